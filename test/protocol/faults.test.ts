import { readFileSync } from 'node:fs';
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

describe('a server that fails while it starts', () => {
  const module = join(tmpdir(), `nianbao-faulty-start-${process.pid}.js`);
  const faults = { settings: 'readSettings', client: 'readClient' };
  afterAll(() => rm(module, { force: true }));

  it.each(Object.entries(faults))('in %s, answers all the same', async (file, name) => {
    await buildWith(module, {
      // The real one but for the first time it is asked in earnest.
      [`lsp/${file}.ts`]: (source) =>
        source.replace(
          new RegExp(`(export function ${name}\\((\\w+): .*\\{)\\n`),
          `$1\n  if (JSON.stringify($2).includes('on purpose')) throw new Error('broken on purpose');\n`,
        ),
    });
    const server = Server.launch({ module });
    const settings = { rules: { 'on purpose': 'off' } };
    expect(await server.initialize({ capabilities: pulling, settings })).toMatchObject({
      capabilities: { hoverProvider: true },
    });
    await server.connection.sendNotification('initialized', {});
    await server.open(uri, '青岚县水利局2024年政府信息公开工作年度报告');
    expect((await server.pull(uri)).kind).toBe('full');
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
function buildFaulty(outfile: string): Promise<void> {
  const fault = `() => { throw new Error('broken on purpose'); }`;
  return buildWith(outfile, {
    'core/index.ts': (source) => {
      const exported = [...source.matchAll(/^export \{ ([^}]+) \} from/gm)];
      const names = exported.flatMap(([, names = '']) => names.split(', '));
      return names
        .filter((name) => !name.startsWith('type '))
        .map((name) =>
          name === 'analyse'
            ? `export const analyse = (text) => ({ text, edition: 2021, diagnoses: ${fault} });`
            : `export const ${name} = ${fault};`,
        )
        .join('\n');
    },
  });
}

/** The server with some of its sources changed, each named by its path in `server/`. */
async function buildWith(
  outfile: string,
  changes: Readonly<Record<string, (source: string) => string>>,
): Promise<void> {
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
        name: 'faults',
        setup: ({ onLoad }) => {
          for (const [path, change] of Object.entries(changes)) {
            const filter = new RegExp(`server/${path}$`.replaceAll('.', '\\.').replaceAll('/', '[/\\\\]'));
            onLoad({ filter }, (file) => {
              const source = readFileSync(file.path, 'utf8');
              const contents = change(source);
              if (contents === source) throw new Error(`nothing was changed in ${path}`);
              return { contents, loader: 'ts' };
            });
          }
        },
      },
    ],
  });
}
