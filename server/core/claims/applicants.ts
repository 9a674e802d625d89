import type { Form } from '../forms/form.ts';
import { interpretationsOfVerbs } from '../judgement/interpretations.ts';
import type { Claim } from './claim.ts';
import type { LabelledFigure } from './items.ts';
import type { Verb } from './lexicon/meaning.ts';
import { makeClaim, makeLabel, type Place } from './make.ts';

/** Applicants named one beside another say together who is meant: 企业 61 件、其他组织 24 件. */

const ORGANISATIONS = ['C', 'R', 'S', 'L', 'O'];
const ALL = ['N', ...ORGANISATIONS];
const OTHER_ORGANISATION = /其[他它]组织/;
const LEGAL_PERSON = /法人/;

/** The claims of a sentence, with those about applicants interpreted beside each other: 企业 61 件、其他组织 24 件. */
export function besideEachOther(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
  total: string | undefined,
): readonly Claim[] {
  // Behind 办结 429 件 it is told of those.
  const verbs = total === 'done' ? (['close', 'accept'] as const) : (['accept'] as const);
  const own = claims.filter(({ topic }) => topic === 'applicant');
  if (own.length === 0) return claims;
  return [...parted(form, claims, own, verbs), ...others(place, form, items, own, verbs)];
}

/** 、其他 24 件 in the same list, or behind a semicolon as those before it. */
const isNext = (item: LabelledFigure, before: LabelledFigure): boolean =>
  item.group === before.group || item.clause === before.clause + 1;

const isUnnamed = ({ kind, depth, figure: { unit } }: LabelledFigure, item: LabelledFigure): boolean =>
  (kind === 'unknown' || kind === 'none') && unit === item.figure.unit && depth === item.depth;

const columnsOf = ({ interpretations }: Claim): readonly string[] => [
  ...new Set(interpretations[0]?.terms.map(({ column }) => column) ?? []),
];

/** 法人 61 件、其他组织 24 件 are one figure in two parts; 企业 61 件、其他组织 24 件: the rest of the organisations. */
function parted(form: Form, claims: readonly Claim[], own: readonly Claim[], verbs: readonly Verb[]): readonly Claim[] {
  const wide = own.filter((claim) => columnsOf(claim).length === ORGANISATIONS.length);
  const rest = wide.find(({ words }) => OTHER_ORGANISATION.test(words) && !LEGAL_PERSON.test(words));
  if (!rest) return claims;
  const legal = wide.find(({ words }) => LEGAL_PERSON.test(words) && !OTHER_ORGANISATION.test(words));
  if (legal) {
    const phrase = { start: legal.phrase.start, end: Math.max(legal.phrase.end, rest.phrase.end) };
    const together: Claim = {
      ...legal,
      value: legal.value + rest.value,
      words: `${legal.words}、${rest.words}`,
      parts: [...legal.parts, ...rest.parts],
      number: phrase,
      phrase,
      approximate: legal.approximate || rest.approximate,
    };
    return claims.flatMap((claim) => (claim === legal ? [together] : claim === rest ? [] : [claim]));
  }
  const seen = new Set(own.filter((claim) => claim !== rest).flatMap(columnsOf));
  const left = ORGANISATIONS.filter((column) => !seen.has(column));
  if (left.length === ORGANISATIONS.length) return claims;
  const interpretations = left.length > 0 ? interpretationsOfVerbs(form, verbs, left) : [];
  return claims.map((claim) => (claim === rest ? { ...claim, interpretations, weight: 'likely' } : claim));
}

/** 自然人 352 件、企业 61 件、其他 24 件: the column of that name, or all that is left. */
function others(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  own: readonly Claim[],
  verbs: readonly Verb[],
): readonly Claim[] {
  const starts = new Set(own.map(({ number }) => number.start));
  const spanOf = ({ figure }: LabelledFigure) => place.slice.spanOf(figure.from, figure.to);
  return items.flatMap((item, i): readonly Claim[] => {
    const before = items[i - 1];
    if (item.kind !== 'others' || !before || !starts.has(spanOf(before).start)) return [];
    if (item.words.some(({ meaning }) => meaning.role !== 'others') || !isNext(item, before)) return [];
    // 法人或其他组织 108 件，其中企业 71 件、…、其他 15 件: what is named as a whole leaves nothing over, its parts do.
    const whole = own.some((claim) => columnsOf(claim).length === ORGANISATIONS.length);
    const seen = new Set(
      own.map(columnsOf).flatMap((columns) => (columns.length < ORGANISATIONS.length ? columns : [])),
    );
    // 法人或其他组织中，企业 71 件、…: without natural persons it is told of organisations, or of both.
    const parted = seen.size > Number(seen.has('N'));
    if (whole ? !parted : !seen.has('N') && seen.size < 2) return [];
    const left = (whole ? ORGANISATIONS : ALL).filter((column) => !seen.has(column));
    if (left.length === 0) return [];
    // 自然人 320 件、社会组织 4 件、其他 12 件: what is named in words that no column has may be in any.
    const first = items.findIndex((each) => starts.has(spanOf(each).start));
    if (items.slice(first, i).some((each) => isUnnamed(each, item))) return [];
    const other = left.filter((column) => column === 'O');
    const organisations = left.filter((column) => column !== 'N');
    const interpretations = [left, organisations, other].flatMap((columns, k, all) =>
      columns.length > 0 && columns.length !== all[k - 1]?.length ? interpretationsOfVerbs(form, verbs, columns) : [],
    );
    const label = makeLabel('applicant', 'application', interpretations, 'likely');
    return [makeClaim(place, 'equals', label, item.figure, item.from, item.to)];
  });
}
