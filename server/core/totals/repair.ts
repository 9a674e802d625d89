import type { BrokenEquation, Change, Imbalance } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import { type Finding, lines } from '../finding.ts';
import { cellName, columnName, rowName } from '../forms/naming.ts';
import { impliedRow } from '../tables/implied-row.ts';
import { slideFindings } from '../tables/slid.ts';
import { joint, together } from './joint.ts';
import {
  acrossFirst,
  changed,
  changedPlaces,
  directedSum,
  inTableOrder,
  isFilled,
  relatedTo,
  ruleOf,
  sharedRow,
  spanOf,
  termOf,
  verdictOn,
  zerosWords,
} from './sums.ts';
import { borneOut, isTooVague, tied } from './ties.ts';
import { unexplained } from './unexplained.ts';

/* Findings about figures that do not balance: one for each wrong cell, with the sums that show it. */

/** All findings about a table's sums; each rule takes those with its id. */
export function imbalanceFindings(facts: TableFacts): readonly Finding[] {
  const lost: BrokenEquation[] = [];
  const found = facts.imbalances().flatMap((each) => {
    const findings = explainedFindings(facts, each);
    if (findings.length === 0) lost.push(...each.broken);
    return withZeros(facts, findings, each);
  });
  return [...slideFindings(facts), ...found, ...(rowAtFault(facts, lost) ?? unexplained(facts, lost))];
}

/**
 * The finding for one row at fault: all unexplained sums go through it, and its columns' sums ask for other figures. Else
 * undefined.
 */
function rowAtFault(facts: TableFacts, lost: readonly BrokenEquation[]): readonly Finding[] | undefined {
  const row = lost.length < WHOLE_ROW ? undefined : sharedRow(lost);
  const of = facts.form.tables[facts.table.id].rows.find(({ key }) => key === row);
  const implied = of && impliedRow(facts, of);
  if (!of || !implied) return undefined;
  const changes = of.columns.flatMap((column): Change[] => {
    const [from, to] = [facts.number(of.key, column), implied.get(column)];
    return from === undefined || to === undefined || from === to ? [] : [{ row: of.key, column, from, to }];
  });
  return changes.length < WHOLE_ROW ? undefined : [wholeRow(facts, changes, lost)];
}

/** The findings for sums that fail together; none where they cannot be explained. */
function explainedFindings(facts: TableFacts, imbalance: Imbalance): readonly Finding[] {
  const { broken, explanations, complete, determined, evidence, against } = imbalance;
  if (explanations.length === 0) return [];
  if (!complete || !determined) return isTooVague(explanations) ? [] : [tied(facts, explanations, broken, true)];
  const certain = commonTo(explanations);
  const open = explanations.map((changes) => changes.filter((each) => !certain.some((one) => same(one, each))));
  if (!evidence && isTooVague(open)) return [];
  const told = certainFindings(facts, certain, broken);
  if (explanations.length === 1) return withDoubts(told, against);
  const unmended = broken.filter((each) => !certain.some((change) => mends(change, each)));
  const left = unmended.length > 0 ? unmended : broken;
  return [...told, evidence ? borneOut(facts, open, left, evidence) : tied(facts, open, left, false)];
}

/** Says where findings hang on blanks being 0; one that is only likely for it is a warning. */
function withZeros(facts: TableFacts, found: readonly Finding[], imbalance: Imbalance): readonly Finding[] {
  const words = zerosWords(facts, imbalance);
  if (words === undefined) return found;
  return found.map((each) => ({
    ...each,
    message: lines(each.message, words),
    ...(!imbalance.zeros?.certain && { severity: 'warning' }),
  }));
}

/** Adds the sentences that agree with the figure in the table, if there is one finding only: then neither figure is surely right. */
function withDoubts(found: readonly Finding[], against: Imbalance['against'] = []): readonly Finding[] {
  const [only] = found;
  if (!only || found.length > 1 || against.length === 0) return found;
  const words = against.slice(0, 2).map((each) => `“${each.words}”`);
  return [
    {
      ...only,
      message: lines(only.message, `正文写的${words.join('')}与现在的数相同，改表格时请把正文也核对一遍。`),
      related: [...against.map(({ span, words }) => ({ span, message: `正文：${words}` })), ...(only.related ?? [])],
    },
  ];
}

/**
 * Findings for changes that are certain: one for each cell, one for a row that is mostly wrong, one for cells that must be
 * changed together.
 */
function certainFindings(
  facts: TableFacts,
  certain: readonly Change[],
  broken: readonly BrokenEquation[],
): readonly Finding[] {
  const rows = new Map<string, Change[]>();
  for (const change of certain) rows.set(change.row, [...(rows.get(change.row) ?? []), change]);
  return [...rows.values()]
    .flatMap((changes) => (changes.length >= WHOLE_ROW ? [wholeRow(facts, changes, broken)] : []))
    .concat(
      together(facts, [...rows.values()].filter((changes) => changes.length < WHOLE_ROW).flat(), broken).map(
        (changes) => {
          const [only] = changes;
          return only && changes.length === 1 ? located(facts, only, broken, certain) : joint(facts, changes, broken);
        },
      ),
    );
}

const same = (a: Change, b: Change): boolean => a.row === b.row && a.column === b.column && a.to === b.to;

/** The changes that every explanation has: these cells are wrong in any case. */
const commonTo = ([first = [], ...others]: Imbalance['explanations']): readonly Change[] =>
  first.filter((change) => others.every((changes) => changes.some((each) => same(each, change))));

/** Whether one change alone makes a sum hold. */
function mends(change: Change, broken: BrokenEquation): boolean {
  const term = termOf(change, broken);
  return term !== undefined && broken.residual + term.sign * (change.to - change.from) === 0;
}

/** Whether some sum with both cells in it holds only if both are changed. */
const needs = (facts: TableFacts, change: Change, other: Change, mine: readonly BrokenEquation[]): boolean =>
  facts.form.tables[facts.table.id].equations.some((equation) => {
    const has = ({ row, column }: Change) => equation.terms.some((term) => term.row === row && term.column === column);
    if (!has(change) || !has(other) || !isFilled(facts, equation)) return false;
    const broken = mine.find((each) => each.equation === equation);
    return !broken || !mends(change, broken);
  });

/** The finding for one wrong cell whose figure is certain, whatever else is wrong. */
function located(
  facts: TableFacts,
  change: Change,
  broken: readonly BrokenEquation[],
  certain: readonly Change[],
): Finding {
  const form = facts.form.tables[facts.table.id];
  const mine = broken.filter((each) => termOf(change, each));
  const partners = certain.filter((each) => each !== change && needs(facts, change, each, mine));
  const also = partners.map((each) => `${cellName(form, each.row, each.column)}改为 ${each.to}`).join('、');
  return {
    id: ruleOf(change, mine),
    span: spanOf(facts, change),
    message: lines(
      verdictOn(facts, change),
      ...acrossFirst(mine).map((each) => directedSum(facts, each)),
      `${partners.length === 0 ? '只改这一格，行和列就都合得上' : `同时把${also}，行和列才合得上`}。请对照底册核对。`,
    ),
    related: relatedTo(facts, mine, change),
    fixes: [{ ...changed(facts, [change]), preferred: true }],
  };
}

/**
 * Wrong figures of one row (of seven) that make one finding for the row: more than half are no typing slips, but a row that slid
 * or was left out.
 */
const WHOLE_ROW = 4;

function wholeRow(facts: TableFacts, changes: readonly Change[], broken: readonly BrokenEquation[]): Finding {
  const form = facts.form.tables[facts.table.id];
  const [first, ...others] = inTableOrder(facts, changes) as [Change, ...Change[]];
  const said = [first, ...others].map(({ column, from, to }) => `${columnName(form, column)} ${from} → ${to}`);
  return {
    id: ruleOf(
      first,
      broken.filter((each) => termOf(first, each)),
    ),
    span: spanOf(facts, first),
    message: lines(
      `“${rowName(form, first.row)}”这一行有 ${changes.length} 格合不上。`,
      `按行和列的合计倒推：${said.join('，')}。`,
      '多半是整行串了位置，或没有填。请对照底册核对。',
    ),
    places: changedPlaces(facts, others),
    fixes: [{ ...changed(facts, changes), preferred: true }],
  };
}
