import type { TableForm } from '../forms/form.ts';
import type { Row, StrayRow } from '../syntax/tree.ts';
import type { ReadToken } from './label.ts';
import { isFilled } from './row-cells.ts';
import { cellOf, type Token } from './tokens.ts';

/** Rows of table 3 whose label is blank: their number of figures behind a cell with nothing in it. */
export function unlabelledRows(
  items: readonly ReadToken[],
  rows: readonly Row[],
  form: TableForm,
): readonly StrayRow[] {
  const arity = form.rows[0]?.columns.length ?? 0;
  if (form.id !== 't3') return [];
  const bare = bareRows(items);
  if (bare.size === 0) return [];
  const read = new Set(rows.flatMap(({ cells }) => cells.map(({ whole }) => whole.start)));
  const first = rows[0]?.label?.slice.span.start ?? 0;
  const found: StrayRow[] = [];
  for (const tokens of bare.values()) {
    const from = tokens.findIndex(isFilled);
    const place = tokens[from - 1];
    const cells = tokens.slice(from, from + arity);
    if (!place || cells.length < arity || place.slice.span.start < first) continue;
    if (!cells.every(isFilled) || tokens.slice(from + arity).some(isFilled)) continue;
    if (cells.some(({ whole }) => read.has(whole.start))) continue;
    found.push({ label: place.slice, cells: cells.map(cellOf) });
  }
  return found;
}

/** Rows of cells without words, but for the labels of groups. */
function bareRows(items: readonly ReadToken[]): ReadonlyMap<number, readonly Token[]> {
  const rows = new Map<number, Token[]>();
  const worded = new Set<number>();
  for (const item of items) {
    const row = item.kind === 'label' ? item.label.row : item.token.row;
    if (row === undefined) continue;
    if (item.kind === 'value') {
      const known = rows.get(row);
      if (known) known.push(item.token);
      else rows.set(row, [item.token]);
    } else if (item.kind === 'words' || !item.label.meanings.some((each) => each.role === 'group')) worded.add(row);
  }
  for (const row of worded) rows.delete(row);
  return rows;
}
