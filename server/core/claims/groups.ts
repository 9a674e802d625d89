import type { Form } from '../forms/form.ts';
import { interpretationsOfVerbs } from '../judgement/interpretations.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { Claim, Part, Together } from './claim.ts';
import type { Clause, Sentence } from './clauses.ts';
import { closedIn } from './frames/read.ts';
import type { LabelledFigure } from './items.ts';
import type { Token, Word } from './lexer.ts';
import type { Verb } from './lexicon/meaning.ts';
import { type Context, joined, makeClaim, makeLabel, type Place } from './make.ts';
import { plays } from './roles.ts';
import { ONE_GROUP } from './standing/told.ts';

/*
 * 线上 65 件，办结 62 件；线下 9 件，已全部办结: channels, levels or parts of the year that each have their own received, closed and left
 * over. What has one name in all of them is added up, and only that is compared; 全部办结 is said of its own group.
 */

/** What a sentence claims, and what it leaves without comparison. */
export interface Split {
  readonly claims: readonly Claim[];
  readonly apart: readonly Claim[];
}

/** How the groups of a sentence are told apart: the words before the figure that opens one. All of a row must be named. */
interface Kind {
  /** Each group is named by one of these, every one of which must be there; without any, by its channel. */
  readonly names: readonly RegExp[];
  /** Which name is the office's own: its tables may count that group alone. */
  readonly alone?: number;
  /** Standings that a figure may have in its group, and yet counts in the sum. */
  readonly standings: RegExp;
  readonly example: string;
  readonly counter: string;
}

const OWN_LEVEL = /(?:机关|本级|本部|政府办(?:公室)?|[我本](?:局|办|委|厅|院|单位|机关))[^，；。]{0,8}$/;
const LOWER_LEVEL = /(?:下属|所属|直属|下级|二级|基层|乡镇|镇街|街道|各?部门)[^，；。]{0,12}$/;

/** The kinds of groups, the first that fits a sentence being meant. */
export const KINDS: readonly Kind[] = [
  {
    names: [],
    standings: /^channel$/,
    example: '线上收到申请5件，办结4件；线下收到申请3件，已全部办结。',
    counter: '收到申请8件，其中网络5件、信函3件，办结8件。',
  },
  {
    names: [OWN_LEVEL, LOWER_LEVEL],
    alone: 0,
    standings: /^(?:another|some)$/,
    example: '局机关收到申请5件，办结4件；下属单位收到申请3件，办结3件。',
    counter: '县教育局收到申请5件，办结4件；县民政局收到申请3件，办结3件。',
  },
  {
    names: [/上半年[^，；。]*$/, /下半年[^，；。]*$/],
    standings: /^another-time$/,
    example: '上半年收到申请5件，办结4件；下半年收到申请3件，办结3件。',
    counter: '上半年收到申请5件，办结4件；第三季度收到申请3件，办结3件。',
  },
];

/** Sentences that each open a group of one kind are read as one: 线上 65 件，办结 62 件。线下 9 件，已全部办结。 */
export function sentencesOfGroups(sentences: readonly Sentence[], text: string): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const [before, own] = [last && openingOf(last, text), openingOf(sentence, text)];
    if (!last || !before || own?.kind !== before.kind || own.name === before.name) joined.push(sentence);
    else joined[joined.length - 1] = continued(last, sentence);
  }
  return joined;
}

/** The kind of group that a sentence opens, and what its first words call it; undefined for most. */
function openingOf({ clauses }: Sentence, text: string): { readonly kind: Kind; readonly name: string } | undefined {
  const [clause] = clauses;
  if (!clause || clause.figures.length === 0 || clauses.length < 2) return undefined;
  const [channel, ...more] = clause.words.filter(({ meaning }) => meaning.role === 'channel');
  if (channel && more.length > 0) return undefined;
  const verb = clause.words.find(isReceiving);
  for (const kind of KINDS) {
    if (kind.names.length === 0 && channel) return { kind, name: text.slice(channel.from, channel.to) };
    const name = verb && kind.names.find((each) => each.test(text.slice(clause.from, verb.from)));
    if (name) return { kind, name: name.source };
  }
  return undefined;
}

/** Two sentences as one, in which a semicolon parts them. */
function continued(one: Sentence, other: Sentence): Sentence {
  const group = (one.clauses.at(-1)?.group ?? 0) + 1;
  const clauses = other.clauses.map((clause, i) => ({
    ...clause,
    group: clause.group + group,
    after: i === 0 ? '；' : clause.after,
  }));
  return { ...one, clauses: [...one.clauses, ...clauses], last: other.last, to: other.to };
}

/** One group: the figure that opens it, and where its words begin and end. */
interface Group {
  readonly opener: LabelledFigure;
  /** Which of the names of its kind it has. */
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/** What one group says under one name; without a claim where it only follows (全部办结: as many as came). */
interface Said {
  readonly value: number;
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
    return accountOf(slice, group, clauses, own);
  });
  // 全系统收到 35 件，其中局机关 8 件，…: of which the whole is not ours, the parts are not either.
  const [first] = groups;
  const start = first ? slice.spanOf(first.from, first.to).start : 0;
  const whole = apart.some(({ topic, number }) => WHOLES.has(topic) && number.start < start);
  if (whole && groups.some(({ opener }) => opener.part)) return undefined;
  const inside = new Set(accounts.flatMap(({ of }) => of));
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
    const sum = sumOf({ slice }, form, topic, accounts);
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

/** Topics that count all applications. */
const WHOLES: ReadonlySet<string> = new Set(['new', 'handled', 'done']);

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

function groupsIn(
  text: string,
  clauses: readonly Clause[],
  items: readonly LabelledFigure[],
  year: number | undefined,
): { readonly kind: Kind; readonly groups: readonly Group[] } | undefined {
  const first = items.filter(({ clause }, i) => items[i - 1]?.clause !== clause);
  for (const kind of KINDS) {
    const nameOf = (item: LabelledFigure): number => {
      if (kind.names.length === 0) return item.kind === 'channel' && !item.compared ? 0 : -1;
      const clause = clauses[item.clause];
      const verb = receivingIn(item);
      // 我局共收到 5 件，其中局机关收到 2 件
      if (!clause || !verb || item.sum) return -1;
      if (clause.tokens.some((token) => isOfAnotherYear(token, year))) return -1;
      const before = text.slice(clause.from, verb.from);
      return kind.names.findIndex((name) => name.test(before));
    };
    const openers = first.filter((item) => nameOf(item) >= 0);
    const [one] = openers;
    const last = openers.at(-1);
    if (!one || !last || openers.length < 2) continue;
    if (kind.names.some((_, at) => !openers.some((opener) => nameOf(opener) === at))) continue;
    if (openers.some(({ depth, figure }) => depth !== one.depth || figure.unit !== one.figure.unit)) continue;
    // 市政府办公室收到 86 件，市级部门收到 412 件，县区收到 788 件: one of them is not known.
    const unknown = (item: LabelledFigure): boolean => receivingIn(item) !== undefined && !openers.includes(item);
    if (kind.names.length > 0 && first.slice(first.indexOf(one)).some(unknown)) continue;
    const groups = openers.map((opener, i): Group => {
      const next = openers[i + 1];
      const stops = (clause: Clause): boolean =>
        clause.depth < opener.depth || (one.group !== last.group && clause.group !== opener.group);
      const own = clauses.slice(opener.clause, next?.clause);
      const end = next ? -1 : own.findIndex(stops);
      const clause = (end < 0 ? own : own.slice(0, end)).at(-1);
      const from = clauses[opener.clause]?.from ?? opener.from;
      return { opener, name: nameOf(opener), from, to: clause?.to ?? opener.to };
    });
    // 线上 5 件，线下 3 件，办结 8 件: a list, and what follows is of all.
    const says = openers.some((opener, i) => {
      const before = openers[i - 1];
      if (!before) return false;
      const between = items.slice(items.indexOf(before) + 1, items.indexOf(opener));
      return opener.clause - before.clause > 1 || between.some(({ kind: own }) => own !== 'channel');
    });
    if (says) return { kind, groups };
    if (kind.names.length > 0) return { kind, groups: groups.map((group) => ({ ...group, to: group.opener.to })) };
  }
  return undefined;
}

/** 2023年上半年, 上年同期 */
const isOfAnotherYear = (token: Token, year: number | undefined): boolean =>
  plays(token, 'past') || (token.kind === 'year' && token.value !== year);

const RECEIVING: ReadonlySet<Verb> = new Set(['receiveNew', 'receive', 'accept', 'add']);

const isReceiving = ({ meaning }: Word): boolean => meaning.role === 'verb' && RECEIVING.has(meaning.verb);

const receivingIn = ({ words }: LabelledFigure): Word | undefined => words.find(isReceiving);

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

const OUTCOME = /^(?:open|partial|deny|unable|reject|other)/;

function accountOf(
  slice: Slice,
  { opener, from, to }: Group,
  clauses: readonly Clause[],
  own: readonly Claim[],
): Account {
  const said = new Map<string, Said>();
  const { value } = opener.figure;
  const number = slice.spanOf(opener.figure.from, opener.figure.to);
  const phrase = slice.spanOf(opener.from, opener.to);
  const received: Said = { value, words: slice.text.slice(opener.from, opener.to), parts: [{ value, number }], phrase };
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
    said.set(topic, { value: claim.value, words, parts, phrase, claim });
  }
  for (const topic of unclear) said.delete(topic);
  const [all] = clauses.flatMap((clause) =>
    clause.from >= from && clause.to <= to ? (closedIn(ofItsGroup(clause)) ?? []) : [],
  );
  if (all && !said.has('done') && !unclear.has('done')) {
    const words = slice.text.slice(all.from, all.to);
    said.set('done', { ...received, words, phrase: slice.spanOf(all.from, all.to) });
  }
  const done = said.get('done')?.value;
  const left = said.get('carryOut');
  if (done === value && !left) said.set('carryOut', { ...received, value: 0, words: '' });
  // …；信函 5 件，办结 5 件，结转 2 件: of all groups.
  if (done === value && left?.claim && left.value > 0) {
    said.delete('carryOut');
    of.splice(of.indexOf(left.claim), 1);
  }
  const outcomes = [...said].reduce((sum, [topic, each]) => (OUTCOME.test(topic) ? sum + each.value : sum), 0);
  const full = outcomes > 0 && (outcomes === value || outcomes === done);
  return { said, full, closed: all !== undefined, of };
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
    first ??
    (topic === 'new' ? makeLabel('new', 'application', interpretationsOfVerbs(form, ['receive'], ['T'])) : undefined);
  if (!label) return undefined;
  const made = first ?? { ...makeClaim(place, 'equals', label, undefined, 0, 0), unit: '件' };
  const told = all.filter(({ words }) => words !== '').map((said) => ({ ...said, approximate: false }));
  return { ...joined(made, told), relation: 'equals', weight: 'likely', standings: [] };
}
