import type { RowForm } from '../edition/form.ts';
import type { TableFacts } from '../facts.ts';

/**
 * The figures of a row that is not there or could not be read, as the sums of its columns ask for them, if its own sum
 * comes out with them; undefined where a sum cannot be worked out or speaks against it.
 */
export function derivedRow(facts: TableFacts, { key, columns }: RowForm): ReadonlyMap<string, number> | undefined {
  const { equations } = facts.form.tables[facts.table.id];
  const figures = new Map<string, number>();
  for (const column of columns) {
    for (const { kind, terms } of equations) {
      const own = terms.find((term) => term.row === key && term.column === column);
      if (!own || kind === 'row' || kind === 'result') continue;
      let rest = 0;
      for (const term of terms)
        if (term !== own) rest += term.sign * (facts.number(term.row, term.column) ?? Number.NaN);
      const figure = -own.sign * rest;
      if (!Number.isInteger(figure) || figure < 0 || (figures.get(column) ?? figure) !== figure) return undefined;
      figures.set(column, figure + 0);
    }
  }
  if (figures.size !== columns.length) return undefined;
  const across = equations.find(({ kind, terms }) => kind === 'row' && terms[0]?.row === key);
  const sum = across?.terms.reduce((total, { column, sign }) => total + sign * (figures.get(column) ?? 0), 0);
  return sum === 0 ? figures : undefined;
}

/** The one column whose figure such a row lacks; undefined where its figures are others, or more of them are missing. */
export function lackingColumn(
  derived: ReadonlyMap<string, number>,
  present: readonly (number | undefined)[],
): string | undefined {
  const wanted = [...derived];
  if (present.length !== wanted.length - 1) return undefined;
  const at = wanted.findIndex(([, figure], i) => figure !== present[i]);
  const gap = at < 0 ? wanted.length - 1 : at;
  return wanted.toSpliced(gap, 1).every(([, figure], i) => figure === present[i]) ? wanted[gap]?.[0] : undefined;
}
