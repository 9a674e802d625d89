import type { Relaxed } from '../core/check/config/relaxed.ts';
import { countRelaxed, draftWords, type RelaxedCounts, relaxedWords } from '../core/check/kept-back.ts';
import { type Severity, severities, severityNames } from '../core/finding.ts';
import type { FileResult } from './result.ts';
import { isMisnamed } from './unrecognised.ts';
import { visible } from './visible.ts';

/** The sums over all files. */
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
  /** Rules that are off or lowered for some report. */
  readonly relaxed: RelaxedCounts;
  /** Reports that were checked as drafts. */
  readonly drafts: number;
}

/** Adds up results as they come, without keeping them. */
export class Tally {
  #files = 0;
  #reports = 0;
  #failed = 0;
  /** Whether a file that is named on the command line itself is no report. */
  #isMistaken = false;
  /** Whether a file that was taken for no report would be checked under another name. */
  hasMisnamed = false;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  /** For each rule that is off or lowered for some report: its lowest setting, and the number of such reports. */
  readonly #relaxed = new Map<string, { readonly least: Relaxed; readonly reports: number }>();
  /** Reports for which some rule is off or lowered. */
  #relaxedReports = 0;
  #drafts = 0;
  /** Findings that configurations accept. */
  accepted = 0;
  /** Whether some rule failed. */
  hasFaults = false;

  /** @param isNamed it is named on the command line itself */
  add(file: FileResult, isNamed: boolean): void {
    this.#files++;
    if ('error' in file) {
      this.#failed++;
      return;
    }
    if (file.edition !== null) this.#reports++;
    else if (isNamed) this.#isMistaken = true;
    this.hasMisnamed ||= file.reason !== undefined && isMisnamed(file.path, file.reason);
    for (const { severity } of file.diagnostics) this.#counts[severity]++;
    this.accepted += file.accepted ?? 0;
    this.hasFaults ||= file.faults !== undefined;
    if (file.profile === 'draft') this.#drafts++;
    if (file.relaxed) this.#relaxedReports++;
    for (const each of file.relaxed ?? []) {
      const { least = each, reports = 0 } = this.#relaxed.get(each.rule) ?? {};
      this.#relaxed.set(each.rule, { least: each.setting === 'off' ? each : least, reports: reports + 1 });
    }
  }

  get summary(): Summary {
    const relaxed = countRelaxed([...this.#relaxed.values()].map(({ least }) => least));
    return {
      files: this.#files,
      reports: this.#reports,
      failed: this.#failed,
      ...this.#counts,
      relaxed,
      drafts: this.#drafts,
    };
  }

  /** What keeps findings from being counted, in words, see `keptBack`. */
  get asides(): readonly string[] {
    const { relaxed, reports, drafts } = this.summary;
    const isForAll = [...this.#relaxed.values()].every((each) => each.reports === reports);
    return [
      ...relaxedWords(relaxed, isForAll ? '' : `在其中 ${this.#relaxedReports} 份里`),
      ...(this.accepted > 0 ? [`另有 ${this.accepted} 处已接受`] : []),
      ...(drafts > 0 ? [drafts === reports ? draftWords : `其中 ${drafts} 份${draftWords}`] : []),
    ];
  }

  /** 2: a file could not be checked, or not with every rule, or is no report; 1: an error was found; 0: neither. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#failed > 0 || this.hasFaults || this.#isMistaken) return 2;
    return this.#counts.error > 0 ? 1 : 0;
  }
}

/** What is written, piece by piece, so that two thousand files need no more memory than one. */
export interface Output {
  /** @param isFirst whether nothing was written before */
  readonly file: (file: FileResult, isFirst: boolean) => string;
  /** @param skipped documents of Word and the like that were not looked at */
  readonly end: (tally: Tally, skipped: readonly string[]) => string;
}

/** For programs: one JSON object `{ files, summary }`, with `skipped` unless it is empty. */
export const json: Output = {
  file: (file, isFirst) => `${isFirst ? '{"files":[' : ','}${JSON.stringify(file)}`,
  end: ({ summary }, skipped) => {
    const rest = JSON.stringify({ summary, ...(skipped.length > 0 && { skipped }) });
    return `${summary.files === 0 ? '{"files":[' : ''}],${rest.slice(1)}\n`;
  },
};

/**
 * For people: a line for each finding with its verdict, lines and columns counted from 1 as in editors; its reasons and what to
 * do stand below, indented.
 */
export const text: Output = {
  file: (file) => written(linesOf(file)),
  end: (tally, skipped) => written([...skippedLine(skipped), summaryLine(tally)]),
};

const written = (lines: readonly string[]): string => lines.map((line) => `${visible(line)}\n`).join('');

function linesOf(file: FileResult): readonly string[] {
  if ('error' in file) return [`${file.path}: 未能校核：${file.error}`];
  if (file.edition === null) return [`${file.path}: 未校核：${file.reason ?? ''}`];
  const found = file.diagnostics.flatMap(({ code, severity, message, range: { start } }) => {
    const [verdict, ...reasons] = message.split('\n');
    return [
      `${file.path}:${start.line + 1}:${start.character + 1} ${severityNames[severity]} ${verdict} [${code}]`,
      ...reasons.map((line) => `    ${line}`),
    ];
  });
  const { omitted, faults = [] } = file;
  if (omitted !== undefined) found.push(`${file.path}: 另有 ${omitted} 处太多，没有列出`);
  return [...found, ...faults.map(({ rule, message }) => `${file.path}: 规则 ${rule} 出错，没有用上：${message}`)];
}

/** Most rules that are named in the summary. Arbitrary: it keeps the line short. */
const named = 3;

function skippedLine(skipped: readonly string[]): readonly string[] {
  if (skipped.length === 0) return [];
  const names = `${skipped.slice(0, named).join('、')}${skipped.length > named ? ' 等' : ''}`;
  return [`另有 ${skipped.length} 个 Word、PDF 等文档没有校核，请先另存为纯文本（.txt）：${names}`];
}

function summaryLine({ summary, asides, hasMisnamed }: Tally): string {
  const { files, reports, failed, error, warning, info, hint } = summary;
  const others = files - failed - reports;
  const trouble = failed > 0 ? `；${failed} 个文件未能校核` : '';
  if (reports === 0) {
    const why = others > 0 ? `：${others} 个文件看起来都不是年报` : '';
    const help = hasMisnamed ? '确实是年报的，请把文件名改成以“政府信息公开工作年度报告.txt”结尾，再校核一次。' : '';
    return `没有校核到年报${why}${trouble}。${help}`;
  }
  const found = error + warning + info + hint;
  // Leave hints out where there are none: no rule is one unless a user makes it so.
  const told = severities.filter((severity) => severity !== 'hint' || hint > 0);
  const kinds = told.map((severity) => `${severityNames[severity]} ${summary[severity]}`);
  const result = found === 0 ? '没有发现问题' : `发现 ${found} 处：${kinds.join('，')}`;
  const left = others > 0 ? `；另有 ${others} 个文件看起来不是年报，没有校核` : '';
  return `共校核年报 ${reports} 份，${[result, ...asides].join('；')}${left}${trouble}。`;
}
