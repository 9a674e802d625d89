import type { Slice } from '../slice.ts';
import type { Paragraph } from '../tree.ts';
import { besideEachOther } from './applicants.ts';
import { withCarry } from './carried.ts';
import { addedUp } from './channels.ts';
import type { Claim } from './claim.ts';
import { type Clause, type Counted, countedIn, reachOf, type Sentence, sameDepth, startOf } from './clauses.ts';
import { distributedIn } from './distributed.ts';
import { type Item, isSample, isSum, kindOf, labelOf } from './items.ts';
import { type Label, readLabel } from './labels.ts';
import type { Token } from './lexer.ts';
import { makeClaim, type Place } from './make.ts';
import { areAttributes, behindParts, fits, isEver, isOfAll, isQualified, opensClause } from './parts.ts';
import type { Context } from './read.ts';
import { hasRole, isWord } from './roles.ts';
import { isCourt, State } from './state.ts';
import { summedUp } from './sums.ts';
import { isDivision, withoutUncounted } from './uncounted.ts';
import { claimsWithoutFigure } from './unnumbered.ts';
import { isReviewing, weighed, whoseIn } from './whose.ts';

/** 收到的 8 件申请中 */
const AMONG = /中$/;
const LONGEST_TOPIC = 24;
const OF_LEVEL = /本级$/;
/** 县政府 */
const SHORTEST_NAME = 3;
const PICKED = /[对就将把]/;
const SOME = /(?:^|[^共只仅现])有$/;

/** No sentence claims so much; each is held against all others of its sentence. */
const MOST = 100;

/** Applications as a whole. */
const COUNTED: ReadonlySet<string> = new Set(['new', 'handled', 'done']);

/** Reads the sentences of one paragraph in order: what was named before decides what is meant. */
export class SentenceReader {
  readonly #slice: Slice;
  readonly #paragraph: Paragraph;
  readonly #context: Context;
  readonly #state: State;
  #claims: Claim[] = [];
  #items: Item[] = [];
  #place: Place;
  /** Where the sentence begins. */
  #from = 0;
  #text = '';

  constructor(slice: Slice, paragraph: Paragraph, about: 'application' | undefined, context: Context) {
    this.#slice = slice;
    this.#paragraph = paragraph;
    this.#context = context;
    this.#state = new State(context.form, context.year, about, slice.text);
    this.#place = { slice, paragraph, sentence: 0 };
  }

  read(sentence: Sentence, index: number): { items: readonly Item[]; claims: readonly Claim[] } {
    const state = this.#state;
    this.#text = this.#slice.text.slice(sentence.from, sentence.to);
    state.begin(sentence, this.#text, this.#items.length > 0);
    this.#place = { slice: this.#slice, paragraph: this.#paragraph, sentence: index };
    this.#from = sentence.from;
    this.#claims = [];
    this.#items = [];
    let group = 0;
    sentence.clauses.forEach((clause, i) => {
      if (clause.group !== group) state.divide(false, 0);
      group = clause.group;
      state.enter(clause);
      this.#clause(clause, sentence.clauses, i);
    });
    const { form } = this.#context;
    if (state.current) {
      if (state.applications) this.#claims.push(...addedUp(this.#place, form, this.#items, this.#claims));
      this.#claims = [...besideEachOther(this.#place, form, this.#items, this.#claims, state.total)];
      this.#claims.push(...summedUp(this.#place, form, this.#items, this.#claims));
    }
    if (this.#claims.length > 0) {
      const own = this.#slice.sub(sentence.from, sentence.to);
      this.#claims = [...withoutUncounted(this.#claims, this.#text, own)];
    }
    const counts = ({ topic, relation }: Claim): boolean => relation === 'equals' && COUNTED.has(topic);
    if (this.#claims.some(counts) || this.#opens(sentence)) state.settle();
    return { items: this.#items, claims: this.#claims.slice(0, MOST) };
  }

  #clause(clause: Clause, clauses: readonly Clause[], at: number): void {
    const counted = countedIn(clause);
    if (counted.length === 0) {
      this.#unnumbered(clause, clauses, at);
      return;
    }
    const list = distributedIn(counted);
    if (list === 'unclear') this.#state.name(clause.words, clause.depth);
    else if (list) for (const each of list) this.#figure(each, clause, at, [], undefined, clause.from, true);
    else {
      const reach = reachOf(clauses, at);
      const start = startOf(clauses, at);
      for (const each of counted) this.#figure(each, clause, at, reach, clauses[at + 1], start);
      this.#behindFigure(clause);
      // 收到的 8 件申请中: what follows are parts of them.
      if (AMONG.test(this.#slice.text.slice(clause.from, clause.to))) this.#state.divide(true, clause.depth);
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

  #unnumbered(clause: Clause, clauses: readonly Clause[], at: number): void {
    const state = this.#state;
    state.name(clause.words, clause.depth);
    state.time(clause.tokens);
    if (!state.current || hasRole(clause.words, 'past')) return;
    const before = clauses[at - 1];
    const directly = before !== undefined && before.figures.length > 0;
    this.#withoutFigure(clause, sameDepth(clauses, at), directly ? this.#claims.at(-1) : undefined);
  }

  #withoutFigure(clause: Clause, named: Clause | undefined, last: Claim | undefined): void {
    const before = { named, last, another: (from: number) => this.#isAnothers(clause.from, from, true) };
    this.#claims.push(...claimsWithoutFigure(this.#place, this.#state, this.#context.form, clause, before));
  }

  #figure(
    counted: Counted,
    clause: Clause,
    at: number,
    reach: readonly Token[],
    next: Clause | undefined,
    start: number,
    apart?: boolean,
  ): void {
    const { figure, before } = counted;
    const state = this.#state;
    const { text } = this.#slice;
    const last = this.#items.at(-1);
    const label = labelOf(counted, reach, apart);
    const words = label?.words ?? [];
    if (isSample(before)) state.forget();
    else state.name([...before.filter(isWord), ...words.filter(({ from }) => from > figure.from)], clause.depth);
    state.time(before);
    const item: Item = {
      figure,
      kind: kindOf(label?.words, before),
      words,
      from: Math.min(label?.from ?? figure.from, figure.from),
      to: Math.max(label?.to ?? figure.end, figure.end),
      clause: at,
      depth: clause.depth,
      group: clause.group,
      part: state.part || clause.depth > 0,
      sum: isSum(before, figure, this.#slice.text),
      compared: !state.current || hasRole(before, 'compare') || hasRole(before, 'past'),
    };
    this.#items.push(item);
    if (words.length === 0 || !state.current || hasRole(before, 'past') || hasRole(before, 'negation')) return;
    const from = last?.clause === at && !apart ? last.to : start;
    const claim = this.#compared(item, from, opensClause(item, clause, text));
    if (!claim || isEver(claim, text.slice(start, item.from), this.#text)) return;
    // 其余 88 件新收申请: those left over, and not all of them.
    if (claim.topic === 'new' && hasRole(before, 'rest')) return;
    const made = makeClaim(
      this.#place,
      item.compared ? 'yoy' : 'equals',
      withCarry(this.#context.form, claim, next),
      figure,
      apart ? figure.from : item.from,
      item.to,
    );
    // 行政复议、行政诉讼均为零: told with its names.
    const [name] = before;
    if (apart && name) this.#claims.push({ ...made, words: text.slice(name.from, figure.end) });
    else this.#claims.push(isOfAll(item, claim, counted.behind) ? { ...made, number: made.phrase } : made);
    if (!item.compared && COUNTED.has(claim.topic)) state.total = claim.topic;
  }

  /** What a figure is to be compared with; undefined where it counts something else. `from`: where its own words begin. */
  #compared(item: Item, from: number, opens: boolean): Label | undefined {
    const { figure, words } = item;
    const state = this.#state;
    // Who decides a case is another, and the case still ours.
    const verdict = hasRole(words, 'verdict');
    // 市本级收到 96 件; 市政府部门清理规范性文件 186 件
    const parts = behindParts(item);
    const others = (to: number): boolean => this.#isAnothers(from, to, !state.part);
    const another = !verdict && (others(parts) || (parts > item.from && others(item.from)));
    // 不公开、无法提供等 236 件: nobody can tell of how many.
    const { text } = this.#slice;
    const ending = text.charAt(figure.from - 1);
    if (ending === '等') return undefined;
    const said = readLabel(words, state.around, {
      leads: !state.part && opens,
      such: ending === '的' || isQualified(words, this.#slice.text),
      counted: this.#claims.at(-1)?.subject,
    });
    const label = weighed(said, this.#context.agency, text.slice(this.#from, figure.from));
    // 县政府本级新收 21 件，办结 20 件: what follows is of that level too.
    if (!label && words.some((word) => OF_LEVEL.test(text.slice(word.from, word.to)))) state.elsewhere = true;
    if (!label || !fits(figure, label) || this.#isPart(label, item, another)) return undefined;
    if (label.subject === 'application' && areAttributes(this.#text)) return undefined;
    if (isDivision(label, item, this.#claims)) return undefined;
    // 对 120 件已办结申请开展“回头看”: some were picked out.
    if (item.from !== figure.from || !COUNTED.has(label.topic)) return label;
    // 有 3 件答复未告知救济渠道: those that were not as they should be.
    const some = label.topic === 'done' && SOME.test(text.slice(Math.max(0, figure.from - 2), figure.from));
    return some || PICKED.test(ending) ? undefined : label;
  }

  /** A channel's figure, or another office's, is a part of the whole. */
  #isPart({ subject, topic }: Label, { kind, from, words }: Item, another: boolean): boolean {
    if (subject === 'infoFee') return false;
    if (topic === 'carryIn' || (isCourt(subject) && topic !== subject)) return this.#state.elsewhere;
    const others = another || this.#namesInside(words);
    if (isCourt(subject)) return others || this.#isBusiness(words, from);
    return kind === 'channel' || others;
  }

  /** The words name another agency, or one has been named and not ours since. */
  #isAnothers(from: number, to: number, stays: boolean): boolean {
    const state = this.#state;
    const whose = whoseIn(this.#slice.text.slice(from, to), this.#context.agency, this.#text);
    if (whose === 'unsaid') return state.elsewhere;
    if (stays || whose === 'own') state.elsewhere = whose === 'another';
    return whose === 'another';
  }

  /** 收到以县政府为对象的申请 24 件: another is named within the label. */
  #namesInside(words: Item['words']): boolean {
    return words.some((word, i) => {
      const next = words[i + 1];
      if (!next || next.from - word.to < SHORTEST_NAME) return false;
      return whoseIn(this.#slice.text.slice(word.to, next.from), this.#context.agency, this.#text) === 'another';
    });
  }

  /** 办理行政复议案件 320 件，行政诉讼案件 156 件: what a reviewing organ does, and not about disclosure. */
  #isBusiness(words: Item['words'], to: number): boolean {
    if (words.some(({ meaning }) => meaning.role === 'subject' && meaning.suffered)) return false;
    return isReviewing(this.#slice.text.slice(this.#from, words.at(-1)?.to ?? to), this.#state.applications);
  }

  /** 依申请公开办理更加规范。全年收到 8 件…: a first sentence that only says what the paragraph is about. */
  #opens({ clauses, from, to, first }: Sentence): boolean {
    if (first !== 0 || this.#items.length > 0 || to - from > LONGEST_TOPIC) return false;
    if (!this.#state.applications || this.#state.subject !== 'application') return false;
    return !clauses.some(({ words }) => hasRole(words, 'foreign'));
  }
}
