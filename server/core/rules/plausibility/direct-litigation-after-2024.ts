import { undoubted, undoubtedSum } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

/** The year from which a refusal must be reviewed before it can be brought to court (《行政复议法》, in force since 1 January 2024). */
const FIRST_YEAR = 2024;
const DENIALS = ['deny.1', 'deny.2', 'deny.3', 'deny.4', 'deny.5', 'deny.6', 'deny.7', 'deny.8'];

export default defineRule({
  id: 'direct-litigation-after-2024',
  name: '未经复议起诉',
  group: 'plausibility',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '2024年起不予公开要先复议，却有未经复议直接起诉',
  why: '从2024年起，对不予公开决定不服的要先申请行政复议。有不予公开，又有未经复议直接起诉，可能是诉讼分错了组；不服其他答复的可以直接起诉，所以不一定有错。',
  todo: '核对这些诉讼是否经过复议；经过的，改填到“复议后起诉”一组。',
  source: '《行政复议法》（2023年修订）第二十三条；条号由其他材料间接核对',
  *check(facts) {
    const applications = facts.table('t3');
    const cases = facts.table('t4');
    if (!applications || !cases || !facts.year || facts.year.value < FIRST_YEAR) return;
    const denied = undoubtedSum(applications, DENIALS, 'T');
    const direct = undoubted(cases, 'direct', 'total');
    const cell = cases.cell('direct', 'total');
    if (!denied || !direct || !cell) return;
    yield {
      span: cell.span,
      message: `表三不予公开 ${denied} 件，表四未经复议直接起诉 ${direct} 件，而2024年起不服不予公开要先复议。请核对这些诉讼有没有经过复议、是否分对了组。`,
    };
  },
  bad: [{ in: 't4', text: '1 0 0 0 1 2 0 0 0 ⟦2⟧ 0 0 0 0 0' }],
  good: [
    { in: 't4', text: '1 0 0 0 1 0 0 0 0 0 2 0 0 0 2', why: '都是复议后起诉' },
    { in: 't3', text: '4.保护第三方合法权益 0 0 0 0 0 0 0\n（一）予以公开 4 1 0 0 0 0 5', why: '没有不予公开' },
  ],
});
