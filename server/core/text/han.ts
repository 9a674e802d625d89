import { HAN_DIGIT, HAN_ORDINAL, halfWidthDigits } from './characters.ts';

/*
 * Numbers as Chinese documents write them: 23, ２３, 二十三, 廿三, 两, 一百零五, 二〇二三.
 * Whole numbers only; anything else is undefined, never guessed.
 */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...HAN_DIGIT.slice(0, 10)].map((sign, value): [string, number] => [sign, value]),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((sign, value): [string, number] => [sign, value]),
  ['○', 0],
  ['◯', 0],
  ['Ｏ', 0],
  ['O', 0],
  ['两', 2],
]);

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** 廿 and 卅 are a digit and its ten in one sign. */
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
]);

const ARABIC = /^[0-9]+$/;
/** Take the letter O for 〇 inside a numeral (二O二三), not alone: O or OO may be any word's. */
const LETTER = /^[OＯ]+$/;

/**
 * The number that a numeral stands for: `23`, `２３`, `二十三`, `廿三`, `一百零五`, `二〇二三` (read sign by sign).
 * Undefined for the empty text and for anything that is no well-formed whole number (`三二十`, `十百`, `1十`).
 */
export function hanNumber(numeral: string): number | undefined {
  const text = halfWidthDigits(numeral);
  if (ARABIC.test(text)) return Number(text);
  const signs = [...text];
  if (signs.length === 0) return undefined;
  if (LETTER.test(text)) return undefined;
  return signs.every((sign) => DIGITS.has(sign)) ? signBySign(signs) : byUnits(signs);
}

/** Writes a number from 0 to 99 in Chinese: 23 → 二十三, 0 → 〇. Others come back in Arabic digits: no heading or item counts so far. */
export function toHan(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  const signs = HAN_DIGIT;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return signs.charAt(ones);
  return `${tens === 1 ? '' : signs.charAt(tens)}十${ones === 0 ? '' : signs.charAt(ones)}`;
}

/** Writes a count up to 9999 as prose does: 105 → 一百零五, 110 → 一百一十, 0 → 零. From 一万 on prose uses Arabic digits, and so does this. */
export function hanCount(value: number): string {
  if (value === 0) return '零';
  if (!Number.isInteger(value) || value < 100 || value > 9999) return toHan(value);
  const signs = `零${HAN_ORDINAL}`;
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, i) => {
    const unit = ['', '十', '百', '千'][digits.length - 1 - i] ?? '';
    if (digit > 0) text += signs.charAt(digit) + unit;
    else if (digits.slice(i + 1).some((next) => next > 0) && !text.endsWith('零')) text += '零';
  });
  return text;
}

/** Reads signs as the digits of a year: 二〇二三 → 2023; also one sign alone: 三 → 3. */
function signBySign(signs: readonly string[]): number {
  return signs.reduce((value, sign) => value * 10 + (DIGITS.get(sign) ?? 0), 0);
}

/** Reads 二十三, 一百零五, 两千: each unit must be smaller than the one before, and have a digit before it, but for a leading 十. */
function byUnits(signs: readonly string[]): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const value = DIGITS.get(sign);
    const unit = UNITS.get(sign);
    const tens = TENS.get(sign);
    if (value === 0) {
      if (digit !== undefined) return undefined;
      continue;
    }
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit || (digit === undefined && unit !== 10)) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else if (tens !== undefined) {
      if (digit !== undefined || lastUnit <= 10) return undefined;
      total += tens;
      lastUnit = 10;
    } else return undefined;
  }
  return total + (digit ?? 0);
}
