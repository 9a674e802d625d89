import type { Form } from '../forms/form.ts';
import type { Span } from '../text/span.ts';
import { type Claim, OUTCOMES, type Part, type Together, WHOLES } from './claim.ts';
import type { Clause } from './clauses.ts';
import { closedIn } from './frames/read.ts';
import { type Group, groupsIn } from './groups.ts';
import { interpretationsOfVerbs } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import type { Token } from './lexer.ts';
import { type Context, joined, makeClaim, makeLabel, numberOf, type Place } from './make.ts';
import { plays } from './roles.ts';
import { ONE_GROUP } from './standing/told.ts';

/*
 * What has one name in all groups of a sentence (线上 65 件，办结 62 件；线下 9 件，已全部办结) is added up, and only that is compared; 全部办结 is
 * said of its own group.
 */

/** What a sentence claims, and what it leaves without comparison. */
export interface Split {
  readonly claims: readonly Claim[];
  readonly apart: readonly Claim[];
}

/** What one group says under one name; without a claim where it only follows (全部办结: as many as came). */
interface Said {
  readonly value: number;
  readonly unit: string;
  readonly words: string;
  /** The figure that it rests on. */
  readonly parts: readonly Part[];
  /** Where it is said. */
  readonly phrase: Span;
  readonly claim?: Claim;
}

/**
 * The claims of a sentence, with those of its groups added up; undefined where it has no groups.
 *
 * @param split what is claimed, and what is set apart: a group's own figures are of one channel, or of half a year
 */
export function addedUpByGroup(
  { slice }: Place,
  { form, year }: Pick<Context, 'form' | 'year'>,
  clauses: readonly Clause[],
  items: readonly LabelledFigure[],
  { claims, apart }: Split,
): Split | undefined {
  const found = groupsIn(slice.text, clauses, items, year);
  if (!found) return undefined;
  const { kind, groups } = found;
  const counted = [...claims, ...apart].filter(
    ({ subject, relation, topic, standings }) =>
      subject === 'application' &&
      (isCount(relation) || topic === 'carryOut') &&
      standings.every(({ name }) => kind.standings.test(name)) &&
      // What is only compared has no standing.
      (relation !== 'yoy' || standings.length > 0),
  );
  const accounts = groups.map((group) => {
    const { start, end } = slice.spanOf(group.from, group.to);
    const own = counted.filter(({ number }) => number.start >= start && number.start < end);
    return accountOf({ slice }, group, own);
  });
  // 全系统收到 35 件，其中局机关 8 件，…: of which the whole is not ours, the parts are not either.
  const [first] = groups;
  const start = first ? slice.spanOf(first.from, first.to).start : 0;
  const whole = apart.some(({ topic, number }) => WHOLES.has(topic) && number.start < start);
  if (whole && groups.some(({ opener }) => opener.part)) return undefined;
  const stray = ofAll(accounts);
  const inside = new Set(accounts.flatMap(({ of }) => of).filter((claim) => claim !== stray));
  const others = claims.filter((claim) => !inside.has(claim));
  const topics = new Set(accounts.flatMap(({ said }) => [...said.keys()]));
  // 收到 74 件，其中线上 65 件: the whole was told before.
  const told = others.some(({ topic, relation }) => WHOLES.has(topic) && topic !== 'done' && relation === 'equals');
  if (told || groups.some(({ opener }) => opener.part)) topics.delete('new');
  const own = claims.filter((claim) => inside.has(claim));
  // Where all was closed in each of them, all was closed.
  const closed = accounts.every((account) => account.closed) ? own.filter(isAllClosed).slice(-1) : [];
  const alone = accounts[groups.findIndex(({ name }) => name === kind.alone)];
  const sums = [...topics].flatMap((topic): readonly Claim[] => {
    const sum = stray?.topic === topic ? undefined : sumOf({ slice }, form, topic, accounts);
    const single = alone?.said.get(topic);
    return sum ? [single ? orAlone(sum, single) : sum] : [];
  });
  return {
    claims: [...others, ...sums, ...closed],
    apart: [
      ...apart,
      ...own.filter((claim) => !closed.includes(claim)).map((claim) => ({ ...claim, standings: [ONE_GROUP] })),
    ],
  };
}

const isAllClosed = ({ relation }: Claim): boolean => relation === 'all-closed';

/** 局机关收到 8 件，下属单位收到 3 件: the table may be of the office alone. */
const orAlone = (sum: Claim, { value, words }: Said): Claim => {
  const together: Together = { as: 'part', value, with: [words] };
  return {
    ...sum,
    interpretations: [...sum.interpretations, ...sum.interpretations.map((each) => ({ ...each, together }))],
  };
};

/** A figure of half a year is read as one that is only compared. */
const isCount = (relation: Claim['relation']): boolean => relation === 'equals' || relation === 'yoy';

/** What a group says, by topic. */
interface Account {
  readonly said: ReadonlyMap<string, Said>;
  /** Its outcomes are all that came, so that one which it does not name is none. */
  readonly full: boolean;
  /** 已全部办结 */
  readonly closed: boolean;
  /** The claims that it says it by. */
  readonly of: readonly Claim[];
}

const OUTCOME = new RegExp(`^(?:${OUTCOMES.join('|')})`);

function accountOf(place: Place, { opener, clauses, to }: Group, own: readonly Claim[]): Account {
  const { slice } = place;
  const said = new Map<string, Said>();
  const { value, unit } = opener.figure;
  const number = numberOf(place, opener.figure);
  const phrase = slice.spanOf(opener.from, opener.to);
  const received: Said = {
    value,
    unit,
    words: slice.text.slice(opener.from, opener.to),
    parts: [{ value, number }],
    phrase,
  };
  if (!opener.figure.approximate) said.set('new', received);
  const of: Claim[] = [];
  const unclear = new Set<string>();
  for (const claim of own) {
    const topic = claim.number.start === number.start ? 'new' : claim.topic;
    of.push(claim);
    if (isAllClosed(claim)) continue;
    if (claim.approximate || said.get(topic)?.claim || (topic === 'new' && claim.number.start !== number.start))
      unclear.add(topic);
    const { words, phrase, parts } = claim;
    said.set(topic, { value: claim.value, unit, words, parts, phrase, claim });
  }
  for (const topic of unclear) said.delete(topic);
  const [all] = clauses.flatMap((clause) => (clause.to <= to ? (closedIn(ofItsGroup(clause)) ?? []) : []));
  if (all && !said.has('done') && !unclear.has('done')) {
    const words = slice.text.slice(all.from, all.to);
    said.set('done', { ...received, words, phrase: slice.spanOf(all.from, all.to) });
  }
  const done = said.get('done')?.value;
  if (done === value && !said.has('carryOut')) said.set('carryOut', { ...received, value: 0, words: '' });
  const outcomes = [...said].reduce((sum, [topic, each]) => (OUTCOME.test(topic) ? sum + each.value : sum), 0);
  const left = said.get('carryOut')?.value ?? 0;
  const full = outcomes > 0 && (outcomes + left === value || outcomes === done);
  return { said, full, closed: all !== undefined, of };
}

/** 网上 11 件，办结 9 件；信函 5 件，办结 5 件，结转 2 件: what only the last group says, and cannot have of its own, is of all. */
function ofAll(accounts: readonly Account[]): Claim | undefined {
  const [last, ...before] = [...accounts].reverse();
  const left = last?.said.get('carryOut');
  const own = last?.said.get('done')?.value !== last?.said.get('new')?.value;
  if (own || !left?.value || before.some(({ said }) => said.get('carryOut')?.claim)) return undefined;
  return left.claim;
}

/** 线下 9 件均已办结: what names the group does not narrow what is said of all in it. */
const ofItsGroup = ({ tokens }: Clause): readonly Token[] => tokens.filter((token) => !plays(token, 'part-time'));

/** One claim of what all groups say under one name; undefined where one of them does not say it. */
function sumOf(place: Place, form: Form, topic: string, accounts: readonly Account[]): Claim | undefined {
  const none = (full: boolean): readonly [] | undefined => (full && OUTCOME.test(topic) ? [] : undefined);
  const each = accounts.map(({ said, full }) => (said.has(topic) ? [said.get(topic) as Said] : none(full)));
  if (each.includes(undefined)) return undefined;
  const all = each.flatMap((said) => said ?? []);
  const claims = all.flatMap(({ claim }) => (claim && isCount(claim.relation) ? claim : []));
  const [first] = claims;
  const label =
    first ?? (topic === 'new' ? makeLabel('new', 'application', interpretationsOfVerbs(form, ['receive'])) : undefined);
  if (!label) return undefined;
  const made = first ?? { ...makeClaim(place, 'equals', label, undefined, 0, 0), unit: all[0]?.unit ?? '' };
  const told = all.filter(({ words }) => words !== '').map((said) => ({ ...said, approximate: false }));
  return { ...joined(made, told), relation: 'equals', weight: 'likely', standings: [] };
}
