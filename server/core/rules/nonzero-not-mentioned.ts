import type { Facts } from '../facts.ts';
import { columnName, rowName } from '../naming.ts';
import { bodyOf, subsectionsOf, textOf } from '../prose/body.ts';
import type { Section } from '../tree.ts';
import { defineRule, type Finding, type Related } from './rule.ts';

const APPLICATIONS = /申请/;
const LITIGATION = /诉讼|[起应被败胜]诉/;
const COUNTED =
  /申请[^。]{0,40}[0-9０-９零〇一二两三四五六七八九十]|[0-9０-９零〇一二两三四五六七八九十]\s*(?:件|条|宗|份|个|起)[^。]{0,12}申请|未[^。]{0,20}申请|(?:没有|无)[^。]{0,20}申请/;

export default defineRule({
  id: 'nonzero-not-mentioned',
  name: '有数未提',
  group: 'prose',
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
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条，举办培训2期。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t⟦2⟧\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n10\t0\t4\t0\t⟦14⟧\t0\t0\t1\t1\t2\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，被申请行政复议1件，结果维持。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。做好申请的受理和答复，做好行政复议应诉工作。',
      why: '这一小节没有任何件数，由“依申请公开小节没有任何件数”来报',
    },
  ],
});

/** All that the sections say in words. */
const wordsOf = ({ report }: Facts): string => report.sections.map((section) => textOf(bodyOf(section))).join('\n');

/** Where a part is about applications and says no number, another rule speaks. */
function* applications(facts: Facts, overview: Section): Iterable<Finding> {
  const t3 = facts.table('t3');
  const received = t3?.number('new', 'T') ?? 0;
  const cell = t3?.cell('new', 'T');
  if (received === 0 || !cell) return;
  if (subsectionsOf(overview).some(({ head }) => APPLICATIONS.test(head.text)) || COUNTED.test(wordsOf(facts))) return;
  yield {
    span: cell.span,
    message: `表三新收申请 ${received} 件，正文却没有写收到和办理的件数。请在“依申请公开”部分写明。`,
  };
}

/** Table 4: one finding for all groups that nothing is said of. */
function* proceedings(facts: Facts): Iterable<Finding> {
  const t4 = facts.table('t4');
  if (!t4) return;
  let text: string | undefined;
  const unsaid: (Related & { readonly words: string })[] = [];
  for (const [row, words] of [
    ['review', /复议(?!后|前)/],
    ['direct', LITIGATION],
    ['after', LITIGATION],
  ] as const) {
    const cell = t4.cell(row, 'total');
    const total = t4.number(row, 'total') ?? 0;
    const outcomes = ['uphold', 'correct', 'other', 'pending'].some((column) => (t4.number(row, column) ?? 0) > 0);
    if (!cell || (total === 0 && !outcomes)) continue;
    text ??= wordsOf(facts);
    if (words.test(text)) continue;
    const form = t4.form.tables.t4;
    const name = `${rowName(form, row)}“${columnName(form, 'total')}”`;
    unsaid.push({ span: cell.span, message: `${name}：${total}`, words: rowName(form, row) });
  }
  const [first, ...others] = unsaid;
  if (!first) return;
  yield {
    span: first.span,
    severity: 'info',
    message: `表四有${unsaid.map(({ words }) => words).join('、')}的件数，正文却一个字也没有提。请在正文写明件数和结果。`,
    related: others.map(({ span, message }) => ({ span, message })),
  };
}
