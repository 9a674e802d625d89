import type { Clause } from './clauses.ts';
import type { Token, Word } from './lexer.ts';
import type { Subject } from './lexicon/meaning.ts';
import { isPercent, isWord } from './roles.ts';

/** A clause that says something of all cases or applications. */
export interface Whole {
  readonly relation: 'all-closed' | 'all-upheld';
  /** Of what, where the clause names it. */
  readonly subjects: readonly Subject[];
  readonly from: number;
  readonly to: number;
}

/** Reads 均已办结, 办结率 100%, 均获维持; undefined for other clauses. `singly` takes 结果维持 behind a number of cases for all of them. */
export function wholeIn({ tokens, words, figures }: Clause, source: string, singly: boolean): Whole | undefined {
  if (!words.some(({ meaning }) => ASSERTS.has(meaning.role))) return undefined;
  if (words.some(({ meaning }) => SPOILS.has(meaning.role))) return undefined;
  const opening = words.find(({ meaning }) => meaning.role === 'all');
  const closed =
    opening &&
    words.find(({ from, meaning }) => from > opening.from && meaning.role === 'verb' && meaning.verb === 'close');
  const subjects = words.flatMap(({ meaning }) => (meaning.role === 'subject' ? meaning.of : []));
  // 全部受理、按时办结 tells how it is done.
  if (opening && closed && !parted(tokens, opening, closed)) {
    return { relation: 'all-closed', subjects, from: opening.from, to: closed.to };
  }
  const rate = words.find(({ meaning, from, to }) => meaning.role === 'rate' && source.slice(from, to) === '办结率');
  const percent = rate && tokens.find((token) => isPercent(token) && token.from >= rate.to && token.value === 100);
  // 按时办结率 100% speaks of time only, and is another word.
  if (rate && percent) return { relation: 'all-closed', subjects, from: rate.from, to: percent.to };
  const verdicts = words.filter(({ meaning }) => meaning.role === 'verdict');
  const [upheld] = verdicts;
  if (verdicts.length !== 1 || upheld?.meaning.role !== 'verdict') return undefined;
  if (upheld.meaning.columns[0] !== 'uphold' || (figures.length > 0 && !opening)) return undefined;
  if (opening && upheld.from > opening.from) {
    return { relation: 'all-upheld', subjects, from: opening.from, to: upheld.to };
  }
  const bare = tokens.every((token) => token === upheld || (isWord(token) && QUIET.has(token.meaning.role)));
  return singly && bare && subjects.length === 0
    ? { relation: 'all-upheld', subjects, from: upheld.from, to: upheld.to }
    : undefined;
}

const parted = (tokens: readonly Token[], { to }: Word, { from }: Word): boolean =>
  tokens.some((token) => (token.kind === 'figure' || token.kind === 'mark') && token.from >= to && token.from < from);

/** Without one of these a clause says nothing of all. */
const ASSERTS: ReadonlySet<string> = new Set(['all', 'rate', 'verdict']);
/** 其余均已办结, 上年结转的均已办结, 除…外: not all of them. */
const SPOILS: ReadonlySet<string> = new Set([
  'rest',
  'result',
  'carry',
  'foreign',
  'past',
  'part',
  'negation',
  'part-time',
  'aim',
]);
const QUIET: ReadonlySet<string> = new Set(['neutral', 'is', 'all']);
