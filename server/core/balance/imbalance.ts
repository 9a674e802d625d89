import type { Equation, Term } from '../forms/form.ts';
import type { Span } from '../text/span.ts';

/** One figure to be changed. */
export interface Change {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

export interface BrokenEquation {
  readonly equation: Equation;
  /** Σ sign·figure, which should be 0. */
  readonly residual: number;
}

/** Equations that fail together, and the smallest sets of changes that would mend them. */
export interface Imbalance {
  readonly broken: readonly BrokenEquation[];
  /**
   * All of the same size, likelier typing slips first; empty where none was found within the limits. Last, of another size,
   * the exchange of two rows, where that is a way.
   */
  readonly explanations: readonly (readonly Change[])[];
  /** No set is smaller, and none is as small that is not listed. Else there may be other ways. */
  readonly complete: boolean;
  /** The new figures follow from which cells are changed. Else others would do as well. */
  readonly determined: boolean;
  /** What is said elsewhere and true only under the first explanation. */
  readonly evidence?: readonly Evidence[];
  /** What is said elsewhere, is true of the figures as they stand, and would be false under the only explanation. */
  readonly against?: readonly Evidence[];
}

/** A statement about the figures, outside of the sums. */
export interface Evidence {
  readonly span: Span;
  /** 新收政府信息公开申请8件 */
  readonly words: string;
}

/** A cell's name in a map. */
export const keyOf = (row: string, column: string): string => `${row}/${column}`;

/** A sum along a row; the others run down a column. */
export const isAcross = ({ kind }: Equation): boolean => kind === 'row' || kind === 'result';

/** The figure in a cell; undefined where it cannot enter a sum. */
export type Figures = (row: string, column: string) => number | undefined;

/** Σ sign·figure; undefined where a cell holds no figure. */
export function residualOf(terms: readonly Term[], figures: Figures): number | undefined {
  let sum = 0;
  for (const { row, column, sign } of terms) {
    const figure = figures(row, column);
    if (figure === undefined) return undefined;
    sum += sign * figure;
  }
  return sum;
}
