import { hasHan } from '../text/characters.ts';
import type { Token } from './tokens.ts';
import { isGroupLetters, isGroupScrap, isNoteScrap, type Node, root, type Word, walk } from './vocabulary.ts';

/** A label with the pieces that it was read from. */
export interface ReadLabel {
  readonly word: Word;
  readonly parts: readonly Token[];
  /** Index of its last part among the tokens. */
  readonly end: number;
}

/** A longer word is no slip of a figure (l3, 增2, 1O件): saves the pattern for labels. */
const LONGEST_SLIP = 8;
const CHANGE = /^(?:增加?|减少?)\d{1,9}$/;
/**
 * Tokens from its first piece in which a label is put together: the longest has 37 characters, with seven figures in between.
 * Bounds the search.
 */
const FARTHEST = 60;
/** Pieces of an upright group label that may stand between the label's own: 三、本年度办理结果 has nine characters, 不予公开 four. */
const MOST_SKIPPED = 14;
/** Runs of figures that may stand between a label's pieces: a row's figures may be broken over lines as the label is. */
const MOST_RUNS = 3;
/** How often a piece that may be the group's or the row's own (理 of 不再处⏎理⏎理其政府信息) is tried as both: each doubles the search. */
const MOST_DOUBTS = 4;
/** A longer piece can only be one label's, and is tried once. */
const LONGEST_DOUBT = 4;

/** The search at one token. */
interface State {
  readonly at: number;
  readonly node: Node;
  readonly parts: readonly Token[];
  readonly runs: number;
  readonly wasValue: boolean;
  readonly skipped: number;
  readonly doubts: number;
}

/**
 * Reads the label that begins at a token and is broken over words and lines, pieces of an upright group label in between, figures
 * perhaps too; undefined where none does:
 * `结 2.其他法律行政法规禁止公 ⏎ 果 开 27 0 0` and `5.要求行政机关确认或重新 ⏎ 4 0 0 ⏎ 出具已获取信息`.
 */
export function readLoose(tokens: readonly Token[], start: number, used: ReadonlySet<Token>): ReadLabel | undefined {
  const first: State = { at: start, node: root, parts: [], runs: 0, wasValue: false, skipped: 0, doubts: 0 };
  return follow(tokens, used, first, Math.min(tokens.length, start + FARTHEST));
}

function follow(
  tokens: readonly Token[],
  used: ReadonlySet<Token>,
  state: State,
  limit: number,
): ReadLabel | undefined {
  let { node, runs, wasValue, skipped } = state;
  let best: ReadLabel | undefined;
  const parts = [...state.parts];
  for (let at = state.at; at < limit; at++) {
    const token = tokens[at] as Token;
    if (used.has(token)) continue;
    if (token.row !== undefined) break;
    if (token.value || isSlipOfFigure(tokens, at)) {
      if (!wasValue) runs++;
      wasValue = true;
      if (runs > MOST_RUNS || parts.length === 0) break;
      continue;
    }
    wasValue = false;
    const next = walk(node, token.folded);
    const between = parts.length > 0 && skipped < MOST_SKIPPED && standsBeside(token.folded);
    if (next) {
      if (between && token.folded.length <= LONGEST_DOUBT && state.doubts < MOST_DOUBTS) {
        const doubts = state.doubts + 1;
        const other = { at: at + 1, node, parts, runs, wasValue, skipped: skipped + 1, doubts };
        best = longer(best, follow(tokens, used, other, limit));
      }
      node = next;
      parts.push(token);
      if (node.word) best = longer(best, { word: node.word, parts: [...parts], end: at });
      if (node.next.size === 0) break;
      continue;
    }
    if (!between) break;
    skipped++;
  }
  return best;
}

/** A piece of what stands left of the rows or above them. */
const standsBeside = (folded: string): boolean => isGroupScrap(folded) || isGroupLetters(folded) || isNoteScrap(folded);

/** The longer label; of one label read in two ways, the later reading is the plainer. */
const longer = (a: ReadLabel | undefined, b: ReadLabel | undefined): ReadLabel | undefined =>
  a && (!b || a.word.folded.length > b.word.folded.length) ? a : b;

/** 0x or 1o beside a figure of the same line, or 增3 beside any: no part of a label. */
function isSlipOfFigure(tokens: readonly Token[], at: number): boolean {
  const { folded, line } = tokens[at] as Token;
  if (folded.length > LONGEST_SLIP) return false;
  const beside = [tokens[at - 1], tokens[at + 1]].filter((each) => each?.value !== undefined);
  return CHANGE.test(folded) ? beside.length > 0 : !hasHan(folded) && beside.some((each) => each?.line === line);
}
