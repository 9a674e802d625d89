import { clauseAt } from '../syntax/sentences.ts';
import { DIGIT, HAN, HAN_DIGIT, SPACE } from '../text/characters.ts';
import type { Searched } from '../text/searched.ts';

/* Places in a sentence that were left to be filled in: ××, 20__年, （填写…）, and figures that are missing (公开信息条). */

/** Demands that a sign is no part of a word, an address or a file name. */
const ALONE_BEFORE = '(?<![A-Za-z0-9_@./:#=&%+]|[A-Za-z]-)';
const ALONE_AFTER = '(?![A-Za-z0-9_@/=]|[.\\-:](?:[A-Za-z0-9/]))';
/** Characters before which a figure or a name would stand: 年, 条, 县. */
const COUNTED = '年月日件条次份篇期宗项个人户万亿元％%县市区局镇乡';

/** Signs in the place of words: ××, □□, ____. Not `×` between two figures, nor the year 二○○八年. */
const SIGNS = [
  // 20__年 20××年 20XX年
  `(?<![0-9])(?:19|20)(?:[XxＸｘ×✕╳＿_○◯*＊?？]{1,2}|[${SPACE}]{2,4})(?=[${SPACE}]?年)`,
  '[×✕╳]{2,}',
  `(?<![${DIGIT})）][ ]?)[×✕╳](?=[${COUNTED}])`,
  `${ALONE_BEFORE}[XxＸｘ]{2,}${ALONE_AFTER}`,
  `${ALONE_BEFORE}[XＸ](?=[年月日件条次份篇期宗项个])`,
  `(?<![${HAN_DIGIT}])[○◯●]{2,}(?![${HAN_DIGIT}])`,
  '[□△▲]{2,}',
  '(?<![A-Za-z_＿])[_＿]{2,}(?![A-Za-z_＿])',
  '(?:\\\\_){2,}',
];
/** Instructions in brackets: （填写…）, 【单位名称】. */
const BRACKETED = [
  // （填写…） （此处填…） （待补充）
  `[（(〔［\\[【<＜{｛][${SPACE}]*(?:请(?:在此)?(?:如实)?(?:填写|填入|填报|输入|补充|插入)|(?:在)?(?:此处|这里)(?:填|写|补|插|输|应|需)|填写(?!的|完|好)|待填|待补充?|待核实?|待定|待确认|待完善|略写)[^（()）〔〕［］\\[\\]【】<>＜＞{}｛｝\\n]{0,40}(?:\\r?\\n[${SPACE}\\t]*(?=[^\\s（()）])[^（()）〔〕［］\\[\\]【】<>＜＞{}｛｝\\n]{0,40})?[）)〕］\\]】>＞}｝]`,
  `【[${SPACE}\\t]*】`,
  // The name of what should stand there: 【单位名称】, 〔年份〕.
  '[【〔［](?:本?(?:单位|机关|部门|行政机关|机构)(?:全称|名称|简称)|年份|数字|金额|姓名)[】〕］]',
  `《[${SPACE}\\t]*》`,
  `〔[${SPACE}\\t]*〕`,
  `[（(][${SPACE}]{2,}[）)]`,
];
/** Variables that a program or a clerk was to replace: {机关名称}, YYYY年, TODO, **件. */
const NAMES = [
  `(?<![*＊0-9])[*＊]{2,}(?=[${COUNTED}])`,
  // In a mail merge: {机关名称} {{year}} «年度»
  `\\{{1,2}[ ]?[A-Za-z_${HAN}]{1,20}[ ]?\\}{1,2}`,
  '\\$\\{[^{}\\n]{1,30}\\}',
  '«[^«»\\n]{1,20}»',
  '(?<![A-Za-z0-9])(?:YYYY|yyyy)(?=[ ]?年)',
  '(?<![A-Za-z0-9_])(?:TODO|todo|FIXME|TBD)(?![A-Za-z0-9_])',
  '#(?:REF!|VALUE!|DIV/0!|NAME\\?|N/A)',
];

/** A placeholder, for `matchAll` on a whole text. */
export const PLACEHOLDER = new RegExp([...SIGNS, ...BRACKETED, ...NAMES].join('|'), 'g');

/** The same in three patterns: an engine skips to where one can begin, but not for all of them together. */
const PARTS = [SIGNS, BRACKETED, NAMES].map((part) => new RegExp(part.join('|')));

/** Whether a text holds a placeholder; much faster than a search with `PLACEHOLDER`. */
export const holdsPlaceholder = (text: string): boolean => PARTS.some((part) => part.test(text));

/** As `holdsPlaceholder`, of a whole report. */
export const mayHoldPlaceholder = (searched: Searched): boolean => PARTS.some((part) => searched.holds(part));

/** Whether the whole text is one placeholder. */
export const isPlaceholder = (text: string): boolean => {
  const [first] = text.matchAll(PLACEHOLDER);
  return first?.index === 0 && first[0].length === text.length;
};

const VERB =
  '(?:公开|发布|制发|印发|出台|制定|废止|清理|收到|新收|受理|办理|接到|接收|办结|答复|收办|开展|组织|编发|推送|报送|征集|采纳|回应|回收|收回|发放)';
/** What may be counted between verb and unit, without a figure: 发布[政府信息]条. */
const COUNTED_THING =
  '(?:信息|文件|政策|解读|公告|公示|通知|动态|稿件|意见|申请|公开|公报|会议|培训|通报|建议|咨询|诉求|留言|举报|问卷)';
/** Words that make 件 part of a noun: 咨询件, 举报件. */
const KIND_OF_PIECE = /(?:建议|咨询|诉求|留言|举报)$/;
const OBJECT = `(?:[${HAN}]{0,12}?${COUNTED_THING}(?:的)?(?:数量?)?)`;
/** A word for “about” does not stand for a figure: 余条, 约件. */
const ROUGH = `[${SPACE}]*[余约近多]?[${SPACE}]*`;
const BLANK = new RegExp(`[${SPACE}]`);
const FIGURE = new RegExp(`[${DIGIT}]`);

/** A unit at the end of a phrase or before what it counts (not in 公开条例, 制发件数), or a per cent sign. */
const UNIT = new RegExp(
  String.raw`[条件篇份宗](?:(?=[${SPACE}]*(?:[，,。；;、：:）)]|$|其中|[（(][^（()）]{0,16}\d))|(?=(?:政府|政务)?信息|(?:政府信息公开)?申请|(?:行政)?规范性文件|政策|稿件))|[%％]`,
  'g',
);
/** What counts, up to the unit: 公开条, 发布政府信息条, 收到申请件, 共条. */
const COUNTING = new RegExp(
  `(?:(?<verb>${VERB})(?:了|的|到)?(?<object>${OBJECT})?(?:共(?:计)?)?|共(?:计|有)?)${ROUGH}$`,
);
const SHARE = new RegExp(
  `(?:占比?|达到?|为|[${HAN}]{0,4}率|满意度|同比|增长|下降|上升|减少|提高|增加|降低|提升|回落|[约近超]|超过)(?:了|到|为|至|约)?[${SPACE}]*$`,
);
/** Characters before the unit that are searched for its phrase: as long as verb, object and 共计 can be; it bounds the cost. */
const REACH = 28;
/** Words that make 件 mean an application, where no figure is missing: 依申请公开件. */
const OF_APPLICATIONS = /申请|公开$/;
const COUNTS = /[共总年]|合计|累计|截至|其中/;
/** All that stands before 公开件, 办结件 in a clause whose figure is missing: 予以公开件，不予公开4件. Not 对已办结件…. */
const COUNTS_ALONE = /^(?:从办理结果看)?(?:予以|同意|准予|部分予?以?|不予|实际|按期|按时|依法|当年|共)?$/;
const OUTCOME = /^(?:公开|办结|答复)$/;
/** Beside a figure of its list 公开件 lacks its own; alone it may be a noun: 予以公开件、不予公开件分类归档. */
const FIGURE_OF_LIST = new RegExp(`^[^。；]{0,80}[${DIGIT}]件`);
const NEGATED = /(?:未(?!来)|没有|无(?!偿|障碍|线|人机))[^，,。；;：:\n]*$/;

/** A phrase that counts and has no figure. */
export interface MissingNumber {
  /** Index of the phrase that lacks its figure, verb to unit: 公开条 */
  readonly from: number;
  readonly to: number;
}

/** Phrases of a paragraph that count something and do not say how many: 公开条, 占%. */
export function missingNumbers(text: string): readonly MissingNumber[] {
  const found: MissingNumber[] = [];
  for (const { index, 0: unit } of text.matchAll(UNIT)) {
    let before = index - 1;
    while (BLANK.test(text.charAt(before))) before--;
    if (before < 0 || FIGURE.test(text.charAt(before))) continue;
    const start = Math.max(0, index - REACH);
    const phrase = (unit === '%' || unit === '％' ? SHARE : COUNTING).exec(text.slice(start, index));
    if (!phrase) continue;
    const from = start + phrase.index;
    const { verb, object } = phrase.groups ?? {};
    if (verb && unit === '件' && !counts(text, from, verb, object)) continue;
    // Nothing is counted where it is denied: 没有收到依申请公开件. 24 characters hold any such clause.
    if (NEGATED.test(text.slice(Math.max(0, from - 24), from))) continue;
    found.push({ from, to: index + 1 });
  }
  return found;
}

/** Words that make 公开件 a noun: 信息公开件, 依申请公开件, 主动公开件. */
const NAMES_THE_PIECE = /(?:信息|政务|申请|主动)$/;

/** Characters before the phrase that are searched for a word that counts (共, 其中). Arbitrary but generous; it bounds the cost. */
const REACH_OF_CLAUSE = 24;

/** Whether 件 is a unit here: it is behind 收到申请, and may be part of a noun in 办理件, 公开件, 受理申请件. */
function counts(text: string, at: number, verb: string, object: string | undefined): boolean {
  if (object && KIND_OF_PIECE.test(object)) return false;
  if (object && (/收|接/.test(verb) || !OF_APPLICATIONS.test(object))) return true;
  if (verb === '公开' && NAMES_THE_PIECE.test(text.slice(Math.max(0, at - 3), at))) return false;
  const before = text.slice(Math.max(clauseAt(text, at).from, at - REACH_OF_CLAUSE), at);
  if (COUNTS.test(before)) return true;
  if (!OUTCOME.test(verb) || before === '' || !COUNTS_ALONE.test(before)) return false;
  return verb !== '公开' || FIGURE_OF_LIST.test(text.slice(at));
}
