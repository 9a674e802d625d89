import { SPACE } from '../../text/characters.ts';
import { insertion, type Span, type TextEdit } from '../../text/span.ts';
import type { Report, Row, TableLayout } from '../tree.ts';

/** Puts a new row behind another so that it looks like its neighbours: their bars and rules, marks, empty lines. */

const ROW_END = /<\/tr\s*>|<tr\b|<\/table\b/gi;
const BAR = /[|｜│┃║]/;
/** Nothing but drawn lines. */
const RULE = /^[ \t]*[+|\u2500-\u257f:=-]+[ \t]*$/;
const DRAWN = /[+\u2500-\u257f]/;
const BOTTOM = /^[ \t]*[└┗╚╰]/;
/** In how many lines a drawn row's cells may be broken. */
const MOST_LINES = 6;

/** Whether a line is one between two rows of a drawn table; the one below a Markdown head is none. */
export const isDrawnRule = (line: string): boolean => RULE.test(line.trimEnd()) && DRAWN.test(line);

/** The last line of a box. */
export const isBottom = (line: string): boolean => BOTTOM.test(line);

/** `text` is the row as its layout has it, its line ends included: pipes for any bars, tabs for any marks. */
export function insertRowAfter(report: Report, row: Row, layout: TableLayout, text: string): TextEdit {
  // A label may go on below its figures.
  const last = row.cells.reduce((end, cell) => Math.max(end, cell.whole.end), row.label?.slice.span.end ?? 0);
  if (layout === 'html') return insertion(endOfRow(report.text, last), text);
  if (layout === 'pipe') return afterDrawn(report, last, text);
  const own = layout === 'tabs' ? likeRow(report, row, text) : text;
  const line = nextLine(report.text, last);
  // Rows of one cell a line are parted by an empty line.
  const place = layout === 'tab-led' || layout === 'paragraphs' ? overBlank(report.text, line) : line;
  return insertion(place, endsLine(report.text, line) ? own : report.eol + own);
}

const endsLine = (text: string, next: number): boolean => text[next - 1] === '\n';

/** Where the next line begins, or the text ends. */
function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** A row of a file whose cells are parted by another mark than tabs gets that mark, and quotes if they have them. */
function likeRow(report: Report, { label, cells }: Row, text: string): string {
  const first = cells[0];
  const between = label && first ? report.text.slice(label.slice.span.end, first.span.start) : '\t';
  const mark = /[\t,;]/.exec(between)?.[0] ?? '\t';
  if (mark === '\t') return text;
  const quoted = between.startsWith('"') && between.endsWith('"');
  const body = text.trimEnd().split('\t');
  const written = quoted ? body.map((each) => `"${each}"`) : body;
  return written.join(mark) + report.eol;
}

/** Behind the row's last line and the rule below it, which is drawn again; with the bars that the table has. */
function afterDrawn(report: Report, last: number, text: string): TextEdit {
  const source = report.text;
  const start = source.lastIndexOf('\n', last - 1) + 1;
  const bar = BAR.exec(source.slice(start))?.[0] ?? '|';
  const row = text.replaceAll('|', bar);
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

const BLANK_LINE = new RegExp(String.raw`^[${SPACE}]*\r?\n`);

function overBlank(text: string, from: number): number {
  const blank = BLANK_LINE.exec(text.slice(from, from + 20));
  return blank ? from + blank[0].length : from;
}

/** Behind the `</tr>`; where that is left out, before the next `<tr>`. */
function endOfRow(text: string, from: number): number {
  ROW_END.lastIndex = from;
  const end = ROW_END.exec(text);
  if (!end) return from;
  return end[0].toLowerCase().startsWith('</tr') ? end.index + end[0].length : end.index;
}

/** Before the `<tr>` in which a place of HTML stands. */
export function insertBeforeTag(report: Report, { start }: Span, text: string): TextEdit | undefined {
  const tag = report.text.slice(0, start).toLowerCase().lastIndexOf('<tr');
  return tag < 0 ? undefined : insertion(tag, text);
}
