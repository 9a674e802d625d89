import { Slice } from '../slice.ts';
import type { Line } from './line.ts';

/** A bookmark that a word processor left before a word: [bookmark: _GoBack]1.加强… | _GoBack | OLE_LINK1 */
const BOOKMARK =
  /[[［【][ \t]*bookmark\d*[ \t]*[:：]?[^\]］】\n]{0,60}[\]］】]|(?<![A-Za-z0-9_])_(?:GoBack|Toc\d+|Hlk\d+)(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])OLE_LINK\d+(?![A-Za-z0-9_])/gi;
/** One of these is in each: most texts are told by them, without a search for patterns. */
const HINTS = ['_', 'ookmark', 'OOKMARK'];
const mayHold = (text: string): boolean => HINTS.some((hint) => text.includes(hint));

/** Takes bookmarks out of what is read, so that they hide no heading, number or label; they are a finding of their own. */
export function withoutBookmarks(source: string, lines: readonly Line[]): readonly Line[] {
  if (!mayHold(source)) return lines;
  return lines.map((line) => {
    if (!line.cells.some((cell) => mayHold(cell.slice.text))) return line;
    return { ...line, cells: line.cells.map((cell) => ({ ...cell, slice: without(cell.slice) })) };
  });
}

function without(slice: Slice): Slice {
  const parts: Slice[] = [];
  let from = 0;
  for (const match of slice.text.matchAll(BOOKMARK)) {
    if (match.index > from) parts.push(slice.sub(from, match.index));
    from = match.index + match[0].length;
  }
  if (from === 0) return slice;
  if (from < slice.text.length) parts.push(slice.sub(from, slice.text.length));
  return parts.length === 0 ? slice.sub(from, from) : Slice.join(parts).trim();
}
