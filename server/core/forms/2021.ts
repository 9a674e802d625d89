import { table2 } from './2021/table2.ts';
import { table3 } from './2021/table3.ts';
import { firstSections, otherMatters, problems, reportArticles } from './common/sections.ts';
import { table4 } from './common/table4.ts';
import type { Form } from './form.ts';

/** The form as revised on 26 September 2021, for the reports on 2021 and later years. Source: 国办公开办函〔2021〕30号. */
export const form2021: Form = {
  edition: 2021,
  document: '国办公开办函〔2021〕30号',
  articles: reportArticles,
  sections: [
    ...firstSections,
    problems,
    otherMatters(
      '通常必须报告收取信息处理费的情况，没有收取也要写明“未收取”；收取了的，写明收费通知的件数、总金额和实际收取的金额。\n其余写上级要求报告的事项；只写“无”不够。',
    ),
  ],
  tables: { t2: table2, t3: table3, t4: table4 },
};
