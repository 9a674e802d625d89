import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { apply, codes, fixesFor, show, untilCodes, untilFound } from '../editor.ts';
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
