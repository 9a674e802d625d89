import { cut, hasNumbers, type LinkedSentence, linked, readPiece, saidIn } from '../claims/extra.ts';
import type { Context } from '../claims/make.ts';
import type { PlacedReading, Reading } from '../claims/reading.ts';
import { mayClaim } from '../claims/scope.ts';
import { Latest } from '../memo.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Report } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import { mayAddUp, type WrongSum, wrongSums } from './breakdowns.ts';
import { mayBeOverfull, type Overfull, overfullIn } from './overfull.ts';
import { mayGiveShares, type Share, wrongShares } from './shares.ts';
import { mayCompare, type WrongChange, wrongChanges } from './year-on-year.ts';

/*
 * Sentences whose own figures contradict each other: sums, shares, changes. All prose is searched, whatever it is about; what
 * is found hangs on the paragraph, and only what is reported gets a place in the file.
 */

/** What is wrong in sentences, a list for each kind: first from paragraphs that may be about a table, then from the others. */
export interface Miscounts<Told = Miscount> {
  readonly overfull: readonly (Told & { readonly wrong: Overfull })[];
  readonly sums: readonly (Told & { readonly wrong: WrongSum })[];
  readonly shares: readonly (Told & { readonly wrong: Share })[];
  readonly changes: readonly (Told & { readonly wrong: WrongChange })[];
}

/** One contradiction, with the sentence whose slice knows the places in the file. */
export interface Miscount {
  readonly sentence: LinkedSentence;
  /** Numbers within the report of the sentences whose figures it holds against each other; none where nothing there is claimed. */
  readonly numbers: readonly number[];
}

/** The same, kept with the paragraph; `at` is the number of its sentence, undefined in a paragraph that is about no table. */
interface Unplaced {
  readonly sentence: LinkedSentence;
  readonly at: number | undefined;
}

const NONE: Miscounts<Unplaced> = { overfull: [], sums: [], shares: [], changes: [] };
const KINDS = ['overfull', 'sums', 'shares', 'changes'] as const;

/** Sentences that are looked at if their text passes. */
interface Stretch {
  readonly text: string;
  readonly sentences: readonly Unplaced[];
}

/** Every miscount of the report. Costs a look at each paragraph, and the reading of those that were not read before. */
export function findMiscounts({ passages }: Report, readings: readonly PlacedReading[], context: Context): Miscounts {
  const found: { [Kind in keyof Miscounts]: Miscounts[Kind][number][] } = {
    overfull: [],
    sums: [],
    shares: [],
    changes: [],
  };
  const add = (own: Miscounts<Unplaced>, { slice }: Paragraph, first: number): void => {
    if (own === NONE) return;
    found.overfull.push(...own.overfull.map((each) => placed(each, slice, first)));
    found.sums.push(...own.sums.map((each) => placed(each, slice, first)));
    found.shares.push(...own.shares.map((each) => placed(each, slice, first)));
    found.changes.push(...own.changes.map((each) => placed(each, slice, first)));
  };
  for (const { reading, paragraph, first } of readings) add(reading.get(miscountsOf), paragraph, first);
  const { form, year, agency } = context;
  const name = ['miscounts', form.edition, year, agency?.name, agency?.kind].join('\t');
  const own = new Set(readings.map(({ paragraph }) => paragraph));
  for (const { paragraph, part } of passages.gatherAs(name, (passage) => miscountsUnread(passage, context)))
    if (!own.has(paragraph)) add(part, paragraph, 0);
  return found;
}

function placed<Each extends Unplaced>(each: Each, outer: Slice, first: number): Each & Miscount {
  const { sentence, at } = each;
  const last = first + (at ?? 0);
  const numbers = at === undefined ? [] : sentence.prior ? [last - 1, last] : [last];
  return { ...each, sentence: { ...sentence, slice: sentence.slice.within(outer) }, numbers };
}

const miscountsOf = ({ sentences, year }: Reading): Miscounts<Unplaced> =>
  miscountsIn(
    linked(sentences).map((sentence, at) => ({ text: saidIn(sentence), sentences: [{ sentence, at }] })),
    year,
  );

/** A paragraph that is about no table: only sentences that pass a kind's cheap test are read, each once. */
class Unread {
  readonly #pieces: readonly Slice[];
  readonly #found = new Latest<Miscounts<Unplaced>>();

  constructor(slice: Slice) {
    this.#pieces = mayMiscount(slice.text) ? cut(slice).filter(({ text }) => mayMiscount(text)) : [];
  }

  miscounts(context: Context): Miscounts<Unplaced> {
    if (this.#pieces.length === 0) return NONE;
    return this.#found.get(context.asked, () =>
      miscountsIn(
        this.#pieces.map((piece) => ({
          text: piece.text,
          sentences: readPiece(piece, context).map((sentence) => ({ sentence, at: undefined })),
        })),
        context.year,
      ),
    );
  }
}

/** Of a paragraph that, for all that it says itself, is about no table. */
function miscountsUnread(passage: Passage, context: Context): Miscounts<Unplaced> | undefined {
  if (passage.kind !== 'prose' || !passage.section || mayClaim(passage)) return undefined;
  const own = passage.get(unreadOf).miscounts(context);
  return own === NONE ? undefined : own;
}

const unreadOf = ({ slice }: Passage): Unread => new Unread(slice);

const mayMiscount = (text: string): boolean =>
  hasNumbers(text, 2) && (mayBeOverfull(text) || mayAddUp(text) || mayGiveShares(text) || mayCompare(text));

function miscountsIn(stretches: readonly Stretch[], year: number | undefined): Miscounts<Unplaced> {
  const found: Miscounts<Unplaced> = {
    overfull: wrongIn(stretches, mayBeOverfull, overfullIn),
    sums: wrongIn(stretches, mayAddUp, wrongSums),
    shares: wrongIn(stretches, mayGiveShares, wrongShares),
    changes: wrongIn(stretches, mayCompare, (sentence) => wrongChanges(sentence, year)),
  };
  return KINDS.every((kind) => found[kind].length === 0) ? NONE : found;
}

const wrongIn = <Wrong>(
  stretches: readonly Stretch[],
  may: (text: string) => boolean,
  find: (sentence: LinkedSentence) => readonly Wrong[],
): readonly (Unplaced & { readonly wrong: Wrong })[] =>
  stretches.flatMap(({ text, sentences }) =>
    may(text) ? sentences.flatMap((each) => find(each.sentence).map((wrong) => ({ ...each, wrong }))) : [],
  );
