import { DIGIT, hasHan } from '../text/characters.ts';
/** Brackets and quotation marks as signs: which belong together, and which signs only look like one. */

/** A sign at its index in the paragraph's text. */
export interface Sign {
  readonly at: number;
  readonly char: string;
}

const PAIRS = '《》〈〉（）()〔〕[]［］【】“”‘’<>＜＞「」『』｛｝';
const CLOSER_OF = new Map<string, string>();
const OPENER_OF = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) {
  CLOSER_OF.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));
  OPENER_OF.set(PAIRS.charAt(i + 1), PAIRS.charAt(i));
}
const NARROW: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '＜': '<', '＞': '>' };

/** Every sign that may be a bracket or a quotation mark, in full and half width; for `matchAll`. */
export const SIGNS = /[《》〈〉（）()〔〕[\]［］【】“”‘’<>＜＞「」『』｛｝]/g;
const LATIN = /[A-Za-z]/;
const AROUND_ANGLE = '《》〈〉“”（）()';
const QUOTES = '“”‘’「」『』';
/** What stands before ） in the number of an item: 1）, a). */
const ITEM = new RegExp(String.raw`(?:^|[\s。；;，,、：:（(])(?:[${DIGIT}]{1,2}|[A-Za-zＡ-Ｚａ-ｚ]|[①-⑳])$`);
const FACE_BEFORE = /[:;]-?$/;
const FACE_AFTER = /^(?:[\s。，,.!！]|$)/;

/** The sign that closes an opening one; '' for any other. */
export const closerOf = (open: string): string => CLOSER_OF.get(open) ?? '';
/** The sign that opens what a closing one closes; '' for any other. */
export const openerOf = (close: string): string => OPENER_OF.get(close) ?? '';
/** Whether a character opens a bracket or a quotation. */
export const isOpener = (char: string): boolean => CLOSER_OF.has(char);
/** Whether a character is a quotation mark, opening or closing. */
export const isQuote = (char: string): boolean => QUOTES.includes(char);
/** The same bracket in half width. */
export const narrow = (char: string): string => NARROW[char] ?? char;
/** Whether a character is < or >, in either width. */
export const isAngle = (char: string): boolean => '<>'.includes(narrow(char));
/** Whether a character is ( or ), in either width. */
export const isRound = (char: string): boolean => '()'.includes(narrow(char));

/** Whether a sign is a bracket or quotation mark here, and no apostrophe (it's), arrow (->) or comparison (<60分). */
export function isBracket(text: string, { at, char }: Sign): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (char === '’' || char === '‘') return !(LATIN.test(before) && LATIN.test(after));
  if (narrow(char) === '<')
    return (hasHan(after) || AROUND_ANGLE.includes(after || ' ')) && !'-=<'.includes(before || ' ');
  if (narrow(char) === '>')
    return (hasHan(before) || AROUND_ANGLE.includes(before || ' ')) && !'-='.includes(before || ' ');
  return true;
}

/** Whether a sign is the closing bracket of an item's number: 1）, a). */
export const isItem = (text: string, { at, char }: Sign): boolean =>
  isRound(char) && ITEM.test(text.slice(Math.max(0, at - 5), at));

/** Whether a sign is the mouth of a face: :), :(. */
export const isFace = (text: string, { at, char }: Sign): boolean =>
  isRound(char) && FACE_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && FACE_AFTER.test(text.charAt(at + 1));

/** Whether the text from `from` to `to` stands inside 《…》. */
export function inTitle(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf('《', from - 1);
  if (from === 0 || open < 0 || text.lastIndexOf('》', from - 1) > open) return false;
  const close = text.indexOf('》', to + 1);
  const next = text.indexOf('《', to + 1);
  return close >= 0 && (next < 0 || close < next);
}

/** As `inTitle`, for many places of one text: reads the text once, then costs O(log n) a place. */
export function titlesOf(text: string): (at: number) => boolean {
  const signs = Array.from(text.matchAll(/[《》]/g), ({ 0: char, index }) => ({ char, index }));
  return (at) => {
    let low = 0;
    let high = signs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((signs[middle] as { index: number }).index < at) low = middle + 1;
      else high = middle;
    }
    const next = signs[low]?.index === at ? low + 1 : low;
    return signs[low - 1]?.char === '《' && signs[next]?.char === '》';
  };
}
