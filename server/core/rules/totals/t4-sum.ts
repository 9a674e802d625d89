import { lines } from '../../finding.ts';
import { cellName } from '../../forms/naming.ts';
import { slideFindings } from '../../tables/slid.ts';
import { sumWords } from '../../totals/sum-words.ts';
import { relatedTo, zerosWords } from '../../totals/sums.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 't4-sum',
  name: '表四合计不平',
  group: 'totals',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表四某组的总计不等于各结果之和',
  why: '行政复议、未经复议直接起诉、复议后起诉三组，每组的总计都是结果维持、结果纠正、其他结果、尚未审结四格之和。',
  todo: '对照案件登记核对这一组的五个数；总计错了就改总计，分项错了就改分项。',
  source: '国办公开办函〔2021〕30号：统一格式对表四各组总计的规定',
  *check(facts) {
    const table = facts.table('t4');
    if (!table) return;
    const form = table.form.tables.t4;
    yield* slideFindings(table);
    for (const imbalance of table.imbalances()) {
      for (const each of imbalance.broken) {
        const total = each.equation.terms.at(-1);
        const cell = total && table.cell(total.row, total.column);
        if (!total || !cell) continue;
        const { words, difference } = sumWords(table, each.equation);
        const sum = (table.number(total.row, total.column) ?? 0) + difference;
        yield {
          span: cell.span,
          message: lines(
            `${cellName(form, total.row, total.column)}：应为 ${sum}，填的是 ${sum - difference}。`,
            `${words}。`,
            zerosWords(table, imbalance),
            table.table.unclear ? '表头认不出，是按规定次序读的。请核对这一组的五个数。' : '请核对这一组的五个数。',
          ),
          ...((table.table.unclear || imbalance.zeros?.certain === false) && { severity: 'warning' }),
          related: relatedTo(table, [each], total),
          fixes: [
            {
              title: `把${cellName(form, total.row, total.column)}改为 ${sum}`,
              edits: [{ span: cell.span, text: String(sum) }],
            },
          ],
        };
      }
    }
  },
  bad: [
    { in: 't4', text: '2 0 1 1 ⟦3⟧ 0 0 0 0 0 0 0 0 0 0' },
    { in: 't4', text: '10 1 0 0 ⟦0⟧ 0 0 0 0 0 5 0 0 0 ⟦0⟧' },
    { in: 't4', text: '5 _ _ 2 ⟦6⟧ 0 0 0 0 0 0 0 0 0 0' },
    { in: 't4', text: '5 _ _ 2 ⟦8⟧ 0 0 0 0 0 0 0 0 0 0' },
  ],
  good: [
    { in: 't4', text: '2 0 1 1 4 0 0 0 0 0 0 0 0 0 0' },
    { in: 't4', text: '309 17 88 26 440 1 1 16 6 24 13 0 67 9 89' },
    { in: 't4', text: '5 _ _ 2 7 _ _ _ _ _ _ _ _ _ _', why: '没有的空着：只报空格' },
    { in: 't4', text: '2 _ 1 1 5 0 0 0 0 0 0 0 0 0 0', why: '空格只能是 1，由空格那一条给出' },
    { in: 't4', text: '5 _ _ 2 8 3 _ _ _ 4 0 0 0 0 0', why: '两组都差着数：空格里藏着数' },
  ],
});
