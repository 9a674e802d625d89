import { dirname, relative, resolve } from 'node:path';
import type { Acceptance, Config } from '../core/check/config/config.ts';
import { type Problem, readConfig, toldProblems, unusedProblem } from '../core/check/config/read.ts';
import { severityNames } from '../core/finding.ts';
import { LineIndex } from '../core/text/span.ts';
import { ConfigFiles, type FoundConfig, readConfigFile } from '../files/config-files.ts';

/** The configuration of one report. */
export interface Applied {
  readonly config?: Config;
  /** The report as the configuration names it. */
  readonly file?: string;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: Problem[];
}

interface Unreadable {
  readonly path: string;
  readonly error: string;
}

/** The configurations of the reports' folders, each read once; or one for all, if the user names it (`--config`). */
export class Configs {
  readonly #named: FoundConfig | undefined;
  readonly #files = new ConfigFiles();
  readonly #sources = new Map<FoundConfig, Source | Unreadable>();
  /** The configurations that counted for some report, in the order of the reports, and the named one. */
  readonly #counted = new Set<Source | Unreadable>();

  /** @throws Error in the user's words, where the named configuration cannot be read */
  constructor(named: string | undefined) {
    if (named === undefined) return;
    const found = readConfigFile(named);
    if (!found || 'error' in found) throw new Error(`读不了 ${named}：${found?.error ?? '找不到这个文件'}`);
    const source = this.#source(found);
    if ('error' in source) throw new Error(`读不了 ${named}：${source.error}`);
    this.#named = found;
    this.#counted.add(source);
  }

  for(report: string): Applied {
    const source = this.#sourceFor(report);
    if (!source || 'error' in source) return {};
    return {
      config: source.config,
      file: relative(dirname(resolve(source.path)), resolve(report)).replaceAll('\\', '/'),
    };
  }

  /** Notes that a report was checked, and the acceptances that it no longer needs: only configurations that counted are complained of. */
  counted(report: string, unused: readonly Acceptance[]): void {
    const source = this.#sourceFor(report);
    if (!source) return;
    this.#counted.add(source);
    if (!('error' in source)) for (const each of unused) source.problems.push(unusedProblem(each));
  }

  /** Whether a configuration that counts could not be read. */
  get failed(): boolean {
    return [...this.#counted].some((source) => 'error' in source);
  }

  /** The problems of the configurations that counted, a line each, as for findings. */
  get complaints(): readonly string[] {
    return [...this.#counted].flatMap((source) => {
      const path = relative('', source.path) || source.path;
      if ('error' in source) return [`${path}: 读不了这个文件，没有用上：${source.error}`];
      const lines = new LineIndex(source.text);
      return toldProblems(source.problems).map(({ span, severity, message }) => {
        const { line, character } = lines.place(span.start);
        return `${path}:${line + 1}:${character + 1} ${severityNames[severity]} ${message}`;
      });
    });
  }

  #sourceFor(report: string): Source | Unreadable | undefined {
    const found = this.#named ?? this.#files.nearest(dirname(resolve(report)));
    return found && this.#source(found);
  }

  #source(found: FoundConfig): Source | Unreadable {
    const known = this.#sources.get(found);
    if (known) return known;
    const source = 'error' in found ? found : sourceOf(found);
    this.#sources.set(found, source);
    return source;
  }
}

function sourceOf({ path, text }: { readonly path: string; readonly text: string }): Source | Unreadable {
  const { config, problems, refused } = readConfig(text);
  return refused === undefined ? { path, text, config, problems: [...problems] } : { path, error: refused };
}
