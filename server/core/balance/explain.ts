import type { BrokenEquation, Figures, Imbalance } from './imbalance.ts';
import { ranked } from './rank.ts';
import { type Found, Search } from './search.ts';
import { clustersOf, type System, systemOf } from './system.ts';

/** Sets of more changes than this are not looked for: nobody would believe them. */
const MOST_CHANGES = 6;
/** Of one group among several; one that needs more may have its cause in common with another. */
const MOST_APART = 3;
/** Steps of one search, about a microsecond each; they are counted, so that every machine gives the same answer. */
const MOST_STEPS = 3_000;
/** No message could hold more. */
const MOST_SETS = 60;

/** What one search found; no sets where there is none of a size looked for. */
interface Solved extends Found {
  readonly broken: readonly number[];
  readonly size: number;
}

/** Broken sums in groups that are explained apart from each other; at least one sum is broken. */
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

/** The smallest sets of at most so many changes. */
function solve(system: System, broken: readonly number[], most: number, mostSets = MOST_SETS): Solved {
  const search = new Search(system, broken, MOST_STEPS, mostSets);
  for (let size = search.least; size <= most; size++) {
    const found = search.ofSize(size);
    if (found.cut || found.sets.length > 0) return { broken, size, ...found };
  }
  return { broken, size: 0, sets: [], cut: false, loose: false };
}

/**
 * Groups that share no cell may have a cause in common: two slips cancel in the one sum they share (1 set a row too low),
 * and the sums they leave broken meet nowhere. So what explains each must also be the least for all at once.
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
