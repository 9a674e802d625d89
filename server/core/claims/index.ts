import type { Paragraph } from '../syntax/tree.ts';
import type { Context } from './make.ts';
import { PlacedReading, readingOf } from './reading.ts';
import { scopedParagraphs } from './scope.ts';

/** Reads every paragraph that may be about a table, in order. Costs only those that were not read with the same context before. */
export function readClaims(paragraphs: readonly Paragraph[], context: Context): readonly PlacedReading[] {
  const readings: PlacedReading[] = [];
  let first = 0;
  for (const { paragraph, about } of scopedParagraphs(paragraphs)) {
    const reading = readingOf(paragraph.passage, about, context);
    readings.push(new PlacedReading(reading, paragraph, first));
    first += reading.sentences.length;
  }
  return readings;
}
