import { type ListItem, listItemsOf } from '../syntax/list-items.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Report } from '../syntax/tree.ts';
import { toHan } from '../text/han.ts';
import type { Span } from '../text/span.ts';

/*
 * 一是…；二是…: whether the count is whole. It goes on over paragraphs, and begins anew behind a numbered heading.
 */

/** A number that is not the one that should stand there. */
export interface Miscounted {
  readonly span: Span;
  /** 三是 */
  readonly words: string;
  /** 二是 */
  readonly expected: string;
  /** `first`: no 一是 stands before; `gap`: one is left out; `again`: it was there already. */
  readonly kind: 'first' | 'gap' | 'again';
  /** The number before it. */
  readonly before: Span | undefined;
}

/** No list stands within so many others. */
const DEEPEST = 20;
/** A longer count is none of these: 十二是… */
const LONGEST = 10;
const HEADS: ReadonlySet<string> = new Set(['han-bracket', 'han-comma', 'arabic-dot', 'arabic-bracket']);

interface Group {
  last: number;
  /** The paragraph in which its 一是 stands. */
  readonly opened: Paragraph;
  at: Place | undefined;
}

/** An item where it stands; its span is worked out only for what is told. */
interface Place {
  readonly paragraph: Paragraph;
  readonly item: ListItem;
}

const spanOf = ({ paragraph, item }: Place): Span => paragraph.slice.spanOf(item.from, item.to);

/** A number that may be wrong. Most stretches have none, and need no closer look. */
const NUMBERED = /[二三四五六七八九十]是/;

/** A quick look: most paragraphs have no number that may be wrong. */
export const isNumbered = ({ text }: Passage): boolean => NUMBERED.test(text);

/** Every number of a report's lists 一是…二是… that is not the next one. */
export const miscounted = (report: Report): readonly Miscounted[] =>
  stretchesOf(report).flatMap((stretch) => {
    if (!stretch.some(({ passage }) => passage.get(isNumbered))) return [];
    const counter = new Counter();
    return stretch.flatMap((paragraph) => counter.read(paragraph));
  });

/** Runs of prose in each of which numbers count anew: up to a heading, be it of a section or （一）, 1. of a part. */
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

/** Counts within one stretch. */
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
    // Lists of other paragraphs are done with; one of this paragraph may go on behind the inner one.
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
      // Behind an inner list the outer one goes on: which number is wrong cannot be told.
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
