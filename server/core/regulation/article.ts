import type { Clause } from './clause.ts';

/** One article of the 《条例》 in our own words: an explanation for a clerk, never the statute's text. */
export interface Article {
  readonly number: number;
  readonly title: string;
  /** Its 款, in order. */
  readonly paragraphs: readonly Paragraph[];
  /** Words by which a sentence about this article is recognised. */
  readonly keywords: readonly string[];
  /** Clauses that it is often confused with. */
  readonly neighbours?: readonly Neighbour[];
  /** Where its matter stood in the regulation of 2007, if reports still quote that number. */
  readonly formerly?: string;
}

/** One 款 in our own words. */
export interface Paragraph {
  readonly text: string;
  /** Its 项, in order. */
  readonly items?: readonly string[];
}

/** A clause that an article is often confused with. */
export interface Neighbour extends Clause {
  /** How the two differ, to be read after the neighbour's name: 管的是内容 */
  readonly note: string;
}
