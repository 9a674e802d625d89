import type { Form } from '../forms/form.ts';
import { type Claim, type Interpretation, OUTCOMES } from './claim.ts';
import { interpretationOfRows, interpretationsOfCourt, interpretationsOfVerbs, keyOf } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import { isCourt, ORGANISATIONS, type Verb } from './lexicon/meaning.ts';
import { claimOf, joined, makeClaim, makeLabel, type Place } from './make.ts';

/*
 * 维持 58 件、纠正 9 件、其他 15 件: what a list of outcomes or applicants leaves over, under no name of its own. It may be what the
 * tables call so, or all that the list does not name.
 */

const VERDICTS = ['uphold', 'correct', 'other', 'pending'] as const;
const OUTCOME = new RegExp(String.raw`^(?:${OUTCOMES.join('|')})(?:\.\d)?$`);
const APPLICANTS = ['N', ...ORGANISATIONS];
const OTHER_ORGANISATION = /其[他它]组织/;
const LEGAL_PERSON = /法人/;

/** What the lists of a sentence are read with. */
interface Lists {
  readonly place: Place;
  readonly form: Form;
  readonly items: readonly LabelledFigure[];
  readonly claims: readonly Claim[];
  /** Of which applications applicants are told: behind 办结 429 件 of those. */
  readonly verbs: readonly Verb[];
}

/** The claims of a sentence, with those of what its lists leave over. */
export function withRest(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  all: readonly Claim[],
  total: string | undefined,
): readonly Claim[] {
  const verbs = total === 'done' ? (['close', 'accept'] as const) : (['accept'] as const);
  const lists: Lists = { place, form, items, claims: all, verbs };
  const claims = withOtherOrganisations(lists);
  const rest = items.flatMap((item, i): readonly Claim[] => {
    const before = items[i - 1];
    if (item.kind !== 'others' || !before || item.words.some(({ meaning }) => meaning.role !== 'others')) return [];
    const last = claimAt(before, lists);
    const interpretations = last && interpretationsOfRest(item, before, last, lists);
    if (!last || !interpretations) return [];
    const topic = last.topic === 'applicant' ? last.topic : `${last.subject}.rest`;
    const label = makeLabel(topic, last.subject, interpretations, 'likely');
    return [makeClaim(place, 'equals', label, item.figure, item.from, item.to)];
  });
  return [...claims, ...rest];
}

/** What applications of applicants mean: those of the outcome that they are told of (结转 9 件，其中自然人 5 件、其他 1 件), or else all. */
const meantBy = (
  { of }: LabelledFigure,
  columns: readonly string[],
  { form, verbs }: Lists,
): readonly Interpretation[] => [
  ...(of.length > 0 ? interpretationOfRows(form, of, columns) : []),
  ...interpretationsOfVerbs(form, verbs, columns),
];

const claimAt = ({ figure }: LabelledFigure, { place, claims }: Lists): Claim | undefined =>
  claimOf(place, claims, figure);

function interpretationsOfRest(
  item: LabelledFigure,
  before: LabelledFigure,
  last: Claim,
  lists: Lists,
): readonly Interpretation[] | undefined {
  // 、其他 24 件 in the same list, or behind a semicolon as those before it.
  const next = item.group === before.group || (last.topic === 'applicant' && item.clause === before.clause + 1);
  if (!next) return undefined;
  if (last.topic === 'applicant') return restOfApplicants(item, lists);
  if (item.figure.unit !== before.figure.unit || item.compared || item.depth !== before.depth) return undefined;
  if (isCourt(last.subject)) return last.topic === last.subject ? undefined : restOfCases(last, lists.claims);
  return OUTCOME.test(last.topic) ? restOfOutcomes(lists.form, last, lists.claims) : undefined;
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
  const within = group === last.topic ? OUTCOMES : ([group] as const);
  const interpretations = [within, OUTCOMES].flatMap((groups) => {
    const rows = interpretationOfRows(form, groups).flatMap(({ terms }) => terms.map(({ row }) => row));
    const left = rows.filter((row) => !named.has(row));
    return left.length > 1 ? interpretationOfRows(form, left).map(unnamed) : interpretationOfRows(form, left);
  });
  const all = group === 'other' ? interpretations : [...interpretations, ...interpretationOfRows(form, ['other'])];
  return all.filter((each, i) => all.findIndex((other) => keyOf(other) === keyOf(each)) === i);
}

const columnsOf = ({ interpretations }: Claim): readonly string[] => [
  ...new Set(interpretations[0]?.terms.map(({ column }) => column) ?? []),
];

/** 法人或其他组织 */
const isWide = (claim: Claim): boolean => columnsOf(claim).length === ORGANISATIONS.length;

/** The columns that claims name one by one. */
const columnsNamed = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.filter((claim) => !isWide(claim)).flatMap(columnsOf));

/** 自然人 352 件、企业 61 件、其他 24 件: the column of that name, or all that is left. */
function restOfApplicants(item: LabelledFigure, lists: Lists): readonly Interpretation[] | undefined {
  const { items, claims } = lists;
  const own = claims.filter(({ topic }) => topic === 'applicant');
  // 法人或其他组织 108 件，其中企业 71 件、…、其他 15 件: what is named as a whole leaves nothing over, its parts do.
  const whole = own.some(isWide);
  const seen = columnsNamed(own);
  // 法人或其他组织中，企业 71 件、…: without natural persons it is told of organisations, or of both.
  const parted = seen.size > Number(seen.has('N'));
  if (whole ? !parted : !seen.has('N') && seen.size < 2) return undefined;
  const left = (whole ? ORGANISATIONS : APPLICANTS).filter((column) => !seen.has(column));
  // 自然人 320 件、社会组织 4 件、其他 12 件: what is named in words that no column has may be in any.
  const isOwn = (each: LabelledFigure): boolean => claimAt(each, lists)?.topic === 'applicant';
  const isUnnamed = ({ kind, depth, figure: { unit } }: LabelledFigure): boolean =>
    (kind === 'unknown' || kind === 'none') && unit === item.figure.unit && depth === item.depth;
  if (left.length === 0 || items.slice(items.findIndex(isOwn), items.indexOf(item)).some(isUnnamed)) return undefined;
  const organisations = left.filter((column) => column !== 'N');
  const other = left.filter((column) => column === 'O');
  return [left, organisations, other].flatMap((columns, k, all) =>
    columns.length > 0 && columns.length !== all[k - 1]?.length ? meantBy(item, columns, lists) : [],
  );
}

/** 法人 61 件、其他组织 24 件 are one figure in two parts; 企业 61 件、其他组织 24 件: the rest of the organisations. */
function withOtherOrganisations(lists: Lists): readonly Claim[] {
  const { claims, items } = lists;
  const wide = claims.filter((claim) => claim.topic === 'applicant' && isWide(claim));
  const rest = wide.find(({ words }) => OTHER_ORGANISATION.test(words) && !LEGAL_PERSON.test(words));
  if (!rest) return claims;
  const legal = wide.find(({ words }) => LEGAL_PERSON.test(words) && !OTHER_ORGANISATION.test(words));
  if (legal) {
    const together = joined(legal, [legal, rest]);
    return claims.flatMap((claim) => (claim === legal ? [together] : claim === rest ? [] : [claim]));
  }
  const seen = new Set(claims.filter((claim) => claim.topic === 'applicant' && claim !== rest).flatMap(columnsOf));
  const left = ORGANISATIONS.filter((column) => !seen.has(column));
  if (left.length === ORGANISATIONS.length) return claims;
  const item = items.find((each) => claimAt(each, lists) === rest);
  if (!item) return claims;
  // The column of that name is meant where not all others are listed: 社会公益组织 5 件、其他组织 12 件.
  const ways = left.length > 1 && left.includes('O') ? [left, ['O']] : [left];
  const interpretations = left.length > 0 ? ways.flatMap((columns) => meantBy(item, columns, lists)) : [];
  return claims.map((claim) => (claim === rest ? { ...claim, interpretations, weight: 'likely' } : claim));
}
