import { posix } from 'node:path';
import { expect, test, vi } from 'vitest';

/** What VS Code has of these, as far as configurations are looked for with them. */
const { asked, documents, vscode } = vi.hoisted(() => {
  const asked: string[] = [];
  const documents: { readonly uri: unknown; readonly languageId: string }[] = [];
  const nothing = () => ({ dispose() {} });
  const vscode = {
    Uri: {},
    FileType: { File: 1, Directory: 2 },
    FileSystemError: class extends Error {},
    EventEmitter: class {
      readonly event = nothing;
      fire() {}
      dispose() {}
    },
    workspace: {
      textDocuments: documents,
      createFileSystemWatcher: () => ({
        ...nothing(),
        onDidCreate: nothing,
        onDidChange: nothing,
        onDidDelete: nothing,
      }),
      onDidSaveTextDocument: nothing,
      onDidOpenTextDocument: nothing,
      fs: {
        stat: async (uri: unknown) => {
          asked.push(String(uri));
          throw new Error('nothing is there');
        },
      },
    },
  };
  return { asked, documents, vscode };
});
vi.mock('vscode', () => vscode);

interface Address {
  readonly scheme: string;
  readonly path: string;
  readonly toString: () => string;
}

const address = (scheme: string, path: string): Address => ({ scheme, path, toString: () => `${scheme}:${path}` });

// The editor's own joins paths, of whatever form, and refuses an empty one.
vscode.Uri = {
  joinPath({ scheme, path }: Address, ...more: string[]): Address {
    if (path === '') throw new Error('cannot join to nothing');
    if (path.length > 200) throw new Error('goes up for ever');
    return address(scheme, posix.join(path, ...more));
  },
};

const { Configs } = await import('../../client/configs.ts');

async function placesOf(...uris: readonly Address[]): Promise<readonly string[]> {
  asked.length = 0;
  documents.splice(0, documents.length, ...uris.map((uri) => ({ uri, languageId: 'plaintext' })));
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
