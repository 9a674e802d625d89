import { article, articles, paragraph, usual } from '../build.ts';
import type { ArticleLink, SectionForm } from '../form.ts';

/** The clauses on who writes the report, when it is due, and what it holds. */
export const reportArticles: readonly ArticleLink[] = [paragraph(4, 2, 3), article(49), article(50)];

const OVERVIEW =
  '综述本年贯彻《条例》的情况，要写全五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。\n政府的年报还要在监督保障里写明工作考核、社会评议、责任追究结果。\n只写与政府信息公开有关的工作，最好有数字、有具体做法。';

const OTHER_TITLES: Readonly<Record<number, readonly string[]>> = {
  1: ['政府信息公开工作总体情况', '政务公开总体情况'],
  2: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '政府信息主动公开情况'],
  3: [
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息公开申请收到和处理情况',
    '收到和处理信息公开申请情况',
  ],
  4: [
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
    '政府信息公开行政复议行政诉讼情况',
    '政府信息公开行政复议、诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '行政复议、行政诉讼情况',
  ],
  5: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题和改进措施',
    '存在的主要问题及改进措施',
    '存在的主要问题和改进情况',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在问题及改进措施',
    '存在的问题及改进措施',
  ],
  6: ['其他事项', '其他报告的事项', '其他需要报告事项', '需要报告的其他事项', '其他需要报告的情况'],
};

const titled = (section: Omit<SectionForm, 'variants'>): SectionForm => ({
  ...section,
  variants: OTHER_TITLES[section.number] ?? [],
});

/** 一、 to 四、, the same in both editions. */
export const firstSections: readonly SectionForm[] = [
  titled({
    number: 1,
    title: '总体情况',
    explanation: OVERVIEW,
    articles: [...[8, 12, 17, 18].map((n) => article(n)), ...articles(19, 48), paragraph(50, 1, 4)].map(usual),
  }),
  titled({
    number: 2,
    title: '主动公开政府信息情况',
    table: 't2',
    explanation: '用表格报告本机关主动公开的几类信息。只填本机关的数；政府的年报按汇总口径填。没有的填 0，不要留空。',
    articles: [paragraph(50, 1, 1), article(20)],
  }),
  titled({
    number: 3,
    title: '收到和处理政府信息公开申请情况',
    table: 't3',
    explanation:
      '用表格报告申请的来源、办理结果和结转，以件计，每件只计一种结果。每一列都要平：新收＋上年结转＝（七）总计＋结转下年度。没有的填 0，不要留空。',
    articles: [paragraph(50, 1, 2)],
  }),
  titled({
    number: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    table: 't4',
    explanation:
      '用表格报告因政府信息公开引起的行政复议和行政诉讼，三组各五格，每组的总计等于前四格之和。没有的填 0，不要留空。',
    articles: [paragraph(50, 1, 3), article(51)],
  }),
];

const PROBLEMS = '既要写存在的主要问题，也要写怎样改进；要具体、与上年不雷同，可以对照上年的问题说明整改进展。';

/** 五、存在的主要问题及改进情况 */
export const problems = titled({
  number: 5,
  title: '存在的主要问题及改进情况',
  explanation: PROBLEMS,
  articles: [paragraph(50, 1, 4)],
});

/** 六、其他需要报告的事项. Its explanation differs between the editions: only the revised one asks for the information fee. */
export const otherMatters = (explanation: string): SectionForm =>
  titled({
    number: 6,
    title: '其他需要报告的事项',
    explanation,
    articles: [paragraph(50, 1, 5), usual(article(42))],
  });
