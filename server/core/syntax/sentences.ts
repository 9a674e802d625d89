/** A stretch of a paragraph's text, by index. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const SENTENCE = /[^。！？；;!?\n]+[。！？；;!?]*/g;
const SENTENCE_STOPS = '。！？；;!?\n';
const CLAUSE_STOPS = `${SENTENCE_STOPS}，,：:`;

/** The sentences of a paragraph, and what semicolons part, each with its stop. */
export function sentencesIn(text: string): readonly Stretch[] {
  return [...text.matchAll(SENTENCE)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
    text: whole,
  }));
}

/** The part of a sentence around an index: up to the next stop on both sides, be it a semicolon. */
export const sentenceAt = (text: string, index: number): Stretch => around(text, index, SENTENCE_STOPS);

/** The sentence around an index, semicolons and all: from full stop to full stop. */
export const wholeSentenceAt = (text: string, index: number): Stretch => around(text, index, '。');

/** The clause around an index: up to the next comma or stop on both sides, without it. */
export const clauseAt = (text: string, index: number): Stretch => around(text, index, CLAUSE_STOPS);

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
