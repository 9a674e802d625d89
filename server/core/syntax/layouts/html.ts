import { Slice } from '../../text/slice.ts';
import { insertion, point, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import type { GridCell, Place } from './grid.ts';
import type { Beside, Layout } from './layout.ts';
import { type Counted, Line, type LineCell, plainLine } from './line.ts';
import { ListCount } from './list-count.ts';
import { readPlainLines } from './plain.ts';
import { endOfCells } from './row-lines.ts';
import { ShallowParser } from './shallow-parser.ts';

/** `<tr><td>规章</td><td>0</td></tr>`, in a page or pasted into a text. */
export const html = {
  name: 'html',
  read: { part: readHtmlLines },
  write: (grid, { eol }) =>
    ['<table border="1">', ...grid.rows.map((row) => rowElement(row.cells)), '</table>', ''].join(eol),
  insertRow,
  deleteRow,
  byLine: false,
} as const satisfies Layout;

const BLOCKS = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'head', 'noscript', 'template', 'textarea', 'select', 'svg']);
/** Elements that the reader needs to see closed; see `ShallowParser`. */
const KEPT: ReadonlySet<string> = new Set([...BLOCKS, ...SILENT, 'td', 'th']);
const INNER_BREAK = /(?<![ \t])[ \t]*[\r\n]\s*/g;

interface OpenCell {
  readonly parts: Slice[];
  /** Where in `parts` a new block of text begins. */
  readonly blocks: number[];
  readonly start: number;
  end: number;
  readonly columns: number;
  /** It holds a table (a page laid out with tables): its text is lines of the page, not a cell. */
  container: boolean;
}

interface OpenRow {
  readonly start: number;
  readonly cells: OpenCell[];
  open: OpenCell | undefined;
}

/**
 * Reads HTML into the same lines as plain text: a block of text is a `plain` line, a `<tr>` a `row`. Places are those of the source; an
 * entity (`&nbsp;`) is one character. Never fails: of broken markup it gives what can be read.
 */
function readHtmlLines(source: string, from = 0, to = source.length): Line[] {
  const lines: Line[] = [];
  const rows: OpenRow[] = [];
  let block: Slice[] = [];
  let silent = 0;
  /** Open `<pre>`: there a line's end is one. */
  let verbatim = 0;
  const lists = new ListCount();
  /** The number of an item of which nothing has been read yet. */
  let counted: Counted | undefined;
  let inStyle = false;

  const flush = (): void => {
    const line = blockLine(block);
    block = [];
    if (!line) return;
    lines.push(counted ? line.with({ counted }) : line);
    counted = undefined;
  };
  const into = (): Slice[] => {
    const open = rows.at(-1)?.open;
    return open && !open.container ? open.parts : block;
  };
  const breakBlock = (): void => {
    const open = rows.at(-1)?.open;
    if (!open || open.container) flush();
    else if (open.parts.length > 0) open.blocks.push(open.parts.length);
  };
  const closeCell = (end: number): void => {
    const row = rows.at(-1);
    if (!row?.open) return;
    row.open.end = end;
    if (row.open.container) flush();
    row.open = undefined;
  };
  const closeRow = (end: number): void => {
    closeCell(end);
    const row = rows.pop();
    if (!row) return;
    lines.push(...rowLines(row, end));
  };

  const parser = new ShallowParser(KEPT, {
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++;
      if (name === 'pre') verbatim++;
      if (name === 'table') {
        const open = rows.at(-1)?.open;
        if (open && !open.container) {
          open.container = true;
          lines.push(...blockLines(open));
        }
        flush();
      } else if (name === 'tr') {
        flush();
        rows.push({ start: from + parser.startIndex, cells: [], open: undefined });
      } else if (name === 'td' || name === 'th') {
        let row = rows.at(-1);
        if (!row) {
          row = { start: from + parser.startIndex, cells: [], open: undefined };
          rows.push(row);
        }
        closeCell(from + parser.startIndex);
        const start = from + parser.endIndex + 1;
        // Thirty columns are twice the widest table; a page may say anything.
        const columns = Math.min(Math.max(Number.parseInt(attributes.colspan ?? '1', 10) || 1, 1), 30);
        row.open = { parts: [], blocks: [], start, end: start, columns, container: false };
        row.cells.push(row.open);
      } else if (BLOCKS.has(name)) {
        breakBlock();
        lists.open(name, attributes);
        if (name === 'li') counted = lists.item(attributes);
        else if (name === 'ol' || name === 'ul') counted = undefined;
      }
      inStyle = name === 'style';
    },
    ontext(data) {
      if (inStyle) lists.sheet(data);
      if (silent > 0) return;
      const at = span(from + parser.startIndex, from + parser.endIndex + 1);
      if (verbatim > 0 && rows.length === 0 && data.includes('\n')) {
        flush();
        lines.push(...readPlainLines(source, at.start, at.end));
        return;
      }
      const parts = into();
      // An end tag that is none, `</青岚县…`, and is never closed comes as text of another length.
      if (data.length !== at.end - at.start) parts.push(Slice.decoded(data.replace(INNER_BREAK, ''), at));
      else pushText(parts, source, at.start, at.end);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (name === 'pre') verbatim--;
      const end = from + parser.startIndex;
      if (name === 'td' || name === 'th') closeCell(end);
      else if (name === 'tr') closeRow(end);
      else if (name === 'table') {
        if (rows.at(-1)?.open?.container === false) closeRow(end);
        flush();
      } else if (BLOCKS.has(name)) {
        breakBlock();
        lists.close(name);
        if (name === 'li') counted = undefined;
      }
      inStyle = false;
    },
  });
  parser.write(from === 0 && to === source.length ? source : source.slice(from, to));
  parser.end();
  while (rows.length > 0) closeRow(to);
  flush();
  return inOrder(lines);
}

/** Sorts lines by their place. A row is noted when it ends, and so behind the rows within it and the text torn out of it. */
function inOrder(lines: Line[]): Line[] {
  const behind = (line: Line, at: number): boolean => line.span.start < (lines[at - 1] as Line).span.start;
  return lines.some((line, at) => at > 0 && behind(line, at))
    ? lines.sort((a, b) => a.span.start - b.span.start)
    : lines;
}

/** Adds text without its line ends: in HTML one is at most a space, and nothing between Chinese characters. */
function pushText(parts: Slice[], source: string, start: number, end: number): void {
  const text = source.slice(start, end);
  let index = 0;
  for (const match of text.matchAll(INNER_BREAK)) {
    if (match.index > index) parts.push(Slice.of(source, span(start + index, start + match.index)));
    index = match.index + match[0].length;
  }
  if (index < text.length) parts.push(Slice.of(source, span(start + index, end)));
}

function blockLine(parts: readonly Slice[]): Line | undefined {
  const slice = Slice.join(parts).trim();
  if (slice.text === '') return undefined;
  return plainLine(slice, 'html');
}

/** The blocks of text in a cell that lays out the page. */
function blockLines({ parts, blocks }: OpenCell): Line[] {
  let from = 0;
  return [...blocks, parts.length].flatMap((to) => {
    const line = blockLine(parts.slice(from, to));
    from = to;
    return line ?? [];
  });
}

/**
 * A cell with several blocks and more characters than this is a part of the page: the longest label has 37. The exact size does
 * not matter.
 */
const PAGE_TEXT = 200;

/** Whether a row lays out the page: a table stands in one of its cells, or paragraphs do. */
const isLayout = ({ cells }: OpenRow): boolean =>
  cells.some(
    ({ container, parts, blocks }) =>
      container || (blocks.length > 0 && parts.reduce((sum, part) => sum + part.text.length, 0) > PAGE_TEXT),
  );

function rowLines(row: OpenRow, end: number): Line[] {
  const at = span(row.start, Math.max(end, row.start));
  if (isLayout(row)) return row.cells.filter((each) => !each.container).flatMap(blockLines);
  const cells = row.cells.flatMap((each): LineCell[] => {
    const whole = span(each.start, Math.max(each.end, each.start));
    const joined = Slice.join(each.parts);
    const slice = joined.trim();
    const one: LineCell = { slice: slice.text === '' ? blankIn(joined, whole.start) : slice, whole };
    return [one];
  });
  if (cells.length === 0) return [];
  return [Line.of({ shape: 'row', by: 'html', span: at, cells, indent: 0 })];
}

/** An empty slice where to write in a blank cell: over its `&nbsp;`, else right behind `<td>`. */
function blankIn(joined: Slice, start: number): Slice {
  return joined.text === '' ? Slice.decoded('', point(start)) : Slice.decoded('', joined.span);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function rowElement(cells: readonly GridCell[]): string {
  const written = cells.map(({ text, across, down }) => {
    const merged = (across > 1 ? ` colspan="${across}"` : '') + (down > 1 ? ` rowspan="${down}"` : '');
    const content = text === '' ? '&nbsp;' : text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
    return `<td${merged}><p>${content}</p></td>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

function insertRow({ text, eol }: Report, places: readonly Place[], { row, side }: Beside): TextEdit | undefined {
  const cells = places.filter((place) => place.part === 'own').map((place) => place.cell);
  const at = side === 'behind' ? endOfRow(text, endOfCells(row)) : startOfRow(text, row);
  return at === undefined ? undefined : insertion(at, rowElement(cells) + eol);
}

const ROW_END = /<\/tr\s*>|<tr\b|<\/table\b/gi;

/** Where a row ends: behind its `</tr>`, or where that is left out, before the next `<tr>`. */
function endOfRow(text: string, from: number): number {
  ROW_END.lastIndex = from;
  const end = ROW_END.exec(text);
  if (!end) return from;
  return end[0].toLowerCase().startsWith('</tr') ? end.index + end[0].length : end.index;
}

function startOfRow(text: string, { label }: Row): number | undefined {
  if (!label) return undefined;
  const tag = text.slice(0, label.slice.span.start).toLowerCase().lastIndexOf('<tr');
  return tag < 0 ? undefined : tag;
}

const MERGED_DOWN = /\browspan\s*=\s*["']?\s*(?:[2-9]|\d\d)/i;

/** Takes the element out, and its line where it has one of its own; undefined where a cell reaches into other rows. */
function deleteRow({ text }: Report, row: Row): TextEdit | undefined {
  if (!row.label || row.cells.length === 0) return undefined;
  const lower = text.toLowerCase();
  const start = lower.lastIndexOf('<tr', row.label.slice.span.start);
  const close = lower.indexOf('</tr', endOfCells(row));
  const end = close < 0 ? -1 : text.indexOf('>', close) + 1;
  if (start < 0 || end <= 0) return undefined;
  const inner = text.slice(start + 3, close);
  if (MERGED_DOWN.test(inner) || /<tr\b|<table\b/i.test(inner)) return undefined;
  const blank = /^[ \t]*\r?\n/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const line = text.lastIndexOf('\n', start) + 1;
  const alone = blank > 0 && text.slice(line, start).trim() === '';
  return { span: span(alone ? line : start, end + blank), text: '' };
}
