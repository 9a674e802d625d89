import type { Form } from '../edition/form.ts';
import type { Claim } from './claim.ts';
import type { Item } from './items.ts';
import type { Verb } from './lexicon/meaning.ts';
import { makeClaim, makeLabel, type Place } from './make.ts';
import { readingsOfVerbs } from './readings.ts';

/** Applicants named one beside another say together who is meant: 企业 61 件、其他组织 24 件. */

const ORGANISATIONS = ['C', 'R', 'S', 'L', 'O'];
const ALL = ['N', ...ORGANISATIONS];
const OTHER_ORGANISATION = /其[他它]组织/;
const LEGAL_PERSON = /法人/;

/** The claims of one sentence, with those about applicants read beside each other. */
export function besideEachOther(
  place: Place,
  form: Form,
  items: readonly Item[],
  claims: readonly Claim[],
  total: string | undefined,
): readonly Claim[] {
  // Behind 办结 429 件 it is told of those.
  const verbs = total === 'done' ? (['close', 'accept'] as const) : (['accept'] as const);
  const own = claims.filter(({ topic }) => topic === 'applicant');
  if (own.length === 0) return claims;
  return [...parted(form, claims, own, verbs), ...others(place, form, items, own, verbs)];
}

const columnsOf = ({ readings }: Claim): readonly string[] => [
  ...new Set(readings[0]?.terms.map(({ column }) => column) ?? []),
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
  const readings = left.length > 0 ? readingsOfVerbs(form, verbs, left) : [];
  return claims.map((claim) => (claim === rest ? { ...claim, readings, weight: 'likely' } : claim));
}

/** 自然人 352 件、企业 61 件、其他 24 件: the column of that name, or all that is left. */
function others(
  place: Place,
  form: Form,
  items: readonly Item[],
  own: readonly Claim[],
  verbs: readonly Verb[],
): readonly Claim[] {
  const starts = new Set(own.map(({ number }) => number.start));
  const spanOf = ({ figure }: Item) => place.slice.spanOf(figure.from, figure.to);
  return items.flatMap((item, i): readonly Claim[] => {
    const before = items[i - 1];
    if (item.kind !== 'others' || !before || !starts.has(spanOf(before).start)) return [];
    if (item.words.some(({ meaning }) => meaning.role !== 'others') || item.group !== before.group) return [];
    const seen = new Set(own.flatMap(columnsOf));
    const left = ALL.filter((column) => !seen.has(column));
    if (left.length === 0 || !seen.has('N')) return [];
    const readings = [left, ...(left.length > 1 && left.includes('O') ? [['O']] : [])].flatMap((columns) =>
      readingsOfVerbs(form, verbs, columns),
    );
    const label = makeLabel('applicant', 'application', readings, 'likely');
    return [makeClaim(place, 'equals', label, item.figure, item.from, item.to)];
  });
}
