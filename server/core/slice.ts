import { type Span, span } from './text.ts';

/** `text[index …]` is written at `start … end` of the source: in step, or (an entity such as `&nbsp;`) as one lump. */
interface Segment {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A piece of the report as a reader sees it, every character of which knows its place in the file.
 *
 * What is read and what is written differ: `&nbsp;` is one character, a sentence broken by a PDF's line end is one
 * sentence, Markdown's `**` is nothing. Rules read `text` and mark `spanOf(from, to)`; they never count offsets themselves.
 */
export class Slice {
  readonly text: string;
  /** From the source of the first character to the source end of the last. */
  readonly span: Span;
  readonly #segments: readonly Segment[];

  private constructor(text: string, at: Span, segments: readonly Segment[]) {
    this.text = text;
    this.span = at;
    this.#segments = segments;
  }

  /** The slice that is read exactly as it is written. */
  static of(source: string, at: Span): Slice {
    return new Slice(source.slice(at.start, at.end), at, [{ index: 0, ...at }]);
  }

  /** A slice that is read otherwise than it is written: `&nbsp;` as one space. */
  static decoded(text: string, at: Span): Slice {
    return new Slice(text, at, [{ index: 0, ...at }]);
  }

  /** One slice after another, e.g. the lines of a hard-wrapped paragraph. An empty list gives an empty slice at 0. */
  static join(parts: readonly Slice[]): Slice {
    const first = parts[0];
    const last = parts[parts.length - 1];
    if (!first || !last) return new Slice('', span(0, 0), []);
    if (parts.length === 1) return first;
    let text = '';
    const segments: Segment[] = [];
    for (const part of parts) {
      for (const segment of part.#segments) segments.push({ ...segment, index: segment.index + text.length });
      text += part.text;
    }
    return new Slice(text, span(first.span.start, last.span.end), segments);
  }

  /** This slice and then another. */
  append(other: Slice): Slice {
    return Slice.join([this, other]);
  }

  /** Source offset at which character `index` of `text` begins; at and past the end, where the slice ends. */
  at(index: number): number {
    if (index >= this.text.length) return this.span.end;
    const segment = this.#segmentOf(index);
    if (!segment) return this.span.start;
    return this.#inStep(segment) ? segment.start + index - segment.index : segment.start;
  }

  /** Source span of `text.slice(from, to)`; the gap between two joined parts belongs to neither. */
  spanOf(from: number, to: number): Span {
    const start = this.at(from);
    if (from >= to) return span(start, start);
    const segment = this.#segmentOf(to - 1);
    if (!segment) return span(start, start);
    return span(start, this.#inStep(segment) ? segment.start + to - segment.index : segment.end);
  }

  /** The part between two indices of `text`. */
  sub(from: number, to: number): Slice {
    if (from <= 0 && to >= this.text.length) return this;
    const segments: Segment[] = [];
    for (const segment of this.#segments) {
      const low = Math.max(from, segment.index);
      const high = Math.min(to, segment.index + this.#lengthOf(segment));
      if (low >= high) continue;
      const moved = this.#inStep(segment)
        ? span(segment.start + low - segment.index, segment.start + high - segment.index)
        : segment;
      segments.push({ index: low - from, start: moved.start, end: moved.end });
    }
    return new Slice(this.text.slice(from, to), this.spanOf(from, to), segments);
  }

  trim(): Slice {
    const from = this.text.length - this.text.trimStart().length;
    return this.sub(from, Math.max(from, this.text.trimEnd().length));
  }

  #segmentOf(index: number): Segment | undefined {
    const segments = this.#segments;
    if (segments.length === 1) return segments[0];
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] as Segment).index <= index) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  }

  #lengthOf(segment: Segment): number {
    if (this.#segments.length === 1) return this.text.length;
    const next = this.#segments.find((other) => other.index > segment.index);
    return (next?.index ?? this.text.length) - segment.index;
  }

  #inStep(segment: Segment): boolean {
    return segment.end - segment.start === this.#lengthOf(segment);
  }
}
