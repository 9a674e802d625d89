import { residualOf } from '../balance/imbalance.ts';
import type { FigureKind, TableForm } from '../forms/form.ts';
import type { Cell, ReadTable, Row } from '../syntax/tree.ts';
import { readChange } from '../text/number.ts';

/** What a table holds, by the rows and columns of its form. */
export interface Places {
  readonly row: (key: string) => Row | undefined;
  /** Of a row with its prescribed number of cells. */
  readonly cell: (row: string, column: string) => Cell | undefined;
  /** The figure there, as it is written, if it can enter a sum. */
  readonly figure: (row: string, column: string) => number | undefined;
}

/** A row whose cells were read, each under its column. */
interface Line {
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  readonly figures: readonly (number | undefined)[];
}

/** Finds every row of a form in a table; every figure stands in some sum, so all are read at once. */
export function placesIn(table: ReadTable, form: TableForm): Places {
  const rows = new Map<string, Row>();
  const lines = new Map<string, Line>();
  const prescribed = new Map(form.rows.map((row) => [row.key, row]));
  const columnKinds = new Map(form.columns.map(({ key, kind }) => [key, kind]));
  const put = (row: Row): void => {
    rows.set(row.key, row);
    const own = prescribed.get(row.key);
    if (!own || !row.complete || table.torn) {
      lines.delete(row.key);
      return;
    }
    const { columns, kind } = own;
    const figures = columns.map((column, i) => figureOf(row.cells[i], columnKinds.get(column) ?? kind));
    lines.set(row.key, { columns, cells: row.cells, figures });
  };
  const cell = (row: string, column: string): Cell | undefined => {
    const line = lines.get(row);
    return line?.cells[line.columns.indexOf(column)];
  };
  const figure = (row: string, column: string): number | undefined => {
    const line = lines.get(row);
    return line?.figures[line.columns.indexOf(column)];
  };

  // Of a row that stands there twice, the one with its figures.
  for (const row of table.rows) {
    const known = rows.get(row.key);
    if (!known || (row.complete && !known.complete)) put(row);
  }
  // Where both have theirs, the one with which more sums come out.
  const outOf = (): number => form.equations.filter(({ terms }) => residualOf(terms, figure)).length;
  for (const row of table.rows) {
    const first = rows.get(row.key);
    if (!row.complete || !first || first === row) continue;
    const before = first.complete ? outOf() : Number.POSITIVE_INFINITY;
    put(row);
    if (outOf() >= before) put(first);
  }
  return { row: (key) => rows.get(key), cell, figure };
}

function figureOf(cell: Cell | undefined, kind: FigureKind): number | undefined {
  const value = cell?.value;
  if (kind === 'change') return value && readChange(value);
  if (value?.kind !== 'number' || value.value < 0) return undefined;
  // Half an application cannot be; it is a finding of its own and silences the sum.
  return kind === 'count' && !Number.isInteger(value.value) ? undefined : value.value;
}
