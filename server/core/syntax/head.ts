import { CLAUSE_STOP } from '../text/characters.ts';

/** The opening of a paragraph, up to its first stop: 主动公开情况 of “（一）主动公开情况。2024年，…” Places are indices of its text. */
export interface Head {
  /** The words, without marker and stop; no more than a title may have. */
  readonly text: string;
  /** Where they end. */
  readonly end: number;
  /** Where the first stop stands, or the paragraph ends; no further than `FARTHEST` behind the marker. */
  readonly stop: number;
  /** The stop or the paragraph's end closes it early enough to be a title of what follows. */
  readonly titled: boolean;
}

const STOP = new RegExp(String.raw`[${CLAUSE_STOP}\n]`);
/** What has more characters before its first stop is a sentence, not the title of a part. */
const LONGEST_TITLE = 30;
/** The outline shows less of an opening, and nobody else asks where a longer one ends. */
const FARTHEST = 60;

/** @param from index behind the marker （一） or 1. of the paragraph; 0 where it has none */
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
