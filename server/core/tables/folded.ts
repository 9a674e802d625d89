import { HAN, isHalfWidthDigit } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { unitBehind } from './units.ts';

/** How rows are numbered otherwise than `1.`: 1、 1) (1) ① or a bare 1. */
const OTHER_NUMBERING = new RegExp(String.raw`^(?:\((\d{1,2})\)|(\d{1,2})[、,:)]?)(?=[${HAN}])`);

/** Folds a text without the quotes that a spreadsheet's copy puts around a cell with a line end in it. */
export function foldUnquoted(text: string): string {
  const folded = fold(text);
  return folded.length > 2 && folded.startsWith('"') && folded.endsWith('"') ? folded.slice(1, -1) : folded;
}

/**
 * Folds a label, without a colon or a unit behind it, and numbers it as the form does: ①属于国家秘密 → 1.属于国家秘密, 本年制发件数（件） →
 * 本年制发件数. A unit alone stays what it is.
 */
export function foldLabel(text: string): string {
  const unquoted = foldUnquoted(text);
  const whole = unquoted.charCodeAt(unquoted.length - 1) === 58 ? unquoted.slice(0, -1) : unquoted;
  const folded = whole.slice(0, unitBehind(whole)?.at);
  const code = folded.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return `${code - 0x245f}.${folded.slice(1)}`;
  if (code !== 40 && !isHalfWidthDigit(code)) return folded;
  return folded.replace(OTHER_NUMBERING, '$1$2.');
}
