import { insertion, type Span, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import { insertBefore } from './insert.ts';
import type { Beside } from './layout.ts';

/* Puts rows in and takes rows out that are whole lines of the file. */

/** What may stand in a row's line beside its label and its figures without being words. */
const NOTHING = /^[\s|｜│┃║,;"\\]*$/;

/** Whether a text is nothing but blanks and what separates cells. */
export const holdsNothing = (text: string): boolean => NOTHING.test(text);

/** Where a row's last cell ends, or its label, if that goes on below the figures. */
export const endOfCells = ({ label, cells }: Row): number =>
  cells.reduce((end, cell) => Math.max(end, cell.whole.end), label?.slice.span.end ?? 0);

/** Where the next line begins, or the text ends. */
export function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Whether a line ends right before `next`; the file's last may have no end. */
export const endsLine = (text: string, next: number): boolean => text[next - 1] === '\n';

/** The edit that puts lines (the last one ended) above a row's first or below its last. */
export function insertLines(report: Report, lines: string, { row, side }: Beside): TextEdit | undefined {
  if (side === 'before') return row.label && { ...insertBefore(report, row.label.slice.span, ''), text: lines };
  const next = nextLine(report.text, endOfCells(row));
  return insertion(next, endsLine(report.text, next) ? lines : report.eol + lines);
}

/** The lines of a row; undefined where more than its label and its figures stands in them. */
export function linesOf(text: string, row: Row): Span | undefined {
  const { label, cells } = row;
  if (!label || cells.length === 0) return undefined;
  const first = label.slice.span;
  const start = text.lastIndexOf('\n', first.start - 1) + 1;
  const end = nextLine(text, endOfCells(row));
  const behind = cells.reduce((at, cell) => Math.max(at, cell.span.end), first.end);
  const alone = holdsNothing(text.slice(start, first.start)) && holdsNothing(text.slice(behind, end));
  return alone ? span(start, end) : undefined;
}

/** The edit that takes a row's lines out; undefined where more stands in them. */
export function deleteLines({ text }: Report, row: Row): TextEdit | undefined {
  const lines = linesOf(text, row);
  return lines && { span: lines, text: '' };
}
