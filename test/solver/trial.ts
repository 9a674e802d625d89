import type { Highs } from 'highs';
import { type Change, localise } from '../../server/core/balance/localise.ts';
import type { Equation } from '../../server/core/forms/form.ts';
import { type Case, keyOf } from './cases.ts';
import { Mip, sumOf } from './mip.ts';

/** What the search said of one case beside what the solver proved. */
export interface Trial {
  /** Cells that must change at the least. */
  readonly optimum: number;
  /** Cells that ours changes; undefined where it offers nothing for some of what is broken. */
  readonly ours: number | undefined;
  /** It says that there is no smaller set, and none as small that it does not list. */
  readonly complete: boolean;
  /** How many it lists. */
  readonly sets: number;
  /** The cells that were made wrong, with their true figures, are one of them (there may be a smaller way). */
  readonly hit: boolean;
  readonly ms: number;
  /** What it got wrong, in words. */
  readonly faults: readonly string[];
}

/** More sets of the smallest size than these are not enumerated: each costs the solver a proof. */
const MOST_SETS = 24;

/** Undefined where nothing is broken after all. */
export function trial(solver: Highs, one: Case): Trial | undefined {
  const figures = (row: string, column: string): number | undefined => one.figures.get(keyOf(row, column));
  const imbalances = localise(one.equations, figures);
  // The first time pays for what the solver left behind.
  const started = performance.now();
  localise(one.equations, figures);
  const ms = performance.now() - started;
  if (imbalances.length === 0) {
    if (one.equations.every((equation) => holds(equation, one.figures))) return undefined;
    return { optimum: 0, ours: undefined, complete: true, sets: 0, hit: false, ms, faults: ['saw nothing'] };
  }
  const lost = imbalances.some(({ explanations }) => explanations.length === 0);
  const complete = !lost && imbalances.every((each) => each.complete);
  const sets = lost ? [] : product(imbalances.map(({ explanations }) => explanations));
  const ours = sets[0]?.length;
  const faults = sets.filter((changes) => !mends(one, changes)).map((changes) => `does not mend it: ${words(changes)}`);
  const mip = new Mip(solver, one);
  let first = mip.smallest() ?? new Map<string, number>();
  if (ours !== undefined && ours < first.size) {
    mip.careful();
    first = mip.smallest() ?? first;
  }
  if (ours !== undefined && ours < first.size) faults.push(`fewer than the proven optimum: ${ours} < ${first.size}`);
  if (complete && ours !== first.size) faults.push(`says ${ours} is the least, but [${[...first.keys()]}] is enough`);
  if (complete && ours === first.size && sets.length <= MOST_SETS) {
    const listed = new Set(sets.map((changes) => cellsOf(changes).join(' ')));
    const all = mip.all(first, MOST_SETS);
    const missing = [...(all ?? [])].filter((set) => !listed.has(set));
    if (missing.length > 0) faults.push(`says it lists all ${sets.length}, but not ${missing.join(' | ')}`);
    if (!all) faults.push(`says it lists all ${sets.length}, but there are more than ${MOST_SETS}`);
  }
  const truth = [...one.wrong].map(([key, right]) => `${key}=${right}`).sort();
  const hit = sets.some((changes) => words(changes) === truth.join(' '));
  return { optimum: first.size, ours, complete, sets: sets.length, hit, ms, faults };
}

const cellsOf = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ row, column }) => keyOf(row, column)).sort();

const words = (changes: readonly Change[]): string =>
  changes
    .map(({ row, column, to }) => `${keyOf(row, column)}=${to}`)
    .sort()
    .join(' ');

/** One set of each, in every combination; of very many, some. */
function product(lists: readonly (readonly (readonly Change[])[])[]): readonly (readonly Change[])[] {
  let sets: (readonly Change[])[] = [[]];
  for (const list of lists) sets = sets.flatMap((head) => list.map((tail) => [...head, ...tail])).slice(0, 2_000);
  return sets;
}

const holds = ({ terms }: Equation, figures: Case['figures']): boolean =>
  terms.some(({ row, column }) => !figures.has(keyOf(row, column))) || sumOf(terms, figures) === 0;

function mends(one: Case, changes: readonly Change[]): boolean {
  const figures = new Map(one.figures);
  for (const { row, column, from, to } of changes) {
    const key = keyOf(row, column);
    if (figures.get(key) !== from || from === to || to < 0 || !Number.isInteger(to)) return false;
    figures.set(key, to);
  }
  return one.equations.every((equation) => holds(equation, figures));
}
