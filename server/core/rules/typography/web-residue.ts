import { wholeLine } from '../../syntax/layouts/insert.ts';
import type { Report } from '../../syntax/tree.ts';
import type { Slice } from '../../text/slice.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'web-residue',
  name: '网页残留',
  group: 'typography',
  scope: 'report',
  severity: 'info',
  fix: 'suggest',
  title: '网页上的文字混进了年报',
  why: '索引号、浏览次数、附件名是网页的内容，不是年报的内容；从网页复制时一起带了进来。',
  todo: '报送或再次发布前删去这些行；发布日期已经读取，可先核对。',
  source: '真实年报中的常见残留',
  *check({ report }) {
    const lines = report.chrome.web;
    const [first] = lines;
    if (!first) return;
    yield {
      span: first.span,
      message: `“${shown(first)}”${lines.length > 1 ? `等 ${lines.length} 行` : ''}是网页上的文字，不是年报的内容。请在报送或再发布前删去。`,
      related: lines.slice(1, 12).map((line) => ({ span: line.span, message: `网页上的文字：${shown(line)}` })),
      // Offer no fix in HTML, where such a line has elements of its own.
      ...(report.format !== 'html' && {
        fixes: [
          {
            title: lines.length > 1 ? `删去网页上的 ${lines.length} 行文字` : '删去这一行',
            edits: lines.map((line) => ({ span: lineOf(report, line), text: '' })),
          },
        ],
      }),
    };
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n⟦图解.jpg⟧' },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n⟦浏览次数：12⟧\n分享到：' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度未收取信息处理费。浏览次数较多的信息有3条，图解.jpg这样的文件名要改成中文。',
      why: '正文里提到，不是残留',
    },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n附件：收费清单' },
  ],
});

const shown = ({ text }: Slice): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** The place to remove: the whole line where nothing else stands on it. */
function lineOf(report: Report, { span }: Slice): Span {
  const line = wholeLine(report, span);
  const own = report.text.slice(span.start, span.end);
  return report.text.slice(line.start, line.end).trim() === own.trim() ? line : span;
}
