import { expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { Configs } from '../../client/configs.ts';
import { type Address, address, asked, textDocuments, workspace } from '../fixtures/vscode.ts';

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

test('of two readings of a configuration the one that was begun last counts, whichever ends last', async () => {
  const uri = address('vscode-vfs', '/nianbao.config.json') as unknown as Uri;
  const answers: ((text: string) => void)[] = [];
  vi.spyOn(workspace.fs, 'stat').mockResolvedValue({ type: 1, size: 2 });
  vi.spyOn(workspace.fs, 'readFile').mockImplementation(
    () => new Promise((resolve) => answers.push((text) => resolve(new TextEncoder().encode(text)))),
  );
  textDocuments.length = 0;
  const configs = new Configs();
  await configs.ready();
  const interpretations = [configs.again(uri), configs.again(uri)];
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  const [first, last] = answers;
  last?.('{ "profile": "draft" }');
  await interpretations[1];
  first?.('{}');
  await interpretations[0];
  expect(configs.files.map(({ text }) => text)).toEqual(['{ "profile": "draft" }']);
});
