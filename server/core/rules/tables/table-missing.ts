import { tableName } from '../../forms/naming.ts';
import { writeTable } from '../../syntax/layouts/index.ts';
import { insertAfter } from '../../syntax/layouts/insert.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'table-missing',
  name: '缺少表格',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  incomplete: true,
  title: '缺少规定的表格',
  why: '第二、三、四部分规定以表格报告。贴成图片、写“见下图”的，读的人复制不了，汇总系统也读不到。',
  todo: '补上表格，逐格填数，没有填 0；表格不要用图片。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    const { report } = facts;
    for (const form of facts.form.sections) {
      const section = facts.section(form.number);
      if (!form.table || facts.table(form.table) || !section) continue;
      const table = writeTable(report, facts.form.tables[form.table]).trimEnd();
      const heading = section.heading.slice.span;
      const labels = facts.form.tables[form.table].columns.map(({ label }) => label);
      const figures = section.paragraphs.reduce((sum, { text }) => sum + figuresIn(text, labels), 0);
      if (figures >= FEW) {
        const wanted = facts.form.tables[form.table].rows.reduce((sum, { columns }) => sum + columns.length, 0);
        yield {
          span: heading,
          about: form.table,
          message: `“${section.heading.words.text}”下面的 ${figures} 个数，认不出是${tableName(form.table)}的哪些格。规定有 ${wanted} 个数，各有行名、列名。请照统一格式补齐。`,
        };
        continue;
      }
      yield {
        span: heading,
        about: form.table,
        message: `“${section.heading.words.text}”下面没有${tableName(form.table)}。也可能表格是图片，或者已经读不出来。请补上规定的表格，逐格填数，没有填 0。`,
        fixes: [
          {
            title: `插入全 0 的${tableName(form.table)}，再逐格改成实际的数`,
            edits: [insertAfter(report, heading, table)],
            preferred: true,
          },
        ],
      };
    }
  },
  bad: [
    { in: '3', text: '⟦三、收到和处理政府信息公开申请情况⟧\n\n见下图。' },
    { in: '2', text: '⟦二、主动公开政府信息情况⟧' },
  ],
  good: [
    {
      in: '3',
      text: '收到和处理政府信息公开申请情况（见附件）',
      why: '没有这一部分的标题，由“缺少一个部分”去报，不重复报表',
    },
  ],
});

/** So many figures that stand alone are somebody's table, or what is left of it. A matter of taste. */
const FEW = 5;
const FIGURES = /^[\d\s.,|/、]+$/;

/** The figures of a paragraph that is nothing else, or those right behind heads of columns: 结果维持：3 */
const figuresIn = (text: string, labels: readonly string[]): number =>
  FIGURES.test(text)
    ? (text.match(/\d+(?:\.\d+)?/g)?.length ?? 0)
    : labels.reduce(
        (sum, label) => sum + text.split(label).filter((part, at) => at > 0 && BEHIND.test(part)).length,
        0,
      );
const BEHIND = /^[：:为是]?\s*\d/;
