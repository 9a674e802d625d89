import type { Form } from '../forms/form.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Surroundings } from './labels.ts';
import type { Token, Word } from './lexer.ts';
import { isCourt, type Subject, type Verb } from './lexicon/meaning.ts';
import { plays } from './roles.ts';

const T2: ReadonlySet<Verb> = new Set(['make', 'issue', 'repeal', 'valid', 'decide', 'publish', 'levy']);

/** （二）依申请公开, 2.依申请公开: a heading within a paragraph. */
const INLINE_HEADING = new RegExp(`^[（(]?[${HAN_ORDINAL}1-9][)）.、]`);
const MINOR_HEADING = /^[（(]?[1-9]/;
const OWN_MINOR_HEADING = /^[（(]?[1-9][)）.、]\s*(?:政府信息)?依申请公开/;
/** Most characters of a heading within a paragraph. Arbitrary but generous; it only keeps sentences out. */
const LONGEST_HEADING = 24;
const COMPARING = /[比较与同]/;
const TIMES = /^[^，。；,;]*倍/;
const HANDLING = /受理|办理|答复|收到|结转|处理/;

/** What a paragraph has named so far, while it is read from left to right. */
export class State {
  readonly #form: Form;
  readonly #year: number | undefined;
  readonly #text: string;
  /** What held before a year that was only compared with. */
  #aside: boolean | undefined;
  #about: Subject | undefined;
  /** What the paragraph is about was said by a heading like 2. and not by one like （二）. */
  #minor: boolean;
  /** The thing named last. */
  subject: Subject | 'foreign' | undefined;
  /** Applications for information were named, or the paragraph is about them. */
  applications = false;
  /** The figures are of this year and of all of it. */
  current = true;
  /** Behind 其中 or 包括. */
  part = false;
  /** Another agency's figures are given. */
  elsewhere = false;
  /** What was counted last as a whole: 其中 divides that. */
  total: string | undefined;
  #partDepth = 0;
  /** The sentence before has figures. */
  #lastCounted = false;
  #verb: Verb | undefined;

  constructor(form: Form, year: number | undefined, about: Subject | undefined, text: string) {
    this.#text = text;
    this.#form = form;
    this.#year = year;
    this.#about = about;
    this.#minor = OWN_MINOR_HEADING.test(text);
  }

  /** A new sentence forgets what the last one named, unless it opens with 其中. */
  begin({ clauses }: Sentence, text: string): void {
    const first = clauses[0]?.tokens[0];
    if (plays(first, 'of')) return;
    this.part = false;
    this.elsewhere = false;
    this.#aside = undefined;
    this.current = true;
    if (text.length <= LONGEST_HEADING && INLINE_HEADING.test(text)) {
      const minor = MINOR_HEADING.test(text);
      if (/申请/.test(text)) {
        if (this.#about !== 'application') this.#minor = minor;
        this.#about = 'application';
        // 2.办理情况, and below （二）依申请公开 3.内容 too, go on about what the paragraph is about.
      } else if (!HANDLING.test(text) && (this.#minor || !minor)) this.#about = undefined;
    }
    // What was counted of a hotline goes on being counted in the next sentence.
    if (this.subject === 'foreign' && this.#lastCounted) return;
    this.subject = this.#about;
    this.#verb = undefined;
    this.applications = this.#about === 'application';
  }

  /** @param counted the sentence has figures */
  end(counted: boolean): void {
    this.#lastCounted = counted;
  }

  /** Once a paragraph has counted applications, it goes on about them: 收到…申请 10 件。按办理结果分，… */
  settle(): void {
    this.#about ??= 'application';
  }

  /** Behind the bracket that closes, 其中 within it is over. */
  enter({ depth }: Clause): void {
    if (depth === 0 && this.#aside !== undefined) {
      this.current = this.#aside;
      this.#aside = undefined;
    }
    if (depth < this.#partDepth) this.divide(false, depth);
  }

  /** At the end of a sentence, a year that was only compared with is over. */
  leave(): void {
    if (this.#aside !== undefined) this.current = this.#aside;
    this.#aside = undefined;
  }

  divide(part: boolean, depth: number): void {
    this.part = part;
    this.#partDepth = part ? depth : 0;
  }

  /** Takes note of what a stretch of words names. */
  name(words: readonly Word[], depth = 0): void {
    for (const { meaning } of words) {
      if (meaning.role === 'topic' || (meaning.role === 'subject' && meaning.of[0] === 'application' && meaning.full)) {
        this.applications = true;
        this.subject = 'application';
      } else if (meaning.role === 'subject' && (meaning.full || this.applications)) this.subject = meaning.of.at(-1);
      else if (meaning.role === 'foreign') this.subject = 'foreign';
      else if (meaning.role === 'verb' && T2.has(meaning.verb)) this.#verb = meaning.verb;
      else if (meaning.role === 'of' || meaning.role === 'include') {
        if (!this.part) this.divide(true, depth);
      }
    }
  }

  /** What was counted has no name of its own: the sentence goes on about what its paragraph is about. */
  forget(): void {
    this.subject = this.#about;
    this.#verb = undefined;
  }

  /** Another year's figures, or a part of the year's, until the sentence says otherwise. */
  time(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.kind === 'year' && this.#year !== undefined) {
        const now = token.value === this.#year;
        // 2008 年以来受理 156 件，其中 2024 年 8 件: the whole of this year's.
        if (now && !this.current) this.divide(false, 0);
        // 比 2023 年减少 4 件，办结…: only within its clause.
        if (!now && this.#isCompared(token)) this.#aside ??= this.current;
        this.current = now;
      } else if (token.kind === 'opaque' && token.part) this.current = false;
      else if (plays(token, 'part-time')) this.current = false;
      // 上年同期收到 409 件、办结 402 件: to the end of the clause.
      else if (plays(token, 'past')) {
        this.#aside ??= this.current;
        this.current = false;
      }
      // 《条例》施行以来; 2024 年以来 is a year, and 今年以来 a word.
      else if (plays(token, 'since')) this.current = false;
      else if (plays(token, 'present')) this.current = true;
    }
  }

  /** 比 2023 年减少 4 件; 是 2019 年 178 件的 2.25 倍 */
  #isCompared({ from, to }: Token): boolean {
    return COMPARING.test(this.#text.charAt(from - 1)) || TIMES.test(this.#text.slice(to, to + 16));
  }

  /** The court proceedings named last, if they were. */
  get court(): Subject | undefined {
    return isCourt(this.subject) ? this.subject : undefined;
  }

  get around(): Surroundings {
    const { subject, applications, part, total } = this;
    return { form: this.#form, subject, applications, verb: this.#verb, partial: part, total };
  }
}
