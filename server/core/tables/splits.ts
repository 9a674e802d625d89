import type { Line } from '../syntax/layouts/line.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './regions.ts';

/**
 * Where a table of rows is interrupted by an empty line: `信息内容→本年处理决定数量→→ ⏎ ⏎ 行政处罚→0`. None where most rows are
 * followed by one: then the table is written so.
 */
export function splitsOf(lines: readonly Line[], region: Region): readonly Span[] {
  const splits: Span[] = [];
  let rows = 0;
  let gaps = 0;
  let before: Line | undefined;
  let gap = false;
  // Behind the empty line a new block of table 2 begins, for which it makes room.
  let blockBegan = false;
  for (let at = region.from; at < region.to; at++) {
    const line = lines[at] as Line;
    if (line.shape === 'blank') [gap, blockBegan] = [true, false];
    else if (gap && beginsBlock(line)) blockBegan = true;
    if (line.shape !== 'row') continue;
    rows++;
    if (gap && before) gaps++;
    if (gap && !blockBegan && before && line.by !== 'html' && line.cells.length !== before.cells.length)
      splits.push(firstCell(line));
    gap = false;
    before = line;
  }
  return splits.length * 4 > rows || gaps * 2 > rows ? [] : splits;
}

const BLOCK = /^第二十条第/;

const beginsBlock = (line: Line): boolean => line.cells.some((each) => BLOCK.test(each.slice.text));

const firstCell = (line: Line): Span => line.cells.find((each) => each.slice.text !== '')?.slice.span ?? line.span;
