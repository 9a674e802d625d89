import type { BrokenEquation, Change } from '../balance.ts';
import type { TableFacts } from '../facts.ts';
import { cellName, sumName, sumWords, tableName } from '../naming.ts';
import type { Finding, Fix, Related } from '../rules/rule.ts';
import type { Span } from '../text.ts';

/** Findings about figures that do not balance: one for each wrong cell, with the sums that convict it. */

/** Which rule speaks for a cell: the last column's, the last row's, the balance's rows, or an outcome's. */
export function ruleOfCell(row: string, column: string): 't3-row-total' | 't3-done-sum' | 't3-balance' {
  if (column === 'T') return 't3-row-total';
  if (row === 'done') return 't3-done-sum';
  return row === 'new' || row === 'carryIn' || row === 'carryOut' ? 't3-balance' : 't3-done-sum';
}

/** All findings about table 3's sums; each rule takes those that bear its name. */
export function imbalanceFindings(facts: TableFacts): readonly Finding[] {
  return facts.imbalances().flatMap(({ broken, explanations }) => {
    const only = explanations.length === 1 ? explanations[0] : undefined;
    if (only) return only.map((change) => located(facts, change, only, broken));
    if (explanations.length > 1) return [tied(facts, explanations, broken)];
    return broken.map((each) => unexplained(facts, each));
  });
}

/** The one explanation there is: this cell, this figure. */
function located(
  facts: TableFacts,
  change: Change,
  all: readonly Change[],
  broken: readonly BrokenEquation[],
): Finding {
  const form = facts.form.tables[facts.table.id];
  const mine = broken.filter(({ equation }) =>
    equation.terms.some((term) => term.row === change.row && term.column === change.column),
  );
  const reasons = mine.map(
    ({ equation }) => `${sumName(facts.form, facts.table.id, equation)}：${sumWords(facts, equation).words}`,
  );
  const others = all.filter((each) => each !== change);
  const also = others.map((each) => `${cellName(form, each.row, each.column)}改为 ${each.to}`).join('、');
  const verdict =
    also === ''
      ? `只有这一格改为 ${change.to}，这些数才合得上。`
      : `这一格改为 ${change.to}，同时${also}，这些数才合得上。`;
  return {
    id: ruleOfCell(change.row, change.column),
    span: spanOf(facts, change),
    message: `${cellName(form, change.row, change.column)}填的是 ${change.from}，应为 ${change.to}。${reasons.join('；')}。${verdict}`,
    related: relatedTo(facts, mine, change),
    fixes: [{ ...changed(facts, [change]), preferred: true }],
  };
}

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
  const shown = explanations.slice(0, 8);
  const said = shown.map((changes) =>
    changes.map((each) => `${cellName(form, each.row, each.column)} ${each.from}→${each.to}`).join('并且'),
  );
  const more = explanations.length > shown.length ? ` 等 ${explanations.length} 种` : '';
  return {
    id: ruleOfCell(at.row, at.column),
    span: spanOf(facts, at),
    message: `${sums.join('；')}，合不上。可能填错的是：${said.join('；或者 ')}${more}。请对照底册，改正错的那一处。`,
    related: relatedTo(facts, broken, at),
    fixes: shown.map((changes) => changed(facts, changes)),
  };
}

/** More is wrong than can be worked out: the sum itself is the finding. */
function unexplained(facts: TableFacts, broken: BrokenEquation): Finding {
  const at = anchorOf([broken]);
  const { words, difference } = sumWords(facts, broken.equation);
  return {
    id: ruleOfCell(at.row, at.column),
    span: spanOf(facts, at),
    message: `${sumName(facts.form, facts.table.id, broken.equation)}合不上：${words}，相差 ${Math.abs(difference)}。同时错的不止一处，请逐格核对。`,
    related: relatedTo(facts, [broken], at),
  };
}

/** A sum is shown at its total; several at the total of the first. */
function anchorOf(broken: readonly BrokenEquation[]): { readonly row: string; readonly column: string } {
  const row = broken.find(({ equation }) => equation.kind === 'row') ?? broken[0];
  const last = row?.equation.terms.at(-1);
  return last ?? { row: 'done', column: 'T' };
}

export function relatedTo(
  facts: TableFacts,
  broken: readonly BrokenEquation[],
  at: { readonly row: string; readonly column: string },
): Related[] {
  const form = facts.form.tables[facts.table.id];
  const related: Related[] = [];
  const seen = new Set<string>();
  for (const { equation } of broken) {
    for (const { row, column } of equation.terms) {
      const key = `${row}/${column}`;
      const cell = facts.cell(row, column);
      if (!cell || seen.has(key) || (row === at.row && column === at.column)) continue;
      seen.add(key);
      related.push({ span: cell.span, message: `${cellName(form, row, column)}：${facts.number(row, column) ?? ''}` });
    }
  }
  return related;
}

const spanOf = (facts: TableFacts, at: { readonly row: string; readonly column: string }): Span =>
  facts.cell(at.row, at.column)?.span ?? facts.table.span;

function changed(facts: TableFacts, changes: readonly Change[]): Fix {
  const form = facts.form.tables[facts.table.id];
  const said = changes
    .map((each) => `${cellName(form, each.row, each.column)}的 ${each.from} 改为 ${each.to}`)
    .join('，');
  return {
    title: `把${tableName(facts.table.id)}${said}`,
    edits: changes.map((each) => ({ span: spanOf(facts, each), text: String(each.to) })),
  };
}
