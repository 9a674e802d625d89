import type { Clause } from './clauses.ts';
import type { Token, Word } from './lexer.ts';
import type { Subject } from './lexicon/meaning.ts';
import { hasRole, isWord, plays } from './roles.ts';

/** A denial: a clause without a figure says that there was nothing of a kind. */
export interface Denial {
  readonly subjects: readonly Subject[];
  /** Rows of table 3 where an outcome is denied: 无结转下年度; `carry` where the words do not say whence or whither. */
  readonly rows: readonly string[];
  /** 没有制发, 未废止: the column of table 2 that is denied. */
  readonly column: string | undefined;
  /** Only that a case was lost is denied. */
  readonly uncorrected: boolean;
  readonly from: number;
  readonly to: number;
}

/** Between a negation and what it denies, and behind it, only words that say nothing more may stand. */
const ANY = /任何|形式|各类|各种|等/;

const LINKS: ReadonlySet<string> = new Set([
  'neutral',
  'join',
  'verb',
  'topic',
  'all',
  'is',
  'present',
  'open-list',
  'applicant',
  'sum',
  'channel',
  'negation',
]);

const DENIES: ReadonlySet<string> = new Set(['zero', 'uncorrected', 'negation']);

/** Reads 未收到…申请, 未发生行政复议、行政诉讼, 均无, 零复议; undefined where the clause denies something else. */
export function denialIn(clause: Clause, before: Clause | undefined, source: string): Denial | undefined {
  const { tokens, words } = clause;
  if (!words.some(({ meaning }) => DENIES.has(meaning.role))) return undefined;
  const zero = words.find(({ meaning }) => meaning.role === 'zero');
  if (zero?.meaning.role === 'zero') {
    return { subjects: zero.meaning.of, rows: [], column: undefined, uncorrected: false, from: zero.from, to: zero.to };
  }
  const lost = words.find(({ meaning }) => meaning.role === 'uncorrected');
  if (lost) {
    const subjects = words.flatMap(({ meaning }) => (meaning.role === 'subject' ? meaning.of : []));
    return { subjects, rows: [], column: undefined, uncorrected: true, from: lost.from, to: lost.to };
  }
  const at = tokens.findIndex((token) => plays(token, 'negation'));
  const negation = tokens[at];
  if (!negation || clause.figures.length > 0) return undefined;
  if (hasRole(tokens.slice(0, at), 'aim')) return undefined;
  const behind = tokens.slice(at + 1);
  if (isLimited(behind, source)) return undefined;
  if (behind.some(isObject)) return deniedBy(negation, behind, clause, source);
  // 行政复议、行政诉讼均未发生; not 申请均按期答复，没有超期
  if (!quietFrom(behind, negation.to, clause.to)) return undefined;
  const ahead = tokens.slice(0, at);
  if (ahead.some(isObject)) return deniedAhead(negation, ahead, source);
  const last = before?.tokens.findLast(isObject);
  if (!before || !last || before.figures.length > 0) return undefined;
  const rest = before.tokens.slice(before.tokens.indexOf(last) + 1);
  return quietFrom(rest, last.to, before.to) ? deniedAhead(negation, before.tokens, source) : undefined;
}

/** 未收到传真申请, 没有企业提出的申请: only of one way or of one kind of people nothing came. */
function isLimited(tokens: readonly Token[], source: string): boolean {
  const words = tokens.filter(isWord);
  const ways = words.filter(({ meaning }) => meaning.role === 'channel').length;
  const whose = hasRole(words, 'applicant');
  if (whose) return true;
  return ways > 0 && ways < 3 && !words.some(({ from, to }) => ANY.test(source.slice(from, to)));
}

/** Words without any weight, without a gap, up to the stop. */
function quietFrom(tokens: readonly Token[], from: number, to: number): boolean {
  let last = from;
  for (const token of tokens) {
    if (token.from !== last || !isWord(token) || token.meaning.role !== 'neutral') return false;
    last = token.to;
  }
  return last === to;
}

/** 无新收 */
const isNews = (token: Word): boolean => token.meaning.role === 'verb' && token.meaning.verb === 'receiveNew';

const isObject = (token: Token): boolean =>
  isWord(token) &&
  (token.meaning.role === 'subject' ||
    token.meaning.role === 'result' ||
    token.meaning.role === 'carry' ||
    isNews(token));

function deniedBy(negation: Token, behind: readonly Token[], clause: Clause, source: string): Denial | undefined {
  let last = negation.to;
  const objects: { word: Word; index: number }[] = [];
  let corrected: Word | undefined;
  for (const [index, token] of behind.entries()) {
    if (token.from !== last) return undefined;
    last = token.to;
    if (token.kind === 'mark' || token.kind === 'year' || token.kind === 'opaque') continue;
    if (!isWord(token)) return undefined;
    if (isObject(token)) objects.push({ word: token, index });
    else if (token.meaning.role === 'verdict' && token.meaning.columns[0] === 'correct') corrected = token;
    else if (!LINKS.has(token.meaning.role)) return undefined;
  }
  if (last !== clause.to) return undefined;
  // 没有收到涉及国家秘密的申请: an application of a kind is denied, not an outcome.
  const named = objects.at(-1)?.word.meaning;
  const kinds = objects.some(({ word }) => word.meaning.role === 'result' && word.meaning.rows[0]?.startsWith('deny.'));
  if (kinds && named?.role === 'subject' && named.of[0] === 'application') return undefined;
  // 因依申请公开引发行政复议: of several nouns the last is meant, and those joined to it.
  const meant = meantOf(objects).filter(({ index }, i, all) => i === all.length - 1 || joins(behind[index + 1]));
  return denial(
    meant.map(({ word }) => word),
    source.slice(negation.from, behind.at(objects.at(-1)?.index ?? 0)?.to),
    corrected !== undefined,
    negation.from,
    Math.max(objects.at(-1)?.word.to ?? 0, corrected?.to ?? 0),
  );
}

/** 没有结转下年度的申请: the last word only says of what. */
function meantOf<T extends { readonly word: Word }>(objects: readonly T[]): readonly T[] {
  const last = objects.at(-1)?.word.meaning;
  const other = objects.at(-2)?.word.meaning;
  const bare = last?.role === 'subject' && last.of[0] === 'application';
  return bare && (other?.role === 'result' || other?.role === 'carry') ? objects.slice(0, -1) : objects;
}

const joins = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'mark' || plays(token, 'join'));

function deniedAhead(negation: Token, ahead: readonly Token[], source: string): Denial | undefined {
  const objects = ahead.filter(isObject) as readonly Word[];
  const first = objects[0];
  if (
    !first ||
    ahead.some((token) => isWord(token) && (token.meaning.role === 'part' || token.meaning.role === 'foreign'))
  ) {
    return undefined;
  }
  // 依申请公开引发的行政复议均未发生
  const meant = objects.filter((word, i) => i === objects.length - 1 || joins(ahead[ahead.indexOf(word) + 1]));
  return denial(meant, source.slice(negation.from, negation.to), false, meant[0]?.from ?? first.from, negation.to);
}

function denial(
  words: readonly Word[],
  said: string,
  uncorrected: boolean,
  from: number,
  to: number,
): Denial | undefined {
  const rows = words.flatMap(({ meaning }) =>
    meaning.role === 'result' ? meaning.rows : meaning.role === 'carry' ? ['carry'] : [],
  );
  const subjects = words.flatMap((word): readonly Subject[] =>
    word.meaning.role === 'subject' ? word.meaning.of : isNews(word) ? ['application'] : [],
  );
  return { subjects: rows.length > 0 ? [] : subjects, rows, column: columnOf(said), uncorrected, from, to };
}

/** What was not done with the documents; 行政强制 has a 制 of its own. */
function columnOf(said: string): string | undefined {
  if (/废/.test(said)) return 'repealed';
  if (/有效/.test(said)) return 'valid';
  if (/作出|做出|实施|采取/.test(said)) return 'decisions';
  return /制[发定]|出台/.test(said) ? 'made' : undefined;
}
