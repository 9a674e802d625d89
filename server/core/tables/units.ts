/** Units of money, as a head may have them; prescribed is 万元. */
const MONEY = '(?:人民币)?[十百千万亿]{0,2}元';
const UNIT = `(?:${MONEY}|件次?|条|项|个|份|宗|起|次|人次?|家)`;
/** `(件)` `(单位:万元)` `/万元` `:万元` `单位:件` */
const REMARK = new RegExp(String.raw`(?:\((?:单位:?)?(${UNIT})\)|[/:,、-](?:单位:?)?(${UNIT})|单位:?(${UNIT}))$`);
/** With what a unit ends: most labels are told by that alone. */
const LAST = /[)件次条项个份宗起人家元]$/;

/** The unit of which a head says that its figures are, and where in the folded words the remark begins. */
export interface UnitBehind {
  readonly at: number;
  /** 件 | 万元, without 人民币. */
  readonly unit: string;
}

/** The unit with which folded words end: 本年收费金额(单位:万元) | 本年制发件数(件). Undefined where none is. */
function unitIn(folded: string): UnitBehind | undefined {
  const match = LAST.test(folded) ? REMARK.exec(folded) : null;
  const unit = match && (match[1] ?? match[2] ?? match[3]);
  return match && unit ? { at: match.index, unit: unit.replace(/^人民币/, '') } : undefined;
}

/** As `unitIn`, where there are words in front of it: a unit alone is no remark on anything. */
export function unitBehind(folded: string): UnitBehind | undefined {
  const found = unitIn(folded);
  return found && found.at > 1 ? found : undefined;
}

/** Whether folded words are a unit and nothing else, as words of a line may be: （件） | 单位：万元 */
export const isUnit = (folded: string): boolean => unitIn(folded)?.at === 0;
