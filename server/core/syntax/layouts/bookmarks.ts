import { hasHan, UNSEEN_SIGNS } from '../../text/characters.ts';
import type { Searched } from '../../text/searched.ts';
import { Slice } from '../../text/slice.ts';
import type { Span } from '../../text/span.ts';
import type { Line, LineCell } from './line.ts';

/**
 * A bookmark that a word processor left before a word: [bookmark: _GoBack]1.加强… | _GoBack | OLE_LINK1. Up to 60 characters in the
 * brackets, so that one that is never closed costs nothing.
 */
const BOOKMARK =
  /[[［【][ \t]*bookmark\d*[ \t]*[:：]?[^\]］】\n]{0,60}[\]］】]|(?<![A-Za-z0-9_])_(?:GoBack|Toc\d+|Hlk\d+)(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])OLE_LINK\d+(?![A-Za-z0-9_])/gi;
/** Each bookmark has one of these: finding none spares most texts the pattern. */
const HINT = /_|ookmark|OOKMARK/;
const mayHoldBookmark = (text: string): boolean => HINT.test(text);

const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]+`, 'g');
const HAS_UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`);
/** Whether a text is to be read without unseen signs. Only one with Chinese characters: in a figure they are another finding. */
const holdsUnseen = (text: string): boolean => HAS_UNSEEN.test(text) && hasHan(text);
/** What an emoji's unseen signs follow; they belong to it: ☎️, 👨‍👩‍👧 */
const OF_EMOJI = /(?:\p{Extended_Pictographic}|[0-9#*])$/u;
/** How HTML may write a sign that nobody sees: &#8203; &shy; */
const REFERENCE = /&(?:#|shy|zw|lrm|rlm)/;

/**
 * Takes bookmarks and unseen signs out of what is read, so that they hide no heading, number or label. Lines note where the signs stood
 * (`unseen`), for a finding. Gives the same list where there are none.
 */
export function withoutBookmarks(searched: Searched, lines: readonly Line[]): readonly Line[] {
  const mayHold = [searched.holds(HINT), searched.holds(HAS_UNSEEN) || searched.holds(REFERENCE)] as const;
  if (!mayHold.includes(true)) return lines;
  return lines.map((line) => {
    const bookmarks = mayHold[0] && line.cells.some(({ slice }) => mayHoldBookmark(slice.text));
    const unseen = mayHold[1] && line.cells.some(({ slice }) => holdsUnseen(slice.text));
    if (!bookmarks && !unseen) return line;
    const removed: Span[] = [];
    const cells = line.cells.map((cell): LineCell => {
      const seen = unseen && hasHan(cell.slice.text) ? without(cell.slice, UNSEEN, isUnseen, removed) : cell.slice;
      return { ...cell, slice: bookmarks ? without(seen, BOOKMARK) : seen };
    });
    return line.with({ cells, ...(removed.length > 0 && { unseen: removed }) });
  });
}

const isUnseen = (text: string, at: number, run: string): boolean =>
  !(/^[\ufe0f\u200d]+$/.test(run) && OF_EMOJI.test(text.slice(Math.max(0, at - 2), at)));

/** The slice without what the pattern matches. `removed` receives the places of the matches. */
function without(
  slice: Slice,
  pattern: RegExp,
  isMeant: (text: string, at: number, match: string) => boolean = () => true,
  removed: Span[] = [],
): Slice {
  const parts: Slice[] = [];
  let from = 0;
  let isWhole = true;
  for (const { index, 0: match } of slice.text.matchAll(pattern)) {
    if (!isMeant(slice.text, index, match)) continue;
    isWhole = false;
    removed.push(slice.spanOf(index, index + match.length));
    if (index > from) parts.push(slice.sub(from, index));
    from = index + match.length;
  }
  if (isWhole) return slice;
  if (from < slice.text.length) parts.push(slice.sub(from, slice.text.length));
  return parts.length === 0 ? slice.sub(from, from) : Slice.join(parts).trim();
}
