import { DIGIT, HAN_ORDINAL } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';

/** A number that opens a paragraph: （一） | 1. | 一是 | (1) */
export interface ItemNumber {
  readonly style: 'han-bracket' | 'han-comma' | 'arabic-dot' | 'arabic-bracket' | 'ordinal';
  readonly ordinal: number;
  readonly span: Span;
  /** Index in the paragraph's text at which the words behind the number begin. */
  readonly end: number;
}

const MARKER = new RegExp(
  String.raw`^(?:([（(])\s*([${HAN_ORDINAL}]{1,3})\s*[)）]|([（(])\s*([${DIGIT}]{1,2})\s*[)）]|([${HAN_ORDINAL}]{1,3})\s*([、.．])|([${DIGIT}]{1,2})\s*([.．、])(?![${DIGIT}])|(?:第)?([${HAN_ORDINAL}]{1,2})(是|方面))`,
);

/** Reads the number that opens a paragraph: （一） | (1) | 一、 | 1. | 一是. Undefined where it opens with words. */
export function readItemNumber(slice: Slice): ItemNumber | undefined {
  const match = MARKER.exec(slice.text.length > 12 ? slice.text.slice(0, 12) : slice.text);
  if (!match) return undefined;
  const end = match[0].length;
  const of = (style: ItemNumber['style'], written: string | undefined): ItemNumber | undefined => {
    const ordinal = written === undefined ? undefined : hanNumber(written);
    return ordinal === undefined ? undefined : { style, ordinal, span: slice.spanOf(0, end), end };
  };
  if (match[1]) return of('han-bracket', match[2]);
  if (match[3]) return of('arabic-bracket', match[4]);
  if (match[6]) return of('han-comma', match[5]);
  if (match[8]) return of('arabic-dot', match[7]);
  return of('ordinal', match[9]);
}
