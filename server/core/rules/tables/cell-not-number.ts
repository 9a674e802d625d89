import { brief } from '../../finding.ts';
import { isPlaceholder } from '../../prose/blanks.ts';
import { filling, impliedBySums, impliedIn, nameOf } from '../../tables/cells.ts';
import { readChange } from '../../text/number.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'cell-not-number',
  name: '格里不是数',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '数据格里不是数',
  why: '这一格只能填数。写了文字，就不能参加合计，汇总时也读不出来。',
  todo: '改成实际的数；要说明的话写到正文里。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const placed of facts.cells()) {
      const { value, span } = placed.cell;
      // The form of 2019 allows 增2, 减4.
      if (
        value.kind !== 'text' ||
        isPlaceholder(value.text) ||
        (placed.kind === 'change' && readChange(value) !== undefined)
      )
        continue;
      const meant = impliedIn(placed);
      yield {
        span,
        message: `${nameOf(placed)}：写的是“${brief(value.text, 10)}”，读不出数。请改成实际的数${impliedBySums(meant)}，要说明的话写到正文里。`,
        fixes: meant.map((each) => filling(placed, each, '改为')),
      };
    }
  },
  bad: [
    { in: 't2', text: '行政许可 ⟦详见附件⟧' },
    { in: 't3', text: '（一）予以公开 0 ⟦减4⟧ 0 0 0 0 0' },
    { in: 't3', text: '（一）予以公开 2 0 0 0 0 0 ⟦2x⟧' },
  ],
  good: [
    { in: 't2', text: '行政许可 128' },
    { in: 't2', text: '行政许可 XX', why: '没有填写的空，另有一条' },
  ],
});
