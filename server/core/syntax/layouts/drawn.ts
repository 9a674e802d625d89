import { append } from '../../text/append.ts';
import { DIGIT, isBlank } from '../../text/characters.ts';
import { Slice } from '../../text/slice.ts';
import { cover, span } from '../../text/span.ts';
import { type Grid, ownText, placesOf, widthOf } from './grid.ts';
import type { Layout, Style } from './layout.ts';
import { Line, type LineCell } from './line.ts';
import { pipe } from './pipe.ts';

/**
 * A box drawn around all cells, a rule between all rows (`+---+---+`, as pandoc writes it): a row is all the lines between
 * two of them, `| 行政规范性 | 2 |` and `| 文件 |   |` are one.
 */
export const drawn = {
  name: 'drawn',
  read: { line: readRule, rows: joinDrawnRows },
  write: drawBox,
  insertRow: pipe.insertRow,
  deleteRow: pipe.deleteRow,
  byLine: true,
} as const satisfies Layout;

/** The line between two rows: +-----+-----+ ├──┼──┤. Forty columns, for the widest table has 15; it bounds the search. */
const RULE = /^\s*[+\u250c-\u254b\u2552-\u256c]([-=─━═]+[+\u250c-\u254b\u2552-\u256c]){1,40}\s*$/;

function readRule(source: string, start: number, end: number): Line | undefined {
  let first = start;
  while (first < end && isBlank(source.charCodeAt(first))) first++;
  if (!opensRule(source.charCodeAt(first)) || !RULE.test(source.slice(start, end))) return undefined;
  return Line.of({ shape: 'page', by: 'rule', span: span(start, end), cells: [], indent: 0 });
}

const opensRule = (code: number): boolean => code === 0x2b || (code >= 0x2500 && code <= 0x257f);

/**
 * Joins the lines of each row of a drawn table. Tables that are ruled only around the head stay as they are: their lines are
 * rows.
 */
function joinDrawnRows(source: string, lines: readonly Line[]): readonly Line[] {
  if (!RULED.test(source)) return lines;
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (isBarred(lines[end])) end++;
    const table = lines.slice(at, end);
    if (end === at) result.push(lines[end++] as Line);
    else append(result, isRuled(table) ? joinRows(table) : table);
    at = end;
  }
  return result;
}

const RULED = /[-=]\+|[─━═][┼╋╬╪╫┿]/;

const isBarred = (line: Line | undefined): boolean => line?.by === 'pipe' || line?.by === 'rule';

/** Whether a rule stands between any two rows of figures. */
const isRuled = (table: readonly Line[]): boolean =>
  table.some(({ by }) => by === 'rule') &&
  !table.some((line, i) => hasFigure(line) && i > 0 && hasFigure(table[i - 1] as Line));

const FIGURE = new RegExp(`^[${DIGIT}.,，．]+$`);

const hasFigure = (line: Line): boolean => line.cells.some(({ slice }) => FIGURE.test(slice.text));

function joinRows(table: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of table) {
    const last = rows.at(-1);
    const joins = line.shape === 'row' && last?.shape === 'row' && last.cells.length === line.cells.length;
    if (joins) rows[rows.length - 1] = joined(last, line);
    else rows.push(line.with({ by: 'rule' }));
  }
  return rows;
}

const joined = (above: Line, below: Line): Line =>
  above.with({
    span: cover(above.span, below.span),
    cells: above.cells.map((cell, i) => both(cell, below.cells[i] as LineCell)),
  });

function both(above: LineCell, below: LineCell): LineCell {
  if (below.slice.text === '') return above;
  if (above.slice.text === '') return below;
  return { slice: Slice.join([above.slice, below.slice]), whole: cover(above.whole, below.whole) };
}

/** What draws a box: the bar between cells, the rule between rows, the corners of its top, middle and foot. */
interface Pen {
  readonly bar: string;
  readonly rule: string;
  readonly corners: readonly [top: string, middle: string, foot: string];
}

const ASCII: Pen = { bar: '|', rule: '-', corners: ['+++', '+++', '+++'] };
const PENS: readonly Pen[] = [
  ASCII,
  { bar: '│', rule: '─', corners: ['┌┬┐', '├┼┤', '└┴┘'] },
  { bar: '┃', rule: '━', corners: ['┏┳┓', '┣╋┫', '┗┻┛'] },
  { bar: '║', rule: '═', corners: ['╔╦╗', '╠╬╣', '╚╩╝'] },
];

/**
 * The width of a column, in half-width characters: that of what stands in it alone, but at most twelve Chinese characters of a label,
 * and at least four digits. A matter of taste.
 */
const WIDEST = 24;
const NARROWEST = 4;

/** Draws a grid as a box. A merged cell's words stand in its first place, broken to that column's width. */
function drawBox(grid: Grid, { eol, like = '' }: Style): string {
  const { bar, rule, corners } = PENS.find((pen) => like.includes(pen.bar)) ?? ASCII;
  const laid = placesOf(grid);
  const widths = Array.from({ length: grid.width }, (_, column) =>
    laid.reduce((most, places) => {
      const place = places[column];
      const width = place?.cell.across === 1 ? widthOf(ownText(place)) : 0;
      return Math.max(most, Math.min(width, WIDEST));
    }, NARROWEST),
  );
  const line = (texts: readonly string[]): string =>
    `${bar}${texts.map((text, i) => ` ${text}${' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)))} `).join(bar)}${bar}`;
  const ruled = ([left = '', inner = '', right = '']: string): string =>
    left + widths.map((width) => rule.repeat(width + 2)).join(inner) + right;
  const rows = laid.map((places) => {
    const cells = places.map((place, i) => broken(ownText(place), widths[i] ?? NARROWEST));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => line(cells.map((lines) => lines[at] ?? '')) + eol).join('');
  });
  const [top, middle, foot] = corners;
  return ruled(top) + eol + rows.join(ruled(middle) + eol) + ruled(foot) + eol;
}

/** Breaks a text into lines of at most so many columns. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (widthOf(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
