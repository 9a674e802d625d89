import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { findings, show, untilFound } from '../editor.ts';
import { ask, type Case } from '../harness.ts';
import { markdown, mistakes, text } from './samples.ts';

/** What can only be seen: squiggles in the text, the outline and the list of problems; kept as pictures. */
export const screen: readonly Case[] = [
  {
    name: 'on the screen: squiggles, outline and problems of a report in text',
    async body() {
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
    name: 'on the screen: the same in Markdown',
    async body() {
      await show(markdown());
      await untilFound(markdown(), 'cell-na');
      await ask({ ask: 'count', selector: '.markers-panel .monaco-tl-row' });
      await ask({ ask: 'screenshot', name: 'report-markdown' });
    },
  },
];
