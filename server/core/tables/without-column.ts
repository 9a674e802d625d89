import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';

/** So many rows tell what is wrong with all. */
const ENOUGH = 5;

/**
 * A table 3 that lost a column: where merged labels leave blank cells in front of the figures, each row seems to have its
 * number of cells, the first of them blank. None of its figures is where it seems to be.
 */
export function withoutColumn(rows: readonly Row[], form: TableForm): readonly Row[] {
  const whole = rows.filter(({ complete }) => complete);
  if (form.id !== 't3' || whole.length < ENOUGH || !whole.every(lacksOne)) return rows;
  return rows.map((row) => (row.complete ? { ...row, cells: row.cells.slice(1), complete: false } : row));
}

const lacksOne = ({ cells: [first, ...others] }: Row): boolean =>
  first?.value.kind === 'blank' && others.every(({ value }) => value.kind !== 'blank');
