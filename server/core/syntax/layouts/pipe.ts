import { insertion, type Span, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import { ownText, type Place, placesOf } from './grid.ts';
import type { Beside, Layout } from './layout.ts';
import { cellBetween, Line, type LineCell } from './line.ts';
import { endOfCells, endsLine, insertLines, linesOf, nextLine } from './row-lines.ts';

/** A row a line, its cells between bars, with a rule below the first row: a table of Markdown. Lines may be drawn around it. */
export const pipe = {
  name: 'pipe',
  read: { line: readBars },
  write: (grid, { eol, repeat }) => {
    const [head = '', ...rows] = placesOf(grid).map((places) => barred(places.map(repeat ? labelText : ownText)));
    return [head, `|${' --- |'.repeat(grid.width)}`, ...rows, ''].join(eol);
  },
  insertRow,
  deleteRow,
  byLine: true,
} as const satisfies Layout;

const BAR = /[|｜│┃║]/;
const ROW = /^\s*[|｜│┃║]|[|｜│┃║].*[|｜│┃║]/;
/** A row whose bars a converter has escaped: \| 规章 \| 0 \| 0 \| */
const ESCAPED_ROW = /^\s*\\\|(?:[^|]*\\\|){2,}\s*$/;
/** The line below a head: | --- | :-: | */
const HEAD_RULE = /^[\s|｜:：+\-—=\u2500-\u257f]+$/;
/** What tells it from a row of empty cells: anything but bars. */
const RULED = /[:：+\-—=]|(?![│┃║])[\u2500-\u257f]/;

function readBars(source: string, start: number, end: number): Line | undefined {
  const text = source.slice(start, end);
  const escaped = ESCAPED_ROW.test(text);
  const at = span(start, end);
  if (!escaped && HEAD_RULE.test(text) && RULED.test(text))
    return Line.of({ shape: 'page', by: 'pipe', span: at, cells: [], indent: 0 });
  if (!escaped && !ROW.test(text)) return undefined;
  return Line.of({ shape: 'row', by: 'pipe', span: at, cells: cellsBetween(source, start, end, escaped), indent: 0 });
}

/** @param escaped each bar has a backslash before it, which is no part of the cell */
function cellsBetween(source: string, start: number, end: number, escaped: boolean): LineCell[] {
  const cells: LineCell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && (!BAR.test(source.charAt(i)) || (source.charAt(i - 1) === '\\') !== escaped)) continue;
    cells.push(cellBetween(source, from, escaped && i < end ? i - 1 : i));
    from = i + 1;
  }
  // Drop the nothing before the first bar and behind the last. A row that begins without a bar ends without one: its last
  // cell may be blank.
  if (cells[0]?.slice.text !== '') return cells;
  cells.shift();
  if (cells.at(-1)?.slice.text === '') cells.pop();
  return cells;
}

/** A merged label's words in each of its rows, as a program writes them. */
const labelText = (place: Place): string => (place.part === 'below' ? place.cell.text : ownText(place));

const barred = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`;

/** A line of nothing but drawn lines. */
const RULE = /^[ \t]*[+|\u2500-\u257f:=-]+[ \t]*$/;
const DRAWN = /[+\u2500-\u257f]/;
const BOTTOM = /^[ \t]*[└┗╚╰]/;
/**
 * Look this many lines up and down for the rule beside a drawn row, whose cells may be broken over some. The exact size does not
 * matter.
 */
const MOST_LINES = 6;

/** Whether a line is one between two rows of a drawn table; the one below a Markdown head is none. */
const isDrawnRule = (line: string): boolean => RULE.test(line.trimEnd()) && DRAWN.test(line);

/** Whether a line is the foot of a box. */
const isBottom = (line: string): boolean => BOTTOM.test(line);

/** Puts a row in, with the table's own bars, behind a row's last line and the rule below it; the rule is drawn again. */
function insertRow(report: Report, places: readonly Place[], beside: Beside): TextEdit | undefined {
  const plain = barred(places.map(ownText)) + report.eol;
  if (beside.side === 'before') return insertLines(report, plain, beside);
  const source = report.text;
  const last = endOfCells(beside.row);
  const start = source.lastIndexOf('\n', last - 1) + 1;
  const bar = BAR.exec(source.slice(start))?.[0] ?? '|';
  const row = plain.replaceAll('|', bar);
  const next = nextLine(source, last);
  let from = next;
  for (let lines = 0; lines < MOST_LINES && from < source.length; lines++) {
    const end = nextLine(source, from);
    const line = source.slice(from, end);
    if (isDrawnRule(line)) {
      if (!isBottom(line)) return insertion(end, (endsLine(source, end) ? '' : report.eol) + row + line);
      const above = ruleAbove(source, start);
      return insertion(from, above === undefined ? row : above + row);
    }
    if (!BAR.test(line)) break;
    from = end;
  }
  return insertion(next, endsLine(source, next) ? row : report.eol + row);
}

/** The last rule above a line, with its line end. */
function ruleAbove(source: string, from: number): string | undefined {
  let end = from;
  for (let lines = 0; lines < MOST_LINES && end > 0; lines++) {
    const start = source.lastIndexOf('\n', end - 2) + 1;
    const line = source.slice(start, end);
    if (isDrawnRule(line)) return line;
    end = start;
  }
  return undefined;
}

/** Takes a row out, with the rule below it; with the one above where it is a box's last. */
function deleteRow({ text }: Report, row: Row): TextEdit | undefined {
  const lines = linesOf(text, row);
  return lines && { span: withRule(text, lines), text: '' };
}

function withRule(text: string, { start, end }: Span): Span {
  const rule = text.slice(end, nextLine(text, end));
  if (!isDrawnRule(rule)) return span(start, end);
  if (!isBottom(rule)) return span(start, end + rule.length);
  const above = text.lastIndexOf('\n', start - 2) + 1;
  return span(isDrawnRule(text.slice(above, start)) ? above : start, end);
}
