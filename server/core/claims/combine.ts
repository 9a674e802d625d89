import type { Form } from '../forms/form.ts';
import { withAnswered } from './answered.ts';
import { addedUpByGroup, type Split } from './by-group.ts';
import { addedUp } from './channels.ts';
import { type Claim, type Interpretation, OUTCOMES, type Together } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { interpretationOfRows, interpretationsOfVerbs, keyOf } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import type { Context, Place } from './make.ts';
import { withRest } from './rest.ts';
import { summedUp } from './sums.ts';

/*
 * What the figures of a sentence mean together. First what only several of them claim (channels, applicants, 其他, sums); then, of
 * each claim, what it may mean beside the others. So a claim has all its meanings in itself, and to judge it is to compare.
 */

/** The claims of a sentence, with those that only several figures make together: groups, channels, applicants, 其他, sums. */
export function gathered(
  place: Place,
  context: Pick<Context, 'form' | 'year'>,
  clauses: readonly Clause[],
  items: readonly LabelledFigure[],
  split: Split,
  { applications, total, current }: Pick<Discourse, 'applications' | 'total' | 'current'>,
): Split {
  if (items.length < 2) return split;
  const byGroup = applications ? addedUpByGroup(place, context, clauses, items, split) : undefined;
  const { claims, apart } = withAnswered(place, items, byGroup ?? split);
  if (!current) return { claims, apart };
  const { form } = context;
  const own = withoutFields(claims);
  const added = applications && !byGroup ? [...own, ...addedUp(place, form, items, own)] : own;
  const rest = withRest(place, form, items, added, total);
  return { claims: [...rest, ...summedUp(place, form, items, rest)], apart };
}

/** 市场监管领域行政处罚 1286 件，交通运输领域行政处罚 903 件: each a part, and nobody says of how many. */
function withoutFields(claims: readonly Claim[]): readonly Claim[] {
  const hints = claims.filter(({ weight }) => weight === 'hint');
  if (hints.length < 2) return claims;
  return claims.filter(
    (claim) => !hints.some((each) => each !== claim && each.topic === claim.topic && claim.weight === 'hint'),
  );
}

/** The claims of a sentence, each with all that it may mean beside the others. Costs the square of their number. */
export const combined = (form: Form, claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => {
    if (claim.relation !== 'equals') return claim;
    const others = claims.filter(
      (each) =>
        each.relation === 'equals' && each.subject === claim.subject && each.number.start !== claim.number.start,
    );
    const further = MEANINGS.flatMap((meaning) => meaning(claim, others, form));
    const own = further.length > 0 ? [...claim.interpretations, ...further] : claim.interpretations;
    const together =
      others.length === 0 ? [] : WAYS.flatMap((way) => waysOf(way, { ...claim, interpretations: own }, others));
    return own === claim.interpretations && together.length === 0
      ? claim
      : { ...claim, interpretations: [...own, ...together] };
  });

/** Cells that a claim may mean beside others of its subject. */
type Meaning = (claim: Claim, others: readonly Claim[], form: Form) => readonly Interpretation[];

/** Whether the words may mean applications received or information given out: 依申请公开信息 3 条. */
export const describesDisclosure = ({ words, relation, topic }: Claim): boolean =>
  relation === 'equals' && topic === 'new' && /^依申请公开(?:政府|政务)?信息/.test(words);

const names = (claims: readonly Claim[], topic: string): boolean => claims.some((each) => each.topic === topic);

/** 收到企业和个人申请: whoever applied. */
const ANYBODY = /^(?=.*(?:个人|自然人|公民|群众|市民))(?=.*(?:企业|法人|组织|单位|机构))/;
const PERSONS = /公民|群众|市民/;

const MEANINGS: readonly Meaning[] = [
  ({ topic, words }, _, form) =>
    topic === 'applicant' && ANYBODY.test(words) ? interpretationsOfVerbs(form, ['accept'], ['T']) : [],
  // 收到公民申请 13 件、企业申请 2 件: beside others 公民 are natural persons.
  ({ topic, words }, others, form) =>
    topic === 'new' && PERSONS.test(words) && names(others, 'applicant')
      ? interpretationsOfVerbs(form, ['accept'], ['N'])
      : [],
  (claim, _, form) => (describesDisclosure(claim) ? interpretationOfRows(form, ['open', 'partial']) : []),
  // 新收 8 件，已办结 7 件，1 件正在办理: of the new ones only.
  ({ topic }, others, form) =>
    topic === 'done' && names(others, 'new') && names(others, 'carryOut') && !names(others, 'carryIn')
      ? interpretationOfRows(form, ['done', '-carryIn'])
      : [],
  // 不掌握 4 件、无法提供 2 件: the second may be the rest of its group.
  ({ topic, subject, interpretations: [whole] }, others) => {
    const named = others.flatMap((each) => (each.topic.startsWith(`${topic}.`) ? each.topic : []));
    if (!whole || named.length === 0 || subject !== 'application') return [];
    const terms = whole.terms.filter(({ row }) => !named.includes(row));
    return terms.length > 0 ? [{ name: `${whole.name}（除已列的外）`, terms }] : [];
  },
];

/** A way to read a figure together with others of its subject. */
interface Way {
  /** The topics that are so read. */
  readonly of: RegExp;
  /** Whether another figure joins it. */
  readonly joins: (other: Claim, claim: Claim) => boolean;
  /** `sum`: all of them are one figure. `larger`: it is a part of a larger one. `other`: the other alone is meant. */
  readonly as: readonly ('sum' | 'larger' | 'other')[];
  /** Every meaning of the figure is compared, not only the likeliest. */
  readonly every?: true;
  /** A sentence with a figure that is so read, and one like it without: the row's tests. */
  readonly example: string;
  readonly counter: string;
}

export const WAYS: readonly Way[] = [
  // Most count both as repealed, some only one of them.
  {
    of: /^(?:norm|regulation)\.repealed$/,
    joins: ({ topic }, { subject }) => topic === `${subject}.lapsed`,
    as: ['sum', 'other'],
    example: '废止行政规范性文件4件，宣布失效2件。',
    counter: '废止行政规范性文件4件，修改2件。',
  },
  {
    of: /^(?:review|litigation|direct|after|court)$/,
    joins: (other, { topic, subject }) => other.topic === `${topic}.pending` || other.topic === `${subject}.pending`,
    as: ['sum'],
    example: '被申请行政复议8件，另有5件尚在审理。',
    counter: '被申请行政复议8件，维持5件。',
  },
  {
    of: /^new$/,
    joins: ({ topic }, claim) => topic === claim.topic,
    as: ['sum'],
    every: true,
    example: '全年收到申请10件，年底收到申请2件。',
    counter: '收到申请10件，办结2件。',
  },
  {
    of: /^done$/,
    joins: ({ topic }, claim) => topic === claim.topic,
    as: ['sum', 'larger'],
    every: true,
    example: '今年新收的办结91件，共办结96件。',
    counter: '今年新收91件，共办结96件。',
  },
  // Counted in one row.
  {
    of: new RegExp(`^(?:${OUTCOMES.join('|')})`),
    joins: ({ interpretations: [other] }, { interpretations: [own] }) =>
      other !== undefined && own !== undefined && keyOf(other) === keyOf(own),
    as: ['sum', 'larger'],
    example: '收到申请8件，信息不存在2件、非本机关公开1件。',
    counter: '收到申请8件，信息不存在2件、没有现成信息1件。',
  },
];

function waysOf({ of, joins, as, every }: Way, claim: Claim, others: readonly Claim[]): readonly Interpretation[] {
  if (claim.value === 0 || !of.test(claim.topic)) return [];
  const joined = others.filter((each) => each.value > 0 && joins(each, claim));
  const bases = every ? claim.interpretations : claim.interpretations.slice(0, 1);
  if (joined.length === 0 || bases.length === 0) return [];
  const sum = joined.reduce((total, { value }) => total + value, claim.value);
  const said = as.flatMap((each): readonly Together[] => {
    if (each === 'sum') return [{ as: each, value: sum, with: joined.map(({ words }) => words) }];
    const meant = each === 'larger' ? joined.filter(({ value }) => value > claim.value) : joined;
    return meant.map(({ value, words }) => ({ as: 'part', value, with: [words] }));
  });
  return said.flatMap((together) => bases.map((base) => ({ ...base, together })));
}
