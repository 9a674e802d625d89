import { SPACE } from '../../text/characters.ts';
import { insertion, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import type { GridCell } from './grid.ts';
import type { Beside } from './layout.ts';
import { endOfCells, endsLine, holdsNothing, insertLines, nextLine } from './row-lines.ts';

/* Puts rows in and takes rows out where each cell stands on a line of its own and an empty line follows each row. */

/** Heads that narrow columns break in two: 商业⏎企业, 结果⏎纠正. */
const NARROW = /^(商业|科研|结果|其他|尚未)(企业|机构|维持|纠正|结果|审结)$/;

/** A cell's words, broken as the narrow columns of the prescribed form break them: 商业⏎企业 */
export const folded = (cell: GridCell, eol: string): string => cell.text.replace(NARROW, `$1${eol}$2`);

const EMPTY = new RegExp(String.raw`^[${SPACE}]*\r?\n`);
/** Look at this much behind a row for its empty line; a program writes none with more blanks. The exact size does not matter. */
const LONGEST_EMPTY = 20;

/** Whether a line (with its end) is empty. */
export const isEmpty = (line: string): boolean => EMPTY.exec(line)?.[0].length === line.length;

/** The edit that puts a row in, `lines` with the empty line at their end; the row above keeps its own. */
export function insertCellLines(report: Report, lines: string, beside: Beside): TextEdit | undefined {
  if (beside.side === 'before') return insertLines(report, lines, beside);
  const { text, eol } = report;
  const next = nextLine(text, endOfCells(beside.row));
  const empty = EMPTY.exec(text.slice(next, next + LONGEST_EMPTY))?.[0].length ?? 0;
  return insertion(next + empty, endsLine(text, next) ? lines : eol + lines);
}

/**
 * The edit that takes a row out, with the empty line behind it; undefined where words stand beside the row's own.
 *
 * @param startOf where the row begins whose label stands on a line; undefined where other words stand in it
 */
export function deleteCellLines(
  { text }: Report,
  row: Row,
  startOf: (text: string, line: number) => number | undefined,
): TextEdit | undefined {
  const label = row.label?.slice.span;
  if (!label || row.cells.length === 0) return undefined;
  const start = startOf(text, text.lastIndexOf('\n', label.start - 1) + 1);
  if (start === undefined) return undefined;
  const end = nextLine(text, endOfCells(row));
  const next = nextLine(text, end);
  if (!isEmpty(text.slice(end, next)) || !holdsNothing(text.slice(start, label.start))) return undefined;
  return { span: span(start, next), text: '' };
}
