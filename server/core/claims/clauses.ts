import type { Figure } from './figures.ts';
import { LAST_YEARS } from './frames/counted.ts';
import { searchFor } from './frames/pattern.ts';
import { stretchOf } from './frames/signs.ts';
import type { Token, Word } from './lexer.ts';
import { hasRole, isWord, plays } from './roles.ts';

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
  /** Its tokens among those of the paragraph: `first` included, `last` excluded. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Divides a paragraph's tokens into sentences, and each into clauses. */
export function sentencesIn(tokens: readonly Token[], length: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let open: Token[] = [];
  let after = '';
  let depth = 0;
  let group = 0;
  let from = 0;
  let start = 0;
  const closeClause = (to: number): void => {
    const own = withoutLastYears(open);
    const words = own.filter(isWord);
    if (to > from) clauses.push({ tokens: own, words, figures: placesOfFigures(own), after, depth, group, from, to });
    open = [];
  };
  let first = 0;
  const closeSentence = (to: number, last: number): void => {
    closeClause(to);
    if (clauses.length > 0)
      sentences.push({ clauses, tokens: tokens.slice(first, last), first, last, from: start, to });
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

const lastYearsOf = searchFor(LAST_YEARS);

/** Makes one word that says nothing of what leads to this year's figure: 由上年的 409 件增至. */
function withoutLastYears(tokens: readonly Token[]): readonly Token[] {
  const said = (hasRole(tokens, 'rises') && lastYearsOf(stretchOf(tokens))?.named('said')) || [];
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return tokens;
  const word: Word = { kind: 'word', from: first.from, to: last.to, meaning: { role: 'neutral' } };
  return [...tokens.slice(0, tokens.indexOf(first)), word, ...withoutLastYears(tokens.slice(tokens.indexOf(last) + 1))];
}

/** 申请数量：8 件 is one phrase. */
const opensFigure = (mark: Token, next: Token | undefined): boolean => next?.kind === 'figure' && next.from === mark.to;

/** A figure within its clause, with the words that may say what it counts. */
export interface Counted {
  readonly figure: Figure;
  /** Words before it, back to the figure or separator before. */
  readonly before: readonly Token[];
  /** Words behind it, up to the separator or figure that follows. */
  readonly behind: readonly Token[];
  /** First of its clause: words of an earlier clause may speak of it. */
  readonly first: boolean;
}

/** Every figure of a clause with the words on both sides. */
export function countedIn({ tokens, figures }: Clause): readonly Counted[] {
  return figures.map((at, k) => {
    const last = figures[k - 1];
    const next = figures[k + 1];
    const between = last === undefined ? tokens.slice(0, at) : beforeFigure(tokens.slice(last + 1, at), tokens[at]);
    const rest = tokens.slice(at + 1, next);
    return {
      figure: tokens[at] as Figure,
      before: between,
      behind: next === undefined ? rest : leftOf(rest),
      first: last === undefined,
    };
  });
}

const separates = (token: Token): boolean => (token.kind === 'mark' && token.mark === '、') || plays(token, 'join');

/** 2 件因…且不同意公开、1 件属于…: between the last comma and the figure there is nothing. */
const beforeFigure = (between: readonly Token[], figure: Token | undefined): readonly Token[] => {
  const last = between.at(-1);
  return last?.kind === 'mark' && last.to === figure?.from ? [] : rightOf(between);
};

/** Of the words between two figures, those that go with the second. */
function rightOf(tokens: readonly Token[]): readonly Token[] {
  const cut = tokens.findIndex(separates);
  return cut < 0 ? tokens : tokens.slice(cut + 1);
}

function leftOf(tokens: readonly Token[]): readonly Token[] {
  const cut = tokens.findIndex(separates);
  return cut < 0 ? [] : tokens.slice(0, cut);
}

/** The items of a list: A、B和C. */
export function listed(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lists: Token[][] = [[]];
  for (const token of tokens) {
    if (separates(token)) lists.push([]);
    else lists.at(-1)?.push(token);
  }
  return lists.filter((list) => list.length > 0);
}

/** The clause before at the same depth; brackets between are skipped. */
export function sameDepth(clauses: readonly Clause[], at: number): Clause | undefined {
  const depth = clauses[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) if ((clauses[i]?.depth ?? 0) <= depth) return clauses[i];
  return undefined;
}

/** The tokens of the clause before that may be about this one's first figure: all, if it has no figure of its own. */
export function reachOf(clauses: readonly Clause[], at: number): readonly Token[] {
  const before = sameDepth(clauses, at);
  const { after } = clauses[at] as Clause;
  if (!before || after === '；') return [];
  const last = before.figures.at(-1) ?? -1;
  // 行政诉讼（未经复议直接起诉）12 件: the bracket says which.
  const inner = clauses[at - 1];
  if (last < 0 && after === '）' && inner?.words.some(isKind)) return inner.tokens;
  // 办理申请的程序意识不强，有 2 件超时: the clause ends with other words, and the figure counts something else.
  if (last < 0) return before.tokens.at(-1)?.kind === 'gap' ? [] : before.tokens;
  // 予以公开 9 件、作其他处理（含主动撤回）3 件
  return after === '）' ? rightOf(before.tokens.slice(last + 1)) : [];
}

const isKind = ({ meaning }: Word): boolean =>
  meaning.role === 'subject' && (meaning.of[0] === 'direct' || meaning.of[0] === 'after');

/** The index where a clause begins, including the words before a bracket that it follows: 市政府（含办公室）收到…. */
export function startOf(clauses: readonly Clause[], at: number): number {
  const clause = clauses[at] as Clause;
  // 市本级：收到 96 件
  const before = clause.after === '）' || clause.after === '：' ? sameDepth(clauses, at) : undefined;
  return before && before.figures.length === 0 ? before.from : clause.from;
}

/** Whether a clause opens a list: a figure, a colon, then figures (办结 26 件：公开 6 件、…). */
export function opensList(clauses: readonly Clause[], at: number): boolean {
  const clause = clauses[at];
  const before = clauses[at - 1];
  return clause?.after === '：' && clause.figures.length > 0 && before !== undefined && before.figures.length > 0;
}
