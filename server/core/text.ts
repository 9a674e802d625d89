/**
 * The only arithmetic on offsets. Offsets are UTF-16 code units into the source text, as in JavaScript and LSP.
 */

/** A half-open range of the source text: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A place as editors count it: 0-based line, 0-based UTF-16 column. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The place before a character, where something may be put in. */
export const point = (offset: number): Span => span(offset, offset);

/** Puts text in before a character. */
export const insertion = (offset: number, text: string): TextEdit => ({ span: point(offset), text });

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** A caret at either end of a span is still in it. */
export const contains = (outer: Span, offset: number): boolean => outer.start <= offset && offset <= outer.end;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Two edits of these spans cannot both be made: they overlap, or both write at one place. */
export const clash = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

/**
 * Applies edits from the end to the start; what is inserted where another begins stands before it. Of two that overlap, the
 * earlier in the list wins and the other is left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const accepted: TextEdit[] = [];
  for (const edit of edits) {
    if (!accepted.some((other) => clash(edit.span, other.span))) accepted.push(edit);
  }
  accepted.sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let result = text;
  for (const { span: at, text: replacement } of accepted) {
    result = result.slice(0, at.start) + replacement + result.slice(at.end);
  }
  return result;
}

/** Finds line and column of offsets. `\n`, `\r\n` and a lone `\r` each end one line. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (code === 10 || code === 13) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#starts[low] as number) };
  }
}

/** Edits that begin at one place as one, in their order: an insertion and what replaces the text behind it. */
export function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const same = result.findIndex((other) => other.span.start === edit.span.start && isEmpty(other.span));
    const other = result[same];
    if (other) result[same] = { span: edit.span, text: other.text + edit.text };
    else result.push(edit);
  }
  return result;
}

const isEmpty = (place: Span): boolean => place.start === place.end;
