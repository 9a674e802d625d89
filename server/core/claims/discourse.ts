import type { Form } from '../forms/form.ts';
import { type ItemNumber, readItemNumber } from '../syntax/item-number.ts';
import type { Slice } from '../text/slice.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Among, Surroundings } from './labels.ts';
import type { Office, Token, Word } from './lexer.ts';
import { isCourt, type Subject, type Verb } from './lexicon/meaning.ts';
import { plays } from './roles.ts';

const T2: ReadonlySet<Verb> = new Set(['make', 'issue', 'repeal', 'lapse', 'valid', 'decide', 'publish', 'levy']);

/** Most characters of a heading within a paragraph. Arbitrary but generous; it only keeps sentences out. */
const LONGEST_HEADING = 24;
const COMPARING = /[比较与同]/;
const TIMES = /^[^，。；,;]*倍/;
const OWN_PART = /^(?:政府信息)?依申请公开/;
const APPLICATIONS = /依申请公开|公开申请/;
const HANDLING = /受理|办理|答复|收到|结转|处理/;

/** What holds at a place of a sentence: of what, of whom, of when and of which whole its figures are. */
interface Setting {
  /** The thing named last. */
  subject: Subject | 'foreign' | undefined;
  /** Applications for information were named, or the paragraph is about them. */
  applications: boolean;
  /** What was done with the documents named last. */
  verb: Verb | undefined;
  /** The figures are of this year and of all of it. */
  current: boolean;
  /** Of which office figures are given. */
  whose: Office['whose'];
  /** Behind 其中 or 包括. */
  part: boolean;
  /** Whose applications were counted last: what follows may be of them. */
  among: Among | undefined;
  /** The rows of the outcome counted last, whose applicants may follow: 予以公开 14 件，其中自然人 11 件. */
  outcome: readonly string[];
}

/**
 * What a paragraph has said so far, while it is read from left to right. A bracket opens a setting of its own, which is over
 * where it closes; a sentence forgets what the last one named, and keeps what the paragraph is about.
 */
export class Discourse {
  /** What was counted last as a whole: 其中 divides that. */
  total: string | undefined;
  readonly #form: Form;
  readonly #year: number | undefined;
  /** The paragraph. */
  readonly #slice: Slice;
  /** The settings of the brackets that are open, the outermost first. */
  readonly #outer: Setting[] = [];
  #setting: Setting;
  /** What held before a year that was only compared with. */
  #aside: boolean | undefined;
  #about: Subject | undefined;
  /** What the paragraph is about was said by a heading like 2. and not by one like （二）. */
  #minor: boolean;
  /** That it is about applications was said by one of 一是, 二是: up to the next of them. */
  #ordinal = false;
  /** The sentence before has figures. */
  #lastCounted = false;

  constructor(form: Form, year: number | undefined, about: Subject | undefined, slice: Slice) {
    this.#form = form;
    this.#year = year;
    this.#slice = slice;
    this.#about = about;
    const number = readItemNumber(slice);
    const heading = number && headingAt(number, slice);
    this.#minor = heading?.minor === true && OWN_PART.test(heading.text);
    this.#setting = this.#fresh();
  }

  get subject(): Setting['subject'] {
    return this.#setting.subject;
  }

  get applications(): boolean {
    return this.#setting.applications;
  }

  get current(): boolean {
    return this.#setting.current;
  }

  get part(): boolean {
    return this.#setting.part;
  }

  get whose(): Office['whose'] {
    return this.#setting.whose;
  }

  set whose(whose: Office['whose']) {
    this.#setting.whose = whose;
  }

  /** The court proceedings named last, if they were. */
  get court(): Subject | undefined {
    const { subject } = this.#setting;
    return isCourt(subject) ? subject : undefined;
  }

  get around(): Surroundings {
    const { part, ...setting } = this.#setting;
    return { ...setting, form: this.#form, partial: part, total: this.total };
  }

  #fresh(): Setting {
    return {
      subject: this.#about,
      applications: this.#about === 'application',
      verb: undefined,
      current: true,
      whose: 'own',
      part: false,
      among: undefined,
      outcome: [],
    };
  }

  /** A new sentence forgets what the last one named, unless it opens with 其中. */
  begin({ clauses, from, to }: Sentence): void {
    if (plays(clauses[0]?.tokens[0], 'of')) return;
    const { subject, applications, verb } = this.#setting;
    this.#aside = undefined;
    const slice = this.#slice.sub(from, to);
    const number = readItemNumber(slice);
    if (number?.style === 'ordinal') this.#pointTo(slice.text.slice(number.end));
    else if (number && slice.text.length <= LONGEST_HEADING) this.#turnTo(headingAt(number, slice));
    this.#setting = this.#fresh();
    // What was counted of a hotline goes on being counted in the next sentence.
    if (subject === 'foreign' && this.#lastCounted) this.#setting = { ...this.#setting, subject, applications, verb };
  }

  /** （二）依申请公开, 2.依申请公开: a heading within a paragraph. */
  #turnTo({ minor, text }: Heading): void {
    if (text.includes('申请')) {
      if (this.#about !== 'application') this.#minor = minor;
      this.#about = 'application';
      // 2.办理情况, and below （二）依申请公开 3.内容 too, go on about what the paragraph is about.
    } else if (!HANDLING.test(text) && (this.#minor || !minor)) this.#about = undefined;
  }

  /** 二是规范依申请公开办理。 holds up to 三是, whatever the paragraph is about. */
  #pointTo(text: string): void {
    if (this.#about && !this.#ordinal) return;
    const [point = ''] = /^[^，；：]*/.exec(text) ?? [];
    this.#ordinal = APPLICATIONS.test(point);
    this.#about = this.#ordinal ? 'application' : undefined;
  }

  /** At the end of a sentence brackets are closed, and a year that was only compared with is over. */
  leave(): void {
    this.#close(0);
    if (this.#aside !== undefined) this.#setting.current = this.#aside;
    this.#aside = undefined;
  }

  /** @param counted the sentence has figures */
  end(counted: boolean): void {
    this.#lastCounted = counted;
  }

  /** Once a paragraph has counted applications, it goes on about them: 收到…申请 10 件。按办理结果分，… */
  settle(): void {
    this.#about ??= 'application';
  }

  /** Opens and closes the brackets that a clause stands in. */
  enter({ depth }: Clause): void {
    this.#close(depth);
    while (this.#outer.length < depth) {
      this.#outer.push(this.#setting);
      this.#setting = { ...this.#setting };
    }
    if (depth > 0 || this.#aside === undefined) return;
    this.#setting.current = this.#aside;
    this.#aside = undefined;
  }

  #close(depth: number): void {
    while (this.#outer.length > depth) this.#setting = this.#outer.pop() as Setting;
  }

  get outcome(): readonly string[] {
    return this.#setting.outcome;
  }

  /** An outcome was counted: applicants behind it may be its own. */
  count(outcome: readonly string[]): void {
    this.#setting.outcome = outcome;
  }

  /** 自然人申请中，… and 自然人申请 8 件，…: up to the next applicants, or the end of the group, what follows is told of them. */
  narrow(among: Among): void {
    this.#setting.among = among;
  }

  /** ； parts groups: what follows are no parts of what was counted before it, nor told of its applicants. */
  turn(): void {
    this.#setting.part = false;
    this.#setting.among = undefined;
    this.#setting.outcome = [];
  }

  /** What follows are parts of what was named, or are not any more. */
  divide(part: boolean): void {
    this.#setting.part = part;
  }

  /** Takes note of what a stretch of words names. */
  name(words: readonly Word[]): void {
    const setting = this.#setting;
    for (const { meaning } of words) {
      if (meaning.role === 'topic' || (meaning.role === 'subject' && meaning.of[0] === 'application' && meaning.full)) {
        setting.applications = true;
        setting.subject = 'application';
      } else if (meaning.role === 'subject' && (meaning.full || setting.applications))
        setting.subject = meaning.of.at(-1);
      else if (meaning.role === 'foreign') setting.subject = 'foreign';
      else if (meaning.role === 'verb' && T2.has(meaning.verb)) setting.verb = meaning.verb;
      else if (meaning.role === 'of' || meaning.role === 'include') setting.part = true;
    }
  }

  /** What was counted is nothing that a table counts, nor is what became of it where it was not called by its full name. */
  turnAway(full: boolean): void {
    this.#setting.subject = 'foreign';
    this.#setting.applications &&= full;
  }

  /** What was counted has no name of its own: the sentence goes on about what its paragraph is about. */
  forget(): void {
    this.#setting.subject = this.#about;
    this.#setting.verb = undefined;
  }

  /** Another year's figures, or a part of the year's, until the sentence says otherwise. */
  time(tokens: readonly Token[]): void {
    const setting = this.#setting;
    for (const token of tokens) {
      if (token.kind === 'year' && this.#year !== undefined) {
        const now = token.value === this.#year;
        // 2008 年以来受理 156 件，其中 2024 年 8 件: the whole of this year's.
        if (now && !setting.current) setting.part = false;
        // 比 2023 年减少 4 件，办结…: only within its clause.
        if (!now && this.#isCompared(token)) this.#aside ??= setting.current;
        setting.current = now;
      } else if (token.kind === 'opaque' && token.part) setting.current = false;
      else if (plays(token, 'part-time')) setting.current = false;
      // 上年同期收到 409 件、办结 402 件: to the end of the clause.
      else if (plays(token, 'past')) {
        this.#aside ??= setting.current;
        setting.current = false;
      }
      // 《条例》施行以来; 2024 年以来 is a year, and 今年以来 a word.
      else if (plays(token, 'since')) setting.current = false;
      else if (plays(token, 'present')) setting.current = true;
    }
  }

  /** 比 2023 年减少 4 件; 是 2019 年 178 件的 2.25 倍 */
  #isCompared({ from, to }: Token): boolean {
    const { text } = this.#slice;
    return COMPARING.test(text.charAt(from - 1)) || TIMES.test(text.slice(to, to + 16));
  }
}

/** A heading within a paragraph, or at its beginning. */
interface Heading {
  /** 2. or (2), which stands below （二）. */
  readonly minor: boolean;
  /** What stands behind its number. */
  readonly text: string;
}

const headingAt = ({ style, end }: ItemNumber, { text }: Slice): Heading => ({
  minor: style.startsWith('arabic'),
  text: text.slice(end),
});
