import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnosis } from '../core/check.ts';
import { open } from '../core/index.ts';
import type { Severity } from '../core/rules/rule.ts';
import { LineIndex, type Place, type Span } from '../core/text.ts';
import type { Edition, Format } from '../core/tree.ts';
import { decode } from './decode.ts';
import type { Target } from './files.ts';

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
  /** The editor offers a correction. */
  readonly fixable: boolean;
}

/** What is known of one file; `edition` is null where it is no report. */
export type FileResult =
  | { readonly path: string; readonly edition: Edition | null; readonly diagnostics: readonly Diagnostic[] }
  | { readonly path: string; readonly error: string };

/** Reads and checks one file. Never throws: what went wrong is in the result. */
export function checkFile(target: Target): FileResult {
  const { path } = target;
  if ('error' in target) return target;
  try {
    const decoded = decode(readFileSync(path));
    if ('error' in decoded) return { path, error: decoded.error };
    return { path, ...checkText(decoded.text, path) };
  } catch (error) {
    return { path, error: explain(error) };
  }
}

function checkText(text: string, path: string): { edition: Edition | null; diagnostics: readonly Diagnostic[] } {
  const opened = open(text, { format: formatOf(path), assume: isNamedAsReport(path) });
  if (opened.edition === undefined) return { edition: null, diagnostics: [] };
  const lines = new LineIndex(text);
  return {
    edition: opened.edition,
    diagnostics: opened.diagnoses().map((diagnosis) => toDiagnostic(lines, diagnosis)),
  };
}

function toDiagnostic(lines: LineIndex, { id, severity, message, span, related, fixes }: Diagnosis): Diagnostic {
  const range = (at: Span): Range => ({ start: lines.place(at.start), end: lines.place(at.end) });
  return {
    code: id,
    severity,
    message,
    range: range(span),
    related: related.map((place) => ({ message: place.message, range: range(place.span) })),
    fixable: fixes.length > 0,
  };
}

function formatOf(path: string): Format {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  if (/\.html?$/i.test(path)) return 'html';
  return 'text';
}

/** Names that the editor opens as a report without looking: those of the extension's manifest. */
export const isNamedAsReport = (path: string): boolean =>
  /\.nianbao(?:\.txt)?$|政府信息公开工作年度报告\.txt$/i.test(basename(path));

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return '没有读取这个文件的权限';
  if (code === 'ENOENT') return '找不到这个文件';
  return `读取或校核时出错：${error instanceof Error ? error.message : String(error)}`;
}
