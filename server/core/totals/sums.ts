import { isExchange } from '../balance/exchange.ts';
import { keyOf } from '../balance/imbalance.ts';
import type { BrokenEquation, Change, Imbalance } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import type { Fix, Related } from '../finding.ts';
import type { Equation, Term } from '../forms/form.ts';
import { cellName, shortRowName, sumName, tableName } from '../forms/naming.ts';
import type { Span } from '../text/span.ts';
import { sumWords } from './sum-words.ts';

/* What a broken sum is called, where it is marked, which cells it names and how a change to them is offered. */

/** The rule that reports a wrong cell of table 3: by its column where that is the total, else by its row. */
export function ruleOfCell(row: string, column: string): 't3-row-total' | 't3-done-sum' | 't3-balance' {
  if (column === 'T') return 't3-row-total';
  if (row === 'done') return 't3-done-sum';
  return row === 'new' || row === 'carryIn' || row === 'carryOut' ? 't3-balance' : 't3-done-sum';
}

const RULE_OF_SUM = { row: 't3-row-total', balance: 't3-balance', done: 't3-done-sum', result: 't4-sum' } as const;

type SumRule = (typeof RULE_OF_SUM)[Equation['kind']];

/**
 * The rule that reports a change: the cell's own (`ruleOfCell`) if a sum of that rule is broken, else that of the first broken sum. Where
 * only this cell is wrong its own is; but where two errors cancel, the row's total may hold.
 */
export function ruleOf(change: Change, mine: readonly BrokenEquation[]): SumRule {
  const own = ruleOfCell(change.row, change.column);
  const rules = mine.map(({ equation }) => RULE_OF_SUM[equation.kind]);
  return rules.includes(own) ? own : (rules[0] ?? own);
}

const direction = ({ kind }: Equation): string =>
  kind === 'row' ? '横着加' : kind === 'balance' ? '按勾稽关系' : '竖着加';

/** The one row that all these sums go through; undefined where there is none, or several. */
export function sharedRow(broken: readonly BrokenEquation[]): string | undefined {
  const [first, ...others] = broken.map(({ equation }) => new Set(equation.terms.map((term) => term.row)));
  const shared = [...(first ?? [])].filter((row) => others.every((rows) => rows.has(row)));
  return shared.length === 1 ? shared[0] : undefined;
}

/** Where broken sums are marked, and the rule that reports them. */
export interface Anchor {
  readonly id: SumRule;
  readonly row: string;
  readonly column: string;
}

/** Where to mark broken sums: at the total of the first that runs along a row, else of the first. */
export function anchorOf(broken: readonly BrokenEquation[]): Anchor {
  const first = broken.find(({ equation }) => equation.kind === 'row') ?? broken[0];
  const last = first?.equation.terms.at(-1);
  return { id: RULE_OF_SUM[first?.equation.kind ?? 'row'], row: last?.row ?? 'done', column: last?.column ?? 'T' };
}

/**
 * The related places of a finding: the totals of its broken sums, then their addends that are not 0; each cell once, without
 * those it marks.
 */
export function relatedTo(
  facts: TableFacts,
  broken: readonly BrokenEquation[],
  ...marked: readonly { readonly row: string; readonly column: string }[]
): Related[] {
  const form = facts.form.tables[facts.table.id];
  const totals: Related[] = [];
  const addends: Related[] = [];
  const seen = new Set(marked.map(({ row, column }) => keyOf(row, column)));
  for (const { equation } of broken) {
    for (const term of equation.terms) {
      const { row, column } = term;
      const key = keyOf(row, column);
      const cell = facts.cell(row, column);
      const figure = facts.number(row, column);
      const isTotal = term.sign === -1;
      if (!cell || seen.has(key) || (!figure && !isTotal)) continue;
      seen.add(key);
      (isTotal ? totals : addends).push({
        span: cell.span,
        message: `${cellName(form, row, column)}：${figure ?? ''}`,
      });
    }
  }
  return [...totals, ...addends];
}

/** Whether every cell of a sum holds a figure; else a blank of its own may make up for a change. */
export const isFilled = (facts: TableFacts, { terms }: Equation): boolean =>
  terms.every(({ row, column }) => facts.number(row, column) !== undefined);

/** Where a cell stands; where it is missing, the table's place. */
export const spanOf = (facts: TableFacts, at: { readonly row: string; readonly column: string }): Span =>
  facts.cell(at.row, at.column)?.span ?? facts.table.span;

/** A changed cell's term in a sum; undefined where it does not stand in it. */
export const termOf = ({ row, column }: Change, { equation }: BrokenEquation): Term | undefined =>
  equation.terms.find((term) => term.row === row && term.column === column);

/** Sorts changes as their cells stand in the table. */
export const inTableOrder = (facts: TableFacts, changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => spanOf(facts, a).start - spanOf(facts, b).start);

/** The verdict on one cell: （七）总计·总计：应为 8，填的是 0。 */
export const verdictOn = (facts: TableFacts, { row, column, from, to }: Change): string =>
  `${cellName(facts.form.tables[facts.table.id], row, column)}：应为 ${to}，填的是 ${from}。`;

/** Changes in words: （二）部分公开·自然人 2 → 7，（二）部分公开·商业企业 7 → 2 */
export const changeWords = (facts: TableFacts, changes: readonly Change[]): string =>
  isExchange(changes)
    ? exchangeWords(facts, changes)
    : inTableOrder(facts, changes)
        .map(
          ({ row, column, from, to }) => `${cellName(facts.form.tables[facts.table.id], row, column)} ${from} → ${to}`,
        )
        .join('，');

/** Changed cells as places of a finding, each with its change in words. */
export const changedPlaces = (facts: TableFacts, changes: readonly Change[]): readonly Related[] =>
  changes.map((each) => ({ span: spanOf(facts, each), message: changeWords(facts, [each]) }));

/** Sorts sums as a person checks them: the row first, which is short and in sight, then the column, then the balance. */
export const acrossFirst = (broken: readonly BrokenEquation[]): readonly BrokenEquation[] =>
  [...broken].sort((a, b) => ORDER.indexOf(a.equation.kind) - ORDER.indexOf(b.equation.kind));

const ORDER: readonly Equation['kind'][] = ['row', 'result', 'done', 'balance'];

/** A sum in words beside a cell that is named, so that only its direction is said: 横着加：自然人 3＋商业企业 1＝4，总计填的是 3。 */
export const directedSum = (facts: TableFacts, { equation }: BrokenEquation): string =>
  `${direction(equation)}：${sumWords(facts, equation).words}。`;

/** A sum in words with its name: “自然人”列：予以公开 3，办理结果总计填的是 5。 */
export const namedSum = (facts: TableFacts, { equation }: BrokenEquation): string =>
  `${sumName(facts.form, facts.table.id, equation)}：${sumWords(facts, equation).words}。`;

/** An exchange of two rows in words: “二、上年结转”和“四、结转下年度”两行的数对调 */
export function exchangeWords(facts: TableFacts, changes: readonly Change[]): string {
  const form = facts.form.tables[facts.table.id];
  const rows = new Set(inTableOrder(facts, changes).map(({ row }) => `“${shortRowName(form, row)}”`));
  return `${[...rows].join('和')}两行的数对调`;
}

/** The fix that makes changes. Its title names every figure, old and new: changing a number is the user's decision. */
export function changed(facts: TableFacts, changes: readonly Change[]): Fix {
  const form = facts.form.tables[facts.table.id];
  const name = ({ row, column }: Change): string => cellName(form, row, column);
  const [first, ...others] = inTableOrder(facts, changes);
  const said =
    first && others.length === 0
      ? `把${name(first)}的 ${first.from} 改为 ${first.to}`
      : isExchange(changes)
        ? `把${tableName(facts.table.id)}${exchangeWords(facts, changes)}`
        : `把${tableName(facts.table.id)} ${changes.length} 格一起改：${changeWords(facts, changes)}`;
  return {
    title: said,
    edits: changes.map((each) => ({ span: spanOf(facts, each), text: String(each.to) })),
  };
}

/** Name up to this many other cells: more drown a reader. A matter of taste. */
const RIVALS = 3;

/** What a finding owes to blanks read as 0, in words; undefined where it owes them nothing. */
export function zerosWords(facts: TableFacts, { zeros }: Pick<Imbalance, 'zeros'>): string | undefined {
  if (!zeros) return undefined;
  if (!zeros.certain) return '这是空格按 0 算的；空格里要是有数，请先补上。';
  const { rivals } = zeros;
  const form = facts.form.tables[facts.table.id];
  const names = rivals.slice(0, RIVALS).map(({ row, column }) => cellName(form, row, column));
  return rivals.length === 0
    ? '空格填多少都合不上；上面是空格按 0 算的。'
    : `空格填多少都合不上。空格按 0 算，错在上面说的；空格里要是有数，也可能错在${names.join('、')}${rivals.length > RIVALS ? `等 ${rivals.length} 格` : ''}。`;
}
