import { wholeSentencesIn } from '../syntax/sentences.ts';
import { HAN_FIGURE, isDigit } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import type { Context } from './make.ts';
import { type ReadSentence, readSentences } from './read.ts';

/** A sentence with the one before that it goes on with, if any: 公开 63 条。其中…. */
export interface LinkedSentence extends ReadSentence {
  readonly prior?: ReadSentence;
}

/** 其中 speaks of what the sentence before has counted. */
const GOES_ON = '其中';

/** The sentences of a paragraph, each with the one before that it goes on with. */
export const linked = (sentences: readonly ReadSentence[]): readonly LinkedSentence[] =>
  sentences.map((sentence, i) => {
    const prior = sentences[i - 1];
    return prior && sentence.slice.text.startsWith(GOES_ON, sentence.from) ? { ...sentence, prior } : sentence;
  });

/** The text of a sentence, with that of the one before that it goes on with. */
export const saidIn = ({ slice, from, to, prior }: LinkedSentence): string => slice.text.slice(prior?.from ?? from, to);

/** Reads the sentences of one piece, as `cut` makes them, of a paragraph that is about no table. */
export const readPiece = (piece: Slice, context: Context): readonly LinkedSentence[] =>
  linked(readSentences(unspaced(piece), undefined, context));

/** Cuts a paragraph into sentences; one that 其中 follows stays in one piece with it. */
export function cut(slice: Slice): readonly Slice[] {
  const parts: { readonly from: number; readonly to: number }[] = [];
  for (const { from, to, text } of wholeSentencesIn(slice.text)) {
    const last = parts.at(-1);
    if (last && text.startsWith(GOES_ON)) parts[parts.length - 1] = { from: last.from, to };
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => slice.sub(from, to));
}

/** 件条次篇期份宗; asked of every character of a report. */
function isUnit(code: number): boolean {
  switch (code) {
    case 0x4ef6:
    case 0x6761:
    case 0x6b21:
    case 0x7bc7:
    case 0x671f:
    case 0x4efd:
    case 0x5b97:
      return true;
    default:
      return false;
  }
}

/** Whether a text holds at least `least` numbers: digits, or Chinese ones before a unit (十二件). Stops at the last of them. */
export function hasNumbers(text: string, least: number): boolean {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = isDigit(code);
    if (digit && !inside && ++count >= least) return true;
    inside = digit;
    if (digit || !isUnit(code) || i === 0) continue;
    if (HAN_FIGURE.includes(text.charAt(i - 1)) && ++count >= least) return true;
  }
  return false;
}
