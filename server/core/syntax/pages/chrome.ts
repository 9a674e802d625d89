import { GAP, type LineClass } from '../../tables/classify-line.ts';
import type { Line } from '../layouts/line.ts';
import { numberedPages } from './numbers.ts';
import { isPageBreak, runningHeads } from './running-heads.ts';
import type { Seen } from './seen.ts';

/**
 * What a page carries besides the report, left in a PDF's text between the lines of a sentence or the rows of a table: bare
 * page numbers, and the office's name or the title at the head or foot of every page. Such lines become `page` lines, which
 * nothing reads. (Numbers with marks, `- 5 -`, are told line by line when lines are read.)
 *
 * @param hard the lines were broken by a printer
 */
export function withoutPageChrome(lines: readonly Line[], classes: readonly LineClass[], hard: boolean): Seen {
  const read = { lines, classes, hard };
  const heads = hard ? runningHeads(read) : NONE;
  const left = without(read, heads);
  const numbers = numberedPages(left, heads);
  const numbered = without(left, numbers);
  // Between numbers more of the heads are known for what they are.
  if (numbers.size === 0 && (hard || !numbered.lines.some(isPageBreak))) return numbered;
  return without(numbered, runningHeads(numbered));
}

const NONE: ReadonlySet<number> = new Set();

function without(seen: Seen, marks: ReadonlySet<number>): Seen {
  if (marks.size === 0) return seen;
  const lines = seen.lines.map((line, at) => (marks.has(at) ? paged(line) : line));
  return {
    ...seen,
    lines,
    classes: seen.classes.map((lineClass, at) => (marks.has(at) ? GAP : lineClass)),
  };
}

const paged = (line: Line): Line => ({ ...line, shape: 'page', cells: [] });
