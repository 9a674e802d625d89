import { Latest, Node } from '../memo.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { unspacedOf } from '../text/unspaced.ts';
import type { Claim, PlacedClaim } from './claim.ts';
import type { Context } from './make.ts';
import { type ReadSentence, readSentences } from './read.ts';

/** What the sentences of a paragraph say; all places are indices of its text. */
export class Reading extends Node {
  readonly sentences: readonly ReadSentence[];
  /** What is compared with the tables. */
  readonly claims: readonly Claim[];
  /** The reporting year by which it was read. */
  readonly year: number | undefined;

  constructor(sentences: readonly ReadSentence[], year: number | undefined) {
    super();
    this.sentences = sentences;
    this.claims = sentences.flatMap(({ claims }) => claims);
    this.year = year;
  }
}

/** A reading with the place of its paragraph. */
export class PlacedReading {
  readonly reading: Reading;
  readonly paragraph: Paragraph;
  /** Number of its first sentence within the report. */
  readonly first: number;
  #claims: readonly PlacedClaim[] | undefined;

  constructor(reading: Reading, paragraph: Paragraph, first: number) {
    this.reading = reading;
    this.paragraph = paragraph;
    this.first = first;
  }

  /** Its claims, in the order of `reading.claims`. Placed when first asked for: most are right, and nobody needs their place. */
  get claims(): readonly PlacedClaim[] {
    this.#claims ??= this.reading.sentences.flatMap(({ claims }, i) =>
      claims.map((claim) => ({ ...this.#placed(claim), sentence: this.first + i })),
    );
    return this.#claims;
  }

  /** What looks like a claim and is not compared, each with its standings. Placed anew each time: only a hover asks, of one paragraph. */
  apart(): readonly Claim[] {
    return this.reading.sentences.flatMap(({ apart }) => apart.map((claim) => this.#placed(claim)));
  }

  #placed(claim: Claim): Claim {
    const at = ({ start, end }: Span): Span => this.paragraph.slice.spanOf(start, end);
    const parts = claim.parts.map(({ value, number }) => ({ value, number: at(number) }));
    return { ...claim, number: at(claim.number), phrase: at(claim.phrase), parts };
  }
}

const readAlone = (_: Passage): Latest<Reading> => new Latest();
const readOfApplications = (_: Passage): Latest<Reading> => new Latest();

/** Reads a paragraph, kept as long as `about` (what it is about where it does not say) and the context stay the same. */
export const readingOf = (passage: Passage, about: 'application' | undefined, context: Context): Reading =>
  passage
    .get(about ? readOfApplications : readAlone)
    .get(context.asked, () => new Reading(readSentences(passage.get(unspacedOf), about, context), context.year));
