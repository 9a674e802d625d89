import { beforeEach, expect, test, vi } from 'vitest';
import { serveFixAll } from '../../client/fix-all.ts';
import type { Service } from '../../client/service.ts';
import type { FixAll } from '../../server/lsp/messages.ts';
import { address, commands, told, window } from '../fixtures/vscode.ts';

vi.mock('vscode', () => import('../fixtures/vscode.ts'));

const found: FixAll = {
  version: 1,
  edits: [{ span: { start: 0, end: 1 }, text: '：' }],
  fixes: 1,
  left: { error: 0, warning: 0, info: 0, hint: 0 },
};

/** What is said when all fixes are asked for. */
async function said(answer: FixAll | undefined, isRunning = true): Promise<readonly string[]> {
  serveFixAll({ isRunning, fixAll: async () => answer, status: () => undefined } as unknown as Service);
  await commands.executeCommand('nianbao.fixAll');
  return told;
}

beforeEach(() => {
  told.length = 0;
  const document = { uri: address('file', '/年报.txt'), version: 1, positionAt: (offset: number) => offset };
  window.activeTextEditor = { document };
});

test('of a report that the editor lets nobody change, it is said that it may be read-only', async () => {
  expect(await said(found)).toEqual(['没有修正：编辑器不让改动，请看看这份年报是不是只读的，再试一次。']);
});

test('of a document that is not checked, it is said what is to be opened', async () => {
  expect(await said(undefined)).toEqual(['没有修正：请先打开一份正在校核的年报，再试一次。']);
});

test('without the server it is said that the server is what is missing', async () => {
  expect(await said(undefined, false)).toEqual(['没有修正：校核服务没有运行，请先重启校核服务，再试一次。']);
});

test('where there is nothing to change, nothing is asked of the editor', async () => {
  expect(await said({ ...found, edits: [], fixes: 0 })).toEqual(['没有可以放心一次改好的；没有发现别的问题。']);
});
