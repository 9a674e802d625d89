import type { Span, TextEdit } from './text/span.ts';

/** What a check hands on: what is wrong, where, and how it can be mended. Known to rules and to what is below them. */

/** How grave a finding is, the gravest first: wrong for certain, very likely wrong, a matter of form, only worth a look. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What users read, everywhere: a test holds to it the places that cannot import it (the manifest, the README). */
export const severityNames = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '线索',
} as const satisfies Readonly<Record<Severity, string>>;

export interface Fix {
  /** What it does, in the imperative: 把“总计”改为 8 */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Joins fix-all. Never for a fix that changes a number. */
  readonly safe?: boolean;
  /** The only sensible one. */
  readonly preferred?: boolean;
}

/** A verdict is at most so wide, in full-width characters: more is cut off in a list of problems. */
export const VERDICT = 40;

/** How wide a text is shown, in full-width characters: Latin letters and digits are half as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (char < '\u2000' ? 0.5 : 1), 0);

/**
 * A message as it is shown: what is wider than a verdict is told a sentence a line, and words quoted in the verdict give way
 * until it fits. One that has lines already keeps them.
 */
export function laidOut(message: string): string {
  const [verdict = '', ...below] = inLines(message).split('\n');
  return [fitting(verdict), ...below].join('\n');
}

/** Fewer characters of a quotation tell nobody which words are meant. */
const LEAST = 9;

function fitting(verdict: string): string {
  const over = Math.ceil(widthOf(verdict) - VERDICT);
  if (over <= 0) return verdict;
  const [longest = ''] = (verdict.match(/“[^“”]+”/g) ?? []).sort((a, b) => b.length - a.length);
  const words = longest.slice(1, -1);
  const shorter = brief(words, Math.max(LEAST, [...words].length - over));
  return shorter === words ? verdict : fitting(verdict.replace(longest, () => `“${shorter}”`));
}

function inLines(message: string): string {
  if (message.includes('\n') || widthOf(message) <= VERDICT) return message;
  let quoted = 0;
  let shown = '';
  for (const char of message) {
    if (shown.endsWith('。') && quoted === 0) shown += '\n';
    if (char === '“') quoted++;
    if (char === '”') quoted = Math.max(0, quoted - 1);
    shown += char;
  }
  return shown;
}

/**
 * Quotation marks within quotation marks, as GB/T 15834 has them: “危及“三安全””→ “危及‘三安全’”. Rules quote words of the report,
 * and need not look for marks in them. A line in which a mark has lost its other half is left as it is: nobody knows which.
 */
export const nested = (text: string): string =>
  text.includes('“') ? text.split('\n').map(nestedLine).join('\n') : text;

function nestedLine(line: string): string {
  /** The closing marks that those that are open want, as they are written. */
  const wanted: string[] = [];
  let written = '';
  for (const char of line) {
    if (char === '“' || char === '‘') {
      const isInner = wanted.length > 0 ? wanted.at(-1) === '”' : char === '‘';
      wanted.push(isInner ? '’' : '”');
      written += isInner ? '‘' : '“';
    } else if (char === '”' || char === '’') {
      const mark = wanted.pop();
      if (mark === undefined) return line;
      written += mark;
    } else written += char;
  }
  return wanted.length === 0 ? written : line;
}

/** Words cut in their middle: 关于进一步做好…工作的通知 */
export function brief(words: string, most = 16): string {
  const chars = [...words];
  if (chars.length <= most) return words;
  const half = Math.floor((most - 1) / 2);
  return `${chars.slice(0, most - 1 - half).join('')}…${chars.slice(-half).join('')}`;
}

/** The lines of a message; what is not to be said is left out. */
export const lines = (...said: readonly (string | false | undefined)[]): string =>
  said.filter((line) => line !== false && line !== undefined && line !== '').join('\n');

/** As many places are told where each of them is a line of its own: more drown a reader. */
const TOLD = 20;

/** What explains a finding, for those who show its other places no other way. */
export const relatedWithPlaces = ({ related, places }: Required<Pick<Finding, 'related' | 'places'>>) =>
  [...related, ...places.slice(0, TOLD)] as const;

/** A place that explains the finding: an addend, the other of two duplicates. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One thing that is wrong, at the smallest place that is wrong. */
export interface Finding {
  readonly span: Span;
  /**
   * The first line is the verdict, with the cell or the words in it, at most some 40 characters; each line below is a reason
   * with its figures; the last says what to do. A rule may write sentences only: see `laidOut`.
   */
  readonly message: string;
  readonly related?: readonly Related[];
  /**
   * Of a finding that counts several places, the others: each marked too, with what stands there. It is one finding all the
   * same: one in counts, one to accept.
   */
  readonly places?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where a single case weighs otherwise than the rule as a whole. */
  readonly severity?: Severity;
  /** Where one rule's working reports under another's name (a merged root cause). */
  readonly id?: string;
  /**
   * What it is about, where its place does not tell: of several missing sections, all marked at the title, the number.
   * Never shown and never renamed: accepted findings are known by it.
   */
  readonly about?: string;
  /** What version 0.1.0 had otherwise: by that, what was accepted then is known again. */
  readonly formerly?: Former;
  /** Where a single case is otherwise than the rule as a whole. */
  readonly incomplete?: boolean;
}

/** Those parts of a finding that were otherwise before its mark moved or its words changed. */
export interface Former {
  /** The rule that told it then. */
  readonly id?: string;
  readonly span?: Span;
  /** Of use only where two findings of the rule may mark the same words in the same surroundings. */
  readonly message?: string;
  /** Undefined, and named: it was known by its place. */
  readonly about?: string | undefined;
}
