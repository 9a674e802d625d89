import { type Change, keyOf } from './imbalance.ts';
import type { Line, Member, System, Variable } from './system.ts';

/** A cell that a search may change. */
type Filled = Variable & { readonly value: number };

/** The sets of changes of one size that were found. */
export interface Found {
  readonly sets: readonly (readonly Change[])[];
  /** The search was cut short: there may be more sets. */
  readonly cut: boolean;
  /** In some set the figures are not the only ones that would do. */
  readonly loose: boolean;
}

/**
 * Looks for all sets of a given number of changes that make the given broken equations hold and break no other.
 *
 * The equations are nodes and the changed cells edges between them. In a smallest set these edges form no circle (else
 * the changes could be shifted along it until one is spared), so some equation has only one changed cell, which must take
 * up all that it is out by. Branching says of one broken equation at a time which of its cells that is, or that several of
 * its cells change. Shifting ends early where a figure comes down to 0: so a cell that would have to fall further may also
 * be set to 0, and another takes up the rest. A lower bound (see `System.lines`) cuts off what cannot come out any more.
 */
export class Search {
  readonly #system: System;
  readonly #residuals: Float64Array;
  /** For each equation, how many of its cells must still be changed, on a branch that says that several do. */
  readonly #owed: Uint8Array;
  /** For each cell, how many branches above say that it stays (or is changed already); one that holds no figure stays always. */
  readonly #barred: Uint8Array;
  readonly #chosen: Change[] = [];
  /** How many of these were set to 0 because they could not fall further. */
  #emptied = 0;
  readonly #found = new Map<string, { readonly changes: readonly Change[]; readonly loose: boolean }>();
  #cut = false;
  readonly #most: number;
  #steps: number;

  /**
   * @param broken indices of the equations to mend
   * @param steps the most steps over all sizes
   * @param most the most sets of one size
   */
  constructor(system: System, broken: readonly number[], steps: number, most: number) {
    this.#system = system;
    this.#most = most;
    this.#residuals = new Float64Array(system.equations.length);
    for (const index of broken) this.#residuals[index] = system.equations[index]?.residual ?? 0;
    this.#owed = new Uint8Array(system.equations.length);
    this.#barred = Uint8Array.from(system.variables, ({ value }) => (value === undefined ? 1 : 0));
    this.#steps = steps;
  }

  /** A lower bound: no set can be smaller. */
  get least(): number {
    const [rows, columns] = this.#system.lines;
    return Math.max(this.#needOf(rows), this.#needOf(columns));
  }

  /** All sets of this size. After a search that was cut for its steps, there are none left. */
  ofSize(size: number): Found {
    this.#found.clear();
    this.#cut = false;
    this.#descend(size);
    const found = [...this.#found.values()];
    return { sets: found.map(({ changes }) => changes), cut: this.#cut, loose: found.some(({ loose }) => loose) };
  }

  #descend(left: number): void {
    if (this.#cut || this.#steps-- <= 0) {
      this.#cut = true;
      return;
    }
    const need = this.least;
    if (need === 0) {
      this.#record();
      return;
    }
    if (need > left) return;
    const equation = this.#next();
    if (equation < 0) return;
    const free = (this.#system.members[equation] ?? []).filter(({ variable }) => this.#barred[variable] === 0);
    for (const { variable } of free) this.#bar(variable, 1);
    for (const member of free) this.#change(member, equation, free, left);
    for (const { variable } of free) this.#bar(variable, -1);
    if (left < 2 || free.length < 2) return;
    const owed = this.#owed[equation] ?? 0;
    this.#owed[equation] = 2;
    this.#descend(left);
    this.#owed[equation] = owed;
  }

  #record(): void {
    const key = this.#chosen
      .map(({ row, column }) => keyOf(row, column))
      .sort()
      .join(' ');
    const known = this.#found.get(key);
    const loose = this.#emptied > 0;
    if (known && (loose || !known.loose)) return;
    if (!known && this.#found.size >= this.#most) this.#cut = true;
    else this.#found.set(key, { changes: [...this.#chosen], loose });
  }

  /** Lets a cell take up all that an equation is out by, or, where it would fall below 0, all but what another must take. */
  #change({ variable: index, sign }: Member, equation: number, free: readonly Member[], left: number): void {
    const variable = this.#system.variables[index] as Filled;
    const delta = -(this.#residuals[equation] as number) * sign;
    if (variable.value + delta >= 0) {
      this.#apply(variable, delta, left);
      return;
    }
    if (variable.value === 0 || left < 2) return;
    for (const member of free) if (member.variable !== index) this.#bar(member.variable, -1);
    this.#emptied++;
    this.#apply(variable, -variable.value, left);
    this.#emptied--;
    for (const member of free) if (member.variable !== index) this.#bar(member.variable, 1);
  }

  #apply({ row, column, value, uses }: Filled, delta: number, left: number): void {
    const before = uses.map((use) => this.#owed[use.equation] ?? 0);
    uses.forEach((use, i) => {
      this.#add(use.equation, use.sign * delta);
      this.#owed[use.equation] = Math.max(0, (before[i] ?? 0) - 1);
    });
    this.#chosen.push({ row, column, from: value, to: value + delta });
    this.#descend(left - 1);
    this.#chosen.pop();
    uses.forEach((use, i) => {
      this.#add(use.equation, -use.sign * delta);
      this.#owed[use.equation] = before[i] ?? 0;
    });
  }

  #add(equation: number, amount: number): void {
    this.#residuals[equation] = (this.#residuals[equation] ?? 0) + amount;
  }

  #bar(variable: number, by: 1 | -1): void {
    this.#barred[variable] = (this.#barred[variable] ?? 0) + by;
  }

  /** The broken equation to branch on: the one with the fewest cells left, for it branches least. */
  #next(): number {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    const { members } = this.#system;
    for (let equation = 0; equation < members.length; equation++) {
      if (this.#residuals[equation] === 0 || (this.#owed[equation] ?? 0) > 1) continue;
      let free = 0;
      for (const { variable } of members[equation] as readonly Member[]) if (this.#barred[variable] === 0) free++;
      if (free >= fewest) continue;
      best = equation;
      fewest = free;
    }
    return best;
  }

  #needOf(lines: readonly Line[]): number {
    let need = 0;
    for (const { equations, shared } of lines) {
      let here = 0;
      let several = 0;
      for (const equation of equations) {
        const own = Math.max(this.#residuals[equation] === 0 ? 0 : 1, this.#owed[equation] ?? 0);
        if (own > 0) several++;
        here += own;
      }
      // One cell may serve both, if it can take up what both are out by.
      if (several > 1 && (here > several || this.#serves(shared, equations))) here--;
      need += here;
    }
    return need;
  }

  /** Whether one change of a cell makes all these equations hold. */
  #serves(shared: number | undefined, equations: readonly number[]): boolean {
    if (shared === undefined || this.#barred[shared] !== 0) return false;
    const { value, uses } = this.#system.variables[shared] as Filled;
    let delta: number | undefined;
    for (const { equation, sign } of uses) {
      if (!equations.includes(equation)) continue;
      const own = -(this.#residuals[equation] ?? 0) * sign;
      if (delta !== undefined && own !== delta) return false;
      delta = own;
    }
    return delta !== undefined && value + delta >= 0;
  }
}
