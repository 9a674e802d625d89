import { undoubted } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

/** Share of the outcomes that may be “其他”. A guess: it is meant for the few that fit no other row. */
const SHARE = 0.3;
/** Outcomes from which the share says anything. Arbitrary: one or two prove nothing. */
const LEAST = 3;

export default defineRule({
  id: 'other-dominant',
  name: '“其他”偏多',
  group: 'plausibility',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '“其他处理”里的“其他”占得太多',
  why: '“其他”只收各类都放不进的申请（如申请人撤回）。占到三成以上，多半是该归到予以公开、无法提供等各类的没有细分。',
  todo: '逐件核对这些申请的答复，能归到前面各行的改填过去；属实的可以不改。',
  source: '由填报口径推断',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    const other = undoubted(table, 'other.3', 'T');
    const done = undoubted(table, 'done', 'T');
    const cell = table.cell('other.3', 'T');
    if (!cell || other === undefined || !done || other < LEAST || other < done * SHARE) return;
    yield {
      span: cell.span,
      message: `（六）“3.其他”有 ${other} 件，占办理结果总计 ${done} 件的 ${Math.round((other / done) * 100)}%。请核对有没有该归到前面各类的。`,
    };
  },
  bad: [
    {
      in: 't3',
      text: '（一）予以公开 0 0 0 0 0 0 0\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n3.其他 4 1 0 0 0 0 ⟦5⟧',
    },
  ],
  good: [
    { in: 't3', text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n3.其他 1 0 0 0 0 0 1' },
    { in: 't3', text: '3.其他 5 0 0 0 0 0 5', why: '合计对不上，先报那一处' },
  ],
});
