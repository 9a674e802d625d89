import { hasHan } from '../../text/characters.ts';
import type { LabelledFigure } from '../items.ts';
import type { Gap, Token, Word } from '../lexer.ts';
import type { Sort } from '../lexicon/meaning.ts';
import { isQuiet, lastBefore, plays } from '../roles.ts';
import type { Standing } from './standing.ts';

/** The last word of a label with unknown text on its left. */
interface Residue {
  readonly word: Word;
  readonly standing: Standing;
}

/**
 * Nobody knows what a word means whose neighbour on the left is not known: 未予公开 is not 予以公开, 首次答复 only some of what is
 * answered. The lists of words that turn or narrow a meaning are open; this closes the class, and costs a word in the lexicon
 * for each that does not.
 */
export function residueOf(
  { words, figure }: LabelledFigure,
  tokens: readonly Token[],
  text: string,
): Residue | undefined {
  // 涉及征地、教育等领域的申请: what it is about limits it or not, whatever it is.
  const about = words.find((word) => plays(word, 'part') && word.meaning.sort === 'about');
  for (const word of [...words].reverse()) {
    if (about && about.from < word.from) continue;
    const standing = word.from < figure.from ? residueBefore(word, tokens, text) : undefined;
    if (standing) return { word, standing };
  }
  return undefined;
}

/** The standing of what a token says, where the text on its left is not known: 望江等二地|未收到申请. */
export function residueBefore(token: Token, tokens: readonly Token[], text: string): Standing | undefined {
  const gap = gapBefore(token, tokens);
  const unknown = gap ? text.slice(gap.from, gap.to) : '';
  if (!hasHan(unknown)) return undefined;
  return { name: 'residue', says: `认不出“${unknown.slice(-LONGEST)}”，拿不准说的是不是这一格` };
}

/** Characters of unknown text that a hover shows. Enough to find them. */
const LONGEST = 8;

/** Most quiet words between unknown text and a word. Arbitrary but generous: 经审查后最终 are four. */
const FARTHEST = 8;

function gapBefore({ from }: Token, tokens: readonly Token[]): Gap | undefined {
  let at = lastBefore(tokens, from);
  for (let walked = 0; walked < FARTHEST; walked++) {
    const token = tokens[at];
    // 经审查|答复, 重新作出|的|答复, 低保|方面|的|申请, 车辆证|件|申请
    if (!token || !isQuiet(token, OF_WHAT_KIND)) break;
    at--;
  }
  const before = tokens[at];
  return before?.kind === 'gap' && !before.quiet ? before : undefined;
}

/** These only say that what stands before them tells the kind. */
const OF_WHAT_KIND: ReadonlySet<Sort | undefined> = new Set<Sort>(['of', 'case']);
