import type { TextEdit } from '../../text/span.ts';
import type { Report, Row, TableLayout } from '../tree.ts';
import type { Grid, Place } from './grid.ts';
import type { Line } from './line.ts';

/**
 * One way to write a table in a text. What reads its cells and what writes them stand together, for a layout that can be
 * read and not written would have its fixes written in another one.
 */
export interface Layout {
  readonly name: TableLayout;
  readonly read: Reading;
  /** A whole table, every line ended; no blank line before it, none behind it but those that the layout puts between rows. */
  readonly write: (grid: Grid, style: Style) => string;
  /** Puts a row beside another so that it looks like it; undefined where nobody could say how it should look. */
  readonly insertRow: (report: Report, places: readonly Place[], beside: Beside) => TextEdit | undefined;
  /**
   * Takes a row out, and nothing else; undefined where something else would go with it (a group's label in the same line,
   * a cell that reaches into the next row) or where its bounds are not known.
   */
  readonly deleteRow: (report: Report, row: Row) => TextEdit | undefined;
  /** A row is whole lines: one without a line end, the file's last, cannot stand elsewhere. */
  readonly byLine: boolean;
}

/** How cells are found; at least one of these. */
export type Reading =
  | { readonly line: ReadLine; readonly rows?: ReadRows }
  | { readonly rows: ReadRows }
  | { readonly part: ReadPart };

/** Reads the line between two offsets, without its end; undefined where it is not written so. `indent` is in columns. */
export type ReadLine = (source: string, start: number, end: number, indent: number) => Line | undefined;

/** Makes rows of lines that only their neighbours tell to be some. Lines of other layouts stay as they are. */
export type ReadRows = (source: string, lines: readonly Line[]) => readonly Line[];

/** Reads a part of the text that has lines of its own. */
export type ReadPart = (source: string, from?: number, to?: number) => readonly Line[];

/** Ways in which tables of one layout still differ. */
export interface Style {
  readonly eol: string;
  /** A table of the file in the same layout: its marks and bars are written. */
  readonly like?: string;
  /** Repeat a merged label in each of its rows (pipe tables that a program wrote), instead of leaving blanks. */
  readonly repeat?: boolean;
  /** Part columns by one space, as a PDF's raw text does, instead of aligning them. */
  readonly narrow?: boolean;
}

/** Where a row is to stand. */
export interface Beside {
  readonly row: Row;
  readonly side: 'before' | 'behind';
}
