import type { Subject } from '../../claims/lexicon/meaning.ts';
import { toldIn } from '../../claims/told.ts';
import type { Facts } from '../../facts/model.ts';
import { columnName, rowName } from '../../forms/naming.ts';
import type { Section } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding, type Related } from '../rule.ts';

const APPLICATIONS = /申请/;
const LITIGATION = ['litigation', 'direct', 'after'] as const;
const OUTCOMES = ['uphold', 'correct', 'other', 'pending'] as const;

export default defineRule({
  id: 'nonzero-not-mentioned',
  name: '有数未提',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '表格里有件数，正文一个字也没有提',
  why: '收到申请、引发复议诉讼是总体情况应当说明的事，只有表格没有文字，读者看不到来龙去脉。',
  todo: '在“依申请公开”部分写明收到和办理的件数；有复议、诉讼的，写明件数和结果。',
  source: '国办公开办函〔2021〕30号：内容不全面的要追责；真实年报中的情形',
  *check(facts) {
    const overview = facts.section(1);
    if (!overview) return;
    yield* applications(facts, overview);
    yield* proceedings(facts);
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。\n公开信息152条，举办培训2期，妥善应对行政复议，进一步降低行政复议、行政诉讼发生率。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t⟦2⟧\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n10\t0\t4\t0\t⟦14⟧\t0\t0\t1\t1\t2\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条，举办培训2期，配合县政府答复政府信息公开申请7件，有42人申请公开政府信息。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t⟦2⟧\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，被申请行政复议1件，结果维持。' },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，有1件被申请行政复议，没有行政诉讼。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。做好申请的受理和答复，被申请行政复议1件。',
      why: '这一小节没有任何件数，由“依申请公开小节没有任何件数”来报',
    },
  ],
});

/** Whether some sentence gives a figure of one of these, or denies it. */
const isTold = (facts: Facts, subjects: readonly Subject[]): boolean =>
  facts.readings().some(({ reading }) => {
    const told = reading.get(toldIn);
    return subjects.some((each) => told.has(each));
  });

/** Finds applications that the overview does not mention. One that mentions them without a number is another rule's. */
function* applications(facts: Facts, overview: Section): Iterable<Finding> {
  const t3 = facts.table('t3');
  const received = t3?.number('new', 'T') ?? 0;
  const cell = t3?.cell('new', 'T');
  if (received === 0 || !cell) return;
  if (overview.subsections().some(({ head }) => APPLICATIONS.test(head.text)) || isTold(facts, ['application'])) return;
  yield {
    span: cell.span,
    message: `表三新收申请 ${received} 件，正文却没有写收到和办理的件数。请在“依申请公开”部分写明。`,
  };
}

/** Finds cases of table 4 that the overview does not mention: one finding for all groups. */
function* proceedings(facts: Facts): Iterable<Finding> {
  const t4 = facts.table('t4');
  if (!t4) return;
  const unsaid: (Related & { readonly words: string; readonly formerly: Span })[] = [];
  for (const [row, subjects] of [
    ['review', ['review']],
    ['direct', LITIGATION],
    ['after', LITIGATION],
  ] as const) {
    const total = t4.number(row, 'total') ?? 0;
    // Where the total is 0 against its outcomes, mark an outcome that is not.
    const column = total > 0 ? 'total' : OUTCOMES.find((each) => (t4.number(row, each) ?? 0) > 0);
    const cell = column && t4.cell(row, column);
    if (!column || !cell || isTold(facts, subjects)) continue;
    const form = t4.form.tables.t4;
    const name = `${rowName(form, row)}“${columnName(form, column)}”`;
    const formerly = t4.cell(row, 'total')?.span ?? cell.span;
    unsaid.push({
      span: cell.span,
      message: `${name}：${t4.number(row, column)}`,
      words: rowName(form, row),
      formerly,
    });
  }
  const [first, ...others] = unsaid;
  if (!first) return;
  yield {
    span: first.span,
    severity: 'info',
    formerly: { span: first.formerly },
    message: `表四有${unsaid.map(({ words }) => words).join('、')}的件数，正文却没有写。请在正文写明件数和结果。`,
    related: others.map(({ span, message }) => ({ span, message })),
  };
}
