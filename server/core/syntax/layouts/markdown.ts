import { Slice } from '../../text/slice.ts';
import { span } from '../../text/span.ts';
import type { Line, LineCell } from './line.ts';

const OPENING = /^(?:\s*>)*\s*(?:#{1,6}\s+|[-*+]\s+(?=\S))?/;
const CLOSING_HASHES = /(?<!\s)\s+#+\s*$/;
/** Marks that a reader does not see: bold, emphasis, code, a backslash before punctuation, tags; and entities, which are a blank. */
const MARK =
  /&(?:nbsp|ensp|emsp|#160|#xa0);|\*{1,3}|(?<![\w_])_{1,2}(?![_\s])|(?<![_\s])_{1,2}(?![\w_])|`+|\\(?=[\\`*_{}[\]()#+.!|>~-]|$)|<\/?(?:br|b|strong|em|i|u|a|p|div|center|h[1-6]|span|sup|sub|font)\b[^<>]*>/gi;

const RULE_OR_HEADING = /^(?: {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*|#{1,4}[ \t]+\S.*)$/m;

/** A row whose bars a converter has escaped (\| 规章 \| 0 \|); it has escaped other marks too, so all of it is Markdown. */
const ESCAPED = /^[ \t]*\\\|.*\\\|[ \t]*$/m;

/**
 * Whether a plain text is Markdown without being called so: it has a rule below a table's head, headings with `#`, or escaped
 * bars.
 */
export const isMarkdown = (source: string): boolean =>
  ((source.includes('---') || source.includes('# ')) && RULE_OR_HEADING.test(source)) ||
  (source.includes('\\|') && ESCAPED.test(source));

const RULE = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$/;

/** Whether a line is a rule across the page or below a heading: `---`, `===` */
function isRule(source: string, { span: { start, end } }: Line): boolean {
  const sign = source.charAt(end - 1);
  return (sign === '-' || sign === '=' || sign === '*' || sign === '_') && RULE.test(source.slice(start, end));
}

/** Takes Markdown's marks out of what is read: `**规章**` → 规章. Every character keeps its place in the file. */
export function withoutMarkup(source: string, line: Line): Line {
  if (line.shape === 'blank' || line.shape === 'page' || line.by === 'html') return line;
  // Drop a rule: in a table of a cell a line it would pass for a cell with a dash in it.
  if (line.shape === 'plain' && isRule(source, line)) return line.with({ shape: 'blank', cells: [] });
  return line.with({ cells: line.cells.map((each) => unmarked(source, each, line.shape === 'plain')) });
}

function unmarked(source: string, cell: LineCell, opening: boolean): LineCell {
  const { start, end } = cell.slice.span;
  let text = source.slice(start, end);
  if (!/[#>*_`\\<+&-]/.test(text)) return cell;
  let from = opening ? (OPENING.exec(text)?.[0].length ?? 0) : 0;
  if (opening && from > 0) text = text.replace(CLOSING_HASHES, '');
  const parts: Slice[] = [];
  for (const match of text.matchAll(MARK)) {
    if (match.index < from) continue;
    if (match.index > from) parts.push(Slice.of(source, span(start + from, start + match.index)));
    from = match.index + match[0].length;
    if (match[0].startsWith('&')) parts.push(Slice.decoded(' ', span(start + match.index, start + from)));
  }
  if (from < text.length) parts.push(Slice.of(source, span(start + from, start + text.length)));
  // A cell of nothing but marks (`&nbsp;`, `<br>`) is blank: its place is where a figure would be written.
  const slice = Slice.join(parts).trim();
  return { slice: slice.text === '' ? Slice.decoded('', cell.slice.span) : slice, whole: cell.whole };
}
