import type { Mark, Token } from '../lexer.ts';
import { meanings } from '../lexicon/index.ts';
import { isCourt, type Meaning, type Subject } from '../lexicon/meaning.ts';

/*
 * One sign a token, so that a regular expression can read a clause: `negation quiet* noun.application end`. What a token may be
 * called are paths from the wide to the narrow, and a pattern's name stands for all tokens that it leads to: `noun`,
 * `noun.court`, `noun.court.review`.
 */

const pathOf = (subject: Subject): string => {
  if (isCourt(subject)) return `noun.court.${subject}`;
  if (subject === 'norm' || subject === 'regulation') return `noun.document.${subject}`;
  if (subject === 'license' || subject === 'penalty' || subject === 'coercion') return `noun.decision.${subject}`;
  return `noun.${subject}`;
};

/** The paths of a word, by its meaning. */
function pathsOfWord(meaning: Meaning): readonly string[] {
  switch (meaning.role) {
    case 'subject': {
      const all = meaning.of.map(pathOf);
      if (meaning.of[0] === 'application') return all.map((path) => `${path}.${meaning.full ? 'full' : 'bare'}`);
      if (meaning.loose && !isCourt(meaning.of[0])) return ['noun.news'];
      return meaning.suffered ? [...all, 'noun.suffered'] : all;
    }
    case 'verb':
      return [`verb.${meaning.verb}`];
    case 'result':
      return meaning.rows.map((row) => (row.includes('.') ? `result.${row}` : `result.${row}.all`));
    case 'applicant':
      return [meaning.columns.length === 1 ? `applicant.${meaning.columns[0]}` : 'applicant.organisation'];
    case 'verdict':
      return meaning.columns.map((column) => `verdict.${column}`);
    default: {
      const { role, sort } = meaning as { readonly role: string; readonly sort?: string };
      // 未 denies what is done, whatever else it does to a figure's label.
      if (role === 'turns' && sort === 'not') return ['negation.not', 'turns.not'];
      if (role === 'neutral') return [`quiet.${sort ?? 'plain'}`];
      return [sort === undefined ? role : `${role}.${sort}`];
    }
  }
}

/** The path of a token that is no word. Without the report's year another may be any. */
const pathOfOther = (token: Exclude<Token, { readonly kind: 'word' | 'mark' }>, year: number | undefined): string => {
  if (token.kind === 'figure') return token.value === 0 ? 'figure.nought' : 'figure.some';
  if (token.kind === 'percent') return token.value === 100 ? 'percent.whole' : 'percent.part';
  if (token.kind === 'gap') return token.quiet ? 'gap.quiet' : 'gap.unknown';
  // 我局 says no more than a quiet word; whose figures are given is another question.
  if (token.kind === 'office') return token.whose === 'own' ? 'quiet.office' : 'office';
  const kind = token.kind === 'opaque' ? 'name' : 'year';
  if (token.value === 0) return kind;
  return year === undefined ? `${kind}.earlier ${kind}.later` : `${kind}.${TIMES[Math.sign(token.value - year) + 1]}`;
};

const TIMES = ['earlier', 'now', 'later'];

/** The stops between clauses, and 、 within one: each its own sign, in patterns too. */
export const STOPS: ReadonlySet<string> = new Set<Mark['mark']>(['，', '；', '：', '（', '）', '。']);

const FIRST_SIGN = 0xe000;
/** The figure of several that is asked for. */
const HERE = 'here';
const OTHERS = [
  HERE,
  'figure.nought',
  'figure.some',
  'percent.whole',
  'percent.part',
  'name',
  ...['year', 'name'].flatMap((kind) => [`${kind}.earlier ${kind}.later`, ...TIMES.map((time) => `${kind}.${time}`)]),
  'gap.quiet',
  'gap.unknown',
  'quiet.office',
  'office',
];

/** The signs, by the paths of their tokens: in their order, so that a wide name stands for few ranges of signs. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  [...new Set([...OTHERS, ...meanings.map((meaning) => pathsOfWord(meaning).join(' '))])]
    .sort()
    .map((paths, i) => [paths, String.fromCharCode(FIRST_SIGN + i)]),
);

/** The signs of all tokens that a name stands for. Throws where no token is called so. */
export function signsNamed(name: string): string {
  const own = [...SIGNS].filter(([paths]) =>
    paths.split(' ').some((path) => path === name || path.startsWith(`${name}.`)),
  );
  if (own.length === 0) throw new Error(`No token is called ${name}.`);
  return own.map(([, sign]) => sign).join('');
}

const signOfWord = (meaning: Meaning): string => SIGNS.get(pathsOfWord(meaning).join(' ')) as string;
/** Of the lexicon's meanings, their signs: asked for at every word of a clause. */
const KNOWN: ReadonlyMap<Meaning, string> = new Map(meanings.map((meaning) => [meaning, signOfWord(meaning)]));

function signOf(token: Token, year: number | undefined): string {
  if (token.kind === 'mark') return token.mark;
  if (token.kind !== 'word') return SIGNS.get(pathOfOther(token, year)) as string;
  return KNOWN.get(token.meaning) ?? signOfWord(token.meaning);
}

/** Tokens with their signs, one for one. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly signs: string;
}

/** Most tokens of a stretch. Arbitrary but generous; a pattern may take their square. */
const MOST = 120;

/** The tokens as a stretch that frames can be held against. */
export function stretchOf(tokens: readonly Token[], year?: number): Stretch {
  const own = tokens.length > MOST ? [] : tokens;
  return { tokens: own, signs: own.map((token) => signOf(token, year)).join('') };
}

/** A figure with the words on both sides, and those of an `earlier` clause that may be about it, if there are any. */
export function stretchAround(
  figure: Token,
  earlier: readonly Token[],
  before: readonly Token[],
  behind: readonly Token[],
): Stretch {
  const stop: Mark = { kind: 'mark', from: figure.from, to: figure.from, mark: '，' };
  const ahead = earlier.length > 0 ? [...earlier, stop, ...before] : before;
  const { tokens, signs } = stretchOf([...ahead, figure, ...behind]);
  if (tokens.length === 0) return { tokens, signs };
  return { tokens, signs: signs.slice(0, ahead.length) + (SIGNS.get(HERE) as string) + signs.slice(ahead.length + 1) };
}
