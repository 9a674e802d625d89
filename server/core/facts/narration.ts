import type { Passage } from '../syntax/passage.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { DIGIT } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { readYearFigures } from './date.ts';

/** The year that the prose narrates, with the places of its figures: 2024 of 2024年，我局… */
export interface Narration {
  readonly value: number;
  readonly places: readonly Span[];
}

/**
 * A sentence that opens with its year: 2024年，我局… ; not 2024年度决算, 2024年以来, 2024年工作要点.
 */
const OPENING = new RegExp(
  String.raw`(^|[。；;：:！])\s*((?:20|２０)[${DIGIT}]{2})\s*年度?(?!度?\s*(?:以来|至今|起|底|初|前|及以前|以前|预算|决算|部门|年报|年度报告|报告|工作要点|要点|计划|政务公开工作要点|政府信息公开工作要点|政府信息公开工作年度报告|新增|版))`,
  'g',
);
const YEAR_BEHIND = /^\s*年/;
const COMPARED = /^[^。；]{0,20}(?:较|相比|同期|上年|去年)/;

/**
 * The year that most paragraphs narrate; undefined unless it is clear: at least two paragraphs open sentences with it, and three
 * times as many as with any other year (a look back at last year is usual, and is no second story). Costs little after the first version.
 */
export function narratedYear(prose: readonly Paragraph[]): Narration | undefined {
  const places = new Map<number, Span[]>();
  const paragraphs = new Map<number, number>();
  for (const paragraph of prose) {
    const seen = new Set<number>();
    for (const { value, from, to } of paragraph.passage.get(openingYears)) {
      const own = places.get(value) ?? [];
      own.push(paragraph.slice.spanOf(from, to));
      places.set(value, own);
      seen.add(value);
    }
    for (const value of seen) paragraphs.set(value, (paragraphs.get(value) ?? 0) + 1);
  }
  const [first, second] = [...paragraphs].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || (second && first[1] < second[1] * 3)) return undefined;
  return { value: first[0], places: places.get(first[0]) ?? [] };
}

/** The years that open sentences of a paragraph, with the places of their figures. */
function openingYears({ kind, text: whole, itemNumber }: Passage) {
  if (kind !== 'prose') return [];
  const start = itemNumber?.end ?? 0;
  const text = start === 0 ? whole : whole.slice(start);
  return [...text.matchAll(OPENING)].flatMap((match) => {
    const figures = match[2] ?? '';
    const value = readYearFigures(figures);
    if (value === undefined || COMPARED.test(text.slice(match.index + match[0].length))) return [];
    const from = start + match.index + match[0].indexOf(figures);
    return [{ value, from, to: from + figures.length }];
  });
}

/** Only such paragraphs tell a year. */
export const opensWithYear = (passage: Passage): true | undefined => passage.get(openingYears).length > 0 || undefined;

/** Whether a paragraph names the year (2024年), in whatever role. */
export function nameYear(prose: readonly Paragraph[], year: number): boolean {
  const figures = String(year);
  for (const { text } of prose) {
    for (let at = text.indexOf(figures); at >= 0; at = text.indexOf(figures, at + 4)) {
      if (YEAR_BEHIND.test(text.slice(at + 4, at + 8))) return true;
    }
  }
  return false;
}
