import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';
import type { SaveAsCommand } from '../server/lsp/messages.ts';
import { fileNameFor } from './file-name.ts';
import type { Service } from './service.ts';

const saveAsCommand: SaveAsCommand = 'nianbao.saveAs';

/** Saves the active report under its title, as text that every editor opens; an untitled one goes on in its file. */
export const serveSaveAs = (service: Service): Disposable =>
  // Whoever runs the command with a place is not asked for it.
  commands.registerCommand(saveAsCommand, async (argument?: { readonly to?: Uri }) => {
    const editor = window.activeTextEditor;
    if (!editor) return void window.showInformationMessage('请先打开要保存的年报。');
    const { document } = editor;
    const to = argument?.to ?? (await askPlace(fileNameFor((await service.findings(document.uri))?.title ?? null)));
    if (!to) return;
    // Under its own name it is saved as it always is, in its encoding: written beneath its editor it would be another file there.
    if (to.toString() === document.uri.toString()) return void (await document.save());
    const text = document.getText();
    try {
      await workspace.fs.writeFile(to, new TextEncoder().encode(text));
    } catch (error) {
      void window.showErrorMessage(`没有存成：${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    const { selection } = editor;
    // What was typed meanwhile stays where it is; only what is safe in its file is let go, and no other that was turned to.
    const isSafe = document.getText() === text && window.activeTextEditor?.document === document;
    if (document.isUntitled && isSafe) await letGo();
    const saved = await window.showTextDocument(to, { preview: false });
    saved.selection = selection;
    saved.revealRange(new Range(selection.start, selection.end));
  });

const letGo = (): Thenable<unknown> => commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

function askPlace(name: string): Thenable<Uri | undefined> {
  // Where no folder is open, beside another file that is; a place must be named for a name to be proposed.
  const file = workspace.textDocuments.find(({ uri }) => uri.scheme === 'file');
  const folder = workspace.workspaceFolders?.[0]?.uri ?? (file ? Uri.joinPath(file.uri, '..') : Uri.file('/'));
  return window.showSaveDialog({
    title: '另存为年报',
    saveLabel: '保存',
    filters: { 文本文件: ['txt'] },
    defaultUri: Uri.joinPath(folder, name),
  });
}
