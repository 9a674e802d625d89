import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { findings, hoverAt, inWorkspace, placeOf, show, untilFound } from '../editor.ts';
import { ask, type Case } from '../harness.ts';
import { html, markdown, mistakes, text } from './samples.ts';

/** What can only be seen: squiggles in the text, the outline and the list of problems; kept as pictures. */
export const screen: readonly Case[] = [
  {
    name: 'on the screen: squiggles, outline and problems of a report in text',
    async body() {
      // What other cases were told covers the list of problems.
      await vscode.commands.executeCommand('notifications.clearAll');
      const editor = await show(text());
      await untilFound(text(), ...mistakes);
      // The folder's list folds away, so that the outline has the side bar to itself.
      await ask({ ask: 'click', selector: '.pane-header[aria-label*="Explorer Section"]' });
      await vscode.commands.executeCommand('outline.focus');
      await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
      const total = findings(text()).find(({ code }) => code === 't3-row-total')?.at.range;
      assert.ok(total);
      editor.revealRange(total, vscode.TextEditorRevealType.InCenter);
      await ask({ ask: 'count', selector: '.squiggly-error' });
      await ask({ ask: 'count', selector: '.outline-element' });
      await ask({ ask: 'count', selector: '.markers-panel .monaco-tl-row' });
      // One line a problem: the places each is about are folded away.
      for (const command of ['list.collapseAll', 'list.focusFirst', 'list.expand']) {
        await vscode.commands.executeCommand(command);
      }
      await ask({ ask: 'screenshot', name: 'report-table' });
      editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
      await ask({ ask: 'count', selector: '.squiggly-warning' });
      await ask({ ask: 'screenshot', name: 'report-top' });
    },
  },
  {
    name: 'on the screen: what a squiggle says when the pointer rests on it',
    async body() {
      const editor = await show(text());
      await untilFound(text(), ...mistakes);
      const total = findings(text()).find(({ code }) => code === 't3-row-total')?.at.range;
      assert.ok(total);
      editor.selection = new vscode.Selection(total.start, total.start);
      editor.revealRange(total, vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('editor.action.showHover');
      await ask({ ask: 'count', selector: '.monaco-hover .marker .message, .monaco-hover .hover-row.status-bar' });
      await ask({ ask: 'screenshot', name: 'report-hover' });
    },
  },
  {
    name: 'on the screen: what a figure in a sentence is read as, and why another is not compared',
    async body() {
      const editor = await show(text());
      const { document } = editor;
      await untilFound(text(), ...mistakes);
      const said = '申请内容多与';
      await editor.edit((change) => change.insert(placeOf(document, said), '上半年收到政府信息公开申请5件。'));
      try {
        for (const [words, offset, says] of [
          ['新收政府信息公开申请9件', 10, /读作表三“本年新收”，9 件/],
          ['申请5件', 2, /不比：说的不是报告年度全年/],
        ] as const) {
          const place = placeOf(document, words, offset);
          assert.match(await hoverAt(text(), place), says);
          editor.selection = new vscode.Selection(place, place);
          editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
        }
        await vscode.commands.executeCommand('editor.action.showHover');
        await ask({ ask: 'count', selector: '.monaco-hover .hover-row' });
        await ask({ ask: 'screenshot', name: 'report-claim-hover' });
      } finally {
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
    },
  },
  {
    name: 'on the screen: the same in Markdown',
    async body() {
      await show(markdown());
      await untilFound(markdown(), 'cell-na');
      await ask({ ask: 'count', selector: '.markers-panel .monaco-tl-row' });
      await ask({ ask: 'screenshot', name: 'report-markdown' });
    },
  },
  {
    name: 'on the screen: no boxes around Chinese punctuation in HTML, in an editor that is not Chinese',
    async body() {
      const uri = inWorkspace('标点.html');
      // The first of abc is no Latin letter: the one box that must be there shows that boxes are drawn.
      const words = '<p>依照《条例》（国令第711号），公开了：一、决定；二、〔2021〕30号；3×5～8！说明：\u0430bc</p>\n';
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(words));
      await show(uri);
      assert.equal(await ask({ ask: 'count', selector: '.unicode-highlight' }), '1');
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'on the screen: outline and breadcrumbs of a report in HTML',
    async body() {
      const editor = await show(html());
      await vscode.commands.executeCommand('outline.focus');
      const total = placeOf(editor.document, '（七）总计');
      editor.selection = new vscode.Selection(total, total);
      editor.revealRange(new vscode.Range(total, total), vscode.TextEditorRevealType.InCenter);
      await ask({ ask: 'count', selector: '.outline-element:has-text("一、总体情况")' });
      await ask({ ask: 'count', selector: '.monaco-breadcrumb-item:has-text("收到和处理政府信息公开申请情况")' });
      await ask({ ask: 'screenshot', name: 'report-html' });
    },
  },
];
