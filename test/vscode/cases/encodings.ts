import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { gb18030Of } from '../../fixtures/gb18030.ts';
import { inWorkspace, placeOf, show, untilFound, untilLanguage, untilSeen } from '../editor.ts';
import { ask, type Case } from '../harness.ts';
import { mistakes, text } from './samples.ts';

/** Driven by a test, VS Code lets no message pop up, but keeps it in this list. */
const message = '.notifications-center .notification-list-item:has-text("重新打开")';
const button = `${message} .monaco-button:has-text("用 GB18030 重新打开")`;

/** The sample's text in GBK, as Windows' own editor saves it; `rare` are characters that GBK lacks and GB18030 has. */
async function written(name: string, rare = ''): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  const words = readFileSync(text().fsPath, 'utf8').replace('本报告', `本报告${rare}`);
  await vscode.workspace.fs.writeFile(uri, gb18030Of(words));
  return uri;
}

const untilEncoding = (document: vscode.TextDocument, wanted: string): Promise<true> =>
  untilSeen(`encoding ${wanted}`, () => (document as { encoding?: unknown }).encoding === wanted || undefined);

async function insert({ uri }: vscode.TextDocument, at: vscode.Position, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, at, words);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Takes old messages away and shows the list of those that come. */
async function awaitMessages(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.showList');
}

export const encodings: readonly Case[] = [
  {
    name: 'a report in GBK, named as one, is read as such and stays such when it is saved; one in UTF-8 stays UTF-8',
    async body() {
      const uri = await written('云汀市财政局2024年政府信息公开工作年度报告.txt');
      const { document } = await show(uri);
      await untilFound(uri, ...mistakes);
      assert.ok(!document.getText().includes('\ufffd'));
      await untilEncoding(document, 'gb18030');
      await insert(document, placeOf(document, '本报告'), '𠮷');
      assert.ok(await document.save());
      assert.deepEqual(await vscode.workspace.fs.readFile(uri), gb18030Of(document.getText()));
      const other = await show(text());
      await untilFound(text(), ...mistakes);
      await untilEncoding(other.document, 'utf8');
      assert.equal(other.document.getText(), readFileSync(text().fsPath, 'utf8'));
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'only the language of reports guesses encodings',
    async body() {
      for (const languageId of ['plaintext', 'markdown', 'html', 'jsonc']) {
        const files = vscode.workspace.getConfiguration('files', { languageId });
        assert.equal(files.get('autoGuessEncoding'), false, languageId);
        assert.deepEqual(files.get('candidateGuessEncodings'), [], languageId);
      }
      const files = vscode.workspace.getConfiguration('files', { languageId: 'nianbao' });
      assert.deepEqual(files.get('candidateGuessEncodings'), ['utf8', 'gb2312']);
    },
  },
  {
    name: 'a report that opens as rubbish is told once and opened anew; with unsaved changes it is refused in words',
    async body() {
      await awaitMessages();
      const uri = await written('旧稿.txt');
      const { document } = await show(uri);
      assert.equal(document.languageId, 'plaintext');
      assert.ok(document.getText().includes('\ufffd'));
      await ask({ ask: 'count', selector: button });
      await ask({ ask: 'screenshot', name: 'encoding' });
      await insert(document, new vscode.Position(0, 0), '年');
      await ask({ ask: 'click', selector: button });
      // The list closes with its last message, and the answer may come behind it.
      await vscode.commands.executeCommand('notifications.showList');
      await ask({ ask: 'count', selector: `${message}:has-text("请先撤销改动")` });
      assert.ok(document.isDirty && document.getText().includes('\ufffd'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await ask({ ask: 'click', selector: button });
      await untilLanguage(uri, 'nianbao');
      await untilFound(uri, ...mistakes);
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'a report in GB18030 is read with the characters that GBK lacks',
    async body() {
      const uri = await written('云汀市审计局2024年政府信息公开工作年度报告.txt', '𠮷𠀀');
      const { document } = await show(uri);
      await untilSeen('the rare characters', () => document.getText().includes('本报告𠮷𠀀') || undefined);
      assert.ok(!document.getText().includes('\ufffd'));
      await untilFound(uri, ...mistakes);
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'rubbish is not checked on demand either, which is said',
    async body() {
      await awaitMessages();
      // No report: nothing is said of it unless it is asked for.
      const uri = inWorkspace('记录.txt');
      await vscode.workspace.fs.writeFile(uri, gb18030Of('会议记录：讨论了下一步的安排。\n'));
      const { document } = await show(uri);
      await vscode.commands.executeCommand('nianbao.checkAsReport');
      await ask({ ask: 'count', selector: `${message}:has-text("没有校核")` });
      assert.equal(document.languageId, 'plaintext');
      await vscode.workspace.fs.delete(uri);
    },
  },
];
