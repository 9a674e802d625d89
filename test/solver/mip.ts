import type { Highs } from 'highs';
import type { Term } from '../../server/core/forms/form.ts';
import { type Case, keyOf } from './cases.ts';

/** Cells that must change, by key, and the figures they then hold. */
export type Repair = ReadonlyMap<string, number>;

/**
 * The least number of figures to change as a mixed-integer program: for each cell what is added (p) and what is taken off
 * (m), and a binary z that lets either differ from 0; the equations hold afterwards; Σz is least. It knows nothing of how
 * balance.ts searches.
 */
export class Mip {
  readonly #solver: Highs;
  readonly #figures: Case['figures'];
  readonly #sums: Case['equations'];
  readonly #names: readonly string[];
  readonly #lines: string[] = [];
  readonly #bounds: string[] = [];
  #options: Record<string, unknown> = {};

  constructor(solver: Highs, { equations, figures }: Case) {
    this.#solver = solver;
    this.#figures = figures;
    this.#sums = equations.filter(({ terms }) => terms.every(({ row, column }) => figures.has(keyOf(row, column))));
    // Only cells in a sum that can be worked out matter.
    this.#names = [...new Set(this.#sums.flatMap(({ terms }) => terms.map(({ row, column }) => keyOf(row, column))))];
    const index = new Map(this.#names.map((name, i) => [name, i]));
    let most = 1;
    for (const { terms } of this.#sums) {
      const words = terms.map(({ row, column, sign }) => {
        const i = index.get(keyOf(row, column));
        return sign > 0 ? `+ p${i} - m${i}` : `- p${i} + m${i}`;
      });
      const residual = sumOf(terms, figures);
      this.#lines.push(`${words.join(' ')} = ${-residual}`);
      most += Math.abs(residual);
    }
    // No smallest set needs a figure to change by more than all sums together are out.
    this.#names.forEach((name, i) => {
      const down = Math.min(most, figures.get(name) ?? 0);
      this.#lines.push(`p${i} - ${most} z${i} <= 0`, `m${i} - ${down} z${i} <= 0`);
      this.#bounds.push(`p${i} <= ${most}`, `m${i} <= ${down}`);
    });
  }

  /** A smallest repair, checked; undefined if none is left. */
  smallest(): Repair | undefined {
    const binaries = this.#names.map((_, i) => `z${i}`);
    const { Status, Columns } = this.#solver.solve(
      `Minimize
 obj: ${binaries.join(' + ')}
Subject To
${this.#lines.map((line, i) => ` c${i}: ${line}`).join('\n')}
Bounds
 ${this.#bounds.join('\n ')}
Binary
 ${binaries.join('\n ')}
End`,
      { output_flag: false, ...this.#options },
    );
    if (Status === 'Infeasible') return undefined;
    if (Status !== 'Optimal') throw new Error(`the solver says ${Status}`);
    const value = (name: string): number => Math.round((Columns[name] as { Primal: number }).Primal);
    const repair = this.#names.flatMap((name, i): [string, number][] =>
      value(`z${i}`) > 0 ? [[name, (this.#figures.get(name) ?? 0) + value(`p${i}`) - value(`m${i}`)]] : [],
    );
    const after = new Map([...this.#figures, ...repair]);
    // p and m are not asked to be whole; sums of whole figures make them so.
    if (this.#sums.some(({ terms }) => sumOf(terms, after) !== 0)) throw new Error('the solver mends nothing');
    return new Map(repair);
  }

  /** For a second opinion: without the reductions that may hide a better solution. */
  careful(): void {
    this.#options = { presolve: 'off' };
  }

  /** From now on, not these cells (nor more beside them). */
  #forbid(cells: readonly string[]): void {
    const words = cells.map((cell) => `z${this.#names.indexOf(cell)}`).join(' + ');
    this.#lines.push(`${words} <= ${cells.length - 1}`);
  }

  /** Every set of cells of the smallest size, by its sorted keys; undefined where there are more than `most`. */
  all(first: Repair, most: number): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    for (let each: Repair | undefined = first; each && each.size === first.size; each = this.smallest()) {
      const cells = [...each.keys()].sort();
      found.add(cells.join(' '));
      if (found.size > most) return undefined;
      this.#forbid(cells);
    }
    return found;
  }
}

export const sumOf = (terms: readonly Term[], figures: Case['figures']): number =>
  terms.reduce((sum, { row, column, sign }) => sum + sign * (figures.get(keyOf(row, column)) ?? 0), 0);
