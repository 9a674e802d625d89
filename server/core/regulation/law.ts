import type { Passage } from '../syntax/passage.ts';
import { DIGIT, HAN, HAN_ORDINAL } from '../text/characters.ts';

/*
 * Which law a “第N条” belongs to: the nearest one named before it in the same paragraph. Whether the article exists is decided in
 * `clause.ts`.
 */

/** The 《条例》 as it is today, or any other law. */
export type Law = 'ours' | 'other';

/** A law or document named in a text. */
export interface Named {
  /** Index behind its name. */
  readonly end: number;
  /** `document`: a title that is no law (《政务公开工作要点》); it makes doubtful what a later “第N条” belongs to. */
  readonly law: Law | 'document';
}

/** What 《条例》 stands for where a report has made it the short name of another law. */
export type ShortName = Law;

const NAMES = new RegExp(
  [
    '《([^《》]{1,80})》',
    '〈([^〈〉]{1,80})〉',
    '[“"「]((?:政府信息公开)?条例)[”"」]',
    '((?:中华人民共和国)?(?:政府|政务)?信息公开条例)',
    '(本条例)',
    '((?:行政)?复议法|行政诉讼法|行政处罚法|行政许可法|行政强制法|立法法|保守国家秘密法|保密法|档案法|民法典|宪法|个人信息保护法|数据安全法|信访(?:工作)?条例)',
  ].join('|'),
  'g',
);
const BLANKS = /\s+/g;
const TRAILING_BRACKETS = /(?:[（(〔[][^（()）〔〕[\]]{0,60}[)）〕\]]\s*)+$/;
const OUR_TITLE = /^(?:.{0,4}共和国|国务院|新(?:修订)?(?:的)?|修订后的)?(?:(?:政府|政务)?信息)?(?:公开)?条例$/;
const LAW_TITLE = /(?:法|法典|条例|办法|规定|细则|规则|准则|决定|解释|章程)$/;
/** Words before the regulation of 2007, whose articles had other numbers: 旧《条例》, 修订前的《条例》 */
const FORMERLY = /(?:原|旧|老|修订前|修订之前|修改前|2007年|2008年)的?$/;
const FORMER_NUMBER = /^\s{0,3}[（(][^（()）]{0,20}492\s{0,2}号/;
const PLACE = /[省市县区州]$/;
const IMPLEMENTING = /^\s{0,3}(?:的|及其|及)?实施/;
const ALSO_CALLED = /(?:简称|下称|称为|称)[为：:]?\s{0,3}$/;

/**
 * All laws and documents that a text names, in order, and what 《条例》 means behind it.
 *
 * @param short what 《条例》 means at its beginning
 */
export function lawsNamed(text: string, short: ShortName = 'ours'): { named: readonly Named[]; short: ShortName } {
  const named: Named[] = [];
  let meaning = short;
  let previous: string | undefined;
  NAMES.lastIndex = 0;
  for (let match = NAMES.exec(text); match; match = NAMES.exec(text)) {
    const [whole, title, inner, quoted, bare, own, other] = match;
    const end = match.index + whole.length;
    const name = (title ?? inner ?? quoted ?? bare ?? own ?? other ?? '')
      .replace(BLANKS, '')
      .replace(TRAILING_BRACKETS, '');
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (name === '条例' && ALSO_CALLED.test(before) && previous?.endsWith('条例')) {
      meaning = OUR_TITLE.test(previous) ? 'ours' : 'other';
    }
    const law = own ? ourOwn(named) : other ? 'other' : lawOf(name, meaning, before, text, end, bare !== undefined);
    named.push({ end, law });
    previous = name;
  }
  return { named, short: meaning };
}

/** What 《条例》 means behind a paragraph, given what it means before it. Costs little: hardly any paragraph changes it. */
export const shortNameBehind = (passage: Passage, short: ShortName): ShortName =>
  passage.get(givesShortName) ? lawsNamed(passage.evenWords, short).short : short;

/** Whether a paragraph may give the name 《条例》 to a law. */
export const givesShortName = ({ evenWords }: Passage): boolean => evenWords.includes('称《条例》');

function lawOf(name: string, short: ShortName, before: string, text: string, end: number, bare: boolean): Named['law'] {
  if (!OUR_TITLE.test(name)) return LAW_TITLE.test(name) ? 'other' : 'document';
  if (name === '条例' && short === 'other') return 'other';
  if (FORMERLY.test(before) || (bare && PLACE.test(before))) return 'other';
  const after = text.slice(end, end + 30);
  return FORMER_NUMBER.test(after) || IMPLEMENTING.test(after) ? 'other' : 'ours';
}

/** The law that 本条例 is: ours, unless the last law named is another, which is then being quoted. */
const ourOwn = (named: readonly Named[]): Law => (named.at(-1)?.law === 'other' ? 'other' : 'ours');

const CHAPTER = new RegExp(String.raw`第\s{0,3}[〇${HAN_ORDINAL}${DIGIT}]{1,4}\s{0,3}[章节编]\s{0,3}$`);
/** Words that refer to the law named last, whichever it is: 该条例, 同法, 《条例》规定…, 有关规定 */
const SAME = /(?:该|同|上述|前述|此)(?:条例|法|办法|规定|细则)$|(?:》|有关|相关|的|明确|[，,。；;：:])规定$/;
const BARE_OURS = new RegExp(
  `(?:^|[^${HAN}]|根据|依据|依照|按照|遵照|对照|落实|执行|遵守|违反|符合|学习|宣传|彻|按|照|据|依|和|与|及|以|的|对|新|现行|修订后)条例$`,
);
/** A noun before 第, which may have articles of its own (问卷第六十条); not words that join or refer (和, 按). */
const NOUN = new RegExp(`[${HAN}](?<![和与及或至到的按照据依由在对以反合于为是即中定关如含括实行彻守用见其])$`);
const OUR_NUMBER = /711\s{0,2}号$/;
/** The end of a name that can have articles of its own: 办法第N条; or of a document's number. */
const OTHER =
  /(?:条例|法|法典|办法|细则|规定|规则|准则|决定|解释|通知|意见|方案|合同|协议|章程|公约|标准|指引|规程|要点|纲要|制度|清单|规划|计划|公告|通告|批复|预案|目录|指南|[号令》〉>])$/;

/**
 * What the words right before a “第N条” say about its law: `doubtful` after a noun that may have articles of its own; undefined where
 * they say nothing, so that the nearest name counts.
 *
 * @param count how many of `names` end before it
 */
export function lawRightBefore(
  text: string,
  index: number,
  names: readonly Named[],
  count: number,
): Law | 'doubtful' | undefined {
  // 80 characters hold a name, a chapter and a document's number in brackets; it bounds the cost.
  const from = Math.max(0, index - 80);
  const before = trimBefore(text.slice(from, index));
  const at = from + before.length;
  let last = count - 1;
  while ((names[last]?.end ?? -1) > at) last--;
  const titled = names[last];
  if (titled?.end === at) return titled.law === 'document' ? 'other' : titled.law;
  if (SAME.test(before)) return undefined;
  if (OUR_NUMBER.test(before)) return 'ours';
  if (BARE_OURS.test(before)) return names[count - 1]?.law === 'other' ? undefined : 'ours';
  if (OTHER.test(before)) return 'other';
  return NOUN.test(before) ? 'doubtful' : undefined;
}

/** Takes blanks, a chapter and bracketed words off a text's end: 《条例》（国务院令第711号）第四章 → 《条例》 */
function trimBefore(text: string): string {
  return text.trimEnd().replace(CHAPTER, '').replace(TRAILING_BRACKETS, '').trimEnd();
}
