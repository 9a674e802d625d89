import type { Form } from '../forms/form.ts';
import { withCarry } from './carried.ts';
import type { Claim } from './claim.ts';
import {
  type Clause,
  type Counted,
  countedIn,
  opensList,
  reachOf,
  type Sentence,
  sameDepth,
  startOf,
} from './clauses.ts';
import { comparedWith, type Underway, WHOLES } from './compared.ts';
import { distributedIn } from './distributed.ts';
import { isSample, isSum, kindOf, type LabelledFigure, type LabelWords, labelOf } from './items.ts';
import { isLeftNow, leftOver } from './left-over.ts';
import type { Token } from './lexer.ts';
import { isCourt } from './lexicon/meaning.ts';
import type { Context } from './make.ts';
import { makeClaim, type Place } from './make.ts';
import { Owner } from './owner.ts';
import { isCutShort, isEver, isOfAll, opensClause } from './parts.ts';
import { withoutLastYears } from './rises.ts';
import { hasRole, isWord } from './roles.ts';
import type { State } from './state.ts';
import { readTogether } from './together.ts';
import { withoutUncounted } from './uncounted.ts';
import { claimsWithoutFigure } from './unnumbered.ts';

/** 收到的 8 件申请中 */
const AMONG = /中$/;
/** Most characters of a clause that only names a topic. Arbitrary but generous. */
const LONGEST_TOPIC = 24;

/** Most claims of a sentence. Arbitrary but generous: each is compared with all others, so this bounds the square. */
const MOST = 100;

/** What was read of one sentence. */
interface Read {
  readonly items: readonly LabelledFigure[];
  readonly claims: readonly Claim[];
}

/** Reads one sentence; `state` has what the sentences before it have named, and takes what this one names. */
export function readSentence(sentence: Sentence, place: Place, state: State, context: Context): Read {
  return new SentenceReader(sentence, place, state, context).read();
}

/** What is known of a figure's place in its sentence. */
interface Around {
  readonly clause: Clause;
  /** The clause's place in its sentence. */
  readonly at: number;
  /** Words of the clause before that may speak of it. */
  readonly reach: readonly Token[];
  readonly next: Clause | undefined;
  /** Where the words begin that may say whose it is. */
  readonly start: number;
  /** It stands in a list of its own, apart from its name: 分别为 3 件、2 件 */
  readonly apart: boolean;
}

class SentenceReader {
  readonly #sentence: Sentence;
  readonly #place: Place;
  readonly #state: State;
  readonly #form: Form;
  readonly #year: number | undefined;
  readonly #owner: Owner;
  readonly #underway: Underway;
  readonly #items: LabelledFigure[] = [];
  readonly #claims: Claim[] = [];

  constructor(sentence: Sentence, place: Place, state: State, { form, agency, year }: Context) {
    const { text } = place.slice;
    const { from, to } = sentence;
    const own = text.slice(from, to);
    this.#sentence = sentence;
    this.#place = place;
    this.#state = state;
    this.#form = form;
    this.#year = year;
    this.#owner = new Owner(text, own, from, agency, state);
    this.#underway = { text, sentence: own, from, agency, state, owner: this.#owner, claims: this.#claims };
  }

  read(): Read {
    const { clauses, from, to } = this.#sentence;
    const state = this.#state;
    const { sentence: text } = this.#underway;
    state.begin(this.#sentence, text);
    let group = 0;
    clauses.forEach((clause, i) => {
      if (clause.group !== group) state.divide(false, 0);
      group = clause.group;
      state.enter(clause);
      // 办结 26 件：公开 6 件、…
      if (WHOLES.has(this.#claims.at(-1)?.topic ?? '') && opensList(clauses, i)) state.divide(true, clause.depth);
      this.#clause(clause, i);
    });
    state.leave();
    const all = state.current ? readTogether(this.#place, this.#form, this.#items, this.#claims, state) : this.#claims;
    const claims = all.length > 0 ? withoutUncounted(all, text, this.#place.slice.sub(from, to)) : all;
    const counts = ({ topic, relation }: Claim): boolean => relation === 'equals' && WHOLES.has(topic);
    if (claims.some(counts) || this.#opens()) state.settle();
    state.end(this.#items.length > 0);
    return { items: this.#items, claims: claims.slice(0, MOST) };
  }

  #clause(clause: Clause, at: number): void {
    const { clauses } = this.#sentence;
    const counted = countedIn(clause);
    if (counted.length === 0) {
      this.#unnumbered(clause, at);
      return;
    }
    const list = distributedIn(counted);
    if (list === 'unclear') this.#state.name(clause.words, clause.depth);
    else if (list) {
      const around: Around = { clause, at, reach: [], next: undefined, start: clause.from, apart: true };
      for (const each of list) this.#figure(each, around);
    } else {
      const [reach, start] = [reachOf(clauses, at), startOf(clauses, at)];
      const around: Around = { clause, at, reach, next: clauses[at + 1], start, apart: false };
      for (const { each, by } of withoutLastYears(counted, this.#underway.text)) {
        this.#figure({ ...by, figure: each.figure }, around, by === each ? undefined : labelOf(by, reach));
      }
      this.#behindFigure(clause);
      // 收到的 8 件申请中: what follows are parts of them.
      if (AMONG.test(this.#underway.text.slice(clause.from, clause.to))) this.#state.divide(true, clause.depth);
    }
  }

  /** 受理申请 8 件全部办结: what follows the figure in one breath. */
  #behindFigure(clause: Clause): void {
    const tokens = clause.tokens.slice((clause.figures.at(-1) ?? -1) + 1);
    const last = this.#claims.at(-1);
    const [first] = tokens;
    if (!first || last?.topic !== 'new' || !hasRole(tokens, 'all') || !this.#state.current) return;
    const words = tokens.filter(isWord);
    this.#withoutFigure({ ...clause, tokens, words, figures: [], from: first.from }, undefined, last);
  }

  #unnumbered(clause: Clause, at: number): void {
    const { clauses } = this.#sentence;
    const state = this.#state;
    state.name(clause.words, clause.depth);
    state.time(clause.tokens);
    const left = leftOver(this.#place, this.#form, clause, at, this.#items, this.#claims, state);
    if (left) this.#claims.push(left);
    if (left || !state.current || hasRole(clause.words, 'past')) return;
    const before = clauses[at - 1];
    const directly = before !== undefined && before.figures.length > 0;
    this.#withoutFigure(clause, sameDepth(clauses, at), directly ? this.#claims.at(-1) : undefined);
  }

  #withoutFigure(clause: Clause, named: Clause | undefined, last: Claim | undefined): void {
    const before = { named, last, another: (from: number) => this.#owner.isAnothers(clause.from, from, true) };
    this.#claims.push(...claimsWithoutFigure(this.#place, this.#state, this.#form, clause, before));
  }

  #figure(counted: Counted, { clause, at, reach, next, start, apart }: Around, known?: LabelWords): void {
    const { figure, before } = counted;
    const state = this.#state;
    const { text } = this.#underway;
    const last = this.#items.at(-1);
    const label = known ?? labelOf(counted, reach, apart);
    const words = label?.words ?? [];
    if (isSample(before)) state.forget();
    else state.name([...before.filter(isWord), ...words.filter(({ from }) => from > figure.from)], clause.depth);
    state.time(before);
    const current = state.current || isLeftNow(words[0], figure, before, this.#year);
    const item: LabelledFigure = {
      figure,
      kind: kindOf(label?.words, before),
      words,
      from: Math.min(label?.from ?? figure.from, figure.from),
      to: Math.max(label?.to ?? figure.end, figure.end),
      clause: at,
      depth: clause.depth,
      group: clause.group,
      part: state.part || clause.depth > 0,
      sum: isSum(before, figure, text),
      compared: !current || hasRole(before, 'compare') || hasRole(before, 'past'),
    };
    this.#items.push(item);
    if (words.length === 0 || !current || hasRole(before, 'past') || hasRole(before, 'negation')) return;
    if (isCutShort(item, clause, text)) return;
    const from = last?.clause === at && !apart ? last.to : start;
    const claim = comparedWith(item, from, opensClause(item, clause, text), this.#underway);
    if (!claim || isEver(claim, text.slice(start, item.from), this.#underway.sentence)) return;
    // 占全市行政复议案件总数 1286 件的 3.0%: of all kinds.
    if (isCourt(claim.subject) && hasRole(before, 'share')) return;
    // 其余 88 件新收申请: those left over, and not all of them.
    if (claim.topic === 'new' && hasRole(before, 'rest')) return;
    const made = makeClaim(
      this.#place,
      item.compared ? 'yoy' : 'equals',
      withCarry(this.#form, claim, next),
      figure,
      apart ? figure.from : item.from,
      item.to,
    );
    // 行政复议、行政诉讼均为零: told with its names.
    const [name] = before;
    if (apart && name) this.#claims.push({ ...made, words: text.slice(name.from, figure.end) });
    else this.#claims.push(isOfAll(item, claim, counted.behind) ? { ...made, number: made.phrase } : made);
    if (!item.compared && WHOLES.has(claim.topic)) state.total = claim.topic;
  }

  /** 依申请公开办理更加规范。全年收到 8 件…: a first sentence that only says what the paragraph is about. */
  #opens(): boolean {
    const { clauses, from, to, first } = this.#sentence;
    if (first !== 0 || this.#items.length > 0 || to - from > LONGEST_TOPIC) return false;
    if (!this.#state.applications || this.#state.subject !== 'application') return false;
    return !clauses.some(({ words }) => hasRole(words, 'foreign'));
  }
}
