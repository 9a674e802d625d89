import type { SectionNumber } from '../forms/form.ts';
import { Kind, type Memo, Node } from '../memo.ts';
import { even } from '../text/characters.ts';
import { Slice } from '../text/slice.ts';
import { span } from '../text/span.ts';
import { unspaced } from '../text/unspaced.ts';
import { type Head, readHead } from './head.ts';
import { type ItemNumber, readItemNumber } from './item-number.ts';
import type { LineNode } from './line-node.ts';

/** What a paragraph is to the report. */
export type PassageKind = 'title' | 'heading' | 'prose' | 'closing';

/**
 * What a paragraph says, wherever it stands. All places in it, those of `slice` too, are indices of its text. The same value in every
 * version of the report that holds a paragraph of this kind with these words in this section; what is derived from it, with `get`, is
 * kept as long.
 */
export class Passage extends Node {
  /** Hard line breaks joined, markup left out, outer blanks trimmed. */
  readonly text: string;
  readonly kind: PassageKind;
  /** The number of its section; undefined before the first. */
  readonly section: SectionNumber | undefined;
  /** The text as a slice whose source is the text itself. */
  readonly slice: Slice;
  /** （一） or 1. at its start; only prose has one. */
  readonly itemNumber: ItemNumber | undefined;

  constructor(text: string, kind: PassageKind, section: SectionNumber | undefined) {
    super();
    this.text = text;
    this.kind = kind;
    this.section = section;
    this.slice = Slice.of(text, span(0, text.length));
    this.itemNumber = kind === 'prose' ? readItemNumber(this.slice) : undefined;
  }

  /** Its opening behind its number, up to the first stop: 主动公开情况 of （一）主动公开情况。… */
  get head(): Head {
    return this.get(headOf);
  }

  /** The text without blanks. A match at `from … to` of its text stands at `words.spanOf(from, to)`, in indices of `text`. */
  get words(): Slice {
    return this.get(wordsOf);
  }

  /** `words` with marks in full width and digits in half width, see `even`. Same indices as `words`. */
  get evenWords(): string {
    return this.get(evenWordsOf);
  }
}

const wordsOf = ({ slice }: Passage): Slice => unspaced(slice);
const evenWordsOf = ({ words }: Passage): string => even(words.text);
const headOf = ({ text, itemNumber }: Passage): Head => readHead(text, itemNumber?.end ?? 0);

/** Before the first section (0), and the six. */
const SECTIONS = [0, 1, 2, 3, 4, 5, 6];

/** One kind for each kind of paragraph and section: what is kept of a passage may depend on both. */
const kinds: Readonly<Record<PassageKind, readonly Kind<Passage>[]>> = {
  title: SECTIONS.map(() => new Kind<Passage>()),
  heading: SECTIONS.map(() => new Kind<Passage>()),
  prose: SECTIONS.map(() => new Kind<Passage>()),
  closing: SECTIONS.map(() => new Kind<Passage>()),
};

/** The passage with these words, from the memo if an earlier paragraph or version had it. */
export const passageOf = (memo: Memo, text: string, kind: PassageKind, section: SectionNumber | undefined): Passage =>
  memo.get(kinds[kind][section ?? 0] as Kind<Passage>, text, (words) => new Passage(words, kind, section));

/** The passages of one line, when it is all of a paragraph: one for each kind and section. */
class OfLine {
  readonly #text: string;
  readonly #made: Partial<Record<PassageKind, Passage[]>> = {};

  constructor(text: string) {
    this.#text = text;
  }

  /** The passage of the line as a paragraph of this kind in this section. */
  of(kind: PassageKind, section: SectionNumber | undefined): Passage {
    this.#made[kind] ??= [];
    const own = this.#made[kind];
    own[section ?? 0] ??= new Passage(this.#text, kind, section);
    return own[section ?? 0] as Passage;
  }
}

/** See `OfLine`. Finds the passage of a paragraph of one line by the line's node, which spares comparing words. */
export const passagesOf = ({ texts: [text = ''] }: LineNode): OfLine => new OfLine(text);
