import type { Interpretation, PlacedClaim } from '../claims/claim.ts';

/** A meaning of a claim, with the figure that the tables have for it. */
export interface Tried {
  readonly interpretation: Interpretation;
  readonly value: number;
  /** Some of its cells were left empty: they come to that figure at least, or at most. */
  readonly bound?: 'least' | 'most';
}

/**
 * Whether the tables bear a claim out. `open`: nobody can tell. `empty`: cells that it needs were left empty. `imbalance`: a cell it needs is itself in doubt because
 * the table does not balance.
 */
export type Verdict =
  | { readonly kind: 'agrees'; readonly by: Tried }
  | { readonly kind: 'differs'; readonly tried: readonly Tried[] }
  | { readonly kind: 'open'; readonly why: 'not-compared' | 'no-figure' | 'empty' | 'imbalance' };

/** A claim with its verdict. */
export interface Judged {
  readonly claim: PlacedClaim;
  readonly verdict: Verdict;
}

/** A claim that the tables contradict, and the one rule that reports it: one cause, one finding. */
export interface Disagreement {
  readonly rule:
    | 'prose-number-mismatch'
    | 'category-mismatch'
    | 'all-closed-vs-carry'
    | 'claim-none-but-nonzero'
    | 'outcome-contradiction'
    | 'all-zero';
  readonly claim: PlacedClaim;
  readonly tried: readonly Tried[];
  /** Claims that belong to the same finding. */
  readonly with: readonly PlacedClaim[];
}
