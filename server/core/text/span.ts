/*
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

/** The span from one offset to another (excluded). */
export const span = (start: number, end: number): Span => ({ start, end });

/** The span `by` characters further back, as after text was put in before it. */
export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The empty span before a character, where something may be put in. */
export const point = (offset: number): Span => span(offset, offset);

/** Puts text in before a character. */
export const insertion = (offset: number, text: string): TextEdit => ({ span: point(offset), text });

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** Whether an offset lies in a span. Both ends count, so that a caret behind the last character is still in it. */
export const contains = (outer: Span, offset: number): boolean => outer.start <= offset && offset <= outer.end;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether edits of these two spans exclude each other: they overlap, or are the same (two insertions at one place, too). */
export const clash = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

/** Spans taken by edits, none of which clashes with another. */
export class Taken {
  /** In the order of `inOrder`. */
  readonly #spans: Span[] = [];

  /** Takes all of these spans, or none if one of them clashes with what is taken. Costs log n each, and a copy of what stands behind it. */
  take(spans: readonly Span[]): boolean {
    if (!spans.every((each) => this.#isFree(each))) return false;
    for (const each of spans) if (this.#isFree(each)) this.#spans.splice(this.#indexOf(each), 0, each);
    return true;
  }

  /** Taken spans do not overlap, so only the two neighbours can clash. */
  #isFree(asked: Span): boolean {
    const at = this.#indexOf(asked);
    return [this.#spans[at - 1], this.#spans[at]].every((other) => !other || !clash(asked, other));
  }

  #indexOf(asked: Span): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.#spans[middle] as Span, asked) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** By start, an insertion before a replacement that starts at the same place. */
const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Leaves out edits that clash with an earlier one of the list, and sorts the others: in the order of the text, insertions first. */
export function compatible(edits: readonly TextEdit[]): readonly TextEdit[] {
  const taken = new Taken();
  return edits.filter((edit) => taken.take([edit.span])).sort((a, b) => inOrder(a.span, b.span));
}

/** Applies edits to a text; of two that clash, only the earlier in the list (see `compatible`). */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span: place, text: written } of compatible(edits)) {
    pieces.push(text.slice(at, place.start), written);
    at = place.end;
  }
  return pieces.join('') + text.slice(at);
}

/** Finds line and column of offsets. `\n`, `\r\n` and a lone `\r` each end one line. Making one costs a pass over the text. */
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

  /** Line and column of an offset. Costs log of the number of lines. */
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

/** Merges an insertion with a later edit that begins at the same place: “put 甲 before 乙” and “乙 → 丙” become “乙 → 甲丙”. */
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
