import { hasHan } from '../../text/characters.ts';
import type { Line } from '../layouts/line.ts';
import type { Seen } from './seen.ts';

/** A bare figure, with what stands around it. */
export interface Bare {
  readonly at: number;
  readonly figure: number;
  /** How many lines with something on them stand before it. */
  readonly depth: number;
  /** Prose (or nothing) above and below, or above it a line of prose that no figure of a table stands below. */
  readonly sure: boolean;
  /** How many bare figures stand together here, in a table written cell by cell; 0 in the midst of them. */
  readonly run: number;
}

const BARE = /^\d{1,3}$/;
/** No label of table 2 is so long. */
const LONG_LINE = 15;

/** The bare figures of a text, but for noughts. */
export function bareFigures(seen: Seen, heads: ReadonlySet<number>): readonly Bare[] {
  const { lines } = seen;
  const filled: number[] = [];
  const found: { at: number; place: number; figure: number; top: boolean }[] = [];
  let page = 1;
  lines.forEach((line, at) => {
    if (line.newPage) page++;
    if (line.shape === 'blank' || line.shape === 'page') return;
    const figure = figureOf(line);
    if (figure !== undefined)
      found.push({ at, place: filled.length, figure, top: line.newPage === true && figure === page });
    filled.push(at);
  });
  const sure = found.map(({ at, place, top }) => top || isBeside(heads, at, lines) || isInProse(seen, filled, place));
  // Without a place that speaks for a page, and without a printer's lines, figures are figures.
  if (!seen.hard && !sure.includes(true)) return [];
  return found.map(({ at, place, figure }, i) => ({
    at,
    figure,
    depth: place,
    sure: sure[i] === true,
    run: runAt(lines, filled, place),
  }));
}

/** Among lines of prose, or below one and above no figure of a table. */
function isInProse(seen: Seen, filled: readonly number[], place: number): boolean {
  const above = filled[place - 1];
  if (!isProse(seen, above)) return false;
  const below = filled[place + 1];
  const next = seen.lines[below ?? -1];
  if (!seen.hard && isCounted(next)) return false;
  return isProse(seen, below) || (isLong(seen.lines[above ?? -1]) && !isCell(next));
}

/** 收到申请 ⏎ 3 ⏎ 件: a figure of the sentence, which some web pages leave on a line of its own. */
const isCounted = (below: Line | undefined): boolean => COUNTED.test(below?.cells[0]?.slice.text ?? '');

/** A figure by itself, or what a figure above it counts. */
export const isBareOrCounted = (text: string): boolean => BARE.test(text) || COUNTED.test(text);

const COUNTED = /^(?:[件条次期个份篇人项月日年号处场家例批宗起名所座%％]|万|余)/;

/** Right above or below the head or foot of a page. */
function isBeside(heads: ReadonlySet<number>, at: number, lines: readonly Line[]): boolean {
  if (heads.size === 0) return false;
  const beside = (step: number): boolean => {
    let next = at + step;
    while (lines[next]?.shape === 'blank') next += step;
    return heads.has(next);
  };
  return beside(-1) || beside(1);
}

function figureOf(line: Line): number | undefined {
  if (line.shape !== 'plain' || line.by !== 'text') return undefined;
  const text = line.cells[0]?.slice.text ?? '';
  if (text.length > 3 || !BARE.test(text)) return undefined;
  const figure = Number(text);
  return figure > 0 ? figure : undefined;
}

/** As many figures as stand together, this the last of them; 0 where some follow. */
function runAt(lines: readonly Line[], filled: readonly number[], place: number): number {
  if (isCell(lines[filled[place + 1] ?? -1])) return 0;
  let length = 1;
  while (length < LONGEST_RUN && isCell(lines[filled[place - length] ?? -1])) length++;
  return length;
}

const LONGEST_RUN = 20;
const CELL = /^\d[\d.,]*$/;

/** Nothing but a figure. */
const isCell = (line: Line | undefined): boolean =>
  line?.shape === 'plain' && CELL.test(line.cells[0]?.slice.text ?? '');

/** Words that belong to no table; before the first line and behind the last there is nothing. */
function isProse({ lines, classes }: Seen, at: number | undefined): boolean {
  const line = lines[at ?? -1];
  const lineClass = classes[at ?? -1];
  if (!line || !lineClass) return true;
  if (line.shape !== 'plain') return false;
  const text = line.cells[0]?.slice.text ?? '';
  if (text.length < 2 || !hasHan(text)) return false;
  return (
    lineClass.kind === 'prose' || (lineClass.kind === 'maybe' && lineClass.table === undefined && !lineClass.figures)
  );
}

/** A mistyped label is shorter. */
export const isLong = (line: Line | undefined): boolean => (line?.cells[0]?.slice.text.length ?? 0) >= LONG_LINE;
