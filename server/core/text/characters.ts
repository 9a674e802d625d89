/**
 * The classes of characters that patterns and readers ask for, each defined once: as the inside of a character class
 * (`new RegExp(`[${HAN}]+`)`), and, where single characters are asked about, as a test of a UTF-16 code.
 */

/**
 * A Chinese character: the unified ideographs of the basic plane with their first extension (and the 64 hexagrams between the two,
 * which no report has). Not 〇, which is a numeral. Radicals and compatibility ideographs are made into characters before anything
 * is read (`letters.ts`). Characters beyond the basic plane (𠮷) are two codes each, the second of which an emoji may have as well:
 * they are in no class, and a name with one of them is cut there.
 */
export const HAN = '\\u3400-\\u9fff';

const SOME_HAN = new RegExp(`[${HAN}]`);

/** Whether a text has a Chinese character. */
export const hasHan = (text: string): boolean => SOME_HAN.test(text);

/** Whether a code is a Chinese character. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** A digit as input methods write it in full width. */
export const FULL_WIDTH_DIGIT = '０-９';

/** A digit of either width. Where only half width is meant, patterns say `\d` or `0-9`. */
export const DIGIT = `0-9${FULL_WIDTH_DIGIT}`;

const SOME_DIGIT = new RegExp(`[${DIGIT}]`);
const FULL_WIDTH_DIGITS = new RegExp(`[${FULL_WIDTH_DIGIT}]`, 'g');

/** Whether a text has a digit of either width. */
export const hasDigit = (text: string): boolean => SOME_DIGIT.test(text);

/** Whether a code is a digit of half width. */
export const isHalfWidthDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a code is a digit of either width. */
export const isDigit = (code: number): boolean => isHalfWidthDigit(code) || (code >= 0xff10 && code <= 0xff19);

/** Turns a full-width sign (`！` to `～`) into its half-width one; the two blocks of Unicode lie 0xfee0 apart. */
export const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** Turns full-width digits into half-width ones: ２０２４年 → 2024年. Everything else, and the length, stays. */
export const halfWidthDigits = (text: string): string => text.replace(FULL_WIDTH_DIGITS, halfWidth);

/**
 * The Chinese digits, as a year is written with them (二〇二四). The first ten in the order of their values; behind them, what else
 * is written for 〇: 零, and the circle that is typed for it.
 */
export const HAN_DIGIT = '〇一二三四五六七八九零○';

/** What headings, items, chapters and days are numbered with, from 一 to 九十九. The first nine in the order of their values. */
export const HAN_ORDINAL = '一二三四五六七八九十';

/** What an amount is written with in words: 十二件, 零件, 两次, 一百零三条. */
export const HAN_FIGURE = `〇零两百千${HAN_ORDINAL}`;

/** All that can stand in a Chinese numeral: circles typed for 〇, and 廿, 卅. Two circles alone may as well be a gap left to fill. */
export const HAN_NUMERAL = `○◯廿卅${HAN_FIGURE}`;

/** All that can stand in a number, Arabic or Chinese. */
export const ANY_NUMERAL = `${DIGIT}${HAN_NUMERAL}`;

/** What ends a sentence. */
export const FULL_STOP = '。！？!?';

/** What ends a sentence, or an item of an enumeration within one. How prose is parted by them is told in `syntax/sentences.ts`. */
export const STOP = `${FULL_STOP}；;`;

/** What ends a clause: a stop, a comma, a colon. Not 、, which parts what one clause lists. */
export const CLAUSE_STOP = `${STOP}，,：:`;

/** A space within a line that is not the keyboard's: of full width, not to be broken, or of a width of its own. */
export const WIDE_SPACE = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** A space within a line. Not the tab, which parts cells: where one counts as a space, the pattern says so. */
export const SPACE = ` ${WIDE_SPACE}`;

/** A space that groups the digits of one figure (12 345). The full-width space is not among them: it separates two figures. */
export const GROUPING_SPACE = ' \\u00a0\\u2009\\u202f';

/** A blank of any kind: all that `\s` matches, line ends too, and the space of no width (U+200B). */
export const BLANK = '\\s\\u200b';

/** Whether a code is a blank of any kind: the same set as `BLANK`. */
export function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x200b) return true;
  return code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/**
 * Signs that nobody sees: the control codes C0 and C1 but for tabs and line ends, the soft hyphen, signs of no width, signs of
 * direction, the variation selector. Readers take them out before they read.
 */
export const UNSEEN_SIGNS =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufe0f\\ufeff';

const HALF_WIDTH_MARK = /(?<![0-9]),|,(?![0-9])|[;:()]/g;
const WIDE_MARK: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/**
 * Writes a text in one way, so that patterns need only one: marks in full width, digits in half width. `(２０２４年),` → `（2024年），`.
 * The length stays; the comma of 1,204 stays half-width.
 */
export const even = (text: string): string =>
  halfWidthDigits(text).replace(HALF_WIDTH_MARK, (mark) => WIDE_MARK[mark] ?? mark);
