import { wrongOutcomes } from '../../arithmetic/outcomes.ts';
import { saidIn } from '../../claims/extra.ts';
import type { Facts } from '../../facts/model.ts';
import type { Tried, Verdict } from '../../judgement/verdict.ts';
import { holdsPlaceholder, missingNumbers } from '../../prose/blanks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'prose-breakdown-sum',
  name: '分项不等于总数',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '正文列出的分项加起来不等于总数',
  why: '总数和分项写在一句话里，读者一加就知道对不对；对不上说明有一个数写错，或者漏了一项。',
  todo: '核对总数和每个分项；只举几项的，在最后写上“等”，或者把其余的也列出来。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的常见情形',
  *check(facts) {
    const { sums } = facts.miscounts();
    const compared = facts.table('t3')?.number('new', 'T') !== undefined;
    const outcomes = compared && !hasEmpty(facts) ? [] : wrongOutcomes(facts.judged());
    if (sums.length + outcomes.length === 0) return;
    // Beside cells left empty nobody knows which part is wrong, nor that all that are named agree.
    const told = new Set(facts.disagreements().flatMap(({ claim, tried }) => (isOpen(tried) ? [] : [claim.sentence])));
    const open = new Set(facts.judged().flatMap(({ claim, verdict }) => (leavesOpen(verdict) ? [claim.sentence] : [])));
    const found = new Set<number>();
    for (const { sentence, numbers, wrong } of sums) {
      const { total, parts, kind, sum } = wrong;
      // Skip a figure that is already reported as different from its cell.
      if (numbers.some((number) => told.has(number))) continue;
      // Outcomes that agree with table 3 need not be complete; and blanks are another rule's.
      const agrees = kind === 'result' && compared && !numbers.some((number) => open.has(number));
      if (agrees || hasBlank(saidIn(sentence))) continue;
      for (const number of numbers) found.add(number);
      const { slice } = sentence;
      const said = parts.map(({ figure }) => figure.value).join('＋');
      yield {
        span: slice.spanOf(total.figure.from, total.figure.end),
        message: `总数是 ${total.figure.value}，${(parts[0]?.from ?? 0) < total.from ? '前' : '后'}面列出的分项 ${said}＝${sum}，相差 ${Math.abs(Math.round((sum - total.figure.value) * 1e6) / 1e6)}。请核对总数和分项。`,
        related: parts.map((part) => ({
          span: slice.spanOf(part.figure.from, part.figure.end),
          message: slice.text.slice(part.from, part.to),
        })),
      };
    }
    for (const { total, parts, sum } of outcomes) {
      const numbers = [total, ...parts].map(({ sentence }) => sentence);
      if (numbers.some((number) => told.has(number) || found.has(number))) continue;
      if (compared && !numbers.some((number) => open.has(number))) continue;
      yield {
        span: total.number,
        message: `总数是 ${total.value}，后面列出的分项 ${parts.map(({ value }) => value).join('＋')}＝${sum}，相差 ${Math.abs(sum - total.value)}。请核对总数和分项。`,
        related: parts.map(({ phrase, words }) => ({ span: phrase, message: words })),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。全年共收到意见⟦95件⟧，其中邮件24件、信函66件、当面3件。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。全年公开信息⟦805条⟧，分别为概况类20条、政策类196条、公告类500条。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息⟦960条⟧，其中公共卫生类200条、婚姻登记类310条、人民调解类40条、其他310条。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。全年公开政府信息⟦465条⟧，内容涉及规划、预算等方面。其中规划计划1条、部门预算57条、工作动态362条、其他44条。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。全年公开信息⟦171条⟧：基层公开事项124条，工作动态34条，预算决算4条，其他6条。',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。发布⟦119期⟧（市级47期、东区28期、西区22期、其他21期）。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。被申请行政复议3件，其中其他2件、未审结1件，被提起行政诉讼2件。',
      why: '逗号后面说的是另一件事',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。共收到意见95件，其中邮件24件、信函66件、当面5件。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息95件，其中财政类20件。', why: '只举一项' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息95件，其中财政类20件、规划类30件、人事类40件等。',
      why: '写了“等”',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息642条，其中安居工程类136条、危房改造类174条、房地产类158条、建筑业类97条，其余为综合类。',
      why: '其余的没有写数',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息152条，其中财政类20条、规划类30条。', why: '只举重点' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。收办申请9件（本级5件、乡镇4件），其中，自然人申请7件，法人或其他组织申请2件；予以公开4件、部分公开1件、不予公开1件、无法提供2件、转下年度办理1件。',
      why: '括号里、分号后各是一组，各自合计 9',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。共收到意见95件，其中邮件__件、信函66件、当面5件。',
      why: '没有填的一项另有提示',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。发布信息568条，包括服务信息210条、价格信息96条、健康科普262条。',
    },
  ],
});

/** Whether some cell of table 3 was left empty, so that a sentence may not be comparable with it. */
const hasEmpty = (facts: Facts): boolean =>
  facts.cells().some(({ table, cell }) => table === 't3' && cell.value.kind === 'blank');

/** Whether cells left empty leave it open what the table says. */
const isOpen = (tried: readonly Tried[]): boolean => tried.some(({ bound }) => bound !== undefined);
const leavesOpen = (verdict: Verdict): boolean =>
  verdict.kind === 'open' ? verdict.why === 'empty' : verdict.kind === 'differs' && isOpen(verdict.tried);

/** Whether a part is not filled in yet, which another rule reports: 网络____件. */
const hasBlank = (text: string): boolean => holdsPlaceholder(text) || missingNumbers(text).length > 0;
