import type { Form } from '../../forms/form.ts';
import { hasDigit } from '../../text/characters.ts';
import type { Claim } from '../claim.ts';
import { type Clause, type Sentence, startOf } from '../clauses.ts';
import type { Discourse } from '../discourse.ts';
import {
  interpretationOfRows,
  interpretationsBesideUpheld,
  interpretationsOfCourt,
  interpretationsOfVerbs,
} from '../interpretations.ts';
import type { LabelledFigure } from '../items.ts';
import { type Label, labelsOfAll, readLabel } from '../labels.ts';
import type { Mark, Token, Word } from '../lexer.ts';
import { isCourt, ORGANISATIONS, type Subject, type Verb } from '../lexicon/meaning.ts';
import { makeClaim, makeLabel, numberOf, type Place } from '../make.ts';
import { hasRole, isWord, plays, type Role } from '../roles.ts';
import { residueBefore } from '../standing/residue.ts';
import type { Standing } from '../standing/standing.ts';
import { ANOTHERS, limited, NONE_OF_SOME } from '../standing/told.ts';
import { DENIALS, type Denies } from './denials.ts';
import { type Match, searchFor } from './pattern.ts';
import { type Stretch, stretchOf } from './signs.ts';
import { LEFT_OVER, WHOLES } from './wholes.ts';

const denialOf = searchFor(DENIALS);
const wholeOf = searchFor(WHOLES);
const leftOverOf = searchFor(LEFT_OVER);

/** Without a word of these a clause denies nothing, or says nothing of all: most clauses have none. */
const DENY: ReadonlySet<Role> = new Set<Role>(['negation', 'turns', 'zero', 'uncorrected']);
const OF_ALL: ReadonlySet<Role> = new Set<Role>(['all', 'is', 'rate', 'verdict']);
/** With these it may say the figure before once more. */
const AGAIN: ReadonlySet<Role> = new Set<Role>(['result']);
const LEAVE: ReadonlySet<Role> = new Set<Role>(['carry', 'result']);
const some = ({ words }: Clause, roles: ReadonlySet<Role>): boolean =>
  words.some(({ meaning }) => roles.has(meaning.role));

/** What a clause is read with. */
export interface Setting {
  readonly place: Place;
  readonly discourse: Discourse;
  readonly form: Form;
  readonly sentence: Sentence;
  /** The sentence's figures up to the clause, and what they claim. */
  readonly items: readonly LabelledFigure[];
  readonly claims: readonly Claim[];
  /** Whether words from one place to another are about another agency. */
  readonly another: (from: number, to: number) => boolean;
}

/** What a clause claims, with the reasons for which that is not compared. */
export interface Said {
  readonly claim: Claim;
  readonly standings: readonly Standing[];
}

const compared = (claim: Claim): Said => ({ claim, standings: [] });

/** Most clauses that are read together. Arbitrary but generous; what is said farther back is not meant. */
const LONGEST = 3;

/** A clause with those before it of its group, up to `LONGEST`, each behind its stop; brackets between are left out. */
function stretchUpTo(clauses: readonly Clause[], at: number): Stretch {
  const own = clauses[at] as Clause;
  const tokens: Token[] = [...own.tokens];
  let { after, from } = own;
  for (let i = at - 1, taken = 0; i >= 0 && taken < LONGEST; i--) {
    const clause = clauses[i] as Clause;
    if (clause.group !== own.group || clause.depth < own.depth) break;
    if (clause.depth > own.depth) continue;
    // Of two stops around a bracket none stands between the clauses.
    const mark = after as Mark['mark'];
    if (mark !== '）') tokens.unshift({ kind: 'mark', from: from - 1, to: from, mark });
    tokens.unshift(...clause.tokens);
    ({ after, from } = clause);
    taken++;
  }
  return stretchOf(tokens);
}

/** What a clause without a figure says: none, all, or the figure before once more. */
export function claimsWithoutFigure(at: number, setting: Setting): readonly Said[] {
  const clause = setting.sentence.clauses[at] as Clause;
  const denies = some(clause, DENY);
  const before = setting.sentence.clauses[at - 1];
  const last = before && before.figures.length > 0 ? setting.claims.at(-1) : undefined;
  if (!denies && !some(clause, OF_ALL) && !(last && some(clause, AGAIN))) return [];
  const stretch = stretchUpTo(setting.sentence.clauses, at);
  const denial = denies ? denialOf(stretch) : undefined;
  if (denial) return denied(denial, clause, setting);
  return allOf(stretch, clause, last, setting).map(compared);
}

/** 受理申请 8 件全部办结, 行政复议 2 件、行政诉讼 1 件均获维持: what follows the last figure of a clause in one breath. */
export function claimsBehindFigure(at: number, setting: Setting): readonly Said[] {
  const clause = setting.sentence.clauses[at] as Clause;
  const tokens = clause.tokens.slice((clause.figures.at(-1) ?? -1) + 1);
  const last = setting.claims.at(-1);
  if (!last || (!hasRole(tokens, 'all') && !tokens.some((token) => plays(token, 'is')))) return [];
  const counted = isTotal(last);
  if (last.topic !== 'new' && !counted) return [];
  return allOf(counted ? stretchOf(clause.tokens) : stretchOf(tokens), clause, last, setting).map(compared);
}

const isTotal = ({ topic, subject, relation }: Claim): boolean =>
  relation === 'equals' && topic === subject && isCourt(subject);

const span = (tokens: readonly Token[]): readonly [from: number, to: number] => [
  tokens[0]?.from ?? 0,
  tokens.at(-1)?.to ?? 0,
];

function denied({ frame: { gives }, named }: Match<Denies>, clause: Clause, setting: Setting): readonly Said[] {
  const { place, discourse, form, another } = setting;
  const [from, to] = span(named('said'));
  // 部分县（市、区）全年未发生…
  const begin = startOf(setting.sentence.clauses, setting.sentence.clauses.indexOf(clause));
  const others =
    another(Math.min(begin, from), from) ||
    named('said').some((token) => token.kind === 'office' && token.whose !== 'own');
  const words = named('object').filter(isWord);
  const [first] = named('said');
  // 保持零申请: whatever stands before 零, it says the same.
  const residue = plays(first, 'negation') && residueBefore(first, setting.sentence.tokens, place.slice.text);
  const standings = [
    ...(others ? [ANOTHERS] : []),
    ...(gives === 'none-of-some' ? [NONE_OF_SOME] : []),
    ...(residue ? [residue] : []),
  ];
  if (gives === 'uncorrected') {
    return courtsIn(words, discourse, ['review', 'litigation']).map((each) => {
      const label = makeLabel(`${each}.correct`, each, interpretationsOfCourt(each, ['correct']), 'likely');
      return { claim: makeClaim(place, 'uncorrected', label, undefined, from, to), standings };
    });
  }
  const verbs = named('verb').flatMap((word) => (plays(word, 'verb') ? [word.meaning.verb] : []));
  return words.flatMap((word) => {
    // 零申请、零复议: each says it by itself.
    const own = plays(word, 'zero') ? ([word.from, word.to] as const) : ([from, to] as const);
    return labelsOfNone(word, verbs, discourse, form).map((label) => ({
      claim: makeClaim(place, 'none', label, undefined, ...own),
      standings,
    }));
  });
}

/** What is denied by a thing's name, with what was not done with it. */
function labelsOfNone({ meaning }: Word, verbs: readonly Verb[], discourse: Discourse, form: Form): readonly Label[] {
  if (meaning.role === 'result' || meaning.role === 'carry') {
    if (!discourse.applications || discourse.subject === 'foreign') return [];
    const rows = meaning.role === 'result' ? meaning.rows.map((row) => [row]) : [['carryOut', 'carryIn']];
    return rows.map((either) =>
      makeLabel(
        either[0] ?? '',
        'application',
        either.flatMap((row) => interpretationOfRows(form, [row])),
      ),
    );
  }
  if (meaning.role === 'topic' || (meaning.role === 'verb' && meaning.verb === 'receiveNew'))
    return labelsOfAll(form, 'application', verbs);
  if (meaning.role !== 'subject' && meaning.role !== 'zero') return [];
  // 申请, where nothing says of what
  const unclear = meaning.role === 'subject' && meaning.of[0] === 'application' && !meaning.full;
  if (unclear && !discourse.applications) return [];
  return meaning.of.flatMap((subject) => labelsOfAll(form, subject, verbs));
}

/** The kinds of cases that words name, else those told of last, else `others`. */
function courtsIn(words: readonly Word[], { court }: Discourse, others: readonly Subject[]): readonly Subject[] {
  const named = words.flatMap(({ meaning }) => (meaning.role === 'subject' ? meaning.of.filter(isCourt) : []));
  if (named.length > 0) return [...new Set(named)];
  return court ? [court] : others;
}

/** 上年结转, 行政复议 …: who says of these that all are closed says nothing of the applications of the year. */
const OTHERS = /^(?:carryIn|review|litigation|direct|after)/;

function allOf(stretch: Stretch, clause: Clause, last: Claim | undefined, setting: Setting): readonly Claim[] {
  const { place, discourse, form, another } = setting;
  const whole = wholeOf(stretch);
  if (!whole) return [];
  const [from, to] = span(whole.named('said'));
  if (another(Math.min(clause.from, from), from)) return [];
  // 望江等地的申请全部办结: of some that nobody knows.
  const named = whole.named('object').find((token) => plays(token, 'subject'));
  if (named && residueBefore(named, setting.sentence.tokens, place.slice.text)) {
    discourse.turnAway(named.meaning.full === true);
    return [];
  }
  const made = (relation: Claim['relation'], label: Label): Claim =>
    makeClaim(place, relation, label, undefined, from, to);
  const words = whole.named('said').filter(isWord);
  // 已审结的案件均获维持
  const decided = whole.named('object').some((token) => plays(token, 'verb') && token.meaning.verb === 'conclude');
  const upheld = (): readonly Claim[] =>
    courtsIn(whole.named('object').filter(isWord), discourse, []).map((each) =>
      made('all-upheld', makeLabel(`${each}.uphold`, each, interpretationsBesideUpheld(each, decided), 'likely')),
    );
  switch (whole.frame.gives) {
    case 'all-closed': {
      if (discourse.subject !== 'application' || !discourse.applications || isOfSome(clause, setting)) return [];
      return [
        made('all-closed', makeLabel('carryOut', 'application', interpretationOfRows(form, ['carryOut']), 'likely')),
      ];
    }
    case 'upheld':
      return last && isTotal(last) ? upheld() : [];
    case 'all-upheld':
      return upheld();
    case 'persons': {
      if (last) return again(place, discourse, words, last);
      if (!discourse.applications || discourse.part) return [];
      const organisations = interpretationsOfVerbs(form, ['receiveNew'], ORGANISATIONS);
      const label = makeLabel('applicant', 'application', organisations, 'likely');
      return [makeClaim(place, 'none', label, undefined, ...span(whole.named('whole')))];
    }
    case 'again':
      return last ? again(place, discourse, words, last) : [];
  }
}

const isApplication = ({ meaning }: Word): boolean => meaning.role === 'subject' && meaning.of[0] === 'application';

/** Where tokens say that all were closed, whoever's they are. */
export function closedIn(tokens: readonly Token[]): { readonly from: number; readonly to: number } | undefined {
  if (!hasRole(tokens, 'all') && !hasRole(tokens, 'rate')) return undefined;
  const whole = wholeOf(stretchOf(tokens));
  if (whole?.frame.gives !== 'all-closed') return undefined;
  const [from, to] = span(whole.named('said'));
  return { from, to };
}

/** Whether what was counted last is but a part: what was left from last year, cases, one channel's (线下 9 件，已全部办结). */
function isOfSome({ words }: Clause, { claims, items }: Setting): boolean {
  // 线上申请全部办结
  if (words.filter((word) => plays(word, 'channel')).length === 1) return true;
  const [claim, item] = [claims.at(-1), items.at(-1)];
  if (claim !== undefined) return OTHERS.test(claim.topic) || (item?.kind === 'channel' && !item.part);
  // 上报事件 1894 件，全部办结: whatever that is.
  return (item?.kind === 'channel' || item?.kind === 'unknown') && !item.part;
}

const SAYS: ReadonlySet<Role> = new Set<Role>(['result', 'applicant', 'verdict']);

/** 无法提供 6 件，均为本机关不掌握: says the figure before again. */
function again(place: Place, discourse: Discourse, words: readonly Word[], last: Claim): readonly Claim[] {
  // 上年结转 1 件…，答复结果为无法提供: one of them says nothing of all.
  if (last.topic === 'carryIn' || last.topic === 'carryOut') return [];
  if (last.relation !== 'equals' || last.approximate || last.parts.length > 1) return [];
  // 其中企业 4 件、个人 5 件，全部予以公开: all nine are meant, not the five; 其次为企业，6 件: begins the next.
  if (last.topic === 'applicant' && (hasRole(words, 'result') || hasRole(words, 'applicant'))) return [];
  if (!words.some(({ meaning }) => SAYS.has(meaning.role)) || limited(words).length > 0) return [];
  const [first] = words;
  // Of outcomes only 全部予以公开 opens a clause about all of them.
  const label = first && readLabel(words, { ...discourse.around, partial: false });
  // 信访类 4 件、重复申请 1 件，均不予处理: the group of their rows.
  if (!label || last.topic.startsWith(`${label.topic}.`)) return [];
  const [from, to] = span(words);
  const phrase = place.slice.spanOf(from, to);
  // What is said again is no figure to be mended here.
  return [{ ...last, ...label, weight: 'likely', phrase, number: phrase, words: place.slice.text.slice(from, to) }];
}

/** Most clauses from a figure to the one that says what becomes of it: the next, or the one behind that. */
const FARTHEST = 2;

/**
 * The claim of 结转下年度办理 behind 尚有 2 件在法定期限内: what becomes of the figure before, which has no name of its own. Where the
 * sentence does not speak of the report's year, the clause must say to which year it goes (2023年12月收到的 1 件，结转2024年).
 */
export function leftOver(at: number, { place, form, sentence, items, claims, discourse }: Setting): Claim | undefined {
  const clause = sentence.clauses[at] as Clause;
  if (!discourse.applications || discourse.subject !== 'application' || !some(clause, LEAVE)) return undefined;
  const said = leftOverOf(stretchOf(clause.tokens))?.named('said');
  if (!said) return undefined;
  const { text } = place.slice;
  if (!discourse.current && !(plays(said[0], 'result') && hasDigit(text.slice(clause.from, clause.to))))
    return undefined;
  const item = items.at(-1);
  if (!item || at - item.clause > FARTHEST || item.depth !== clause.depth || item.group !== clause.group || item.sum)
    return undefined;
  const { figure } = item;
  // 收到的 1 件
  const received = item.words.every(({ meaning }) => meaning.role === 'verb') && text.charAt(figure.from - 1) === '的';
  // 另有 2 件申请，结转至下一年度办理; 余下 4 件依法延期，结转…
  const rest = sentence.clauses[item.clause]?.words.some((word) => plays(word, 'rest') && word.to <= figure.from);
  const named =
    item.from === figure.from && item.words.every((word) => isApplication(word) || (rest && plays(word, 'part')));
  if (figure.unit !== '件' || figure.approximate || !(named || received)) return undefined;
  const { start } = numberOf(place, figure);
  if (claims.some(({ number }) => number.start >= start)) return undefined;
  const label = makeLabel('carryOut', 'application', interpretationOfRows(form, ['carryOut']), 'likely');
  return makeClaim(place, 'equals', label, figure, figure.from, clause.to);
}
