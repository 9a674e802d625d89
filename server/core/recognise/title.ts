import { HAN_DIGIT } from '../text/characters.ts';
import { hasSections } from './sections.ts';
import type { Seen } from './seen.ts';

const TITLE = new RegExp(
  String.raw`^[^《》？！?!|]{0,60}(?:政府信息(?:与政务|和政务)?公开|政务公开)(?:工作)?(?:情况)?(?:的)?(?:[\d${HAN_DIGIT}]{4}年度?)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(?:[（(].{1,8}[）)])?$`,
);
/** How the last line of a title ends: …报告 | …年报（征求意见稿） */
export const TITLE_END = /(?:报告|年报)(?:[（(].{1,8}[）)])?$/;
const YEAR = new RegExp(String.raw`(20\d\d)年|([${HAN_DIGIT}]{4})年`);
const AGENCY = /(?:政府|局|委|委员会|办|办公室|办公厅|厅|中心|院|街道|镇|乡|处|会|所|站|队|区|县|市|省)(?:关于)?/;
const NO_TITLE = /读懂|图解|解读|发布|公布|报送|编制|[×✕╳]{2}|[XxＸｘ]{2}|[○〇]{3}|__|某某|[（(](?:机关|单位)/;

/** The title of another kind of document. */
const OTHER_KIND =
  /^关于.{2,60}(?:通知|意见|通报|函|方案|公告|办法)$|关于(?:做好|开展|报送|编制|组织|进一步).*(?:通知|函)$|(?:通知|解读|图解|读懂|须知|模板|范本|样式|样表|格式|说明|指南|手册|教程|问答|答记者问|评估|通报|要点|方案|条例|办法|细则|目录一览|汇总|检查单|清单|写法)(?:[（(].{1,12}[）)])?$|^(?:如何|怎样|怎么|为什么|一图|图解|解读)|目录[（(]|checks|format|规则表/i;

/** Whether a line says that the text is another document: a notice, an explanation, a manual. */
export const tellsOther = (words: string): boolean => OTHER_KIND.test(words);

const FRAME = /^附件\d{0,2}[:：]|^《(?=[^《》]{4,80}(?:报告|年报)》$)|(?<=^《?[^《》]*(?:报告|年报))》$/g;

/** Takes off what may stand around a title: 附件1：…年度报告 | 《…年度报告》 → …年度报告 */
export const unframed = (words: string): string =>
  words.startsWith('附') || words.startsWith('《') ? words.replace(FRAME, '') : words;

/** Notes a title if the last line, or the last lines together, are one that names a year or an office. */
export function readTitle(lines: readonly string[], seen: Seen): void {
  for (let from = lines.length - 1; from >= 0; from--) {
    const title = lines.slice(from).join('');
    // The longest title of the reports at hand has 33 characters; longer than this is a sentence.
    if (title.length > 90 || !TITLE.test(title) || NO_TITLE.test(title)) continue;
    const year = yearIn(YEAR.exec(title));
    if (year === undefined && !AGENCY.test(title.replace(/政府信息.*$|政务公开.*$/, ''))) continue;
    seen.titles.add(title);
    seen.titleYear ??= year;
    return;
  }
}

/** Whether the text has a title. With more than three, it is a list of links to reports, unless it has a report's sections. */
export const isTitled = (seen: Seen): boolean => seen.titles.size > 0 && (seen.titles.size <= 3 || hasSections(seen));

/** The value of a Chinese digit; signs behind the first ten of `HAN_DIGIT` are other ways to write 〇. */
const digitOf = (han: string): number => (HAN_DIGIT.indexOf(han) > 9 ? 0 : HAN_DIGIT.indexOf(han));

/** The year of a match whose first group is in digits (2024) or whose second is in Chinese (二〇二四); undefined where there is none. */
export function yearIn(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  if (match[1]) return Number(match[1]);
  const digits = [...(match[2] ?? '')].map(digitOf);
  return digits.length === 4 ? Number(digits.join('')) : undefined;
}
