import { type Accepted, type Checked, type CheckOptions, check } from './check/check.ts';
import type { Acceptance } from './check/config/config.ts';
import type { Diagnosis } from './check/run.ts';
import { match } from './facts/match.ts';
import type { Facts } from './facts/model.ts';
import { mended } from './features/mended.ts';
import type { Edition } from './forms/form.ts';
import { Memo } from './memo.ts';
import { type Recognition, recognise } from './recognise/recognise.ts';
import { isTooLarge } from './recognise/size.ts';
import { parse } from './syntax/parse.ts';
import type { Format } from './syntax/tree.ts';
import type { TextEdit } from './text/span.ts';

export interface AnalyseOptions extends CheckOptions {
  readonly format: Format;
  /** The user says that it is a report (language id, file ending): check it as soon as one sign is there. */
  readonly assume?: boolean;
}

/** One version of one text. Everything is computed on first use and kept. */
export interface Analysis {
  readonly text: string;
  /** What the next version may use again. */
  readonly memo: Memo;
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
  readonly reopened: (text: string) => Analysis;
  /** See `safeEdits`. */
  readonly mended: (rule: string | undefined) => readonly TextEdit[];
}

/**
 * Reads a text, or finds that it is no report. What nobody calls a report is looked at first, and parsed only if it is
 * one; what its user calls one is parsed at once, and is checked as soon as anything of a report is there.
 *
 * @param previous another version of the text, which may have been read with other options: the result is the same with or
 * without it, and costs what has changed
 */
export function analyse(text: string, options: AnalyseOptions, previous?: Pick<Analysis, 'memo'>): Analysis {
  const memo = new Memo(previous?.memo);
  let seen: Recognition | undefined;
  const recognition = (): Recognition => {
    seen ??= recognise(text, options.format);
    return seen;
  };
  const large = isTooLarge(text);
  const report = !large && (options.assume || recognition().isReport) ? parse(text, options.format, memo) : undefined;
  // A fault in a text that nobody has written is not told.
  const reopened = (other: string): Analysis =>
    analyse(other, options.onFault ? { ...options, onFault: () => {} } : options, { memo });
  if (!report?.title && !report?.sections.length && !report?.tables.length)
    return { text, memo, recognition, reopened, isTooLarge: large, ...unread };
  const facts = match(report, options.config);
  let known: Checked | undefined;
  const checked = (): Checked => {
    known ??= check(facts, options);
    return known;
  };
  const edits = new Map<string | undefined, readonly TextEdit[]>();
  const analysis: Analysis = {
    text,
    memo,
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
      const known = edits.get(rule) ?? mended(analysis, rule);
      edits.set(rule, known);
      return known;
    },
  };
  return analysis;
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
