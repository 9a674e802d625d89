/**
 * The classes of characters that patterns and readers ask for, each told once: as the inside of a character class
 * (`new RegExp(`[${HAN}]+`)`), and, where single characters are asked about, as a question on a UTF-16 code.
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

/** A sign of full width (`！` to `～`) as the one of half width. */
export const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** Full-width digits as half-width ones; everything else, and the length, stays. */
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
