import { beforeEach, expect, test, vi } from 'vitest';
import { serveSaveAs } from '../../client/save-as.ts';
import type { Service } from '../../client/service.ts';
import { type Address, address, commands, ran, slowDisk, window, written } from '../fixtures/vscode.ts';

vi.mock('vscode', () => import('../fixtures/vscode.ts'));

const to = address('file', '/年报.txt');
const untitled = address('untitled', 'Untitled-1');

/** An editor of a text that may change. */
const editorOf = (uri: Address, text: { now: string }) => ({
  selection: { start: 0, end: 0 },
  document: {
    uri,
    isUntitled: uri.scheme === 'untitled',
    getText: () => text.now,
    save: vi.fn(async () => true),
  },
});

const saveAs = () => commands.executeCommand('nianbao.saveAs', { to });

beforeEach(() => {
  ran.length = 0;
  written.clear();
  slowDisk.meanwhile = () => {};
  serveSaveAs({ findings: async () => undefined } as unknown as Service);
});

test('an untitled report that is safe in its file is let go', async () => {
  window.activeTextEditor = editorOf(untitled, { now: '一、总体情况' });
  await saveAs();
  expect(written.get(to.toString())).toBe('一、总体情况');
  expect(ran).toEqual(['workbench.action.revertAndCloseActiveEditor']);
});

test('what was typed while it was written is not let go', async () => {
  const text = { now: '一、总体情况' };
  window.activeTextEditor = editorOf(untitled, text);
  slowDisk.meanwhile = () => {
    text.now += '良好';
  };
  await saveAs();
  expect(ran).toEqual([]);
});

test('another document that was turned to while it was written is not let go in its place', async () => {
  window.activeTextEditor = editorOf(untitled, { now: '一、总体情况' });
  slowDisk.meanwhile = () => {
    window.activeTextEditor = editorOf(address('file', '/别的.txt'), { now: '没存' });
  };
  await saveAs();
  expect(written.has(to.toString())).toBe(true);
  expect(ran).toEqual([]);
});

test('under its own name a report is saved in its editor, in its encoding', async () => {
  const editor = editorOf(to, { now: '一、总体情况' });
  window.activeTextEditor = editor;
  await saveAs();
  expect(editor.document.save).toHaveBeenCalledOnce();
  expect(written.size).toBe(0);
});
