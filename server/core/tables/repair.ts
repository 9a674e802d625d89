import type { BrokenEquation, Change, Imbalance } from '../balance.ts';
import type { Equation, Term } from '../edition/form.ts';
import type { TableFacts } from '../facts.ts';
import { cellName, rowName, sumName, sumWords, tableName } from '../naming.ts';
import type { Finding } from '../rules/rule.ts';
import { anchorOf, changed, relatedTo, ruleOf, sharedRow, spanOf } from './sums.ts';

/** Findings about figures that do not balance: one for each wrong cell, with the sums that convict it. */

/** All findings about table 3's sums; each rule takes those that bear its name. */
export function imbalanceFindings(facts: TableFacts): readonly Finding[] {
  const imbalances = facts.imbalances();
  const lost = imbalances.flatMap(({ broken, explanations }) => (explanations.length === 0 ? broken : []));
  const found = imbalances.flatMap(({ broken, explanations }) => {
    const certain = commonTo(explanations);
    const open = explanations.map((changes) => changes.filter((each) => !certain.some((one) => same(one, each))));
    const left = broken.filter((each) => !certain.some((change) => mends(change, each)));
    return [
      ...certain.map((change) => located(facts, change, broken, certain)),
      ...(explanations.length > 1 ? [tied(facts, open, left)] : []),
    ];
  });
  return [...found, ...unexplained(facts, lost)];
}

const same = (a: Change, b: Change): boolean => a.row === b.row && a.column === b.column && a.to === b.to;

/** What every explanation changes is wrong in any case. */
const commonTo = ([first = [], ...others]: Imbalance['explanations']): readonly Change[] =>
  first.filter((change) => others.every((changes) => changes.some((each) => same(each, change))));

const termOf = ({ row, column }: Change, { equation }: BrokenEquation): Term | undefined =>
  equation.terms.find((term) => term.row === row && term.column === column);

/** Whether this change alone makes the sum come out. */
function mends(change: Change, broken: BrokenEquation): boolean {
  const term = termOf(change, broken);
  return term !== undefined && broken.residual + term.sign * (change.to - change.from) === 0;
}

/** Whether a sum with both cells in it comes out only if both are changed. */
const needs = (facts: TableFacts, change: Change, other: Change, mine: readonly BrokenEquation[]): boolean =>
  facts.form.tables[facts.table.id].equations.some((equation) => {
    const has = ({ row, column }: Change) => equation.terms.some((term) => term.row === row && term.column === column);
    if (!has(change) || !has(other)) return false;
    const broken = mine.find((each) => each.equation === equation);
    return !broken || !mends(change, broken);
  });

/** This cell, this figure, whatever else is wrong. */
function located(
  facts: TableFacts,
  change: Change,
  broken: readonly BrokenEquation[],
  certain: readonly Change[],
): Finding {
  const form = facts.form.tables[facts.table.id];
  const mine = broken.filter((each) => termOf(change, each));
  const reasons = mine.map(({ equation }) => `${direction(equation)}：${sumWords(facts, equation).words}`);
  const partners = certain.filter((each) => each !== change && needs(facts, change, each, mine));
  const also = partners.map((each) => `${cellName(form, each.row, each.column)}改为 ${each.to}`).join('、');
  const verdict = partners.length === 0 ? '只改这一格，行和列就都合得上' : `同时把${also}，行和列才合得上`;
  return {
    id: ruleOf(change, mine),
    span: spanOf(facts, change),
    message: `${cellName(form, change.row, change.column)}填的是 ${change.from}，应为 ${change.to}（${verdict}）。${reasons.join('；')}。请对照底册核对。`,
    related: relatedTo(facts, mine, change),
    fixes: [{ ...changed(facts, [change]), preferred: true }],
  };
}

/** Beside the cell that is named already, a sum need only say which way it runs. */
const direction = ({ kind }: Equation): string =>
  kind === 'row' ? '横着加' : kind === 'balance' ? '按勾稽关系' : '竖着加';

/** As many ways to mend it as a message can hold. */
const SHOWN = 8;

/** Several explanations, equally small: all are named, none is preferred. */
function tied(
  facts: TableFacts,
  explanations: readonly (readonly Change[])[],
  broken: readonly BrokenEquation[],
): Finding {
  const form = facts.form.tables[facts.table.id];
  const at = anchorOf(broken);
  const sums = broken.map(
    ({ equation }) => `${sumName(facts.form, facts.table.id, equation)}：${sumWords(facts, equation).words}`,
  );
  const shown = explanations.slice(0, SHOWN);
  const said = shown.map((changes, i) => {
    const words = changes.map((each) => `${cellName(form, each.row, each.column)} ${each.from} 应为 ${each.to}`);
    return `${i + 1}. ${words.join('，并且')}`;
  });
  const more = explanations.length > shown.length ? '；等等' : '';
  return {
    id: at.id,
    span: spanOf(facts, at),
    message: `合计对不上，可能是下面某一处填错了，请对照底册找出来：${said.join('；')}${more}。${sums.join('；')}。`,
    related: relatedTo(facts, broken, at),
    fixes: shown.map((changes) => changed(facts, changes)),
  };
}

/** As many sums as are told one by one. */
const FEW = 3;

/** More is wrong than can be worked out: the sums themselves are the finding, or where there are many, that there are. */
function unexplained(facts: TableFacts, broken: readonly BrokenEquation[]): readonly Finding[] {
  const told = broken.map((each) => {
    const { words, difference } = sumWords(facts, each.equation);
    const name = sumName(facts.form, facts.table.id, each.equation);
    return { each, name, words: `${words}，相差 ${Math.abs(difference)}` };
  });
  if (broken.length <= FEW) {
    return told.map(({ each, name, words }) => {
      const at = anchorOf([each]);
      return {
        id: at.id,
        span: spanOf(facts, at),
        message: `${name}合不上：${words}。错的不止一处，请逐格核对。`,
        related: relatedTo(facts, [each], at),
      };
    });
  }
  const at = anchorOf(broken);
  const names = [...new Set(told.map(({ name }) => name))].slice(0, FEW);
  const row = sharedRow(broken);
  const form = facts.form.tables[facts.table.id];
  const guess = row === undefined ? '' : `，多半是“${rowName(form, row)}”这一行串了列`;
  return [
    {
      id: at.id,
      span: spanOf(facts, at),
      message: `${tableName(facts.table.id)}有 ${broken.length} 处合计对不上（${names.join('、')}等），填错的不止一格${guess}。请对照底册逐格核对。`,
      related: told.map(({ each, name, words }) => ({
        span: spanOf(facts, anchorOf([each])),
        message: `${name}：${words}`,
      })),
    },
  ];
}
