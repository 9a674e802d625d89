import type { Equation } from '../forms/form.ts';
import { explained } from './explain.ts';
import {
  type BrokenEquation,
  type Change,
  type Figures,
  type Imbalance,
  type IsOpen,
  isAcross,
  keyOf,
  residualOf,
} from './imbalance.ts';
import { ANY, narrow, type Range, rangesIn } from './ranges.ts';
import { type System, systemOf, type Variable } from './system.ts';

/*
 * Sums some of whose cells were left empty. A blank is a count that nobody knows, not 0: so a sum is wrong for certain only where no
 * filling makes all of them come out. But most people leave a cell empty where there is nothing to count, and so blanks read as 0 tell
 * which figure it is.
 */

/** Whether a sum with cells that hold no figure says something all the same. The balance does only with all of its four cells. */
export const isAssessable = ({ kind, terms }: Equation, figures: Figures, isOpen: IsOpen): boolean =>
  kind !== 'balance' && terms.every(({ row, column }) => figures(row, column) !== undefined || isOpen(row, column));

/**
 * Explains sums of which some have open cells. Where the blanks can be filled so that all come out, nothing is wrong, unless with the
 * blanks as 0 exactly one cell is out: then that is likely. Where no filling does, something is wrong for certain: the figure that the
 * blanks as 0 point to, if it explains it at all, else any whose change would do.
 *
 * @param complete the sums all of whose cells hold a figure
 * @param open the others that can be assessed; at least one
 */
export function besideBlanks(
  complete: readonly BrokenEquation[],
  open: readonly Equation[],
  figures: Figures,
): readonly Imbalance[] {
  const read = (filled: Figures): readonly BrokenEquation[] => [
    ...complete,
    ...open.map((equation) => ({ equation, residual: residualOf(equation.terms, filled) ?? 0 })),
  ];
  const asZeros = read(filledIn(open, figures));
  if (asZeros.every(holds)) return [];
  const all = [...complete.map(({ equation }) => equation), ...open];
  const ranges = rangesIn(all, figures);
  if (!ranges) return certain(explained(asZeros, figures), all, figures);
  const asLeast = read(filledIn(open, figures, ranges));
  if (asLeast.every(holds)) return [];
  const [only, ...others] = explained(asLeast, figures);
  if (!only || others.length > 0 || !isOneCell(only)) return [];
  // One sum alone names no figure: a blank of its own may make up for it as well.
  const determined = only.broken.length > 1;
  return [{ ...only, determined, zeros: { certain: false, rivals: [] } }];
}

const holds = ({ residual }: BrokenEquation): boolean => residual === 0;

const isOneCell = ({ explanations, complete, determined }: Imbalance): boolean =>
  complete && determined && explanations.length > 0 && explanations.every((changes) => changes.length === 1);

/**
 * The figures, with the blanks filled in as people mean them: a total is the sum of its parts, any other cell 0, or the least that it
 * can be.
 */
export function filledIn(
  open: readonly Equation[],
  figures: Figures,
  ranges: ReadonlyMap<string, Range> = new Map(),
): Figures {
  const parts = new Map<string, Equation['terms']>();
  for (const { terms } of open) {
    const total = terms.at(-1);
    if (total) parts.set(keyOf(total.row, total.column), terms.slice(0, -1));
  }
  const filled = new Map<string, number>();
  const figure: Figures = (row, column) => {
    const own = figures(row, column);
    if (own !== undefined) return own;
    const key = keyOf(row, column);
    const known = filled.get(key);
    if (known !== undefined) return known;
    const sum = parts.get(key)?.reduce((so, part) => so + (figure(part.row, part.column) ?? 0), 0);
    const value = Math.max(sum ?? 0, ranges.get(key)?.least ?? 0);
    filled.set(key, value);
    return value;
  };
  return figure;
}

/**
 * What the open cells of the sums can hold, as far as these agree; else what each open cell's own row leaves it. Not for a cell that
 * holds words or was lost.
 */
export function openRanges(
  equations: readonly Equation[],
  figures: Figures,
  isOpen: IsOpen,
): ReadonlyMap<string, Range> {
  const assessable = equations.filter((equation) => isAssessable(equation, figures, isOpen));
  const ranges = rangesIn(assessable, figures);
  if (ranges) return ranges;
  return new Map(
    assessable.flatMap((equation) => (isAcross(equation) ? [...(rangesIn([equation], figures) ?? [])] : [])),
  );
}

/** The groups that no filling of the blanks mends, each with the figures that explain it. */
function certain(found: readonly Imbalance[], equations: readonly Equation[], figures: Figures): readonly Imbalance[] {
  const told = found.flatMap((each) => {
    const others = new Set(
      found.flatMap((other) => (other === each ? [] : other.broken.map(({ equation }) => equation))),
    );
    const own = equations.filter((equation) => !others.has(equation));
    return rangesIn(own, figures) ? [] : [settled(each, own, figures)];
  });
  if (told.length > 0 || found.length === 0) return told;
  // Only all together cannot be mended.
  const broken = found.flatMap((each) => each.broken);
  return [settled({ broken, explanations: [], complete: false, determined: false }, equations, figures)];
}

/** One such group, with what the blanks as 0 say of it where that is right whatever they hold, or as likely as anything. */
function settled(imbalance: Imbalance, equations: readonly Equation[], figures: Figures): Imbalance {
  const { broken, explanations } = imbalance;
  const system = systemOf(
    equations.map((equation) => ({ equation, residual: 0 })),
    figures,
  );
  const ways = waysOut(system);
  if (ways.length > 0) {
    const isOne = (changes: readonly Change[]) => ways.some((way) => isSameCells(way.changes, changes));
    const likely = explanations.filter(isOne);
    const sure = ways.every(({ exact }) => exact);
    if (likely.length === 0)
      return { broken, explanations: ways.map(({ changes }) => changes), complete: true, determined: sure };
    const rivals = ways.filter(({ changes }) => !likely.some((each) => isSameCells(each, changes)));
    const zeros = { certain: true, rivals: rivals.flatMap(({ changes }) => changes) };
    return {
      broken,
      explanations: likely,
      complete: true,
      determined: true,
      ...((rivals.length > 0 || !sure) && { zeros }),
    };
  }
  // Leave out what changes more cells than it must: the others only make up for what a blank hides.
  const indices = new Map(system.variables.map(({ row, column }, at) => [keyOf(row, column), at]));
  const needed = explanations.filter((changes) =>
    changes.every((spared) => {
      const others = changes.filter((each) => each !== spared);
      return !narrow(
        system,
        others.map(({ row, column }) => indices.get(keyOf(row, column)) ?? -1),
      ).ranges;
    }),
  );
  if (needed.length > 0) return { ...imbalance, explanations: needed, zeros: { certain: true, rivals: [] } };
  const wrong = broken.filter(({ equation }) => !rangesIn([equation], figures));
  return { broken: wrong.length > 0 ? wrong : broken, explanations: [], complete: false, determined: false };
}

/** Figures whose change would do, with whether only these new ones would. */
interface Way {
  readonly changes: readonly Change[];
  readonly exact: boolean;
}

/** Look for no larger sets of figures: what is more, and beside blanks that hide others, has to be read as a whole. */
const MOST_WRONG = 2;
/** Steps of one search, some 10 microseconds each. Steps and not time, so that every machine gives the same answer. */
const MOST_STEPS = 1_500;

/**
 * The smallest sets of figures beside which, were they not known, the blanks could be filled so that all sums come out; none where
 * it takes more than `MOST_WRONG`. At least one figure must be wrong.
 */
function waysOut(system: System): readonly Way[] {
  const found = new Map<string, Way>();
  const tried = new Set<string>();
  const release = (released: readonly number[], left: number): void => {
    const key = released.toSorted((a, b) => a - b).join(' ');
    if (tried.size >= MOST_STEPS || tried.has(key)) return;
    tried.add(key);
    const { ranges, stuck } = narrow(system, released);
    if (ranges) {
      const way = wayOf(system, released, ranges);
      if (way) found.set(key, way);
    } else if (left > 0) {
      // One of the figures of a sum that cannot come out by itself is wrong; of several together it may be any.
      const among = stuck === undefined ? system.variables.keys() : cellsOf(system, stuck);
      for (const at of among)
        if (system.variables[at]?.value !== undefined && !released.includes(at)) release([...released, at], left - 1);
    }
  };
  for (let size = 1; size <= MOST_WRONG && found.size === 0; size++) {
    tried.clear();
    release([], size);
  }
  return [...found.values()];
}

const cellsOf = ({ members }: System, sum: number): readonly number[] =>
  (members[sum] ?? []).map(({ variable }) => variable);

/** The changes of some cells to what they can hold; undefined where one may hold what it does. */
function wayOf(system: System, cells: readonly number[], ranges: ReadonlyMap<number, Range>): Way | undefined {
  const own = cells.map((at) => ({ ...(system.variables[at] as Variable), range: ranges.get(at) ?? ANY }));
  const changes = own.flatMap(({ row, column, value = 0, range }): readonly Change[] => {
    const to = Math.min(Math.max(value, range.least), range.most);
    return to === value ? [] : [{ row, column, from: value, to }];
  });
  if (changes.length < own.length) return undefined;
  return { changes, exact: own.every(({ range }) => range.least === range.most) };
}

const isSameCells = (a: readonly Change[], b: readonly Change[]): boolean =>
  a.length === b.length && a.every((each) => b.some(({ row, column }) => row === each.row && column === each.column));
