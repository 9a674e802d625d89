import type { CellTerm, Claim, Interpretation } from '../claims/claim.ts';
import type { Facts } from '../facts/model.ts';
import { interpretationOfRows, interpretationsWithoutCarry, keyOf } from './interpretations.ts';
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

  /**
   * What the tables say of one claim. Costs a look at the cells of each of its meanings.
   *
   * @param siblings the claims of the same sentence, with places counted from the same start (it does not matter which)
   */
  judge(claim: Claim, siblings: readonly Claim[]): Verdict {
    if (claim.relation === 'yoy' || claim.approximate) return { kind: 'open', why: 'not-compared' };
    const interpretations = this.#interpretationsOf(claim, siblings);
    const tried: Tried[] = [];
    let blank = interpretations.length === 0;
    let doubted = false;
    for (const interpretation of interpretations) {
      const { ifZero } = interpretation;
      if (ifZero && this.#number(ifZero) !== 0) continue;
      const value = this.#sum(interpretation);
      if (value === undefined) blank = true;
      else if (this.#holds(claim, value, siblings, interpretation === interpretations[0]))
        return { kind: 'agrees', by: { interpretation, value } };
      else if (!tried.some((each) => each.value === value)) tried.push({ interpretation, value });
      if (interpretation.terms.some(({ table, row, column }) => this.#doubted.has(`${table}${row}/${column}`)))
        doubted = true;
    }
    if (doubted) return { kind: 'open', why: 'imbalance' };
    return blank || tried.length === 0 ? { kind: 'open', why: 'no-figure' } : { kind: 'differs', tried };
  }

  /**
   * Whether a claim is true of a cell's value.
   *
   * @param first whether the value is that of the likeliest meaning; only then may siblings make up the rest of it
   */
  #holds(claim: Claim, value: number, siblings: readonly Claim[], first: boolean): boolean {
    if (near(claim.value, value, claim.tolerance)) return true;
    if (!first && claim.subject === 'application' && !NO_OUTCOMES.has(claim.topic)) return false;
    // A kind of “other outcomes” may be less than their cell: 驳回 18 件, 撤诉 2 件.
    if (claim.interpretations.length > 1 && claim.topic.endsWith('.other') && claim.value <= value) return true;
    if (claim.relation !== 'equals' || claim.subject !== 'application') return false;
    if (NO_OUTCOMES.has(claim.topic)) return isShareOf(value, claim, siblings);
    // Add up siblings that are counted in one row: 信息不存在 2 件、非本机关公开 1 件.
    const key = claim.interpretations[0] && keyOf(claim.interpretations[0]);
    const same = siblings.filter(
      (each) => each.relation === 'equals' && each.interpretations[0] && keyOf(each.interpretations[0]) === key,
    );
    const places = new Set(same.map(({ number }) => number.start));
    if (places.size < 2) return false;
    return same.some((each) => near(each.value, value, 0)) || near(total(same), value, 0);
  }

  #interpretationsOf(claim: Claim, siblings: readonly Claim[]): readonly Interpretation[] {
    const { interpretations, relation, topic } = claim;
    if (relation === 'all-upheld') return interpretations.map(otherOutcomes);
    const { form } = this.#facts.table('t3') ?? this.#facts;
    if (relation !== 'equals') return interpretations;
    if (describesDisclosure(claim))
      return [...interpretations, ...interpretationOfRows(form, ['open', 'partial'], ['T'])];
    if (topic === 'done' && ofNewOnes(siblings)) return [...interpretations, ...interpretationsWithoutCarry(form)];
    // The second may be the rest of its group: 不掌握 4 件、无法提供 2 件.
    const own = siblings.filter((each) => each.relation === 'equals' && each.topic.startsWith(`${topic}.`));
    const [whole] = interpretations;
    if (!whole || own.length === 0 || claim.subject !== 'application') return interpretations;
    const named = new Set(own.map((each) => each.topic));
    const rest = whole.terms.filter(({ row }) => !named.has(row));
    return rest.length > 0
      ? [...interpretations, { name: `${whole.name}（除已列的外）`, terms: rest }]
      : interpretations;
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

/** Whether a sentence may speak of the new applications only: 新收 8 件，已办结 7 件，1 件正在办理. */
function ofNewOnes(siblings: readonly Claim[]): boolean {
  const names = (topic: string): boolean => siblings.some((each) => each.topic === topic && each.relation === 'equals');
  return names('new') && names('carryOut') && !names('carryIn');
}

/** Topics whose figures a sentence gives as a sum and its parts, so that they never add up with others: 收到、结转、办结. */
const NO_OUTCOMES: ReadonlySet<string> = new Set(['new', 'carryIn', 'carryOut', 'done', 'handled', 'applicant']);

/**
 * Whether siblings make up the cell's value together (局机关收到 10 件，管理站收到 2 件: 12 in the table), or one of them is all of
 * it (新收的办结 91 件，共办结 96 件).
 */
function isShareOf(value: number, { topic, value: own }: Claim, siblings: readonly Claim[]): boolean {
  if ((topic !== 'new' && topic !== 'done') || own === 0 || own >= value) return false;
  const same = siblings.filter((each) => each.relation === 'equals' && each.topic === topic);
  if (topic === 'done' && same.some((each) => each.value === value)) return true;
  return same.length > 1 && total(same) === value;
}

/** The columns beside a meaning's own, which must be 0 where all cases ended alike: 均获维持. */
const otherOutcomes = ({ name, terms }: Interpretation): Interpretation => ({
  name: name.replace(/结果维持$/, '结果维持以外各格之和'),
  terms: terms.flatMap((term) => ['correct', 'other', 'pending'].map((column) => ({ ...term, column }))),
});

const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance + 1e-9;

const total = (claims: readonly Claim[]): number => claims.reduce((sum, { value }) => sum + value, 0);

/** Whether the words may mean applications received or information given out: 依申请公开信息 3 条. */
export const describesDisclosure = ({ words, relation, topic }: Claim): boolean =>
  relation === 'equals' && topic === 'new' && /^依申请公开(?:政府|政务)?信息/.test(words);
