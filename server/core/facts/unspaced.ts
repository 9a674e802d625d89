import { Slice } from '../slice.ts';

const BLANK = /[\s\u00a0\u200b-\u200d\u2060\ufeff]/;
const SOLID_RUN = /[^\s\u00a0\u200b-\u200d\u2060\ufeff]+/g;

/** The same words without any blanks (`2023 年` → `2023年`); every character still knows its place. */
export function unspaced(slice: Slice): Slice {
  if (!BLANK.test(slice.text)) return slice;
  const runs: Slice[] = [];
  for (const run of slice.text.matchAll(SOLID_RUN)) runs.push(slice.sub(run.index, run.index + run[0].length));
  return Slice.join(runs);
}
