import { filling, impliedBySums, impliedIn, nameOf } from '../../tables/cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'cell-invalid-number',
  name: '数不可能',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '数据格里的数不可能',
  why: '件数只能是 0 或正整数，收费金额不能是负数。',
  todo: '对照底册改成实际的数。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const placed of facts.cells()) {
      const { value, span } = placed.cell;
      const kind = placed.kind;
      if (value.kind !== 'number' || kind === 'change') continue;
      const wrong =
        value.value < 0
          ? '不能是负数'
          : kind === 'count' && !Number.isInteger(value.value)
            ? '件数不能有小数'
            : undefined;
      if (!wrong) continue;
      // Sums say what a negative figure should be, but not a fraction, which they include.
      const meant = impliedIn(placed);
      yield {
        span,
        message: `${nameOf(placed)}：填的是 ${value.value}，${wrong}。请对照底册改正${impliedBySums(meant)}。`,
        fixes: meant.map((each) => filling(placed, each, '改为')),
      };
    }
  },
  bad: [
    { in: 't2', text: '行政处罚 ⟦-3⟧' },
    { in: 't3', text: '一、本年新收政府信息公开申请数量 ⟦2.5⟧ 0 0 0 0 0 2' },
  ],
  good: [
    { in: 't2', text: '行政处罚 3' },
    { in: 't2', text: '行政事业性收费 2.5', why: '金额以万元计，可以有小数' },
  ],
});
