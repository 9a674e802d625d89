import { append } from '../../text/append.ts';
import { Slice } from '../../text/slice.ts';
import { cover, insertion, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import { ownText, type Place, placesOf } from './grid.ts';
import type { Beside, Layout } from './layout.ts';
import { cellBetween, Line, type LineCell } from './line.ts';
import { endOfCells, endsLine, nextLine } from './row-lines.ts';

/**
 * A table of MediaWiki, from `{|` to `|}`: each row begins with `|-`, each cell with `|`, of a head with `!`, on a line of its own or
 * behind `||`.
 */
export const wiki = {
  name: 'wiki',
  read: { rows: readTables },
  write: (grid, { eol }) => {
    const rows = placesOf(grid).map((places, i) => written(places.map(ownText), i === 0 ? '!' : '|', eol));
    return `{| class="wikitable"${eol}${rows.join('')}|}${eol}`;
  },
  insertRow,
  deleteRow,
  byLine: true,
} as const satisfies Layout;

const OPEN = /^\s*\{\|/;
const CLOSE = /^\s*\|\}/;
const NEW_ROW = /^\s*\|-/;
const CAPTION = /^\s*\|\+/;
const CELLS = /^\s*([|!])/;
/** What says how a cell looks: `colspan="2" style="…" |`. */
const ATTRIBUTES = /^(?:\s*[a-z-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'|]+))+\s*\|(?!\|)/i;

/** Makes one row of the lines of each row. A table that is not closed ends where a line is nothing of a table's. */
function readTables(source: string, lines: readonly Line[]): readonly Line[] {
  if (!source.includes('{|')) return lines;
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = OPEN.test(wordsOf(source, lines[at] as Line)) ? endOfTable(source, lines, at) : at;
    if (end > at) append(result, readTable(source, lines.slice(at, end)));
    else result.push(lines[end] as Line);
    at = Math.max(end, at + 1);
  }
  return result;
}

const wordsOf = (source: string, { span: { start, end } }: Line): string => source.slice(start, end);

/** The index behind a table's last line; that of its first where it has no row. */
function endOfTable(source: string, lines: readonly Line[], from: number): number {
  let rows = 0;
  for (let at = from + 1; at < lines.length; at++) {
    const text = wordsOf(source, lines[at] as Line);
    if (CLOSE.test(text)) return at + 1;
    if (OPEN.test(text)) return rows > 0 ? at : from;
    if (CELLS.test(text)) rows++;
  }
  return rows > 0 ? endOfCellLines(source, lines, from + 1) : from;
}

/** The index of the first line that is none of a table's. */
function endOfCellLines(source: string, lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && CELLS.test(wordsOf(source, lines[at] as Line))) at++;
  return at;
}

function readTable(source: string, lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  let open: Line | undefined;
  for (const line of lines) {
    const text = wordsOf(source, line);
    const mark =
      OPEN.test(text) || CLOSE.test(text) || NEW_ROW.test(text) || CAPTION.test(text) ? undefined : CELLS.exec(text);
    if (mark) {
      const cells = cellsOf(source, line.span.start + mark[0].length, line.span.end, mark[1] ?? '|');
      open = open
        ? open.with({ span: cover(open.span, line.span), cells: [...open.cells, ...cells] })
        : Line.of({ shape: 'row', by: 'wiki', span: line.span, cells, indent: 0 });
      continue;
    }
    // What stands below a cell is the rest of its words.
    if (open && !/^\s*[|{]/.test(text)) {
      if (line.shape !== 'blank') open = goneOn(open, cellBetween(source, line.span.start, line.span.end));
      continue;
    }
    if (open) rows.push(open);
    open = undefined;
    // A caption is words like any other.
    rows.push(CAPTION.test(text) ? line : line.with({ shape: 'page', by: 'wiki', cells: [] }));
  }
  return open ? [...rows, open] : rows;
}

function goneOn(row: Line, more: LineCell): Line {
  const last = row.cells.at(-1);
  if (!last) return row;
  const slice = last.slice.text === '' ? more.slice : Slice.join([last.slice, more.slice]);
  const cell = { slice, whole: cover(last.whole, more.whole) };
  return row.with({ span: cover(row.span, more.whole), cells: [...row.cells.slice(0, -1), cell] });
}

function cellsOf(source: string, start: number, end: number, mark: string): LineCell[] {
  const cells: LineCell[] = [];
  const between = mark + mark;
  for (let from = start; from <= end; ) {
    const next = source.indexOf(between, from);
    const to = next < 0 || next >= end ? end : next;
    const looks = ATTRIBUTES.exec(source.slice(from, to))?.[0].length ?? 0;
    cells.push(cellBetween(source, from + looks, to));
    from = to + between.length;
  }
  return cells;
}

const written = (texts: readonly string[], mark: string, eol: string): string =>
  `|-${eol}${texts.map((text) => (text === '' ? mark : `${mark} ${text}`) + eol).join('')}`;

/** Puts a row in, with as many blank cells before its label as stand before that of the row beside it. */
function insertRow({ text, eol }: Report, places: readonly Place[], { row, side }: Beside): TextEdit | undefined {
  const begin = beginOf(text, row);
  if (!begin) return undefined;
  const texts = places.map(ownText);
  const label = texts.findIndex((each) => each !== '');
  const lines = written([...Array<string>(begin.cells).fill(''), ...texts.slice(label)], '|', eol);
  if (side === 'before') return insertion(begin.at, lines);
  const next = endOf(text, row);
  return insertion(next, endsLine(text, next) ? lines : eol + lines);
}

/** Takes a row out, from its `|-` to its last cell. */
function deleteRow({ text }: Report, row: Row): TextEdit | undefined {
  const begin = beginOf(text, row);
  const end = endOf(text, row);
  if (!begin?.blank || row.cells.length === 0 || !END.test(text.slice(end, end + LONGEST_BLANK))) return undefined;
  return { span: span(begin.at, end), text: '' };
}

const BLANK_CELL = /^[ \t]*[|!](?![-}])[|! \t]*\r?\n/;
const END = /^\s*\|[-}]/;
/** A blank cell's line is no longer. The exact size does not matter. */
const LONGEST_BLANK = 40;

/** Where a row ends, blank cells behind its figures included. */
function endOf(text: string, row: Row): number {
  let end = nextLine(text, endOfCells(row));
  for (;;) {
    const blank = BLANK_CELL.exec(text.slice(end, end + LONGEST_BLANK))?.[0].length;
    if (!blank) return end;
    end += blank;
  }
}

/** What stands before a label in its row: the line that begins the row, and other cells. */
const LEAD = /(?:^|\n)([ \t]*\|-[^\n]*\n)((?:[ \t]*[|!](?!-)[^\n]*\n)*[ \t]*[|!][^\n]*)$/;
/** Look at this much before a label for its row's `|-`. The exact size does not matter. */
const LONGEST_LEAD = 400;

interface Begin {
  /** Where the row's `|-` stands. */
  readonly at: number;
  /** How many cells stand before the label's. */
  readonly cells: number;
  /** These are blank. */
  readonly blank: boolean;
}

function beginOf(text: string, { label }: Row): Begin | undefined {
  if (!label) return undefined;
  const { start } = label.slice.span;
  const lead = LEAD.exec(text.slice(Math.max(0, start - LONGEST_LEAD), start));
  if (!lead) return undefined;
  const [, mark = '', before = ''] = lead;
  const cells = (before.match(/(?:^|\n)[ \t]*[|!]|\|\||!!/g)?.length ?? 1) - 1;
  return { at: start - before.length - mark.length, cells, blank: !/[^\s|!]/.test(before) };
}
