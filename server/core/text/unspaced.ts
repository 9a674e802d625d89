import { Slice } from './slice.ts';

const BLANK = /\s/;
const SOLID_RUN = /\S+/g;

/** Takes the blanks out: `2023 年` → `2023年`. Every character still knows its place. */
export function unspaced(slice: Slice): Slice {
  if (!BLANK.test(slice.text)) return slice;
  const runs: Slice[] = [];
  for (const run of slice.text.matchAll(SOLID_RUN)) runs.push(slice.sub(run.index, run.index + run[0].length));
  return Slice.join(runs);
}

/** As `unspaced`, for a node: `passage.get(unspacedOf)` works it out once. */
export const unspacedOf = ({ slice }: { readonly slice: Slice }): Slice => unspaced(slice);
