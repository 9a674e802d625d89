import { tableName } from '../../forms/naming.ts';
import { isTemplateText } from '../../prose/template.ts';
import type { Report, Section } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'section-empty',
  name: '部分空白',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '标题下没有内容',
  why: '只有标题没有内容，等于这一部分没有报告；表格贴成了图片，在文字里也会只剩标题。',
  todo: '补写内容；没有情况的也要写明“没有”。表格要用文字表格，不用图片。',
  source: '国办公开办函〔2021〕30号：不按要求报告、敷衍塞责的要追责',
  *check({ report }) {
    const filled = new Set(report.sections.filter(hasContent).map(({ number }) => number));
    for (const section of report.sections) {
      // Leave a section that stands twice, once filled, to `section-duplicate`.
      if (filled.has(section.number)) continue;
      yield {
        span: section.heading.slice.span,
        message: `“${section.heading.slice.text}”下面没有任何内容。${todo(section, report)}。`,
      };
    }
  },
  bad: [
    { in: '4', text: '⟦四、政府信息公开行政复议、行政诉讼情况⟧\n' },
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n' },
    { in: '2', text: '⟦二、主动公开政府信息情况⟧\n该部分以表格形式报告。表格如下：\n' },
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n青岚县水利局\n2025年1月20日\n' },
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n青岚县水利局\n2025.1.20\n' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项\n无。', why: '写得太少，但不是空的' },
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n见下图。', why: '有一句话，表格没有另有诊断' },
  ],
});

const TABLES = { 2: 't2', 3: 't3', 4: 't4' } as const;

function todo({ number }: Section, { tables }: Report): string {
  if (number < 2 || number > 4) return '请补写内容，没有情况的也要写明';
  const id = TABLES[number as 2 | 3 | 4];
  const elsewhere = tables.find((table) => table.id === id);
  if (!elsewhere) return '请补上表格（如果是图片，请换成文字表格）';
  const over = elsewhere.section ? `在“${elsewhere.section.heading.slice.text}”下面` : '在别处';
  return `${tableName(id)}${over}。请把它移到这个标题之后`;
}

const hasContent = ({ tables, body }: Section): boolean =>
  tables.length > 0 || body.some((paragraph) => !isTemplateText(paragraph.slice.text));
