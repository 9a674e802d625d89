import type { Edition, Equation } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import type { Random } from '../quality/random.ts';

/** A table 3 with some of its figures wrong, as balance.ts sees it. */
export interface Case {
  readonly edition: Edition;
  readonly equations: readonly Equation[];
  /** `row/column` → figure; a blank cell has none. */
  readonly figures: ReadonlyMap<string, number>;
  /** Cells that were changed, each with its true figure. */
  readonly wrong: ReadonlyMap<string, number>;
}

export interface Kind {
  readonly name: string;
  readonly edition: Edition;
  /** Applications finished in the year. */
  readonly size: readonly [number, number];
  readonly wrong: (r: Random, figure: number) => number;
  /** Cells left blank, at most. */
  readonly blanks: number;
  /** The wrong cells stand in two rows and two columns, by the same amount: they form rectangles and cancel. */
  readonly near?: boolean;
}

export const keyOf = (row: string, column: string): string => `${row}/${column}`;

const APPLICANTS = ['N', 'C', 'R', 'S', 'L', 'O'] as const;

/** A balanced table, some of its cells then made wrong and some blank. */
export function caseOf(r: Random, { edition, size, wrong, blanks, near }: Kind, count: number): Case {
  const { equations } = forms(edition).tables.t3;
  const figures = balanced(r, edition, r.int(...size));
  const truth = new Map<string, number>();
  const rows = r.shuffle([...new Set([...figures.keys()].map((key) => key.replace(/\/.*/, '')))]).slice(0, 2);
  const columns = r.shuffle([...APPLICANTS, 'T']).slice(0, 2);
  const cells = near ? rows.flatMap((row) => columns.map((column) => keyOf(row, column))) : [...figures.keys()];
  for (const key of r.shuffle(cells)) {
    if (truth.size === count) break;
    const right = figures.get(key) as number;
    const other = wrong(r, right);
    if (other === right) continue;
    truth.set(key, right);
    figures.set(key, other);
  }
  for (const key of r.some([...figures.keys()], blanks === 0 ? 0 : r.int(1, blanks))) {
    figures.delete(key);
    truth.delete(key);
  }
  return { edition, equations, figures, wrong: truth };
}

/** Every application has an applicant and, if it is finished, an outcome; totals are counted, never typed. */
function balanced(r: Random, edition: Edition, done: number): Map<string, number> {
  const { rows } = forms(edition).tables.t3;
  const figures = new Map<string, number>();
  for (const row of rows) for (const column of row.columns) figures.set(keyOf(row.key, column), 0);
  const outcomes = rows.map(({ key }) => key).filter((key) => !/^(?:new|carryIn|done|carryOut)$/.test(key));
  const usual = r.some(outcomes, r.int(2, outcomes.length));
  const put = (row: string, column: string): void => {
    for (const of of [column, 'T']) figures.set(keyOf(row, of), (figures.get(keyOf(row, of)) ?? 0) + 1);
  };
  const late = r.chance(0.5) ? r.int(0, Math.ceil(done / 5)) : 0;
  const early = r.chance(0.5) ? r.int(0, Math.ceil(done / 5)) : 0;
  for (let i = 0; i < done + late; i++) {
    const column = r.chance(0.6) ? 'N' : r.pick(APPLICANTS);
    put(i < early ? 'carryIn' : 'new', column);
    if (i >= done) {
      put('carryOut', column);
      continue;
    }
    put('done', column);
    put(r.pick(usual), column);
  }
  return figures;
}

/** What a hand does to a figure: a digit mistaken, dropped, doubled, two swapped; a cell left at nought. */
export function slipped(r: Random, figure: number): number {
  const digits = String(figure).split('');
  const at = r.int(0, digits.length - 1);
  switch (r.int(0, 4)) {
    case 0:
      digits[at] = String(r.int(0, 9));
      break;
    case 1:
      digits.splice(at, 1);
      break;
    case 2:
      digits.splice(at, 0, digits[at] ?? '0');
      break;
    case 3:
      if (at > 0) digits.splice(at - 1, 2, digits[at] ?? '', digits[at - 1] ?? '');
      else digits.push(String(r.int(0, 9)));
      break;
    default:
      return figure === 0 ? r.int(1, 3) : 0;
  }
  return Number(digits.join(''));
}

/** Any figure, in the range of a small table, so that errors cancel and tie more often than they do in life. */
export const arbitrary = (r: Random, figure: number): number => r.int(0, Math.max(3, figure * 2));

/** One amount, more or less. */
const moved = (r: Random, figure: number): number => (figure >= 2 && r.chance(0.5) ? figure - 2 : figure + 2);

const SIZES = { 'a township': [0, 9], 'a bureau': [10, 80], 'a city': [200, 900] } as const;

export const kinds: readonly Kind[] = ([2021, 2019] as const).flatMap((edition) =>
  Object.entries(SIZES).flatMap(([office, size]) =>
    [0, 6].flatMap((blanks) =>
      Object.entries({ slipped, arbitrary, moved, 'all near': arbitrary }).map(([how, wrong]) => ({
        name: `${edition} ${office}, ${how}${blanks > 0 ? ', with blanks' : ''}`,
        edition,
        size: [size[0], size[1]] as const,
        wrong,
        blanks,
        near: how === 'all near' || how === 'moved',
      })),
    ),
  ),
);
