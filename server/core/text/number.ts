import {
  FULL_WIDTH_DIGIT,
  GROUPING_SPACE,
  HAN,
  HAN_FIGURE,
  halfWidth,
  isBlank,
  isHalfWidthDigit,
  isHan,
  UNSEEN_SIGNS,
} from './characters.ts';
import { hanNumber } from './han.ts';

/** What stands in a data cell. Blank, `/`, 0 and words are four different things; none is ever taken for another. */
export type Value =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Written exactly as the form wants it: half-width digits, no grouping, no unit, no leading zero. */
      readonly plain: boolean;
      /** 件、条、万元、元 … as written behind the figure. */
      readonly unit?: string;
      /** Where the figure stands in the text, if a remark stands behind it: 2 of 2（其中修订1件）. Of itself, the remark is no figure. */
      readonly within?: { readonly from: number; readonly to: number };
    }
  | { readonly kind: 'blank' }
  /** `/` `-` `—` 无 不涉及: the author says that there is nothing to fill in. */
  | { readonly kind: 'na'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Chinese characters with which a figure or 无, 不涉及, 空 can begin. */
const FIRST_OF_FIGURE: ReadonlySet<number> = new Set(
  [...`${HAN_FIGURE}万无没不未空暂`].map((char) => char.charCodeAt(0)),
);

/** Spare labels, the most frequent cells of a table, all further tests: their first character can begin no figure. */
const isWord = (code: number): boolean => isHan(code) && !FIRST_OF_FIGURE.has(code);

/** Chinese characters that can stand in a figure: numerals and units. */
const IN_FIGURE: ReadonlySet<number> = new Set(
  [...`${HAN_FIGURE}万件条宗份个起次项人元`].map((char) => char.charCodeAt(0)),
);

/** Spare them also a label that begins as a figure does, told by any other character: 1.属于国家秘密 */
function holdsWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) && !IN_FIGURE.has(code)) return true;
  }
  return false;
}

/** Read no longer text as a figure: `-1,234,567.89（万元）` has 17 characters. Spares long labels the patterns; any size from there on does. */
const LONGEST = 24;
const BLANK: Value = { kind: 'blank' };
const NOT_APPLICABLE = /^(?:[/／\\＼—–－-]{1,4}|无|暂无|没有|空白?|无数据|不涉及|不适用|未涉及|未发生|n\/?a)$/i;
const UNIT = '件|条|宗|份|个|起|次|项|人|万元|元';
const ONLY_UNIT = new RegExp(`^(?:${UNIT})$`);
/** Sign, digits (grouped by commas or single blanks), fraction, unit (also in brackets). */
const FIGURE = new RegExp(
  String.raw`^([-−－+＋]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[${GROUPING_SPACE}]\d{3})+|\d+)(\.\d+)?(?:\(?(${UNIT})\)?)?$`,
);
/** A letter or a circle typed for the digit 0. */
const ROUND_ZERO = /^[OoＯｏ○◯]$/;
/** Letters that text recognition has read for digits, alone or beside one: l → 1, l3 → 13, 1O → 10. Six signs: no count of cases is longer. */
const LETTERS = /^(?:[lIｌＩ]|(?=[lIOo]*\d)[\dlIOo]{2,6})$/;
const ANY_HAN = new RegExp(`[${HAN}]`);
const GROUPING = new RegExp(`[,${GROUPING_SPACE}]`, 'g');
/** What a spreadsheet puts before a figure that it keeps as text: '12 */
const TEXT_MARK = /^['’‘＇]/;
const IN_WORDS = new RegExp(`^[${HAN_FIGURE}万]{1,9}(?:件|条|宗|份|个|起|次|项)?$`);
const HAN_UNIT = /[件条宗份个起次项]$/;
const WIDE = new RegExp(`[${FULL_WIDTH_DIGIT}．，＋（）]`, 'g');
/** What a web page or a word processor may leave between digits. */
export const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, 'g');
const BEFORE_UNIT = /\s+(?=[（(]?[件条宗份个起次项人万元])/;

/** What a remark counts may stand in front of the figure, too: 废止6（含失效2件） */
const REMARKED =
  /^((?:本年)?新?(?:制发|制作|制定|公开|废止|失效|有效|现行有效)?)([^（(]{1,20}?)[（(]([^（）()]{1,60})[）)]$/;
/** A remark that makes the figure doubtful: 3（应为4） | 12（待核实） */
const DOUBT = /应为|应是|应填|改为|更正|原为|误|待|约|预计|估|左右|暂|不详|[?？]/;

/** A figure with a remark behind it, in brackets and in words: `2（其中修订1件）` is 2. Not so a unit, or a remark that doubts the figure. */
function readRemarked(text: string, trimmed: string): Value | undefined {
  const match = REMARKED.exec(trimmed);
  if (!match) return undefined;
  const [, lead = '', figure = '', remark = ''] = match;
  if (!ANY_HAN.test(remark) || ONLY_UNIT.test(remark) || DOUBT.test(remark)) return undefined;
  const value = readValue(figure);
  if (value.kind !== 'number') return undefined;
  const from = text.indexOf(trimmed) + lead.length;
  return { ...value, plain: false, within: { from, to: from + figure.trimEnd().length } };
}

/** Takes off outer blanks; unlike `String.trim`, also the blank of no width (U+200B). */
function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to - from === text.length ? text : text.slice(from, to);
}

/**
 * Reads the text of a data cell. `3` is a plain figure; `１２３`, `1,204`, `3件`, `十六` are figures that are not plainly written;
 * what is not surely a figure stays text. Never fails.
 */
export function readValue(text: string): Value {
  if (text === '') return BLANK;
  if (isPlainInteger(text)) return { kind: 'number', value: Number(text), plain: true };
  const trimmed = trim(text);
  if (trimmed === '') return BLANK;
  if (endsRemark(trimmed)) {
    const remarked = readRemarked(text, trimmed);
    if (remarked) return remarked;
  }
  if (trimmed.length > LONGEST || isWord(trimmed.charCodeAt(0))) return { kind: 'text', text: trimmed };
  if (isPlainInteger(trimmed)) return { kind: 'number', value: Number(trimmed), plain: false };
  if (NOT_APPLICABLE.test(trimmed)) return { kind: 'na', text: trimmed };
  if (holdsWord(trimmed)) return { kind: 'text', text: trimmed };
  if (ROUND_ZERO.test(trimmed)) return { kind: 'number', value: 0, plain: false };
  if (LETTERS.test(trimmed) && /\D/.test(trimmed)) {
    const digits = trimmed.replace(/[lIｌＩ]/g, '1').replace(/[Oo]/g, '0');
    return { kind: 'number', value: Number(digits), plain: false };
  }
  const narrow = trimmed.replace(TEXT_MARK, '').replace(UNSEEN, '').replace(WIDE, halfWidth).replace(BEFORE_UNIT, '');
  const match = FIGURE.exec(narrow);
  if (match) {
    const [, sign = '', whole = '', fraction = '', unit] = match;
    const magnitude = Number(whole.replace(GROUPING, '') + fraction);
    const value = sign === '-' || sign === '−' || sign === '－' ? -magnitude : magnitude;
    const leadingZero = whole.length > 1 && whole.startsWith('0');
    const plain = narrow === text && /^\d+$/.test(whole) && unit === undefined && !leadingZero && sign !== '+';
    return { kind: 'number', value, plain, ...(unit === undefined ? {} : { unit }) };
  }
  if (IN_WORDS.test(trimmed)) {
    const value = hanNumber(trimmed.replace(HAN_UNIT, ''));
    if (value !== undefined) return { kind: 'number', value, plain: false };
  }
  return { kind: 'text', text: trimmed };
}

const CHANGE = /^(?:净)?(增加?|新增|减少?|[+\-−↑↓])了?(\d{1,9})(?:件|项|个|条)?$/;
const NO_CHANGE = /^(?:持平|不变|无变化|没有变化|无增减|未增减|无)$/;

/**
 * Reads a cell of the column 本年增/减 of the 2019 form as a change with its sign: `+2`, `-4`, `增2`, `减少4`; 持平 is 0. Undefined
 * for anything else. Use it for no other column: there 减4 is no figure.
 */
export function readChange(value: Value): number | undefined {
  if (value.kind === 'number') return Number.isInteger(value.value) ? value.value : undefined;
  if (value.kind === 'blank') return undefined;
  const text = value.text.replace(/\s+/g, '').replace(WIDE, halfWidth);
  if (NO_CHANGE.test(text)) return value.kind === 'na' ? undefined : 0;
  const match = CHANGE.exec(text);
  if (!match) return undefined;
  const size = Number(match[2]);
  return /^[减\-−↓]/.test(match[1] ?? '') ? -size : size;
}

/** Whether a text ends with a bracket, and none of its first signs is one, as a label's number: （一）予以公开 */
function endsRemark(text: string): boolean {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return (last === 0x29 || last === 0xff09) && first !== 0x28 && first !== 0xff08 && text.length > 3;
}

/** Writes a figure as the form wants it: half-width digits, no grouping, no unit. */
export const writeFigure = (value: number): string => String(value);

/** Whether a text is up to twelve half-width digits, without a leading zero. A quick way: what is longer `FIGURE` reads to the same end. */
function isPlainInteger(text: string): boolean {
  if (text.length > 12) return false;
  if (text.length > 1 && text.charCodeAt(0) === 48) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHalfWidthDigit(code)) return false;
  }
  return true;
}
