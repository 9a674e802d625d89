import type { BrokenEquation } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import { type Finding, lines, type Related } from '../finding.ts';
import { cellName, rowName, sumName, tableName } from '../forms/naming.ts';
import { sumWords } from './sum-words.ts';
import { type Anchor, anchorOf, namedSum, relatedTo, sharedRow, spanOf } from './sums.ts';

/** Report up to this many unexplained sums one by one, more as one finding. A matter of taste. */
const FEW = 3;

/**
 * The findings for broken sums that no small set of changes explains: one for each sum, or where there are many, one for the
 * table.
 */
export function unexplained(facts: TableFacts, broken: readonly BrokenEquation[]): readonly Finding[] {
  if (broken.length <= FEW) return broken.map((each) => unexplainedSum(facts, each));
  const at = anchorOf(broken);
  const names = [...new Set(broken.map(({ equation }) => sumName(facts.form, facts.table.id, equation)))].slice(0, FEW);
  const row = sharedRow(broken);
  const guess = row === undefined ? '' : `多半是“${rowName(facts.form.tables[facts.table.id], row)}”这一行串了列。`;
  return [
    {
      id: at.id,
      span: spanOf(facts, at),
      message: lines(
        `${tableName(facts.table.id)}有 ${broken.length} 处合计对不上，填错的不止一格。`,
        `对不上的有${names.join('、')}等。`,
        `${guess}请对照底册逐格核对。`,
      ),
      places: totalsOf(facts, broken, at),
    },
  ];
}

function unexplainedSum(facts: TableFacts, broken: BrokenEquation): Finding {
  const at = anchorOf([broken]);
  const { difference } = sumWords(facts, broken.equation);
  const name = cellName(facts.form.tables[facts.table.id], at.row, at.column);
  return {
    id: at.id,
    span: spanOf(facts, at),
    message: lines(
      `${name}：${facts.number(at.row, at.column)} 与合计相差 ${Math.abs(difference)}。`,
      namedSum(facts, broken),
      '错的不止一处，请逐格核对。',
    ),
    related: relatedTo(facts, [broken], at),
  };
}

/** The totals of these sums as places, without the marked one; each once, with its sums in words. */
function totalsOf(facts: TableFacts, broken: readonly BrokenEquation[], marked: Anchor): readonly Related[] {
  const totals = new Map<string, { readonly at: Anchor; readonly sums: string[] }>();
  for (const each of broken) {
    const at = anchorOf([each]);
    if (at.row === marked.row && at.column === marked.column) continue;
    const key = `${at.row} ${at.column}`;
    const known = totals.get(key);
    if (known) known.sums.push(namedSum(facts, each));
    else totals.set(key, { at, sums: [namedSum(facts, each)] });
  }
  return [...totals.values()].map(({ at, sums }) => ({ span: spanOf(facts, at), message: sums.join('') }));
}
