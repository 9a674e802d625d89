import type { Format } from './tree.ts';

const WEB_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|div|p|h[1-6]|section|article|meta|link|style)\b/i;
/** A section's heading in tags: <p><strong>一、总体情况. The cells of a table that is pasted into a text begin with other words. */
const TAGGED =
  /<(?:p|div|h[1-6]|b|strong|span|font)\b[^<>]{0,300}>\s*[一二三四五六]\s*、\s*(?:总体|主动公开|收到|政府信息公开|存在|其他)/i;
/** A section's heading between `<br>`, as old web editors write it: &nbsp;&nbsp;一、总体情况<br/> */
const BROKEN =
  /(?:<br[^<>]{0,40}>|^)(?:\s|&nbsp;|&emsp;|&ensp;)*[一二三四五六]\s*、\s*(?:总体|主动公开|收到|政府信息公开|存在|其他)[^\n<>]{0,30}<br\b/im;
/** A heading or a title with Markdown's marks: ## 一、总体情况 | **一、总体情况** */
const MARKED =
  /^ {0,3}(?:#{1,6}[ \t]+|(?:#{1,6}[ \t]*)?(?:\*\*|__)[ \t]*)(?:[一二三四五六][ \t]*[、.．]|第[一二三四五六]部分|[^\n]{0,60}年度报告)/m;

const mayBeMarked = (text: string): boolean => text.includes('#') || text.includes('**') || text.includes('__');

/**
 * How a text is written, whatever its file is called: a `.txt` may hold a web page's source, or what a program wrote in Markdown.
 *
 * @param called what the name says, see `formatOf`; only `text` is questioned
 */
export function writtenAs(text: string, called: Format): Format {
  if (called !== 'text') return called;
  if (WEB_PAGE.test(text.slice(0, 200)) || (text.includes('</') && TAGGED.test(text))) return 'html';
  if (/<br\b/i.test(text) && BROKEN.test(text)) return 'html';
  return mayBeMarked(text) && MARKED.test(text) ? 'markdown' : 'text';
}
