import { table2 } from './2019/table2.ts';
import { table3 } from './2019/table3.ts';
import { firstSections, otherMatters, problems, reportArticles } from './common/sections.ts';
import { table4 } from './common/table4.ts';
import type { Form } from './form.ts';

/** The other wording of 五、 that reports of this edition use; neither is a slip. */
const LONGER_TITLE = '政府信息公开工作存在的主要问题及改进情况';

/** The form on trial, for the reports on 2019 and 2020. Source: 国办公开办函〔2019〕60号. */
export const form2019: Form = {
  edition: 2019,
  document: '国办公开办函〔2019〕60号',
  articles: reportArticles,
  sections: [
    ...firstSections,
    { ...problems, alsoRight: [LONGER_TITLE], variants: problems.variants.filter((title) => title !== LONGER_TITLE) },
    otherMatters('上级要求报告的事项和其他需要说明的情况。2020 年度起，最好写明收取信息处理费的情况。'),
  ],
  tables: { t2: table2, t3: table3, t4: table4 },
};
