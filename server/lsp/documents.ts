import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Opened, open } from '../core/index.ts';
import type { Format } from '../core/tree.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** One version of one open document, as every feature sees it. */
export interface Sheet {
  /** Names this version of this document and nothing else while the server runs. */
  readonly id: string;
  readonly document: TextDocument;
  readonly version: number;
  /** The text, parsed on first use (which may throw); undefined where the settings say not to look at it. */
  readonly opened: Opened | undefined;
}

/** The open documents. Each version is parsed at most once, when the first feature asks. */
export class Documents {
  /** The library's part: open, change and close as they arrive, applied incrementally. */
  readonly texts = new TextDocuments(TextDocument);
  readonly #sheets = new Map<string, Sheet>();
  #settings: Settings = defaultSettings;
  #serial = 0;

  listen(connection: Connection): void {
    this.texts.onDidClose(({ document }) => this.#sheets.delete(document.uri));
    this.texts.listen(connection);
  }

  /** Settings decide what is looked at, so all that is known is forgotten; true if they are other than before. */
  configure(settings: Settings): boolean {
    if (settings.recognise === this.#settings.recognise) return false;
    this.#settings = settings;
    this.#sheets.clear();
    return true;
  }

  /** The current version of a document; undefined if it is not open. */
  sheet(uri: string): Sheet | undefined {
    const document = this.texts.get(uri);
    if (!document) return undefined;
    const known = this.#sheets.get(uri);
    if (known?.document === document && known.version === document.version) return known;
    const fresh = lazySheet(String(++this.#serial), document, () => this.#open(document));
    this.#sheets.set(uri, fresh);
    return fresh;
  }

  #open(document: TextDocument): Opened | undefined {
    // The language id is the user's own word; everything else must be recognised by what it says.
    const assume = document.languageId === 'nianbao';
    if (!assume && !this.#settings.recognise) return undefined;
    return open(document.getText(), { format: formatOf(document), assume });
  }
}

function lazySheet(id: string, document: TextDocument, openIt: () => Opened | undefined): Sheet {
  let opened: { readonly value: Opened | undefined } | undefined;
  return {
    id,
    document,
    version: document.version,
    get opened() {
      opened ??= { value: openIt() };
      return opened.value;
    },
  };
}

/** How the document is written: told by its language, else by its ending, else plain text. */
export function formatOf(document: Pick<TextDocument, 'languageId' | 'uri'>): Format {
  if (document.languageId === 'markdown' || document.languageId === 'html') return document.languageId;
  if (/\.(?:md|markdown)$/i.test(document.uri)) return 'markdown';
  if (/\.html?$/i.test(document.uri)) return 'html';
  return 'text';
}
