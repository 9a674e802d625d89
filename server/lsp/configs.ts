import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Acceptance, Config } from '../core/config/config.ts';
import { type Problem, readConfig, unusedProblem } from '../core/config/read.ts';
import { fileFrom, nearestConfig } from '../core/config/where.ts';
import { toProblem } from './convert.ts';
import type { ConfigFile } from './messages.ts';
import { asRecord } from './settings.ts';

interface Read extends ConfigFile {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** The configurations that the client has read, and what is to be said of each in its own text. */
export class Configs {
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  #files: readonly Read[] = [];
  /** Of each report that is open and checked, the acceptances that it no longer needs. */
  readonly #unused = new Map<string, readonly Acceptance[]>();
  /** What was last published, so that nothing is said twice. */
  readonly #said = new Map<string, string>();

  constructor(publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#publish = publish;
  }

  /**
   * All there are now, in place of all there were; true if anything is other than before. Nothing is said yet, for before
   * the answer to `initialize` a server must not.
   */
  replace(sent: unknown): boolean {
    const files = (Array.isArray(sent) ? sent : []).flatMap((each) => asConfigFile(each) ?? []);
    const same = (a: ConfigFile, b: ConfigFile | undefined): boolean => a.uri === b?.uri && a.text === b.text;
    if (files.length === this.#files.length && files.every((file, i) => same(file, this.#files[i]))) return false;
    this.#files = files.map((file) => ({ ...file, ...readConfig(file.text) }));
    this.#unused.clear();
    return true;
  }

  /** The configuration that counts for a report, and the report's name in it. */
  of(report: string): { readonly uri: string; readonly config: Config; readonly file: string } | undefined {
    const found = nearestConfig(this.#files, report);
    return found && { uri: found.uri, config: found.config, file: fileFrom(found.uri, report) };
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
    for (const uri of gone) {
      if (this.#said.get(uri) !== '[]') this.#publish(uri, []);
      this.#said.delete(uri);
    }
    for (const file of this.#files) {
      const diagnostics = this.#diagnostics(file);
      const words = JSON.stringify(diagnostics);
      if ((this.#said.get(file.uri) ?? '[]') === words) continue;
      this.#said.set(file.uri, words);
      this.#publish(file.uri, diagnostics);
    }
  }

  #diagnostics({ uri, text, problems }: Read): Diagnostic[] {
    const document = TextDocument.create(uri, 'jsonc', 0, text);
    const unused = [...this.#unused]
      .filter(([report]) => nearestConfig(this.#files, report)?.uri === uri)
      .flatMap(([, acceptances]) => acceptances);
    return [
      ...problems.map((problem) => toProblem(document, 'config', problem)),
      ...unused.map((acceptance) => toProblem(document, 'accepted-unused', unusedProblem(acceptance))),
    ];
  }
}

function asConfigFile(sent: unknown): ConfigFile | undefined {
  const { uri, text } = asRecord(sent);
  return typeof uri === 'string' && typeof text === 'string' ? { uri, text } : undefined;
}
