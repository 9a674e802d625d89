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

/** An acceptance whose finding is gone, with its problem. */
export interface Unused {
  readonly acceptance: Acceptance;
  readonly diagnostic: Diagnostic;
}

/** What `Configs` needs of the connection. */
export interface Desk {
  /** The text of an open configuration as it is now, saved or not; undefined where it is not open. */
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly publish: (params: PublishDiagnosticsParams) => void;
}

/** Whether a URI is a `nianbao.config.json`, in any folder. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

/** The configurations as they are on disk, and the diagnostics of each in its own text. */
export class Configs {
  readonly #desk: Desk;
  #files: readonly Read[] = [];
  /** For each open, checked report the acceptances that it no longer needs. */
  readonly #unused = new Map<string, readonly Acceptance[]>();
  /** The diagnostics last published for each URI, so that none are sent twice. */
  readonly #said = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * Replaces all configurations; true if anything has changed. Publishes nothing: a server must not before it has answered
   * `initialize`.
   */
  replace(sent: unknown): boolean {
    const files = (Array.isArray(sent) ? sent : []).flatMap((each) => asConfigFile(each) ?? []);
    const before = this.#files;
    // Keep the object of a file that has not changed: `version` compares objects.
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

  /** A report's configuration as an object that stays the same until it changes; only to be compared. */
  version(report: string): object | undefined {
    return nearestConfig(this.#files, report);
  }

  /** Takes the acceptances that a check of a report has not needed. */
  checked(report: string, unused: readonly Acceptance[]): void {
    if (unused.length === 0) this.#unused.delete(report);
    else this.#unused.set(report, unused);
    this.say();
  }

  /** Forgets the acceptances of a report that was closed. */
  closed(report: string): void {
    if (this.#unused.delete(report)) this.say();
  }

  /** Publishes the diagnostics of every configuration where they have changed. */
  say(): void {
    const gone = [...this.#said.keys()].filter((uri) => !this.#files.some((file) => file.uri === uri));
    for (const uri of gone) this.#publish(uri);
    for (const { uri } of this.#files) this.#publish(uri);
  }

  /** As `say`, for one configuration that was opened, changed or closed. */
  sayOf(uri: string): void {
    this.#publish(uri);
  }

  /** The acceptances in a configuration's present text that no open report needs. */
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

  /** Reads a configuration as it is in the editor, else on disk. */
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

/** A key that two acceptances share if they are the same. */
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
