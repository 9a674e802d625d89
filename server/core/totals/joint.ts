import { isExchange } from '../balance/exchange.ts';
import type { BrokenEquation, Change } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import { type Finding, lines } from '../finding.ts';
import type { Equation } from '../forms/form.ts';
import { cellName, columnName, shortRowName } from '../forms/naming.ts';
import {
  acrossFirst,
  changed,
  changedPlaces,
  changeWords,
  directedSum,
  exchangeWords,
  inTableOrder,
  isFilled,
  relatedTo,
  ruleOf,
  spanOf,
  termOf,
} from './sums.ts';

/* Cells of one row that are wrong together: a figure in the wrong column, a carry-over left out of column and total. */

/**
 * Groups changes. Two of one row belong together if the row's sum holds, so that their errors cancel in it: a figure in the wrong
 * column, or a carry-over left out of its column and of the total.
 */
export function together(
  facts: TableFacts,
  changes: readonly Change[],
  broken: readonly BrokenEquation[],
): readonly (readonly Change[])[] {
  const holding = facts.form.tables[facts.table.id].equations.filter(
    (each) => each.kind === 'row' && isFilled(facts, each) && broken.every(({ equation }) => equation !== each),
  );
  const groups: Change[][] = [];
  for (const change of changes) {
    const linked = groups.filter((group) =>
      holding.some((equation) => has(equation, change) && group.some((each) => has(equation, each))),
    );
    const joined = [...linked.flat(), change];
    for (const each of linked) groups.splice(groups.indexOf(each), 1);
    groups.push(joined);
  }
  return groups;
}

const has = ({ terms }: Equation, { row, column }: Change): boolean =>
  terms.some((term) => term.row === row && term.column === column);

/** The finding for several cells with one cause, which must be changed together: changing one alone would break a sum that holds. */
export function joint(facts: TableFacts, changes: readonly Change[], broken: readonly BrokenEquation[]): Finding {
  const [first, ...others] = inTableOrder(facts, changes) as [Change, ...Change[]];
  const mine = broken.filter((each) => changes.some((change) => has(each.equation, change)));
  return {
    id: ruleOf(
      first,
      broken.filter((each) => termOf(first, each)),
    ),
    span: spanOf(facts, first),
    message: lines(
      jointVerdict(facts, changes),
      !isExchange(changes) && `${changeWords(facts, changes)}。`,
      ...acrossFirst(mine).map((each) => directedSum(facts, each)),
      '只改一格，别的合计又合不上。请对照底册核对。',
    ),
    related: relatedTo(facts, mine, ...changes),
    places: changedPlaces(facts, others),
    fixes: [{ ...changed(facts, changes), preferred: true }],
  };
}

/** Its verdict: （二）部分公开：自然人、商业企业多半填错了列。 | （七）总计·总计等 3 格要一起改。 | …两行的数对调，才合得上。 */
export function jointVerdict(facts: TableFacts, changes: readonly Change[]): string {
  if (isExchange(changes)) return `${exchangeWords(facts, changes)}，才合得上。`;
  const form = facts.form.tables[facts.table.id];
  const [first, ...others] = inTableOrder(facts, changes) as [Change, ...Change[]];
  const what = isMoved(changes) ? '多半填错了列' : '要一起改';
  if (others.length > 1 || others.some(({ row }) => row !== first.row))
    return `${cellName(form, first.row, first.column)}等 ${changes.length} 格${what}。`;
  const columns = [first, ...others].map(({ column }) => columnName(form, column));
  return `${shortRowName(form, first.row)}：${columns.join('、')}${what}。`;
}

/** Whether a figure stands in the wrong column: what one cell of a row has too much, others have too little. */
const isMoved = (changes: readonly Change[]): boolean =>
  changes.every(({ row, column }) => row === changes[0]?.row && column !== 'T') &&
  changes.reduce((sum, { from, to }) => sum + to - from, 0) === 0;
