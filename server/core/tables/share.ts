import type { Equation } from '../forms/form.ts';
import { overprinted, parted } from './overprinted.ts';
import { fullLine } from './row-cells.ts';
import type { Token } from './tokens.ts';
import { mendedFigures, withoutPageNumber } from './torn-figures.ts';

/*
 * Shares out loose figures among the labels they stand between. Labels anchor rows; between two of them stand the figures of the first,
 * those of the second, or neither's:
 *
 *     一、本年新收…      12 2 0 0 0 0 14
 *     二、上年结转…      1 0 0 0 0 0 1           6                  1 0 0 0 0 0 1
 *     below (usual)      a page number between   above the label   二、上年结转…
 *
 * Each row's ways to get its figures have a cost, and so has each figure that stays nobody's; the cheapest way through the table is taken. So
 * damages do not multiply: a short row costs one row, a page number itself.
 */

/** A row whose figures are loose. */
export interface LooseRow {
  /** How many figures it should have. */
  readonly arity: number;
  /** Line of its label's last token. */
  readonly line: number;
  /** What its figures must fulfil, in the order of its cells; of a row of table 3. */
  readonly sum: Equation | undefined;
}

/** What stands between two labels of rows in reading order: figures, and words that are no known label. */
export interface Gap {
  readonly pieces: readonly Token[];
  /** Pieces from here on stand behind another label (a group's, a head's): they are not the first row's. */
  readonly below: number;
  /** Pieces before here stand before the head of a column: they are not the second row's. */
  readonly above: number;
}

/** What a row has got: its cells, or, where it has not its number of them, whatever of its own stands there. */
export interface Share {
  readonly cells: readonly Token[];
  readonly complete: boolean;
}

/** The shares of the rows, and the pieces of each gap that are nobody's. */
export interface Shares {
  readonly rows: readonly Share[];
  readonly left: readonly (readonly Token[])[];
}

/*
 * What deviations cost, as parts of a row that cannot be read. Only their order matters: a page number is likelier than a short row, a short
 * row likelier than one whose figures are gone, and anything likelier than figures that change sides from row to row.
 */
const COST = {
  /** Figures stand above their labels: once for each change between above and below. */
  turn: 0.6,
  /** Pieces of a figure, or noughts, that were put together or apart. */
  mend: 0.5,
  /** A figure on a line of its own that is nobody's: a page's number. */
  single: 1,
  /** A figure that is nobody's, in a line with others. */
  stray: 1.6,
  /** A whole row of figures that is nobody's: its label is gone. */
  row: 3,
  /** Words that are no label. */
  word: 0.3,
  /** Words in a cell. */
  cell: 1,
  /** Rows whose figures got into each other, for each row but the first. */
  tangle: 1,
  /** A row that has not its number of figures. */
  short: 3,
  /** A row without figures. */
  bare: 3.4,
} as const;

/** Rows whose figures may have got into each other: more hardly do, and each more costs a look. */
const MOST_TANGLED = 4;

/** A way for one row to get figures. */
interface Option extends Share {
  readonly cost: number;
  /** Pieces of the gap that it takes: from … to (excluded). */
  readonly from: number;
  readonly to: number;
}

/** A way for all rows so far; `used` pieces of the gap behind the last of them are taken. */
interface Way {
  readonly cost: number;
  readonly used: number;
  readonly side: 'below' | 'above' | undefined;
  readonly shares: readonly Share[];
  readonly left: readonly Token[];
  readonly before: Way | undefined;
}

/** `gaps[i]` stands before row i, the last behind the last row. Costs a few looks at each piece; a table without damage one. */
export function share(rows: readonly LooseRow[], gaps: readonly Gap[]): Shares {
  const plain = rows.map((row, i) => plainShare(row, gaps[i + 1] as Gap));
  const [first] = gaps;
  if (plain.every((each) => each !== undefined) && first?.pieces.length === first?.above)
    return { rows: plain, left: gaps.map((gap) => (gap === first ? gap.pieces : [])) };
  return unfolded(cheapest(rows, gaps));
}

/** Just its figures, right behind its label. */
const plainShare = ({ arity }: LooseRow, { pieces, below }: Gap): Share | undefined =>
  pieces.length === arity && below === arity && pieces.every(isFigure) ? { cells: pieces, complete: true } : undefined;

function cheapest(rows: readonly LooseRow[], gaps: readonly Gap[]): Way {
  const all: Way[][] = [[{ cost: 0, used: 0, side: undefined, shares: [], left: [], before: undefined }]];
  for (let i = 0; i <= rows.length; i++) all.push([]);
  rows.forEach((row, i) => {
    const gap = gaps[i] as Gap;
    const next = gaps[i + 1] as Gap;
    const options = belowOptions(row, next);
    for (const way of all[i] as readonly Way[]) {
      const rest = gap.pieces.slice(way.used);
      const free = way.cost + lostCost(rest, row.arity);
      for (const each of options) put(all[i + 1], follow(way, 'below', free + each.cost, rest, each.to, [each]));
      for (const each of aboveOptions(row, gap, way.used)) {
        const left = [...gap.pieces.slice(way.used, each.from), ...gap.pieces.slice(each.to)];
        put(all[i + 1], follow(way, 'above', way.cost + lostCost(left, row.arity) + each.cost, left, 0, [each]));
      }
      for (let count = 2; count <= MOST_TANGLED && i + count <= rows.length; count++) {
        const shares = tangled(rows.slice(i, i + count), gaps.slice(i + 1, i + 1 + count));
        const used = gaps[i + count]?.below ?? 0;
        const cost = free + COST.tangle * (count - 1);
        if (shares) put(all[i + count], follow(way, 'below', cost, rest, used, shares));
      }
    }
  });
  const end = gaps.at(-1) as Gap;
  const arity = rows.at(-1)?.arity ?? 1;
  let best: Way | undefined;
  for (const way of all[rows.length] ?? []) {
    const left = end.pieces.slice(way.used);
    const cost = way.cost + lostCost(left, arity);
    if (!best || cost < best.cost) best = { ...way, cost, shares: [], left, before: way };
  }
  return best as Way;
}

const follow = (
  before: Way,
  side: 'below' | 'above',
  cost: number,
  left: readonly Token[],
  used: number,
  shares: readonly Share[],
): Way => {
  const bare = shares.every(({ cells }) => cells.length === 0);
  const turned = !bare && (before.side ?? 'below') !== side;
  return {
    cost: cost + (turned ? COST.turn : 0),
    used,
    side: bare ? before.side : side,
    shares,
    left,
    before,
  };
};

/** Keeps the cheapest way for each place reached. */
function put(ways: Way[] | undefined, way: Way): void {
  if (!ways) return;
  const at = ways.findIndex(({ used, side }) => used === way.used && side === way.side);
  const known = ways[at];
  if (!known) ways.push(way);
  else if (way.cost < known.cost) ways[at] = way;
}

/** The steps of a way, first to last. */
function unfolded(last: Way): Shares {
  const rows: Share[][] = [];
  const left: (readonly Token[])[] = [];
  for (let way: Way | undefined = last; way?.before; way = way.before) {
    rows.unshift([...way.shares]);
    // Rows that share several gaps leave nothing in those between them.
    left.unshift(way.left, ...way.shares.slice(1).map(() => []));
  }
  return { rows: rows.flat(), left };
}

const isFigure = (token: Token): boolean => token.value !== undefined;

/** What pieces cost that are nobody's. */
function lostCost(pieces: readonly Token[], arity: number): number {
  let cost = 0;
  let run: Token[] = [];
  const close = (): void => {
    const rows = arity > 1 ? Math.floor(run.length / arity) : 0;
    const rest = run.slice(rows * arity);
    const lines = rest.every(({ line }, i) => line !== rest[i - 1]?.line);
    cost += rows * COST.row + rest.length * (lines ? COST.single : COST.stray);
    run = [];
  };
  for (const piece of pieces) {
    if (piece.value?.kind === 'blank') continue;
    if (isFigure(piece)) run.push(piece);
    else {
      close();
      cost += COST.word;
    }
  }
  close();
  return cost;
}

/** The ways to get figures from below the label; the last of them is to stay without. */
function belowOptions(row: LooseRow, { pieces, below }: Gap): readonly Option[] {
  const { arity } = row;
  const own = pieces.slice(0, below);
  const option = (cells: readonly Token[], to: number, cost: number): Option => ({
    cells,
    complete: true,
    cost,
    from: 0,
    to,
  });
  const none: Option = { cells: [], complete: false, cost: COST.bare, from: 0, to: 0 };
  if (own.length === arity && own.every(isFigure)) return [option(own, arity, 0), none];
  const options: Option[] = [];
  const wordly = withWords(own, row);
  if (wordly) options.push(option(wordly, own.length, COST.cell * wordly.filter((each) => !isFigure(each)).length));
  const end = own.findIndex((each) => !isFigure(each));
  const run = end < 0 ? own : own.slice(0, end);
  const inner = withoutOuterBlanks(run);
  if (inner.length === arity) options.push(option(inner, run.length, 0));
  else if (run.length > arity) {
    const paged =
      end < 0 && row.sum && run.length === arity + 1 && areSingles(run) ? withoutPageNumber(run, row.sum) : undefined;
    if (paged) options.push(option(paged, run.length, COST.single));
    const mended = end < 0 && row.sum ? mendedFigures(run, row.sum) : undefined;
    if (mended) options.push(option(mended, run.length, COST.mend));
    if (endsRow(run, arity)) options.push(option(run.slice(0, arity), arity, 0));
    const line = onOneLine(run, row);
    if (line) {
      const from = run.indexOf(line[0] as Token);
      options.push(option(line, from + arity, from * COST.single));
    }
  } else {
    const apart = parted(run, arity);
    if (apart.length === arity) options.push(option(apart, run.length, COST.mend));
  }
  if (options.length === 0 && run.length > 0) options.push(short(run, 0, arity));
  return [...options, none];
}

/** The ways to get figures from above the label, from a piece on that is not taken. */
function aboveOptions(row: LooseRow, { pieces, above }: Gap, used: number): readonly Option[] {
  const { arity } = row;
  const from = pieces.findLastIndex((each) => !isFigure(each)) + 1;
  const first = Math.max(from, above, used);
  const run = pieces.slice(first);
  if (run.length === 0) return [];
  const option = (cells: readonly Token[], at: number, cost: number): Option => ({
    cells,
    complete: true,
    cost,
    from: at,
    to: at + arity,
  });
  if (arity === 1) return run.length === 1 ? [option(run, first, 0)] : [];
  if (run.length === arity) return [option(run, first, 0)];
  if (run.length > arity) {
    const at = run.length - arity;
    const options: Option[] = [];
    if (run[at - 1]?.line !== run[at]?.line && !areSingles(run)) options.push(option(run.slice(at), first + at, 0));
    else if (run.length % arity === 0) options.push(option(run.slice(at), first + at, 0));
    const line = onOneLine(run, row);
    if (line && run.at(-1) !== line.at(-1)) options.push(option(line, first + run.indexOf(line[0] as Token), 0));
    return options;
  }
  const apart = parted(run, arity);
  if (apart.length === arity) return [{ ...option(apart, first, COST.mend), to: pieces.length }];
  return run.length > 1 ? [short(run, first, arity)] : [];
}

const short = (cells: readonly Token[], from: number, arity: number): Option => ({
  cells,
  complete: false,
  cost: COST.short + 0.05 * Math.min(Math.abs(cells.length - arity), 9),
  from,
  to: from + cells.length,
});

/** Whether a row ends behind so many figures, more following: a line does, or it is one of several whole rows. */
const endsRow = (run: readonly Token[], arity: number): boolean =>
  arity > 1 &&
  (run.length % arity === 0 ||
    (run[arity - 1]?.line !== run[arity]?.line && !areSingles(run) && isWholeLines(run.slice(0, arity))));

/** Each stands on a line of its own, as in a table written a cell a line: no line tells where a row ends. */
const areSingles = (run: readonly Token[]): boolean => run.every(({ line }, i) => i === 0 || line !== run[i - 1]?.line);

/** Not figures of lines with one each and then a full one: the first may be a page's number. */
const isWholeLines = (cells: readonly Token[]): boolean => cells.length < 2 || cells[0]?.line === cells[1]?.line;

/** All pieces where they make up the row, one or two words among them: what somebody wrote in a cell. */
function withWords(own: readonly Token[], { arity, line }: LooseRow): readonly Token[] | undefined {
  const words = own.filter((each) => !isFigure(each)).length;
  if (words === 0 || words > 2) return undefined;
  if (arity === 1) return own.length === 1 ? own : undefined;
  // The number of a page may stand below the row.
  const all = own.length > arity ? own.filter((each) => each.line === line) : own;
  return all.length === arity && all.some(isFigure) ? all : undefined;
}

/** Below a label on a line of its own the figures' row has a blank where the label would be: 规章⏎→0→0→0 */
const withoutOuterBlanks = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(
    tokens.findIndex((each) => each.value?.kind !== 'blank'),
    tokens.findLastIndex((each) => each.value?.kind !== 'blank') + 1,
  );

/** The figures of the one line that holds a whole row (of one figure: the label's own line), where all others hold one, a page number. */
function onOneLine(run: readonly Token[], { arity, line }: LooseRow): readonly Token[] | undefined {
  if (arity > 1) return fullLine(run, arity);
  const own = run.filter((token) => token.line === line);
  return own.length === 1 && areSingles(run) ? own : undefined;
}

/** The shares of rows the figures of which got into each other; undefined where nothing else stands among them and lines tell. */
function tangled(rows: readonly LooseRow[], gaps: readonly Gap[]): readonly Share[] | undefined {
  const arity = rows[0]?.arity ?? 1;
  if (arity === 1 || rows.some((row) => row.arity !== arity)) return undefined;
  const own = gaps.map(({ pieces, below }) => pieces.slice(0, below));
  if (own.some((each) => !each.every(isFigure)) || (own[0]?.length ?? 0) >= arity) return undefined;
  const inner = gaps.slice(0, -1);
  if (inner.some(({ pieces, below }) => pieces.length > below)) return undefined;
  return overprinted(own, arity)?.map((cells) => ({ cells, complete: true }));
}
