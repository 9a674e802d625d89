import { isBlank } from '../../text/characters.ts';
import { Slice } from '../../text/slice.ts';
import { movedSpan, point, type Span, span } from '../../text/span.ts';

/**
 * What is known of a line. Its shape:
 *
 * - `plain` a line of text: prose, heading, or words of a table parted by spaces
 * - `led`   `→规章`: one cell, led by a tab (Word saved as text); a blank line ends the row
 * - `row`   a row whose cells are known: parted by tabs, `| a | b |`, `a,b`, `<tr>`
 * - `blank`, `page` (page number, form feed) carry nothing
 */
export interface LineParts {
  readonly shape: 'plain' | 'led' | 'row' | 'blank' | 'page';
  /** What separates its cells; each has a layout that writes it (`index.ts`). */
  readonly by: 'text' | 'tab' | 'mark' | 'pipe' | 'rule' | 'wiki' | 'html';
  readonly span: Span;
  readonly cells: readonly LineCell[];
  /** Blanks before the first character, in columns; tells an indented paragraph in a PDF's text. */
  readonly indent: number;
  /** The line begins a new page. */
  readonly newPage?: boolean;
  /** The number that a web page shows before it and that is not written. */
  readonly counted?: Counted;
  /** Where unseen signs stand in it; `cells` are without them. */
  readonly unseen?: readonly Span[];
}

/** The number that a web page shows before an item of an ordered list: 二、 before the second. */
export interface Counted {
  readonly ordinal: number;
  readonly style: 'han' | 'arabic' | 'other';
}

/** A cell of a line, or all of its text. */
export interface LineCell {
  /** The text, outer blanks trimmed; an empty slice stands where a figure would be written. */
  readonly slice: Slice;
  /** All of the cell, blanks included. */
  readonly whole: Span;
}

/**
 * One line of the report in reading order, whatever the layout. In a later version of the text it may stand elsewhere: then it is moved,
 * which costs nothing until somebody asks for its places.
 */
export class Line {
  /** As it was read first. */
  readonly #read: LineParts;
  /** How many characters it has moved since. */
  readonly #by: number;
  #cells: readonly LineCell[] | undefined;

  private constructor(read: LineParts, by: number) {
    this.#read = read;
    this.#by = by;
  }

  /** A line that has just been read. */
  static of(parts: LineParts): Line {
    return new Line(parts, 0);
  }

  /** A copy of this line with some parts changed. */
  with(changes: Partial<LineParts>): Line {
    return new Line({ ...this.parts, ...changes }, 0);
  }

  /** This line `by` characters further back. */
  moved(by: number): Line {
    return by === 0 ? this : new Line(this.#read, this.#by + by);
  }

  /** Whether it is the other line, perhaps moved. */
  isSame(other: Line): boolean {
    return this.#read === other.#read;
  }

  /** Whether both are written in the same kind of file, and both or neither begin a page. */
  isPlacedAs(other: Line): boolean {
    return this.by === other.by && (this.newPage ?? false) === (other.newPage ?? false);
  }

  get shape(): LineParts['shape'] {
    return this.#read.shape;
  }

  get by(): LineParts['by'] {
    return this.#read.by;
  }

  get indent(): number {
    return this.#read.indent;
  }

  get newPage(): boolean | undefined {
    return this.#read.newPage;
  }

  get counted(): Counted | undefined {
    return this.#read.counted;
  }

  get span(): Span {
    return this.#by === 0 ? this.#read.span : movedSpan(this.#read.span, this.#by);
  }

  get cells(): readonly LineCell[] {
    if (this.#by === 0) return this.#read.cells;
    this.#cells ??= this.#read.cells.map(({ slice, whole }) => ({
      slice: slice.moved(this.#by),
      whole: movedSpan(whole, this.#by),
    }));
    return this.#cells;
  }

  get unseen(): readonly Span[] | undefined {
    return this.#by === 0 ? this.#read.unseen : this.#read.unseen?.map((each) => movedSpan(each, this.#by));
  }

  get hasUnseen(): boolean {
    return this.#read.unseen !== undefined;
  }

  /** The texts of its cells. They do not depend on its place, which is not worked out for them. */
  get texts(): readonly string[] {
    return this.#read.cells.map(({ slice }) => slice.text);
  }

  /** How many cells it has. */
  get size(): number {
    return this.#read.cells.length;
  }

  /** All its parts, with places of this version. */
  get parts(): LineParts {
    if (this.#by === 0) return this.#read;
    const { span, cells, unseen } = this;
    return { ...this.#read, span, cells, ...(unseen && { unseen }) };
  }
}

/** A line that holds one stretch of text and nothing else. */
export const plainLine = (slice: Slice, by: LineParts['by']): Line =>
  Line.of({ shape: 'plain', by, span: slice.span, cells: [{ slice, whole: slice.span }], indent: 0 });

/** A line of words: prose, a heading, a cell that is a paragraph, or a row whose cells only its labels can separate. */
export const readText = (source: string, start: number, end: number, indent: number): Line =>
  Line.of({
    shape: 'plain',
    by: 'text',
    span: span(start, end),
    cells: [cellBetween(source, start, end)],
    indent,
  });

/** A cell between two offsets, blanks around it included. */
export const cellBetween = (source: string, start: number, end: number): LineCell => ({
  slice: Slice.of(source, trimmed(source, start, end)),
  whole: span(start, end),
});

/**
 * The span without outer blanks; of nothing but blanks, a point in their middle, where a figure would be written (`| |`); behind
 * a tab, at their start.
 */
function trimmed(source: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(source.charCodeAt(first))) first++;
  while (last > first && isBlank(source.charCodeAt(last - 1))) last--;
  if (first === last) {
    const place = end > start && source.charCodeAt(start) !== 9 ? start + ((end - start) >> 1) : start;
    return point(place);
  }
  return span(first, last);
}
