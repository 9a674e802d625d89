import type { TableFacts } from '../facts/model.ts';
import type { RowForm } from '../forms/form.ts';

/**
 * The figures that the sums of its columns ask for in a row that is not there or could not be read, if its own sum holds with them;
 * undefined where a sum cannot be worked out or does not hold.
 */
export function impliedRow(facts: TableFacts, { key, columns }: RowForm): ReadonlyMap<string, number> | undefined {
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

/**
 * The columns one of which a row that is a figure short may lack (several only where equal figures stand in them); none where it
 * has other figures.
 */
export function lackingColumns(
  implied: ReadonlyMap<string, number>,
  present: readonly (number | undefined)[],
): readonly string[] {
  const wanted = [...implied];
  return wanted.flatMap(([column], gap) => {
    const rest = wanted.toSpliced(gap, 1);
    return rest.length === present.length && rest.every(([, figure], i) => figure === present[i]) ? [column] : [];
  });
}
