import type { Form } from '../forms/form.ts';
import { type Claim, OUTCOMES } from './claim.ts';
import { interpretationOfRows, interpretationsOfCases, interpretationsOfCourt } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import { isCourt } from './lexicon/meaning.ts';
import { claimOf, makeClaim, makeLabel, type Place } from './make.ts';

/** 予以公开, 不予公开: a group, and not a row of one. */
const isOutcome = ({ topic }: Claim): boolean => OUTCOMES.some((each) => each === topic);

/** Claims for a sum without a name, which is of what was counted before it: 新收 437 件，上年结转 23 件，合计 460 件. */
export function summedUp(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
): readonly Claim[] {
  if (claims.length < 2) return [];
  const claimAt = ({ figure }: LabelledFigure): Claim | undefined => claimOf(place, claims, figure);
  return items.flatMap((item, i): readonly Claim[] => {
    const { figure, sum, words, group } = item;
    const before = items[i - 1];
    if (!sum || words.length > 0 || figure.unit === '' || before?.group !== group) return [];
    const last = claimAt(before);
    // 新收 524 件，比上年减少 61 件；上年结转 20 件，两项合计 544 件: what is only compared stands between.
    const other = items
      .slice(0, i - 1)
      .reverse()
      .map(claimAt)
      .find((claim) => claim !== undefined);
    const label = last && other && labelOfSum(form, last, other);
    return label ? [makeClaim(place, 'equals', label, figure, figure.from, figure.end)] : [];
  });
}

function labelOfSum(form: Form, last: Claim, other: Claim) {
  const topics = [last.topic, other.topic];
  // 新收 98 件、结转 4 件，共 102 件: before a sum it can only be what was left from last year.
  const carried = topics.includes('carryIn') || (last.topic === 'carryOut' && last.interpretations.length > 1);
  if (topics.includes('new') && carried) {
    return makeLabel('handled', 'application', interpretationOfRows(form, ['new', 'carryIn']), 'likely');
  }
  // 予以公开 152 件、…、其他处理 45 件，合计 429 件
  if (isOutcome(last) && isOutcome(other)) {
    return makeLabel('done', 'application', interpretationOfRows(form, ['done']), 'likely');
  }
  // 行政复议 2 件、行政诉讼 1 件，计 3 件
  if (
    last.topic !== other.topic &&
    [last, other].every(({ topic, subject }) => topic === subject && isCourt(subject))
  ) {
    const subjects = [other.subject, last.subject];
    return makeLabel('court', last.subject, interpretationsOfCases(subjects), 'likely');
  }
  const { subject } = last;
  const outcomes = isCourt(subject) && topics.every((topic) => topic.startsWith(`${subject}.`));
  return outcomes ? makeLabel(subject, subject, interpretationsOfCourt(subject, ['total']), 'likely') : undefined;
}
