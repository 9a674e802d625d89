import type { TextEdit } from '../../text/span.ts';
import type { Report, Row, TableLayout } from '../tree.ts';
import type { Grid, Place } from './grid.ts';
import type { Line } from './line.ts';

/**
 * One way to write a table in a text. Reading and writing stand together: the fixes for a layout that could only be read would be
 * written in another one.
 */
export interface Layout {
  readonly name: TableLayout;
  readonly read: Reading;
  /** A whole table, every line ended; no blank line before it, none behind it but those that the layout puts between rows. */
  readonly write: (grid: Grid, style: Style) => string;
  /** The edit that puts a row beside another so that it looks like it; undefined where it is not clear how it should look. */
  readonly insertRow: (report: Report, places: readonly Place[], beside: Beside) => TextEdit | undefined;
  /**
   * The edit that takes a row out, and nothing else; undefined where something else would go with it (a group's label in the same
   * line, a cell that reaches into the next row) or where its bounds are not known.
   */
  readonly deleteRow: (report: Report, row: Row) => TextEdit | undefined;
  /** Rows are whole lines: the file's last, if it has no line end, cannot be moved elsewhere. */
  readonly byLine: boolean;
}

/** How cells are found: line by line, in rows of lines, or in a part of the text. */
export type Reading =
  | { readonly line: ReadLine; readonly rows?: ReadRows }
  | { readonly rows: ReadRows }
  | { readonly part: ReadPart };

/** Reads the line between two offsets, without its end; undefined where it is not in this layout. `indent` is in columns. */
export type ReadLine = (source: string, start: number, end: number, indent: number) => Line | undefined;

/** Makes rows of lines that only their neighbours show to be rows. Lines of other layouts stay as they are. */
export type ReadRows = (source: string, lines: readonly Line[]) => readonly Line[];

/** Reads a part of the text, `from … to`, whose lines are not those of the file. */
export type ReadPart = (source: string, from?: number, to?: number) => readonly Line[];

/** How tables of one layout may still differ. */
export interface Style {
  readonly eol: string;
  /** The text of a table in the same layout, whose marks and bars are used. */
  readonly like?: string;
  /** Repeat a merged label in each of its rows (pipe tables that a program wrote), instead of leaving blanks. */
  readonly repeat?: boolean;
  /** Separate columns by one space, as a PDF's raw text does, instead of aligning them. */
  readonly narrow?: boolean;
}

/** Where a row is to stand. */
export interface Beside {
  readonly row: Row;
  readonly side: 'before' | 'behind';
}
