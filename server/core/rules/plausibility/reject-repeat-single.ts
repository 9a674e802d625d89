import { undoubted } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

/** Outcomes of a year below which nobody can have applied beyond reason (第三十五条). A guess; its exact size does not matter. */
const FEW = 10;

export default defineRule({
  id: 'reject-repeat-single',
  name: '反复申请',
  group: 'plausibility',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '申请很少，却有“大量反复申请”',
  why: '申请的数量、频次明显超过合理范围，才能按“无正当理由大量反复申请”不予处理。全年办结的不到 10 件，适用这一条要慎重；也可能是“重复申请”填错了行。',
  todo: '核对这件申请的答复依据；是重复申请的改填到上面的“2.重复申请”，属实的可以不改。',
  source: '《条例》第三十五条；多少算少由填报口径推断',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    const rejected = undoubted(table, 'reject.4', 'T');
    const done = undoubted(table, 'done', 'T');
    const cell = table.cell('reject.4', 'T');
    if (!cell || !rejected || done === undefined || done >= FEW) return;
    yield {
      span: cell.span,
      message: `全年办结 ${done} 件，其中“无正当理由大量反复申请”${rejected} 件。这一条要申请数量、频次明显超过合理范围才适用，请核对是不是“2.重复申请”。`,
    };
  },
  bad: [
    {
      in: 't3',
      text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n4.无正当理由大量反复申请 1 0 0 0 0 0 ⟦1⟧',
    },
  ],
  good: [
    {
      in: 't3',
      text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n2.重复申请 1 0 0 0 0 0 1',
    },
    {
      in: 't3',
      text: '一、本年新收政府信息公开申请数量 21 1 0 0 1 0 23\n4.无正当理由大量反复申请 15 0 0 0 0 0 15\n（七）总计 21 1 0 0 1 0 23',
      why: '申请多，用得上这一条',
    },
    { in: 't3', text: '4.无正当理由大量反复申请 1 0 0 0 0 0 1', why: '合计对不上，先报那一处' },
  ],
});
