import type { Report } from '../syntax/tree.ts';
import { HAN, hasHan } from '../text/characters.ts';

/* Places whose own name ends like their unit, so that two equal characters are right: 坡子街街道, 津市市, 乌镇镇. */

const UNITS = '省市县区州盟旗镇乡街';
/** What stands behind a place: its government, an office with a name of its own, or nothing more. */
const BEHIND = new RegExp(
  `^(?:人民政府|政府|[市县区镇乡]委|道|[${HAN}]{0,16}(?:局|委|委员会|办|办公室|厅|中心|站|所|队))|^(?![${HAN}])`,
);
/** A word before the unit that is no name: 我县县政府, 全市市级. */
const OWN = /[我全本各该两]$/;
/** The end of a place's name: two Han characters are enough to recognise it by. */
const NAME_LAST = new RegExp(`[${HAN}]{2}$`);

/** Whether two equal signs may be the end of a place's name and its unit. */
export function isPlaceUnit(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.slice(Math.max(0, at - 1), at);
  return UNITS.includes(sign) && hasHan(before) && !OWN.test(before) && BEHIND.test(text.slice(at + 2, at + 24));
}

/**
 * Whether the report's title, preamble or signature, or what stands behind it, writes the same place with one unit: 青岚县水利局
 * beside 青岚县县人民政府. Names of one character (津市) are words of many others and prove nothing.
 */
export function isWrittenSingly(report: Report, text: string, at: number): boolean {
  const name = NAME_LAST.exec(text.slice(0, at))?.[0];
  if (name === undefined) return false;
  const sign = text.charAt(at);
  const single = new RegExp(`${name}${sign}${sign === '街' ? '道' : `(?!${sign})`}`);
  const closings = report.paragraphs.filter(({ kind }) => kind === 'closing');
  const named = [report.title?.slice, ...report.preamble, report.signature?.office, ...closings];
  return named.some((each) => each !== undefined && single.test(each.text));
}
