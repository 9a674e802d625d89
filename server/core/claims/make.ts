import type { Agency } from '../facts/agency/agency.ts';
import { type OwnNames, ownNames } from '../facts/agency/names.ts';
import type { Form } from '../forms/form.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { Claim, Interpretation } from './claim.ts';
import type { Figure } from './figures.ts';
import type { Label } from './labels.ts';
import type { Subject } from './lexicon/meaning.ts';

/** What the reading of sentences asks of the report. Each table of `form` may be of another edition. */
export interface Context {
  readonly form: Form;
  readonly year: number | undefined;
  readonly agency: Pick<Agency, 'name' | 'kind'> | undefined;
  /** What the agency is called; without one, every office is another. */
  readonly names: OwnNames;
  /** All of it as plain values that do not change: where these are the same, so is all that is read. */
  readonly asked: readonly unknown[];
}

/** The context of a report. */
export function contextOf(form: Form, year: number | undefined, agency: Context['agency']): Context {
  const { t2, t3, t4 } = form.tables;
  const names = ownNames(agency ?? { name: '', kind: 'other' });
  return { form, year, agency, names, asked: [t2, t3, t4, year, agency?.name, agency?.kind] };
}

/** What all claims of a sentence have in common. */
export interface Place {
  /** The paragraph, wherever it stands. */
  readonly slice: Slice;
}

/** Where the number of a figure stands, by which its claim is known. */
export const numberOf = ({ slice }: Place, { from, to }: Figure): Span => slice.spanOf(from, to);

/** The claim that a figure makes by itself; undefined where it makes none. */
export function claimOf(place: Place, claims: readonly Claim[], figure: Figure): Claim | undefined {
  const { start } = numberOf(place, figure);
  return claims.find(({ number, relation }) => relation === 'equals' && number.start === start);
}

/** Makes a claim whose words are `from … to` of the text as read. */
export function makeClaim(
  place: Place,
  relation: Claim['relation'],
  label: Label,
  figure: Figure | undefined,
  from: number,
  to: number,
): Claim {
  const phrase = place.slice.spanOf(from, to);
  const number = figure ? numberOf(place, figure) : phrase;
  const value = figure?.value ?? 0;
  return {
    topic: label.topic,
    subject: label.subject,
    relation,
    interpretations: label.interpretations,
    value,
    tolerance: figure?.tolerance ?? 0,
    unit: figure?.unit ?? '',
    approximate: figure?.approximate ?? false,
    weight: label.weight,
    number,
    phrase,
    words: place.slice.text.slice(from, to),
    parts: figure ? [{ value, number }] : [],
    standings: [],
  };
}

/** Makes a label. */
export const makeLabel = (
  topic: string,
  subject: Subject,
  interpretations: readonly Interpretation[],
  weight: Label['weight'] = 'sure',
): Label => ({ topic, subject, interpretations, weight });

/** One claim of several figures, whose label is that of `first`: 法人 61 件、其他组织 24 件. */
export function joined(
  first: Claim,
  all: readonly Pick<Claim, 'value' | 'words' | 'phrase' | 'parts' | 'approximate'>[],
): Claim {
  const start = Math.min(...all.map(({ phrase }) => phrase.start));
  const phrase = { start, end: Math.max(...all.map(({ phrase: { end } }) => end)) };
  return {
    ...first,
    value: all.reduce((sum, { value }) => sum + value, 0),
    words: all.map(({ words }) => words).join('、'),
    parts: all.flatMap(({ parts }) => parts),
    number: phrase,
    phrase,
    approximate: all.some(({ approximate }) => approximate),
  };
}
