import type { Agency } from '../facts/agency/agency.ts';
import type { Form } from '../forms/form.ts';
import type { Paragraph } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import type { Claim, Interpretation } from './claim.ts';
import type { Figure } from './figures.ts';
import type { Label } from './labels.ts';
import type { Subject } from './lexicon/meaning.ts';

/** What reading needs to know of the report. */
export interface Context {
  readonly form: Form;
  readonly year: number | undefined;
  readonly agency: Pick<Agency, 'name' | 'kind'> | undefined;
}

/** Where claims are read: all that they have in common. */
export interface Place {
  readonly slice: Slice;
  readonly paragraph: Paragraph;
  readonly sentence: number;
}

/** A claim over `from … to` of the text as read. */
export function makeClaim(
  place: Place,
  relation: Claim['relation'],
  label: Label,
  figure: Figure | undefined,
  from: number,
  to: number,
): Claim {
  const phrase = place.slice.spanOf(from, to);
  const number = figure ? place.slice.spanOf(figure.from, figure.to) : phrase;
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
    paragraph: place.paragraph,
    sentence: place.sentence,
    parts: figure ? [{ value, number }] : [],
  };
}

export const makeLabel = (
  topic: string,
  subject: Subject,
  interpretations: readonly Interpretation[],
  weight: Label['weight'] = 'sure',
): Label => ({ topic, subject, interpretations, weight });
