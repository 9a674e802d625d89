import type { Slice } from '../slice.ts';
import type { Paragraph } from '../tree.ts';
import { addedUp } from './channels.ts';
import type { Claim } from './claim.ts';
import { type Clause, type Counted, countedIn, isWord, listed, rightOf, type Sentence } from './clauses.ts';
import type { Figure } from './figures.ts';
import { type Item, kindOf, labelOf } from './items.ts';
import { type Label, readLabel } from './labels.ts';
import type { Token } from './lexer.ts';
import { makeClaim, type Place } from './make.ts';
import type { Context } from './read.ts';
import { readingsWithCarry } from './readings.ts';
import { namesAnother } from './scope.ts';
import { isCourt, State } from './state.ts';
import { claimsWithoutFigure } from './unnumbered.ts';

/** Applications and documents are counted in these; money in its own. */
const UNITS: ReadonlySet<string> = new Set(['件', '条', '宗', '份', '个', '起', '次', '例', '封', '件次', '宗次', '']);

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

  constructor(slice: Slice, paragraph: Paragraph, about: 'application' | undefined, context: Context) {
    this.#slice = slice;
    this.#paragraph = paragraph;
    this.#context = context;
    this.#state = new State(context.form, context.year, about);
    this.#place = { slice, paragraph, sentence: 0 };
  }

  read(sentence: Sentence, index: number): { items: readonly Item[]; claims: readonly Claim[] } {
    const state = this.#state;
    state.begin(sentence, this.#slice.text.slice(sentence.from, sentence.to), this.#items.length > 0);
    this.#place = { slice: this.#slice, paragraph: this.#paragraph, sentence: index };
    this.#claims = [];
    this.#items = [];
    let group = 0;
    sentence.clauses.forEach((clause, i) => {
      if (clause.group !== group) state.part = false;
      group = clause.group;
      this.#clause(clause, sentence.clauses, i);
    });
    if (state.applications && state.current) {
      this.#claims.push(...addedUp(this.#place, this.#context.form, this.#items, this.#claims));
    }
    const counts = ({ topic, relation }: Claim): boolean => relation === 'equals' && COUNTED.has(topic);
    if (this.#claims.some(counts)) state.settle();
    return { items: this.#items, claims: this.#claims };
  }

  #clause(clause: Clause, clauses: readonly Clause[], at: number): void {
    const counted = countedIn(clause);
    if (counted.length === 0) this.#unnumbered(clause, clauses, at);
    else if (!this.#list(clause, counted, at)) {
      const reach = reachOf(clauses, at);
      for (const each of counted) this.#figure(each, clause, at, reach, clauses[at + 1]);
      this.#behindFigure(clause);
    }
  }

  /** 受理申请 8 件全部办结: what follows the figure in one breath. */
  #behindFigure(clause: Clause): void {
    const cut = clause.tokens.findLastIndex(({ kind }) => kind === 'figure') + 1;
    const tokens = clause.tokens.slice(cut);
    const last = this.#claims.at(-1);
    const [first] = tokens;
    if (!first || last?.topic !== 'new' || !hasRole(tokens, 'all') || !this.#state.current) return;
    const rest: Clause = { ...clause, tokens, from: first.from };
    const before = { named: undefined, last };
    this.#claims.push(...claimsWithoutFigure(this.#place, this.#state, this.#context.form, rest, before));
  }

  #unnumbered(clause: Clause, clauses: readonly Clause[], at: number): void {
    const state = this.#state;
    state.name(clause.tokens);
    state.time(clause.tokens);
    if (!state.current || hasRole(clause.tokens, 'past')) return;
    const directly = clauses[at - 1]?.tokens.some(({ kind }) => kind === 'figure') === true;
    const before = { named: sameDepth(clauses, at), last: directly ? this.#claims.at(-1) : undefined };
    this.#claims.push(...claimsWithoutFigure(this.#place, state, this.#context.form, clause, before));
  }

  #figure(
    counted: Counted,
    clause: Clause,
    at: number,
    reach: readonly Token[],
    next: Clause | undefined,
    apart?: boolean,
  ): void {
    const { figure, before } = counted;
    const state = this.#state;
    state.time(before);
    const label = labelOf(counted, reach, apart);
    const words = label?.words ?? [];
    state.name([...before, ...words.filter((word) => word.from > figure.from)]);
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
      sum: hasRole(before, 'sum'),
    };
    this.#items.push(item);
    if (words.length === 0 || !state.current || hasRole(before, 'past') || hasRole(before, 'negation')) return;
    const read = readLabel(words, state.around);
    if (!read || !fits(figure, read) || this.#isPart(read, item, clause)) return;
    const relation = hasRole(before, 'compare') ? 'yoy' : 'equals';
    this.#claims.push(
      makeClaim(this.#place, relation, this.#withCarry(read, next), figure, apart ? figure.from : item.from, item.to),
    );
  }

  /** A channel's figure, or another office's, is a part of the whole. */
  #isPart({ subject, topic }: Label, { kind, from }: Item, clause: Clause): boolean {
    if (isCourt(subject) || subject === 'infoFee' || topic === 'carryIn' || topic === 'carryOut') return false;
    return kind === 'channel' || namesAnother(this.#slice.text.slice(clause.from, from), this.#context.agency);
  }

  /** 共收到 9 件（含上年结转 1 件） can only mean both together. */
  #withCarry(label: Label, next: Clause | undefined): Label {
    if (label.topic !== 'new' || next?.after !== '（') return label;
    const carried = next.tokens.filter(isWord).find(({ meaning }) => meaning.role !== 'include');
    if (carried?.meaning.role !== 'result' || carried.meaning.rows[0] !== 'carryIn') return label;
    return { ...label, readings: readingsWithCarry(this.#context.form, ['T']) };
  }

  /** A、B分别为 1 件、2 件; A、B各 1 件; A、B均为 0 件. True where the clause was such a list. */
  #list(clause: Clause, counted: readonly Counted[], at: number): boolean {
    const [first] = counted;
    if (!first) return false;
    const respectively = roleAt(first.before, 'respectively');
    const each = respectively < 0 ? roleAt(first.before, 'each') : -1;
    const cut = Math.max(
      respectively,
      each,
      first.figure.value === 0 && counted.length === 1 ? first.before.length : -1,
    );
    const names = cut < 0 ? [] : listed(first.before.slice(0, cut)).filter((tokens) => tokens.some(isWord));
    if (names.length < 2) return false;
    if (respectively >= 0 && names.length !== counted.length) {
      this.#state.name(clause.tokens);
      return true;
    }
    names.forEach((before, i) => {
      const own = counted[respectively < 0 ? 0 : i];
      if (own) this.#figure({ figure: own.figure, before, behind: [], first: false }, clause, at, [], undefined, true);
    });
    return true;
  }
}

/** The clause before at the same depth: what stands in brackets between is passed over. */
function sameDepth(clauses: readonly Clause[], at: number): Clause | undefined {
  const depth = clauses[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) if ((clauses[i]?.depth ?? 0) <= depth) return clauses[i];
  return undefined;
}

/** Words of the clause before that may speak of this one's first figure: all, if it has none of its own. */
function reachOf(clauses: readonly Clause[], at: number): readonly Token[] {
  const before = sameDepth(clauses, at);
  const { after } = clauses[at] as Clause;
  if (!before || after === '；') return [];
  const last = before.tokens.findLastIndex(({ kind }) => kind === 'figure');
  if (last < 0) return before.tokens;
  // 予以公开 9 件、作其他处理（含主动撤回）3 件
  return after === '）' ? rightOf(before.tokens.slice(last + 1)) : [];
}

const roleAt = (tokens: readonly Token[], role: string): number =>
  tokens.findIndex((token) => isWord(token) && token.meaning.role === role);

const hasRole = (tokens: readonly Token[], role: string): boolean => roleAt(tokens, role) >= 0;

/** Money for fees, pieces for everything else. */
const fits = (figure: Figure, { subject }: Label): boolean =>
  subject === 'fee' || subject === 'infoFee' ? figure.unit === '元' : UNITS.has(figure.unit);
