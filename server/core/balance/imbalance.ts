import type { Equation, Term } from '../forms/form.ts';
import type { Span } from '../text/span.ts';

/** One figure to be changed, with its cell by the keys of row and column. */
export interface Change {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** A sum, and by how much it is out. */
export interface BrokenEquation {
  readonly equation: Equation;
  /** Σ sign·figure; 0 where the sum holds. */
  readonly residual: number;
}

/** Sums that fail together, and the smallest sets of changes that would mend them. */
export interface Imbalance {
  readonly broken: readonly BrokenEquation[];
  /**
   * All of the same size, likelier typing slips first; empty where none was found within the limits. Last, of another size, the exchange
   * of two rows, where that mends them too (see `withExchange`).
   */
  readonly explanations: readonly (readonly Change[])[];
  /** Every set of this size is listed, and there is none smaller. Else the search was cut short. */
  readonly complete: boolean;
  /** The cells of a set leave no choice of its figures. Else other figures in them would do as well. */
  readonly determined: boolean;
  /** Where blank cells were read as 0, what hangs on that; else undefined. */
  readonly zeros?: Zeros;
  /** Statements of the prose that are true only under the first explanation. */
  readonly evidence?: readonly Evidence[];
  /** Statements of the prose that are true of the figures as they stand, and false under the only explanation. */
  readonly against?: readonly Evidence[];
}

/** What of an imbalance hangs on blank cells being 0, which is what most people mean by them. */
export interface Zeros {
  /** Whatever the blanks hold, something is wrong: then only where, and by how much, hangs on it. */
  readonly certain: boolean;
  /** Other cells one of which may be wrong instead, if the blanks hold other figures. */
  readonly rivals: readonly Pick<Change, 'row' | 'column'>[];
}

/** A statement about the figures, outside of the sums. */
export interface Evidence {
  readonly span: Span;
  /** 新收政府信息公开申请8件 */
  readonly words: string;
}

/** A cell's key in a map: `deny.1/N`. */
export const keyOf = (row: string, column: string): string => `${row}/${column}`;

/** Whether a sum runs along a row; the others run down a column. */
export const isAcross = ({ kind }: Equation): boolean => kind === 'row' || kind === 'result';

/** The figure in a cell; undefined where it cannot enter a sum. */
export type Figures = (row: string, column: string) => number | undefined;

/** Whether a cell without a figure was left empty, so that any count may belong there; else it is lost, or holds words. */
export type IsOpen = (row: string, column: string) => boolean;

/** By how much a sum is out, Σ sign·figure; undefined where a cell holds no figure. */
export function residualOf(terms: readonly Term[], figures: Figures): number | undefined {
  let sum = 0;
  for (const { row, column, sign } of terms) {
    const figure = figures(row, column);
    if (figure === undefined) return undefined;
    sum += sign * figure;
  }
  return sum;
}
