import type { Severity } from '../core/finding.ts';
import type { FileResult } from './check-file.ts';

/** What was found in all files together. */
export interface Summary {
  readonly files: number;
  /** Files that are reports. */
  readonly reports: number;
  /** Files that could not be checked. */
  readonly failed: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export function summarise(files: readonly FileResult[]): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let reports = 0;
  let failed = 0;
  for (const file of files) {
    if ('error' in file) {
      failed++;
      continue;
    }
    if (file.edition !== null) reports++;
    for (const { severity } of file.diagnostics) counts[severity]++;
  }
  return { files: files.length, reports, failed, ...counts };
}

/** 2: some file could not be checked, or not with every rule; 1: an error was found; 0: neither. */
export function exitCode(files: readonly FileResult[], { failed, error }: Summary): 0 | 1 | 2 {
  if (failed > 0 || files.some((file) => 'faults' in file)) return 2;
  return error > 0 ? 1 : 0;
}

/** For programs. */
export const asJson = (files: readonly FileResult[], summary: Summary): string => JSON.stringify({ files, summary });

const words: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示', hint: '线索' };

export const wordFor = (severity: Severity): string => words[severity];

/** For people: one line a finding, places counted from 1 as editors show them. */
export function asText(files: readonly FileResult[], summary: Summary): string {
  const lines = files.flatMap((file) => {
    if ('error' in file) return [`${file.path}: 未能校核：${file.error}`];
    if (file.edition === null) return [`${file.path}: 不是政务公开年报，未校核`];
    const found = file.diagnostics.map(({ code, severity, message, range: { start } }) => {
      const oneLine = message.replace(/\s*\n\s*/g, ' ');
      return `${file.path}:${start.line + 1}:${start.character + 1} ${words[severity]} ${oneLine} [${code}]`;
    });
    const { omitted, faults = [] } = file;
    if (omitted !== undefined) found.push(`${file.path}: 另有 ${omitted} 处太多，没有列出`);
    return [...found, ...faults.map(({ rule, message }) => `${file.path}: 规则 ${rule} 出错，没有用上：${message}`)];
  });
  const accepted = files.reduce((sum, file) => sum + ('accepted' in file ? (file.accepted ?? 0) : 0), 0);
  return [...lines, summaryLine(summary, accepted)].join('\n');
}

function summaryLine({ reports, failed, error, warning, info, hint }: Summary, accepted: number): string {
  const found = error + warning + info + hint;
  const kinds = [`错误 ${error}`, `警告 ${warning}`, `提示 ${info}`];
  if (hint > 0) kinds.push(`线索 ${hint}`);
  const result = found === 0 ? '没有发现问题' : `发现 ${found} 处：${kinds.join('，')}`;
  const aside = accepted > 0 ? `；另有 ${accepted} 处已接受` : '';
  const trouble = failed > 0 ? `；${failed} 个文件未能校核` : '';
  if (reports === 0) return `没有校核到年报${trouble}。`;
  return `共校核年报 ${reports} 份，${result}${aside}${trouble}。`;
}
