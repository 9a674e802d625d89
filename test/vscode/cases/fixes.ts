import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { apply, codes, findings, fixesAt, fixesFor, placeOf, show, untilCodes, untilFound } from '../editor.ts';
import type { Case } from '../harness.ts';
import { mistakes, safeMistakes, text } from './samples.ts';

export const fixes: readonly Case[] = [
  ...(['t3-row-total', 't4-sum', 'section-numbering'] as const).map((code) => ({
    name: `the quick fix for ${code} takes it away and brings nothing new`,
    async body() {
      const { document } = await show(text());
      const before = await untilFound(text(), ...mistakes);
      const [fix] = await fixesFor(text(), code);
      assert.ok(fix, 'no quick fix');
      await apply(fix);
      assert.equal(document.isDirty, true);
      await untilCodes(text(), `no ${code}`, (now) => !now.includes(code));
      assert.deepEqual([...codes(text())].sort(), before.filter((each) => each !== code).sort());
    },
  })),
  {
    name: 'a finding of several places marks each with a hint that says what stands there and offers the same',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), ...mistakes);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(text(), placeOf(document, '（一）主动公开', 7), '公开目录,台账,清单,');
      await vscode.workspace.applyEdit(edit);
      await untilCodes(text(), 'three marks', (now) => now.filter((code) => code === 'width-mixed').length === 3);
      const [first, ...hints] = findings(text()).filter(({ code }) => code === 'width-mixed');
      assert.equal(first?.at.severity, vscode.DiagnosticSeverity.Information);
      for (const { at } of hints) {
        assert.equal(at.severity, vscode.DiagnosticSeverity.Hint);
        assert.equal(document.getText(at.range), ',');
        assert.match(at.message, /^半角逗号“,”/);
        const titles = async (range: vscode.Range) => (await fixesAt(text(), range)).map(({ title }) => title);
        assert.deepEqual(await titles(at.range), await titles(first?.at.range ?? at.range));
      }
    },
  },
  {
    name: 'fix-all mends what is safe and leaves the figures to a person',
    async body() {
      const { document } = await show(text());
      await untilFound(text(), ...mistakes);
      await vscode.commands.executeCommand('editor.action.fixAll');
      const left = await untilCodes(
        text(),
        `none of ${safeMistakes.join(', ')}`,
        (now) => !safeMistakes.some((code) => now.includes(code)),
      );
      assert.ok(left.includes('t3-row-total') && left.includes('t4-sum'));
      const mended = document.getText();
      assert.ok(mended.includes('\n五、存在的主要问题及改进情况\n'));
      assert.ok(mended.includes('\t本年废止件数\n'));
      assert.ok(mended.includes('（二）改进情况。一是建立'));
    },
  },
];
