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
  /** The text, parsed on first use (which may throw); undefined where the settings say not to look at it. */
  readonly analysis: Analysis | undefined;
  /** Rules that have failed in checking it; filled by the check. */
  readonly faults: readonly string[];
}

/** The open documents. Each version is parsed at most once, when the first feature asks. */
export class Documents {
  /** The library's part: open, change and close as they arrive, applied incrementally. */
  readonly texts = new TextDocuments(TextDocument);
  /** What the folders of the documents have to say. */
  readonly configs: Configs;
  /** Before what hangs on them: are the configurations still as they were read? Set by who knows where they are. */
  lookAtConfigs: () => void = () => {};
  readonly #log: Log;
  readonly #snapshots = new Map<string, Snapshot>();
  /** What the last version of each document that was analysed has left for the next. */
  readonly #left = new Map<string, Pick<Analysis, 'memo'>>();
  /** Faults that were logged: a rule that fails at every key is reported once. */
  readonly #logged = new Set<string>();
  #settings: Settings = defaultSettings;
  #serial = 0;

  constructor(log: Log, publish: (params: PublishDiagnosticsParams) => void) {
    this.configs = new Configs({ opened: (uri) => this.texts.get(uri), publish });
    this.#log = log;
  }

  listen(connection: Connection): void {
    this.texts.onDidChangeContent(({ document: { uri } }) => {
      // Whatever the client says of versions: this is another text.
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

  /** Settings decide what is looked at, so all that is known is forgotten; true if they are other than before. */
  configure(settings: Settings): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#snapshots.clear();
    return true;
  }

  /** As `configure`, for what was read in the documents' folders: only what is under another configuration is forgotten. */
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

  /** What is decided for a document: by its folder, and where that says nothing by the settings. */
  configOf(uri: string): Config {
    const folder = this.configs.of(uri);
    return folder ? layered(this.#settings.config, folder.config) : this.#settings.config;
  }

  /** Which of the layers that count for a document decide something. */
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
