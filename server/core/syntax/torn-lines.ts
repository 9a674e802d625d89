import { HAN } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import { readItemNumber } from './item-number.ts';
import { SENTENCE_END } from './sentences.ts';

/**
 * Whether a line that is not full is yet no paragraph's end. Some readers of PDFs begin a new line at any mark that has been moved
 * a little: 按照《…办法》⏎（国办函〔2020〕109⏎号）规定 | 规范、⏎有序
 *
 * @param parts the lines of the paragraph so far
 * @param at index of the next line among `lines`
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
/** A shorter line may be a heading or a label that ends without a stop. The exact size does not matter. */
const SHORTEST_TORN = 12;
/** Look at this much of the torn ends: they are told by the clause at the break. Bounds the cost only. */
const NEAR = 200;

/**
 * Whether a line breaks off in the middle of a sentence, for texts whose lines no printer has broken: 全年没有收到政府信息⏎公开申请。
 * Join it only if the next line is its rest, see `isRest`.
 */
export const breaksOff = (last: string): boolean =>
  last.length >= SHORTEST_TORN && MID_SENTENCE.test(last.slice(-NEAR));

/** Whether a line is the rest of a sentence that broke off: it has a comma or a stop, and does not begin like a paragraph. */
export const isRest = (next: Slice): boolean =>
  SENTENCE_REST.test(next.text.slice(0, NEAR)) && !BEGINS.test(next.text) && !readItemNumber(next);

/** How no paragraph begins. */
const CLINGS = /^[，。；：、！？）》〉〕】”]/;
/** Whether a line begins with a mark that can only end or continue a sentence: it belongs to the line before. */
export const clings = ({ text }: Slice): boolean => CLINGS.test(text);
/** How no paragraph ends. */
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

/** Whether a line is like a heading: short, without a mark that a sentence has: （二）依申请公开情况 */
const isHeadLike = (slice: Slice): boolean => slice.text.length <= 30 && !/[，。；：《“]/.test(slice.text);

/** Whether the lines so far leave a bracket open. */
function opens(parts: readonly Slice[]): boolean {
  let depth = 0;
  for (const { text } of parts) for (const sign of text) depth = Math.max(0, depth + (NEST[sign] ?? 0));
  return depth > 0;
}

/** Whether one of the next two lines closes a bracket that it has not opened. */
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
