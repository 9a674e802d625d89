import type { Span, TextEdit } from './text/span.ts';

/* What a check reports: what is wrong, where, and how it can be mended. */

/** How grave a finding is, the gravest first: wrong for certain, very likely wrong, a matter of form, only worth a look. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
/** One of `severities`. */
export type Severity = (typeof severities)[number];

/** What users read for each severity. A test holds the places that cannot import it to the same words (the manifest, the README). */
export const severityNames = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '线索',
} as const satisfies Readonly<Record<Severity, string>>;

/** A change to the text that mends a finding. */
export interface Fix {
  /** What it does, in the imperative: 把“总计”改为 8 */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Joins fix-all. Never for a fix that changes a number. */
  readonly safe?: boolean;
  /** The fix to offer first: the only sensible one. */
  readonly preferred?: boolean;
}

/** The width of a verdict, in full-width characters: an editor's list of problems cuts off what is wider. The size is a matter of taste. */
export const VERDICT = 40;

/** How wide a text is shown, in full-width characters: signs below U+2000 (Latin letters, digits) are half as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (char < '\u2000' ? 0.5 : 1), 0);

/**
 * Lays a message out for display. One that is wider than a verdict is broken into a sentence a line, unless it has lines already;
 * then the longest quotation in its first line is shortened until that line fits.
 */
export function laidOut(message: string): string {
  const [verdict = '', ...below] = inLines(message).split('\n');
  return [fitting(verdict), ...below].join('\n');
}

/** Leave at least this much of a quotation, ellipsis included: four characters on each side still tell which words are meant. */
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
 * Writes quotation marks within quotation marks as GB/T 15834 prescribes: “危及“三安全”” → “危及‘三安全’”. So rules may quote words
 * of the report without looking for marks in them. A line in which a mark has no partner is left as it is.
 */
export const nested = (text: string): string =>
  text.includes('“') ? text.split('\n').map(nestedLine).join('\n') : text;

function nestedLine(line: string): string {
  /** For each mark that is open, how its closing mark is to be written. */
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

/** Cuts words in their middle to at most `most` characters: 关于进一步做好…工作的通知 */
export function brief(words: string, most = 16): string {
  const chars = [...words];
  if (chars.length <= most) return words;
  const half = Math.floor((most - 1) / 2);
  return `${chars.slice(0, most - 1 - half).join('')}…${chars.slice(-half).join('')}`;
}

/** Joins the lines of a message, leaving out false, undefined and empty ones. */
export const lines = (...said: readonly (string | false | undefined)[]): string =>
  said.filter((line) => line !== false && line !== undefined && line !== '').join('\n');

/** List at most this many places, a line each: about a screenful. The size is a matter of taste. */
const TOLD = 20;

/** The related places of a finding with its other places behind them, for clients that mark only one place of a finding. */
export const relatedWithPlaces = ({ related, places }: Required<Pick<Finding, 'related' | 'places'>>) =>
  [...related, ...places.slice(0, TOLD)] as const;

/** A place that explains the finding: an addend, the other of two duplicates. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One thing that is wrong, marked at the smallest place that is wrong. */
export interface Finding {
  readonly span: Span;
  /**
   * The first line is the verdict, with the cell or the words in it, at most some 40 characters; each line below is a reason
   * with its figures; the last says what to do. A rule may write sentences only: see `laidOut`.
   */
  readonly message: string;
  readonly related?: readonly Related[];
  /**
   * The other places of a finding that has several: each is marked too, with what stands there. It is still one finding: counted
   * once, accepted once.
   */
  readonly places?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Its severity, where that differs from the rule's. */
  readonly severity?: Severity;
  /** The rule that it is reported under, where that is not the one that found it (a merged root cause). */
  readonly id?: string;
  /**
   * What it is about, where its place does not tell: of several missing sections, all marked at the title, the number.
   * Never shown and never renamed: accepted findings are known by it.
   */
  readonly about?: string;
  /** What version 0.1.0 had different: by it a finding that was accepted then is recognised. */
  readonly formerly?: Former;
  /** The findings that were told one by one before it told them all: where every one of them was accepted, it is. */
  readonly once?: readonly Former[];
  /** Whether it only says that something is not written yet, where that differs from the rule's. */
  readonly incomplete?: boolean;
}

/** The parts of a finding that were different before its mark moved or its words changed. */
export interface Former {
  /** The rule that reported it then. */
  readonly id?: string;
  readonly span?: Span;
  /** Needed only where two findings of the rule may mark the same words in the same surroundings. */
  readonly message?: string;
  /** Present but undefined: it was recognised by its place alone. */
  readonly about?: string | undefined;
}
