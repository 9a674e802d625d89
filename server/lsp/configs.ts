import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Acceptance, type Config, configName } from '../core/check/config/config.ts';
import {
  type Problem,
  type ReadConfig,
  readConfig,
  refusedConfig,
  toldProblems,
  unusedProblem,
} from '../core/check/config/read.ts';
import { fileFrom, nearestConfig } from '../core/check/config/where.ts';
import { toProblem } from './convert.ts';
import type { ConfigFile } from './messages.ts';
import { asRecord } from './settings.ts';

type Read = ConfigFile & ReadConfig;

/** An acceptance that is needed no more, and what is said of it. */
export interface Unused {
  readonly acceptance: Acceptance;
  readonly diagnostic: Diagnostic;
}

/** What is needed of the editor's side. */
export interface Desk {
  /** A configuration that is open: what stands in it now, saved or not. */
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly publish: (params: PublishDiagnosticsParams) => void;
}

/** True of a `nianbao.config.json`, wherever it is. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

/** The configurations as they are on disk, and what is to be said of each in its own text. */
export class Configs {
  readonly #desk: Desk;
  #files: readonly Read[] = [];
  /** Of each report that is open and checked, the acceptances that it no longer needs. */
  readonly #unused = new Map<string, readonly Acceptance[]>();
  /** What was last published, so that nothing is said twice. */
  readonly #said = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * All there are now, in place of all there were; true if anything is other than before. Nothing is said yet, for before
   * the answer to `initialize` a server must not.
   */
  replace(sent: unknown): boolean {
    const files = (Array.isArray(sent) ? sent : []).flatMap((each) => asConfigFile(each) ?? []);
    const before = this.#files;
    // What has not changed is the same object as before: by that it is known.
    const now = files.map((file) => before.find((known) => isSame(known, file)) ?? readFile(file));
    if (now.length === before.length && now.every((file, i) => file === before[i])) return false;
    this.#files = now;
    for (const report of this.#unused.keys()) {
      if (nearestConfig(before, report) !== nearestConfig(now, report)) this.#unused.delete(report);
    }
    return true;
  }

  /** The configuration that counts for a report, and the report's name in it. */
  of(report: string): { readonly uri: string; readonly config: Config; readonly file: string } | undefined {
    const found = nearestConfig(this.#files, report);
    return found && { uri: found.uri, config: found.config, file: fileFrom(found.uri, report) };
  }

  /** The configuration that counts for a report, as it is on disk; undefined where there is none. */
  fileFor(report: string): ConfigFile | undefined {
    return nearestConfig(this.#files, report);
  }

  /** Tells whether a report is under the same configuration as before: the same object as long as that is so. */
  version(report: string): object | undefined {
    return nearestConfig(this.#files, report);
  }

  /** Takes what a check has shown of a report's acceptances. */
  checked(report: string, unused: readonly Acceptance[]): void {
    if (unused.length === 0) this.#unused.delete(report);
    else this.#unused.set(report, unused);
    this.say();
  }

  /** Nothing is known any more of a report's acceptances. */
  closed(report: string): void {
    if (this.#unused.delete(report)) this.say();
  }

  /** Publishes what is to be said of each, where it is other than what was said last. */
  say(): void {
    const gone = [...this.#said.keys()].filter((uri) => !this.#files.some((file) => file.uri === uri));
    for (const uri of gone) this.#publish(uri);
    for (const { uri } of this.#files) this.#publish(uri);
  }

  /** As `say`, for one that is open and was opened, changed or closed. */
  sayOf(uri: string): void {
    this.#publish(uri);
  }

  /** Acceptances in the text as it is now that no open report needs. */
  unused(uri: string): readonly Unused[] {
    const now = this.#look(uri);
    if (!now) return [];
    return this.#unusedIn(uri, now).map((acceptance) => ({
      acceptance,
      diagnostic: toProblem(now.document, 'accepted-unused', unusedProblem(acceptance)),
    }));
  }

  #unusedIn(uri: string, { config }: ReadConfig): readonly Acceptance[] {
    const unused = new Set<string>();
    for (const [report, acceptances] of this.#unused) {
      if (nearestConfig(this.#files, report)?.uri === uri) for (const each of acceptances) unused.add(nameOf(each));
    }
    return unused.size === 0 ? [] : config.accepted.filter((each) => unused.has(nameOf(each)));
  }

  /** What stands in it: in the editor, where it is open there, else on disk. */
  #look(uri: string): (ReadConfig & { readonly document: TextDocument }) | undefined {
    const file = this.#files.find((each) => each.uri === uri);
    const document = this.#desk.opened(uri);
    if (!document || file?.text === document.getText()) {
      return file && { ...file, document: document ?? TextDocument.create(uri, 'jsonc', 0, file.text) };
    }
    return { document, ...readConfig(document.getText()) };
  }

  #publish(uri: string): void {
    const now = this.#look(uri);
    const unused = new Set<Problem>(now ? this.#unusedIn(uri, now).map(unusedProblem) : []);
    const diagnostics: Diagnostic[] = now
      ? toldProblems([...now.problems, ...unused]).map((problem) =>
          toProblem(now.document, unused.has(problem) ? 'accepted-unused' : 'config', problem),
        )
      : [];
    const words = JSON.stringify(diagnostics);
    if ((this.#said.get(uri) ?? '[]') === words) return;
    if (diagnostics.length > 0) this.#said.set(uri, words);
    else this.#said.delete(uri);
    this.#desk.publish({ uri, diagnostics });
  }
}

const isSame = (a: ConfigFile, b: ConfigFile): boolean => a.uri === b.uri && a.text === b.text && a.error === b.error;

/** What makes two acceptances the same one. */
const nameOf = ({ rule, fingerprint, file }: Acceptance): string => JSON.stringify([rule, fingerprint, file]);

const readFile = (file: ConfigFile): Read => ({
  ...file,
  ...(file.error === undefined ? readConfig(file.text) : refusedConfig(file.error)),
});

function asConfigFile(sent: unknown): ConfigFile | undefined {
  const { uri, text, error } = asRecord(sent);
  if (typeof uri !== 'string' || typeof text !== 'string') return undefined;
  return typeof error === 'string' ? { uri, text, error } : { uri, text };
}
