import type { Paragraph, Report } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import { point, type Span } from '../text/span.ts';
import { titleBody } from './title.ts';

/* Where to mark findings that have no place of their own. The title is marked for its own faults only. */

/** Mark this many characters of a paragraph for what it does not say: enough to find it by, and not a whole line. A matter of taste. */
const FEW = 6;

/** The first words of a paragraph, up to its first mark: 根据 | 按照上级要求. To mark it where no words of it are wrong. */
export function openingWords({ slice }: Paragraph): Span {
  const words = /^[\p{L}\p{N}]+/u.exec(slice.text)?.[0] ?? '';
  const few = [...words].slice(0, FEW).join('');
  return slice.spanOf(0, Math.max(few.length, Math.min(1, slice.text.length)));
}

/**
 * Where to mark what is said of the report as a whole: the opening words of the first paragraph; where a section follows at once,
 * its heading; where there is only a title, its last two characters.
 */
export function anchorOf({ title, preamble, sections, paragraphs }: Report): Span {
  const first = preamble.find(({ kind }) => kind === 'prose');
  if (first) return openingWords(first);
  const heading = sections[0]?.heading.slice.span;
  if (heading) return heading;
  if (title) return endOf(titleBody(title.slice));
  return paragraphs[0] ? openingWords(paragraphs[0]) : point(0);
}

const endOf = (slice: Slice): Span => slice.spanOf(Math.max(0, slice.text.length - 2), slice.text.length);

/**
 * Where version 0.1.0 marked the same, see `Former`: the title without what stands before it; without a title, the first sentence, up
 * to 60 characters of it. Never change it: findings accepted then are recognised by it.
 */
export function formerAnchorOf(report: Report): Span {
  if (report.title) return titleBody(report.title.slice).span;
  const first = report.paragraphs[0]?.slice;
  if (!first) return point(0);
  const stop = first.text.search(/[。！？]/);
  return first.spanOf(0, Math.min(stop < 0 ? first.text.length : stop + 1, 60));
}
