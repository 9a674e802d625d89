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

/** The same stretch after so many characters were put in before it. */
export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

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

/** Places that are taken by edits, none of which clashes with another. */
export class Taken {
  /** By where they start, an insertion before what is replaced behind it. */
  readonly #spans: Span[] = [];

  /** Takes all of the places, or none if one of them clashes with what is taken. Costs log n each, and a copy of what stands behind it. */
  take(spans: readonly Span[]): boolean {
    if (!spans.every((each) => this.#isFree(each))) return false;
    for (const each of spans) if (this.#isFree(each)) this.#spans.splice(this.#indexOf(each), 0, each);
    return true;
  }

  /** None of those that are taken reaches over another, so only the two neighbours can be in the way. */
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

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** In the order of the text, an insertion before what is replaced behind it. Of two that clash the earlier in the list stays. */
export function compatible(edits: readonly TextEdit[]): readonly TextEdit[] {
  const taken = new Taken();
  return edits.filter((edit) => taken.take([edit.span])).sort((a, b) => inOrder(a.span, b.span));
}

/** Applies the edits of a list that are compatible. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span: place, text: written } of compatible(edits)) {
    pieces.push(text.slice(at, place.start), written);
    at = place.end;
  }
  return pieces.join('') + text.slice(at);
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
