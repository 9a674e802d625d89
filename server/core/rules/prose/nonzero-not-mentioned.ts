import type { Reading } from '../../claims/reading.ts';
import type { Facts } from '../../facts/model.ts';
import { columnName, rowName } from '../../forms/naming.ts';
import { isSaid, sayingOf } from '../../prose/spoken.ts';
import type { Section } from '../../syntax/tree.ts';
import { DIGIT, HAN_FIGURE } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding, type Related } from '../rule.ts';

const APPLICATIONS = /申请/;
const FIGURE = `(?:[${DIGIT}][${DIGIT},，]*|[${HAN_FIGURE}]{1,5})[ ]?(?:件|起|宗|例|案|次|个)`;
const DENIED = '(?:未(?!来|经|按)|没有|无(?!偿|障|理由|正当)|不存在|零(?!距))';
/** Matches a count of cases, or that there were none; not 降低行政复议发生率. */
const counting = (word: string): RegExp =>
  new RegExp(
    [
      `(?:${word})[^。；;，,]{0,24}?${FIGURE}`,
      `(?:${word})[^。；;，,]{0,12}[，,](?:共|其中|合?计|分别)[^。；;]{0,10}${FIGURE}`,
      `${FIGURE}[^。；;，,]{0,16}?(?:${word})`,
      `${DENIED}[^。；;]{0,24}?(?:${word})`,
      `(?:${word})[^。；;，,]{0,16}?(?:${DENIED}|为[0０])`,
    ].join('|'),
  );
const REVIEW = sayingOf(counting('复议(?!后|前)'));
const LITIGATION = sayingOf(counting('诉讼|[起应被败胜]诉'));
const OUTCOMES = ['uphold', 'correct', 'other', 'pending'] as const;
const COUNTED = sayingOf(
  new RegExp(
    String.raw`申请[^。]{0,40}[${DIGIT}${HAN_FIGURE}]|[${DIGIT}${HAN_FIGURE}]\s*(?:件|条|宗|份|个|起)[^。]{0,12}申请|未[^。]{0,20}申请|(?:没有|无)[^。]{0,20}申请`,
  ),
);

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

/** The groups of table 4 whose cases a paragraph counts or denies. */
const casesTold = ({ claims }: Reading): ReadonlySet<string> =>
  new Set(
    claims
      .filter(({ relation }) => relation === 'equals' || relation === 'none')
      .flatMap(({ interpretations }) => interpretations.flatMap(({ terms }) => terms))
      .flatMap(({ table, row }) => (table === 't4' ? [row] : [])),
  );

/** Whether some sentence counts or denies cases of this group. */
const isClaimed = (facts: Facts, row: string): boolean =>
  facts.readings().some(({ reading }) => reading.get(casesTold).has(row));

/** Finds applications that the overview does not mention. One that mentions them without a number is another rule's. */
function* applications(facts: Facts, overview: Section): Iterable<Finding> {
  const t3 = facts.table('t3');
  const received = t3?.number('new', 'T') ?? 0;
  const cell = t3?.cell('new', 'T');
  if (received === 0 || !cell) return;
  if (overview.subsections().some(({ head }) => APPLICATIONS.test(head.text)) || isSaid(COUNTED, facts.report.sections))
    return;
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
  for (const [row, saying] of [
    ['review', REVIEW],
    ['direct', LITIGATION],
    ['after', LITIGATION],
  ] as const) {
    const total = t4.number(row, 'total') ?? 0;
    // Where the total is 0 against its outcomes, mark an outcome that is not.
    const column = total > 0 ? 'total' : OUTCOMES.find((each) => (t4.number(row, each) ?? 0) > 0);
    const cell = column && t4.cell(row, column);
    if (!column || !cell || isClaimed(facts, row)) continue;
    if (isSaid(saying, facts.report.sections)) continue;
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
