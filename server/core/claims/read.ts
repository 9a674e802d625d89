import type { Slice } from '../text/slice.ts';
import type { Claim } from './claim.ts';
import { sentencesIn } from './clauses.ts';
import { Discourse } from './discourse.ts';
import { sentencesOfGroups } from './groups.ts';
import type { LabelledFigure } from './items.ts';
import { lex, type Token } from './lexer.ts';
import type { Context } from './make.ts';
import { withOffices } from './offices.ts';
import { readSentence } from './sentence.ts';

/** A sentence with its figures, labelled or not. */
export interface ReadSentence {
  /** The paragraph without its blanks, in whose text all places are counted. */
  readonly slice: Slice;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly items: readonly LabelledFigure[];
  /** What is compared with the tables. */
  readonly claims: readonly Claim[];
  /** What looks like it and stands apart, each with its standings. */
  readonly apart: readonly Claim[];
}

/** Reads the sentences of a paragraph, or of a piece of one, that has no blanks. */
export function readSentences(
  slice: Slice,
  about: 'application' | undefined,
  context: Context,
): readonly ReadSentence[] {
  const tokens = withOffices(lex(slice.text), slice.text, context);
  const discourse = new Discourse(context.form, context.year, about, slice);
  return sentencesOfGroups(sentencesIn(tokens, slice.text.length, context.year), slice.text).map(
    (sentence): ReadSentence => {
      const { from, to, tokens: own } = sentence;
      return { slice, from, to, tokens: own, ...readSentence(sentence, { slice }, discourse, context) };
    },
  );
}
