import { undoubted } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

/** Share of the year's new applications that may be carried over. A guess: an answer takes 20 working days, so half a year's is too much. */
const SHARE = 0.5;
/** Applications from which the share says anything. Arbitrary: of three, two may well arrive in December. */
const LEAST = 5;

export default defineRule({
  id: 'carry-out-high',
  name: '结转偏多',
  group: 'plausibility',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '结转下年度的申请偏多',
  why: '申请要在 20 个工作日内答复，最多再延长 20 个工作日。年末结转的占到全年新收的一半，可能有超期未答复的，也可能填错了格。',
  todo: '逐件核对结转的申请是否还在期限内；属实的可以不改。',
  source: '《条例》第三十三条；多少算多由填报口径推断',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    const received = undoubted(table, 'new', 'T');
    const left = undoubted(table, 'carryOut', 'T');
    const cell = table.cell('carryOut', 'T');
    if (!cell || received === undefined || left === undefined || left < LEAST || left < received * SHARE) return;
    yield {
      span: cell.span,
      message: `结转下年度 ${left} 件，本年新收 ${received} 件${received === 0 ? '' : `，相当于它的 ${Math.round((left / received) * 100)}%`}。请核对有没有超过答复期限的。`,
    };
  },
  bad: [
    {
      in: 't3',
      text: '一、本年新收政府信息公开申请数量 8 1 0 0 1 0 10\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n（一）予以公开 0 0 0 0 0 0 0\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n（七）总计 2 0 0 0 1 0 3\n四、结转下年度继续办理 7 1 0 0 0 0 ⟦8⟧',
    },
  ],
  good: [
    { in: 't3', text: '四、结转下年度继续办理 1 0 0 0 0 0 1' },
    { in: 't3', text: '四、结转下年度继续办理 7 0 0 0 0 0 7', why: '新收、办理、结转合不上，先报那一处' },
  ],
});
