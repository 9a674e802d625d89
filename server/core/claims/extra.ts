import type { Facts } from '../facts.ts';
import { type ReadSentence, readParagraph } from './read.ts';

/** Sentences of prose that pass a gate, whatever they are about: lists and shares are checked everywhere. */
export function sentencesWith(facts: Facts, gate: RegExp): readonly ReadSentence[] {
  const read = facts.sentences();
  const known = new Set(read.map(({ slice }) => slice.span.start));
  const sentences = read.filter(({ slice, from, to }) => gate.test(slice.text.slice(from, to)));
  for (const paragraph of facts.report.paragraphs) {
    if (paragraph.kind !== 'prose' || !paragraph.section || known.has(paragraph.slice.span.start)) continue;
    if (!gate.test(paragraph.slice.text)) continue;
    const context = { form: facts.form, year: facts.year?.value, agency: facts.agency?.name };
    sentences.push(...readParagraph(paragraph, undefined, context, -1));
  }
  return sentences;
}
