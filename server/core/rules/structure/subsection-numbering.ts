import { type Miscount, miscounts } from '../../prose/counting.ts';
import { toHan } from '../../text/han.ts';
import { defineRule } from '../rule.ts';

const COMMA_AFTER = /^\s*[、,，.．]/;

export default defineRule({
  id: 'subsection-numbering',
  name: '小标题编号',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '小标题的编号缺号、重号或写法不对',
  why: '第二层按公文通行写法用“（一）（二）…”，每个部分从（一）起依次编号；缺号往往说明漏了一段。',
  todo: '先看是不是漏了内容，没有漏就按次序改号；括号后面不加顿号。',
  source: '公文通行规范',
  *check({ report }) {
    for (const { body } of report.sections) {
      for (const miscount of miscounts(body)) {
        yield {
          span: miscount.span,
          message: messageFor(miscount),
          // A gap may be a part that is not written yet.
          incomplete: miscount.kind === 'gap',
          fixes: [
            {
              title:
                miscount.renumber.length > 1
                  ? `从这里起改为“（${toHan(miscount.expected)}）”，以下依次改号`
                  : `改为“（${toHan(miscount.expected)}）”`,
              edits: miscount.renumber,
            },
          ],
        };
      }
      for (const paragraph of body) {
        const { itemNumber } = paragraph.passage;
        if (itemNumber?.style !== 'han-bracket') continue;
        const { slice } = paragraph;
        const comma = COMMA_AFTER.exec(slice.text.slice(itemNumber.end));
        if (!comma) continue;
        const span = slice.spanOf(itemNumber.end, itemNumber.end + comma[0].length);
        yield {
          span,
          message: `“${slice.text.slice(0, itemNumber.end)}”的括号后面不再加“${comma[0].trim()}”。请删去。`,
          fixes: [{ title: `删去“${comma[0].trim()}”`, edits: [{ span, text: '' }], preferred: true }],
        };
      }
    }
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的问题。公开不够及时。\n（二）改进情况。已逐月核对。\n⟦（二）⟧上年问题的整改。已补发图解。\n（四）下一步打算。将增加短视频解读。',
    },
    { in: '6', text: '六、其他需要报告的事项\n（一）未收取信息处理费。\n⟦（三）⟧没有其他事项。' },
    { in: '6', text: '六、其他需要报告的事项\n（一）未收取信息处理费。\n⟦2.⟧落实年度要点。\n（三）没有其他事项。' },
    { in: '6', text: '六、其他需要报告的事项\n（一）⟦、⟧未收取信息处理费。\n（二）没有其他事项。' },
  ],
  good: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的问题\n1.公开不够及时。\n2.解读形式单一。\n（二）改进情况\n1.逐月核对。\n2.增加图解。',
      why: '下一级的“1.”不是混用',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的主要问题：\n（一）公开不够及时。\n（二）解读形式单一。\n改进情况：\n（一）逐月核对。\n（二）增加图解。',
      why: '问题和改进各自从（一）编起',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）未收取信息处理费；（二）落实年度要点。\n（三）没有其他事项。',
      why: '（二）接写在上一段里',
    },
  ],
});

function messageFor({ kind, expected, words: written }: Miscount): string {
  const right = `（${toHan(expected)}）`;
  if (kind === 'style') return `同一层里其他段用“（一）（二）…”，这里却用“${written}”。请改为“${right}”。`;
  if (kind === 'gap') return `这里应是“${right}”，却写了“${written}”，中间缺号。请看是不是漏了一段，没有漏就改号。`;
  return `这里应是“${right}”，却写了“${written}”，编号重复或颠倒。请按次序改号。`;
}
