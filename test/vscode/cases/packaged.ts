import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  apply,
  extension,
  fixesFor,
  hoverAt,
  placeOf,
  show,
  untilCodes,
  untilFound,
  untilLanguage,
} from '../editor.ts';
import { ask, type Case } from '../harness.ts';
import { mistakes, nameless } from './samples.ts';

/** What a user gets who installs the .vsix: the main job, once through, with nothing of the sources at hand. */
export const packaged: readonly Case[] = [
  {
    name: 'installed from its package: it is not the one under development',
    async body() {
      assert.match(extension().extensionPath, /extensions[/\\]nianbao\.nianbao-/);
    },
  },
  {
    name: 'installed from its package: a report is recognised, checked, explained and mended',
    async body() {
      const { document } = await show(nameless());
      await untilLanguage(nameless(), 'nianbao');
      await untilFound(nameless(), ...mistakes);
      assert.match(await hoverAt(nameless(), placeOf(document, '第五十条', 1)), /年报/);
      const [fix] = await fixesFor(nameless(), 't4-sum');
      assert.ok(fix, 'no quick fix');
      await apply(fix);
      await untilCodes(nameless(), 'no t4-sum', (now) => !now.includes('t4-sum'));
    },
  },
  {
    name: 'installed from its package: its commands are there',
    async body() {
      const commands = await vscode.commands.getCommands(true);
      const own: readonly { readonly command: string }[] = extension().packageJSON.contributes.commands;
      assert.deepEqual(
        own.map(({ command }) => command).filter((command) => !commands.includes(command)),
        [],
      );
      assert.ok(own.length >= 7);
    },
  },
  {
    name: 'installed from its package: its page shows its icon and the README, in light and in dark',
    async body() {
      const workbench = vscode.workspace.getConfiguration('workbench');
      try {
        for (const theme of [undefined, 'Dark 2026']) {
          await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
          await vscode.commands.executeCommand('extension.open', 'nianbao.nianbao');
          await ask({ ask: 'count', selector: 'h1:has-text("政务公开年报校核")', within: 'iframe.webview' });
          await ask({ ask: 'count', selector: '.extension-editor .icon-container img' });
          await ask({ ask: 'screenshot', name: theme ? 'page-dark' : 'page-light' });
        }
      } finally {
        await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    },
  },
];
