import { HAN } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import { readItemNumber } from './item-number.ts';
import { SENTENCE_END } from './sentences.ts';

/**
 * A shorter line that yet is no paragraph's end. Some readers of PDFs begin a new line at any mark that has been moved a
 * little: 按照《…办法》⏎（国办函〔2020〕109⏎号）规定 | 规范、⏎有序
 */
export function isTorn(parts: readonly Slice[], lines: readonly { readonly slice: Slice }[], at: number): boolean {
  const last = parts.at(-1)?.text ?? '';
  const { slice: next } = lines[at] as { slice: Slice };
  if (clings(next) || LEADS_ON.test(last)) return true;
  if (SENTENCE_END.test(last) || (parts.length === 1 && isHeadLike(parts[0] as Slice))) return false;
  const itemNumber = readItemNumber(next);
  if (OPENS.test(next.text) && !itemNumber) return true;
  return opens(parts) && closesSoon(lines, at);
}

const MID_SENTENCE = new RegExp(`[，。；][^。；！？：:]*[${HAN}0-9，、]$`);
const SENTENCE_REST = new RegExp(`^[${HAN}0-9][^：:]*[，。；]`);
/** How a new paragraph begins. */
const BEGINS =
  /^(?:20\d\d年|本|我|全|今|目前|截至|截止|根据|按照|为|在|对|一|二|三|首先|其次|同时|此外|另外|下一步|存在|主要|针对|联系|附|注)/;
const SHORTEST_TORN = 12;
const NEAR = 200;

/**
 * Where no printer has broken the lines: a sentence breaks off at a stray line end, and the next line is its rest
 * (全年没有收到政府信息⏎公开申请。).
 */
export const breaksOff = (last: string): boolean =>
  last.length >= SHORTEST_TORN && MID_SENTENCE.test(last.slice(-NEAR));

/** See `breaksOff`. */
export const isRest = (next: Slice): boolean =>
  SENTENCE_REST.test(next.text.slice(0, NEAR)) && !BEGINS.test(next.text) && !readItemNumber(next);

/** No paragraph begins so, and none ends so. */
const CLINGS = /^[，。；：、！？）》〉〕】”]/;
/** A line that begins with what can only end or go on a sentence: it belongs to the line before. */
export const clings = ({ text }: Slice): boolean => CLINGS.test(text);
const LEADS_ON = /[，、（《〈〔【“]$/;
const OPENS = /^[（《〔“]/;
const CLOSING = /[）》〕”]/;
const NEST: Readonly<Record<string, number>> = {
  '（': 1,
  '《': 1,
  '〔': 1,
  '“': 1,
  '）': -1,
  '》': -1,
  '〕': -1,
  '”': -1,
};

/** （二）依申请公开情况: without a mark in it that a sentence has. */
const isHeadLike = (slice: Slice): boolean => slice.text.length <= 30 && !/[，。；：《“]/.test(slice.text);

/** A bracket is open that the lines so far do not close. */
function opens(parts: readonly Slice[]): boolean {
  let depth = 0;
  for (const { text } of parts) for (const sign of text) depth = Math.max(0, depth + (NEST[sign] ?? 0));
  return depth > 0;
}

/** One of the next lines closes a bracket before it opens any. */
function closesSoon(lines: readonly { readonly slice: Slice }[], at: number): boolean {
  for (let i = at, seen = 0; i < lines.length && seen < 2; i++) {
    const text = lines[i]?.slice.text ?? '';
    if (text === '') continue;
    seen++;
    const close = text.search(CLOSING);
    const open = text.search(OPENING);
    if (close >= 0 && (open < 0 || close < open)) return true;
    if (close >= 0 && balance(text) < 0) return true;
    if (SENTENCE_END.test(text)) return false;
  }
  return false;
}

const OPENING = /[（《〔“]/;
const balance = (text: string): number => [...text].reduce((sum, sign) => sum + (NEST[sign] ?? 0), 0);
