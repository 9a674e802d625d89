import type { TableFacts } from '../facts/model.ts';
import type { RowForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';

/** The next row of the form, if its label is gone and its figures stand behind this row's own; else undefined. */
export function swallowedBy(table: TableFacts, row: Row): RowForm | undefined {
  if (row.complete || row.cells.length === 0) return undefined;
  const { rows } = table.form.tables[table.table.id];
  const at = rows.findIndex(({ key }) => key === row.key);
  const own = rows[at];
  const next = rows[at + 1];
  if (!own || !next || table.row(next.key) || row.cells.length !== own.columns.length + next.columns.length)
    return undefined;
  return row.cells.every(({ value }) => value.kind === 'number') ? next : undefined;
}
