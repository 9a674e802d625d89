import { saidIn } from '../../claims/extra.ts';
import { figuresTold } from '../../judgement/disagreements.ts';
import { holdsPlaceholder } from '../../prose/blanks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'part-exceeds-whole',
  name: '部分大于总数',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '“其中”后面的数比总数还大',
  why: '部分不能大于整体，不论是举例还是全部列出；数目一定有一个写错了。',
  todo: '核对总数和各部分的数；说的不是同一件事的，分开写。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的差错',
  *check(facts) {
    const told = figuresTold(facts);
    for (const { sentence, wrong } of facts.miscounts().overfull) {
      const { slice } = sentence;
      const { total, parts } = wrong;
      // Skip a figure that is already reported as different from its cell.
      const figures = [total, ...parts].map(({ figure }) => figure);
      if (figures.some(({ from, to }) => told.has(slice.spanOf(from, to).start))) continue;
      if (holdsPlaceholder(saidIn(sentence))) continue;
      const written = (item: (typeof parts)[number]): string => slice.text.slice(item.figure.from, item.figure.end);
      const sum = parts.length > 1;
      const verdict = sum ? '各部分加起来比总数大' : '其中一部分比总数还大';
      const computed = sum
        ? `${parts.map(written).join('＋')}，超过总数${written(total)}`
        : `总数是${written(total)}，其中一项却是${parts.map(written).join('')}`;
      yield {
        span: slice.spanOf(total.figure.from, total.figure.end),
        // Where the parts were listed as all, this was the finding of another rule.
        formerly: { id: 'prose-breakdown-sum' },
        message: `${verdict}。\n${computed}。请核对总数和各部分的数。`,
        related: parts.map((part) => ({
          span: slice.spanOf(part.figure.from, part.figure.end),
          message: slice.text.slice(part.from, part.to),
        })),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息⟦100条⟧，其中通过网站公开120条。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息⟦100条⟧，其中政策文件60条、通知公告55条。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。开展抽查⟦4次⟧。其中，书面抽查6次。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。发布解读材料⟦30篇⟧，其中图解31篇等。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。推送信息⟦1.2万条⟧，其中原创1.5万条。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息120条，其中网站100条、公众号90条。',
      why: '同一条信息可以在几个渠道发布，渠道之和不查',
    },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。2件申请结转下一年度继续办理。其中口头答复3件。',
      why: '结转的还没有答复，“其中”说的不是它',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息100条，其中政策文件60条，阅读120次，回复留言150条。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。设置目录5个，其中栏目12个；征集意见100条，其中采纳60条、回复95条。',
      why: '数的不是一样东西；采纳的也回复了',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。办理咨询12件，答复15件（含上年结转3件）；答复申请8件，其中予以公开8件，结转下年度1件；发布信息100条，其中政策60条，较上年增加130条。',
    },
  ],
});
