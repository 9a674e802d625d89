import { officeOf } from '../../facts/agency/office.ts';
import type { OfficeKind } from '../../facts/agency/offices.ts';
import type { Facts } from '../../facts/model.ts';
import { textOf } from '../../prose/body.ts';
import { defineRule } from '../rule.ts';

/** Matters that a government's overview must report, each with words that show that it does. */
const MATTERS: readonly (readonly [name: string, words: RegExp])[] = [
  ['工作考核', /考核|考评|绩效/],
  ['社会评议', /评议|满意度(?:测评|调查|评价)|(?:社会|公众|群众)(?:满意度|评价|测评)|问卷/],
  ['责任追究', /追究|追责|问责/],
];
const SUPERVISION = /监督|保障|考核/;
/** How a government speaks of itself, for reports without a title: 我市. */
const OF_PLACE = /我(?:省|市|县|区|州|盟|旗)/;
const OF_TOWNSHIP = /我(?:镇|乡|街道)/;
const OF_OFFICE = /我(?:局|办|委|厅|中心|单位|部|院|队|站|所|处)|本(?:局|办|单位)/;

export default defineRule({
  id: 'gov-assessment-missing',
  name: '缺考核评议',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '政府年报缺工作考核、社会评议或责任追究',
  why: '政府的年报还要报告对本地区公开工作的考核、社会评议和责任追究结果，部门的年报不要求。',
  todo: '在“监督保障”里补写缺少的内容；没有责任追究情形的，写明“没有”。',
  source: '《条例》第四十六条、第五十条；国办公开办函〔2021〕30号',
  *check(facts) {
    const level = governmentOf(facts);
    const overview = facts.section(1);
    if (!level || !overview) return;
    const { body } = overview;
    if (body.length === 0) return;
    const text = textOf(body);
    const missing = MATTERS.filter(([, words]) => !words.test(text)).map(([name]) => name);
    if (missing.length === 0) return;
    const part = overview
      .subsections()
      .find(({ style, head }) => style === 'han-bracket' && head.titled && SUPERVISION.test(head.text));
    yield {
      span: part?.title ?? overview.heading.slice.span,
      about: missing.join(),
      message: `没有看到${missing.map((name) => `“${name}”`).join('')}。${level === 'government' ? '政府的年报应' : '本机关的年报宜'}写明工作考核、社会评议和责任追究。请补写，没有的也写明“没有”。`,
      ...(level === 'like' ? { severity: 'info' as const } : {}),
    };
  },
  bad: [
    {
      in: 'report',
      text: '青岚县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开信息1520条。\n（二）依申请公开。新收申请8件。\n（三）政府信息管理。清理文件7件。\n（四）平台建设。调整专栏3个。\n⟦（五）监督保障⟧。举办业务培训2期。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '澜坪镇人民政府2024年政府信息公开工作年度报告\n⟦一、总体情况⟧\n2024年，我镇主动公开信息15条，设评议箱1个，纳入年度考核。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开。公开信息152条。\n（二）依申请公开。新收申请8件。\n（三）信息管理。清理文件7件。\n（四）平台建设。调整专栏3个。\n（五）监督保障。举办培训2期。',
      why: '部门的年报不要求',
    },
    {
      in: 'report',
      text: '青岚县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n（五）监督保障。纳入年度综合考核；设评议专栏，收到有效问卷120份；全年无责任追究情形。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '青岚县人民政府办公室2024年政府信息公开工作年度报告\n一、总体情况\n（五）监督保障。举办培训2期。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
      why: '办公室不是政府',
    },
  ],
});

/** Kinds of offices that govern a place without being the governments that the 《条例》 means. */
const LIKE_GOVERNMENTS: ReadonlySet<OfficeKind> = new Set(['township', 'street', 'prefecture', 'zone', 'corps']);

/** Whether the reporting office is a government or like one, by its title, else by how the text speaks of itself. */
function governmentOf({ agency, report }: Facts): 'government' | 'like' | undefined {
  if (agency) {
    const kind = officeOf(agency);
    if (kind === 'government') return 'government';
    return LIKE_GOVERNMENTS.has(kind) ? 'like' : undefined;
  }
  const own = (words: RegExp): boolean => report.paragraphs.some(({ text }) => words.test(text));
  if (own(OF_OFFICE)) return undefined;
  if (own(OF_TOWNSHIP)) return 'like';
  return own(OF_PLACE) ? 'government' : undefined;
}
