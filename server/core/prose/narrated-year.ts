import type { Facts } from '../facts/model.ts';
import { type Narration, nameYear, narratedYear, opensWithYear } from '../facts/narration.ts';
import type { SectionNumber } from '../forms/form.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { proseOf } from './body.ts';

/**
 * The year that the body is about: that of section one, else that of one and six together; not of five, which looks ahead
 * (2025年，我局将…). Undefined where it is about another year but also names the report's own, which is no contradiction.
 *
 * @param known the report's year
 */
export function toldYear(facts: Facts, known: number): Narration | undefined {
  const opening = facts.report.passages.gather(opensWithYear).map(({ paragraph }) => paragraph);
  const openingIn = (number: SectionNumber): readonly Paragraph[] =>
    opening.filter(({ section }) => section !== undefined && section === facts.section(number));
  const names = (...numbers: readonly SectionNumber[]): boolean =>
    numbers.some((number) => nameYear(proseOf(facts, number), known));
  const overview = narratedYear(openingIn(1));
  if (overview) return overview.value === known || !names(1) ? overview : undefined;
  const told = narratedYear([...openingIn(1), ...openingIn(6)]);
  return told && (told.value === known || !names(1, 5, 6)) ? told : undefined;
}
