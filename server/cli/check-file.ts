import { type Relaxed, relaxed } from '../core/check/config/relaxed.ts';
import type { Diagnosis } from '../core/check/run.ts';
import { relatedWithPlaces, type Severity } from '../core/finding.ts';
import type { Edition } from '../core/forms/form.ts';
import { analyse } from '../core/index.ts';
import { formatOf, isNamedAsReport } from '../core/syntax/format.ts';
import { LineIndex, type Place, type Span } from '../core/text/span.ts';
import { decode } from '../files/decode.ts';
import { explain } from '../files/explain.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reportLimit } from '../files/refusal.ts';
import type { Applied, Configs } from './configs.ts';
import type { Target } from './files.ts';
import { whyUnrecognised } from './unrecognised.ts';

/** Places as in LSP: lines and UTF-16 columns from 0, the end excluded. */
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
  /** The other places that it counts, all of them, where there are any; the first ones are among `related`, too. */
  readonly places?: readonly Range[];
  /** The editor offers a correction. */
  readonly fixable: boolean;
}

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

/** What is known of one file. */
export type FileResult = CheckedFile | { readonly path: string; readonly error: string };

/** Reads and checks one file, as its configuration says. Never throws: what went wrong is in the result. */
export function checkFile(target: Target, configs: Configs): FileResult {
  const { path, error } = target;
  if (error !== undefined) return { path, error };
  try {
    const read = readBytes(path, reportLimit);
    if ('error' in read) return { path, error: read.error };
    const decoded = decode(read.bytes);
    if ('error' in decoded) return { path, error: decoded.error };
    return checkText(decoded.text, path, configs.for(path));
  } catch (error) {
    return { path, error: explain(error) };
  }
}

function checkText(text: string, path: string, { config, file, unused }: Applied): CheckedFile {
  const faults: { rule: string; message: string }[] = [];
  const analysis = analyse(text, {
    format: formatOf(path, text),
    assume: isNamedAsReport(path),
    config,
    file,
    onFault: (rule, error) => faults.push({ rule, message: error instanceof Error ? error.message : String(error) }),
  });
  if (analysis.edition === undefined) {
    return { path, edition: null, diagnostics: [], reason: whyUnrecognised(path, analysis) };
  }
  const lines = new LineIndex(text);
  const diagnostics = analysis.diagnoses().map((diagnosis) => toDiagnostic(lines, diagnosis));
  unused(analysis.unused());
  const accepted = analysis.accepted().length;
  const omitted = analysis.omitted();
  const less = config ? relaxed(config) : [];
  return {
    path,
    edition: analysis.edition,
    diagnostics,
    ...(accepted > 0 && { accepted }),
    ...(omitted > 0 && { omitted }),
    ...(less.length > 0 && { relaxed: less }),
    ...(config?.profile === 'draft' && { profile: 'draft' }),
    ...(faults.length > 0 && { faults }),
  };
}

function toDiagnostic(lines: LineIndex, diagnosis: Diagnosis): Diagnostic {
  const { id, severity, message, span, places, fixes } = diagnosis;
  const range = (at: Span): Range => ({ start: lines.place(at.start), end: lines.place(at.end) });
  return {
    code: id,
    severity,
    message,
    range: range(span),
    related: relatedWithPlaces(diagnosis).map((each) => ({ message: each.message, range: range(each.span) })),
    ...(places.length > 0 && { places: places.map((each) => range(each.span)) }),
    fixable: fixes.length > 0,
  };
}
