import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  codes,
  findings,
  fixesFor,
  inWorkspace,
  show,
  untilCodes,
  untilFound,
  untilLanguage,
  untilListed,
  untilSeen,
  untilStatus,
} from '../editor.ts';
import { ask, type Case } from '../harness.ts';
import { markdown, mistakes, notice, safeMistakes, text } from './samples.ts';

const statusItem = '.statusbar-item[id*="nianbao.status"] a';
const row = (words: string): string => `.quick-input-list .monaco-list-row:has-text("${words}")`;

/** While tests run the editor shows no message by itself, but keeps a list of them. */
async function untilSaid(words: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await ask({ ask: 'count', selector: `.notifications-center .notification-list-item:has-text("${words}")` });
}

const config = (): vscode.Uri => inWorkspace('nianbao.config.json');

/** The command ends when something is chosen. */
const openList = (): void => void vscode.commands.executeCommand('nianbao.showFindings');

const closeList = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeQuickOpen');

/** Takes a picture in the light theme and in the dark one. */
async function pictures(name: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  try {
    for (const [theme, kind] of [
      ['Default Light Modern', 'vs'],
      ['Default Dark Modern', 'vs-dark'],
    ] as const) {
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await ask({ ask: 'count', selector: `.monaco-workbench.${kind}` });
      await ask({ ask: 'screenshot', name: `${name}-${kind === 'vs' ? 'light' : 'dark'}` });
    }
  } finally {
    await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
  }
}

/** The status item, the list that it opens, and what is done from there. */
export const desk: readonly Case[] = [
  {
    name: 'on the screen: the status bar says what is found, and a click lists it in the order of the text',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), ...mistakes);
      await untilStatus('年报 2 错误');
      await ask({ ask: 'click', selector: statusItem });
      const listed = (await untilListed()).filter(({ kind }) => kind === 'finding');
      const inOrder = findings(text())
        .filter(({ at }) => at.severity !== vscode.DiagnosticSeverity.Hint)
        .map(({ at }) => at.range.start)
        .sort((a, b) => a.compareTo(b))
        .map(({ line }) => `第 ${line + 1} 行`);
      assert.deepEqual(
        listed.map(({ label }) => label.split('　')[0]),
        inOrder,
      );
      assert.ok(listed.every(({ label }) => label !== '' && !label.includes('\n')));
      await ask({ ask: 'count', selector: row('第') });
      await pictures('list');
      await ask({ ask: 'click', selector: row('只看错误') });
      await ask({ ask: 'count', selector: row('看全部') });
      assert.equal((await untilListed()).filter(({ kind }) => kind === 'finding').length, 2);
      const total = findings(text()).find(({ code }) => code === 't4-sum')?.at.range;
      await ask({ ask: 'click', selector: row(`第 ${(total?.start.line ?? 0) + 1} 行`) });
      await ask({ ask: 'count', selector: '.monaco-editor.focused' });
      assert.equal(vscode.window.activeTextEditor?.document, document);
      assert.deepEqual(vscode.window.activeTextEditor?.selection.start, total?.start);
    },
  },
  {
    name: 'on the screen: what is off, lowered and accepted is in the list, and is undone from there',
    async body() {
      await show(text());
      await untilFound(text(), ...mistakes);
      const accept = (await fixesFor(text(), 't4-sum')).find(({ title }) => title.startsWith('在这里接受'));
      const [argument] = accept?.command?.arguments ?? [];
      await vscode.commands.executeCommand('nianbao.accept', { ...argument, reason: '经与法制部门核对' });
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum'));
      const kept = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(config())));
      const rules = { 't3-row-total': 'off', 'table-label-typo': 'info' };
      await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(JSON.stringify({ rules, ...kept })));
      await untilCodes(text(), 'no t3-row-total', (now) => !now.includes('t3-row-total'));
      await untilStatus('1 条规则没有查', '查的是“错误”', '已接受');
      openList();
      await untilListed();
      await ask({ ask: 'count', selector: row('经与法制部门核对') });
      await pictures('list-undo');
      for (const [words, choice, code] of [
        ['表三某行的总计不对', '恢复这条规则', 't3-row-total'],
        ['经与法制部门核对', '撤销接受', 't4-sum'],
      ] as const) {
        await closeList();
        openList();
        await untilListed();
        await ask({ ask: 'click', selector: row(words) });
        await ask({ ask: 'click', selector: row(choice) });
        await untilFound(text(), code);
      }
      const after = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(config())));
      assert.deepEqual(after, { rules: { 'table-label-typo': 'info' }, accepted: [] });
      await vscode.workspace.fs.delete(config());
      await untilStatus('年报 2 错误');
    },
  },
  {
    name: 'on the screen: a rule that the settings turn off and a draft are undone in the settings',
    async body() {
      const settings = () => vscode.workspace.getConfiguration('nianbao');
      await show(text());
      await untilFound(text(), ...mistakes);
      await settings().update('rules', { 't4-sum': 'off', jiezhi: 'error' }, vscode.ConfigurationTarget.Workspace);
      await settings().update('profile', 'draft', vscode.ConfigurationTarget.Workspace);
      try {
        await untilStatus('1 条规则没有查', '按草稿');
        openList();
        await untilListed();
        await ask({ ask: 'click', selector: row('表四某组的总计') });
        await ask({ ask: 'click', selector: row('恢复这条规则') });
        await untilFound(text(), 't4-sum');
        assert.deepEqual(settings().inspect('rules')?.workspaceValue, { jiezhi: 'error' });
        openList();
        await untilListed();
        await ask({ ask: 'click', selector: row('正在按草稿校核') });
        await untilSeen('profile submit', () => settings().get('profile') === 'submit' || undefined);
      } finally {
        await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
        await settings().update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      }
    },
  },
  {
    name: 'on the screen: 全部修复 says what it has changed and what is left',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), ...mistakes);
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('nianbao.fixAll');
      await untilCodes(text(), 'nothing safe', (now) => !safeMistakes.some((code) => now.includes(code)));
      assert.ok(codes(text()).includes('t4-sum'));
      assert.equal(document.isDirty, true);
      await untilSaid('修正了 3 处，没有改动数字；还有 2 错误');
      await ask({ ask: 'screenshot', name: 'fixed' });
    },
  },
  {
    name: 'the quick fixes of a finding hold 全部修复, and turning its rule off comes last',
    async body() {
      await show(text());
      await untilFound(text(), ...mistakes);
      const titles = (await fixesFor(text(), 't4-sum')).map(({ title }) => title);
      assert.ok(titles.includes('全部修复（3 处，不改数字）'), titles.join('｜'));
      assert.match(titles.at(-1) ?? '', /^关闭这条规则（本文件夹）：表四/);
      const all = (await fixesFor(text(), 't4-sum')).find(({ title }) => title.startsWith('全部修复'));
      await vscode.commands.executeCommand(all?.command?.command ?? '', ...(all?.command?.arguments ?? []));
      await untilCodes(text(), 'nothing safe', (now) => !safeMistakes.some((code) => now.includes(code)));
    },
  },
  {
    name: 'on the screen: the menu of a finding, and ours in the title of a report alone',
    async body() {
      const editor = await show(text());
      await untilFound(text(), ...mistakes);
      await untilStatus('年报 2 错误');
      const { start } = findings(text()).find(({ code }) => code === 'section-numbering')?.at.range ?? {};
      assert.ok(start);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('editor.action.quickFix');
      await ask({ ask: 'count', selector: '.action-widget .monaco-list-row:has-text("全部修复")' });
      await pictures('menu');
      await vscode.commands.executeCommand('hideCodeActionWidget');
      await ask({ ask: 'click', selector: '.editor-actions [aria-label*="年报校核"]' });
      await ask({ ask: 'count', selector: '.monaco-menu [aria-label*="下一处"]' });
      await ask({ ask: 'screenshot', name: 'title-menu' });
      await show(notice());
      await untilStatus('未校核');
      const inTitle = async (): Promise<number> =>
        Number(await ask({ ask: 'count', selector: '.editor-actions .action-item' }));
      const without = await inTitle();
      await show(text());
      await ask({ ask: 'count', selector: '.editor-actions [aria-label*="年报校核"]' });
      assert.equal(await inTitle(), without + 1);
    },
  },
  {
    name: 'on the screen: 下一处 and 上一处 lead from finding to finding, round the end',
    async body() {
      const editor = await show(text());
      await untilFound(text(), ...mistakes);
      await untilStatus('年报 2 错误');
      const places = findings(text())
        .filter(({ at }) => at.severity !== vscode.DiagnosticSeverity.Hint)
        .map(({ at }) => at.range.start)
        .sort((a, b) => a.compareTo(b));
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      for (const place of [...places, places[0]]) {
        await vscode.commands.executeCommand('nianbao.next');
        assert.deepEqual(editor.selection.start, place);
      }
      await vscode.commands.executeCommand('nianbao.previous');
      assert.deepEqual(editor.selection.start, places.at(-1));
      await ask({ ask: 'count', selector: '.monaco-hover .hover-row' });
      await ask({ ask: 'screenshot', name: 'next' });
    },
  },
  {
    name: 'on the screen: what is not checked says why in the status bar, and offers to check it',
    async body() {
      await show(notice());
      await untilStatus('年报：未校核（不像年报）');
      await ask({ ask: 'click', selector: statusItem });
      await ask({ ask: 'count', selector: row('按年报校核此文件') });
      await closeList();
      // None of the commands is offered where there is no report.
      await ask({ ask: 'screenshot', name: 'not-checked' });
      await show(markdown());
      await untilStatus('年报', '警告');
    },
  },
  {
    name: 'an untitled report says why nothing can be decided of it, and is saved under its title',
    async body() {
      const content = readFileSync(text().fsPath, 'utf8');
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument());
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), content);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await untilLanguage(document.uri, 'nianbao');
      await untilFound(document.uri, ...mistakes);
      const titles = (await fixesFor(document.uri, 't4-sum')).map(({ title }) => title);
      assert.equal(titles.at(-1), '接受这一处、关闭这条规则：请先把年报存成文件…');
      const to = inWorkspace('存下的年报.txt');
      await vscode.commands.executeCommand('nianbao.saveAs', { to });
      await untilFound(to, ...mistakes);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), to.toString());
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(to)), content);
      assert.ok(!vscode.workspace.textDocuments.some(({ isUntitled, isDirty }) => isUntitled && isDirty));
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(to);
    },
  },
];
