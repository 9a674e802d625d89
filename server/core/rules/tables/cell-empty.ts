import type { Facts, PlacedCell } from '../../facts/model.ts';
import type { Cell } from '../../syntax/tree.ts';
import { fillings, impliedBySums, impliedIn, nameOf, perCellOrTable } from '../../tables/cells.ts';
import type { Span } from '../../text/span.ts';
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
        const sum = sumFor(placed);
        const meant = sum === undefined ? impliedIn(placed) : [{ value: sum, sums: 1 }];
        const todo = meant.every((each) => each.value === 0)
          ? '请补上实际的数，没有就填 0。'
          : `请补上实际的数${impliedBySums(meant)}。`;
        return {
          span: placeOf(placed.cell),
          message: `${nameOf(placed)}：空着，没有填${sum === undefined ? `数。${todo}` : `总计。请逐格填总计，各项加起来是 ${sum}。`}`,
          fixes: fillings(placed, meant, '填'),
        };
      },
      (table, count, first, all) => {
        const totals = all.filter((placed) => sumFor(placed) !== undefined).length;
        const what = totals === count ? `${count} 格总计` : `${count} 个数据格`;
        const todo =
          totals === count
            ? '请逐格填总计，没有也要填 0。'
            : `请补上实际的数，没有就填 0${totals > 0 ? '，总计填各项之和' : ''}。`;
        const told = all.some((placed) => sumFor(placed) === undefined && impliedIn(placed)[0]?.value);
        const rest = `${count} 个空格都${told ? '按合计倒推填上' : '填 0'}${totals > 0 ? '，总计填各项之和' : ''}`;
        const title = totals === count ? `${count} 格都填上总计` : rest;
        return {
          message: `${table}有 ${what}空着。第一个是${nameOf(first)}。${todo}`,
          title,
          wrong: breaksSums(all),
        };
      },
      { limit: 1 },
    ),
  bad: [
    { in: 't3', text: '（一）予以公开 2 0 ⟦⟧ 0 0 0 2' },
    { in: 't3', text: '（一）予以公开 2 ⟦⟧ _ _ _ _ 2' },
    { in: 't3', text: '一、本年新收政府信息公开申请数量 ⟦⟧ 1 0 0 1 0 8' },
    { in: 't3', text: '（一）予以公开 3 1 0 0 0 0 ⟦⟧' },
    { in: 't4', text: '1 0 0 0 ⟦⟧ 0 0 0 0 0 0 0 0 0 0' },
  ],
  good: [{ in: 't3', text: '（一）予以公开 2 0 0 0 0 0 2' }],
});

/**
 * Whether zeros in the blank cells would break a sum, so that 0 is not what is meant: only the total was written (2 under 总计,
 * nothing before it).
 */
function breaksSums(all: readonly PlacedCell[]): boolean {
  const [first] = all;
  if (!first) return false;
  const filled = new Map<string, number>();
  for (const placed of all)
    filled.set(`${placed.row.key} ${placed.column}`, sumFor(placed) ?? impliedIn(placed)[0]?.value ?? 0);
  return first.facts.form.tables[first.table].equations.some(({ terms }) => {
    let sum = 0;
    let touched = false;
    for (const { row, column, sign } of terms) {
      const fill = filled.get(`${row} ${column}`);
      if (fill !== undefined) touched = true;
      sum += sign * (fill ?? first.facts.number(row, column) ?? Number.NaN);
    }
    return touched && Math.abs(sum) > 0;
  });
}

/** The place to write in: the `&nbsp;` of a blank cell, else the whole cell. */
const placeOf = ({ span, whole }: Cell): Span => (span.end > span.start ? span : whole);

/** The sum for a blank total whose addends are all there; undefined for any other cell. */
function sumFor({ facts, table, row, column }: PlacedCell): number | undefined {
  for (const { terms } of facts.form.tables[table].equations) {
    const total = terms.at(-1);
    if (total?.row !== row.key || total.column !== column || terms.filter(({ sign }) => sign === -1).length !== 1)
      continue;
    const addends = terms.slice(0, -1).map((term) => facts.number(term.row, term.column));
    const sum = addends.reduce<number | undefined>(
      (so, each) => (so === undefined || each === undefined ? undefined : so + each),
      0,
    );
    if (sum !== undefined) return sum;
  }
  return undefined;
}

function* blanks(facts: Facts): Iterable<PlacedCell> {
  for (const placed of facts.cells()) {
    if (placed.cell.value.kind !== 'blank') continue;
    // Leave a blank at the end of a row whose figures have slid to the row's own finding.
    if (placed.facts.moved(placed.row.key, placed.column) === undefined) yield placed;
  }
}
