import type { Facts } from '../facts/model.ts';
import { wholeSentencesIn } from '../syntax/sentences.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { HAN_FIGURE, isDigit } from '../text/characters.ts';
import { type ReadSentence, readParagraph } from './read.ts';

/** A sentence; where it goes on with the one before (公开 63 条。其中…), that one too. */
export interface LinkedSentence extends ReadSentence {
  readonly prior?: ReadSentence;
}

/** 其中 speaks of what the sentence before has counted. */
const GOES_ON = '其中';

/**
 * Sentences of prose that pass a gate, whatever they are about: lists and shares are checked everywhere. Of paragraphs that
 * nothing else asked for, only those sentences are read.
 */
export function sentencesWith(facts: Facts, gate: (text: string) => boolean): readonly LinkedSentence[] {
  const read = facts.sentences();
  const known = new Set(read.map(({ slice }) => slice.span.start));
  const sentences: LinkedSentence[] = linked(read).filter(({ slice, from, to, prior }) =>
    gate(slice.text.slice(prior?.from ?? from, to)),
  );
  const context = { form: facts.form, year: facts.year?.value, agency: facts.agency };
  for (const paragraph of facts.report.paragraphs) {
    if (paragraph.kind !== 'prose' || !paragraph.section || known.has(paragraph.slice.span.start)) continue;
    if (!gate(paragraph.slice.text)) continue;
    for (const sentence of cut(paragraph)) {
      if (gate(sentence.slice.text)) sentences.push(...linked(readParagraph(sentence, undefined, context, -1)));
    }
  }
  return sentences;
}

const linked = (sentences: readonly ReadSentence[]): readonly LinkedSentence[] =>
  sentences.map((sentence, i) => {
    const prior = sentences[i - 1];
    const goesOn = prior?.slice === sentence.slice && sentence.slice.text.startsWith(GOES_ON, sentence.from);
    return goesOn ? { ...sentence, prior } : sentence;
  });

/** The paragraph's sentences, each as a paragraph of its own; with one that begins with 其中, the one before. */
function cut(paragraph: Paragraph): readonly Paragraph[] {
  const { slice } = paragraph;
  const parts: { readonly from: number; readonly to: number }[] = [];
  for (const { from, to, text } of wholeSentencesIn(slice.text)) {
    const last = parts.at(-1);
    if (last && text.startsWith(GOES_ON)) parts[parts.length - 1] = { from: last.from, to };
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => ({ ...paragraph, slice: slice.sub(from, to) }));
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

/** Whether a text holds at least so many numbers: in digits, or Chinese ones before a unit (十二件). */
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
