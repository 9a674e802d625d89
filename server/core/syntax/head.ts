import { CLAUSE_STOP } from '../text/characters.ts';

/** The opening of a paragraph, up to its first stop: 主动公开情况 of “（一）主动公开情况。2024年，…” Places are indices of the paragraph's text. */
export interface Head {
  /** The words, without marker and stop; no more than a title may have. */
  readonly text: string;
  /** Where these words end. */
  readonly end: number;
  /** Where the first stop stands, or the paragraph ends; no further than `FARTHEST` behind the marker. */
  readonly stop: number;
  /** It ends early enough to be a title of what follows. */
  readonly titled: boolean;
}

const STOP = new RegExp(String.raw`[${CLAUSE_STOP}\n]`);
/**
 * More characters before the first stop make a sentence, not the title of a part. Titles of parts are a phrase; the exact size
 * does not matter.
 */
const LONGEST_TITLE = 30;
/** Look no further for the stop: what asks for an opening shows less of it. Bounds the cost only. */
const FARTHEST = 60;

/**
 * Reads the opening of a paragraph.
 *
 * @param from index behind the marker （一） or 1. of the paragraph; 0 where it has none
 */
export function readHead(text: string, from: number): Head {
  const opening = text.slice(from, from + FARTHEST);
  const stop = opening.search(STOP);
  const length = stop >= 0 ? stop : opening.length;
  const end = from + Math.min(length, LONGEST_TITLE);
  return {
    text: text.slice(from, end).trim(),
    end,
    stop: from + length,
    titled: length <= LONGEST_TITLE,
  };
}
