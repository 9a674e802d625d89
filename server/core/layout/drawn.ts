import { Slice } from '../slice.ts';
import { cover } from '../text.ts';
import type { Line, LineCell } from './line.ts';

/**
 * In a drawn table (`+---+---+` between all rows, as pandoc writes it) a row is all the lines between two rules:
 * `| 行政规范性 | 2 |` and `| 文件 |   |` are one. Lines of other tables stay as they are.
 */
export function joinDrawnRows(source: string, lines: readonly Line[]): readonly Line[] {
  if (!source.includes('--+') && !source.includes('─┼') && !source.includes('==+')) return lines;
  const result: Line[] = [];
  let drawn = false;
  for (const line of lines) {
    const last = result.at(-1);
    if (line.by !== 'pipe') drawn = false;
    else if (line.shape === 'page') drawn ||= !/[|│]/.test(source.slice(line.span.start, line.span.end));
    const joins = drawn && line.shape === 'row' && last?.shape === 'row' && last.by === 'pipe';
    if (joins && last.cells.length === line.cells.length) result[result.length - 1] = joined(last, line);
    else result.push(line);
  }
  return result;
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
