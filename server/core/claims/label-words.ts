import type { Word } from './lexer.ts';
import type { Verb } from './lexicon/meaning.ts';
import { hasRole, plays, type Role } from './roles.ts';

/** What a word of a role means. */
type MeaningOf<R extends Role> = Extract<Word['meaning'], { readonly role: R }>;

/** A word that names what is counted. */
export type Noun = MeaningOf<'subject'>;

/** A label's words, by their roles. */
export interface Words {
  readonly nouns: readonly Noun[];
  readonly verbs: readonly Verb[];
  readonly results: readonly (readonly string[])[];
  readonly verdicts: readonly (readonly string[])[];
  /** Columns of table 3: 自然人 and 法人或其他组织 together are all. */
  readonly applicants: readonly string[];
  /** 结转 without saying whence or whither. */
  readonly carry: boolean;
  /** The usage of a result differs too much to compare. */
  readonly unsure: boolean;
  /** Something that is no application was named last. 热线转来的政府信息公开申请 is one, 投诉处理的申请 none. */
  readonly foreign: boolean;
  /** 公开 and nothing else; 主动公开 is another thing. */
  readonly opens: boolean;
  /**
   * 因过程性信息不予公开 1 件: the rows of the reason, where the group they stand in follows in one breath. What stands
   * between them (不掌握等原因无法提供) makes it the group's own figure.
   */
  readonly reason: readonly string[] | undefined;
}

/** The columns of table 3 that words name; none where they name no applicants, or all. */
export function applicantsIn(words: readonly Word[]): readonly string[] {
  const columns = [...new Set(words.flatMap((word) => (plays(word, 'applicant') ? word.meaning.columns : [])))];
  return columns.length === ALL_COLUMNS ? [] : columns;
}

/** 自然人 and the five kinds of organisations. */
const ALL_COLUMNS = 6;

/** Sorts the words of a label. */
export function labelWords(words: readonly Word[]): Words {
  const meanings = words.map(({ meaning }) => meaning);
  const of = <R extends Role>(role: R): readonly MeaningOf<R>[] =>
    meanings.filter((meaning): meaning is MeaningOf<R> => meaning.role === role);
  const results = of('result');
  const rows = results.map((result) => result.rows);
  const columns = applicantsIn(words);
  const [only] = words;
  const full = meanings.findLastIndex((meaning) => meaning.role === 'subject' && meaning.full);
  return {
    nouns: of('subject'),
    verbs: of('verb').map(({ verb }) => verb),
    results: rows,
    verdicts: of('verdict').map((verdict) => verdict.columns),
    applicants: columns.length === 0 ? ['T'] : columns,
    carry: hasRole(words, 'carry'),
    unsure: results.some(({ unsure }) => unsure),
    foreign: meanings.findLastIndex(({ role }) => role === 'foreign') > full,
    opens: words.length === 1 && plays(only, 'verb') && only.meaning.verb === 'publish' && only.to - only.from <= 3,
    reason: reasonIn(
      words.filter((word) => plays(word, 'result')),
      rows,
    ),
  };
}

function reasonIn(results: readonly Word[], rows: readonly (readonly string[])[]): readonly string[] | undefined {
  const [name, ...others] = rows.at(-1) ?? [];
  const reasons = rows.slice(0, -1).flat();
  if (name === undefined || others.length > 0 || reasons.length === 0) return undefined;
  const inOneBreath = results.every(({ to }, i) => (results[i + 1]?.from ?? to) === to);
  return inOneBreath && reasons.every((row) => row.startsWith(`${name}.`)) ? reasons : undefined;
}
