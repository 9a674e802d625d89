import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Acceptance, type Config, configName } from '../core/config/config.ts';
import { type Problem, readConfig, unusedProblem } from '../core/config/read.ts';
import { LineIndex } from '../core/text.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { wordFor } from './report.ts';

/** What counts for one report. */
export interface Applied {
  readonly config: Config | undefined;
  /** The report as the configuration names it. */
  readonly file: string | undefined;
  /** Takes acceptances that the report no longer needs. */
  readonly unused: (acceptances: readonly Acceptance[]) => void;
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

const none: Applied = { config: undefined, file: undefined, unused: () => {} };

/** The configurations of the reports' folders, each read once; or the one that the user names, for all of them. */
export class Configs {
  readonly #named: string | undefined;
  /** By folder: the nearest at or above it. */
  readonly #nearest = new Map<string, Source | Unreadable | undefined>();
  readonly #used = new Set<Source | Unreadable>();

  /** @throws Error, in the user's words, where the named one cannot be read */
  constructor(named: string | undefined) {
    this.#named = named;
    if (named === undefined) return;
    const source = read(named);
    if (!source || 'error' in source) throw new Error(`读不了 ${named}：${source?.error ?? '找不到这个文件'}`);
    this.#used.add(source);
  }

  for(report: string): Applied {
    const path = resolve(report);
    const source = this.#named === undefined ? this.#above(dirname(path)) : [...this.#used][0];
    if (!source) return none;
    this.#used.add(source);
    if ('error' in source) return none;
    return {
      config: source.config,
      file: relative(dirname(resolve(source.path)), path).replaceAll('\\', '/'),
      unused: (acceptances) => source.problems.push(...acceptances.map(unusedProblem)),
    };
  }

  /** Some configuration that counts could not be read. */
  get failed(): boolean {
    return [...this.#used].some((source) => 'error' in source);
  }

  /** What is wrong with those that were used, a line each as for findings. */
  get complaints(): readonly string[] {
    return [...this.#used].flatMap((source) => {
      const path = relative('', source.path) || source.path;
      if ('error' in source) return [`${path}: 读不了这个文件，没有用上：${source.error}`];
      const lines = new LineIndex(source.text);
      return source.problems.map(({ span, severity, message }) => {
        const { line, character } = lines.place(span.start);
        return `${path}:${line + 1}:${character + 1} ${wordFor(severity)} ${message}`;
      });
    });
  }

  #above(folder: string): Source | Unreadable | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const parent = dirname(folder);
    const source = read(join(folder, configName)) ?? (parent === folder ? undefined : this.#above(parent));
    this.#nearest.set(folder, source);
    return source;
  }
}

/** Undefined where there is no such file. */
function read(path: string): Source | Unreadable | undefined {
  try {
    const decoded = decode(readFileSync(path));
    if ('error' in decoded) return { path, error: decoded.error };
    const { config, problems } = readConfig(decoded.text);
    return { path, text: decoded.text, config, problems: [...problems] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { path, error: explain(error) };
  }
}
