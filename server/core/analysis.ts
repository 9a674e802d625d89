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

/** How a text is to be read and checked. */
export interface AnalyseOptions extends CheckOptions {
  readonly format: Format;
  /** The user says that it is a report (language id, file ending): check it as soon as it has a title, a section or a table. */
  readonly assume?: boolean;
}

/** One version of one text. What is a function here is computed on its first call and kept. */
export interface Analysis {
  readonly text: string;
  /** What the next version may use again. */
  readonly memo: Memo;
  /** Whether a quick scan takes the text for a report, see `recognise`. */
  readonly recognition: () => Recognition;
  /** The text is too large to be read (see `mostCharacters`), and counts as no report. */
  readonly isTooLarge: boolean;
  /** The edition it is checked against; undefined when it is no report. */
  readonly edition: Edition | undefined;
  /** Undefined when it is no report. */
  readonly facts: Facts | undefined;
  /** Empty when it is no report. */
  readonly diagnoses: () => readonly Diagnosis[];
  /** As `diagnoses`, together with those that are left out as too many; not sorted. */
  readonly uncapped: () => readonly Diagnosis[];
  /** How many diagnoses are left out as too many to read. */
  readonly omitted: () => number;
  /** What the user has accepted; none of these is among the diagnoses. */
  readonly accepted: () => readonly Accepted[];
  /** Acceptances of this very file whose finding is gone. */
  readonly unused: () => readonly Acceptance[];
  /** The name by which one of the diagnoses can be accepted. */
  readonly fingerprint: (diagnosis: Diagnosis) => string;
  /** Another text, read as this one was. */
  readonly reopened: (text: string) => Analysis;
  /** The edits of all safe fixes, of one rule or (undefined) of all; see `safeEdits`. */
  readonly mended: (rule: string | undefined) => readonly TextEdit[];
}

/**
 * Reads a text, or finds that it is no report. A text that nobody calls a report is scanned first, and parsed only if the scan
 * takes it for one. Never fails. Costs a pass over the text; checking is left to the first call that needs it.
 *
 * @param previous another version of the text, read with any options. It saves the work for what has not changed; the result is
 * the same without it
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
  // Keep quiet about faults in a text that only the program has made.
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

/** The analysis of a text that is no report. */
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
