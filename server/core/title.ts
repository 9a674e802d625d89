import { readTitle, titleBody } from './facts/title.ts';
import { fold } from './fold.ts';
import type { Line } from './layout/line.ts';
import { isResidue } from './residue.ts';
import { Slice } from './slice.ts';
import type { Title } from './tree.ts';

/** A title and the lines it stands on, `from … to` (excluded). */
export interface FoundTitle {
  readonly title: Title;
  readonly from: number;
  readonly to: number;
}

const NAME = /(?:政府)?(?:信息公开|政务公开).{0,16}(?:报告|年报)|年度?报告$|公开.*年报/;
const TAIL = /[（(][^（）()]{1,12}[)）]$/;
const NOT_A_TITLE = /[，。；！？]|根据|按照|现将|现公布|本报告/;
const CAPTION = /^(?:附件|附)\s*\d*\s*[:：]?$/;

/**
 * Finds the title before the first section: the line that ends with 报告 (or 年报), and as many lines before it as are
 * needed to make it whole (青岚县水利局⏎2024年政府信息公开工作年度报告).
 */
export function findTitle(lines: readonly Line[], before: number): FoundTitle | undefined {
  const candidates: { index: number; slice: Slice }[] = [];
  for (let index = 0; index < before && candidates.length < 40; index++) {
    const line = lines[index] as Line;
    if (line.shape === 'blank' || line.shape === 'page') continue;
    const filled = line.cells.filter((cell) => cell.slice.text !== '');
    const only = filled.length === 1 ? filled[0]?.slice : undefined;
    if (only) candidates.push({ index, slice: only });
  }
  for (let i = 0; i < candidates.length; i++) {
    const last = candidates[i] as { index: number; slice: Slice };
    if (!isTitleLine(last.slice)) continue;
    return grown(candidates, i);
  }
  return undefined;
}

function isTitleLine(slice: Slice): boolean {
  if (slice.text.length > 90) return false;
  const folded = fold(slice.text).replace(TAIL, '');
  if (folded.length > 70 || !/(?:报告|年报|总结)$/.test(folded)) return false;
  const body = titleBody(slice).text;
  return !NOT_A_TITLE.test(body) && (NAME.test(folded) || folded === '工作年度报告' || folded === '报告');
}

/** Takes in the lines above as long as the title lacks its office or its year and they look like parts of one. */
function grown(candidates: readonly { index: number; slice: Slice }[], at: number): FoundTitle {
  let from = at;
  let slice = (candidates[at] as { slice: Slice }).slice;
  let title = readTitle(slice);
  while (from > 0 && at - from < 2 && (!title.agency || !title.year || !/公开/.test(title.slice.text))) {
    const above = (candidates[from - 1] as { slice: Slice }).slice;
    if (
      above.text.length > 40 ||
      NOT_A_TITLE.test(above.text) ||
      /[:：]/.test(titleBody(above).text) ||
      isResidue(above) ||
      CAPTION.test(above.text)
    )
      break;
    slice = Slice.join([above, slice]);
    title = readTitle(slice);
    from--;
  }
  return {
    title,
    from: (candidates[from] as { index: number }).index,
    to: (candidates[at] as { index: number }).index + 1,
  };
}
