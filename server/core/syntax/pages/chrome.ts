import { GAP } from '../../tables/classify-line.ts';
import type { Line } from '../layouts/line.ts';
import { numberedPages } from './numbers.ts';
import { isPageBreak, runningHeads } from './running-heads.ts';
import type { Seen } from './seen.ts';

/**
 * Finds what a page carries besides the report, left in a PDF's text between the lines of a sentence or the rows of a table: bare
 * page numbers, and the office's name or the title at the head or foot of every page. (Numbers with marks, `- 5 -`, are found line by
 * line when lines are read.) Costs some looks at each line.
 *
 * @returns the indices of such lines
 */
export function pageChrome(read: Seen): ReadonlySet<number> {
  const heads = read.hard ? runningHeads(read) : NONE;
  const left = withoutLines(read, heads);
  const numbers = numberedPages(left, heads);
  const numbered = withoutLines(left, numbers);
  const own = numbers.size === 0 ? heads : new Set([...heads, ...numbers]);
  // Look for heads again: beside known page numbers more of them can be recognised.
  if (numbers.size === 0 && (read.hard || !numbered.lines.some(isPageBreak))) return own;
  return new Set([...own, ...runningHeads(numbered)]);
}

const NONE: ReadonlySet<number> = new Set();

/** Marks lines as `page` lines, which nothing reads. */
export function withoutLines(seen: Seen, chrome: ReadonlySet<number>): Seen {
  if (chrome.size === 0) return seen;
  return {
    ...seen,
    lines: seen.lines.map((line, at) => (chrome.has(at) ? paged(line) : line)),
    classes: seen.classes.map((lineClass, at) => (chrome.has(at) ? GAP : lineClass)),
  };
}

const paged = (line: Line): Line => line.with({ shape: 'page', cells: [] });
