import { disagreementsOf } from '../../judgement/disagreements.ts';
import { cellsOf, isWords } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'all-closed-vs-carry',
  name: '办结与结转',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '正文说全部办结，表三却有结转下年度的',
  why: '全部办结就没有可结转的；两处说法不能同时成立。“按期答复率100%”只说时限，不在此列。',
  todo: '核对年底是否还有没办完的：有，就写明办结多少、结转多少；没有，就把表三的结转改为 0，并核对有关的合计。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的情形',
  *check(facts) {
    const told = new Set<number>();
    for (const { claim, tried } of disagreementsOf(facts, 'all-closed-vs-carry')) {
      if (told.has(claim.sentence)) continue;
      told.add(claim.sentence);
      const [first] = tried;
      const related = first ? cellsOf(facts, first.interpretation) : [];
      yield {
        span: claim.phrase,
        message:
          claim.relation === 'all-closed'
            ? `正文说“${claim.words}”，表三“结转下年度”却${isWords(first ?? {})} ${first?.value ?? 0} 件。请核对是否真的全部办完。`
            : `正文说“${claim.words}”，与新收的件数相同，却又有上年结转和结转下年度的，前后合不上（表三“${first?.interpretation.name ?? ''}”${isWords(first ?? {})} ${first?.value ?? 0}）。请核对办结的件数。`,
        related,
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，⟦均已按时办结⟧。' },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收政府信息公开申请8件，⟦办结率100%⟧。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，均按期答复，按期答复率100%。',
      why: '按期答复不等于办完',
    },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，上年结转1件，已全部办结；结转下年1件。',
      why: '说的是上年结转的那一件',
    },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。除结转下年1件外，其余均已办结。' },
    { in: '1', text: '一、总体情况\n（五）监督保障情况。承办政协提案9件，均已办结。', why: '提案不是申请' },
  ],
});
