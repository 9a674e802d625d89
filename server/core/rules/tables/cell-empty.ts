import { keyOf } from '../../balance/imbalance.ts';
import type { Facts, PlacedCell, TableFacts } from '../../facts/model.ts';
import { emptyPlace, fillings, impliedBySums, impliedIn, nameOf, perCellOrTable } from '../../tables/cells.ts';
import { totalsLeftOut, worsens } from '../../totals/left-out.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'cell-empty',
  name: '格子空着',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  incomplete: true,
  title: '表格里有空着的数据格',
  why: '格式要求逐格填数，没有也要填 0。空着的格，读的人分不清是没有还是漏填，有关的合计也算不出对错。',
  todo: '没有的填 0，漏填的补上实际的数。',
  source: '国办公开办函〔2021〕30号；没有填 0 是通行口径',
  check: (facts) =>
    perCellOrTable(
      blanks(facts),
      (placed) => {
        const meant = impliedIn(placed);
        const todo = meant.every((each) => each.value === 0)
          ? '请补上实际的数，没有就填 0。'
          : `请补上实际的数${impliedBySums(meant)}。`;
        return {
          span: emptyPlace(placed.cell),
          message: `${nameOf(placed)}：空着，没有填数。${todo}`,
          fixes: fillings(placed, meant, '填'),
        };
      },
      (table, count, first, all) => {
        const told = all.some((placed) => impliedIn(placed)[0]?.value);
        return {
          message: `${table}有 ${count} 个数据格空着。第一个是${nameOf(first)}。请补上实际的数，没有就填 0。${unchecked(first.facts)}`,
          title: `${count} 个空格都${told ? '按合计倒推填上' : '填 0'}`,
          wrong: worsens(first.facts, meantIn(all)),
        };
      },
      { limit: 1 },
    ),
  bad: [
    { in: 't3', text: '（一）予以公开 2 0 ⟦⟧ 0 0 0 2' },
    { in: 't3', text: '（一）予以公开 2 ⟦⟧ _ _ _ _ 2' },
    { in: 't3', text: '一、本年新收政府信息公开申请数量 ⟦⟧ 1 0 0 1 0 8' },
    { in: 't3', text: '（七）总计 6 1 ⟦⟧ 0 1 0 8' },
    { in: 't4', text: '1 0 0 ⟦⟧ 1 0 0 0 0 0 0 0 0 0 0' },
  ],
  good: [
    { in: 't3', text: '（一）予以公开 2 0 0 0 0 0 2' },
    { in: 't3', text: '（一）予以公开 3 1 0 0 0 0 _', why: '填了分项，没有填总计：另有一条' },
  ],
});

/** Over this share of empty cells nobody can say that a table's sums were checked. Half is what the catalogue says. */
const MANY = 0.5;

/** What to add where a table with sums is mostly empty. */
function unchecked({ form, table, cell, imbalances }: TableFacts): string {
  const { equations, rows } = form.tables[table.id];
  const empty = rows.flatMap(({ key, columns }) => columns.map((column) => cell(key, column)?.value.kind === 'blank'));
  const share = empty.filter(Boolean).length / empty.length;
  if (equations.length === 0 || share <= MANY) return '';
  return imbalances().length > 0 ? '空格太多，其余合计没有核对。' : '空格太多，合计没有核对。';
}

/** The figures that the fix for all would write. */
const meantIn = (all: readonly PlacedCell[]): ReadonlyMap<string, number> =>
  new Map(all.map((placed) => [keyOf(placed.row.key, placed.column), impliedIn(placed)[0]?.value ?? 0]));

function* blanks(facts: Facts): Iterable<PlacedCell> {
  const totals = new Map<TableFacts, ReadonlyMap<string, unknown>>();
  for (const placed of facts.cells()) {
    if (placed.cell.value.kind !== 'blank') continue;
    const { facts: table, row, column } = placed;
    // Leave a blank at the end of a row whose figures have slid to the row's own finding, and a total to `row-total-missing`.
    if (table.moved(row.key, column) !== undefined) continue;
    const leftOut = totals.get(table) ?? totalsLeftOut(table);
    totals.set(table, leftOut);
    if (!leftOut.has(keyOf(row.key, column))) yield placed;
  }
}
