import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import { decode } from '../server/files/decode.ts';
import { headOf, type Recogniser, readsAsReport } from './recognise.ts';

/** An encoding with its names: of decoders, of people, and of VS Code's list. */
interface Encoding {
  readonly id: string;
  readonly name: string;
  readonly listed: string;
}

/** Encodings that VS Code may have missed: it takes a file without a BOM for UTF-8. */
const encodings: readonly Encoding[] = [
  { id: 'gb18030', name: 'GB18030', listed: 'Simplified Chinese (GB18030)' },
  { id: 'utf-16le', name: 'UTF-16 LE', listed: 'UTF-16 LE' },
  { id: 'utf-16be', name: 'UTF-16 BE', listed: 'UTF-16 BE' },
  { id: 'utf-8', name: 'UTF-8', listed: 'UTF-8' },
];

/**
 * Finds reports that were opened in the wrong encoding, says so once, and offers to open them in the right one. Saving them as
 * they are would destroy them: each “�” stands for bytes that the editor has dropped.
 */
export class Misread implements Disposable {
  readonly #recogniser: Recogniser;
  /** Open documents that the user was told about. */
  readonly #told = new Set<string>();
  readonly #subscriptions: readonly Disposable[];

  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => void this.#look(editor?.document)),
      // Wait: a document is recognised a moment after its editor opens.
      recogniser.onDidChange((document) => {
        if (document === window.activeTextEditor?.document) void this.#look(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
    ];
  }

  /** Whether a document is a misread report; then tells the user. */
  async tells(document: TextDocument): Promise<boolean> {
    const reading = await readAnew(document);
    if (!reading) return false;
    if ('error' in reading) void window.showWarningMessage(`没有校核：这个文件${reading.error}。`);
    else void this.#tell(document, reading.encoding, '没有校核：这个文件打开时用错了编码，显示的是乱码。');
    return true;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #look(document: TextDocument | undefined): Promise<void> {
    const verdict = document && this.#recogniser.verdict(document);
    if (!document || (verdict !== 'report' && verdict !== 'no-report')) return;
    if (verdict === 'report') await widen(document);
    if (this.#told.has(document.uri.toString())) return;
    const reading = await readAnew(document);
    if (!reading || 'error' in reading) return;
    if (verdict === 'no-report' && !readsAsReport(headOf(reading.text), document.languageId)) return;
    // Two calls at once must tell the user once.
    if (this.#told.has(document.uri.toString())) return;
    await this.#tell(document, reading.encoding, '这份年报打开时用错了编码，显示的是乱码。');
  }

  async #tell(document: TextDocument, { id, name, listed }: Encoding, what: string): Promise<void> {
    const { uri } = document;
    this.#told.add(uri.toString());
    const button = `用 ${name} 重新打开`;
    const canReopen = opensInEncodings(document);
    const how = canReopen
      ? `请点“${button}”。`
      : `请点“${button}”，再依次选“通过编码重新打开”（Reopen with Encoding）和“${listed}”。`;
    let words = `${what}${how}不要保存：现在保存，原来的字就找不回来了。`;
    while ((await window.showWarningMessage(words, button)) === button) {
      const now = await workspace.openTextDocument(uri);
      if (!now.isDirty) return canReopen ? reopen(uri, id) : letChoose(now);
      words = `没有重新打开：这个文件里有没保存的改动，重新打开就没有了。请先撤销改动（Ctrl+Z，不要保存），再点“${button}”。`;
    }
  }

  #closed(uri: Uri): void {
    // A change of language closes and opens the document at once, so look a turn later whether it is gone.
    setTimeout(() => {
      if (!workspace.textDocuments.some((open) => open.uri.toString() === uri.toString()))
        this.#told.delete(uri.toString());
    });
  }
}

type Reading = { readonly text: string; readonly encoding: Encoding } | { readonly error: string };

/**
 * Reads the bytes of a document that shows “�” again: the better encoding, or why they are no text. Undefined where no “�” is
 * shown, and where no encoding shows fewer.
 */
async function readAnew(document: TextDocument): Promise<Reading | undefined> {
  const shown = damages(headOf(document));
  if (shown === 0) return undefined;
  const bytes = await Promise.resolve(workspace.fs.readFile(document.uri)).catch(() => undefined);
  if (!bytes) return undefined;
  const decoded = decode(bytes);
  if ('error' in decoded) return decoded;
  const { text } = decoded;
  if (damages(headOf(text)) >= shown) return undefined;
  const encoding = encodings.find(({ id }) => new TextDecoder(id).decode(bytes) === text);
  return encoding && { text, encoding };
}

const damages = (text: string): number => text.split('\ufffd').length - 1;

/** Whether the editor can open a document in another encoding (VS Code 1.100 and later). */
const opensInEncodings = (document: TextDocument): boolean => encodingOf(document) !== undefined;

const encodingOf = (document: TextDocument): unknown => (document as { readonly encoding?: unknown }).encoding;

const openIn = workspace.openTextDocument as (
  uri: Uri,
  options: { readonly encoding: string },
) => Thenable<TextDocument>;

/**
 * Opens a GB 2312 document as GB18030. VS Code guesses GB 2312 and writes GBK, which would save 𠮷 in a name as “?”; GB18030 reads
 * the same bytes and holds every character. Where that is not possible now, the document stays as it is.
 */
async function widen(document: TextDocument): Promise<void> {
  if (document.languageId !== 'nianbao' || document.isDirty || encodingOf(document) !== 'gb2312') return;
  await Promise.resolve(openIn(document.uri, { encoding: 'gb18030' })).catch(() => {});
}

async function reopen(uri: Uri, encoding: string): Promise<void> {
  try {
    // VS Code's name is `utf16le`, the decoder's `utf-16le`.
    await openIn(uri, { encoding: encoding.replace('-', '') });
  } catch (error) {
    void window.showErrorMessage(`没有重新打开：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Opens the editor's own list of encodings, for editors that cannot open a document in one. */
async function letChoose(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}
