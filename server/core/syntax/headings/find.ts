import { type LineClass, lineClassOf } from '../../tables/classify-line.ts';
import { wordOf } from '../../tables/vocabulary.ts';
import { SPACE } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { Slice } from '../../text/slice.ts';
import type { Line } from '../layouts/line.ts';
import type { LineNode } from '../line-node.ts';
import { onlySections } from './choose.ts';
import type { FoundHeading } from './found.ts';
import { breaksOff, mayBegin, readHeading } from './read.ts';

export type { FoundHeading } from './found.ts';

/** Look only lines up to this length up among the labels of tables, the longest of which has 37 characters. */
const LONGEST_LABEL = 60;

/**
 * Finds the section headings among the lines. A heading is recognised by its words; its number may be wrong, of the wrong kind or
 * missing. Rows of table 3 (四、结转下年度继续办理), lists of the six titles, contents lists and sub-points are none. Costs a look at
 * each line; whether a line may be a heading is kept by its node.
 */
export function findHeadings(
  lines: readonly Line[],
  nodes: readonly LineNode[],
  classes: readonly LineClass[],
): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  let next = 0;
  lines.forEach((_, index) => {
    if (index < next || !nodes[index]?.get(mayBeHeading)) return;
    const heading = headingAt(lines, index);
    if (!heading) return;
    found.push(heading);
    next = heading.end;
  });
  return onlySections(found, lines, classes);
}

/** The heading that begins on a line, if one does; it may go on over the next line. */
export function headingAt(lines: readonly Line[], index: number): FoundHeading | undefined {
  const slice = onlyText(lines[index] as Line);
  return slice && readLine(slice, index, lines);
}

/** Whether a line is a heading, or may be one together with the next. */
export function mayBeHeading(node: LineNode): boolean {
  const { only } = node;
  // Leave out labels of table 3 first: most lines that begin with a number are some.
  if (
    !only ||
    (isRowOfFigures(lineClassOf(node)) && !SPACED.test(only.text)) ||
    !mayBegin(only.text) ||
    (only.text.length <= LONGEST_LABEL && wordOf(fold(only.text)))
  )
    return false;
  return readHeading(only) !== undefined || breaksOff(only);
}

/** A heading whose characters are set apart, and whose number is no figure: 四 、 政 府 信 息 … */
const SPACED = new RegExp(`^[一二三四五六][${SPACE}]+、`);

/** A label with its figures on one line. */
const isRowOfFigures = (lineClass: LineClass | undefined): boolean => lineClass?.kind === 'label' && lineClass.figures;

/** The text of a line that has only one: prose, or a row with one filled cell. */
function onlyText(line: Line): Slice | undefined {
  if (line.cells.length === 1) return line.cells[0]?.slice;
  if (line.shape !== 'row') return undefined;
  const filled = line.cells.filter((each) => each.slice.text !== '');
  return filled.length === 1 ? filled[0]?.slice : undefined;
}

/** One line's heading; with the next line, where only both together are a title. */
function readLine(slice: Slice, index: number, lines: readonly Line[]): FoundHeading | undefined {
  const single = readHeading(slice);
  if (single?.by !== 'title' && breaksOff(slice)) {
    const at = nextText(lines, index + 1);
    const second = at === undefined ? undefined : onlyText(lines[at] as Line);
    const joined = second && readHeading(Slice.join([slice, second]));
    if (at !== undefined && joined?.by === 'title' && !joined.rest) return { ...joined, line: index, end: at + 1 };
  }
  if (!single) return undefined;
  const counted = single.heading.ordinal === undefined ? lines[index]?.counted : undefined;
  const heading = counted ? { ...single.heading, counted } : single.heading;
  return { ...single, heading, line: index, end: index + 1 };
}

/** The next line with something on it, over at most one blank line or page number. */
function nextText(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < Math.min(from + 2, lines.length); at++) if (lines[at]?.cells.length) return at;
  return undefined;
}
