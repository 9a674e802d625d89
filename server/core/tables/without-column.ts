import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';

/** Rows that must all lack the column: in a few, the first cell may just be blank. The exact size does not matter. */
const ENOUGH = 5;

/**
 * Marks the rows of a table 3 that lost a column as incomplete. Merged labels leave blank cells before the figures, so that each row
 * seems to have its number of cells, the first of them blank; none of its figures is where it seems to be.
 */
export function withoutColumn(rows: readonly Row[], form: TableForm): readonly Row[] {
  const whole = rows.filter(({ complete }) => complete);
  if (form.id !== 't3' || whole.length < ENOUGH || !whole.every(lacksOne)) return rows;
  return rows.map((row) => (row.complete ? { ...row, cells: row.cells.slice(1), complete: false } : row));
}

const lacksOne = ({ cells: [first, ...others] }: Row): boolean =>
  first?.value.kind === 'blank' && others.every(({ value }) => value.kind !== 'blank');
