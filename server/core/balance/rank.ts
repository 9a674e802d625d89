import type { Change } from './imbalance.ts';

/** Sorts equally small sets of changes: likelier typing slips first; where that does not tell, in the order they were found. */
export function ranked(sets: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  if (sets.length < 2) return sets;
  const cost = (changes: readonly Change[]): number =>
    changes.reduce((sum, { from, to }) => sum + typoCost(from, to), 0);
  return sets
    .map((set) => ({ set, cost: cost(set) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ set }) => set);
}

/**
 * How unlike a typing slip a change is: 0 for two digits swapped, one digit mistaken, dropped or added (12 → 21, 12 → 13, 12 → 2),
 * 1 for anything else.
 */
function typoCost(from: number, to: number): number {
  const a = String(from);
  const b = String(to);
  if (a.length === b.length) {
    const wrong = [...a].filter((digit, i) => digit !== b[i]).length;
    return wrong === 1 || (wrong === 2 && [...a].sort().join('') === [...b].sort().join('')) ? 0 : 1;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return 1;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return 0;
  return 1;
}
