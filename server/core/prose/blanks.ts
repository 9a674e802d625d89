import { clauseAt } from '../syntax/sentences.ts';
import { DIGIT, HAN, HAN_DIGIT, SPACE } from '../text/characters.ts';
import type { Searched } from '../text/searched.ts';

/** Places in a sentence that were left to be filled in: ××, 20__年, （填写…）, and figures that are simply not there. */

/** No part of a word, an address or a file name. */
const ALONE_BEFORE = '(?<![A-Za-z0-9_@./:#=&%+]|[A-Za-z]-)';
const ALONE_AFTER = '(?![A-Za-z0-9_@/=]|[.\\-:](?:[A-Za-z0-9/]))';
/** What a figure or a name would stand in front of. */
const COUNTED = '年月日件条次份篇期宗项个人户万亿元％%县市区局镇乡';

/** ×× □□ ____: signs in the place of words. `×` between two figures is a multiplication; 二○○八年 is a year. */
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
/** What stands in brackets of its own, or should. */
const BRACKETED = [
  // （填写…） （此处填…） （待补充）
  `[（(〔［\\[【<＜{｛][${SPACE}]*(?:请(?:在此)?(?:如实)?(?:填写|填入|填报|输入|补充|插入)|(?:在)?(?:此处|这里)(?:填|写|补|插|输|应|需)|填写(?!的|完|好)|待填|待补充?|待核实?|待定|待确认|待完善|略写)[^（()）〔〕［］\\[\\]【】<>＜＞{}｛｝\\n]{0,40}(?:\\r?\\n[${SPACE}\\t]*(?=[^\\s（()）])[^（()）〔〕［］\\[\\]【】<>＜＞{}｛｝\\n]{0,40})?[）)〕］\\]】>＞}｝]`,
  `【[${SPACE}\\t]*】`,
  // 【单位名称】 〔年份〕: what should stand there, as a pattern's author calls it.
  '[【〔［](?:本?(?:单位|机关|部门|行政机关|机构)(?:全称|名称|简称)|年份|数字|金额|姓名)[】〕］]',
  `《[${SPACE}\\t]*》`,
  `〔[${SPACE}\\t]*〕`,
  `[（(][${SPACE}]{2,}[）)]`,
];
/** What a program was to put in, or a clerk: {机关名称}, YYYY年, TODO, **件. */
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

/** The same in parts. Each has few enough beginnings to skip from one to the next; all together have too many. */
const PARTS = [SIGNS, BRACKETED, NAMES].map((part) => new RegExp(part.join('|')));

/** Whether a text holds any; much faster than to look for the first with `PLACEHOLDER`. */
export const holdsPlaceholder = (text: string): boolean => PARTS.some((part) => part.test(text));

/** As `holdsPlaceholder`, of a whole report. */
export const mayHoldPlaceholder = (searched: Searched): boolean => PARTS.some((part) => searched.holds(part));

/** All of a text is one placeholder. */
export const isPlaceholder = (text: string): boolean => {
  const [first] = text.matchAll(PLACEHOLDER);
  return first?.index === 0 && first[0].length === text.length;
};

const VERB =
  '(?:公开|发布|制发|印发|出台|制定|废止|清理|收到|新收|受理|办理|接到|接收|办结|答复|收办|开展|组织|编发|推送|报送|征集|采纳|回应|回收|收回|发放)';
/** What is counted stands between verb and unit; no figure does. */
const COUNTED_THING =
  '(?:信息|文件|政策|解读|公告|公示|通知|动态|稿件|意见|申请|公开|公报|会议|培训|通报|建议|咨询|诉求|留言|举报|问卷)';
/** 咨询件, 举报件 are words for what is received. */
const KIND_OF_PIECE = /(?:建议|咨询|诉求|留言|举报)$/;
const OBJECT = `(?:[${HAN}]{0,12}?${COUNTED_THING}(?:的)?(?:数量?)?)`;
/** 余条, 约件: said roughly, and still no figure. */
const ROUGH = `[${SPACE}]*[余约近多]?[${SPACE}]*`;
const BLANK = new RegExp(`[${SPACE}]`);
const FIGURE = new RegExp(`[${DIGIT}]`);

/** A unit that ends its phrase (so 公开条例 and 制发件数 have none), or stands before what it counts; or a per cent sign. */
const UNIT = new RegExp(
  String.raw`[条件篇份宗](?:(?=[${SPACE}]*(?:[，,。；;、：:）)]|$|其中|[（(][^（()）]{0,16}\d))|(?=(?:政府|政务)?信息|(?:政府信息公开)?申请|(?:行政)?规范性文件|政策|稿件))|[%％]`,
  'g',
);
/** What stands up to the unit: 公开条, 发布政府信息条, 收到申请件, 共条, 占%. */
const COUNTING = new RegExp(
  `(?:(?<verb>${VERB})(?:了|的|到)?(?<object>${OBJECT})?(?:共(?:计)?)?|共(?:计|有)?)${ROUGH}$`,
);
const SHARE = new RegExp(
  `(?:占比?|达到?|为|[${HAN}]{0,4}率|满意度|同比|增长|下降|上升|减少|提高|增加|降低|提升|回落|[约近超]|超过)(?:了|到|为|至|约)?[${SPACE}]*$`,
);
/** As far before the unit as a phrase can begin. */
const REACH = 28;
/** 依申请公开件 is a word for an application; only a phrase that counts lacks its figure. */
const OF_APPLICATIONS = /申请|公开$/;
const COUNTS = /[共总年]|合计|累计|截至|其中/;
const NEGATED = /(?:未(?!来)|没有|无(?!偿|障碍|线|人机))[^，,。；;：:\n]*$/;

export interface MissingNumber {
  /** Index of the phrase that lacks its figure, verb to unit: 公开条 */
  readonly from: number;
  readonly to: number;
}

/** Phrases in one paragraph that count something and do not say how many. */
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
    // 没有收到依申请公开件 has nothing to count.
    if (NEGATED.test(text.slice(Math.max(0, from - 24), from))) continue;
    found.push({ from, to: index + 1 });
  }
  return found;
}

/** 信息公开件, 依申请公开件, 主动公开件: a word for an application or a paper, and nothing is counted. */
const NAMES_THE_PIECE = /(?:信息|政务|申请|主动)$/;

const REACH_OF_CLAUSE = 24;

/** 收到申请件 counts by its verb; 办理件, 公开件 and 受理申请件 can be words of their own. */
function counts(text: string, at: number, verb: string, object: string | undefined): boolean {
  if (object && KIND_OF_PIECE.test(object)) return false;
  if (object && (/收|接/.test(verb) || !OF_APPLICATIONS.test(object))) return true;
  if (verb === '公开' && NAMES_THE_PIECE.test(text.slice(Math.max(0, at - 3), at))) return false;
  return COUNTS.test(text.slice(Math.max(clauseAt(text, at).from, at - REACH_OF_CLAUSE), at));
}
