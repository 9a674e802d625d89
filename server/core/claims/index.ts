import type { Facts } from '../facts/model.ts';
import { append } from '../text/append.ts';
import type { Claim } from './claim.ts';
import { type ReadSentence, readParagraph } from './read.ts';
import { scopedParagraphs } from './scope.ts';

/** Every sentence that may be about a table, with its figures and what it claims. */
export function readClaims(facts: Facts): readonly ReadSentence[] {
  // Each table may be of another edition.
  const { form } = facts;
  const tables = {
    t2: (facts.table('t2')?.form ?? form).tables.t2,
    t3: (facts.table('t3')?.form ?? form).tables.t3,
    t4: (facts.table('t4')?.form ?? form).tables.t4,
  };
  const context = {
    form: { ...form, tables },
    year: facts.year?.value,
    agency: facts.agency,
  };
  const sentences: ReadSentence[] = [];
  for (const { paragraph, about } of scopedParagraphs(facts)) {
    append(sentences, readParagraph(paragraph, about, context, sentences.length));
  }
  return sentences;
}

export const claimsOf = (sentences: readonly ReadSentence[]): readonly Claim[] =>
  sentences.flatMap(({ claims }) => claims);
