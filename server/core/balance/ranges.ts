import type { Equation } from '../forms/form.ts';
import { type Figures, keyOf } from './imbalance.ts';
import { type System, systemOf } from './system.ts';

/** What a count that is not written may be: a whole number from `least` to `most`, which may be infinite. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Any count. */
export const ANY: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/**
 * Narrow no more often over all sums: blanks of real tables settle in some five rounds, but two that only hold each other up would
 * go on for ever. What is narrowed no further is still true.
 */
const MOST_ROUNDS = 24;

/** What the cells without a figure can hold; nothing where the sums cannot all come out. */
export interface Narrowed {
  /** By the index of the cell. */
  readonly ranges?: ReadonlyMap<number, Range>;
  /** The shortest of the sums that cannot come out by themselves, by its index; none where only several together cannot. */
  readonly stuck?: number;
}

/**
 * Works out what the cells without a figure can hold if every sum is to come out with counts that are not negative. Each sum narrows
 * its cells by what the others leave to them, until nothing changes: 6＋1＋_＝5 cannot be; in 6＋1＋_＋_＝7 both are 0, and count as
 * 0 in their columns too. Costs some passes over the sums.
 *
 * @param released cells that are taken as if they held no figure
 */
export function narrow({ members, variables }: System, released: readonly number[] = []): Narrowed {
  const ranges = new Map<number, Range>();
  variables.forEach(({ value }, at) => {
    if (value === undefined || released.includes(at)) ranges.set(at, ANY);
  });
  const unknown = members.map((own) => own.filter(({ variable }) => ranges.has(variable)));
  const known = members.map((own) =>
    own.reduce(
      (sum, { variable, sign }) => (ranges.has(variable) ? sum : sum + sign * (variables[variable]?.value ?? 0)),
      0,
    ),
  );
  let stuck: number | undefined;
  for (let at = 0; at < members.length; at++) {
    if (canComeOut(known[at] ?? 0, unknown[at] ?? [])) continue;
    if (stuck === undefined || (members[at]?.length ?? 0) < (members[stuck]?.length ?? 0)) stuck = at;
  }
  if (stuck !== undefined) return { stuck };
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let at = 0; at < members.length; at++) {
      const change = narrowBy(known[at] ?? 0, unknown[at] ?? [], ranges);
      if (change === 'stuck') return {};
      if (change === 'narrower') changed = true;
    }
  }
  return { ranges };
}

/** Whether a sum comes out with any counts in its open cells. */
const canComeOut = (known: number, open: System['members'][number]): boolean =>
  known === 0 || open.some(({ sign }) => sign > 0 === known < 0);

/** Lets one sum narrow the ranges of its cells. */
function narrowBy(
  known: number,
  open: System['members'][number],
  ranges: Map<number, Range>,
): 'stuck' | 'narrower' | undefined {
  const low = new Bound(known);
  const high = new Bound(known);
  for (const { variable, sign } of open) {
    const { least, most } = ranges.get(variable) ?? ANY;
    low.add(sign > 0 ? least : -most);
    high.add(sign > 0 ? most : -least);
  }
  if (low.all > 0 || high.all < 0) return 'stuck';
  let change: 'narrower' | undefined;
  for (const { variable, sign } of open) {
    const { least, most } = ranges.get(variable) ?? ANY;
    // What all others of the sum come to.
    const from = low.without(sign > 0 ? least : -most);
    const to = high.without(sign > 0 ? most : -least);
    const range = { least: Math.max(least, sign > 0 ? -to : from), most: Math.min(most, sign > 0 ? -from : to) };
    if (range.least > range.most) return 'stuck';
    if (range.least === least && range.most === most) continue;
    ranges.set(variable, range);
    low.replace(sign > 0 ? least : -most, sign > 0 ? range.least : -range.most);
    high.replace(sign > 0 ? most : -least, sign > 0 ? range.most : -range.least);
    change = 'narrower';
  }
  return change;
}

/** The lowest or the highest that a sum can come to, from whose parts one can be left out, an infinite one too. */
class Bound {
  #finite: number;
  #infinite = 0;
  #endless = 0;

  constructor(known: number) {
    this.#finite = known;
  }

  add(end: number): void {
    if (Number.isFinite(end)) this.#finite += end;
    else {
      this.#infinite++;
      this.#endless = end;
    }
  }

  replace(end: number, by: number): void {
    if (Number.isFinite(end)) this.#finite -= end;
    else this.#infinite--;
    this.add(by);
  }

  get all(): number {
    return this.#infinite > 0 ? this.#endless : this.#finite;
  }

  without(end: number): number {
    if (Number.isFinite(end)) return this.#infinite > 0 ? this.#endless : this.#finite - end;
    return this.#infinite > 1 ? this.#endless : this.#finite;
  }
}

/** As `narrow`, by the keys of the cells; undefined where some sum cannot come out. */
export function rangesIn(equations: readonly Equation[], figures: Figures): ReadonlyMap<string, Range> | undefined {
  const system = systemOf(
    equations.map((equation) => ({ equation, residual: 0 })),
    figures,
  );
  const { ranges } = narrow(system);
  return (
    ranges &&
    new Map(
      [...ranges].map(([at, range]) => {
        const { row, column } = system.variables[at] as System['variables'][number];
        return [keyOf(row, column), range];
      }),
    )
  );
}
