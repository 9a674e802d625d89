import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  codes,
  findings,
  placeOf,
  show,
  until,
  untilCodes,
  untilFound,
  untilLanguage,
  untilStatus,
} from '../editor.ts';
import type { Case } from '../harness.ts';
import { html, markdown, mistakes, nameless, notice, other, text } from './samples.ts';

export const recognition: readonly Case[] = [
  {
    name: 'a plain text that is a report becomes one and shows what is wrong',
    async body() {
      await show(nameless());
      await untilLanguage(nameless(), 'nianbao');
      await untilFound(nameless(), ...mistakes);
    },
  },
  {
    name: 'a file named as a report is one, and each squiggle covers the smallest thing that is wrong',
    async body() {
      const { document } = await show(text());
      assert.equal(document.languageId, 'nianbao');
      await untilFound(text(), ...mistakes);
      const marked = Object.fromEntries(findings(text()).map(({ code, at }) => [code, document.getText(at.range)]));
      assert.equal(marked['t3-row-total'], '5');
      assert.equal(marked['t4-sum'], '3');
      assert.equal(marked['table-label-typo'], '本年度止件数');
      assert.equal(marked['bookmark-left'], '[bookmark: _GoBack]');
      assert.match(marked['section-numbering'] ?? '', /^5、/);
    },
  },
  {
    name: 'a finding says its numbers, shows the places it is about and leads to its own page',
    async body() {
      await show(text());
      await untilFound(text(), 't4-sum');
      const sum = findings(text()).find(({ code }) => code === 't4-sum')?.at;
      assert.match(sum?.message ?? '', /4/);
      assert.equal(sum?.severity, vscode.DiagnosticSeverity.Error);
      // What is counted in the sum, but for what is 0.
      assert.deepEqual(
        sum?.relatedInformation?.map(({ message }) => message),
        ['行政复议·结果维持：2', '行政复议·其他结果：1', '行政复议·尚未审结：1'],
      );
      const code = sum?.code;
      assert.ok(typeof code === 'object' && code.target);
      assert.equal(code.value, '表四合计不平 (t4-sum)');
      const page = await vscode.workspace.openTextDocument(code.target);
      assert.match(page.getText(), /t4-sum/);
      // As a page to read, not as its source.
      await vscode.commands.executeCommand('vscode.open', code.target);
      const input = await until(
        'the page',
        () => {
          const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
          return shown instanceof vscode.TabInputCustom ? shown : undefined;
        },
        vscode.window.tabGroups.onDidChangeTabs,
      );
      assert.equal(input.viewType, 'vscode.markdown.preview.editor');
      assert.equal(input.uri.toString(), code.target.toString());
    },
  },
  {
    name: 'Markdown and HTML keep their language; what is wrong there is found, and nothing where nothing is wrong',
    async body() {
      const { document } = await show(markdown());
      await untilFound(markdown(), 'cell-na', 'bracket-unmatched', 'placeholder-left');
      assert.equal(document.languageId, 'markdown');
      await show(html());
      await untilStatus('2021', '没有发现问题');
      assert.deepEqual(codes(html()), []);
    },
  },
  {
    name: 'the status says the edition and the count, or why nothing is checked',
    async body() {
      await show(text());
      await untilFound(text(), ...mistakes);
      await untilStatus('2021', '2 处错误');
      await show(notice());
      await untilStatus('未校核');
    },
  },
  {
    name: 'findings follow the typing',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), 't4-sum');
      await correctTotal(document);
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum') && now.includes('t3-row-total'));
    },
  },
  {
    name: 'an untitled document becomes a report once its text is pasted',
    async body() {
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument());
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), readFileSync(text().fsPath, 'utf8'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await untilLanguage(document.uri, 'nianbao');
      await untilFound(document.uri, ...mistakes);
    },
  },
  {
    name: 'who sets a report back to plain text is obeyed, and closing clears',
    async body() {
      const { document } = await show(nameless());
      await untilLanguage(nameless(), 'nianbao');
      await untilFound(nameless(), 't4-sum');
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await untilCodes(nameless(), 'no findings', (now) => now.length === 0);
      // Another report comes and is recognised; the first, shown again after it, is not asked again.
      await show(text());
      await untilFound(text(), 't4-sum');
      const again = await show(nameless());
      await untilStatus('未校核');
      assert.equal(again.document.languageId, 'plaintext');
      await vscode.commands.executeCommand('nianbao.checkAsReport');
      await untilLanguage(nameless(), 'nianbao');
      await untilFound(nameless(), 't4-sum');
    },
  },
  {
    name: 'with recognition switched off a report stays plain text, until its user says what it is',
    async body() {
      const settings = vscode.workspace.getConfiguration('nianbao');
      await settings.update('recognise', false, vscode.ConfigurationTarget.Global);
      try {
        const { document } = await show(other());
        await untilStatus('未校核', 'nianbao.recognise');
        assert.equal(document.languageId, 'plaintext');
        await vscode.commands.executeCommand('nianbao.checkAsReport');
        await untilFound(other(), 't4-sum');
      } finally {
        await settings.update('recognise', undefined, vscode.ConfigurationTarget.Global);
      }
    },
  },
  {
    name: 'after a restart of the service the findings are there again',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), 't4-sum');
      await vscode.commands.executeCommand('nianbao.restart');
      await untilFound(text(), 't4-sum');
      await correctTotal(document);
      await untilCodes(text(), 'no t4-sum', (now) => !now.includes('t4-sum') && now.includes('t3-row-total'));
    },
  },
];

/** Types the right total over the wrong one of table 4. */
async function correctTotal(document: vscode.TextDocument): Promise<void> {
  const place = placeOf(document, '\t1\n\t1\n\t3', 7);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(place, place.translate(0, 1)), '4');
  assert.ok(await vscode.workspace.applyEdit(edit));
}
