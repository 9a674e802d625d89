import type { PlacedClaim } from '../claims/claim.ts';
import type { Judged } from '../judgement/verdict.ts';
import { grouped } from '../text/grouped.ts';

/** All of what was answered, outcome by outcome, and not as many: 答复 805 件。予以公开及部分公开 258 件；不予公开 35 件；… */
export interface WrongOutcomes {
  readonly total: PlacedClaim;
  readonly parts: readonly PlacedClaim[];
  /** What these add up to. */
  readonly sum: number;
}

/** The outcomes that a report gives of what was answered, （一） to （六） of table 3; who names all of these leaves nothing out. */
const ALL = ['open', 'partial', 'deny', 'unable', 'reject', 'other'] as const;

/**
 * The sentences that name every kind of outcome, once each, and give others than as many as the answered of the same sentence or
 * of the one before.
 */
export function wrongOutcomes(judged: readonly Judged[]): readonly WrongOutcomes[] {
  const plain = judged
    .map(({ claim }) => claim)
    .filter(({ relation, approximate, tolerance }) => relation === 'equals' && !approximate && tolerance === 0);
  const sentences = grouped(plain, ({ sentence }) => sentence);
  return [...sentences].flatMap(([sentence, claims]): readonly WrongOutcomes[] => {
    const parts = claims.filter(({ topic }) => kindsOf(topic).length > 0);
    const named = parts.flatMap(({ topic }) => kindsOf(topic)).toSorted();
    if (named.join() !== ALL.toSorted().join()) return [];
    const totals = [...(sentences.get(sentence - 1) ?? []), ...claims].filter(({ topic }) => topic === 'done');
    const [total] = totals;
    const sum = parts.reduce((so, { value }) => so + value, 0);
    return total && totals.length === 1 && total.value !== sum ? [{ total, parts, sum }] : [];
  });
}

/** The kinds that a topic is of: open+partial are two. */
const kindsOf = (topic: string): readonly string[] =>
  topic.split('+').filter((each) => ALL.some((kind) => kind === each));
