import type { Facts } from '../facts.ts';
import { nameOf, type PlacedCell, perCellOrTable } from '../tables/cells.ts';
import type { Span } from '../text.ts';
import type { Cell } from '../tree.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'cell-empty',
  group: 'tables',
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
      (placed) => ({
        span: placeOf(placed.cell),
        message: `${nameOf(placed)}空着没有填数。没有就填 0，有就补上实际的数。`,
        fix: { title: '填 0', edits: [{ span: placed.cell.span, text: '0' }] },
      }),
      (table, count, first) => ({
        message: `${table}有 ${count} 个数据格空着（第一个是${nameOf(first)}）。没有就填 0，有就补上实际的数。`,
        title: `${count} 个空格都填 0`,
      }),
      1,
    ),
  bad: [
    { in: 't3', text: '（一）予以公开 2 0 ⟦⟧ 0 0 0 2' },
    { in: 't3', text: '（一）予以公开 2 ⟦⟧ _ _ _ _ 2' },
  ],
  good: [{ in: 't3', text: '（一）予以公开 2 0 0 0 0 0 2' }],
});

/** The `&nbsp;` that stands there, or else all of the cell. */
const placeOf = ({ span, whole }: Cell): Span => (span.end > span.start ? span : whole);

function* blanks(facts: Facts): Iterable<PlacedCell> {
  for (const placed of facts.cells()) if (placed.cell.value.kind === 'blank') yield placed;
}
