import type { Facts } from '../facts.ts';
import type { Paragraph } from '../tree.ts';
import { type ReadSentence, readParagraph } from './read.ts';

/**
 * Sentences of prose that pass a gate, whatever they are about: lists and shares are checked everywhere. Of paragraphs that
 * nothing else asked for, only those sentences are read.
 */
export function sentencesWith(facts: Facts, gate: (text: string) => boolean): readonly ReadSentence[] {
  const read = facts.sentences();
  const known = new Set(read.map(({ slice }) => slice.span.start));
  const sentences = read.filter(({ slice, from, to }) => gate(slice.text.slice(from, to)));
  const context = { form: facts.form, year: facts.year?.value, agency: facts.agency };
  for (const paragraph of facts.report.paragraphs) {
    if (paragraph.kind !== 'prose' || !paragraph.section || known.has(paragraph.slice.span.start)) continue;
    if (!gate(paragraph.slice.text)) continue;
    for (const sentence of cut(paragraph)) {
      if (gate(sentence.slice.text)) sentences.push(...readParagraph(sentence, undefined, context, -1));
    }
  }
  return sentences;
}

/** The paragraph's sentences, each as a paragraph of its own. */
function cut(paragraph: Paragraph): readonly Paragraph[] {
  const { slice } = paragraph;
  const parts: Paragraph[] = [];
  for (let from = 0; from < slice.text.length; ) {
    const stop = slice.text.indexOf('。', from);
    const to = stop < 0 ? slice.text.length : stop + 1;
    parts.push({ ...paragraph, slice: slice.sub(from, to) });
    from = to;
  }
  return parts;
}

/** Whether a text holds at least so many numbers in digits. */
export function hasNumbers(text: string, least: number): boolean {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (digit && !inside && ++count >= least) return true;
    inside = digit;
  }
  return false;
}
