import { mayHoldPlaceholder, PLACEHOLDER } from '../../prose/blanks.ts';
import { visibleMatches } from '../../prose/visible.ts';
import type { Format } from '../../syntax/tree.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'placeholder-left',
  name: '未填的空',
  group: 'typography',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  incomplete: true,
  title: '留有没有填写的空',
  why: '模板里等人填写的地方没有填，公布出去就是内容不准确、不全面。',
  todo: '填上真实的内容；不需要的就整句删去。',
  source: '国办公开办函〔2021〕30号：内容不准确、敷衍塞责的要追责',
  *check({ report }) {
    if (!mayHoldPlaceholder(report.searched)) return;
    for (const match of visibleMatches(report, PLACEHOLDER)) {
      const to = match.index + match[0].length;
      if (isDrawing(report.text, match.index, to) || isMarkup(report.format, match[0])) continue;
      yield {
        span: span(match.index, to),
        message: `“${match[0].trim() === '' ? '　' : match[0]}”是没有填写的空。请填上真实的内容，不需要的就整句删去。`,
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n本年度收取信息处理费⟦××⟧元，较⟦20__⟧年减少。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦XX⟧县⟦xxx⟧局未收取信息处理费⟦（填写金额）⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦【】⟧未收取信息处理费⟦____⟧元，⟦TODO⟧。' },
    { in: 't3', text: '一、本年新收政府信息公开申请数量 6 1 0 0 1 0 ⟦××⟧' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。咨询邮箱xx@qinglan.example，规格XXL，展板3×5米。' },
    { in: '6', text: '六、其他需要报告的事项\n本办法自二○○八年起施行，未收取信息处理费。', why: '○是年份里的零' },
  ],
});

const SIGN = /[_＿*＊□△▲○●]/;

/** Whether a line is drawn with one sign from end to end, as a rule between parts. */
function isDrawing(text: string, from: number, to: number): boolean {
  if (!SIGN.test(text.charAt(from))) return false;
  let start = from;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) && /[\s_＿*＊□△▲○●]/.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end)) && /[\s_＿*＊□△▲○●]/.test(text.charAt(end))) end++;
  return (
    (start === 0 || /[\r\n]/.test(text.charAt(start - 1))) && (end >= text.length || /[\r\n]/.test(text.charAt(end)))
  );
}

/** Whether a placeholder is Markdown's mark for bold: `**`, `__`. */
const isMarkup = (format: Format, placeholder: string): boolean =>
  format === 'markdown' && /^(?:\*+|_{1,3})$/.test(placeholder);
