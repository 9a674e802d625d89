import { expect, test, vi } from 'vitest';
import { Configs } from '../../client/configs.ts';
import { type Address, address, asked, textDocuments } from '../fixtures/vscode.ts';

vi.mock('vscode', () => import('../fixtures/vscode.ts'));

async function placesOf(...uris: readonly Address[]): Promise<readonly string[]> {
  asked.length = 0;
  textDocuments.splice(0, textDocuments.length, ...uris.map((uri) => ({ uri, languageId: 'plaintext' })));
  const configs = new Configs();
  await configs.ready();
  configs.dispose();
  return asked;
}

test('a configuration is looked for in the folder of a report and in each above, on whatever file system', async () => {
  expect(await placesOf(address('vscode-vfs', '/2024/水利局.txt'))).toEqual([
    'vscode-vfs:/2024/nianbao.config.json',
    'vscode-vfs:/nianbao.config.json',
  ]);
});

test('a document that is in no folder has none, and the way up from it ends', async () => {
  const elsewhere = [address('cowsay', 'hello'), address('note', ''), address('untitled', 'Untitled-1')];
  expect(await placesOf(...elsewhere)).toEqual([]);
  expect(await placesOf(...elsewhere, address('file', '/年报.txt'))).toEqual(['file:/nianbao.config.json']);
});
