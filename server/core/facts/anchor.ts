import type { Paragraph, Report } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import { point, type Span } from '../text/span.ts';
import { titleBody } from './title.ts';

/** Where to mark what has no place of its own. The title is marked for its own faults only. */

/** So many characters tell a paragraph from others, and no more of it is marked for what it does not say. */
const FEW = 6;

/** 根据 | 按照上级要求: the words that a paragraph is found by, up to its first mark. */
export function openingWords({ slice }: Paragraph): Span {
  const words = /^[\p{L}\p{N}]+/u.exec(slice.text)?.[0] ?? '';
  const few = [...words].slice(0, FEW).join('');
  return slice.spanOf(0, Math.max(few.length, Math.min(1, slice.text.length)));
}

/** The opening words of the first paragraph; where a section follows at once, its heading; of a bare title, its end. */
export function anchorOf({ title, preamble, sections, paragraphs }: Report): Span {
  const first = preamble.find(({ kind }) => kind === 'prose');
  if (first) return openingWords(first);
  const heading = sections[0]?.heading.slice.span;
  if (heading) return heading;
  if (title) return endOf(titleBody(title.slice));
  return paragraphs[0] ? openingWords(paragraphs[0]) : point(0);
}

const endOf = (slice: Slice): Span => slice.spanOf(Math.max(0, slice.text.length - 2), slice.text.length);

/** The mark of version 0.1.0, see `Former`: the title without what stands before it; without a title, the first sentence. */
export function formerAnchorOf(report: Report): Span {
  if (report.title) return titleBody(report.title.slice).span;
  const first = report.paragraphs[0]?.slice;
  if (!first) return point(0);
  const stop = first.text.search(/[。！？]/);
  return first.spanOf(0, Math.min(stop < 0 ? first.text.length : stop + 1, 60));
}
