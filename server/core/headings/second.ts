import type { Line } from '../layout/line.ts';
import type { Slice } from '../slice.ts';
import type { Look } from '../tables/look.ts';
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

/** So many of the six make a report. */
const LEAST = 4;

/**
 * A second report below a whole one: last year's, another office's, or the same pasted twice. Its parts come in their order
 * again; a part that was pasted twice, or stands in the wrong place, is none.
 */
export function secondReport(
  headings: readonly FoundHeading[],
  lines: readonly Line[],
  looks: readonly Look[],
): SecondReport | undefined {
  const at = headings.findIndex(
    ({ number }, i) =>
      i >= LEAST &&
      number < (headings[i - 1]?.number ?? 0) &&
      distinct(headings.slice(0, i)) >= LEAST &&
      distinct(headings.slice(i)) >= LEAST,
  );
  const [first, last] = [headings[at], headings[at - 1]];
  if (!first || !last) return undefined;
  // A summary with the parts' names is no report: it has no tables.
  if (!looks.slice(0, first.line).some(({ table }) => table !== undefined)) return undefined;
  const title = findTitle(lines.slice(last.end, first.line), first.line - last.end);
  return {
    line: title ? last.end + title.from : first.line,
    headings: at,
    slice: title?.title.slice ?? first.heading.slice,
  };
}

const distinct = (headings: readonly FoundHeading[]): number => new Set(headings.map(({ number }) => number)).size;
