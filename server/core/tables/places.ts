import { residualOf } from '../balance/imbalance.ts';
import type { FigureKind, TableForm } from '../forms/form.ts';
import type { Cell, ReadTable, Row } from '../syntax/tree.ts';
import { readChange } from '../text/number.ts';

/** Where a table, wherever it stands, has what its form prescribes. */
export interface Places {
  /** Index of a row among those of the table. */
  readonly rowAt: (key: string) => number | undefined;
  /** Index of a cell in its row, where that has its prescribed number of cells; -1 of a column that the row has not. */
  readonly cellAt: (row: string, column: string) => number | undefined;
  /** The figure there, as it is written, if it can enter a sum. */
  readonly figure: (row: string, column: string) => number | undefined;
}

/** A row whose cells were read, each under its column. */
interface Line {
  readonly columns: readonly string[];
  readonly figures: readonly (number | undefined)[];
}

/** Finds every row and cell of a form in a table. Reads all at once, for the sums need every figure. */
export function placesIn(table: ReadTable, form: TableForm): Places {
  const rows = new Map<string, number>();
  const lines = new Map<string, Line>();
  const prescribed = new Map(form.rows.map((row) => [row.key, row]));
  const columnKinds = new Map(form.columns.map(({ key, kind }) => [key, kind]));
  const put = (row: Row, at: number): void => {
    rows.set(row.key, at);
    const own = prescribed.get(row.key);
    if (!own || !row.complete || table.torn) {
      lines.delete(row.key);
      return;
    }
    const { columns, kind } = own;
    const figures = columns.map((column, i) => figureOf(row.cells[i], columnKinds.get(column) ?? kind));
    lines.set(row.key, { columns, figures });
  };
  const figure = (row: string, column: string): number | undefined => {
    const line = lines.get(row);
    return line?.figures[line.columns.indexOf(column)];
  };

  // Of a row that stands there twice, the one with its figures.
  for (const [at, row] of table.rows.entries()) {
    const known = table.rows[rows.get(row.key) ?? -1];
    if (!known || (row.complete && !known.complete)) put(row, at);
  }
  // Where both have theirs, the one with which more sums come out.
  const outOf = (): number => form.equations.filter(({ terms }) => residualOf(terms, figure)).length;
  for (const [at, row] of table.rows.entries()) {
    const other = rows.get(row.key) ?? at;
    const first = table.rows[other];
    if (!row.complete || !first || other === at) continue;
    const before = first.complete ? outOf() : Number.POSITIVE_INFINITY;
    put(row, at);
    if (outOf() >= before) put(first, other);
  }
  return { rowAt: (key) => rows.get(key), cellAt: (row, column) => lines.get(row)?.columns.indexOf(column), figure };
}

/** The cell at those places of a table's rows, wherever they stand. */
export const cellIn =
  (rows: readonly Row[], { rowAt, cellAt }: Pick<Places, 'rowAt' | 'cellAt'>) =>
  (row: string, column: string): Cell | undefined =>
    rows[rowAt(row) ?? -1]?.cells[cellAt(row, column) ?? -1];

function figureOf(cell: Cell | undefined, kind: FigureKind): number | undefined {
  const value = cell?.value;
  if (kind === 'change') return value && readChange(value);
  if (value?.kind !== 'number' || value.value < 0) return undefined;
  // Half an application cannot be; it is a finding of its own and silences the sum.
  return kind === 'count' && !Number.isInteger(value.value) ? undefined : value.value;
}
