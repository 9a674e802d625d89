import { undoubted, undoubtedSum } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

const CASES = ['review', 'direct', 'after'];

export default defineRule({
  id: 'litigation-exceeds',
  name: '复议诉讼偏多',
  group: 'plausibility',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '复议、诉讼比申请还多',
  why: '复议和诉讼多由申请的答复引起，合起来比全年的申请还多并不常见，可能把与信息公开无关的案件算了进来，也可能同一案件重复计了数。',
  todo: '核对表四是不是只统计了因政府信息公开引起的案件；属实的可以不改，最好在正文里说明。',
  source: '由填报口径推断',
  *check(facts) {
    const applications = facts.table('t3');
    const cases = facts.table('t4');
    if (!applications || !cases) return;
    const received = undoubtedSum(applications, ['new', 'carryIn'], 'T');
    const brought = undoubtedSum(cases, CASES, 'total');
    // Leave “none received” to another rule.
    if (!received || !brought || brought <= received) return;
    const key = CASES.find((row) => undoubted(cases, row, 'total'));
    const cell = key && cases.cell(key, 'total');
    if (!cell) return;
    yield {
      span: cell.span,
      message: `行政复议和行政诉讼合计 ${brought} 件，比新收和上年结转的申请 ${received} 件还多。请核对有没有重复计数，或算进了与信息公开无关的案件。`,
      related: ['new', 'carryIn'].flatMap((row) => {
        const of = applications.cell(row, 'T');
        return of
          ? [
              {
                span: of.span,
                message: `表三${row === 'new' ? '本年新收' : '上年结转'}总计：${undoubted(applications, row, 'T')}`,
              },
            ]
          : [];
      }),
    };
  },
  bad: [
    { in: 't4', text: '6 1 1 0 ⟦8⟧ 1 0 0 0 1 1 0 0 0 1' },
    { in: 't4', text: '0 0 0 0 0 8 1 1 0 ⟦10⟧ 0 0 0 0 0' },
  ],
  good: [
    { in: 't4', text: '2 0 1 1 4 1 0 0 0 1 0 0 0 0 0' },
    { in: 't4', text: '7 1 1 0 9 0 0 0 0 0 0 0 0 0 0', why: '新收 8 件、上年结转 1 件，正好相等' },
    { in: 't4', text: '8 1 1 0 12 0 0 0 0 0 0 0 0 0 0', why: '这一组合不上，先报那一处' },
  ],
});
