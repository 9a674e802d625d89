import type { RowForm, TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { foundLabel } from './found.ts';
import type { Label, ReadToken } from './label.ts';
import { cellOf } from './tokens.ts';

/** Table 2 laid on its side: all rows' names in a line of heads, and all figures in one row below. */

/** The rows of a table whose labels all stand before any figure, and whose cells all stand in one row; else undefined. */
export function sideRows(items: readonly ReadToken[], form: TableForm): readonly Row[] | undefined {
  if (form.id !== 't2') return undefined;
  const last = items.findLastIndex((item) => item.kind === 'label');
  // Above the first name a program may have numbered the columns.
  const first = items.findIndex((item) => item.kind === 'label');
  if (items.slice(first, last).some((item) => item.kind === 'value' && item.token.value?.kind === 'number'))
    return undefined;
  const named: { row: RowForm; label: Label }[] = [];
  for (const item of items.slice(0, last + 1)) {
    const key = item.kind === 'label' ? item.label.meanings.find((each) => each.role === 'row')?.key : undefined;
    const row = key === undefined ? undefined : form.rows.find((each) => each.key === key);
    if (!row || item.kind !== 'label') continue;
    if (named.some((each) => each.row === row)) return undefined;
    named.push({ row, label: item.label });
  }
  if (named.length !== form.rows.length) return undefined;
  const cells = items.slice(last + 1).flatMap((item) => (item.kind === 'label' ? [] : [item.token]));
  const own = cells.filter((token) => token.row !== undefined && token.row === cells[0]?.row);
  if (own.length !== form.rows.reduce((sum, { columns }) => sum + columns.length, 0)) return undefined;
  let from = 0;
  return named.map(({ row, label }) => {
    const mine = own.slice(from, from + row.columns.length);
    from += row.columns.length;
    return { key: row.key, label: foundLabel(label, 'row', row.key, form), cells: mine.map(cellOf), complete: true };
  });
}
