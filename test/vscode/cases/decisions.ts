import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { apply, codes, fixesFor, inWorkspace, show, until, untilCodes, untilFound, untilStatus } from '../editor.ts';
import type { Case } from '../harness.ts';
import { markdown, mistakes, text } from './samples.ts';

const config = (): vscode.Uri => inWorkspace('nianbao.config.json');

const write = (words: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(words));

const written = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(config()));

/** Runs what the action of this title would, with the reason that the user would be asked for. */
async function decide(code: string, title: RegExp, reason?: string, uri = text()): Promise<void> {
  const action = (await fixesFor(uri, code)).find((each) => title.test(each.title));
  assert.ok(action?.command, `no action ${title}`);
  const [argument] = action.command.arguments ?? [];
  await vscode.commands.executeCommand(action.command.command, { ...argument, ...(reason && { reason }) });
}

/** Takes the configuration away, as someone in the file explorer would, and waits until nothing is left of it. */
async function forget(): Promise<void> {
  await vscode.workspace.fs.delete(config());
  await untilFound(text(), ...mistakes);
}

export const decisions: readonly Case[] = [
  {
    name: 'the configuration is completed and explained while it is written, without a report being open',
    async body() {
      await write('{\n  "profile": "",\n  "rules": {\n    \n  }\n}\n');
      const document = await vscode.workspace.openTextDocument(config());
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'jsonc');
      const offered = async (line: number, character: number): Promise<string> => {
        const place = new vscode.Position(line, character);
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          config(),
          place,
        );
        return items.map(({ label }) => (typeof label === 'string' ? label : label.label)).join(' ');
      };
      assert.match(await offered(1, 14), /"draft".*"submit"|"submit".*"draft"/);
      assert.match(await offered(3, 4), /t4-sum/);
      await vscode.workspace.fs.delete(config());
    },
  },
  {
    name: 'a finding that is accepted with a reason is gone, is counted, and comes back with the file',
    async body() {
      const { document } = await show(text());
      const before = await untilFound(text(), ...mistakes);
      await decide('t4-sum', /^在这里接受/, '经与法制部门核对');
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum'));
      assert.deepEqual([...codes(text())].sort(), before.filter((each) => each !== 't4-sum').sort());
      assert.equal(document.isDirty, false);
      const { accepted } = JSON.parse(await written());
      assert.equal(accepted[0].reason, '经与法制部门核对');
      assert.equal(accepted[0].file, vscode.workspace.asRelativePath(text()));
      await untilStatus('已接受');
      await forget();
    },
  },
  {
    name: 'a rule that is turned off is silent, and the file keeps what somebody wrote into it',
    async body() {
      await write('{\n  // 我们的约定\n  "profile": "draft"\n}\n');
      await show(text());
      await untilStatus('草稿');
      await decide('bookmark-left', /^关闭这条规则/);
      await untilCodes(text(), 'no bookmark-left', (now) => now.includes('t4-sum') && !now.includes('bookmark-left'));
      assert.match(await written(), /\/\/ 我们的约定/);
      await forget();
    },
  },
  {
    name: 'the settings count too, and at once; what the folder says goes before them',
    async body() {
      const settings = vscode.workspace.getConfiguration('nianbao');
      await show(text());
      await untilFound(text(), ...mistakes);
      await settings.update('rules', { 't4-sum': 'off' }, vscode.ConfigurationTarget.Workspace);
      await untilCodes(text(), 'no t4-sum', (now) => now.includes('t3-row-total') && !now.includes('t4-sum'));
      await write('{ "rules": { "t4-sum": "info" } }');
      await untilFound(text(), 't4-sum');
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await forget();
    },
  },
  {
    name: 'a finding is accepted in Markdown as well',
    async body() {
      await show(markdown());
      await untilFound(markdown(), 'bracket-unmatched');
      await decide('bracket-unmatched', /^在这里接受/, '原文如此', markdown());
      await untilCodes(
        markdown(),
        'no bracket-unmatched',
        (now) => now.includes('cell-na') && !now.includes('bracket-unmatched'),
      );
      await vscode.workspace.fs.delete(config());
      await untilFound(markdown(), 'bracket-unmatched');
    },
  },
  {
    name: 'decisions that meet are all written, beside what somebody is typing into the file',
    async body() {
      await write('{\n  "profile": "draft"\n}\n');
      await show(text());
      await untilFound(text(), ...mistakes);
      const offers = new Map<string, readonly vscode.CodeAction[]>();
      for (const code of ['t4-sum', 't3-row-total', 'bookmark-left']) offers.set(code, await fixesFor(text(), code));
      const run = (code: string, title: RegExp) => {
        const { command, arguments: [argument] = [] } =
          offers.get(code)?.find((each) => title.test(each.title))?.command ?? {};
        assert.ok(command, `no action ${title}`);
        return vscode.commands.executeCommand(command, { ...argument, reason: '经核对无误' });
      };
      const document = await vscode.workspace.openTextDocument(config());
      const typing = new vscode.WorkspaceEdit();
      typing.insert(config(), new vscode.Position(1, 2), '"deadlines": { "department": "01-20" },\n  ');
      // One after another in the editor's own queue: what is read for the first decision is old when it is written.
      await Promise.all([
        run('t4-sum', /^在这里接受/),
        vscode.workspace.applyEdit(typing),
        run('t3-row-total', /^在这里接受/),
        run('bookmark-left', /^关闭这条规则/),
      ]);
      await untilCodes(
        text(),
        'none of the three',
        (now) => now.includes('section-numbering') && !now.includes('t4-sum'),
      );
      if (document.isDirty) await document.save();
      const { deadlines, rules, accepted } = JSON.parse(await written());
      assert.deepEqual(deadlines, { department: '01-20' });
      assert.deepEqual(rules, { 'bookmark-left': 'off' });
      assert.deepEqual(accepted.map(({ rule }: { rule: string }) => rule).sort(), ['t3-row-total', 't4-sum']);
      await forget();
    },
  },
  {
    name: 'a mistake in the configuration is shown in it',
    async body() {
      await write('{ "rules": { "t4-sums": "off" } }');
      await show(text());
      await untilFound(config(), 'config');
      await untilFound(text(), ...mistakes);
      const document = await vscode.workspace.openTextDocument(config());
      assert.equal(document.languageId, 'jsonc');
      const [fix] = await fixesFor(text(), 't4-sum');
      assert.ok(fix?.edit, 'the remedy comes first');
      await apply(fix);
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await forget();
    },
  },
  {
    name: 'a mistake in the configuration is told once, and in Chinese',
    async body() {
      await write('{ "rules": { "t4-sum": "offf" }, "agency": "县", "deadlines": { "department": "1月" }, }');
      await show(text());
      await show(config());
      await untilFound(config(), 'config');
      // What VS Code says of JSON comes in the order in which files are opened: this one is sure to be wrong.
      const control = inWorkspace('control.json');
      await vscode.workspace.fs.writeFile(control, new TextEncoder().encode('{ "a": }'));
      await show(control);
      await until(
        'what VS Code says of JSON',
        () => vscode.languages.getDiagnostics(control).length > 0 || undefined,
        vscode.languages.onDidChangeDiagnostics,
      );
      const told = vscode.languages.getDiagnostics(config());
      assert.deepEqual(
        told.filter(({ source }) => source !== '年报校核').map(({ message }) => message),
        [],
      );
      assert.equal(told.length, 3, told.map(({ message }) => message).join(' | '));
      await vscode.workspace.fs.delete(control);
      await forget();
    },
  },
  {
    name: 'an acceptance that is needed no more is marked in the configuration, and taken out there',
    async body() {
      await show(text());
      await untilFound(text(), ...mistakes);
      const [fix] = await fixesFor(text(), 't4-sum');
      assert.ok(fix?.edit);
      await decide('t4-sum', /^在这里接受/, '暂且如此');
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum'));
      await apply(fix);
      await untilFound(config(), 'accepted-unused');
      await show(config());
      const removals = await fixesFor(config(), 'accepted-unused');
      const removal = removals.find(({ title }) => title === '删去这一条接受');
      assert.ok(removal, 'no quick fix in the configuration');
      await apply(removal);
      await untilCodes(config(), 'no acceptance that is needed no more', (now) => !now.includes('accepted-unused'));
      await (await vscode.workspace.openTextDocument(config())).save();
      assert.deepEqual(JSON.parse(await written()), { accepted: [] });
      await show(text());
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await forget();
    },
  },
];
