import { type Disposable, EventEmitter, FileSystemError, FileType, type TextDocument, Uri, workspace } from 'vscode';
import type { configName as ConfigName } from '../server/core/check/config/config.ts';
import { decode } from '../server/files/decode.ts';
import { configLimit, type Entry, refusal } from '../server/files/refusal.ts';
import type { ConfigFile } from '../server/lsp/messages.ts';
import { hasReports, liesInFolder } from './schemes.ts';

/** The core's name of the file; its type allows no other. */
export const configName: typeof ConfigName = 'nianbao.config.json';

/** Languages of documents that are or may be reports. */
const languages: ReadonlySet<string> = new Set(['nianbao', 'plaintext', 'markdown', 'html']);

/**
 * Reads the configurations in the folders of the open reports and above, on any file system of the editor, and notices when one
 * is made, changed or removed. The server itself reads no files.
 */
export class Configs implements Disposable {
  /** What was read at each place; undefined where there is no configuration. */
  readonly #known = new Map<string, Known | undefined>();
  /** The number of the last reading of each place that was begun. */
  readonly #latest = new Map<string, number>();
  #readings = 0;
  readonly #changed = new EventEmitter<void>();
  /** Fires when a configuration has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  /** False until a report is open: until then no folder is read. */
  #isWanted = false;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(`**/${configName}`);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => void this.again(uri)),
      watcher.onDidChange((uri) => void this.again(uri)),
      watcher.onDidDelete((uri) => void this.again(uri)),
      // Listen to saved documents too: the watcher does not see folders above the workspace.
      workspace.onDidSaveTextDocument(({ uri }) => isConfig(uri) && void this.again(uri)),
      workspace.onDidOpenTextDocument((document) => void this.#look([document])),
    ];
  }

  /** Resolves when the folders of all open documents have been read. */
  async ready(): Promise<void> {
    this.#isWanted = true;
    await this.#look(workspace.textDocuments);
  }

  /** All configurations that were found, in a fixed order. */
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

  /** Reads one again; resolves when a change in it was announced. */
  async again(uri: Uri): Promise<void> {
    if (this.#isWanted) await this.#read([uri]);
  }

  async #read(places: readonly Uri[]): Promise<void> {
    const reading = ++this.#readings;
    for (const place of places) this.#latest.set(place.toString(), reading);
    const all = await Promise.all(
      places.map(async (place) => ({ place: place.toString(), known: await textAt(place) })),
    );
    // Drop an answer if the place was read again meanwhile: a remote file system may answer the first request last.
    const read = all.filter(({ place }) => this.#latest.get(place) === reading);
    const news = read.filter(({ place, known }) => !isSame(this.#known.get(place), known));
    for (const { place, known } of read) this.#known.set(place, known);
    if (news.length > 0) this.#changed.fire();
  }
}

type Known = Omit<ConfigFile, 'uri'>;

const isSame = (a: Known | undefined, b: Known | undefined): boolean => a?.text === b?.text && a?.error === b?.error;

const isConfig = (uri: Uri): boolean => uri.path.endsWith(`/${configName}`);

/** Where a document's configuration may be: in its folder and in each above. */
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
 * The text of a configuration, in any encoding, or why it cannot be read (in the command line's words); undefined where there
 * is none.
 */
export async function textAt(uri: Uri): Promise<Known | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    const refused = refusal({ kind: kindOf(type), size }, configLimit);
    if (refused !== undefined) return { text: '', error: refused };
    const decoded = decode(await workspace.fs.readFile(uri));
    return 'error' in decoded ? { text: '', error: decoded.error } : decoded;
  } catch (error) {
    // Take any other error as “no such file”: virtual file systems differ in what they throw.
    if (!(error instanceof FileSystemError) || error.code !== 'NoPermissions') return undefined;
    return { text: '', error: '没有读取这个文件的权限' };
  }
}

/** The kind of an entry; a link has the type bit of what it leads to. */
const kindOf = (type: FileType): Entry['kind'] =>
  (type & FileType.File) !== 0 ? 'file' : (type & FileType.Directory) !== 0 ? 'folder' : 'other';
