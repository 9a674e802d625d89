import { brief, lines } from '../../finding.ts';
import { cellName, formerCellName } from '../../forms/naming.ts';
import { disagreementsOf } from '../../judgement/disagreements.ts';
import { cellsOf } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'category-mismatch',
  name: '分类不一致',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '正文各类件数与表三合计相等，但分类不同',
  why: '同样几件申请，正文归一类、表三归另一类，读者会以为数字错了；多半是归类时重复或拆分了。',
  todo: '照办理时的答复书统一归类：把正文的说法改得与表三一致，或者改表三的分类。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的情形',
  *check(facts) {
    for (const { claim, tried, with: others } of disagreementsOf(facts, 'category-mismatch')) {
      const all = [claim, ...others].sort((a, b) => a.number.start - b.number.start);
      const sum = all.reduce((total, { value }) => total + value, 0);
      const first = tried[0]?.interpretation;
      const cells = first ? cellsOf(facts, first) : [];
      const filled = (name = cellName): string =>
        (first ? cellsOf(facts, first, name) : [])
          .flatMap(({ message }) => (message.endsWith('：0') ? [] : [message]))
          .join('，');
      const added = `合起来 ${all.map(({ value }) => value).join('＋')}＝${sum}，恰好等于表格里这几类的合计`;
      yield {
        span: all[0]?.phrase ?? claim.phrase,
        message: lines(
          '正文和表格归类不同：合计相等，各类的数不同。',
          `正文“${all.map(({ words }) => brief(words, 24)).join('、')}”${added}。`,
          `表格里是${filled() || '0'}。`,
          '请统一归类。',
        ),
        formerly: {
          message: `正文“${all.map(({ words }) => words).join('、')}”${added}，但每一类的数不同（${filled(formerCellName) || '表格里都是 0'}）。请统一归类。`,
        },
        related: [...all.slice(1).map(({ phrase, words }) => ({ span: phrase, message: words })), ...cells],
      };
    }
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，予以公开4件，⟦本机关不掌握相关政府信息1件⟧，无法提供1件。',
    },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，⟦予以公开3件⟧、部分公开2件、不予公开1件、无法提供2件。',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，无法提供2件，均为本机关不掌握。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，予以公开4件，部分公开1件，不予公开1件，无法提供2件。',
    },
  ],
});
