import { Slice } from '../slice.ts';
import { UNSEEN_SIGNS } from '../unseen.ts';

const BLANK = new RegExp(`[\\s${UNSEEN_SIGNS}]`);
const SOLID_RUN = new RegExp(`[^\\s${UNSEEN_SIGNS}]+`, 'g');

/** The same words without blanks and unseen signs (`2023 年` → `2023年`); every character still knows its place. */
export function unspaced(slice: Slice): Slice {
  if (!BLANK.test(slice.text)) return slice;
  const runs: Slice[] = [];
  for (const run of slice.text.matchAll(SOLID_RUN)) runs.push(slice.sub(run.index, run.index + run[0].length));
  return Slice.join(runs);
}
