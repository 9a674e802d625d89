import type { LineClass } from '../../tables/classify-line.ts';
import { HAN, HAN_ORDINAL, hasHan } from '../../text/characters.ts';
import type { Line } from '../layouts/line.ts';
import type { Seen } from './seen.ts';

/**
 * Take no longer line for a page's head or foot: the title, which often stands there, has up to 33 characters in the reports at
 * hand.
 */
export const LONGEST_HEAD = 50;
const SENTENCE = /[。；！？：，]/;
/** A number at either end, as pages are numbered. */
const NUMBERED = /^[-—–－\s]*\d{1,3}[-—–－\s]+|[-—–－\s]+\d{1,3}[-—–－\s]*$/g;
/** A page's number in words, beside other words. Such a line is a foot even if it stands only once: 青岚县水利局 第3页 */
const PAGE_OF =
  /^第\s*\d{1,3}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?\s+|\s+第\s*\d{1,3}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?$/;
/** A heading or a point: 六、其他需要报告的事项 */
const MARKED = new RegExp(String.raw`^[（(]?[${HAN_ORDINAL}\d]{1,2}[、.．)）]`);
const BLANKS = /\s+/g;
/** Chinese words and nothing else. */
const PLAIN = new RegExp(`^[${HAN}]+$`);
/** A head or foot stands at most this many lines (with something on them) from the page's break: it and a page's number. */
const NEAR = 2;
/** Leave what stands among this many first lines: there it is the title itself. */
const OPENING = 8;
/** The least lines between two heads: a page may hold a heading and little more. Keeps words repeated in a list from being heads. */
const SHORTEST_PAGE = 6;
/**
 * Where no page break is to be seen: how often the same words must come, and how many lines apart. Stricter, for nothing else
 * speaks for them.
 */
const OFTEN = 3;
const APART = 12;

/** Whether a page ends or begins at this line. */
export const isPageBreak = (line: Line): boolean =>
  line.newPage === true || (line.shape === 'page' && line.by === 'text');

const isOfPage = (text: string): boolean => text.includes('页') && PAGE_OF.test(text);

interface Repeated {
  readonly at: number;
  readonly depth: number;
  readonly near: boolean;
}

/**
 * Finds the heads and feet of pages, which say the same on each: 青岚县水利局 | 水利局年报 3. The heads of a table that goes on over
 * pages, the title itself and the name under the report are none. Costs a look at each line.
 *
 * @returns the indices of such lines
 */
export function runningHeads({ lines, classes }: Seen): ReadonlySet<number> {
  const repeated = new Map<string, Repeated[]>();
  const found = new Set<number>();
  const breaks = depthsOfBreaks(lines);
  let depth = 0;
  let next = 0;
  lines.forEach((line, at) => {
    if (line.cells.length === 0) return;
    const here = depth++;
    // Leave what belongs to a table; its repeated heads are recognised where tables are read.
    const words = isOfTable(classes[at] as LineClass) ? undefined : wordsOf(line);
    if (words === undefined) return;
    if (isOfPage(line.cells[0]?.slice.text ?? '')) found.add(at);
    while ((breaks[next] ?? Number.POSITIVE_INFINITY) < here - NEAR) next++;
    const near = (breaks[next] ?? Number.POSITIVE_INFINITY) <= here + NEAR;
    const places = repeated.get(words);
    const place = { at, depth: here, near };
    if (places) places.push(place);
    else repeated.set(words, [place]);
  });
  for (const places of repeated.values()) {
    if (places.length < 2) continue;
    const own = places.filter((each) => each.depth >= OPENING);
    const atBreaks = own.filter((each) => each.near);
    // Leave the last page out: it may be short.
    const known = atBreaks.length > 0 && areApart(places.slice(0, -1), SHORTEST_PAGE, OPENING);
    const heads = known ? atBreaks : places.length >= OFTEN && own.length > 1 && areApart(own, APART) ? own : [];
    for (const each of heads) found.add(each.at);
  }
  return found;
}

/** Whether a line holds a word of a table, or figures. */
const isOfTable = ({ kind, table }: LineClass): boolean => table !== undefined || kind === 'label' || kind === 'value';

/** How many lines with something on them stand before each page break. */
function depthsOfBreaks(lines: readonly Line[]): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  for (const line of lines) {
    if (isPageBreak(line)) depths.push(depth);
    if (line.cells.length > 0) depth++;
  }
  return depths;
}

/**
 * A line's words without blanks and without a page's number at either end; undefined where it cannot be a head (under four, a
 * sentence, a heading).
 */
function wordsOf(line: Line): string | undefined {
  if (line.shape !== 'plain' || line.by !== 'text') return undefined;
  const text = line.cells[0]?.slice.text ?? '';
  if (text.length < 4 || text.length > LONGEST_HEAD || SENTENCE.test(text) || !hasHan(text)) return undefined;
  if (MARKED.test(text)) return undefined;
  // Most lines have nothing to take off.
  if (PLAIN.test(text)) return text;
  const words = text.replace(PAGE_OF, '').replace(NUMBERED, '').replace(BLANKS, '');
  return words.length < 4 ? undefined : words;
}

/**
 * Whether at least so many lines stand between any two of these, not counting those in the opening, where the title may say the
 * same.
 */
const areApart = (places: readonly Repeated[], lines: number, opening = 0): boolean =>
  places.every((each, i) => i === 0 || each.depth < opening || each.depth - (places[i - 1] as Repeated).depth >= lines);
