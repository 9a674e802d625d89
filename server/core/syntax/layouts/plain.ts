import { detached } from '../../memo.ts';
import { isBlank } from '../../text/characters.ts';
import type { Searched } from '../../text/searched.ts';
import { type Span, span } from '../../text/span.ts';
import { drawn } from './drawn.ts';
import { Line, readText } from './line.ts';
import { pipe } from './pipe.ts';
import { tabLed } from './tab-led.ts';
import { tabs } from './tabs.ts';

const PAGE_NUMBER =
  /^[\s\f]*(?:[-—–－·•~～]\s*\d{1,4}\s*[-—–－·•~～]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，/／]?\s*第\s*\d{1,4}\s*页|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,3}\s*[/／]\s*\d{1,3})[\s\f]*$/i;
/** What separates the cells of a line. A text converted from a PDF has none, and its lines need not be searched for them. */
const PARTING = /[\t|｜│┃║]/;
/** The code of a tab. */
const TAB = 9;

/** The lines of a plain text. */
export interface PlainText {
  readonly lines: readonly Line[];
  /** Tabs or bars stand somewhere in it. */
  readonly parted: boolean;
}

/** Reads the lines of a plain text (or of the part of it between `from` and `to`). */
export function readPlainLines(source: string, from = 0, to = source.length, parted = PARTING.test(source)): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to) {
      const code = source.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    push(lines, readLine(source, start, end, parted));
    if (end >= to) break;
    start = afterLineEnd(source, end);
  }
  return lines;
}

const afterLineEnd = (source: string, end: number): number =>
  end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);

const isWithinLineEnd = (source: string, at: number): boolean =>
  source.charCodeAt(at - 1) === 13 && source.charCodeAt(at) === 10;

function push(lines: Line[], line: Line): void {
  if (line.newPage) markPageNumber(lines);
  lines.push(line);
}

/**
 * Reads the lines of a plain text as `readPlainLines` does, but only those that differ from the version before, whose lines `before` are. Lines before them are the
 * same values; lines behind them are moved.
 */
export function readPlainText(searched: Searched, before: PlainText | undefined): PlainText {
  const source = searched.text;
  const parted = searched.holds(PARTING);
  const { changed } = searched;
  if (!changed || before?.parted !== parted) return { lines: readPlainLines(source, 0, source.length, parted), parted };
  const by = changed.to - changed.was;
  const head = headOf(before.lines, changed.from);
  // The line end before it stands in what is alike, too.
  let tail = firstAt(before.lines, (_, i) => i > 0 && spanAt(before.lines, i - 1).end >= changed.was);
  const endBefore = (line: number): number =>
    line === before.lines.length ? source.length : spanAt(before.lines, line - 1).end + by;
  // What was put in ends with the first half of a line end.
  while (tail < before.lines.length && isWithinLineEnd(source, endBefore(tail))) tail++;
  const start = head === 0 ? 0 : afterLineEnd(source, spanAt(before.lines, head - 1).end);
  const end = endBefore(tail);
  // A copy of its own: lines outlive the version that they were read of, and must not keep all of its text alive.
  const written = detached(source.slice(start, end));
  const lines = before.lines.slice(0, head);
  for (const line of readPlainLines(written, 0, written.length, parted)) push(lines, line.moved(start));
  let at = tail;
  // The first words behind what changed may begin a page, and what changed end one.
  for (let filled = false; at < before.lines.length && !filled; at++) {
    const line = (before.lines[at] as Line).moved(by);
    push(lines, line);
    filled = line.shape !== 'blank';
  }
  for (; at < before.lines.length; at++) lines.push((before.lines[at] as Line).moved(by));
  return { lines, parted };
}

/**
 * How many lines at the beginning are surely unchanged. Leaves out the last with words: it may be a page's number, if what
 * follows begins a page.
 */
function headOf(lines: readonly Line[], alike: number): number {
  let head = firstAt(lines, ({ span: { end } }) => end >= alike);
  while (head > 0 && lines[head - 1]?.shape === 'blank') head--;
  return Math.max(0, head - 1);
}

const spanAt = (lines: readonly Line[], at: number): Span => (lines[at] as Line).span;

/** Index of the first line for which the condition holds, as it does for all behind it; else their number. A binary search. */
function firstAt(lines: readonly Line[], isSo: (line: Line, at: number) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(lines[middle] as Line, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const BARE_NUMBER = /^[1-9]\d{0,2}$/;

/** Marks the last thing before a new page as a page's number, if it is a bare figure: `2 ⏎ \f`. */
function markPageNumber(lines: Line[]): void {
  let at = lines.length - 1;
  while (at >= 0 && lines[at]?.shape === 'blank') at--;
  const last = lines[at];
  if (last?.shape !== 'plain' || !BARE_NUMBER.test(last.cells[0]?.slice.text ?? '')) return;
  lines[at] = last.with({ shape: 'page', cells: [] });
}

function readLine(source: string, lineStart: number, end: number, parted: boolean): Line {
  let start = lineStart;
  const newPage = source.charCodeAt(start) === 12;
  while (source.charCodeAt(start) === 12 && start < end) start++;
  const line = readUnpaged(source, start, end, parted);
  if (!newPage) return line;
  return line.with(line.shape === 'blank' ? { shape: 'page', newPage } : { newPage });
}

/** @param parted tabs or bars stand somewhere in the text */
function readUnpaged(source: string, start: number, end: number, parted: boolean): Line {
  let first = start;
  let hasTab = false;
  let hasBar = false;
  let indent = 0;
  while (first < end && isBlank(source.charCodeAt(first))) {
    if (source.charCodeAt(first) === TAB) hasTab = true;
    indent += source.charCodeAt(first) === 0x3000 ? 2 : 1;
    first++;
  }
  // A line with nothing but a tab is an empty cell; one with nothing at all ends a row.
  if (first === end && !hasTab)
    return Line.of({ shape: 'blank', by: 'text', span: span(start, end), cells: [], indent: 0 });
  for (let i = first; parted && i < end && !(hasTab && hasBar); i++) {
    const code = source.charCodeAt(i);
    if (code === TAB) hasTab = true;
    else if (code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551) hasBar = true;
  }
  if (hasTab) return tabLed.read.line(source, start, end) ?? tabs.read.line(source, start, end, indent);
  const row = hasBar ? pipe.read.line(source, start, end) : drawn.read.line(source, start, end);
  if (row) return row;
  if (end - first <= 20 && PAGE_NUMBER.test(source.slice(start, end))) {
    return Line.of({ shape: 'page', by: 'text', span: span(start, end), cells: [], indent: 0 });
  }
  return readText(source, start, end, indent);
}
