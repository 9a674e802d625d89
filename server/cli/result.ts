import type { Relaxed } from '../core/check/config/relaxed.ts';
import type { Severity } from '../core/finding.ts';
import type { Edition } from '../core/forms/form.ts';
import type { Place } from '../core/text/span.ts';

/** A range as in LSP: lines and UTF-16 columns from 0, the end excluded. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** One finding in the command line's JSON. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  /** All its other places, if there are any; the first ones are among `related`, too. */
  readonly places?: readonly Range[];
  /** Whether the editor offers a fix. */
  readonly fixable: boolean;
}

/** A file that was read, in the command line's JSON. */
export interface CheckedFile {
  readonly path: string;
  /** null where it is no report. */
  readonly edition: Edition | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Why it was not checked, in a sentence; only where it is no report. */
  readonly reason?: string;
  /** Findings that the configuration accepts, where there are any. */
  readonly accepted?: number;
  /** Findings left out because there are too many, where there are any. */
  readonly omitted?: number;
  /** Rules that its configuration turns off or lowers, where there are any. */
  readonly relaxed?: readonly Relaxed[];
  /** Where it was checked as a draft: what is not written yet is not among the findings. */
  readonly profile?: 'draft';
  /** Rules that failed and were left out, where there are any. */
  readonly faults?: readonly { readonly rule: string; readonly message: string }[];
}

/** A file in the command line's JSON: read, or why not. */
export type FileResult = CheckedFile | { readonly path: string; readonly error: string };
