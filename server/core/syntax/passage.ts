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
 * What a paragraph says, wherever it stands: places in it, those of `slice` too, are indices of its text. The same value in
 * every version of the report that holds it.
 */
export class Passage extends Node {
  /** Hard line breaks joined, markup left out, outer blanks trimmed. */
  readonly text: string;
  readonly kind: PassageKind;
  /** The number of its section; undefined before the first. */
  readonly section: SectionNumber | undefined;
  /** All of it, as if the file held nothing else. */
  readonly slice: Slice;
  /** （一） or 1. at its start. */
  readonly itemNumber: ItemNumber | undefined;

  constructor(text: string, kind: PassageKind, section: SectionNumber | undefined) {
    super();
    this.text = text;
    this.kind = kind;
    this.section = section;
    this.slice = Slice.of(text, span(0, text.length));
    this.itemNumber = kind === 'prose' ? readItemNumber(this.slice) : undefined;
  }

  /** Its opening behind its number, up to the first stop: 主动公开情况 */
  get head(): Head {
    return this.get(headOf);
  }

  /** Its words without blanks; what is found at their indices stands at their `spanOf`. */
  get words(): Slice {
    return this.get(wordsOf);
  }

  /** `words`, sign for sign, in one way of writing: marks in full width, digits in half width. */
  get evenWords(): string {
    return this.get(evenWordsOf);
  }
}

const wordsOf = ({ slice }: Passage): Slice => unspaced(slice);
const evenWordsOf = ({ words }: Passage): string => even(words.text);
const headOf = ({ text, itemNumber }: Passage): Head => readHead(text, itemNumber?.end ?? 0);

/** Before the first, and the six. */
const SECTIONS = [0, 1, 2, 3, 4, 5, 6];

/** One for each kind of paragraph and section: the same words say other things elsewhere. */
const kinds: Readonly<Record<PassageKind, readonly Kind<Passage>[]>> = {
  title: SECTIONS.map(() => new Kind<Passage>()),
  heading: SECTIONS.map(() => new Kind<Passage>()),
  prose: SECTIONS.map(() => new Kind<Passage>()),
  closing: SECTIONS.map(() => new Kind<Passage>()),
};

/** The passage with these words. */
export const passageOf = (memo: Memo, text: string, kind: PassageKind, section: SectionNumber | undefined): Passage =>
  memo.get(kinds[kind][section ?? 0] as Kind<Passage>, text, (words) => new Passage(words, kind, section));

/** The passages that a line may be when it is all of a paragraph. */
class OfLine {
  readonly #text: string;
  readonly #made: Partial<Record<PassageKind, Passage[]>> = {};

  constructor(text: string) {
    this.#text = text;
  }

  /** The passage that it is as a paragraph of that kind in that section. */
  of(kind: PassageKind, section: SectionNumber | undefined): Passage {
    this.#made[kind] ??= [];
    const own = this.#made[kind];
    own[section ?? 0] ??= new Passage(this.#text, kind, section);
    return own[section ?? 0] as Passage;
  }
}

/** See `OfLine`; a paragraph of one line is found by its line, without comparing words. */
export const passagesOf = ({ texts: [text = ''] }: LineNode): OfLine => new OfLine(text);
