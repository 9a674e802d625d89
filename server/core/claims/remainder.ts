import type { Form } from '../forms/form.ts';
import { interpretationOfRows, interpretationsOfCourt, keyOf } from '../judgement/interpretations.ts';
import type { Claim, Interpretation } from './claim.ts';
import type { LabelledFigure } from './items.ts';
import { isCourt } from './lexicon/meaning.ts';
import { makeClaim, makeLabel, type Place } from './make.ts';

/** 维持 58 件、纠正 9 件、其他 15 件: what a list of outcomes has left over, under no name of its own. */

const VERDICTS = ['uphold', 'correct', 'other', 'pending'] as const;
const GROUPS = ['open', 'partial', 'deny', 'unable', 'reject', 'other'] as const;
const OUTCOME = /^(?:open|partial|deny|unable|reject|other)(?:\.\d)?$/;

/** Claims for 其他 at the end of a list of outcomes: 维持 58 件、纠正 9 件、其他 15 件. */
export function remainders(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
): readonly Claim[] {
  return items.flatMap((item, i): readonly Claim[] => {
    const before = items[i - 1];
    if (item.kind !== 'others' || !before || item.figure.unit !== before.figure.unit || item.compared) return [];
    if (item.group !== before.group || item.depth !== before.depth) return [];
    if (item.words.some(({ meaning }) => meaning.role !== 'others')) return [];
    const { start } = place.slice.spanOf(before.figure.from, before.figure.to);
    const last = claims.find(({ number, relation }) => relation === 'equals' && number.start === start);
    const interpretations = last && interpretationsOfRest(form, last, claims);
    if (!last || !interpretations) return [];
    const label = makeLabel(`${last.subject}.rest`, last.subject, interpretations, 'likely');
    return [makeClaim(place, 'equals', label, item.figure, item.from, item.to)];
  });
}

function interpretationsOfRest(
  form: Form,
  last: Claim,
  claims: readonly Claim[],
): readonly Interpretation[] | undefined {
  if (isCourt(last.subject)) return last.topic === last.subject ? undefined : restOfCases(last, claims);
  return OUTCOME.test(last.topic) ? restOfOutcomes(form, last, claims) : undefined;
}

/** The column of that name, or all columns that the sentence does not name; of one group, or of both law suits. */
function restOfCases({ subject }: Claim, claims: readonly Claim[]): readonly Interpretation[] {
  const named = new Set(claims.flatMap(({ topic }) => (topic.startsWith(`${subject}.`) ? topic.split('.')[1] : [])));
  const left = VERDICTS.filter((column) => !named.has(column));
  const subjects = subject === 'direct' || subject === 'after' ? [subject, 'litigation' as const] : [subject];
  return subjects.flatMap((each) => [
    ...interpretationsOfCourt(each, ['other']),
    ...(left.length > 1 ? interpretationsOfCourt(each, left).slice(-1) : []),
  ]);
}

const unnamed = (interpretation: Interpretation): Interpretation => ({ ...interpretation, name: '没有列出的各类之和' });

/** （六）其他处理, or all rows that the sentence does not name: of the group named last (deny.4), or of all. */
function restOfOutcomes(form: Form, last: Claim, claims: readonly Claim[]): readonly Interpretation[] {
  const [group = ''] = last.topic.split('.');
  // 其他处理 45 件（逾期不补正 15 件、其他 30 件）: the whole of which these are the parts leaves rows to them.
  const named = new Set(
    claims.flatMap(({ topic, interpretations: [first] }) =>
      first && topic !== group && first.terms.every(({ column }) => column === 'T')
        ? first.terms.map(({ row }) => row)
        : [],
    ),
  );
  const within = group === last.topic ? GROUPS : ([group] as const);
  const interpretations = [within, GROUPS].flatMap((groups) => {
    const rows = interpretationOfRows(form, groups, ['T']).flatMap(({ terms }) => terms.map(({ row }) => row));
    const left = rows.filter((row) => !named.has(row));
    return left.length > 1
      ? interpretationOfRows(form, left, ['T']).map(unnamed)
      : interpretationOfRows(form, left, ['T']);
  });
  const all =
    group === 'other' ? interpretations : [...interpretations, ...interpretationOfRows(form, ['other'], ['T'])];
  return all.filter((each, i) => all.findIndex((other) => keyOf(other) === keyOf(each)) === i);
}
