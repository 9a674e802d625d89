import type { Facts, PlacedCell } from '../../facts/model.ts';
import { fillings, impliedBySums, impliedIn, nameOf, perCellOrTable } from '../../tables/cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'cell-na',
  name: '用符号代替零',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '数据格里写的是“/”“—”“无”',
  why: '格式要求逐格填数。写“/”“—”“无”的格不能参加合计，别人汇总时也会出错。',
  todo: '没有就填 0。',
  source: '国办公开办函〔2021〕30号；没有填 0 是通行口径',
  check: (facts) =>
    perCellOrTable(
      marks(facts),
      (placed) => {
        const { span, value } = placed.cell;
        const meant = impliedIn(placed);
        const todo = meant.every((each) => each.value === 0)
          ? '请填实际的数，没有就填 0'
          : `请填实际的数${impliedBySums(meant)}`;
        return {
          span,
          message: `${nameOf(placed)}：写的是“${value.kind === 'na' ? value.text : ''}”，不是数。${todo}。`,
          fixes: fillings(placed, meant, '改为'),
        };
      },
      (table, count, first) => ({
        message: `${table}有 ${count} 个数据格写的是“/”“—”“无”一类，不是数。第一个是${nameOf(first)}。请填实际的数，没有就填 0。`,
        title: `${count} 格都改为 0`,
      }),
      { said: ({ cell: { value } }) => `写的是“${value.kind === 'na' ? value.text : ''}”` },
    ),
  bad: [
    { in: 't2', text: '规章 ⟦/⟧ ⟦/⟧ ⟦/⟧' },
    { in: 't3', text: '2.重复申请 0 0 ⟦—⟧ 0 0 0 0' },
  ],
  good: [{ in: 't2', text: '规章 0 0 0' }],
});

function* marks(facts: Facts): Iterable<PlacedCell> {
  for (const placed of facts.cells()) if (placed.cell.value.kind === 'na') yield placed;
}
