import { hasNumbers, type LinkedSentence } from '../claims/extra.ts';
import type { LabelledFigure } from '../claims/items.ts';
import { type Breakdown, breakdownsIn } from '../claims/lists.ts';
import { overfullIn } from './overfull.ts';

/** A total to which its parts do not add up, though they were meant to be all of it. */
export interface WrongSum extends Breakdown {
  /** What the parts add up to. */
  readonly sum: number;
}

/** Words between a total and its parts: 其中, 分为, or a bracket behind a unit. Most paragraphs have none. */
const LEADS = /其中|包括|包含|分为|分别|[件条次篇期份个][（(：:]/;
/** The total behind its parts: 网络 5 件、信函 3 件，共 8 件. */
const SUM = /[、，,](?:合计|共计|总计|共)/;
/** Kinds of parts whose list is known: an application comes in some way, from somebody. */
const KNOWN_KINDS: ReadonlySet<string> = new Set(['channel', 'applicant']);
/**
 * Share of the total from which parts count as all of it that were meant, with one forgotten or mistyped; less is a choice of
 * examples. Half where the parts are of a named or known kind; a guess, and its exact size does not matter.
 */
const FAR = 0.5;
/** The same for three parts and more of any kind, which may as well be more than the total by that much. A guess too. */
const NEAR = 0.85;
/**
 * The same for three outcomes and more of what was answered (予以公开5件、部分公开2件、无法提供3件), which is nearly all that there can be.
 * A guess between the two.
 */
const NEAR_OUTCOMES = 0.75;

/** Whether a text may hold a total and its parts; a cheap test that spares reading the sentence. */
export function mayAddUp(text: string): boolean {
  if (!hasNumbers(text, 3)) return false;
  if (SUM.test(text)) return true;
  const lead = text.search(LEADS);
  return lead >= 0 && hasNumbers(text.slice(lead), 2);
}

/** The totals of a sentence to which their parts do not add up: 共 8 件，其中网络 5 件、信函 2 件. */
export const wrongSums = (sentence: LinkedSentence): readonly WrongSum[] =>
  breakdownsIn(sentence).flatMap((breakdown): readonly WrongSum[] => {
    const { total, parts, beyond } = breakdown;
    const sum = sumOf(parts);
    if (sum === total.figure.value || sumsOf(beyond, sum).includes(total.figure.value)) return [];
    if (!shouldClose(breakdown, sum)) return [];
    // A part that is more than the whole is reported by `overfull.ts`.
    if (overfullIn(sentence).some((each) => each.total.figure.from === total.figure.from)) return [];
    const { text } = sentence.slice;
    return isClosedWithout(parts, total, text) || isClosedBefore(parts, total, text) ? [] : [{ ...breakdown, sum }];
  });

/** The running sums of the items: 5, 3, 2 → 5, 8, 10. */
function sumsOf(items: readonly LabelledFigure[], before = 0): readonly number[] {
  let sum = before;
  return items.map(({ figure }) => {
    sum = Math.round((sum + figure.value) * 1e6) / 1e6;
    return sum;
  });
}

const sumOf = (items: readonly LabelledFigure[]): number => sumsOf(items).at(-1) ?? 0;

/** What is carried over is no part of what is closed: 已办结10件，包括予以公开8件，无法提供2件，结转下年度2件. */
const CARRIED = /结转|转(?:入|至|到)?下|未办结|正在办理/;

function isClosedWithout(parts: readonly LabelledFigure[], total: LabelledFigure, text: string): boolean {
  const done = parts.filter(({ from, to }) => !CARRIED.test(text.slice(from, to)));
  return done.length < parts.length && done.length > 1 && sumOf(done) === total.figure.value;
}

/**
 * Whether the parts before a comma make up the total already, so that what follows is no part of it:
 * 复议 3 件，其中其他 2 件、未审结 1 件，被提起行政诉讼 2 件.
 */
function isClosedBefore(parts: readonly LabelledFigure[], { figure }: LabelledFigure, text: string): boolean {
  const sums = sumsOf(parts);
  return parts.some((part, i) => {
    const before = parts[i - 1];
    if (i < 2 || !before || sums[i - 1] !== figure.value) return false;
    return text.slice(before.figure.end, part.figure.from).includes('，');
  });
}

/** Whether the parts were meant to be all of the total. */
function shouldClose({ total, parts, kind, complete, named }: Breakdown, sum: number): boolean {
  const share = sum / total.figure.value;
  if (complete) return true;
  if (named || KNOWN_KINDS.has(kind)) return share >= FAR;
  const near = kind === 'result' ? NEAR_OUTCOMES : NEAR;
  return parts.length >= 3 && share >= near && share <= 1 / near;
}
