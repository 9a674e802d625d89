import type { TableId } from '../../../server/core/forms/form.ts';
import { forms } from '../../../server/core/forms/index.ts';
import { figureIn, withCell } from '../../fixtures/sound.ts';
import type { Random } from '../random.ts';
import type { Draft, Wish } from '../report.ts';
import { type Fault, type Injected, marked } from './fault.ts';
import { type Slip, slipped } from './slips.ts';

/** Cells of table 3 by the part they play in its equations, with the code that one wrong cell there has. */
const COLUMNS = ['N', 'C', 'R', 'S', 'L', 'O'] as const;
const LEDGER = ['new', 'carryIn', 'carryOut'] as const;

/** The draft with other words in one cell. */
export const put = (draft: Draft, table: TableId, row: string, column: string, words: string): Draft => ({
  ...draft,
  model: withCell(draft.model, table, row, column, words),
});

const outcomes = (draft: Draft): readonly string[] =>
  forms(draft.edition).tables.t3.rows.flatMap(({ key }) =>
    key === 'done' || LEDGER.some((each) => each === key) ? [] : [key],
  );

/** Cells that hold something are mistyped more often than zeros. */
function choose(
  draft: Draft,
  r: Random,
  rows: readonly string[],
  columns: readonly string[],
): readonly [string, string] {
  const all = rows.flatMap((row) => columns.map((column) => [row, column] as const));
  const filled = all.filter(([row, column]) => figureIn(draft.model, 't3', row, column) !== '0');
  return r.pick(filled.length > 0 && r.chance(0.7) ? filled : all);
}

function wrong(
  draft: Draft,
  r: Random,
  table: TableId,
  [row, column]: readonly [string, string],
  kinds?: readonly Slip[],
): Injected {
  const old = Number(figureIn(draft.model, table, row, column));
  return { draft: put(draft, table, row, column, marked(String(slipped(old, r, [], kinds)))) };
}

const cellFault = (
  id: string,
  code: string,
  rows: (draft: Draft) => readonly string[],
  columns: readonly string[],
  kinds?: readonly Slip[],
): Fault => ({
  id,
  expect: [code],
  cell: true,
  repair: 'preferred',
  inject: (draft, r) => wrong(draft, r, 't3', choose(draft, r, rows(draft), columns), kinds),
});

const busyOffice = (): Wish => ({ agency: ({ kind }) => kind === 'government' });

/** Faults of figures in tables. */
export const sums: readonly Fault[] = [
  cellFault('t3-leaf', 't3-done-sum', outcomes, COLUMNS),
  cellFault('t3-row-total', 't3-row-total', outcomes, ['T']),
  cellFault('t3-done-leaf', 't3-done-sum', () => ['done'], COLUMNS),
  cellFault('t3-done-total', 't3-row-total', () => ['done'], ['T']),
  cellFault('t3-ledger-leaf', 't3-balance', () => LEDGER, COLUMNS),
  cellFault('t3-ledger-total', 't3-row-total', () => LEDGER, ['T']),
  { ...cellFault('t3-swapped-digits', 't3-done-sum', outcomes, COLUMNS, ['swapped']), wish: busyOffice },
  { ...cellFault('t3-dropped-digit', 't3-done-sum', () => ['done'], COLUMNS, ['dropped']), wish: busyOffice },
  { ...cellFault('t3-doubled-digit', 't3-done-sum', outcomes, COLUMNS, ['doubled']), wish: busyOffice },
  {
    // Figures typed one column too far: two cells are wrong, and the row's sum still holds.
    id: 't3-wrong-column',
    expect: ['t3-done-sum', 't3-balance'],
    among: true,
    inject: (draft, r) => {
      const [row] = choose(draft, r, outcomes(draft), ['N']);
      const old = figureIn(draft.model, 't3', row, 'N');
      const next = figureIn(draft.model, 't3', row, 'C');
      if (old === next) return undefined;
      return { draft: put(put(draft, 't3', row, 'N', marked(next)), 't3', row, 'C', marked(old)) };
    },
  },
  {
    id: 't4-total',
    expect: ['t4-sum'],
    cell: true,
    repair: 'preferred',
    inject: (draft, r) => wrong(draft, r, 't4', [r.pick(['review', 'direct', 'after']), 'total']),
  },
  {
    // One equation cannot tell which of its five is wrong: the total is marked.
    id: 't4-result',
    expect: ['t4-sum'],
    cell: true,
    inject: (draft, r) => {
      const group = r.pick(['review', 'direct', 'after']);
      const column = r.pick(['uphold', 'correct', 'other', 'pending']);
      const changed = wrong(draft, r, 't4', [group, column]).draft;
      const plain = figureIn(changed.model, 't4', group, column).replace(/[⟦⟧]/g, '');
      const total = figureIn(draft.model, 't4', group, 'total');
      return { draft: put(put(draft, 't4', group, column, plain), 't4', group, 'total', marked(total)) };
    },
  },
  {
    id: 't2-stock',
    expect: ['t2-stock-negative'],
    also: ['prose-number-mismatch', 'regulation-no-authority'],
    wish: () => ({ edition: 2021 }),
    inject: (draft, r) => {
      const valid = r.int(0, 6);
      const cells = { made: valid + r.int(2, 9), repealed: r.int(0, 1), valid };
      return {
        draft: Object.entries(cells).reduce(
          (each, [column, value]) => put(each, 't2', 'norm', column, marked(String(value))),
          draft,
        ),
      };
    },
  },
  {
    id: 't19-stock',
    expect: ['t19-stock'],
    wish: () => ({ edition: 2019 }),
    inject: (draft, r) => {
      const total = r.int(0, 9);
      const published = total + r.int(1, 9);
      const cells = { made: String(published), published: marked(String(published)), total: marked(String(total)) };
      return {
        draft: Object.entries(cells).reduce((each, [column, words]) => put(each, 't2', 'norm', column, words), draft),
      };
    },
  },
];
