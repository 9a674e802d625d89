import { type Connection, type PublishDiagnosticsParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, layered } from '../core/check/config/config.ts';
import { unescaped } from '../core/check/config/where.ts';
import { type AnalyseOptions, type Analysis, analyse } from '../core/index.ts';
import { formatOf, isNamedAsReport } from '../core/syntax/format.ts';
import { Configs, isConfig } from './configs.ts';
import { describe, type Log } from './guard.ts';
import type { Holder } from './messages.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** One version of one open document, as every feature sees it. */
export interface Snapshot {
  /** Names this version of this document and nothing else while the server runs. */
  readonly id: string;
  readonly document: TextDocument;
  readonly version: number;
  /** The analysis, made on first use (which may throw); undefined where the settings say not to check this document. */
  readonly analysis: Analysis | undefined;
  /** Ids of rules that threw; filled by the check. */
  readonly faults: readonly string[];
}

/** The open documents. Each version is analysed at most once, when the first feature asks, with the memo of the one before. */
export class Documents {
  /** Applies open, change and close notifications as they arrive, incrementally. */
  readonly texts = new TextDocuments(TextDocument);
  /** The configurations of the documents' folders. */
  readonly configs: Configs;
  /** Reads configurations that may have changed, before anything that depends on them. Set by `followConfigs`. */
  lookAtConfigs: () => void = () => {};
  readonly #log: Log;
  readonly #snapshots = new Map<string, Snapshot>();
  /** The memo of each document's last analysed version, which saves work in the next. */
  readonly #left = new Map<string, Pick<Analysis, 'memo'>>();
  /** Faults that were logged, so that a rule that fails at every key is logged once. */
  readonly #logged = new Set<string>();
  #settings: Settings = defaultSettings;
  #serial = 0;

  constructor(log: Log, publish: (params: PublishDiagnosticsParams) => void) {
    this.configs = new Configs({ opened: (uri) => this.texts.get(uri), publish });
    this.#log = log;
  }

  listen(connection: Connection): void {
    this.texts.onDidChangeContent(({ document: { uri } }) => {
      // Forget the snapshot even if the client sends the same version number: the text is another.
      this.#snapshots.delete(uri);
      if (isConfig(uri)) this.configs.sayOf(uri);
    });
    this.texts.onDidClose(({ document: { uri } }) => {
      this.#snapshots.delete(uri);
      this.#left.delete(uri);
      this.configs.closed(uri);
      if (isConfig(uri)) this.configs.sayOf(uri);
    });
    this.texts.listen(connection);
  }

  /** Takes the settings; true if they have changed, and then forgets all snapshots, since settings decide what is checked. */
  configure(settings: Settings): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#snapshots.clear();
    return true;
  }

  /** As `configure`, for the folders' configurations: forgets only the documents whose configuration has changed. */
  configureFolders(sent: unknown): boolean {
    const before = new Map([...this.#snapshots.keys()].map((uri) => [uri, this.configs.version(uri)]));
    if (!this.configs.replace(sent)) return false;
    const changed = [...before].filter(([uri, version]) => this.configs.version(uri) !== version);
    for (const [uri] of changed) this.#snapshots.delete(uri);
    return changed.length > 0;
  }

  /** The current version of a document; undefined if it is not open, or is a configuration and never a report. */
  snapshot(uri: string): Snapshot | undefined {
    const document = this.texts.get(uri);
    if (!document || isConfig(uri)) return undefined;
    const known = this.#snapshots.get(uri);
    if (known?.document === document && known.version === document.version) return known;
    const fresh = lazySnapshot(String(++this.#serial), document, (faults) => this.#analyse(document, faults));
    this.#snapshots.set(uri, fresh);
    return fresh;
  }

  /** The choices for a document: its folder's, and where that says nothing the settings'. */
  configOf(uri: string): Config {
    const folder = this.configs.of(uri);
    return folder ? layered(this.#settings.config, folder.config) : this.#settings.config;
  }

  /** Which layers (folder, settings) decide something for a document. */
  holders(uri: string, decides: (config: Config) => boolean): readonly Holder[] {
    const folder = this.configs.of(uri)?.config;
    return [
      ...(folder && decides(folder) ? (['folder'] as const) : []),
      ...(decides(this.#settings.config) ? (['settings'] as const) : []),
    ];
  }

  #analyse(document: TextDocument, faults: string[]): Analysis | undefined {
    // The language id is the user's own word, and an editor that knows no such language has the name, as the command line
    // has; everything else must be recognised by what it says.
    const assume = document.languageId === 'nianbao' || isNamedAsReport(unescaped(document.uri));
    if (!assume && !this.#settings.recognise) return undefined;
    const text = document.getText();
    const options: AnalyseOptions = {
      format: formatOf(document.uri, text, document.languageId),
      assume,
      config: this.configOf(document.uri),
      file: this.configs.of(document.uri)?.file,
      onFault: (rule, error) => {
        faults.push(rule);
        this.#logOnce(`rule ${rule}: ${describe(error)}`);
      },
    };
    const analysis = analyse(text, options, this.#left.get(document.uri));
    this.#left.set(document.uri, { memo: analysis.memo });
    return analysis;
  }

  #logOnce(words: string): void {
    if (this.#logged.has(words)) return;
    this.#logged.add(words);
    this.#log.error(words);
  }
}

function lazySnapshot(
  id: string,
  document: TextDocument,
  openIt: (faults: string[]) => Analysis | undefined,
): Snapshot {
  let analysis: { readonly value: Analysis | undefined } | undefined;
  const faults: string[] = [];
  return {
    id,
    document,
    version: document.version,
    faults,
    get analysis() {
      analysis ??= { value: openIt(faults) };
      return analysis.value;
    },
  };
}
