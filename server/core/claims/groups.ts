import type { Clause, Sentence } from './clauses.ts';
import type { LabelledFigure } from './items.ts';
import type { Token, Word } from './lexer.ts';
import type { Verb } from './lexicon/meaning.ts';
import { plays } from './roles.ts';

/*
 * 线上 65 件，办结 62 件；线下 9 件，已全部办结: channels, levels or parts of the year that each have their own received, closed and left
 * over.
 */

/** How the groups of a sentence are told apart: the words before the figure that opens one. All of a row must be named. */
export interface Kind {
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
const LOWER_LEVEL = /(?:下属|所属|直属|下级|二级|基层|乡镇|镇街|(?<![我本])街道|各?部门)[^，；。]{0,12}$/;

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
    standings: /^(?:another|narrower|some)$/,
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

/** Sentences that each open a group of one kind are read as one: 共收到 74 件，其中线上 65 件，办结 62 件。线下 9 件，已全部办结。 */
export function sentencesOfGroups(sentences: readonly Sentence[], text: string): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const own = openingOf(sentence, text);
    const before = own ? (sentences[i - 1]?.clauses.slice(0, -1) ?? []) : [];
    const goesOn = before.some((clause) => {
      const other = groupOf(clause, text);
      return other && other.kind === own?.kind && other.name !== own.name;
    });
    if (goesOn) joined.push(continued(joined.pop() as Sentence, sentence));
    else joined.push(sentence);
  }
  return joined;
}

/** The group that a sentence opens with its first figure, if it goes on to say more of it. */
function openingOf({ clauses }: Sentence, text: string): Opening | undefined {
  const begin = clauses.find(({ figures }) => figures.length > 0);
  return begin && begin !== clauses.at(-1) ? groupOf(begin, text) : undefined;
}

/** A kind of group, and what words call one of it. */
interface Opening {
  readonly kind: Kind;
  readonly name: string;
}

/** The group that a clause opens; undefined for most. */
function groupOf(clause: Clause, text: string): Opening | undefined {
  if (clause.figures.length === 0) return undefined;
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
  return { ...one, clauses: [...one.clauses, ...clauses], tokens: [...one.tokens, ...other.tokens], to: other.to };
}

/** One group: the figure that opens it, and where its words begin and end. */
export interface Group {
  readonly opener: LabelledFigure;
  /** Which of the names of its kind it has. */
  readonly name: number;
  readonly clauses: readonly Clause[];
  readonly from: number;
  readonly to: number;
}

/** The groups of a sentence, of the kind that fits it; undefined where it has none. */
export function groupsIn(
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
      const inside = end < 0 ? own : own.slice(0, end);
      const [from, to] = [inside[0]?.from ?? opener.from, inside.at(-1)?.to ?? opener.to];
      return { opener, name: nameOf(opener), clauses: inside, from, to };
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
