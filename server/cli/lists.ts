import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Severity, severities, severityNames } from '../core/finding.ts';
import { handOf, replaceFile, signed } from './own-hand.ts';
import type { CheckedFile, Diagnostic } from './result.ts';
import { visible } from './visible.ts';

const suffix = '.问题清单.txt';

/** Whether a file is one of our lists by its name, and so no report. */
export const isList = (path: string): boolean => path.endsWith(suffix);

/** What the clerk is asked to do with findings of each severity. */
const asked: Readonly<Record<Severity, string>> = {
  error: '应当改正',
  warning: '很可能有误，请核对',
  info: '建议修改',
  hint: '供参考',
};
const numerals = ['一', '二', '三', '四'];

/**
 * Writes a list of findings for each report, to be sent to the office that wrote it, and removes an earlier list where no
 * finding is left. A file that somebody has changed, or that we did not write, is left alone.
 */
export class Lists {
  readonly #folder: string;
  /** Paths of lists of this run, in lower case, since some file systems do not tell capitals apart. */
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Writes or removes the list of one report. Several calls may run at a time; each takes its path at once.
   *
   * @returns a sentence for the user where a list was left alone
   * @throws Error of the file system, where the list cannot be written
   */
  async write(file: CheckedFile): Promise<string | undefined> {
    if (file.edition === null) return undefined;
    let kept: string | undefined;
    for (const path of this.#placesFor(file.path)) {
      if (this.#taken.has(nameOf(path))) continue;
      const hand = handOf(path);
      if (hand === 'other') {
        kept ??= path;
        continue;
      }
      this.#taken.add(nameOf(path));
      if (file.diagnostics.length > 0) await put(path, listOf(file));
      else if (hand === 'own') rmSync(path);
      return kept === undefined ? undefined : noteOf(kept, file, path);
    }
    return undefined;
  }

  /** Paths for a report's list: its own folders below ours. Reports whose names differ only in the ending keep it; others get a number. */
  *#placesFor(report: string): Generator<string> {
    const inside = relative('', report)
      .split(/[/\\]/)
      .filter((part) => part !== '..' && !part.endsWith(':'))
      .join('/');
    const stem = inside.replace(/\.[^./]*$/, '');
    yield join(this.#folder, `${stem}${suffix}`);
    if (stem !== inside) yield join(this.#folder, `${inside}${suffix}`);
    for (let number = 2; ; number++) yield join(this.#folder, `${stem}（${number}）${suffix}`);
  }
}

const nameOf = (path: string): string => path.normalize('NFC').toLowerCase();

async function put(path: string, list: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // Notepad and WPS on an old Windows need a BOM and \r\n.
  await replaceFile(path, `\ufeff${signed(list)}`.replaceAll('\n', '\r\n'));
}

const noteOf = (kept: string, { path, diagnostics }: CheckedFile, written: string): string =>
  `${kept}：有人改过，或者不是本程序写的，没有动它。${
    diagnostics.length > 0 ? `${path} 的新清单写在 ${written}。` : `${path} 现在没有要列的问题。`
  }`;

/** The text of a list, for the clerk who wrote the report: what is wrong where, the most severe first. */
function listOf({ path, edition, diagnostics, omitted = 0 }: CheckedFile): string {
  const kinds = severities
    .map((severity) => ({ severity, own: diagnostics.filter((each) => each.severity === severity) }))
    .filter(({ own }) => own.length > 0);
  const lines = [
    `${basename(path)}　问题清单`,
    `按 ${edition} 年版格式校核，共 ${diagnostics.length} 处。行号从 1 数起。`,
    ...kinds.flatMap(({ severity, own }, i) => [
      '',
      `${numerals[i]}、${severityNames[severity]}（${asked[severity]}）：${own.length} 处`,
      ...own.flatMap(linesOf),
    ]),
  ];
  if (omitted > 0) lines.push('', `另有 ${omitted} 处太多，没有列出。`);
  return `${lines.map(visible).join('\n')}\n`;
}

/** Most other lines that are named for a finding. Arbitrary: who corrects these will find the rest. */
const NAMED = 20;

/** A finding's verdict; below it, indented, its reasons and its other lines. */
function linesOf({ message, code, range, places = [] }: Diagnostic, i: number): readonly string[] {
  const [verdict, ...reasons] = message.split('\n');
  const own = range.start.line;
  const others = [...new Set(places.map(({ start }) => start.line))].filter((line) => line !== own);
  const named = others.slice(0, NAMED).map((line) => line + 1);
  const all = others.length > NAMED ? ` 等 ${others.length} 行` : ' 行';
  const elsewhere = others.length === 0 ? [] : [`还有第 ${named.join('、')}${all}。`];
  return [
    `${i + 1}. 第 ${own + 1} 行：${verdict}（${code}）`,
    ...[...reasons, ...elsewhere].map((line) => `   ${line}`),
  ];
}
