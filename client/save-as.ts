import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';
import type { SaveAsCommand } from '../server/lsp/messages.ts';
import { fileNameFor } from './file-name.ts';
import type { Service } from './service.ts';

const saveAsCommand: SaveAsCommand = 'nianbao.saveAs';

/** Serves the command that saves the active report under its title as plain text; an untitled one is replaced by its file. */
export const serveSaveAs = (service: Service): Disposable =>
  // Do not ask for a place that the command was given.
  commands.registerCommand(saveAsCommand, async (argument?: { readonly to?: Uri }) => {
    const editor = window.activeTextEditor;
    if (!editor) return void window.showInformationMessage('请先打开要保存的年报。');
    const { document } = editor;
    const to = argument?.to ?? (await askPlace(fileNameFor((await service.findings(document.uri))?.title ?? null)));
    if (!to) return;
    // Save a document under its own name through the editor, which keeps its encoding.
    if (to.toString() === document.uri.toString()) return void (await document.save());
    const text = document.getText();
    try {
      await workspace.fs.writeFile(to, new TextEncoder().encode(text));
    } catch (error) {
      void window.showErrorMessage(`没有存成：${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    const { selection } = editor;
    // Close the untitled document only if it is unchanged and still active: then all of it is in the file.
    const isSafe = document.getText() === text && window.activeTextEditor?.document === document;
    if (document.isUntitled && isSafe) await letGo();
    const saved = await window.showTextDocument(to, { preview: false });
    saved.selection = selection;
    saved.revealRange(new Range(selection.start, selection.end));
  });

const letGo = (): Thenable<unknown> => commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

function askPlace(name: string): Thenable<Uri | undefined> {
  // Propose the open folder, else the folder of another open file: without a folder the dialogue shows no name.
  const file = workspace.textDocuments.find(({ uri }) => uri.scheme === 'file');
  const folder = workspace.workspaceFolders?.[0]?.uri ?? (file ? Uri.joinPath(file.uri, '..') : Uri.file('/'));
  return window.showSaveDialog({
    title: '另存为年报',
    saveLabel: '保存',
    filters: { 文本文件: ['txt'] },
    defaultUri: Uri.joinPath(folder, name),
  });
}
