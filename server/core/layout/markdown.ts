import { Slice } from '../slice.ts';
import { span } from '../text.ts';
import type { Line, LineCell } from './line.ts';

const OPENING = /^(?:\s*>)*\s*(?:#{1,6}\s+|[-*+]\s+(?=\S))?/;
const CLOSING_HASHES = /\s+#+\s*$/;
/** Marks that are nothing to a reader: bold, emphasis, code, a backslash before punctuation, a line break in a cell. */
const MARK =
  /\*{1,3}|(?<![\w_])_{1,2}(?![_\s])|(?<![_\s])_{1,2}(?![\w_])|`+|\\(?=[\\`*_{}[\]()#+.!|>~-])|<\/?(?:br|b|strong|em|i|u|span|sup|sub|font)\b[^>]*>/gi;

/** Takes Markdown's marks out of what is read; every character keeps its place in the file. */
export function withoutMarkup(source: string, line: Line): Line {
  if (line.shape === 'blank' || line.shape === 'page' || line.by === 'html') return line;
  return { ...line, cells: line.cells.map((each) => unmarked(source, each, line.shape === 'plain')) };
}

function unmarked(source: string, cell: LineCell, opening: boolean): LineCell {
  const { start, end } = cell.slice.span;
  let text = source.slice(start, end);
  if (!/[#>*_`\\<+-]/.test(text)) return cell;
  let from = opening ? (OPENING.exec(text)?.[0].length ?? 0) : 0;
  if (opening && from > 0) text = text.replace(CLOSING_HASHES, '');
  const parts: Slice[] = [];
  for (const match of text.matchAll(MARK)) {
    if (match.index < from) continue;
    if (match.index > from) parts.push(Slice.of(source, span(start + from, start + match.index)));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(Slice.of(source, span(start + from, start + text.length)));
  if (parts.length === 0) return cell;
  return { slice: Slice.join(parts).trim(), whole: cell.whole };
}
