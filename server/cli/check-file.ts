import type { Acceptance, Config } from '../core/check/config/config.ts';
import { relaxed } from '../core/check/config/relaxed.ts';
import type { Diagnosis } from '../core/check/run.ts';
import { relatedWithPlaces } from '../core/finding.ts';
import { analyse } from '../core/index.ts';
import { formatOf, isNamedAsReport } from '../core/syntax/format.ts';
import { LineIndex, type Span } from '../core/text/span.ts';
import { decode } from '../files/decode.ts';
import { explain } from '../files/explain.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reportLimit } from '../files/refusal.ts';
import type { CheckedFile, Diagnostic, FileResult, Range } from './result.ts';
import { whyUnrecognised } from './unrecognised.ts';

/** A file to be checked, and how: plain data, which can be sent to a thread. */
export interface Task {
  readonly path: string;
  readonly config?: Config | undefined;
  /** The file as the configuration names it. */
  readonly file?: string | undefined;
}

/** What the check gave: plain data, too. */
export interface Outcome {
  readonly result: FileResult;
  /** Acceptances of the configuration that the file no longer needs. */
  readonly unused: readonly Acceptance[];
}

/** Reads and checks one file with its configuration. Never throws: what went wrong is in the result. */
export function checkFile(task: Task): Outcome {
  const { path } = task;
  const failed = (error: string): Outcome => ({ result: { path, error }, unused: [] });
  try {
    const read = readBytes(path, reportLimit);
    if ('error' in read) return failed(read.error);
    const decoded = decode(read.bytes);
    return 'error' in decoded ? failed(decoded.error) : checkText(decoded.text, task);
  } catch (error) {
    return failed(explain(error));
  }
}

function checkText(text: string, { path, config, file }: Task): Outcome {
  const faults: { rule: string; message: string }[] = [];
  const analysis = analyse(text, {
    format: formatOf(path, text),
    assume: isNamedAsReport(path),
    config,
    file,
    onFault: (rule, error) => faults.push({ rule, message: error instanceof Error ? error.message : String(error) }),
  });
  if (analysis.edition === undefined) {
    return { result: { path, edition: null, diagnostics: [], reason: whyUnrecognised(path, analysis) }, unused: [] };
  }
  const lines = new LineIndex(text);
  const diagnostics = analysis.diagnoses().map((diagnosis) => toDiagnostic(lines, diagnosis));
  const accepted = analysis.accepted().length;
  const omitted = analysis.omitted();
  const less = config ? relaxed(config) : [];
  const result: CheckedFile = {
    path,
    edition: analysis.edition,
    diagnostics,
    ...(accepted > 0 && { accepted }),
    ...(omitted > 0 && { omitted }),
    ...(less.length > 0 && { relaxed: less }),
    ...(config?.profile === 'draft' && { profile: 'draft' }),
    ...(faults.length > 0 && { faults }),
  };
  return { result, unused: analysis.unused() };
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
