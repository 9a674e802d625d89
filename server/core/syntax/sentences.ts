import { CLAUSE_STOP, FULL_STOP, STOP } from '../text/characters.ts';

/*
 * How prose is parted, told once. A whole sentence ends with a full stop, a question mark or an exclamation mark; a semicolon parts
 * it into sentences that are judged each for itself, as the items of an enumeration are; commas part clauses. Quotation marks and
 * brackets part nothing: what stands in them belongs to the sentence around them. A sentence that begins with 其中 goes on with the
 * one before, which is for the reader of figures to say (`claims/extra.ts`); he parts tokens, not characters, by the same signs.
 */

/** A stretch of a paragraph's text, by index. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const SENTENCE = new RegExp(String.raw`[^${STOP}\n]+[${STOP}\n]*`, 'g');
const WHOLE_SENTENCE = new RegExp(`[^${FULL_STOP}]*[${FULL_STOP}]+|[^${FULL_STOP}]+$`, 'g');
const CLAUSE = new RegExp(String.raw`[^${STOP}，,\n]+`, 'g');
const SENTENCE_STOPS = `${STOP}\n`;
const CLAUSE_STOPS = `${CLAUSE_STOP}\n`;
const PHRASE_STOPS = `${CLAUSE_STOPS}、`;

/** What the last sign of a sentence looks like, with the quotation marks and brackets that close behind it. */
export const SENTENCE_END = new RegExp(`[${FULL_STOP}]["”’』」）)]*$`);

/** The sentences of a paragraph, and what semicolons part, each with its stop. */
export const sentencesIn = (text: string): readonly Stretch[] => stretches(text, SENTENCE);

/** The whole sentences of a paragraph, semicolons and all, each with its stop. Together they are the text. */
export const wholeSentencesIn = (text: string): readonly Stretch[] => stretches(text, WHOLE_SENTENCE);

/** What commas and stops part, without them. A colon leads on: 依申请公开：无 is one clause. */
export const clausesIn = (text: string): readonly Stretch[] => stretches(text, CLAUSE);

const stretches = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length, text: whole }));

/** The part of a sentence around an index: up to the next stop on both sides, be it a semicolon. */
export const sentenceAt = (text: string, index: number): Stretch => around(text, index, SENTENCE_STOPS);

/** The sentence around an index, semicolons and all: from full stop to full stop. */
export const wholeSentenceAt = (text: string, index: number): Stretch => around(text, index, FULL_STOP);

/** The clause around an index: up to the next comma, colon or stop on both sides, without it. Behind a title's colon something begins. */
export const clauseAt = (text: string, index: number): Stretch => around(text, index, CLAUSE_STOPS);

/** The phrase around an index: up to the next sign that parts anything, 、 too. */
export const phraseAt = (text: string, index: number): Stretch => around(text, index, PHRASE_STOPS);

/** So far on each side is a sentence looked at: what has no stop for so long is none, and it is asked for at each thing in it. */
const FARTHEST = 1_000;

function around(text: string, index: number, stops: string): Stretch {
  const [first, last] = [Math.max(0, index - FARTHEST), Math.min(text.length, index + FARTHEST)];
  let from = index;
  while (from > first && !stops.includes(text.charAt(from - 1))) from--;
  let to = index;
  while (to < last && !stops.includes(text.charAt(to))) to++;
  return { from, to, text: text.slice(from, to) };
}
