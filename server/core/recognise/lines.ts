import type { Format } from '../syntax/tree.ts';
import { BLANK, FULL_WIDTH_DIGIT, HAN, halfWidthDigits, SPACE } from '../text/characters.ts';

/**
 * Read no more than this many characters: of a report that is nearly always all (5–20 KB), and a big file of another kind costs little.
 * Any size that holds a report's first sections and tables would do.
 */
const LIMIT = 64 * 1024;

const CELL_END = /<\/t[dh]\s*>/gi;
const LINE_END = /<\/?(?:p|div|br|tr|table|h[1-6]|li|ul|ol|dd|dt|section|article|title|body)\b[^<>]*>/gi;
const TAG = /<[/!?]?[a-z][^<>]*>/gi;
const MARKUP = /<(?:td|p|div|h\d|br|body|table)\b/i;
const SPACE_ENTITY = /&(?:nbsp|ensp|emsp|#160|#12288|#x3000);/gi;
const NUMERIC_ENTITY = /&#(x?)([0-9a-f]{2,6});/gi;
const FENCE = /^\s*(?:```|~~~)/;

/** Reads the beginning of a text in lines, without HTML's tags, scripts and styles, and without what Markdown fences. */
export function linesOf(text: string, format: Format): readonly string[] {
  const html = format === 'html';
  const body = html ? Math.max(0, text.search(/<body\b/i)) : 0;
  // A web page may have long scripts before its text: look eight times as far for it.
  let head = html ? visible(text.slice(body, body + 8 * LIMIT)).slice(0, LIMIT) : text.slice(0, LIMIT);
  if (html || MARKUP.test(head)) {
    if (!html) head = visible(head);
    if (html) head = head.replace(/[\r\n]/g, ' ');
    head = head.replace(CELL_END, '\t').replace(LINE_END, '\n').replace(TAG, '').replace(SPACE_ENTITY, ' ');
    if (head.includes('&#')) head = head.replace(NUMERIC_ENTITY, decoded);
  }
  if (head.includes(',,,')) head = head.replace(SHEET, '$1');
  const lines = head.split(/\r\n?|[\n\f]/).flatMap(unfolded);
  return format === 'markdown' ? unfenced(lines) : lines;
}

/** Text in the first cell of a sheet's row that is saved with commas. */
const SHEET = /^"?([^"\r\n]*)"?,{3,}$/gm;

/** Split a longer line at its blanks: the longest paragraph of the 14 real texts at hand has 725 characters. */
const LONGEST = 1200;

/**
 * A title or a heading whose text has run into it, with a blank between: 一、总体情况 （一）主动公开。2024年，… It ends at the first
 * blank behind its words; a title may have one within.
 */
const RUN_ON = new RegExp(
  String.raw`^([${SPACE}]*(?:[一二三四五六][、.．][^，。；：\s]{2,24}|[^，。；：《》]{6,60}?年度报告))[${SPACE}]+(?=[${HAN}（(《])`,
);

const SPACES = new RegExp(String.raw`[${SPACE}\t]+`);

/** Breaks what has lost its line ends: a whole text (as pages are stored) at every blank, a heading from the text behind it. */
function unfolded(line: string): readonly string[] {
  if (line.length > LONGEST) return line.split(SPACES);
  const head = RUN_ON.exec(line);
  return head ? [head[1] ?? '', line.slice(head[0].length)] : [line];
}

const decoded = (entity: string, hex: string, digits: string): string => {
  const code = Number.parseInt(digits, hex === '' ? 10 : 16);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
};

const HIDDEN = /<(?:script|style|!--)/gi;

/** Leaves out scripts, styles and comments; one pass, however many of them are never closed. */
function visible(html: string): string {
  let result = '';
  let from = 0;
  HIDDEN.lastIndex = 0;
  for (let match = HIDDEN.exec(html); match; match = HIDDEN.exec(html)) {
    result += html.slice(from, match.index);
    const close = match[0] === '<!--' ? '-->' : `</${match[0].slice(1).toLowerCase()}`;
    const end = html.indexOf(close, HIDDEN.lastIndex);
    if (end < 0) return result;
    from = end + close.length;
    HIDDEN.lastIndex = from;
  }
  return result + html.slice(from);
}

/** Leaves out what stands between fences: it is quoted, as in a manual that shows a report. A single fence around everything is dropped. */
function unfenced(lines: readonly string[]): readonly string[] {
  const [first] = lines.filter((line) => line.trim() !== '');
  const last = lines.findLast((line) => line.trim() !== '');
  if (first && last && FENCE.test(first) && FENCE.test(last) && lines.filter((line) => FENCE.test(line)).length === 2)
    return lines.filter((line) => !FENCE.test(line));
  let open = false;
  return lines.filter((line) => {
    if (!FENCE.test(line)) return !open;
    open = !open;
    return false;
  });
}

const DECORATED = new RegExp(String.raw`[${BLANK}*_#>\\[\-${FULL_WIDTH_DIGIT}■□●○◆◇▲▶►★☆◎▪•※➢➤✦]`);
const DECORATION = new RegExp(
  String.raw`\[bookmark:[^\]]*\]|^[#>*\s\\■□●○◆◇▲▶►★☆◎▪•※➢➤✦-]+|\*\*|__|\\(?=[.()#*_-])|[${BLANK}]+`,
  'g',
);

/** A line without blanks and without marks of Markdown or Word, its digits in half width: `## 一、总体 情况` → `一、总体情况`. */
export function squeeze(line: string): string {
  if (!DECORATED.test(line)) return line;
  return halfWidthDigits(line.replace(DECORATION, ''));
}
