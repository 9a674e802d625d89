import type { Paragraph, Report } from '../syntax/tree.ts';
import { CLAUSE_STOP, STOP } from '../text/characters.ts';
import { type Span, span } from '../text/span.ts';

const ENDED = new RegExp(`[${STOP}：:…][”’）》』」)】]*$`);
const LAST_STOP = new RegExp(`[${CLAUSE_STOP}、]`, 'g');

/**
 * Where the author seems to be writing: the last words of the preamble or a section if they lack a full stop, and the end of the
 * text. In a draft no finding is shown there, for the next key may correct it.
 */
export function unfinished(report: Report): readonly Span[] {
  const stretches = [report.preamble, ...report.sections.map(({ paragraphs }) => paragraphs)];
  const found = stretches.flatMap((paragraphs) => lastWords(paragraphs.at(-1)) ?? []);
  const end = report.text.trimEnd().length;
  return [...found, span(end, report.text.length)];
}

function lastWords(last: Paragraph | undefined): Span | undefined {
  if (last?.kind !== 'prose' || ENDED.test(last.slice.text)) return undefined;
  let from = 0;
  for (const { index } of last.slice.text.matchAll(LAST_STOP)) from = index + 1;
  return span(last.slice.at(from), last.slice.span.end);
}
