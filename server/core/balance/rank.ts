import { typoCost } from '../text/typo-cost.ts';
import type { Change } from './imbalance.ts';

/** Likelier typing slips first; where that does not tell, in the order of the table. */
export function ranked(sets: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  if (sets.length < 2) return sets;
  const cost = (changes: readonly Change[]): number =>
    changes.reduce((sum, { from, to }) => sum + typoCost(from, to), 0);
  return sets
    .map((set) => ({ set, cost: cost(set) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ set }) => set);
}
