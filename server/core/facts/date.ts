import { DIGIT, HAN_DIGIT, HAN_ORDINAL, halfWidthDigits } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { PartialDate } from './model.ts';

/** A four-digit year without its 年: 2023, ２０２３, 二〇二三. For building patterns. */
export const YEAR = `(?:[${DIGIT}]{4}|[一二][${HAN_DIGIT}OＯ]{3})`;

/** What joins two dates to a range. For building patterns. */
export const TO = '(?:至|到|[-‐‑–—―－─~～〜∼]+)';

const DAY = `(?:[${DIGIT}]{1,2}|[${HAN_ORDINAL}廿卅]{1,3})`;
const MONTH = `(?:[${DIGIT}]{1,2}|[${HAN_ORDINAL}]{1,2})`;
/** 本年, 当年 …: a year that is not said in figures. */
const SAME = '[本当同今该]';

/**
 * 2023-1-1 | 2023年1月1日, 1月1日, 12月31 | 2023年1—12月 | 2023年度, 本年度.
 * Every quantifier is bounded: no input makes it slow.
 */
const DATE = new RegExp(
  [
    `(?<iso>[${DIGIT}]{4})[-/.．／](?<isoMonth>[${DIGIT}]{1,2})[-/.．／](?<isoDay>[${DIGIT}]{1,2})日?`,
    `(?:(?:(?<year>${YEAR})|${SAME})年度?)?(?<month>${MONTH})(?:月份?|(?=${TO}${MONTH}月))(?:(?<day>${DAY})[日号]?)?`,
    `(?:(?<only>${YEAR})|${SAME})年度?`,
  ].join('|'),
  'g',
);
const DIGIT_BEFORE = new RegExp(`[${DIGIT}]`);
const HAN_YEAR = /^[一二]/;

/** Reads a year's figures; undefined for what is no year of our time (1900–2099). */
export function readYearFigures(figures: string): number | undefined {
  const value = hanNumber(figures);
  return value !== undefined && value >= 1900 && value < 2100 ? value : undefined;
}

/** Every date in words without blanks (see `unspaced`), in reading order. Parts that are not written are undefined. */
export function datesIn(words: Slice): readonly FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of words.text.matchAll(DATE)) {
    if (DIGIT_BEFORE.test(words.text.charAt(match.index - 1))) continue;
    const parts = match.groups ?? {};
    const figures = parts.iso ?? parts.year ?? parts.only;
    const to = match.index + match[0].length;
    dates.push({
      index: match.index,
      end: to,
      year: figures === undefined ? undefined : readYearFigures(figures),
      month: number(parts.isoMonth ?? parts.month),
      day: number(parts.isoDay ?? parts.day),
      slice: words.sub(match.index, to),
    });
  }
  return dates;
}

/** A date with its place in the words it was read from. */
export interface FoundDate extends PartialDate {
  readonly index: number;
  readonly end: number;
}

/** Where the four figures of a date's year stand; undefined where the date names no year. */
export function yearSpan(date: PartialDate): Span | undefined {
  return date.year === undefined ? undefined : date.slice.spanOf(0, 4);
}

/** Whether a date's day has its 日, or needs none (2023-12-31); true as well where no day is written. */
export function hasDayUnit(date: PartialDate): boolean {
  const text = halfWidthDigits(date.slice.text);
  return date.day === undefined || /[日号]$/.test(text) || /^\d{4}[-/.．／]/.test(text);
}

/** Writes a year in the figures of the one it replaces: 2023 for 2022, 二〇二三 for 二〇二二. */
export function writeYear(value: number, like: string): string {
  if (!HAN_YEAR.test(like)) return String(value);
  return [...String(value)].map((digit) => HAN_DIGIT.charAt(Number(digit))).join('');
}

const number = (figures: string | undefined): number | undefined =>
  figures === undefined ? undefined : hanNumber(figures);
