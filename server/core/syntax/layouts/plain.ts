import { isBlank } from '../../text/characters.ts';
import { span } from '../../text/span.ts';
import { drawn } from './drawn.ts';
import { type Line, readText } from './line.ts';
import { pipe } from './pipe.ts';
import { tabLed } from './tab-led.ts';
import { tabs } from './tabs.ts';

const PAGE_NUMBER =
  /^[\s\f]*(?:[-—–－·•~～]\s*\d{1,4}\s*[-—–－·•~～]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，/／]?\s*第\s*\d{1,4}\s*页|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,3}\s*[/／]\s*\d{1,3})[\s\f]*$/i;
/** What parts the cells of a line: of text converted from a PDF there is none, and no line need be searched. */
const PARTING = /[\t|｜│┃║]/;
const TAB = 9;

/** Reads the lines of a plain text (or of the part of it between `from` and `to`). */
export function readPlainLines(source: string, from = 0, to = source.length): Line[] {
  const lines: Line[] = [];
  const parted = PARTING.test(source);
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to) {
      const code = source.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    const line = readLine(source, start, end, parted);
    if (line.newPage) markPageNumber(lines);
    lines.push(line);
    if (end >= to) break;
    start = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

const BARE_NUMBER = /^[1-9]\d{0,2}$/;

/** The last thing on a page, if it is a bare figure, is the page's number: `2 ⏎ \f`. */
function markPageNumber(lines: Line[]): void {
  let at = lines.length - 1;
  while (at >= 0 && lines[at]?.shape === 'blank') at--;
  const last = lines[at];
  if (last?.shape !== 'plain' || !BARE_NUMBER.test(last.cells[0]?.slice.text ?? '')) return;
  lines[at] = { ...last, shape: 'page', cells: [] };
}

function readLine(source: string, lineStart: number, end: number, parted: boolean): Line {
  let start = lineStart;
  const newPage = source.charCodeAt(start) === 12;
  while (source.charCodeAt(start) === 12 && start < end) start++;
  const line = readUnpaged(source, start, end, parted);
  if (!newPage) return line;
  return line.shape === 'blank' ? { ...line, shape: 'page', newPage } : { ...line, newPage };
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
  if (first === end && !hasTab) return { shape: 'blank', by: 'text', span: span(start, end), cells: [], indent: 0 };
  for (let i = first; parted && i < end && !(hasTab && hasBar); i++) {
    const code = source.charCodeAt(i);
    if (code === TAB) hasTab = true;
    else if (code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551) hasBar = true;
  }
  if (hasTab) return tabLed.read.line(source, start, end) ?? tabs.read.line(source, start, end, indent);
  const row = hasBar ? pipe.read.line(source, start, end) : drawn.read.line(source, start, end);
  if (row) return row;
  if (end - first <= 20 && PAGE_NUMBER.test(source.slice(start, end))) {
    return { shape: 'page', by: 'text', span: span(start, end), cells: [], indent: 0 };
  }
  return readText(source, start, end, indent);
}
