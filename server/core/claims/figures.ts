import { DIGIT, HAN_NUMERAL, isHalfWidthDigit } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';

/** A number that counts something, with all that decides whether it can be compared. */
export interface Figure {
  readonly kind: 'figure';
  /** The number as written, without its unit: `1,204`, `１２`, `三`, `1.2万`. */
  readonly from: number;
  readonly to: number;
  /** With the unit. */
  readonly end: number;
  readonly value: number;
  /** Half of the last place that is written, where 万 rounds it; else 0. */
  readonly tolerance: number;
  /** 件 | 元 …; empty where none is written. */
  readonly unit: string;
  /** 余 多 近 约 以上: about so many; never compared. */
  readonly approximate: boolean;
  readonly han: boolean;
  /** Behind it stands another measure, or a character that is not known, and no unit: 2 类, 3 轮, 5 天. */
  readonly strange: boolean;
}

/** A number that counts nothing. One shape for its three kinds: tokens of few shapes are told apart several times faster. */
interface Uncounted<Kind extends string> {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  /** Of a share or a year, and the year of a date; else 0. */
  readonly value: number;
  /** How many places of a share stand behind the point; else 0. */
  readonly decimals: number;
  /** A part of the year (1—6月). */
  readonly part: boolean;
}

/** A share: 25.3%. */
export type Percent = Uncounted<'percent'>;

/** A year: 2023年, 2023年度. */
export type YearName = Uncounted<'year'>;

/** A number that is a name: a date, a telephone, a document's number, 第20条. */
export type Opaque = Uncounted<'opaque'>;

/** Any number of a sentence. */
export type Numeric = Figure | Percent | YearName | Opaque;

const DIGITS = /(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const SCALE_AND_UNIT =
  /(百|千|万|亿)?(余|多|来|几)?(万|亿)?(?:(件次|宗次|人次|件|条|宗|份|个|起|次|例|封|项|篇|期|册|场|人|名|家|处|批|部|户|张|元)(余|多|以上|以下|左右|上下|以内)?)?/y;
/** A Chinese numeral before a unit. Sixteen characters are arbitrary but generous; they bound the cost of a long run. */
const IN_WORDS = new RegExp(`[${HAN_NUMERAL}]{1,16}(?=件|宗|份|起|例|个)`, 'y');
const IS_ZERO = /^[为是]零(?:$|[，,、；;。）)])/;
const HAN_UNIT = /(件|宗|份|起|例|个)/y;
const ABOUT_BEFORE = /(?:近|约|超|超过|逾|不足|不到|将近|大约|至少|最多|至多)$/;
const YEAR = /年(?!来|级|前|后|限)(?:度|以来)?/y;
const MONTH = /^\d{1,2}月/;
const DATE = /年?\d{0,2}月?(?:\d{1,2}日|底|末|初|份|中旬|上旬|下旬)?(?:\d{1,2}[:：]\d{2})?/y;
const JOINED = /[0-9a-zA-Z][-—~:：.]$/;
/** 表2　收到和处理政府信息公开申请情况 */
const CAPTION = /(?:^|[，。；：、（(\s])附?[表图件]\s?$/;
const unitsOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
/** With what `JOINED` ends, what parts the groups of `DIGITS`, with what `ABOUT_BEFORE` ends: most figures need no closer look. */
const JOINTS = unitsOf('-—~:：.');
const GROUPS = unitsOf(',，.');
const ABOUTS = unitsOf('近约超过逾足到少多');
const GOES_ON = /[-~a-zA-Z.]/;
const ORDINAL = new RegExp(`第[${DIGIT}${HAN_NUMERAL}]+(?:[条款项次期届批号]|季度)?`, 'y');
const NOT_A_COUNT = /^(?:工作日|月|自然日|方面|环节|部门|单位|小时|百分点|季度|事|性|例|龙|会议|数)/;
const BRACKETED_YEAR = /[〔[［【（(]\d{4}[〕\]］】）)]第?\d+号?/y;
const WHOLE_YEAR = /(?:12月(?:31日|底|末|份)?|1月1日?|年底)$/;
/** Alone it is a month; behind 至 the end of the year. */
const DECEMBER = /^(?:\d{4}年)?12月份?$/;
const UP_TO = /[至到止—－~～-]$/;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Reads the number at `from`, where a digit stands. `text` has half-width digits. */
export function numericAt(text: string, from: number): Numeric {
  const { whole, fraction, end } = digitsAt(text, from);
  let to = end;
  // （2）审查: a number of a list
  if (isBracket(text.charCodeAt(from - 1), '（(') && isBracket(text.charCodeAt(to), '）)')) return opaque(from, to);
  const before = text.charCodeAt(from - 1);
  const next = text.charAt(to);
  // G20, 0517-87222589, 3-5件, 1.2.3, 10:26; not 申请：8件 or ——8件
  if (isLatin(before) || isJoined(text, from) || GOES_ON.test(next)) {
    while (to < text.length && /[\d\-—~:：.a-zA-Z]/.test(text.charAt(to))) to++;
    return opaque(from, to);
  }
  if (CAPTION.test(text.slice(Math.max(0, from - 4), from))) return opaque(from, to);
  if (next === '%' || next === '％') {
    const decimals = fraction.length - 1;
    return { kind: 'percent', from, to: to + 1, value: Number(whole + fraction), decimals, part: false };
  }
  if (next === '年' && whole.length === 4) {
    YEAR.lastIndex = to;
    const year = YEAR.exec(text);
    // 结转2025年1件; not 2025年1月
    if (year && !MONTH.test(text.slice(to + year[0].length, to + year[0].length + 3))) {
      const end = to + year[0].length;
      return { kind: 'year', from, to: end, value: Number(whole), decimals: 0, part: false };
    }
  }
  if (next === '年' || next === '月' || next === '日') {
    DATE.lastIndex = to;
    const end = to + Math.max(1, DATE.exec(text)?.[0].length ?? 1);
    const words = text.slice(from, end);
    const month = DECEMBER.test(words) && !UP_TO.test(text.charAt(from - 1));
    const part = next !== '日' && (month || !WHOLE_YEAR.test(words));
    return opaque(from, end, part, next === '年' && whole.length === 4 ? Number(whole) : 0);
  }
  if (/[号楼室时分秒点届]/.test(next)) return opaque(from, to + 1);
  return figure(
    text,
    from,
    to,
    Number(whole.replace(/[,，]/g, '') + fraction),
    Math.max(0, fraction.length - 1),
    false,
  );
}

/** `1,204.5` in parts. Most figures are digits alone. */
function digitsAt(text: string, from: number): { whole: string; fraction: string; end: number } {
  let end = from + 1;
  while (isHalfWidthDigit(text.charCodeAt(end))) end++;
  if (!GROUPS.has(text.charCodeAt(end))) return { whole: text.slice(from, end), fraction: '', end };
  DIGITS.lastIndex = from;
  const [digits = '', whole = '', fraction = ''] = DIGITS.exec(text) ?? [];
  return { whole, fraction, end: from + Math.max(digits.length, 1) };
}

/** What stands before a figure makes it the end of something longer. */
const isJoined = (text: string, from: number): boolean =>
  JOINTS.has(text.charCodeAt(from - 1)) && JOINED.test(text.slice(Math.max(0, from - 2), from));

/** Reads a Chinese numeral that counts something: 三件, 零起, 为零; undefined for 一件事, 一起, 第三. */
export function hanAt(text: string, from: number): Numeric | undefined {
  if (text.charAt(from) === '零' && IS_ZERO.test(text.slice(Math.max(0, from - 1), from + 2))) {
    return figure(text, from, from + 1, 0, 0, true);
  }
  IN_WORDS.lastIndex = from;
  const match = IN_WORDS.exec(text);
  if (!match) return undefined;
  const to = from + match[0].length;
  HAN_UNIT.lastIndex = to;
  const unit = HAN_UNIT.exec(text)?.[0] ?? '';
  const behind = text.slice(to + unit.length, to + unit.length + 2);
  // 一起推进, 一个目标, 一件事: a numeral of one sign must end its phrase or stand before what it counts.
  if (match[0].length === 1 && !/^(?:$|[，,、；;。（()）]|申请|政府|行政|依申|案|复议|诉讼|予以|不予|为)/.test(behind))
    return undefined;
  const value = hanNumber(match[0]);
  return value === undefined ? undefined : figure(text, from, to, value, 0, true);
}

/** Reads a number that is a name: 第三十三条, 〔2021〕30号; undefined for others. */
export function namedAt(text: string, from: number): Opaque | undefined {
  const pattern = text.charAt(from) === '第' ? ORDINAL : BRACKETED_YEAR;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? opaque(from, from + match[0].length, match[0].endsWith('季度')) : undefined;
}

function figure(text: string, from: number, numberEnd: number, plain: number, decimals: number, han: boolean): Figure {
  SCALE_AND_UNIT.lastIndex = numberEnd;
  const [all = '', small, about, big, word = '', beyond] = SCALE_AND_UNIT.exec(text) ?? [];
  const scale = (SCALES[small ?? ''] ?? 1) * (SCALES[big ?? ''] ?? 1);
  const scaled = (small ?? '') + (big ?? '');
  const to = about ? numberEnd : numberEnd + scaled.length;
  const end = numberEnd + all.length;
  const counts = word !== '' && !NOT_A_COUNT.test(text.slice(end, end + 3));
  return {
    kind: 'figure',
    from,
    to,
    end: word === '' || counts ? end : to,
    value: Math.round(plain * scale * 1e6) / 1e6,
    tolerance: scale === 1 ? 0 : (scale * 10 ** -decimals) / 2,
    // A word that is no measure here (个工作日) must not pass for none.
    unit: counts || word === '' ? word : `${word}…`,
    approximate:
      about !== undefined ||
      beyond !== undefined ||
      (ABOUTS.has(text.charCodeAt(from - 1)) && ABOUT_BEFORE.test(text.slice(Math.max(0, from - 2), from))),
    han,
    strange: false,
  };
}

/** Makes an `Opaque` from `from` to `to`. */
export const opaque = (from: number, to: number, part = false, value = 0): Opaque => ({
  kind: 'opaque',
  from,
  to,
  value,
  decimals: 0,
  part,
});

const isBracket = (code: number, either: string): boolean =>
  code === either.charCodeAt(0) || code === either.charCodeAt(1);

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
