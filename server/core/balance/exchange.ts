import type { Equation } from '../forms/form.ts';
import { type Change, type Figures, type Imbalance, residualOf } from './imbalance.ts';

/** 二、上年结转 and 四、结转下年度: two rows that are easily mistaken for each other. */
const [ONE, TWO] = ['carryIn', 'carryOut'] as const;

/**
 * Adds one more explanation where several small changes would mend the balances: that 二、上年结转 and 四、结转下年度 stand in each other's
 * place. It comes last, and only where it makes the balance of every column hold.
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

/** Whether a set of changes exchanges these two rows, totals included, and does nothing else. */
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
