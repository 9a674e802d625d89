import { COMPOUNDS } from './frames/figures.ts';
import { searchFor } from './frames/pattern.ts';
import { stretchOf } from './frames/signs.ts';
import type { Token, Word } from './lexer.ts';
import { isLeftOver, isWord, type Role } from './roles.ts';

/** The tokens between two stops or brackets. 、 separates no clauses, but the items of one. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The words among them. */
  readonly words: readonly Word[];
  /** The places of the figures among them. */
  readonly figures: readonly number[];
  /** The stop or bracket before it. */
  readonly after: string;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** ； parts groups: counted from 0 within the sentence. */
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** The clauses of a sentence, with their place in the text. */
export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly tokens: readonly Token[];
  /** It opens its paragraph. */
  readonly isFirst: boolean;
  readonly from: number;
  readonly to: number;
}

/** Divides a paragraph's tokens into sentences, and each into clauses. */
export function sentencesIn(tokens: readonly Token[], length: number, year: number | undefined): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let open: Token[] = [];
  let after = '';
  let depth = 0;
  let group = 0;
  let from = 0;
  let start = 0;
  const closeClause = (to: number): void => {
    const own = compounded(open, year);
    const words = own.filter(isWord);
    if (to > from) clauses.push({ tokens: own, words, figures: placesOfFigures(own), after, depth, group, from, to });
    open = [];
  };
  let first = 0;
  const closeSentence = (to: number, last: number): void => {
    closeClause(to);
    if (clauses.length > 0)
      sentences.push({ clauses, tokens: tokens.slice(first, last), isFirst: first === 0, from: start, to });
    first = last + 1;
    clauses = [];
    depth = 0;
    group = 0;
    after = '';
  };
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'mark' || token.mark === '、' || (token.mark === '：' && opensFigure(token, tokens[i + 1]))) {
      open.push(token);
      continue;
    }
    if (token.mark === '。') {
      closeSentence(token.from, i);
      start = token.to;
    } else {
      closeClause(token.from);
      after = token.mark;
      if (token.mark === '（') depth++;
      if (token.mark === '）') depth = Math.max(0, depth - 1);
      if (token.mark === '；') group++;
    }
    from = token.to;
  }
  closeSentence(length, tokens.length);
  return sentences;
}

const placesOfFigures = (tokens: readonly Token[]): readonly number[] => {
  const places: number[] = [];
  for (const [i, { kind }] of tokens.entries()) if (kind === 'figure') places.push(i);
  return places;
};

const compoundIn = searchFor(COMPOUNDS);

/** 结转, 转入, 增至, 未办结: with what stands beside them they may be one word. */
const mayCompound = (token: Token): boolean =>
  isWord(token) && (COMPOUNDING.has(token.meaning.role) || isLeftOver(token));
const COMPOUNDING: ReadonlySet<Role> = new Set<Role>(['carry', 'turn', 'rises']);

/** With tokens that together are one word made one: 结转至2025年, 由上年的 409 件增至. */
function compounded(tokens: readonly Token[], year: number | undefined): readonly Token[] {
  if (!tokens.some(mayCompound)) return tokens;
  const match = compoundIn(stretchOf(tokens, year));
  const said = match?.named('said') ?? [];
  const [first, last] = [said[0], said.at(-1)];
  if (!match || !first || !last) return tokens;
  const word: Word = { kind: 'word', from: first.from, to: last.to, meaning: match.frame.gives };
  const [before, behind] = [tokens.slice(0, tokens.indexOf(first)), tokens.slice(tokens.indexOf(last) + 1)];
  return [...compounded(before, year), word, ...compounded(behind, year)];
}

/** 申请数量：8 件 is one phrase. */
const opensFigure = (mark: Token, next: Token | undefined): boolean => next?.kind === 'figure' && next.from === mark.to;

/** The clause before at the same depth; brackets between are skipped. */
export function sameDepth(clauses: readonly Clause[], at: number): Clause | undefined {
  const depth = clauses[at]?.depth ?? 0;
  return clauses.slice(0, at).findLast((clause) => clause.depth <= depth);
}

/** The index where a clause begins, including the words before a bracket that it follows: 市政府（含办公室）收到…. */
export function startOf(clauses: readonly Clause[], at: number): number {
  const clause = clauses[at] as Clause;
  // 市本级：收到 96 件
  const before = clause.after === '）' || clause.after === '：' ? sameDepth(clauses, at) : undefined;
  return before && before.figures.length === 0 ? before.from : clause.from;
}

/** Whether a clause opens a list: a figure, a colon, then figures (办结 26 件：公开 6 件、…). */
export function opensList(clauses: readonly Clause[], at: number): boolean {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  return clause?.after === '：' && clause.figures.length > 0 && before !== undefined && before.figures.length > 0;
}
