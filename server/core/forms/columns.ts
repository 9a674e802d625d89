import { applicationEquations } from './equations.ts';
import type { ColumnForm, Edition, Form, TableForm } from './form.ts';
import { forms } from './index.ts';

/*
 * A table 3 that has only some of its columns (只有总计; 自然人、法人或其他组织、总计) is read and checked by a form of its own: that of its
 * edition, with these columns and the sums that are left among them.
 */

/** The head over the five kinds of organisations, where these are one column. */
export const ORGANIZATION = 'organization';

/** The form of an edition by which a table is read; with its own columns where it has not all: that is made anew on each call. */
export function formRead(edition: Edition, columns: readonly string[] | undefined): Form {
  const form = forms(edition);
  return columns ? { ...form, tables: { ...form.tables, t3: narrowed(form.tables.t3, columns) } } : form;
}

function narrowed(form: TableForm, columns: readonly string[]): TableForm {
  const rows = form.rows.map((row) => ({ ...row, columns }));
  return {
    ...form,
    rows,
    columns: columns.flatMap((key): readonly ColumnForm[] => columnOf(form, key)),
    equations: applicationEquations(rows, columns),
  };
}

function columnOf(form: TableForm, key: string): readonly ColumnForm[] {
  const group = form.groups.find((each) => each.key === key);
  return group ? [group] : form.columns.filter((each) => each.key === key);
}
