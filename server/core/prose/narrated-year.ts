import type { Facts } from '../facts/model.ts';
import { type Narration, nameYear, narratedYear } from '../facts/narration.ts';
import { proseOf } from './body.ts';

/**
 * The year the body tells of: that of section one, else that of one and six together. Five looks ahead (2025年，我局将…).
 * A body that names the report's year (`known`) at all may tell of others too: that is no contradiction, and undefined.
 */
export function toldYear(facts: Facts, known: number): Narration | undefined {
  const [one, five, six] = [proseOf(facts, 1), proseOf(facts, 5), proseOf(facts, 6)];
  const overview = narratedYear(one);
  if (overview) return overview.value === known || !nameYear(one, known) ? overview : undefined;
  const told = narratedYear([...one, ...six]);
  return told && (told.value === known || !nameYear([...one, ...five, ...six], known)) ? told : undefined;
}
