import { type Span, span } from './span.ts';

/**
 * `length` characters of the text from `index` stand at `start … end` of the source: one for one where the lengths agree, else
 * (`&nbsp;`, six characters for one) as a lump that cannot be divided.
 */
interface Segment {
  readonly index: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A piece of the report as a reader sees it, every character of which knows its place in the file.
 *
 * What is read and what is written differ: `&nbsp;` is one character, a sentence broken by a PDF's line end is one sentence,
 * Markdown's `**` is nothing. Rules read `text` and mark `spanOf(from, to)`; they never compute source offsets themselves.
 */
export class Slice {
  /** What a reader sees. */
  readonly text: string;
  /** Where it stands in the source, from its first character to its last. */
  readonly span: Span;
  /** In order, without gaps in `index`; undefined for a slice that is read exactly as it is written, as most are. */
  readonly #segments: readonly Segment[] | undefined;

  private constructor(text: string, at: Span, segments: readonly Segment[] | undefined) {
    this.text = text;
    this.span = at;
    this.#segments = segments;
  }

  /** A slice that is read exactly as it is written. */
  static of(source: string, at: Span): Slice {
    return new Slice(source.slice(at.start, at.end), at, undefined);
  }

  /** A slice that is read differently from how it is written: `&nbsp;` as one space. */
  static decoded(text: string, at: Span): Slice {
    return new Slice(text, at, [segment(0, text.length, at)]);
  }

  /** Joins slices in their order, e.g. the lines of a hard-wrapped paragraph. An empty list gives an empty slice at 0. */
  static join(parts: readonly Slice[]): Slice {
    const first = parts[0];
    const last = parts[parts.length - 1];
    if (!first || !last) return new Slice('', span(0, 0), []);
    if (parts.length === 1) return first;
    let text = '';
    const segments: Segment[] = [];
    for (const part of parts) {
      if (!part.#segments) segments.push(segment(text.length, part.text.length, part.span));
      else for (const each of part.#segments) segments.push(segment(each.index + text.length, each.length, each));
      text += part.text;
    }
    return new Slice(text, span(first.span.start, last.span.end), segments);
  }

  /** Joins another slice behind this one. */
  append(other: Slice): Slice {
    return Slice.join([this, other]);
  }

  /** Source offset at which character `index` of `text` begins; at and past the end, where the slice ends. Costs log of its pieces. */
  at(index: number): number {
    if (index >= this.text.length) return this.span.end;
    if (!this.#segments) return this.span.start + Math.max(index, 0);
    const own = segmentAt(this.#segments, index);
    if (!own) return this.span.start;
    return inStep(own) ? own.start + index - own.index : own.start;
  }

  /** Source span of `text.slice(from, to)`; the gap between two joined parts belongs to neither. */
  spanOf(from: number, to: number): Span {
    const start = this.at(from);
    if (from >= to) return span(start, start);
    if (!this.#segments) return span(start, Math.min(this.span.start + to, this.span.end));
    const last = segmentAt(this.#segments, to - 1);
    if (!last) return span(start, start);
    return span(start, inStep(last) ? last.start + to - last.index : last.end);
  }

  /** The part between two indices of `text`. */
  sub(from: number, to: number): Slice {
    if (from <= 0 && to >= this.text.length) return this;
    const text = this.text.slice(from, to);
    if (!this.#segments) return new Slice(text, this.spanOf(from, to), undefined);
    const segments: Segment[] = [];
    for (let i = indexAt(this.#segments, from); i < this.#segments.length; i++) {
      const each = this.#segments[i] as Segment;
      if (each.index >= to) break;
      const low = Math.max(from, each.index);
      const high = Math.min(to, each.index + each.length);
      if (low >= high) continue;
      const moved = inStep(each) ? span(each.start + low - each.index, each.start + high - each.index) : each;
      segments.push(segment(low - from, high - low, moved));
    }
    return new Slice(text, this.spanOf(from, to), segments);
  }

  /** The same words `by` characters further back in the source, as after text was put in before them. */
  moved(by: number): Slice {
    if (by === 0) return this;
    const at = span(this.span.start + by, this.span.end + by);
    return new Slice(
      this.text,
      at,
      this.#segments?.map((each) => ({ ...each, start: each.start + by, end: each.end + by })),
    );
  }

  /**
   * Turns places within `outer.text` into places of the file, for a slice that was cut out of `outer.text` with `Slice.of`.
   *
   *     Slice.of(outer.text, span(2, 4)).within(outer).span   // outer.spanOf(2, 4)
   */
  within(outer: Slice): Slice {
    const segments = this.#segments ?? [segment(0, this.text.length, this.span)];
    return Slice.join(segments.map(({ start, end }) => outer.sub(start, end)));
  }

  /** The slice without the blanks around it. */
  trim(): Slice {
    const from = this.text.length - this.text.trimStart().length;
    return this.sub(from, Math.max(from, this.text.trimEnd().length));
  }
}

/** Index of the last segment that begins at or before `index`. */
function indexAt(segments: readonly Segment[], index: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).index <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

const segmentAt = (segments: readonly Segment[], index: number): Segment | undefined =>
  segments[indexAt(segments, index)];

const segment = (index: number, length: number, at: Span): Segment => ({ index, length, start: at.start, end: at.end });

/** Whether each character has a place of its own. */
const inStep = (each: Segment): boolean => each.end - each.start === each.length;
