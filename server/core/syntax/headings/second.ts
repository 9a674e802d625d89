import type { LineClass } from '../../tables/classify-line.ts';
import type { Slice } from '../../text/slice.ts';
import type { Line } from '../layouts/line.ts';
import { findTitle } from '../title.ts';
import type { FoundHeading } from './found.ts';

/** Where another report begins in the same file. */
export interface SecondReport {
  /** Its first line. */
  readonly line: number;
  /** How many of the headings are the first report's. */
  readonly headings: number;
  /** Its title, or its first heading. */
  readonly slice: Slice;
}

/** Different headings, of the six, that make a report: four, so that a part pasted twice or a summary of three is none. */
const LEAST = 4;

/**
 * Finds a second report below a whole one: last year's, another office's, or the same pasted twice. Its sections begin anew, at least
 * four of them; a single section that was pasted twice, or stands in the wrong place, makes no second report.
 */
export function secondReport(
  headings: readonly FoundHeading[],
  lines: readonly Line[],
  classes: readonly LineClass[],
): SecondReport | undefined {
  const whole = wholeBy(headings);
  const rest = headings.length - wholeBy([...headings].reverse());
  const at = headings.findIndex(({ number }, i) => i >= whole && i <= rest && number < (headings[i - 1]?.number ?? 0));
  const [first, last] = [headings[at], headings[at - 1]];
  if (!first || !last) return undefined;
  // A summary with the parts' names is no report: it has no tables.
  if (!classes.slice(0, first.line).some(({ table }) => table !== undefined)) return undefined;
  const title = findTitle(lines.slice(last.end, first.line), first.line - last.end);
  return {
    line: title ? last.end + title.from : first.line,
    headings: at,
    slice: title?.title.slice ?? first.heading.slice,
  };
}

/** How many headings from the first it takes to have `LEAST` different ones; infinity where all together have fewer. */
function wholeBy(headings: readonly FoundHeading[]): number {
  const seen = new Set<number>();
  const at = headings.findIndex(({ number }) => seen.add(number).size >= LEAST);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
