import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Report } from '../syntax/tree.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import { hanNumber, toHan } from '../text/han.ts';
import type { Slice } from '../text/slice.ts';
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

/** The beginning of a clause: of the paragraph, behind a stop, or behind blanks that part a title from its text. */
const BEGINS = '(?<=^|[。；：，！？;:,!?\\n\\s”」』）)]|[。；：，]\\[[^\\]]{1,20}\\])';
const NUMERAL = `[${HAN_ORDINAL}]`;
const ITEM = new RegExp(`${BEGINS}(${NUMERAL}{1,2})(是|要|则|靠|抓)(?![${HAN_ORDINAL}]，)`, 'g');
/** No list stands within so many others. */
const DEEPEST = 20;
/** What may open a count, if no 一是 does: 一是 within a clause (主要有一是…), mistyped (—是), 首先, 其一, 一方面. Not 统一是. */
const LOOSE_FIRST = new RegExp(
  `(?<![统唯专单同万归划${NUMERAL.slice(1, -1)}])一[ ]?是|${BEGINS}(?:[—－–-][ ]?是|首先|第一|其一|一方面|一来)`,
);
/** A longer count is none of these: 十二是… */
const LONGEST = 10;
const HEADS: ReadonlySet<string> = new Set(['han-bracket', 'han-comma', 'arabic-dot', 'arabic-bracket']);

interface Group {
  last: number;
  /** The paragraph in which its 一是 stands. */
  readonly opened: number;
  at: Span | undefined;
}

/** A number that may be wrong. Most stretches have none, and need no closer look. */
const NUMBERED = /[二三四五六七八九十]是/;

/** A quick look: most paragraphs have no number that may be wrong. */
export const isNumbered = ({ text }: Passage): boolean => NUMBERED.test(text);

/** Every number of a report's lists 一是…二是… that is not the next one. */
export const miscounted = (report: Report): readonly Miscounted[] =>
  stretchesOf(report).flatMap((stretch) => {
    if (!stretch.some(({ passage }) => passage.get(isNumbered))) return [];
    const counter = new Counter();
    return stretch.flatMap(({ slice }, i) => counter.read(slice, i));
  });

/** Runs of prose in each of which numbers count anew: up to a heading, be it of a section or （一）, 1. of a part. */
function stretchesOf({ paragraphs }: Report): readonly (readonly Paragraph[])[] {
  const stretches: Paragraph[][] = [];
  let open: Paragraph[] | undefined;
  let section: Paragraph['section'];
  for (const paragraph of paragraphs) {
    const isHead = HEADS.has(paragraph.itemNumber?.style ?? '');
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

  read(slice: Slice, paragraph: number): readonly Miscounted[] {
    const { text } = slice;
    if (!text.includes('是')) {
      // 首先… alone.
      if (LOOSE_FIRST.test(text)) this.#open(1, paragraph, undefined);
      return [];
    }
    const found: Miscounted[] = [];
    const items = [...text.matchAll(ITEM)];
    let from = 0;
    for (const match of items) {
      const number = hanNumber(match[1] ?? '') ?? 0;
      const span = slice.spanOf(match.index, match.index + match[0].length);
      if (number === 2 && this.#groups.at(-1)?.last !== 1 && LOOSE_FIRST.test(text.slice(from, match.index))) {
        this.#open(1, paragraph, undefined);
      }
      from = match.index + match[0].length;
      if (number === 1) {
        this.#open(1, paragraph, span);
        continue;
      }
      const wrong = number > LONGEST ? undefined : this.#count(number, paragraph, span);
      if (wrong && match[2] === '是') found.push({ ...wrong, span, words: match[0] });
    }
    if (items.length === 0 && LOOSE_FIRST.test(text)) this.#open(1, paragraph, undefined);
    return found;
  }

  #open(last: number, opened: number, at: Span | undefined): void {
    // Lists of other paragraphs are done with; one of this paragraph may go on behind the inner one.
    if (this.#groups.at(-1)?.opened !== opened) this.#groups = [];
    this.#groups.push({ last, opened, at });
    if (this.#groups.length > DEEPEST) this.#groups.shift();
  }

  #count(number: number, paragraph: number, at: Span): Omit<Miscounted, 'span' | 'words'> | undefined {
    const group = this.#groups.at(-1);
    if (!group) {
      this.#open(number, paragraph, at);
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
    return isNext ? undefined : { kind: number > last ? 'gap' : 'again', expected: `${toHan(last + 1)}是`, before };
  }
}
