import { hasHan } from '../text/characters.ts';
import type { Token } from './tokens.ts';
import { isGroupLetters, isGroupScrap, isNoteScrap, type Node, root, type Word, walk } from './vocabulary.ts';

/** A label with the scraps that it was read from. */
export interface ReadLabel {
  readonly word: Word;
  readonly parts: readonly Token[];
  /** Index of its last part among the tokens. */
  readonly end: number;
}

const LONGEST_SLIP = 8;
const CHANGE = /^(?:增加?|减少?)\d{1,9}$/;
/** How far from its first scrap a label is looked for, and how many scraps of an upright label may stand in between. */
const FARTHEST = 60;
const MOST_SKIPPED = 14;
/** A row's figures may themselves stand on several lines. */
const MOST_RUNS = 3;
/** 理 of 不再处⏎理⏎理其政府信息 is the group's or the row's: so often both are tried. */
const MOST_DOUBTS = 4;
/** A longer scrap stands in one label alone. */
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
 * A label broken over words and lines, letters of an upright group label in between, figures perhaps too:
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
