import { Random } from './random.ts';
import type { Draft } from './report.ts';
import type { Way } from './way.ts';

/*
 * What a web page leaves around a report. None of it is a fault of the author; the day of publication is in time.
 */

/** Seeded by what is written, so that a report and its faulty copy have the same frame. */
const chance = ({ year, agency }: Draft): Random =>
  new Random(year * 7919 + agency.name.length * 104729 + (agency.name.charCodeAt(1) || 0));

/** The lines above a report. */
export function header(draft: Draft, way: Way): string {
  if (way.web === undefined) return '';
  const r = chance(draft);
  const date = draft.published ?? `${draft.year + 1}-01-${String(r.int(8, 30)).padStart(2, '0')}`;
  const lines = r.pick([
    [
      `索引号：${r.int(100, 999)}/${draft.year + 1}-${r.int(10000, 99999)}`,
      `发布日期：${date}`,
      `信息来源：${draft.agency.name}`,
    ],
    [
      `当前位置：首页 > 政府信息公开 > 政府信息公开年报`,
      `发布时间：${date} 10:${r.int(10, 59)}　浏览次数：${r.int(3, 900)}`,
    ],
    [`发布日期：${date}　来源：${draft.agency.name}　字体：[大 中 小]`],
  ]);
  return framed(lines, way);
}

/** The lines below a report. */
export function footer(draft: Draft, way: Way): string {
  if (way.web !== 'both') return '';
  return framed(
    chance(draft).pick([
      ['分享到：', '【打印】【关闭】'],
      ['上一篇：没有了', '下一篇：没有了'],
      ['扫一扫在手机打开当前页'],
    ]),
    way,
  );
}

function framed(lines: readonly string[], { format }: Way): string {
  if (format === 'html')
    return `<div class="info">${lines.map((line) => `<span>${line.replace(/>/g, '&gt;')}</span>`).join('\n')}</div>\n`;
  return `${lines.join('\n')}\n\n`;
}
