import type { Claim, PlacedClaim } from '../../claims/claim.ts';
import type { Reading } from '../../claims/reading.ts';
import type { TableFacts } from '../../facts/model.ts';
import { undoubted } from '../../totals/undoubted.ts';
import { defineRule, type Finding } from '../rule.ts';

const isFee = ({ subject }: Claim): boolean => subject === 'infoFee';
/** Whether a paragraph claims anything about the fee; few do. */
const speaksOfFee = ({ claims }: Reading): boolean =>
  claims.some((claim) => isFee(claim) || claim.subject === 'notice');
const saysNone = ({ relation, value, approximate }: Claim): boolean =>
  relation === 'none' || (relation === 'equals' && value === 0 && !approximate);
const isNoNotice = ({ subject, relation }: Claim): boolean => subject === 'notice' && relation === 'none';
const saysSome = ({ relation, value }: Claim): boolean => relation === 'equals' && value > 0;

export default defineRule({
  id: 'info-fee-contradiction',
  name: '处理费矛盾',
  group: 'prose',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '信息处理费的说法前后矛盾',
  why: '一处说收了、一处说没有收，必有一错；按件、按量计费的标准都是 10 元的整数倍，表三有逾期未缴费的就发出过收费通知。',
  todo: '对照收费通知和缴费票据，把各处改成一致。',
  source: '《条例》第四十二条；国办函〔2020〕109号；整数倍由收费标准推得',
  *check(facts) {
    const claims = facts.readings().flatMap((each) => (each.reading.get(speaksOfFee) ? each.claims : []));
    const fees = claims.filter(isFee);
    const collected = fees.filter(saysSome);
    const [some] = collected;
    // Who asked nobody for a fee has collected none.
    const denied = fees.some(saysNone) ? fees.filter(saysNone) : claims.filter(isNoNotice);
    for (const none of some ? denied : []) {
      yield {
        span: none.phrase,
        message: `这里说“${none.words}”，别处却说“${some?.words ?? ''}”。请核对后改成一致。`,
        related: collected.map(({ phrase, words }) => ({ span: phrase, message: words })),
      };
    }
    for (const fee of collected) {
      if (fee.approximate || fee.tolerance > 0 || fee.value % 10 === 0) continue;
      yield {
        span: fee.number,
        severity: 'warning',
        message: `信息处理费 ${fee.value} 元不是 10 元的整数倍，而按件、按量的标准都以 10 元为单位。请对照票据核对。`,
      };
    }
    yield* unpaid(facts.table('t3'), claims);
  },
  bad: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n全年收取信息处理费380元。按照规定，⟦未收取信息处理费⟧。',
    },
    { in: '6', text: '六、其他需要报告的事项\n全年收取信息处理费⟦385⟧元。' },
    { in: '6', text: '六、其他需要报告的事项\n全年收取信息处理费380元。按照规定，⟦未发出收费通知⟧。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度未收取信息处理费。征收污水处理费1263.4万元、生活垃圾处理费86万元，按规定缴入国库。',
      why: '污水处理费、垃圾处理费是别的收费',
    },
    { in: '6', text: '六、其他需要报告的事项\n发出收费通知2件，收取信息处理费380元。' },
    { in: '6', text: '六、其他需要报告的事项\n全年收取政府信息公开信息处理费0元。' },
    { in: '6', text: '六、其他需要报告的事项\n本年度未发出收费通知，未收取信息处理费。' },
  ],
});

/** Finds outcomes for unpaid fees in a report that says that no fee was asked for. */
function* unpaid(table: TableFacts | undefined, claims: readonly PlacedClaim[]): Iterable<Finding> {
  // Leave a figure that its own sums put in doubt to them.
  const late = (table && undoubted(table, 'other.2', 'T')) ?? 0;
  const cell = table?.cell('other.2', 'T');
  const notice = claims.find(isNoNotice);
  if (late === 0 || !cell || !notice) return;
  yield {
    span: notice.phrase,
    severity: 'warning',
    message: `这里说“${notice.words}”，表三却有 ${late} 件因逾期未按收费通知缴费不再处理。请核对。`,
    related: [{ span: cell.span, message: `逾期未按收费通知缴费：${late}` }],
  };
}
