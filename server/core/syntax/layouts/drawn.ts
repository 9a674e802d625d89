import { append } from '../../text/append.ts';
import { Slice } from '../../text/slice.ts';
import { cover } from '../../text/span.ts';
import type { Line, LineCell } from './line.ts';

/**
 * In a drawn table (`+---+---+` between all rows, as pandoc writes it) a row is all the lines between two rules:
 * `| 行政规范性 | 2 |` and `| 文件 |   |` are one. Other tables stay as they are, those too that are ruled only around the head.
 */
export function joinDrawnRows(source: string, lines: readonly Line[]): readonly Line[] {
  if (!RULED.test(source)) return lines;
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && lines[end]?.by === 'pipe') end++;
    const table = lines.slice(at, end);
    if (end === at) result.push(lines[end++] as Line);
    else append(result, isRuled(source, table) ? joinRows(table) : table);
    at = end;
  }
  return result;
}

const RULED = /[-=]\+|[─━═][┼╋╬╪╫┿]/;
const BAR = /[|｜│┃║]/;

/** Rules are drawn, and no two rows of figures stand without one in between. */
const isRuled = (source: string, table: readonly Line[]): boolean =>
  table.some(({ shape, span }) => shape === 'page' && !BAR.test(source.slice(span.start, span.end))) &&
  !table.some((line, i) => hasFigure(line) && i > 0 && hasFigure(table[i - 1] as Line));

const hasFigure = (line: Line): boolean => line.cells.some(({ slice }) => /^[\d０-９.,，．]+$/.test(slice.text));

function joinRows(table: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of table) {
    const last = rows.at(-1);
    const joins = line.shape === 'row' && last?.shape === 'row' && last.cells.length === line.cells.length;
    if (joins) rows[rows.length - 1] = joined(last, line);
    else rows.push(line);
  }
  return rows;
}

const joined = (above: Line, below: Line): Line => ({
  ...above,
  span: cover(above.span, below.span),
  cells: above.cells.map((cell, i) => both(cell, below.cells[i] as LineCell)),
});

function both(above: LineCell, below: LineCell): LineCell {
  if (below.slice.text === '') return above;
  if (above.slice.text === '') return below;
  return { slice: Slice.join([above.slice, below.slice]), whole: cover(above.whole, below.whole) };
}
