import type { Slice } from '../text/slice.ts';
import type { Claim } from './claim.ts';
import { sentencesIn } from './clauses.ts';
import { Discourse } from './discourse.ts';
import { sentencesOfGroups } from './groups.ts';
import type { LabelledFigure } from './items.ts';
import { lex, type Token, type Word } from './lexer.ts';
import type { Context } from './make.ts';
import { withOffices } from './offices.ts';
import { plays } from './roles.ts';
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
  const tokens = withCarry(withOffices(lex(slice.text), slice.text, context), context.year);
  const discourse = new Discourse(context.form, context.year, about, slice);
  return sentencesOfGroups(sentencesIn(tokens, slice.text.length), slice.text).map((sentence): ReadSentence => {
    const { from, to, tokens: own } = sentence;
    return { slice, from, to, tokens: own, ...readSentence(sentence, { slice }, discourse, context) };
  });
}

/** 2022年结转 is what last year left; 结转至2024年办理, 转入2024年 what is left for the next. */
const carries = (token: Token): token is Word =>
  token.kind === 'word' && (token.meaning.role === 'carry' || token.meaning.role === 'turn');

function withCarry(tokens: readonly Token[], year: number | undefined): readonly Token[] {
  if (!tokens.some(carries)) return tokens;
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const isCarry = carries(token);
    // 2023年底结转
    const nearest = merged.at(-1);
    const last = nearest?.kind === 'gap' && nearest.quiet ? merged.at(-2) : nearest;
    const dated = next?.kind === 'year' || (next?.kind === 'opaque' && next.value > 0);
    // 结转到2025年1月答复
    if (isCarry && dated && (year === undefined || next.value > year)) {
      const handled = tokens[i + 2];
      // 结转2025年继续办理 is said twice.
      const more = (plays(handled, 'verb') || plays(handled, 'result')) && handled.from === next.to;
      merged.push({ ...token, to: more ? handled.to : next.to, meaning: { role: 'result', rows: ['carryOut'] } });
      i += more ? 2 : 1;
    } else if (
      isCarry &&
      last?.kind === 'year' &&
      nearest?.to === token.from &&
      (year === undefined || last.value < year)
    ) {
      merged.length -= last === nearest ? 1 : 2;
      merged.push({ ...token, from: last.from, meaning: { role: 'result', rows: ['carryIn'] } });
    } else merged.push(token);
  }
  return merged;
}
