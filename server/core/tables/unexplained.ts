import type { BrokenEquation } from '../balance.ts';
import type { TableFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { rowName, sumName, sumWords, tableName } from '../naming.ts';
import { anchorOf, relatedTo, sharedRow, spanOf } from './sums.ts';

/** As many sums as are told one by one. */
const FEW = 3;

/** More is wrong than can be worked out: the sums themselves are the finding, or where there are many, that there are. */
export function unexplained(facts: TableFacts, broken: readonly BrokenEquation[]): readonly Finding[] {
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
