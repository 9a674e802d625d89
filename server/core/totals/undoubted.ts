import type { TableFacts } from '../facts/model.ts';

/**
 * The figure in a cell, for rules that ask whether it is plausible: undefined where it could not be read, and where broken sums put it
 * in doubt, for these are reported first.
 */
export function undoubted(table: TableFacts, row: string, column: string): number | undefined {
  const figure = table.number(row, column);
  return figure === undefined || isDoubtful(table, row, column) ? undefined : figure;
}

function isDoubtful(table: TableFacts, row: string, column: string): boolean {
  const here = (each: { readonly row: string; readonly column: string }): boolean =>
    each.row === row && each.column === column;
  return table
    .imbalances()
    .some(({ broken, explanations }) =>
      explanations.length === 0
        ? broken.some(({ equation }) => equation.terms.some(here))
        : explanations.some((changes) => changes.some(here)),
    );
}

/** The sum of several undoubted figures of one column; undefined where one of them is not. */
export function undoubtedSum(table: TableFacts, rows: readonly string[], column: string): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const figure = undoubted(table, row, column);
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}
