import type { Split } from './by-group.ts';
import { type Claim, WHOLES } from './claim.ts';
import { type Clause, opensList, type Sentence, startOf } from './clauses.ts';
import { combined, gathered } from './combine.ts';
import { type Counted, countedIn, type Told, toldOf } from './counted.ts';
import type { Discourse } from './discourse.ts';
import { AMONG } from './frames/among.ts';
import { searchFor } from './frames/pattern.ts';
import { claimsBehindFigure, claimsWithoutFigure, leftOver, type Said, type Setting } from './frames/read.ts';
import { stretchOf } from './frames/signs.ts';
import { isLeftNow, isSum, kindOf, type LabelledFigure } from './items.ts';
import { applicantsIn } from './label-words.ts';
import { type Label, readLabel } from './labels.ts';
import type { Office, Token, Word } from './lexer.ts';
import type { Subject } from './lexicon/meaning.ts';
import type { Context } from './make.ts';
import { makeClaim, type Place } from './make.ts';
import { Owner } from './owner.ts';
import { fits, isDivision, isOfAll, isOfSome, lessSureOfTimes, opensClause, withCarry } from './parts.ts';
import { hasRole, isWord, mayClaim, plays } from './roles.ts';
import { isSlogan } from './slogan.ts';
import { standingsIn, standingsNearby } from './standing/find.ts';
import { residueOf } from './standing/residue.ts';
import type { Standing } from './standing/standing.ts';
import { ANOTHER_TIME, CUT_SHORT, DENIED, DIVISION, limited, OF_LEFT, SLOGAN, SOME } from './standing/told.ts';

/** 收到的 8 件申请中 */
const AMONG_IT = /[中里]$/;
/** 自然人申请中, 自然人方面 */
const AMONG_THEM = /(?:[中里]|方面)$/;

/** Most claims of a sentence. Arbitrary but generous: each is compared with all others, so this bounds the square. */
const MOST = 100;

/** What was read of one sentence. */
interface Read {
  readonly items: readonly LabelledFigure[];
  readonly claims: readonly Claim[];
  readonly apart: readonly Claim[];
}

/** Reads one sentence; `discourse` has what the sentences before it have named, and takes what this one names. */
export function readSentence(sentence: Sentence, place: Place, discourse: Discourse, context: Context): Read {
  if (!sentence.tokens.some(mayClaim)) return passBy(sentence, discourse);
  return new SentenceReader(sentence, place, discourse, context).read();
}

/** Takes note of what a sentence names that claims nothing; most of a report does not. */
function passBy(sentence: Sentence, discourse: Discourse): Read {
  discourse.begin(sentence);
  for (const { words } of sentence.clauses) discourse.name(words);
  if (opensPart(sentence, discourse)) discourse.settle();
  discourse.end(false);
  return NOTHING;
}

const NOTHING: Read = { items: [], claims: [], apart: [] };

/** 依申请公开办理更加规范。全年收到 8 件…: a first sentence that only says what the paragraph is about. */
const opensPart = ({ clauses, isFirst }: Sentence, { subject }: Discourse): boolean =>
  isFirst && subject === 'application' && !clauses.some(({ words }) => hasRole(words, 'foreign'));

const isAmong = (token: Token): boolean => plays(token, 'neutral') && token.meaning.sort === 'among';
const isOutcome = (words: readonly Word[]): boolean => hasRole(words, 'result') || hasRole(words, 'carry');
const amongOf = searchFor(AMONG);

class SentenceReader {
  readonly #sentence: Sentence;
  readonly #place: Place;
  readonly #discourse: Discourse;
  readonly #context: Context;
  readonly #text: string;
  /** The sentence's own text. */
  readonly #said: string;
  readonly #owner: Owner;
  readonly #words: readonly Word[];
  readonly #items: LabelledFigure[] = [];
  readonly #claims: Claim[] = [];
  readonly #apart: Claim[] = [];
  /** Of which cases all were counted; none once an outcome has named its own: 行政诉讼维持 14 件. */
  #cases: readonly (Subject | 'court')[] = [];
  /** What a clause without a figure is read with. */
  readonly #setting: Setting;

  constructor(sentence: Sentence, place: Place, discourse: Discourse, context: Context) {
    const { text } = place.slice;
    this.#sentence = sentence;
    this.#words = sentence.clauses.flatMap(({ words }) => words);
    this.#place = place;
    this.#discourse = discourse;
    this.#context = context;
    this.#text = text;
    this.#said = text.slice(sentence.from, sentence.to);
    const owner = new Owner(sentence.tokens, discourse);
    this.#owner = owner;
    this.#setting = {
      place,
      discourse,
      form: context.form,
      sentence,
      items: this.#items,
      claims: this.#claims,
      another: (from, to) => owner.whose(from, to, true) !== 'own',
    };
  }

  read(): Read {
    const { clauses } = this.#sentence;
    const discourse = this.#discourse;
    discourse.begin(this.#sentence);
    let group = 0;
    clauses.forEach((clause, i) => {
      if (clause.group !== group) discourse.turn();
      group = clause.group;
      discourse.enter(clause);
      // 办结 26 件：公开 6 件、…
      if (opensList(clauses, i)) discourse.divide(true);
      this.#clause(clause, i);
    });
    discourse.leave();
    const split = { claims: this.#claims, apart: this.#apart };
    const all = gathered(this.#place, this.#context, clauses, this.#items, split, discourse);
    const { claims, apart } = this.#standing(all);
    const counts = ({ topic, relation }: Claim): boolean => relation === 'equals' && WHOLES.has(topic);
    if (claims.some(counts) || (this.#items.length === 0 && opensPart(this.#sentence, discourse))) discourse.settle();
    discourse.end(this.#items.length > 0);
    return {
      items: this.#items,
      claims: combined(this.#context.form, claims.slice(0, MOST)),
      apart: apart.slice(0, MOST),
    };
  }

  /** The claims that the sentence as a whole lets stand; the others are set apart. */
  #standing({ claims, apart }: Split): Split {
    if (claims.length === 0) return { claims, apart };
    const { from, to } = this.#sentence;
    const standings = standingsIn(this.#said, this.#place.slice.sub(from, to));
    const all = claims.map((claim) => {
      const own = standings(claim);
      return own.length > 0 ? { ...claim, standings: [...claim.standings, ...own] } : claim;
    });
    const stands = ({ standings: own }: Claim): boolean => own.every(({ isCompared }) => isCompared);
    return { claims: all.filter(stands), apart: [...apart, ...all.filter((claim) => !stands(claim))] };
  }

  #clause(clause: Clause, at: number): void {
    const discourse = this.#discourse;
    if (clause.figures.length === 0) {
      this.#unnumbered(clause, at);
      return;
    }
    const counted = countedIn(this.#sentence.clauses, at);
    if (counted.length === 0) discourse.name(clause.words);
    for (const each of counted) this.#figure(each, at);
    if (!counted.some(({ apart }) => !apart)) return;
    if (discourse.current) this.#take(claimsBehindFigure(at, this.#setting));
    // 收到的 8 件申请中: what follows are parts of them.
    if (AMONG_IT.test(this.#text.slice(clause.from, clause.to))) discourse.divide(true);
  }

  /** 自然人申请中，…; 律师事务所提出的申请，…: of whose applications what follows is told. */
  #narrow({ tokens, words, from, to, group }: Clause, at: number): void {
    if (!hasRole(words, 'applicant')) return;
    const match = amongOf(stretchOf(tokens));
    const columns = match ? applicantsIn(match.named('who').filter(isWord)) : [];
    if (!match || columns.length === 0) return;
    const [last, next] = [this.#sentence.clauses[at - 1], this.#sentence.clauses[at + 1]];
    const sure = match.frame.gives === 'only' && (AMONG_THEM.test(this.#text.slice(from, to)) || next?.after === '：');
    if (sure || last?.group !== group) this.#discourse.narrow({ columns, sure });
  }

  #unnumbered(clause: Clause, at: number): void {
    const discourse = this.#discourse;
    discourse.name(clause.words);
    discourse.time(clause.tokens);
    this.#narrow(clause, at);
    const left = leftOver(at, this.#setting);
    if (left) this.#claims.push(left);
    else if (discourse.current) this.#take(claimsWithoutFigure(at, this.#setting));
  }

  #take(said: readonly Said[]): void {
    for (const { claim, standings } of said) {
      if (standings.length > 0) this.#apart.push({ ...claim, standings });
      else this.#claims.push(claim);
    }
  }

  #figure(counted: Counted, at: number): void {
    const { clauses } = this.#sentence;
    const clause = clauses[at] as Clause;
    const { figure, before, apart } = counted;
    const discourse = this.#discourse;
    const last = this.#items.at(-1);
    // 新收 47 件中办结 43 件
    if (last?.clause === at && !apart && before.some(isAmong)) discourse.divide(true);
    const told = toldOf(counted);
    const item = this.#item(counted, at, told);
    this.#items.push(item);
    const from = last?.clause === at && !apart ? last.to : startOf(clauses, at);
    const early = this.#timely(item, before, told);
    const whose = this.#owner.whoseFigure(item, from);
    if (item.words.length === 0) return;
    const label = this.#labelOf(item, clause, before);
    if (!label || !fits(item, label)) return;
    const claim = makeClaim(
      this.#place,
      item.compared ? 'yoy' : 'equals',
      withCarry(this.#context.form, label, clauses[at + 1]),
      figure,
      apart ? figure.from : item.from,
      item.to,
    );
    this.#noteCases(label, item);
    const standings = early.length > 0 ? early : this.#standingsOf(item, label, whose, from);
    const isCompared = standings.every((each) => each.isCompared);
    if (!isCompared) {
      this.#apart.push({ ...claim, standings });
      return;
    }
    if (standings.length > 0) {
      this.#claims.push({ ...claim, weight: 'hint', standings });
      return;
    }
    // 行政复议、行政诉讼均为零: told with its names.
    const [name] = before;
    if (apart && name) this.#claims.push({ ...claim, words: this.#text.slice(name.from, figure.end) });
    else this.#claims.push(isOfAll(item, label, counted.behind) ? { ...claim, number: claim.phrase } : claim);
    if (item.compared) return;
    if (WHOLES.has(label.topic)) discourse.total = label.topic;
    if (label.topic !== 'applicant') discourse.count(isOutcome(item.words) ? label.topic.split('+') : []);
    // 其中自然人 6 件、企业 2 件 are parts, of which nothing more is told.
    const columns = applicantsIn(item.words);
    if (columns.length > 0 && !item.part) discourse.narrow({ columns, sure: false });
  }

  /** 上年结转的 74 件均已办结，其中予以公开 20 件: outcomes of what was left, where nothing else was counted before. */
  #isOfLeft({ subject, topic }: Label, { part }: LabelledFigure): boolean {
    const [of] = this.#discourse.outcome;
    if (!part || !of?.startsWith('carry') || subject !== 'application') return false;
    const [first] = this.#claims;
    return topic !== 'applicant' && !topic.startsWith('carry') && first?.topic.startsWith('carry') === true;
  }

  #noteCases({ topic, subject }: Label, { words }: LabelledFigure): void {
    if (hasRole(words, 'verdict')) this.#cases = hasRole(words, 'subject') ? [] : this.#cases;
    else {
      const of = topic.startsWith('court') ? 'court' : subject;
      if (topic === of) this.#cases = [...this.#cases, of];
    }
  }

  /** The figure with its label; notes on the way what the words around it name, and of which time they speak. */
  #item({ figure, before }: Counted, at: number, told: Told): LabelledFigure {
    const { depth, group } = this.#sentence.clauses[at] as Clause;
    const discourse = this.#discourse;
    const { words } = told;
    if (told.counts === 'samples') discourse.forget();
    else discourse.name([...before.filter(isWord), ...words.filter(({ from }) => from > figure.from)]);
    discourse.time(before);
    const current = discourse.current || isLeftNow(words[0], figure, before, this.#context.year);
    return {
      figure,
      kind: kindOf(words, before, this.#words),
      words,
      from: Math.min(words[0]?.from ?? figure.from, figure.from),
      to: Math.max(words.at(-1)?.to ?? figure.end, figure.end),
      clause: at,
      depth,
      group,
      part: discourse.part || depth > 0,
      sum: isSum(before),
      of: discourse.outcome,
      current,
      compared: !current || hasRole(before, 'compare') || hasRole(before, 'past'),
    };
  }

  /** Why a figure with a label is not compared, or not as all that its label says. */
  #standingsOf(item: LabelledFigure, label: Label, whose: Office['whose'], begin: number): readonly Standing[] {
    const nearby = standingsNearby({
      item,
      label,
      text: this.#text,
      sentence: this.#sentence,
      begin,
      applications: this.#discourse.applications,
      government: this.#context.agency?.kind === 'government',
    });
    if (nearby.some(({ lasts }) => lasts)) this.#discourse.whose = 'another';
    const residue = residueOf(item, this.#sentence.tokens, this.#text);
    // 惠企政策兑现申请 221 件，办结 218 件: what follows is of that unknown thing, too.
    if (plays(residue?.word, 'subject')) this.#discourse.turnAway(residue.word.meaning.full === true);
    return [
      ...limited(item.words),
      ...(isSlogan(item.figure, this.#sentence, this.#text) ? [SLOGAN] : []),
      ...(isOfSome(item, this.#text, this.#said) ? [SOME] : []),
      ...this.#owner.standings(label, item, whose),
      ...(residue ? [residue.standing] : []),
      ...nearby,
      ...(isDivision(label, item, this.#claims) ? [DIVISION] : []),
      ...(this.#isOfLeft(label, item) ? [OF_LEFT] : []),
    ];
  }

  /** Why a figure is of no table whatever it counts. */
  #timely(item: LabelledFigure, before: readonly Token[], told: Told): readonly Standing[] {
    if (!item.current || hasRole(before, 'past')) return [ANOTHER_TIME];
    if (hasRole(before, 'negation')) return [DENIED];
    return told.counts === 'cut-short' ? [CUT_SHORT] : [];
  }

  #labelOf(item: LabelledFigure, clause: Clause, before: readonly Token[]): Label | undefined {
    const { figure, words } = item;
    const discourse = this.#discourse;
    const text = this.#text;
    const { around } = discourse;
    // 商业企业申请 9 件，占新收 29 件的 31%: the whole of which a share is told is all.
    const whole = hasRole(before, 'share') ? { ...around, among: undefined } : around;
    const label = readLabel(words, whole, {
      leads: !discourse.part && opensClause(item, clause, text),
      such: text.charAt(figure.from - 1) === '的',
      counted: this.#claims.at(-1)?.subject,
      cases: this.#cases,
    });
    return lessSureOfTimes(label, figure);
  }
}
