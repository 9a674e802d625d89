import { FileSystemError, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { applyEdits, type TextEdit } from '../server/core/text/span.ts';
import { textAt } from './configs.ts';
import type { Content, DecisionFile } from './decide.ts';

interface Read extends Content {
  readonly isThere: boolean;
  /** The open document with unsaved changes, to which a decision is added then; undefined where there are none. */
  readonly dirty: { readonly document: TextDocument; readonly version: number } | undefined;
}

/** A configuration, on any file system of the editor, as a file that `decide` can write. */
export const configFile = (uri: Uri): DecisionFile<Read> => ({
  read: () => read(uri),
  async write(edits, seen) {
    const now = await read(uri);
    const isSame = now.text === seen.text && now.isThere === seen.isThere && now.dirty?.version === seen.dirty?.version;
    if (!isSame) return;
    if (seen.dirty) return writeInto(seen.dirty.document, edits);
    const bytes = new TextEncoder().encode(applyEdits(seen.text, edits));
    if (seen.isThere) return workspace.fs.writeFile(uri, bytes);
    // Making the file fails where somebody has made one meanwhile.
    const change = new WorkspaceEdit();
    change.createFile(uri, { contents: bytes });
    await workspace.applyEdit(change);
  },
});

async function read(uri: Uri): Promise<Read> {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document?.isDirty) {
    const { version } = document;
    return { text: document.getText(), isSaved: false, isThere: true, dirty: { document, version } };
  }
  const known = await textAt(uri);
  if (known?.error !== undefined) throw new Error(known.error);
  if (!known && (await isThere(uri))) throw new Error('读不了这个文件');
  return { text: known?.text ?? '', isSaved: true, isThere: known !== undefined, dirty: undefined };
}

/** Edits an open document and saves it. VS Code refuses edits of an old version, and saving over a file that has changed. */
async function writeInto(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const change = new WorkspaceEdit();
  for (const { span, text } of edits) {
    change.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  if (edits.length === 0 || (await workspace.applyEdit(change))) await document.save();
}

/** Whether a file exists; true also where that cannot be known, for then it must not be made anew. */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}
