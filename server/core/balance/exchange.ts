import type { Equation } from '../forms/form.ts';
import { type Change, type Figures, type Imbalance, residualOf } from './imbalance.ts';

/** What came from last year and what goes to the next: two rows that are easily written into each other's lines. */
const [ONE, TWO] = ['carryIn', 'carryOut'] as const;

/**
 * Names one more way to mend sums that several small changes would mend: one slip, two rows each in the other's place. It is
 * given last, and only where it makes the balance of every column come out.
 */
export function withExchange(
  imbalances: readonly Imbalance[],
  equations: readonly Equation[],
  figures: Figures,
): readonly Imbalance[] {
  return imbalances.map((each) => {
    const { broken, explanations } = each;
    if (explanations.length < 2 || !broken.every(({ equation }) => equation.kind === 'balance')) return each;
    const exchange = exchangeOf(equations, figures);
    return exchange ? { ...each, explanations: [...explanations, exchange] } : each;
  });
}

/** Whether a set of changes is nothing but the two rows exchanged, their totals with them. */
export const isExchange = (changes: readonly Change[]): boolean =>
  changes.some(({ column }) => column === 'T') &&
  changes.every(({ row, column, from, to }) =>
    changes.some(
      (other) =>
        other.row === otherOf(row) &&
        other.row !== row &&
        other.column === column &&
        other.from === to &&
        other.to === from,
    ),
  );

const otherOf = (row: string): string => (row === ONE ? TWO : row === TWO ? ONE : row);

function exchangeOf(equations: readonly Equation[], figures: Figures): readonly Change[] | undefined {
  const exchanged: Figures = (row, column) => figures(otherOf(row), column);
  const balances = equations.filter(({ kind }) => kind === 'balance');
  if (!balances.every(({ terms }) => residualOf(terms, exchanged) === 0)) return undefined;
  return balances.flatMap(({ terms }): Change[] => {
    const column = terms[0]?.column ?? '';
    const [from, to] = [figures(ONE, column), figures(TWO, column)];
    if (from === undefined || to === undefined || from === to) return [];
    return [
      { row: ONE, column, from, to },
      { row: TWO, column, from: to, to: from },
    ];
  });
}
