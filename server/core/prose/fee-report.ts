import { clausesIn } from '../syntax/sentences.ts';
import { DIGIT } from '../text/characters.ts';

/*
 * Whether a text says if anything was charged for information, by any name: 未发生收费情况, 均为免费, 收费情况：0元.
 */

/** Names of the fee, wrong ones included. */
const NAMED = /(?<!污水|垃圾|废物|废水|医疗)处理费|信息(?:公开)?费|信息公开(?:申请)?的?(?:收费|费用)|收费通知/;
const CHARGES = /收费|收取|费用|免费|缴费|无偿/;
const DENIED =
  /未|无(?!障)|没有|不(?:收|产生|存在|涉及|需|用|发生)|零|免|[“"]?(?<![0-9.．])[0０][”"]?\s*(?:元|件|笔|$)/;
const AMOUNT = new RegExp(String.raw`[${DIGIT}.,，]+\s*(?:万|亿)?元`);
/** Money of another kind, about which a sentence says nothing of the fee. */
const OTHER_MONEY = /行政事业性|非税|罚没|国有|土地|税|学费|水费|电费|物业|停车|采购|租金|门票/;
const ONLY_NONE = /^\s*(?:无|没有|零|为零|未发生|未产生|[0０]\s*元?)\s*$/;
const ONLY_AMOUNT = new RegExp(String.raw`^\s*(?:共计|合计|总计|共|金额|总额)?[为：:]?\s*[${DIGIT}.]+\s*元\s*$`);

/** Whether a text reports on charges. */
export function reportsCharges(text: string): boolean {
  const clauses = clausesIn(text).map((clause) => clause.text);
  return clauses.some((clause, i) => {
    if (NAMED.test(clause)) return true;
    if (!CHARGES.test(clause)) return false;
    if (DENIED.test(clause)) return true;
    const next = clauses[i + 1] ?? '';
    // The answer may stand in the next line or clause: 收费情况⏎无, 收取费用，共计120元.
    if (ONLY_NONE.test(next)) return true;
    return !OTHER_MONEY.test(clause) && (AMOUNT.test(clause) || ONLY_AMOUNT.test(next));
  });
}
