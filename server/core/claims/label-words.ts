import type { Word } from './lexer.ts';
import type { Verb } from './lexicon/meaning.ts';
import type { Role } from './roles.ts';

const ALL_COLUMNS = ['T'];

/** A word that names what is counted. */
export type Noun = Extract<Word['meaning'], { readonly role: 'subject' }>;

/** A label's words, by their roles. */
export class Words {
  readonly nouns: Noun[] = [];
  readonly verbs: Verb[] = [];
  readonly results: { readonly rows: readonly string[]; readonly from: number; readonly to: number }[] = [];
  readonly verdicts: (readonly string[])[] = [];
  readonly columns: string[] = [];
  readonly #roles = new Set<Role>();
  readonly #plain: boolean;
  unsure = false;
  /** Something that is no application was named last. */
  foreign = false;

  constructor(words: readonly Word[]) {
    const [only] = words;
    this.#plain =
      words.length === 1 &&
      only?.meaning.role === 'verb' &&
      only.meaning.verb === 'publish' &&
      only.to - only.from <= 3;
    for (const { meaning, from, to } of words) {
      this.#roles.add(meaning.role);
      if (meaning.role === 'foreign') this.foreign = true;
      if (meaning.role === 'verb') this.verbs.push(meaning.verb);
      if (meaning.role === 'verdict') this.verdicts.push(meaning.columns);
      if (meaning.role === 'applicant') this.columns.push(...meaning.columns);
      if (meaning.role === 'result') {
        this.results.push({ rows: meaning.rows, from, to });
        if (meaning.unsure) this.unsure = true;
      }
      if (meaning.role === 'subject') {
        // 热线转来的政府信息公开申请, but 投诉处理的申请
        if (meaning.full) this.foreign = false;
        this.nouns.push(meaning);
      }
    }
  }

  /** 公开 and nothing else; 主动公开 is another thing. */
  get opens(): boolean {
    return this.#plain;
  }

  has(role: Role): boolean {
    return this.#roles.has(role);
  }

  /** 结转, and nothing but it. */
  get isCarry(): boolean {
    return this.results.every(({ rows }) => rows.every((row) => row.startsWith('carry')));
  }

  /**
   * 因过程性信息不予公开 1 件: the rows of the reason, where the group they stand in follows in one breath. What stands
   * between them (不掌握等原因无法提供) makes it the group's own figure.
   */
  get reason(): readonly string[] | undefined {
    const group = this.results.at(-1);
    const [name] = group?.rows ?? [];
    const reasons = this.results.slice(0, -1);
    if (name === undefined || group?.rows.length !== 1 || reasons.length === 0) return undefined;
    const own = this.results.every(({ to }, i) => (this.results[i + 1]?.from ?? to) === to);
    const rows = reasons.flatMap((each) => each.rows);
    return own && rows.every((row) => row.startsWith(`${name}.`)) ? rows : undefined;
  }

  /** 自然人 and 法人或其他组织 together are all. */
  get applicants(): readonly string[] {
    const columns = [...new Set(this.columns)];
    return columns.length === 0 || columns.length === 6 ? ALL_COLUMNS : columns;
  }
}
