import { FileSystemError, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { applyEdits, type TextEdit } from '../server/core/text/span.ts';
import { textAt } from './configs.ts';
import type { Content, DecisionFile } from './decide.ts';

interface Read extends Content {
  readonly isThere: boolean;
  /** Where somebody has it open with changes: then they are what a decision is added to. */
  readonly dirty: { readonly document: TextDocument; readonly version: number } | undefined;
}

/** A configuration on whatever file system it is, as a place for decisions. */
export const configFile = (uri: Uri): DecisionFile<Read> => ({
  read: () => read(uri),
  async write(edits, seen) {
    const now = await read(uri);
    const isSame = now.text === seen.text && now.isThere === seen.isThere && now.dirty?.version === seen.dirty?.version;
    if (!isSame) return;
    if (seen.dirty) return writeInto(seen.dirty.document, edits);
    const bytes = new TextEncoder().encode(applyEdits(seen.text, edits));
    if (seen.isThere) return workspace.fs.writeFile(uri, bytes);
    // Fails where somebody has made one meanwhile.
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

/** VS Code refuses edits of a version that is no longer there, and saving where the file has changed under it. */
async function writeInto(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const change = new WorkspaceEdit();
  for (const { span, text } of edits) {
    change.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  if (edits.length === 0 || (await workspace.applyEdit(change))) await document.save();
}

/** What cannot be looked for must not be made anew. */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}
