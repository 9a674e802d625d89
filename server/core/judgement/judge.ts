import type { Range } from '../balance/ranges.ts';
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
      for (const { broken, explanations, zeros } of facts.table(id)?.imbalances() ?? []) {
        // A group that is only out with its blanks as 0 puts none of the figures beside them in doubt.
        if (id === 't4' && zeros?.certain === false) continue;
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
    let empty = false;
    let doubted = false;
    for (const interpretation of claim.interpretations) {
      const { ifZero, together } = interpretation;
      if (ifZero && this.#rangeOf(ifZero)?.least !== 0) continue;
      const range = this.#sum(interpretation);
      const value = range && range.least === range.most ? range.least : undefined;
      if (value !== undefined && holds(claim, interpretation, value))
        return { kind: 'agrees', by: { interpretation, value } };
      const against = range && tryOut(claim, interpretation, range);
      if (!range) blank = true;
      else if (!against) empty = true;
      else if (together?.as !== 'part' && !tried.some((each) => isSame(each, against))) tried.push(against);
      if (interpretation.terms.some(({ table, row, column }) => this.#doubted.has(`${table}${row}/${column}`)))
        doubted = true;
    }
    if (doubted) return { kind: 'open', why: 'imbalance' };
    if (empty) return { kind: 'open', why: 'empty' };
    return blank || tried.length === 0 ? { kind: 'open', why: 'no-figure' } : { kind: 'differs', tried };
  }

  /**
   * What the cells of a meaning add up to, at least and at most; undefined where one of them was lost or holds words. What is spoken
   * of and was left empty may be anything beyond what is filled in, whatever the other sums leave to it.
   */
  #sum({ terms, factor = 1 }: Interpretation): Range | undefined {
    let [least, most] = [0, 0];
    for (const term of terms) {
      const range = this.#rangeOf(term);
      if (!range) return undefined;
      least += term.sign > 0 ? range.least : -range.most;
      most += term.sign < 0 ? -range.least : this.#isOpen(term) ? Number.POSITIVE_INFINITY : range.most;
    }
    const inUnit = (sum: number): number => Math.round(sum * factor * 1e6) / 1e6;
    return { least: inUnit(least), most: inUnit(most) };
  }

  #rangeOf = ({ table, row, column }: CellTerm): Range | undefined => this.#facts.table(table)?.range(row, column);

  #isOpen = ({ table, row, column }: CellTerm): boolean => this.#facts.table(table)?.isOpen(row, column) === true;
}

/** What cells that may hold several values say against a claim; undefined where they can bear it out. */
function tryOut(
  { value: own, tolerance }: Claim,
  interpretation: Interpretation,
  { least, most }: Range,
): Tried | undefined {
  const said = interpretation.together?.value ?? own;
  if (least === most) return { interpretation, value: least };
  if (said > most + tolerance + 1e-9) return { interpretation, value: most, bound: 'most' };
  if (said < least - tolerance - 1e-9 && !interpretation.atMost)
    return { interpretation, value: least, bound: 'least' };
  return undefined;
}

/** Whether a claim is true of the value that the cells of one of its meanings add up to. */
function holds({ value: own, tolerance }: Claim, { together, atMost }: Interpretation, value: number): boolean {
  const said = together?.value ?? own;
  return Math.abs(said - value) <= tolerance + 1e-9 || (atMost === true && said <= value);
}

/** Whether two meanings say the same: the same figure against the same value. */
const isSame = (a: Tried, b: Tried): boolean =>
  a.value === b.value && a.interpretation.together?.value === b.interpretation.together?.value;
