import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, root } from './built.ts';
import { pulling, Server } from './handle.ts';

const uri = 'untitled:Untitled-1';
const anywhere = { start: { line: 0, character: 0 }, end: { line: 9, character: 99 } };

describe('a server whose core throws', () => {
  const module = join(tmpdir(), `nianbao-faulty-${process.pid}.js`);
  beforeAll(() => buildFaulty(module));
  afterAll(() => rm(module, { force: true }));

  it('answers nothing, says so, and lives', async () => {
    const server = await Server.start({ capabilities: pulling, module });
    const logged: string[] = [];
    server.connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void logged.push(message),
    );
    await server.open(uri, '青岚县水利局2024年政府信息公开工作年度报告');
    expect(await server.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    expect(await server.status(uri)).toMatchObject({ edition: null, reason: 'failed' });
    expect(await server.hover(uri, { line: 0, character: 1 })).toBe(null);
    expect(await server.ask('textDocument/documentSymbol', uri)).toEqual([]);
    expect(await server.ask('textDocument/foldingRange', uri)).toEqual([]);
    expect(await server.actions(uri, anywhere)).toEqual([]);
    await server.edit(uri, { text: '青岚县' });
    expect(await server.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    expect(logged.join('\n')).toContain('broken on purpose');
    expect(await server.stop()).toBe(0);
  });

  it('also lives where diagnostics are pushed', async () => {
    const server = await Server.start({ module });
    await server.open(uri, '青岚县');
    expect((await server.push(uri, 1)).diagnostics).toEqual([]);
    await server.edit(uri, { text: '青岚县水利局' });
    expect((await server.push(uri, 2)).diagnostics).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});

describe('a client that is confused', () => {
  it('does not end the server', async () => {
    const server = await Server.start({ capabilities: pulling, module: built('server.js') });
    expect(await server.hover('file:///not-open.txt', { line: 3, character: 3 })).toBe(null);
    expect(await server.actions('file:///not-open.txt', anywhere)).toEqual([]);
    await server.open(uri, '青岚县\n');
    await server.hover(uri, { line: 99, character: 99 });
    await server.actions(uri, { start: { line: 99, character: 0 }, end: { line: 0, character: 0 } });
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///not-open.txt', version: 7 },
      contentChanges: [{ text: '' }],
    });
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: 'nonsense' });
    await server.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///not-open.txt' },
    });
    await expect(server.connection.sendRequest('nianbao/unheardOf', {})).rejects.toThrow();
    expect(await server.pull(uri)).toMatchObject({ kind: 'full' });
    expect(await server.stop()).toBe(0);
  });
});

/** The server with a façade in which every feature throws. */
async function buildFaulty(outfile: string): Promise<void> {
  const names = ['safeEdits', 'outline', 'hover', 'folds', 'rulePage', 'definition', 'references'];
  const fault = `() => { throw new Error('broken on purpose'); }`;
  await build({
    absWorkingDir: root,
    entryPoints: ['server/node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    plugins: [
      {
        name: 'faulty core',
        setup: ({ onLoad }) => {
          onLoad({ filter: /core[/\\]index\.ts$/ }, () => ({
            contents: [
              `export const open = (text) => ({ text, edition: 2021, diagnoses: ${fault} });`,
              ...names.map((name) => `export const ${name} = ${fault};`),
            ].join('\n'),
          }));
        },
      },
    ],
  });
}
