import type { Slice } from '../slice.ts';
import type { Paragraph } from '../tree.ts';
import type { Claim, Reading } from './claim.ts';
import type { Figure } from './figures.ts';
import type { Label } from './labels.ts';
import type { Subject } from './lexicon/meaning.ts';

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
    readings: label.readings,
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
  readings: readonly Reading[],
  weight: Label['weight'] = 'sure',
): Label => ({ topic, subject, readings, weight });
