import { Slice } from '../../text/slice.ts';
import { cover, span } from '../../text/span.ts';
import { ownText, type Place, placesOf } from './grid.ts';
import type { Layout } from './layout.ts';
import { cellBetween, Line, type LineCell } from './line.ts';
import { deleteLines, insertLines } from './row-lines.ts';

/** A row a line, its cells separated by tabs, as a spreadsheet copies it; a merged cell leaves empty ones. */
export const tabs = {
  name: 'tabs',
  read: { line: readTabs, rows: joinQuotedRows },
  write: (grid, { eol }) =>
    placesOf(grid)
      .map((places) => tabbed(places) + eol)
      .join(''),
  insertRow: (report, places, beside) => insertLines(report, tabbed(places) + report.eol, beside),
  deleteRow: deleteLines,
  byLine: true,
} as const satisfies Layout;

/** The cells of a row, joined by tabs. */
export const tabbed = (places: readonly Place[]): string => places.map(ownText).join('\t');

/** A tab before a longer text is an indent before prose: the longest label has 37 characters. */
const LONGEST_ALONE = 60;

function readTabs(source: string, start: number, end: number, indent: number): Line {
  const at = span(start, end);
  const cells = tabbedCells(source, start, end);
  const [filled, ...more] = cells.filter((each) => each.slice.text !== '');
  if (filled && more.length === 0 && filled.slice.text.length > LONGEST_ALONE) {
    return Line.of({ shape: 'plain', by: 'text', span: at, cells: [filled], indent });
  }
  return Line.of({ shape: 'row', by: 'tab', span: at, cells, indent: 0 });
}

/** The cells of a line: what stands between its tabs. */
export function tabbedCells(source: string, start: number, end: number): LineCell[] {
  const cells: LineCell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && source.charCodeAt(i) !== TAB) continue;
    cells.push(withoutEntities(cellBetween(source, from, i)));
    from = i + 1;
  }
  return cells;
}

/** The code of a tab. */
const TAB = 9;
/** Leave longer texts, which are prose: saves time only. */
const LONGEST_CELL = 200;
const ENTITIES = /^(?:&nbsp;|\s)*|(?:&nbsp;|\s)*$/g;

/** Takes off a web page’s blanks around a cell’s text, as an editor may leave them: →&nbsp;6 */
function withoutEntities(read: LineCell): LineCell {
  const { text } = read.slice;
  if (text.length > LONGEST_CELL || !text.includes('&nbsp;')) return read;
  const [head = ''] = text.match(ENTITIES) ?? [];
  const inner = text.slice(head.length).replace(ENTITIES, '');
  return { ...read, slice: read.slice.sub(head.length, head.length + inner.length) };
}

/**
 * Lines over which a quoted cell may go on, so that a stray quotation mark does not swallow the table. Narrow cells break labels
 * into two or three.
 */
const MOST_LINES = 4;

/**
 * Joins the lines of a row in which a cell holds line ends; a spreadsheet puts such a cell in quotes:
 * `"2.其他法律行政法规 ⏎ 禁止公开"→1→0`. The quotes are left out.
 */
function joinQuotedRows(source: string, lines: readonly Line[]): readonly Line[] {
  if (!source.includes('"') || !source.includes('\t')) return lines;
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const joined = opensQuote(lines[at] as Line) ? joinedFrom(lines, at) : undefined;
    result.push(withoutQuotes(joined?.line ?? (lines[at] as Line)));
    at = joined?.end ?? at + 1;
  }
  return result;
}

/** Takes the quotes off a row whose every cell has them, blank ones too: `"规章"→"0"→""` */
function withoutQuotes(line: Line): Line {
  if (line.by !== 'tab' || line.cells.length < 2 || !line.cells.every(({ slice }) => QUOTED.test(slice.text)))
    return line;
  return line.with({
    cells: line.cells.map(({ slice, whole }) => {
      const inner = slice.sub(1, slice.text.length - 1).trim();
      const blank = inner.text === '' ? Slice.decoded('', span(slice.at(1), slice.at(1))) : inner;
      return { slice: blank, whole };
    }),
  });
}

const QUOTED = /^"[^"]*"$/;

/** Whether a line's last cell begins with a quote that is not closed in it. */
function opensQuote({ cells }: Line): boolean {
  const text = cells.at(-1)?.slice.text;
  return text?.startsWith('"') === true && text.indexOf('"', 1) < 0;
}

function joinedFrom(lines: readonly Line[], from: number): { line: Line; end: number } | undefined {
  const first = lines[from] as Line;
  const open = first.cells.at(-1) as LineCell;
  let { slice } = open;
  for (let at = from + 1; at < lines.length && at < from + MOST_LINES; at++) {
    const line = lines[at] as Line;
    const [head, ...rest] = line.cells;
    if (!head || line.by === 'html' || line.by === 'pipe') return undefined;
    slice = slice.append(head.slice);
    if (!head.slice.text.includes('"')) {
      if (rest.length > 0) return undefined;
      continue;
    }
    // Prose that is quoted over several lines has no tab.
    const tabbed = first.shape !== 'plain' || line.shape === 'row';
    if (!head.slice.text.endsWith('"') || !tabbed) return undefined;
    const cell = { slice: slice.sub(1, slice.text.length - 1).trim(), whole: cover(open.whole, head.whole) };
    const cells = [...first.cells.slice(0, -1), cell, ...rest];
    return { line: first.with({ shape: 'row', by: 'tab', span: cover(first.span, line.span), cells }), end: at + 1 };
  }
  return undefined;
}
