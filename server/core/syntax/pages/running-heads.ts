import type { LineClass } from '../../tables/classify-line.ts';
import { HAN, HAN_ORDINAL, hasHan } from '../../text/characters.ts';
import type { Line } from '../layouts/line.ts';
import type { Seen } from './seen.ts';

/** No head or foot of a page is longer. */
export const LONGEST_HEAD = 50;
const SENTENCE = /[。；！？：，]/;
/** A number at either end, as pages are numbered. */
const NUMBERED = /^[-—–－\s]*\d{1,3}[-—–－\s]+|[-—–－\s]+\d{1,3}[-—–－\s]*$/g;
/** 青岚县水利局 第3页 is the foot of a page, however often it stands there. */
const PAGE_OF =
  /^第\s*\d{1,3}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?\s+|\s+第\s*\d{1,3}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?$/;
/** A heading or a point: 六、其他需要报告的事项 */
const MARKED = new RegExp(String.raw`^[（(]?[${HAN_ORDINAL}\d]{1,2}[、.．)）]`);
const BLANKS = /\s+/g;
/** Chinese words and nothing else. */
const PLAIN = new RegExp(`^[${HAN}]+$`);
/** So far from a page's break a head or foot may stand, in lines with something on them. */
const NEAR = 2;
/** The title stands within so many lines; what says the same there is left. */
const OPENING = 8;
/** No page is shorter. */
const SHORTEST_PAGE = 6;
/** Where no page break is to be seen, the same words must come so often, so far apart. */
const OFTEN = 3;
const APART = 12;

/** A page ends or begins at this line. */
export const isPageBreak = (line: Line): boolean =>
  line.newPage === true || (line.shape === 'page' && line.by === 'text');

const isOfPage = (text: string): boolean => text.includes('页') && PAGE_OF.test(text);

interface Repeated {
  readonly at: number;
  readonly depth: number;
  readonly near: boolean;
}

/**
 * The lines, by their number, at the head or foot of pages that say the same on each: 青岚县水利局 · 水利局年报 3.
 * The heads of a table that goes on are none of them; nor is the title itself, or the name under the report.
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
    // What belongs to a table is no head of a page; the heads of a table that goes on are told where tables are read.
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
    // The last page may be short.
    const known = atBreaks.length > 0 && areApart(places.slice(0, -1), SHORTEST_PAGE, OPENING);
    const heads = known ? atBreaks : places.length >= OFTEN && own.length > 1 && areApart(own, APART) ? own : [];
    for (const each of heads) found.add(each.at);
  }
  return found;
}

/** A word of a table, or figures. */
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

/** What a line says but for a number at its end; undefined where it cannot be a head. */
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

/** Between any two are so many lines, but within the opening, where the title may say the same. */
const areApart = (places: readonly Repeated[], lines: number, opening = 0): boolean =>
  places.every((each, i) => i === 0 || each.depth < opening || each.depth - (places[i - 1] as Repeated).depth >= lines);
