import type { SectionNumber, TableId } from '../../../server/core/forms/form.ts';
import { forms } from '../../../server/core/forms/index.ts';
import type { Grid, GridCell, GridRow } from '../../../server/core/syntax/layouts/grid.ts';
import { removed, resized } from '../../fixtures/damage.ts';
import { figureIn } from '../../fixtures/sound.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { type Fault, type Injected, marked, marking } from './fault.ts';
import { put } from './sums.ts';

const SECTION: Readonly<Record<TableId, SectionNumber>> = { t2: 2, t3: 3, t4: 4 };
const only = (id: TableId, change: (grid: Grid) => Grid) => ({
  table: (table: TableId, grid: Grid): Grid => (table === id ? change(grid) : grid),
});

/** Some cell of some table, one that holds a zero where there is one. */
function cell(draft: Draft, r: Random): readonly [TableId, string, string] {
  const all = (['t2', 't3', 't3', 't4'] as const).flatMap((id) =>
    forms(draft.edition).tables[id].rows.flatMap((row) => row.columns.map((column) => [id, row.key, column] as const)),
  );
  const zeros = all.filter(([id, row, column]) => figureIn(draft.model, id, row, column) === '0');
  return r.pick(zeros.length > 0 ? zeros : all);
}

/** Layouts in which a blank cell, or a blank in a cell, still has its place. */
const KEEPS: ReadonlySet<string> = new Set(['tab-led', 'tabs', 'pipe', 'html']);

const written = (id: string, expect: string, words: readonly string[], more: Partial<Fault> = {}): Fault => ({
  id,
  expect: [expect],
  cell: true,
  ...more,
  inject: (draft, r, way) => {
    const [table, row, column] = cell(draft, r);
    if (!KEEPS.has(way.layout[table]) && words.some((each) => each === '' || each.includes(' '))) return undefined;
    const counted = table !== 't2' || (row !== 'fee' && column !== 'change' && column !== 'amount');
    return counted ? { draft: put(draft, table, row, column, marked(r.pick(words))) } : undefined;
  },
});

/** Rows whose group begins elsewhere, so that taking them out takes no other label along. */
const inner = (draft: Draft, id: TableId, room: number): readonly string[] => {
  const rows = forms(draft.edition).tables[id].rows;
  return rows.flatMap(({ key, group }, i) =>
    i > 0 && i + room < rows.length && group === rows[i - 1]?.group && group === rows[i + 1]?.group ? [key] : [],
  );
};

const ownLabel = (row: GridRow): number => row.cells.findLastIndex(({ figure }) => !figure);

/** The label of a row (and of its neighbours) as a right place. */
const pointing = (grid: Grid, key: string, around: readonly number[]): Grid => {
  const index = grid.rows.findIndex((row) => row.key === key);
  return {
    ...grid,
    rows: grid.rows.map((row, i) => {
      if (!around.includes(i - index)) return row;
      const own = ownLabel(row);
      return { ...row, cells: row.cells.map((each, k) => (k === own ? { ...each, text: marked(each.text) } : each)) };
    }),
  };
};

function typo(label: string, r: Random): string | undefined {
  const letters = [...label];
  const places = letters.flatMap((letter, i) => (/\p{Script=Han}/u.test(letter) && i > 1 ? [i] : []));
  if (places.length < 5) return undefined;
  const i = r.pick(places);
  const kind = r.pick(['dropped', 'doubled', 'other']);
  if (kind === 'dropped') return letters.toSpliced(i, 1).join('');
  return letters
    .toSpliced(i, 1, kind === 'doubled' ? `${letters[i]}${letters[i]}` : r.pick(['布', '令', '级']))
    .join('');
}

/** Faults of the shape of tables. */
export const shapes: readonly Fault[] = [
  {
    id: 'table-lost',
    expect: ['table-missing'],
    also: ['section-empty'],
    inject: (draft, r) => {
      const id = r.pick(['t2', 't3', 't4'] as const);
      return {
        draft: marking(draft, [SECTION[id]]),
        changes: { table: (table, grid) => (table === id ? undefined : grid) },
      };
    },
  },
  {
    id: 'old-form',
    expect: ['table-edition-mismatch'],
    also: ['basis-outdated', 'info-fee-missing'],
    wish: (r) => ({ edition: 2019, year: r.int(2021, 2024) }),
    inject: (draft) => ({ draft, changes: { table: (_, grid) => everywhere(grid) } }),
  },
  {
    id: 'new-form-too-early',
    expect: ['table-edition-mismatch'],
    also: ['basis-outdated'],
    wish: (r) => ({ edition: 2021, year: r.int(2019, 2020) }),
    inject: (draft) => ({ draft, changes: { table: (_, grid) => everywhere(grid) } }),
  },
  {
    id: 'row-lost',
    expect: ['table-row-missing'],
    inject: (draft, r) => {
      const key = r.pick(inner(draft, 't3', 1));
      return { draft, changes: only('t3', (grid) => removed(key)(pointing(grid, key, [-1, 1]))) };
    },
  },
  {
    id: 'rows-swapped',
    expect: ['table-row-order'],
    inject: (draft, r) => {
      const key = r.pick(inner(draft, 't3', 2));
      return {
        draft,
        changes: only('t3', (grid) => {
          const shown = pointing(grid, key, [0, 1]);
          const i = shown.rows.findIndex((row) => row.key === key);
          return {
            ...shown,
            rows: shown.rows.with(i, shown.rows[i + 1] as GridRow).with(i + 1, shown.rows[i] as GridRow),
          };
        }),
      };
    },
  },
  {
    id: 'cell-lost',
    expect: ['table-cell-count', 'row-total-missing'],
    inject: (draft, r) => resize(draft, r, (cells) => cells.slice(0, -1)),
  },
  {
    id: 'cell-too-many',
    expect: ['table-cell-count'],
    inject: (draft, r) => resize(draft, r, (cells) => [...cells, { text: '⟦0⟧', figure: true, across: 1, down: 1 }]),
  },
  {
    id: 'label-typo',
    expect: ['table-label-typo'],
    repair: 'preferred',
    inject: (draft, r) => {
      const row = r.pick(forms(draft.edition).tables.t3.rows);
      const wrong = typo(row.label, r);
      return wrong === undefined
        ? undefined
        : { draft, changes: only('t3', (grid) => replaced(grid, row.label, marked(wrong))) };
    },
  },
  {
    id: 'head-typo',
    expect: ['table-label-typo'],
    repair: 'preferred',
    wish: () => ({ edition: 2021 }),
    inject: (draft, r) => {
      const [right, wrong] = r.pick([
        ['本年废止件数', '本年度止件数'],
        ['现行有效件数', '现行有效件'],
        ['本年制发件数', '本年制发数'],
        ['本年收费金额（单位：万元）', '本年收费总额（单位：万元）'],
      ] as const);
      return { draft, changes: only('t2', (grid) => replaced(grid, right, marked(wrong))) };
    },
  },
  {
    id: 'head-in-yuan',
    expect: ['fee-unit-suspect'],
    wish: () => ({ edition: 2021 }),
    inject: (draft) => ({
      draft,
      changes: only('t2', (grid) => replaced(grid, '本年收费金额（单位：万元）', marked('本年收费金额（单位：元）'))),
    }),
  },
  {
    id: 'note-lost',
    expect: ['table-note-missing'],
    inject: (draft) => ({
      draft,
      changes: only('t3', (grid) => ({
        ...grid,
        rows: grid.rows.map((row, i) => ({
          ...row,
          cells: row.cells.map((each, k) => (i === 0 ? { ...each, text: k === 0 ? '' : marked(each.text) } : each)),
        })),
      })),
    }),
  },
  written('cell-blank', 'cell-empty', [''], { expect: ['cell-empty', 'row-total-missing'], repair: 'offered' }),
  written('cell-slash', 'cell-na', ['/', '-', '—', '无', '不涉及'], { repair: 'offered' }),
  written('cell-words', 'cell-not-number', ['详见附件', '见附件', '略', '未统计']),
  written('cell-negative', 'cell-invalid-number', ['-3', '-1', '2.5']),
  written('cell-unit', 'cell-format', ['0件', '0 件'], {
    repair: 'preferred',
    way: (way) => (way.wide ? undefined : way),
  }),
  written('cell-wide', 'cell-format', ['０'], { repair: 'preferred', way: (way) => (way.wide ? undefined : way) }),
  {
    id: 'template-text',
    expect: ['template-text-left'],
    repair: 'mends',
    inject: (draft, r) => {
      const words = r.pick([
        '该部分以表格形式报告。表格如下：',
        '（该部分以表格形式报告）',
        '该部分以表格形式报告，表格如下：',
      ]);
      return { draft, changes: { before: { [r.pick([2, 3, 4])]: marked(words) } } };
    },
  },
];

const everywhere = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((each) => (each.text === '' ? each : { ...each, text: marked(each.text) })),
  })),
});

const replaced = (grid: Grid, right: string, wrong: string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((each) => (each.text === right ? { ...each, text: wrong } : each)),
  })),
});

function resize(draft: Draft, r: Random, change: (cells: readonly GridCell[]) => readonly GridCell[]): Injected {
  const { key } = r.pick(forms(draft.edition).tables.t3.rows);
  return {
    draft,
    changes: only('t3', (grid) => {
      const shown = {
        ...grid,
        rows: grid.rows.map((row) =>
          row.key === key
            ? {
                ...row,
                cells: row.cells.map((each) => (each.text === '' ? each : { ...each, text: marked(each.text) })),
              }
            : row,
        ),
      };
      return resized(key, change)(shown);
    }),
  };
}
