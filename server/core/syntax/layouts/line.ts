import type { Slice } from '../../text/slice.ts';
import type { Span } from '../../text/span.ts';

/**
 * One line of the report in reading order, whatever it was written as.
 *
 * - `plain` a line of text: prose, heading, or words of a table parted by spaces
 * - `led`   `→规章`: one cell, led by a tab (Word saved as text); a blank line ends the row
 * - `row`   a row whose cells are known: tab-parted, `| a | b |`, `<tr>`
 * - `blank`, `page` (page number, form feed) carry nothing
 */
export interface Line {
  readonly shape: 'plain' | 'led' | 'row' | 'blank' | 'page';
  readonly by: 'text' | 'tab' | 'pipe' | 'html';
  readonly span: Span;
  readonly cells: readonly LineCell[];
  /** Blanks before the first character, in columns; tells an indented paragraph in a PDF's text. */
  readonly indent: number;
  /** The line begins a new page. */
  readonly newPage?: boolean;
  /** The number that a page shows before it and that stands nowhere in the text. */
  readonly counted?: Counted;
  /** Where it holds signs that nobody sees; `cells` are without them. */
  readonly unseen?: readonly Span[];
}

/** 二、 of the second item of an ordered list. */
export interface Counted {
  readonly ordinal: number;
  readonly style: 'han' | 'arabic' | 'other';
}

export interface LineCell {
  /** The text, outer blanks trimmed; an empty slice stands where a figure would be written. */
  readonly slice: Slice;
  /** All of the cell, blanks included. */
  readonly whole: Span;
}

/** A line that holds one stretch of text and nothing else. */
export const plainLine = (slice: Slice, by: Line['by']): Line => ({
  shape: 'plain',
  by,
  span: slice.span,
  cells: [{ slice, whole: slice.span }],
  indent: 0,
});
