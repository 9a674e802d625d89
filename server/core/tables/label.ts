import type { Token } from './tokens.ts';
import type { Meaning, Word } from './vocabulary.ts';

/** One of a table's tokens after recognition: a label, a figure, or words that are neither. */
export type ReadToken =
  | { readonly kind: 'value'; readonly token: Token }
  | { readonly kind: 'label'; readonly label: Label }
  /** Words that are no label: an upright group label's letters, a broken head, or a cell full of words. */
  | { readonly kind: 'words'; readonly token: Token; readonly scrap: boolean };

/** A recognised label, and the tokens that it was read from. */
export interface Label {
  readonly word: Word;
  /** What it means in this table. */
  readonly meanings: readonly Meaning[];
  readonly tokens: readonly Token[];
  readonly distance: number;
  /** Row of its last token. */
  readonly row: number | undefined;
}
