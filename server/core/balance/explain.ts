import type { BrokenEquation, Figures, Imbalance } from './imbalance.ts';
import { ranked } from './rank.ts';
import { type Found, Search } from './search.ts';
import { clustersOf, type System, systemOf } from './system.ts';

/** Look for no larger sets of changes: more wrong cells are a row that slid or another's table, and many sets would explain them. */
const MOST_CHANGES = 6;
/** Look for no larger sets in one group among several: one that needs more may have its cause in common with another. */
const MOST_APART = 3;
/** Steps of one search, about a microsecond each. Steps and not time, so that every machine gives the same answer. */
const MOST_STEPS = 3_000;
/** Gather no more sets: a message shows a handful (`SHOWN`), and only whether there is one or many matters then. Guards memory. */
const MOST_SETS = 60;

/** What one search found; no sets where there is none up to the size that was looked for. */
interface Solved extends Found {
  readonly broken: readonly number[];
  readonly size: number;
}

/**
 * Explains broken sums, in groups that have nothing to do with each other. At least one sum must be broken; the others say what a
 * change must not break. Costs at most some searches of `MOST_STEPS`.
 */
export function explained(equations: readonly BrokenEquation[], figures: Figures): readonly Imbalance[] {
  const system = systemOf(equations, figures);
  const clusters = clustersOf(system);
  const most = clusters.length > 1 ? MOST_APART : MOST_CHANGES;
  const apart = clusters.map((broken) => solve(system, broken, most));
  return together(system, apart).map(({ broken, sets, cut, loose }) => ({
    broken: broken.map((index) => equations[index] as BrokenEquation),
    explanations: ranked(sets),
    complete: sets.length > 0 && !cut,
    determined: !loose,
  }));
}

/** The smallest sets of changes that mend these broken sums; none where each would need more than `most`. */
function solve(system: System, broken: readonly number[], most: number, mostSets = MOST_SETS): Solved {
  const search = new Search(system, broken, MOST_STEPS, mostSets);
  for (let size = search.least; size <= most; size++) {
    const found = search.ofSize(size);
    if (found.cut || found.sets.length > 0) return { broken, size, ...found };
  }
  return { broken, size: 0, sets: [], cut: false, loose: false };
}

/**
 * Joins groups that have a cause in common. Broken sums may share no cell and yet be one slip's: its two wrong cells cancel in the one
 * sum that they share, as where a figure stands a row too low. So ask whether fewer changes, or others as few, mend all at once.
 */
function together(system: System, apart: readonly Solved[]): readonly Solved[] {
  if (apart.length < 2) return apart;
  const lost = apart.filter(({ sets }) => sets.length === 0);
  if (lost.length > 0) {
    const found = apart.filter(({ sets }) => sets.length > 0);
    const joint = solve(system, brokenOf(lost), MOST_CHANGES);
    if (joint.sets.length > 0) return together(system, [...found, joint]);
    const all = solve(system, brokenOf(apart), MOST_CHANGES);
    return all.sets.length > 0 ? [all] : apart;
  }
  const size = apart.reduce((sum, each) => sum + each.size, 0);
  const ways = apart.reduce((product, { sets }) => product * sets.length, 1);
  const joint = solve(system, brokenOf(apart), size, ways + 1);
  if (joint.sets.length > 0 && joint.size < size) return [joint];
  if (joint.sets.length > ways) return [solve(system, joint.broken, size)];
  return joint.cut ? apart.map((each) => ({ ...each, cut: true })) : apart;
}

const brokenOf = (solved: readonly Solved[]): readonly number[] =>
  solved.flatMap(({ broken }) => broken).sort((a, b) => a - b);
