import { type ListItem, listItemsOf } from '../syntax/list-items.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Report } from '../syntax/tree.ts';
import { toHan } from '../text/han.ts';
import type { Span } from '../text/span.ts';

/*
 * Whether 一是…；二是… counts without gaps. A list may go on over paragraphs; a numbered heading ends it.
 */

/** A number (三是) where another should stand. */
export interface Miscounted {
  readonly span: Span;
  /** 三是 */
  readonly words: string;
  /** 二是 */
  readonly expected: string;
  /** `first`: there is no 一是 before it; `gap`: a number is left out; `again`: the number was there already. */
  readonly kind: 'first' | 'gap' | 'again';
  /** The number before it. */
  readonly before: Span | undefined;
}

/** Most lists within lists. Arbitrary but generous; it bounds the cost of hostile text. */
const DEEPEST = 20;
/** The highest number: from 十一 on the words (十二是…) are rather part of a sentence. */
const LONGEST = 10;
const HEADS: ReadonlySet<string> = new Set(['han-bracket', 'han-comma', 'arabic-dot', 'arabic-bracket']);

interface Group {
  last: number;
  /** The paragraph in which its 一是 stands. */
  readonly opened: Paragraph;
  at: Place | undefined;
}

/** An item with its paragraph; its span is worked out only if it is reported. */
interface Place {
  readonly paragraph: Paragraph;
  readonly item: ListItem;
}

const spanOf = ({ paragraph, item }: Place): Span => paragraph.slice.spanOf(item.from, item.to);

/** A number that may be wrong: any but 一是. */
const NUMBERED = /[二三四五六七八九十]是/;

/** Whether a paragraph holds a number that may be wrong; most do not, which spares their list's reading. */
export const isNumbered = ({ text }: Passage): boolean => NUMBERED.test(text);

/** Every number of a report's lists 一是…二是… that is not the expected one. Linear in the text. */
export const miscounted = (report: Report): readonly Miscounted[] =>
  stretchesOf(report).flatMap((stretch) => {
    if (!stretch.some(({ passage }) => passage.get(isNumbered))) return [];
    const counter = new Counter();
    return stretch.flatMap((paragraph) => counter.read(paragraph));
  });

/** The report's prose, divided where numbers begin anew: at headings of sections and of their parts (（一）, 1.). */
function stretchesOf({ paragraphs }: Report): readonly (readonly Paragraph[])[] {
  const stretches: Paragraph[][] = [];
  let open: Paragraph[] | undefined;
  let section: Paragraph['section'];
  for (const paragraph of paragraphs) {
    const isHead = HEADS.has(paragraph.passage.itemNumber?.style ?? '');
    if (paragraph.kind !== 'prose' || paragraph.section !== section || isHead) open = undefined;
    section = paragraph.section;
    if (paragraph.kind !== 'prose') continue;
    if (open) open.push(paragraph);
    else {
      open = [paragraph];
      stretches.push(open);
    }
  }
  return stretches;
}

/** Counts the lists of one such stretch, paragraph by paragraph. */
class Counter {
  /** The list that is being counted, and those around it. */
  #groups: Group[] = [];

  read(paragraph: Paragraph): readonly Miscounted[] {
    const { items, opensLoosely } = paragraph.passage.get(listItemsOf);
    const found: Miscounted[] = [];
    for (const item of items) {
      const { ordinal, words, behindFirst } = item;
      const place = { paragraph, item };
      if (behindFirst && this.#groups.at(-1)?.last !== 1) this.#open(1, paragraph, undefined);
      if (ordinal === 1) {
        this.#open(1, paragraph, place);
        continue;
      }
      const wrong = ordinal > LONGEST ? undefined : this.#count(ordinal, place);
      if (wrong && words.endsWith('是')) found.push({ ...wrong, span: spanOf(place), words });
    }
    if (opensLoosely) this.#open(1, paragraph, undefined);
    return found;
  }

  #open(last: number, opened: Paragraph, at: Place | undefined): void {
    // Close lists that began in other paragraphs; one of this paragraph may go on behind the inner one.
    if (this.#groups.at(-1)?.opened !== opened) this.#groups = [];
    this.#groups.push({ last, opened, at });
    if (this.#groups.length > DEEPEST) this.#groups.shift();
  }

  #count(number: number, at: Place): Omit<Miscounted, 'span' | 'words'> | undefined {
    const group = this.#groups.at(-1);
    if (!group) {
      this.#open(number, at.paragraph, at);
      return { kind: 'first', expected: '一是', before: undefined };
    }
    const { last, at: before } = group;
    if (number !== last + 1) {
      // Go on with an outer list behind the inner one, if the number is its next.
      const outer = this.#groups.findLastIndex((each) => each !== group && each.last + 1 === number);
      if (outer >= 0) this.#groups = this.#groups.slice(0, outer + 1);
    }
    const current = this.#groups.at(-1) as Group;
    const isNext = number === current.last + 1;
    current.last = number;
    current.at = at;
    return isNext
      ? undefined
      : { kind: number > last ? 'gap' : 'again', expected: `${toHan(last + 1)}是`, before: before && spanOf(before) };
  }
}
