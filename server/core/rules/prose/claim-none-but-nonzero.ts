import { disagreementsOf } from '../../judgement/disagreements.ts';
import { cellsOf, interpretationName, isWords, valueWords } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claim-none-but-nonzero',
  name: '说无却有',
  group: 'prose',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '正文说没有，表格里却有',
  why: '正文说没有收到申请、没有复议诉讼，表格却有件数，两处必有一错。',
  todo: '对照登记底册：确实有的，正文写明件数；确实没有的，把表格改为 0，并核对有关的合计。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责',
  *check(facts) {
    for (const { claim, tried } of disagreementsOf(facts, 'claim-none-but-nonzero')) {
      const [first] = tried;
      if (!first) continue;
      yield {
        span: claim.phrase,
        message: `正文说“${claim.words}”，${interpretationName(first.interpretation)}却${isWords(first)} ${valueWords(first.value, claim)}。请核对后改正文或改表格。`,
        related: cellsOf(facts, first.interpretation),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。全年⟦未收到政府信息公开申请⟧。' },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。全年共⟦收到政府信息公开申请0件⟧。' },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，⟦未发生因政府信息公开引发的行政复议⟧。' },
    { in: '1', text: '一、总体情况\n（三）政府信息管理情况。全年⟦未废止行政规范性文件⟧。' },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，未发生行政诉讼。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。新收申请8件，没有超期答复的申请，无一起投诉。',
      why: '说的不是申请本身',
    },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。上半年未收到政府信息公开申请，全年新收8件。',
      why: '只说半年',
    },
  ],
});
