import { CLAUSE_STOP, FULL_STOP, STOP } from '../text/characters.ts';

/*
 * How prose is divided, decided here alone. A whole sentence ends with a full stop, a question mark or an exclamation mark. A semicolon
 * divides it into sentences that are judged each for itself, as the items of an enumeration are; commas divide clauses. Quotation marks
 * and brackets divide nothing: what stands in them belongs to the sentence around them. A sentence that begins with 其中 continues the
 * one before; the reader of figures (`claims/extra.ts`) decides that, dividing tokens by the same signs.
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

/** The sentences of a paragraph, divided by semicolons too, each with its stop: “甲；乙。” gives “甲；” and “乙。”. */
export const sentencesIn = (text: string): readonly Stretch[] => stretches(text, SENTENCE);

/** The whole sentences of a paragraph, semicolons in them, each with its stop. Joined they are the text. */
export const wholeSentencesIn = (text: string): readonly Stretch[] => stretches(text, WHOLE_SENTENCE);

/** The clauses between commas and stops, without these. A colon divides none: 依申请公开：无 is one clause. */
export const clausesIn = (text: string): readonly Stretch[] => stretches(text, CLAUSE);

const stretches = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length, text: whole }));

/** The sentence around an index, as `sentencesIn` divides: up to the next stop or semicolon on both sides, without it. */
export const sentenceAt = (text: string, index: number): Stretch => around(text, index, SENTENCE_STOPS);

/** The whole sentence around an index, semicolons in it: from full stop to full stop, without the last. */
export const wholeSentenceAt = (text: string, index: number): Stretch => around(text, index, FULL_STOP);

/**
 * The clause around an index: up to the next comma, colon or stop on both sides, without it. Here a colon divides, for a title
 * may stand before it.
 */
export const clauseAt = (text: string, index: number): Stretch => around(text, index, CLAUSE_STOPS);

/** The phrase around an index: up to the next sign that divides anything, 、 too. */
export const phraseAt = (text: string, index: number): Stretch => around(text, index, PHRASE_STOPS);

/**
 * Look no further than this for the end of a sentence, on each side: it is asked for at every hit in it, and a text without stops would
 * cost its square. The longest sentence of the real texts at hand has 243 characters.
 */
const FARTHEST = 1_000;

function around(text: string, index: number, stops: string): Stretch {
  const [first, last] = [Math.max(0, index - FARTHEST), Math.min(text.length, index + FARTHEST)];
  let from = index;
  while (from > first && !stops.includes(text.charAt(from - 1))) from--;
  let to = index;
  while (to < last && !stops.includes(text.charAt(to))) to++;
  return { from, to, text: text.slice(from, to) };
}
