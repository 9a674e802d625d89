import type { Percent } from './figures.ts';
import type { Token, Word } from './lexer.ts';
import type { Meaning, Sort } from './lexicon/meaning.ts';

/** What a token is to its sentence. */

/** Whether a token is a known word. */
export const isWord = (token: Token): token is Word => token.kind === 'word';

/** Whether a token is a share. */
export const isPercent = (token: Token): token is Percent => token.kind === 'percent';

/** The roles of words. */
export type Role = Meaning['role'];

/** Whether a token is a word of this role. */
export const plays = <R extends Role>(
  token: Token | undefined,
  role: R,
): token is Word & { readonly meaning: { readonly role: R } } => token?.kind === 'word' && token.meaning.role === role;

/** Whether a token is a word that leaves nothing to compare of the label behind it: 首次 | 未. */
export const isLimit = (token: Token | undefined): boolean => plays(token, 'narrows') || plays(token, 'turns');

/** Whether a token says nothing of what stands behind it: 完成 | 依法. Of words only those of some sorts, where these are given. */
export const isQuiet = (token: Token, sorts?: ReadonlySet<Sort | undefined>): boolean =>
  token.kind === 'gap' ? token.quiet : plays(token, 'neutral') && (!sorts || sorts.has(token.meaning.sort));

/** Whether a word says that something is left over: 结转下年度, 尚未办结. */
export const isLeftOver = ({ meaning }: Word): boolean => meaning.role === 'result' && meaning.rows[0] === 'carryOut';

/** The index of the first word of this role among tokens; -1 where there is none. */
export const roleAt = (tokens: readonly Token[], role: Role): number => tokens.findIndex((token) => plays(token, role));

/** Whether some word among tokens has this role. */
export const hasRole = (tokens: readonly Token[], role: Role): boolean => roleAt(tokens, role) >= 0;

/** Words that may say so much without a figure: none, all, 维持. */
const SAYS: ReadonlySet<Role> = new Set<Role>(['negation', 'turns', 'zero', 'uncorrected', 'all', 'verdict']);

/** Whether a sentence with such a token may claim something; one without claims nothing, whatever else it says. */
export const mayClaim = (token: Token): boolean =>
  token.kind === 'figure' ||
  token.kind === 'percent' ||
  (token.kind === 'word' &&
    (SAYS.has(token.meaning.role) || (token.meaning.role === 'is' && token.meaning.sort === 'all')));

/** The index of the last token that begins before a place; -1 where none does. The tokens are in order. */
export function lastBefore(tokens: readonly Token[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).from < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
