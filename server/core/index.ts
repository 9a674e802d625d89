/**
 * The façade: what the core can do. Pure functions of text; places are offsets; nothing here knows an editor.
 *
 *     const opened = open(text, { format: 'text' });
 *     opened.recognition().isReport;  opened.diagnoses();  outline(opened);  hover(opened, offset);
 */
import { type Accepted, type Checked, type CheckOptions, check, type Diagnosis } from './check.ts';
import type { Acceptance } from './config/config.ts';
import type { Facts } from './facts.ts';
import { mended } from './features/mended.ts';
import { match } from './match.ts';
import { parse } from './parse.ts';
import { type Recognition, recognise } from './recognise.ts';
import { isTooLarge } from './size.ts';
import type { Span, TextEdit } from './text.ts';
import type { Edition, Format } from './tree.ts';

export interface OpenOptions extends CheckOptions {
  readonly format: Format;
  /** The user says that it is a report (language id, file ending): check it as soon as one sign is there. */
  readonly assume?: boolean;
}

/** One version of one text. Everything is computed on first use and kept. */
export interface Opened {
  readonly text: string;
  /** What the scan of the text says; of a text that its user calls a report it is made only when asked for. */
  readonly recognition: () => Recognition;
  /** It was not even begun, and so is no report. */
  readonly isTooLarge: boolean;
  /** The edition it is checked against; undefined when it is no report. */
  readonly edition: Edition | undefined;
  /** undefined when it is no report. */
  readonly facts: Facts | undefined;
  /** Empty when it is no report. */
  readonly diagnoses: () => readonly Diagnosis[];
  /** As `diagnoses`, with those that are left out, in no order. */
  readonly uncapped: () => readonly Diagnosis[];
  /** So many more were found and are left out, for no one could read them. */
  readonly omitted: () => number;
  /** Those that are accepted and not among them. */
  readonly accepted: () => readonly Accepted[];
  /** Acceptances of this very file whose finding is gone. */
  readonly unused: () => readonly Acceptance[];
  /** The name by which one of the diagnoses can be accepted. */
  readonly fingerprint: (diagnosis: Diagnosis) => string;
  /** Another text, read as this one was. */
  readonly reopened: (text: string) => Opened;
  /** See `safeEdits`. */
  readonly mended: (rule: string | undefined) => readonly TextEdit[];
}

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'subsection' | 'table' | 'row';
  readonly span: Span;
  /** The part to reveal, inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface Fold {
  readonly span: Span;
}

/** A rule's own page, Markdown. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/**
 * Reads a text, or finds that it is no report. What nobody calls a report is looked at first, and parsed only if it is
 * one; what its user calls one is parsed at once, and is checked as soon as anything of a report is there.
 */
export function open(text: string, options: OpenOptions): Opened {
  let seen: Recognition | undefined;
  const recognition = (): Recognition => {
    seen ??= recognise(text, options.format);
    return seen;
  };
  const large = isTooLarge(text);
  const report = !large && (options.assume || recognition().isReport) ? parse(text, options.format) : undefined;
  // A fault in a text that nobody has written is not told.
  const reopened = (other: string): Opened =>
    open(other, options.onFault ? { ...options, onFault: () => {} } : options);
  if (!report?.title && !report?.sections.length && !report?.tables.length)
    return { text, recognition, reopened, isTooLarge: large, ...unread };
  const facts = match(report, options.config);
  let known: Checked | undefined;
  const checked = (): Checked => {
    known ??= check(facts, options);
    return known;
  };
  const edits = new Map<string | undefined, readonly TextEdit[]>();
  const opened: Opened = {
    text,
    recognition,
    reopened,
    isTooLarge: false,
    edition: facts.form.edition,
    facts,
    diagnoses: () => checked().diagnoses,
    uncapped: () => checked().uncapped,
    omitted: () => checked().omitted,
    accepted: () => checked().accepted,
    unused: () => checked().unused,
    fingerprint: (diagnosis) => checked().fingerprint(diagnosis),
    mended: (rule) => {
      const known = edits.get(rule) ?? mended(opened, rule);
      edits.set(rule, known);
      return known;
    },
  };
  return opened;
}

/** What is no report has nothing in it. */
const unread = {
  edition: undefined,
  facts: undefined,
  diagnoses: () => [],
  omitted: () => 0,
  accepted: () => [],
  unused: () => [],
  uncapped: () => [],
  fingerprint: () => '',
  mended: () => [],
} as const;

/**
 * The edits after which nothing is left that can safely be fixed: what fix-all applies. They do not clash and stand in the
 * order of the text. Worked out once for each version and rule; costs a reading of the mended text, two where a fix
 * uncovers another.
 */
export const safeEdits = (opened: Opened, { rule }: { readonly rule?: string | undefined } = {}): readonly TextEdit[] =>
  opened.mended(rule);

export { definition, references } from './features/claimed.ts';
export { hover } from './features/hover.ts';
export { safeFixes } from './features/mended.ts';
export { folds, isMarkedUp, outline } from './features/outline.ts';
export { ruleName, rulePage } from './features/rule-page.ts';
