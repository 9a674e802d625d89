import type { BrokenEquation, Change } from '../balance.ts';
import type { Equation } from '../edition/form.ts';
import type { TableFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { cellName, columnName, rowName, sumWords } from '../naming.ts';
import { changed, direction, inTableOrder, relatedTo, ruleOf, spanOf, termOf } from './sums.ts';

/** Cells of one row that are wrong together: a figure in the wrong column, last year's rest forgotten in column and total. */

/**
 * Changes in groups: two of one row belong together if the row's sum holds, so that their slips cancel in it. A figure set in
 * the wrong column is such a pair; so is last year's rest, forgotten in its column and in the total.
 */
export function together(
  facts: TableFacts,
  changes: readonly Change[],
  broken: readonly BrokenEquation[],
): readonly (readonly Change[])[] {
  const holding = facts.form.tables[facts.table.id].equations.filter(
    (each) => each.kind === 'row' && broken.every(({ equation }) => equation !== each),
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

/** Several cells with one cause: changing one alone would break a sum that holds. */
export function joint(facts: TableFacts, changes: readonly Change[], broken: readonly BrokenEquation[]): Finding {
  const form = facts.form.tables[facts.table.id];
  const [first, ...others] = inTableOrder(facts, changes) as [Change, ...Change[]];
  const mine = broken.filter((each) => changes.some((change) => has(each.equation, change)));
  const oneRow = others.every(({ row }) => row === first.row);
  const said = [first, ...others].map(
    (each) =>
      `${oneRow ? `“${columnName(form, each.column)}”列` : cellName(form, each.row, each.column)} ${each.from} → ${each.to}`,
  );
  const where = oneRow
    ? `“${rowName(form, first.row)}”行有 ${changes.length} 格要一起改`
    : `有 ${changes.length} 格要一起改`;
  const why = mine.map(({ equation }) => `${direction(equation)}：${sumWords(facts, equation).words}`).join('；');
  return {
    id: ruleOf(
      first,
      broken.filter((each) => termOf(first, each)),
    ),
    span: spanOf(facts, first),
    message: `${where}：${said.join('，')}（只改一格，别的合计又合不上${isMoved(changes) ? '；多半是数填错了列' : ''}）。${why}。请对照底册核对。`,
    related: [
      ...others.map((each) => ({
        span: spanOf(facts, each),
        message: `${cellName(form, each.row, each.column)}：${each.from} → ${each.to}`,
      })),
      ...relatedTo(facts, mine, first),
    ],
    fixes: [{ ...changed(facts, changes), preferred: true }],
  };
}

/** What one cell has too much the other has too little. */
const isMoved = (changes: readonly Change[]): boolean =>
  changes.every(({ row, column }) => row === changes[0]?.row && column !== 'T') &&
  changes.reduce((sum, { from, to }) => sum + to - from, 0) === 0;
