import { Slice } from '../../text/slice.ts';
import { point, type Span, span } from '../../text/span.ts';
import type { Line, LineCell } from './line.ts';

const PAGE_NUMBER =
  /^[\s\f]*(?:[-—–－·•~～]\s*\d{1,4}\s*[-—–－·•~～]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，/／]?\s*第\s*\d{1,4}\s*页|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,3}\s*[/／]\s*\d{1,3})[\s\f]*$/i;
/** What parts the cells of a line: of text converted from a PDF there is none, and no line need be searched. */
const PARTING = /[\t|｜│┃║]/;
const PIPE = /[|｜│┃║]/;
const PIPE_ROW = /^\s*[|｜│┃║]|[|｜│┃║].*[|｜│┃║]/;
/** A row whose bars a converter has taken for text: \\| 规章 \\| 0 \\| 0 \\| */
const ESCAPED_ROW = /^\s*\\\|(?:[^|]*\\\|){2,}\s*$/;
/** The line between two rows of a drawn table: +-----+-----+ ├──┼──┤ */
const DRAWN_RULE = /^\s*[+\u250c-\u254b\u2552-\u256c]([-=─━═]+[+\u250c-\u254b\u2552-\u256c]){1,40}\s*$/;
const RULE_ROW = /^[\s|｜:：+\-—=\u2500-\u257f]+$/;
const TAB = 9;

/** Reads the lines of a plain text (or of the part of it between `from` and `to`). */
export function readPlainLines(source: string, from = 0, to = source.length): Line[] {
  const lines: Line[] = [];
  const ruled = PARTING.test(source);
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to) {
      const code = source.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    const line = readLine(source, start, end, ruled);
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

function readLine(source: string, lineStart: number, end: number, ruled: boolean): Line {
  let start = lineStart;
  const newPage = source.charCodeAt(start) === 12;
  while (source.charCodeAt(start) === 12 && start < end) start++;
  const line = readUnpaged(source, start, end, ruled);
  if (!newPage) return line;
  return line.shape === 'blank' ? { ...line, shape: 'page', newPage } : { ...line, newPage };
}

/** @param ruled tabs or bars stand somewhere in the text */
function readUnpaged(source: string, start: number, end: number, ruled: boolean): Line {
  let first = start;
  let tabs = false;
  let pipes = false;
  let indent = 0;
  while (first < end && isBlank(source.charCodeAt(first))) {
    if (source.charCodeAt(first) === TAB) tabs = true;
    indent += source.charCodeAt(first) === 0x3000 ? 2 : 1;
    first++;
  }
  const at = span(start, end);
  if (first === end) {
    // A line with nothing but a tab is an empty cell; one with nothing at all ends a row.
    if (!tabs) return { shape: 'blank', by: 'text', span: at, cells: [], indent: 0 };
  }
  for (let i = first; ruled && i < end && !(tabs && pipes); i++) {
    const code = source.charCodeAt(i);
    if (code === TAB) tabs = true;
    else if (code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551) pipes = true;
  }
  if (pipes && !tabs) {
    const text = source.slice(start, end);
    if (ESCAPED_ROW.test(text))
      return { shape: 'row', by: 'pipe', span: at, cells: pipeCells(source, start, end, true), indent: 0 };
    if (RULE_ROW.test(text)) return { shape: 'page', by: 'pipe', span: at, cells: [], indent: 0 };
    if (PIPE_ROW.test(text))
      return { shape: 'row', by: 'pipe', span: at, cells: pipeCells(source, start, end), indent: 0 };
  }
  if (!pipes && !tabs && isDrawn(source.charCodeAt(first)) && DRAWN_RULE.test(source.slice(start, end))) {
    return { shape: 'page', by: 'pipe', span: at, cells: [], indent: 0 };
  }
  if (tabs) return tabLine(source, start, end, indent);
  if (end - first <= 20 && PAGE_NUMBER.test(source.slice(start, end))) {
    return { shape: 'page', by: 'text', span: at, cells: [], indent: 0 };
  }
  return { shape: 'plain', by: 'text', span: at, cells: [cell(source, start, end)], indent };
}

const isDrawn = (code: number): boolean => code === 0x2b || (code >= 0x2500 && code <= 0x257f);

function tabLine(source: string, start: number, end: number, indent: number): Line {
  const at = span(start, end);
  const cells: LineCell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && source.charCodeAt(i) !== TAB) continue;
    cells.push(withoutEntities(cell(source, from, i)));
    from = i + 1;
  }
  // `→规章` is one led cell; `→→2.其他…→0→0` is a row; blanks and a tab before prose are an indent.
  if (cells.length === 2 && cells[0]?.slice.text === '') {
    return { shape: 'led', by: 'tab', span: at, cells: cells.slice(1), indent: 0 };
  }
  const filled = cells.filter((each) => each.slice.text !== '');
  if (filled.length === 1 && filled[0] && filled[0].slice.text.length > 60) {
    return { shape: 'plain', by: 'text', span: at, cells: filled, indent };
  }
  return { shape: 'row', by: 'tab', span: at, cells, indent: 0 };
}

/** @param escaped each bar has a backslash before it, which is no part of the cell */
function pipeCells(source: string, start: number, end: number, escaped = false): LineCell[] {
  const cells: LineCell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && (!PIPE.test(source.charAt(i)) || (source.charAt(i - 1) === '\\') !== escaped)) continue;
    cells.push(cell(source, from, escaped && i < end ? i - 1 : i));
    from = i + 1;
  }
  // What stands before the first and after the last bar is no cell unless something stands there. A row that begins
  // without a bar ends without one: its last cell may be blank.
  if (cells[0]?.slice.text !== '') return cells;
  cells.shift();
  if (cells.at(-1)?.slice.text === '') cells.pop();
  return cells;
}

function cell(source: string, start: number, end: number): LineCell {
  return { slice: Slice.of(source, trimmed(source, start, end)), whole: span(start, end) };
}

const LONGEST_CELL = 200;
const ENTITIES = /^(?:&nbsp;|\s)*|(?:&nbsp;|\s)*$/g;

/** A web page’s blanks around a cell’s text, as an editor may leave them: →&nbsp;6 */
function withoutEntities(read: LineCell): LineCell {
  const { text } = read.slice;
  if (text.length > LONGEST_CELL || !text.includes('&nbsp;')) return read;
  const [head = ''] = text.match(ENTITIES) ?? [];
  const inner = text.slice(head.length).replace(ENTITIES, '');
  return { ...read, slice: read.slice.sub(head.length, head.length + inner.length) };
}

/** Outer blanks trimmed; of nothing but blanks, the middle of one space on each side is kept for `| |`. */
export function trimmed(source: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(source.charCodeAt(first))) first++;
  while (last > first && isBlank(source.charCodeAt(last - 1))) last--;
  if (first === last) {
    const place = end > start && source.charCodeAt(start) !== TAB ? start + ((end - start) >> 1) : start;
    return point(place);
  }
  return span(first, last);
}

/** Whether a UTF-16 code is white space of any kind, the invisible ones too. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 12 ||
    code === 11 ||
    code === 0x200b ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 13 ||
    code === 10
  );
}
