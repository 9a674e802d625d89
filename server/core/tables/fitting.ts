import { parted } from './overprinted.ts';
import { fullLine } from './row-cells.ts';
import { isFigure } from './runs.ts';
import type { Token } from './tokens.ts';

/**
 * So many of the cells behind labels as these name: without padding, remarks, page numbers and rows of somebody else; undefined where that
 * is not sure. A short row is never filled up.
 */
export function fitting(cells: readonly Token[], wanted: number): readonly Token[] | undefined {
  if (cells.length === wanted) return cells;
  const values = cells.filter(({ value }) => value !== undefined);
  if (values.length === wanted) return values;
  if (cells.some(({ row }) => row !== undefined)) return fitRow(cells, wanted);
  const words = cells.findIndex(({ value }) => value === undefined);
  if (words === wanted) return cells.slice(0, words);
  const apart = parted(values, wanted);
  return apart.length === wanted ? apart : fullLine(values, wanted);
}

/** Of cells in rows: those of all rows with figures, or of the row with most of them. */
function fitRow(cells: readonly Token[], wanted: number): readonly Token[] | undefined {
  const rows = new Map<number | undefined, Token[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const filled = [...rows.values()].filter((row) => row.some(isFigure));
  const trimmed = filled.map((row) => trim(row, filled.length === 1 ? wanted : 0));
  if (trimmed.flat().length === wanted) return trimmed.flat();
  const most = Math.max(...filled.map((row) => row.filter(isFigure).length));
  const longest = filled.find((row) => row.filter(isFigure).length === most);
  const own = longest && trim(longest, wanted);
  if (own?.length === wanted) return own;
  const figures = longest?.filter(isFigure) ?? [];
  if (figures.length === wanted && longest && isEven(longest)) return figures;
  // A row that is there but wholly blank still is a row of cells.
  return filled.length === 0 ? [...rows.values()].find((row) => row.length === wanted) : undefined;
}

/** Padding, and words in front (件数) or behind (备注), taken off as far as more cells are left than wanted. */
function trim(row: readonly Token[], wanted: number): readonly Token[] {
  let from = 0;
  let to = row.length;
  while (to - from > wanted && from < to && !isFigure(row[from] as Token)) from++;
  while (to - from > wanted && !isFigure(row[to - 1] as Token)) to--;
  return row.slice(from, to);
}

/** A sheet’s merged columns leave as many blanks behind each figure: 6→→1→→0 */
function isEven(row: readonly Token[]): boolean {
  const places = row.flatMap((cell, i) => (isFigure(cell) ? [i] : []));
  const step = (places[1] ?? 0) - (places[0] ?? 0);
  return step > 1 && places.every((place, i) => place === (places[0] ?? 0) + i * step);
}
