import type { CellTerm, Claim, Interpretation } from '../claims/claim.ts';
import type { Facts } from '../facts/model.ts';
import type { Tried, Verdict } from './verdict.ts';

/** Compares claims with the tables of one report. */
export class Judge {
  readonly #facts: Facts;
  /** Cells that may be wrong, since their table does not balance: claims about them get the verdict `imbalance`. */
  readonly #doubted = new Set<string>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const id of ['t3', 't4'] as const) {
      for (const { broken, explanations } of facts.table(id)?.imbalances() ?? []) {
        for (const { row, column } of explanations.flat()) this.#doubted.add(`${id}${row}/${column}`);
        // A group of table 4 has one sum only, so any of its figures may be wrong; in table 3 the explanations say which.
        if (explanations.length > 0 && id === 't3') continue;
        for (const { equation } of broken) {
          for (const { row, column } of equation.terms) this.#doubted.add(`${id}${row}/${column}`);
        }
      }
    }
  }

  /** What the tables say of one claim. Costs a look at the cells of each of its meanings. */
  judge(claim: Claim): Verdict {
    if (claim.relation === 'yoy' || claim.approximate) return { kind: 'open', why: 'not-compared' };
    const tried: Tried[] = [];
    let blank = claim.interpretations.length === 0;
    let doubted = false;
    for (const interpretation of claim.interpretations) {
      const { ifZero, together } = interpretation;
      if (ifZero && this.#number(ifZero) !== 0) continue;
      const value = this.#sum(interpretation);
      if (value === undefined) blank = true;
      else if (holds(claim, interpretation, value)) return { kind: 'agrees', by: { interpretation, value } };
      else if (together?.as !== 'part' && !tried.some((each) => isSame(each, interpretation, value)))
        tried.push({ interpretation, value });
      if (interpretation.terms.some(({ table, row, column }) => this.#doubted.has(`${table}${row}/${column}`)))
        doubted = true;
    }
    if (doubted) return { kind: 'open', why: 'imbalance' };
    return blank || tried.length === 0 ? { kind: 'open', why: 'no-figure' } : { kind: 'differs', tried };
  }

  #sum({ terms, factor = 1 }: Interpretation): number | undefined {
    let sum = 0;
    for (const term of terms) {
      const figure = this.#number(term);
      if (figure === undefined) return undefined;
      sum += term.sign * figure;
    }
    return Math.round(sum * factor * 1e6) / 1e6;
  }

  #number = ({ table, row, column }: CellTerm): number | undefined => this.#facts.table(table)?.number(row, column);
}

/** Whether a claim is true of the value that the cells of one of its meanings add up to. */
function holds({ value: own, tolerance }: Claim, { together, atMost }: Interpretation, value: number): boolean {
  const said = together?.value ?? own;
  return Math.abs(said - value) <= tolerance + 1e-9 || (atMost === true && said <= value);
}

/** Whether a meaning was tried that says the same: the same figure against the same value. */
const isSame = (tried: Tried, { together }: Interpretation, value: number): boolean =>
  tried.value === value && tried.interpretation.together?.value === together?.value;
