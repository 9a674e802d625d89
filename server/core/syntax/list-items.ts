import { HAN_ORDINAL } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';
import type { Passage } from './passage.ts';

/** A point of a list within prose, where it begins a clause: 二是 of “一是内容不全；二是更新不及时。” Places are indices of the paragraph's text. */
export interface ListItem {
  readonly ordinal: number;
  /** 二是 */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** It is the second, and what may be the first stands before it, though no 一是 opens a clause there: 首先…；二是… */
  readonly behindFirst: boolean;
}

/** The points that a paragraph lists. */
export interface ListItems {
  readonly items: readonly ListItem[];
  /** It has no items, but words that may open a list which goes on in the next paragraphs: 首先… */
  readonly opensLoosely: boolean;
}

/**
 * The beginning of a clause: that of the paragraph, behind a stop, or behind blanks between a title and its text. For building
 * patterns.
 */
const BEGINS = '(?<=^|[。；：，！？;:,!?\\n\\s”」』）)]|[。；：，]\\[[^\\]]{1,20}\\])';
const ITEM = new RegExp(`${BEGINS}([${HAN_ORDINAL}]{1,2})(?:是|要|则|靠|抓)(?![${HAN_ORDINAL}]，)`, 'g');

/** What may stand before the numeral of 一是, wherever in a clause that is; not 统一是, 唯一是. For building patterns. */
export const NO_WORD_BEFORE = `(?<![统唯专单同万归划${HAN_ORDINAL}])`;

/** What may open a list where no 一是 begins a clause: 一是 within one (主要有一是…), mistyped (—是), 首先, 其一, 一方面. */
const LOOSE_FIRST = new RegExp(`${NO_WORD_BEFORE}一[ ]?是|${BEGINS}(?:[—－–-][ ]?是|首先|第一|其一|一方面|一来)`);

/** Finds the points 一是…；二是… of a paragraph, and 一要…；二要… where there is an 是 too. Ask with `passage.get(listItemsOf)`. */
export function listItemsOf({ text }: Passage): ListItems {
  // Leave 一要…；二要… alone: without an 是 it may be a slogan.
  if (!text.includes('是')) return { items: [], opensLoosely: LOOSE_FIRST.test(text) };
  let behind = 0;
  const items = [...text.matchAll(ITEM)].map((match): ListItem => {
    const [words, numeral = ''] = match;
    const ordinal = hanNumber(numeral) ?? 0;
    const from = match.index;
    const behindFirst = ordinal === 2 && LOOSE_FIRST.test(text.slice(behind, from));
    behind = from + words.length;
    return { ordinal, words, from, to: behind, behindFirst };
  });
  return { items, opensLoosely: items.length === 0 && LOOSE_FIRST.test(text) };
}
