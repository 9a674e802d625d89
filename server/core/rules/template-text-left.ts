import { wholeLine } from '../layout/insert.ts';
import { FILLING_NOTE, TEMPLATE_TEXT } from '../prose/template.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'template-text-left',
  group: 'tables',
  severity: 'warning',
  fix: 'safe',
  title: '残留格式说明',
  why: '这是统一格式写给填报人看的话，不是年报的内容，留在公布的年报里说明没有认真核对。',
  todo: '删去这句话，标题下面直接放表格或正文。',
  source: '国办公开办函〔2021〕30号；真实年报中的常见残留',
  *check({ report }) {
    for (const { slice } of report.paragraphs) {
      if (FILLING_NOTE.test(slice.text)) {
        yield {
          span: slice.span,
          message: `这一段是填表说明（“${slice.text.slice(0, 12)}…”），不是年报的内容，请删去。`,
          fixes: [{ title: '删去这一段', edits: [{ span: wholeLine(report, slice.span), text: '' }] }],
        };
        continue;
      }
      if (!slice.text.includes('表')) continue;
      for (const match of slice.text.matchAll(TEMPLATE_TEXT)) {
        const to = match.index + match[0].length;
        const span = slice.spanOf(match.index, to);
        // A line that holds nothing else goes with its line end; in HTML the tags stay, empty.
        const alone = match[0].length === slice.text.length && report.format !== 'html';
        yield {
          span,
          message: `“${match[0]}”是格式里写给填报人看的话，请删去。`,
          fixes: [
            {
              title: '删去残留的格式说明',
              edits: [{ span: alone ? wholeLine(report, span) : span, text: '' }],
              safe: true,
              preferred: true,
            },
          ],
        };
      }
    }
  },
  bad: [
    { in: '2', text: '二、主动公开政府信息情况\n⟦该部分以表格形式报告。表格如下：⟧\n' },
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n⟦（此部分以表格形式报告）⟧\n没有发生。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦本部分应以表格形式填报，具体如下：⟧未收取信息处理费。' },
  ],
  good: [
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n具体情况见下表。', why: '引出表格的普通句子' },
    { in: '6', text: '六、其他需要报告的事项\n收费情况以表格形式张贴在办事大厅，未收取信息处理费。' },
  ],
});
