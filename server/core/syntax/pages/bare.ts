import { hasHan } from '../../text/characters.ts';
import type { Line } from '../layouts/line.ts';
import type { Seen } from './seen.ts';

/** A figure alone on a line, with what stands around it: a page's number, or a cell of a table. */
export interface Bare {
  /** Index of its line. */
  readonly at: number;
  readonly figure: number;
  /** How many lines with something on them stand before it. */
  readonly depth: number;
  /**
   * It is surely no cell: prose (or nothing) stands above and below it, or a long line of prose above and no figure below, or a
   * page's head beside it.
   */
  readonly sure: boolean;
  /** If it is the last of figures that stand together, as in a table written cell by cell: how many they are. Else 0. */
  readonly run: number;
}

const BARE = /^\d{1,3}$/;
/** A line of this length is no label of a table 2 written cell by cell: the longest has 13 characters (本年收费金额（单位：万元）). */
const LONG_LINE = 15;

/**
 * The bare figures of a text but for zeros. None where nothing shows that there are page numbers: no printer's lines, and no figure
 * that is surely no cell. Costs one look at each line.
 */
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
  // Take figures for figures where no place speaks for a page and no printer has broken the lines.
  if (!seen.hard && !sure.includes(true)) return [];
  return found.map(({ at, place, figure }, i) => ({
    at,
    figure,
    depth: place,
    sure: sure[i] === true,
    run: runAt(lines, filled, place),
  }));
}

/** Whether a figure stands between lines of prose, or below a long one and above no figure. */
function isInProse(seen: Seen, filled: readonly number[], place: number): boolean {
  const above = filled[place - 1];
  if (!isProse(seen, above)) return false;
  const below = filled[place + 1];
  const next = seen.lines[below ?? -1];
  if (!seen.hard && isCounted(next)) return false;
  return isProse(seen, below) || (isLong(seen.lines[above ?? -1]) && !isCell(next));
}

/**
 * Whether a line begins with what the figure above it counts: 收到申请 ⏎ 3 ⏎ 件. Some web pages leave a sentence's figures on lines of
 * their own.
 */
const isCounted = (below: Line | undefined): boolean => COUNTED.test(below?.cells[0]?.slice.text ?? '');

/** Whether a line is a bare figure, or begins with what a figure above it counts. */
export const isBareOrCounted = (text: string): boolean => BARE.test(text) || COUNTED.test(text);

const COUNTED = /^(?:[件条次期个份篇人项月日年号处场家例批宗起名所座%％]|万|余)/;

/** Whether a line stands right above or below the head or foot of a page. */
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

/** How many figures stand together, this being the last of them; 0 where more follow. */
function runAt(lines: readonly Line[], filled: readonly number[], place: number): number {
  if (isCell(lines[filled[place + 1] ?? -1])) return 0;
  let length = 1;
  while (length < LONGEST_RUN && isCell(lines[filled[place - length] ?? -1])) length++;
  return length;
}

/** Count no further: only whether there are 8 or 16 matters, a row of table 3 or 4 and a page's number. */
const LONGEST_RUN = 20;
const CELL = /^\d[\d.,]*$/;

/** Whether a line is nothing but a figure. */
const isCell = (line: Line | undefined): boolean =>
  line?.shape === 'plain' && CELL.test(line.cells[0]?.slice.text ?? '');

/** Whether a line holds words that belong to no table. Nothing, before the first line and behind the last, counts as prose. */
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

/** Whether a line is longer than any label, mistyped ones too. */
export const isLong = (line: Line | undefined): boolean => (line?.cells[0]?.slice.text.length ?? 0) >= LONG_LINE;
