import type { Equation } from '../forms/form.ts';
import type { Figures } from './imbalance.ts';

/** A figure that a cell must hold for the sums that it stands in. */
export interface Implied {
  readonly value: number;
  /** How many sums ask for it. */
  readonly sums: number;
}

/**
 * The figures that the sums ask for in a cell that holds none (blank, words, a negative one): one where they agree, several where they
 * do not (then a figure beside it is wrong too), none where no sum tells. Those that most sums ask for come first.
 *
 * A sum tells where this is its only cell without a figure, or where 0 is left for all such cells on one side together.
 */
export function implied(
  equations: readonly Equation[],
  figures: Figures,
  cell: { readonly row: string; readonly column: string },
): readonly Implied[] {
  const told = new Map<number, number>();
  for (const { terms } of equations) {
    const own = terms.find(({ row, column }) => row === cell.row && column === cell.column);
    if (!own) continue;
    let rest = 0;
    let alone = true;
    let alike = true;
    for (const term of terms) {
      const figure = term === own ? undefined : figures(term.row, term.column);
      if (figure !== undefined) rest += term.sign * figure;
      else if (term !== own) {
        alone = false;
        if (term.sign !== own.sign) alike = false;
      }
    }
    if (!alone && !(alike && rest === 0)) continue;
    const value = rest === 0 ? 0 : -rest * own.sign;
    if (value >= 0) told.set(value, (told.get(value) ?? 0) + 1);
  }
  return [...told].map(([value, sums]) => ({ value, sums })).sort((a, b) => b.sums - a.sums);
}
