import type { Equation, Term } from './edition/form.ts';
import { slip } from './slip.ts';

/**
 * Which figures, changed least in number, make every equation hold: the error localization problem of statistical data
 * editing (Fellegi and Holt, 1976). One wrong cell breaks two or three sums; the user is told the cell, not the sums.
 */

/** One figure to be changed. */
export interface Change {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** Equations that fail together, and the smallest sets of changes that would mend them. */
export interface Imbalance {
  readonly broken: readonly BrokenEquation[];
  /** All of the same, smallest size, likelier typing slips first (of very many, some); empty where none was found within the limits. */
  readonly explanations: readonly (readonly Change[])[];
}

export interface BrokenEquation {
  readonly equation: Equation;
  /** Σ sign·figure, which should be 0. */
  readonly residual: number;
}

/** The figure in a cell; undefined where it cannot enter a sum. */
export type Figures = (row: string, column: string) => number | undefined;

/** Sets of more changes than this are not looked for; nor are more sets than `MOST_SETS` compared. */
const MOST_CHANGES = 4;
const MOST_SETS = 24;
const MOST_STEPS = 8_000;

interface Variable {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  /** Equations it stands in, by index, with its sign there. */
  readonly uses: { readonly equation: number; readonly sign: 1 | -1 }[];
}

/**
 * Finds what is wrong with figures that must balance. An equation with a cell that holds no figure cannot be assessed
 * and counts neither as held nor as broken.
 */
export function localise(equations: readonly Equation[], figures: Figures): readonly Imbalance[] {
  const assessable: { equation: Equation; residual: number }[] = [];
  let anyBroken = false;
  for (const equation of equations) {
    const residual = residualOf(equation.terms, figures);
    if (residual === undefined) continue;
    if (residual !== 0) anyBroken = true;
    assessable.push({ equation, residual });
  }
  if (!anyBroken) return [];
  const system = new System(assessable, figures);
  const solved = system.clusters().map((cluster) => ({ cluster, explanations: system.explain(cluster) }));
  // Two slips that cancel in the one sum they share leave others broken that share no cell: 1 set a row too low.
  const lost = solved.filter(({ explanations }) => explanations.length === 0).flatMap(({ cluster }) => cluster);
  const together = solved.length > 1 && lost.length > 0 ? system.explain(lost) : [];
  const kept = together.length === 0 ? solved : solved.filter(({ explanations }) => explanations.length > 0);
  const all = together.length === 0 ? kept : [...kept, { cluster: lost, explanations: together }];
  return all.map(({ cluster, explanations }) => ({
    broken: cluster.map((index) => assessable[index] as BrokenEquation),
    explanations,
  }));
}

function residualOf(terms: readonly Term[], figures: Figures): number | undefined {
  let sum = 0;
  for (const { row, column, sign } of terms) {
    const figure = figures(row, column);
    if (figure === undefined) return undefined;
    sum += sign * figure;
  }
  return sum;
}

class System {
  readonly #equations: readonly BrokenEquation[];
  /** Variables of each equation. */
  readonly #members: Variable[][] = [];
  #steps = 0;

  constructor(equations: readonly BrokenEquation[], figures: Figures) {
    this.#equations = equations;
    const variables = new Map<string, Variable>();
    equations.forEach(({ equation }, index) => {
      const members: Variable[] = [];
      for (const { row, column, sign } of equation.terms) {
        const key = `${row}/${column}`;
        let variable = variables.get(key);
        if (!variable) {
          variable = { row, column, value: figures(row, column) ?? 0, uses: [] };
          variables.set(key, variable);
        }
        variable.uses.push({ equation: index, sign });
        members.push(variable);
      }
      this.#members.push(members);
    });
  }

  /** Broken equations that share a cell belong together, over any number of steps. */
  clusters(): number[][] {
    const left = new Set(this.#equations.flatMap(({ residual }, index) => (residual === 0 ? [] : [index])));
    const clusters: number[][] = [];
    for (const start of [...left]) {
      if (!left.delete(start)) continue;
      const cluster = [start];
      for (const index of cluster) {
        for (const { uses } of this.#members[index] as Variable[]) {
          for (const use of uses) if (left.delete(use.equation)) cluster.push(use.equation);
        }
      }
      clusters.push(cluster.sort((a, b) => a - b));
    }
    return clusters;
  }

  explain(cluster: readonly number[]): readonly (readonly Change[])[] {
    const residuals = new Map(cluster.map((index) => [index, (this.#equations[index] as BrokenEquation).residual]));
    this.#steps = 0;
    for (let size = 1; size <= MOST_CHANGES; size++) {
      const found = new Map<string, Change[]>();
      this.#search(residuals, size, [], found);
      // A search that was broken off may have missed the true one.
      if (this.#steps > MOST_STEPS) break;
      if (found.size > 0) return ranked([...found.values()]);
    }
    return [];
  }

  /** Depth first: some cell of a broken equation must change, by just what makes one of its equations hold. */
  #search(
    residuals: ReadonlyMap<number, number>,
    left: number,
    changes: readonly Change[],
    found: Map<string, Change[]>,
  ): void {
    if (residuals.size === 0) {
      const sorted = [...changes].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      found.set(sorted.map((each) => `${keyOf(each)}=${each.to}`).join(' '), sorted);
      return;
    }
    // A cell stands in three equations at most.
    if (left === 0 || residuals.size > 3 * left || found.size >= MOST_SETS || ++this.#steps > MOST_STEPS) return;
    const equation = this.#smallest(residuals);
    for (const variable of this.#members[equation] as Variable[]) {
      if (changes.some((each) => each.row === variable.row && each.column === variable.column)) continue;
      for (const delta of deltasOf(variable, residuals)) {
        const to = variable.value + delta;
        if (to < 0) continue;
        const next = applied(variable, delta, residuals);
        const change = { row: variable.row, column: variable.column, from: variable.value, to };
        this.#search(next, left - 1, [...changes, change], found);
      }
    }
  }

  /** The broken equation with the fewest cells branches least. */
  #smallest(residuals: ReadonlyMap<number, number>): number {
    let best = -1;
    let size = Number.POSITIVE_INFINITY;
    for (const index of residuals.keys()) {
      const count = (this.#members[index] as Variable[]).length;
      if (count < size) {
        best = index;
        size = count;
      }
    }
    return best;
  }
}

const keyOf = (change: Change): string => `${change.row}/${change.column}`;

function deltasOf(variable: Variable, residuals: ReadonlyMap<number, number>): ReadonlySet<number> {
  const deltas = new Set<number>();
  for (const { equation, sign } of variable.uses) {
    const residual = residuals.get(equation);
    if (residual !== undefined) deltas.add(-residual / sign);
  }
  return deltas;
}

function applied(
  variable: Variable,
  delta: number,
  residuals: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const next = new Map(residuals);
  for (const { equation, sign } of variable.uses) {
    const residual = (next.get(equation) ?? 0) + sign * delta;
    if (residual === 0) next.delete(equation);
    else next.set(equation, residual);
  }
  return next;
}

function ranked(explanations: Change[][]): Change[][] {
  const cost = (changes: readonly Change[]): number => changes.reduce((sum, { from, to }) => sum + slip(from, to), 0);
  return explanations.sort((a, b) => cost(a) - cost(b));
}
