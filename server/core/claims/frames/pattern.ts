import type { Token } from '../lexer.ts';
import { STOPS, type Stretch, signsNamed } from './signs.ts';

/*
 * Patterns over the signs of tokens, written with their names: `start !aim* negation quiet* <object>(noun.court) quiet* end`.
 *
 * A name stands for one token of that name, `(a|b)` for either, `!a` and `!(a|b)` for any other than a stop, `any` for any at
 * all; `* + ? *?` and `{2,}` are those of regular expressions, `<name>(…)` remembers what stands there, `start` is the beginning
 * of a clause and `end` that of the whole stretch. Stops and 、 stand for themselves.
 */

/** A capture, names in brackets, one name, or a sign that stands for itself. */
const WORD = /<(\w+)>\(|!?\((?:[\w.、-]+\|)*[\w.、-]+\)|!?[A-Za-z][\w.-]*|\S/g;
const STOP = [...STOPS].join('');

/** Compiles a pattern. Throws where it names a token that there is not. */
export const compile = (pattern: string): RegExp =>
  new RegExp(pattern.replace(WORD, translated).replace(/\s+/g, ''), 'd');

function translated(word: string, capture: string | undefined): string {
  if (capture !== undefined) return `(?<${capture}>`;
  if (word === 'start') return `(?<=^|[${STOP}])`;
  if (word === 'end') return '$';
  if (word === 'any') return `[^${STOP}]`;
  const names = word.match(/[\w.-]+|、/g);
  if (!names || (word.length === 1 && word !== '、')) return word;
  const signs = names.map((name) => (name === '、' ? name : signsNamed(name))).join('');
  return word.startsWith('!') ? `[^${signs}${STOP}]` : `[${signs}]`;
}

/** A row of the grammar: what is said by tokens in this order. */
export interface Frame<Gives> {
  readonly pattern: string;
  readonly gives: Gives;
  /** Sentences that say so, with all that is read of them (`new=8件 none review`). */
  readonly example: readonly (readonly [sentence: string, claims: string])[];
  /** Sentences that look alike and do not, with what is read of them. */
  readonly counter: readonly (readonly [sentence: string, claims: string])[];
}

/** A frame that a stretch fits, and the tokens that its pattern remembers. */
export interface Match<Gives> {
  readonly frame: Frame<Gives>;
  /** The tokens under a name of the pattern; none where it was left open. */
  readonly named: (name: string) => readonly Token[];
}

/** Compiles frames into a search for the first of them that a stretch fits. Compiled when first asked: most texts ask few. */
export function searchFor<Gives>(frames: readonly Frame<Gives>[]): (stretch: Stretch) => Match<Gives> | undefined {
  let compiled: readonly { readonly frame: Frame<Gives>; readonly pattern: RegExp }[] | undefined;
  return ({ tokens, signs }) => {
    compiled ??= frames.map((frame) => ({ frame, pattern: compile(frame.pattern) }));
    for (const { frame, pattern } of compiled) {
      const found = pattern.exec(signs);
      if (!found) continue;
      return {
        frame,
        named: (name) => {
          const span = found.indices?.groups?.[name];
          return span ? tokens.slice(...span) : [];
        },
      };
    }
    return undefined;
  };
}
