import { type Disposable, EventEmitter, FileSystemError, FileType, type TextDocument, Uri, workspace } from 'vscode';
import type { configName as ConfigName } from '../server/core/check/config/config.ts';
import { decode } from '../server/files/decode.ts';
import { configLimit, type Entry, refusal } from '../server/files/refusal.ts';
import type { ConfigFile } from '../server/lsp/messages.ts';
import { hasReports, liesInFolder } from './schemes.ts';

export const configName: typeof ConfigName = 'nianbao.config.json';

/** Languages of documents that may be reports, or be found to be. */
const languages: ReadonlySet<string> = new Set(['nianbao', 'plaintext', 'markdown', 'html']);

/**
 * Reads the configurations in the folders of the open reports and above, on whatever file system they are, and notices when
 * one comes, changes or goes. The server reads no files.
 */
export class Configs implements Disposable {
  /** What each place holds; undefined where there is none. */
  readonly #known = new Map<string, Known | undefined>();
  /** Which reading of each place was begun last. */
  readonly #latest = new Map<string, number>();
  #readings = 0;
  readonly #changed = new EventEmitter<void>();
  /** Some configuration is other than before. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  /** Where no report is open, no folder is looked into. */
  #isWanted = false;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(`**/${configName}`);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => void this.again(uri)),
      watcher.onDidChange((uri) => void this.again(uri)),
      watcher.onDidDelete((uri) => void this.again(uri)),
      // The watcher sees the workspace only; what is saved here may lie above it.
      workspace.onDidSaveTextDocument(({ uri }) => isConfig(uri) && void this.again(uri)),
      workspace.onDidOpenTextDocument((document) => void this.#look([document])),
    ];
  }

  /** Resolves when the folders of all open documents have been looked into. */
  async ready(): Promise<void> {
    this.#isWanted = true;
    await this.#look(workspace.textDocuments);
  }

  /** All that are known, in a fixed order. */
  get files(): readonly ConfigFile[] {
    return [...this.#known]
      .flatMap(([uri, known]) => (known ? { uri, ...known } : []))
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  async #look(documents: readonly TextDocument[]): Promise<void> {
    if (!this.#isWanted) return;
    const places = documents.flatMap((document) => placesFor(document));
    const fresh = places.filter((place) => !this.#known.has(place.toString()));
    await this.#read(fresh);
  }

  /** Reads one anew; resolves when what is new in it has been told. */
  async again(uri: Uri): Promise<void> {
    if (this.#isWanted) await this.#read([uri]);
  }

  async #read(places: readonly Uri[]): Promise<void> {
    const reading = ++this.#readings;
    for (const place of places) this.#latest.set(place.toString(), reading);
    const all = await Promise.all(
      places.map(async (place) => ({ place: place.toString(), known: await textAt(place) })),
    );
    // Another machine may answer the first question last: what was asked for again meanwhile is newer.
    const read = all.filter(({ place }) => this.#latest.get(place) === reading);
    const news = read.filter(({ place, known }) => !isSame(this.#known.get(place), known));
    for (const { place, known } of read) this.#known.set(place, known);
    if (news.length > 0) this.#changed.fire();
  }
}

type Known = Omit<ConfigFile, 'uri'>;

const isSame = (a: Known | undefined, b: Known | undefined): boolean => a?.text === b?.text && a?.error === b?.error;

const isConfig = (uri: Uri): boolean => uri.path.endsWith(`/${configName}`);

/** Where a configuration that counts for a document may be: its folder and each above. */
function placesFor({ uri, languageId }: TextDocument): readonly Uri[] {
  if (isConfig(uri)) return [uri];
  if (!liesInFolder(uri) || !languages.has(languageId) || !hasReports(uri)) return [];
  const places: Uri[] = [];
  for (let folder = above(uri); ; folder = above(folder)) {
    places.push(Uri.joinPath(folder, configName));
    if (folder.path === above(folder).path) return places;
  }
}

const above = (uri: Uri): Uri => Uri.joinPath(uri, '..');

/**
 * What a configuration holds, in whatever encoding, or why it is not read, as with the command line; undefined where there is
 * none.
 */
export async function textAt(uri: Uri): Promise<Known | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    const refused = refusal({ kind: kindOf(type), size }, configLimit);
    if (refused !== undefined) return { text: '', error: refused };
    const decoded = decode(await workspace.fs.readFile(uri));
    return 'error' in decoded ? { text: '', error: decoded.error } : decoded;
  } catch (error) {
    // What a file system that is no disk says of a name that it does not know is not always the same.
    if (!(error instanceof FileSystemError) || error.code !== 'NoPermissions') return undefined;
    return { text: '', error: '没有读取这个文件的权限' };
  }
}

/** A link's type has the bit of what it leads to. */
const kindOf = (type: FileType): Entry['kind'] =>
  (type & FileType.File) !== 0 ? 'file' : (type & FileType.Directory) !== 0 ? 'folder' : 'other';
