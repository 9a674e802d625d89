import { FILLING_NOTE, mayHoldTemplate, TEMPLATE_TEXT } from '../../prose/template.ts';
import { visibleMatches } from '../../prose/visible.ts';
import { wholeLine } from '../../syntax/layouts/insert.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'template-text-left',
  name: '残留格式说明',
  group: 'tables',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose', 'closing'],
  sees: [],
  severity: 'warning',
  fix: 'mixed',
  title: '残留格式说明',
  why: '这是统一格式写给填报人看的话，不是年报的内容，留在公布的年报里说明没有认真核对。',
  todo: '删去这句话，标题下面直接放表格或正文。',
  source: '国办公开办函〔2021〕30号；真实年报中的常见残留',
  gather: ({ text }) => (FILLING_NOTE.test(text) ? true : undefined),
  *check(gathered, { report }) {
    for (const { paragraph } of gathered) {
      const { slice } = paragraph;
      yield {
        span: slice.span,
        message: `这一段是填表说明（“${slice.text.slice(0, 12)}…”），不是年报的内容。请删去。`,
        fixes: [{ title: '删去这一段', edits: [{ span: wholeLine(report, slice.span), text: '' }] }],
      };
    }
    if (!mayHoldTemplate(report.text)) return;
    // Search the whole text: beside a table the sentence may have been read as a cell.
    for (const match of visibleMatches(report, TEMPLATE_TEXT)) {
      const place = span(match.index, match.index + match[0].length);
      const line = wholeLine(report, place);
      // Remove the line end too where nothing else stands on the line.
      const alone = report.text.slice(line.start, line.end).trim() === match[0].trim();
      yield {
        span: place,
        message: `“${match[0]}”是格式里写给填报人看的话。请删去。`,
        fixes: [
          {
            title: '删去残留的格式说明',
            edits: [{ span: alone ? line : place, text: '' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
  bad: [
    { in: '2', text: '二、主动公开政府信息情况\n⟦该部分以表格形式报告。表格如下：⟧\n' },
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n⟦（此部分以表格形式报告）⟧\n没有发生。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦填写说明：没有的事项写“无”。⟧\n未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦本部分应以表格形式填报，具体如下：⟧未收取信息处理费。' },
  ],
  good: [
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n具体情况见下表。', why: '引出表格的普通句子' },
    { in: '6', text: '六、其他需要报告的事项\n收费情况以表格形式张贴在办事大厅，未收取信息处理费。' },
  ],
});
