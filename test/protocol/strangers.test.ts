import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/core/index.ts';
import { gb18030Of } from '../fixtures/gb18030.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { pulling, Server, type Start } from './handle.ts';

/*
 * Any editor but our own: nobody sends `nianbao/configs`, so the server reads the configurations as the command line does.
 */

const sound = render(soundReport());
/** A wrong total and a slash where a figure belongs. */
const text = render(withCell(withCell(soundReport(), 't3', 'done', 'T', '9'), 't2', 'reg', 'made', '/'));
const anywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

let folder: string;
let server: Server;
const start = async (more: Start = {}): Promise<void> => {
  server = await Server.start({ capabilities: pulling, isStranger: true, ...more });
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao 年报%'));
  mkdirSync(join(folder, '2024'));
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  // Nothing of ours, and nothing that it has not said it can do.
  expect(server.unknown).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return uriOf(name);
};
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const report = (): string => uriOf('2024/青岚县水利局 100%.txt');
const config = (): string => uriOf('nianbao.config.json');
const codes = (items: readonly Diagnostic[]): readonly string[] =>
  items.map(({ code, severity }) => `${code} ${severity}`);
const items = async (uri = report()): Promise<readonly string[]> => {
  const answer = await server.pull(uri);
  return answer.kind === 'full' ? codes(answer.items) : [];
};
const changed = (uri = config()): Promise<void> =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
const published = (uri: string, wanted: (items: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> =>
  server.until(() => {
    const last = server.published.filter((each) => each.uri === uri).at(-1)?.diagnostics;
    return last && wanted(last) ? last : undefined;
  });
const all = ['cell-na 2', 't3-row-total 1'];

describe('a folder’s configuration, with a client that does not send it', () => {
  it('counts from the first check on, the nearest one, whatever its encoding', async () => {
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    await start();
    await server.open(report(), text);
    expect(await items()).toEqual(['t3-row-total 1']);
    write('2024/nianbao.config.json', gb18030Of('{ /* 水利局 */ "rules": { "cell-na": "error" } }'));
    await changed();
    await server.until(() => server.refreshes || undefined);
    expect(await items()).toEqual(['cell-na 1', 't3-row-total 1']);
    rmSync(join(folder, '2024/nianbao.config.json'));
    rmSync(join(folder, 'nianbao.config.json'));
    await changed();
    expect(await items()).toEqual(all);
  });

  it('is looked at before each check, so that a client need not watch it', async () => {
    await start();
    await server.open(report(), text);
    expect(await items()).toEqual(all);
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    expect(await items()).toEqual(['t3-row-total 1']);
    // Of the same length, within one tick of the file system’s clock.
    write('nianbao.config.json', '{ "rules": { "cell-na": "hint"} }');
    expect(await items()).toEqual(['cell-na 4', 't3-row-total 1']);
    await server.until(() => (server.refreshes > 1 ? true : undefined));
    // One that is old, and becomes another with the same time.
    const path = join(folder, 'nianbao.config.json');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(await items()).toEqual(['cell-na 4', 't3-row-total 1']);
    write('neu.json', '{ "rules": { "cell-na": "info"} }');
    utimesSync(join(folder, 'neu.json'), 1_700_000_000, 1_700_000_000);
    renameSync(join(folder, 'neu.json'), path);
    expect(await items()).toEqual(['cell-na 3', 't3-row-total 1']);
    rmSync(path);
    await server.replace(report(), '2024年，', '2024年以来，');
    expect(await items()).toEqual(all);
  });

  it('is read anew when a report is saved, for a client that watches no files', async () => {
    await start({ capabilities: {} });
    await server.open(report(), text);
    expect(codes((await server.push(report(), 1)).diagnostics)).toEqual(all);
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report() } });
    await published(report(), (found) => found.length === 1);
    // One that nothing has changed for is not checked anew.
    const said = server.published.length;
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report() } });
    await server.hover(report(), { line: 0, character: 0 });
    expect(server.published.length).toBe(said);
  });

  it('is watched by a client that can', async () => {
    await start({ capabilities: { ...pulling, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    const wanted = await server.until(() =>
      server.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    expect(wanted.registerOptions).toEqual({ watchers: [{ globPattern: '**/nianbao.config.json' }] });
  });

  it('says what is wrong with it, also where it cannot be read at all', async () => {
    write('nianbao.config.json', '{ "rules": { "cell-nа": "off" } }');
    await start();
    await server.open(report(), text);
    const [problem] = await published(config(), (found) => found.length > 0);
    expect(problem).toMatchObject({ code: 'config', severity: 2, message: expect.stringContaining('cell-na') });
    write('nianbao.config.json', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    await changed();
    const [unreadable] = await published(config(), (found) => found[0]?.severity === 1);
    expect(unreadable?.message).toContain('读不了这个文件，没有用上');
    expect(await items()).toEqual(all);
    await server.close(report());
    await published(config(), (found) => found.length === 0);
  });

  it('belongs to no document that is on no disk', async () => {
    write('nianbao.config.json', '{ "rules": { "cell-na": "off", "t3-row-total": "off" } }');
    await start();
    const places = ['untitled:Untitled-1', 'vscode-vfs://github/甲/乙/年报.txt', 'file:///%E5/a.txt', '年报.txt', ''];
    for (const uri of places) {
      await server.open(uri, text);
      expect(await items(uri)).toEqual(all);
    }
    await server.open(report(), text);
    expect(await items()).toEqual([]);
  });

  it('is not read for a client that sends it', async () => {
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    await start({ settings: { configs: [] } });
    await server.open(report(), text);
    await changed();
    expect(await items()).toEqual(all);
  });

  it('leaves reports of other folders as they are', async () => {
    await start();
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    await server.open(report(), text);
    const first = await server.pull(report());
    mkdirSync(join(folder, '2023'));
    write('2023/nianbao.config.json', '{ "rules": { "t3-row-total": "off" } }');
    await server.open(uriOf('2023/年报.txt'), text);
    expect(await items(uriOf('2023/年报.txt'))).toEqual(['cell-na 2']);
    expect((await server.pull(report(), first.resultId)).kind).toBe('unchanged');
    expect(server.refreshes).toBe(0);
  });
});

describe('changed settings, with a client that asks for diagnostics and cannot be told to ask again', () => {
  const neovim: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  const tell = (settings: unknown): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const shown = (wanted: readonly string[]): Promise<unknown> =>
    published(report(), (found) => codes(found).join() === wanted.join());

  it('take effect, with content or without, and are shown, for it is sent what is found', async () => {
    const answer: { rules?: object } = {};
    await start({ capabilities: neovim, answer, settings: { rules: { 'cell-na': 'hint' } } });
    await server.open(report(), text);
    await shown(['cell-na 4', 't3-row-total 1']);
    await tell({ nianbao: { rules: { 't3-row-total': 'off' } } });
    await shown(['cell-na 2']);
    answer.rules = { 'cell-na': 'off' };
    await tell(null);
    await shown(['t3-row-total 1']);
    // What is not spoken of is as it was at the start.
    await tell({ nianbao: { recognise: false } });
    await shown(['cell-na 4', 't3-row-total 1']);
  });

  it('are not asked of it, and a configuration that is saved is shown as well', async () => {
    server = Server.launch({ isStranger: true });
    const { capabilities } = await server.initialize({ capabilities: neovim, isStranger: true });
    expect(capabilities.diagnosticProvider).toBeUndefined();
    await server.open(report(), text);
    await shown(all);
    write('nianbao.config.json', '{ "rules": { "cell-na": "off" } }');
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report() } });
    await shown(['t3-row-total 1']);
  });
});

describe('a report by its name', () => {
  it('is checked as soon as anything of one is there, though the editor has no such language, as on the command line', async () => {
    await start();
    const begun = '青岚县水利局2024年政府信息公开工作年度报告\n';
    await server.open(uriOf('青岚县水利局2024年政府信息公开工作年度报告.txt'), begun, 'plaintext');
    await server.open(uriOf('水利局.txt'), begun, 'plaintext');
    const found = await items(uriOf('青岚县水利局2024年政府信息公开工作年度报告.txt'));
    expect(found.some((each) => each.startsWith('section-missing'))).toBe(true);
    expect(await items(uriOf('水利局.txt'))).toEqual([]);
  });
});

describe('what the user decides, with a client that has no commands of ours', () => {
  const able = { documentChanges: true, resourceOperations: ['create' as const] };
  const decide = async (title: RegExp, code = 't3-row-total'): Promise<WorkspaceEdit> => {
    const report = await server.pull(uri);
    const found = report.kind === 'full' ? report.items.find((each) => each.code === code) : undefined;
    const actions = await server.actions(uri, found?.range ?? anywhere, ['quickfix']);
    const action = actions.find((each) => title.test(each.title));
    if (!action?.edit) throw new Error(`not offered among ${actions.map((each) => each.title).join(' ')}`);
    return action.edit;
  };
  let uri: string;
  beforeEach(() => {
    uri = report();
  });
  /** Does what an editor does with an edit of files, and saves them. */
  const carryOut = ({ documentChanges = [], changes = {} }: WorkspaceEdit): string => {
    for (const [place, edits] of Object.entries(changes))
      documentChanges.push({ textDocument: { uri: place, version: null }, edits });
    for (const change of documentChanges) {
      if ('edits' in change) {
        const path = fileURLToPath(change.textDocument.uri);
        const document = TextDocument.create('', '', 0, existsSync(path) ? readFileSync(path, 'utf8') : '');
        writeFileSync(path, TextDocument.applyEdits(document, change.edits as TextEdit[]));
      } else if (change.kind === 'create') writeFileSync(fileURLToPath(change.uri), '', { flag: 'wx' });
    }
    return readFileSync(join(folder, 'nianbao.config.json'), 'utf8');
  };

  it('is an edit that makes the configuration in the folder that is open, and asks for the reason there', async () => {
    await start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceEdit: able } },
      folders: [pathToFileURL(folder).href],
    });
    await server.open(uri, text);
    const made = JSON.parse(carryOut(await decide(/^在这里接受/)));
    expect(made.accepted).toMatchObject([{ rule: 't3-row-total', file: '2024/青岚县水利局 100%.txt', reason: '' }]);
    expect(await items()).toEqual(['cell-na 2']);
    const [problem] = await published(config(), (found) => found.length > 0);
    expect(problem?.message).toContain('没有写理由');
  });

  it.each([
    ['Neovim, which can make files, and says nothing of documentChanges', { resourceOperations: ['create' as const] }],
    ['eglot, for which a file that is not there is an empty one', { documentChanges: true }],
    ['a client that says nothing', {}],
  ])('is offered where there is no configuration yet, in a form for %s', async (_, workspaceEdit) => {
    await start({ capabilities: { workspace: { workspaceEdit } }, folders: [pathToFileURL(folder).href] });
    await server.open(uri, text);
    const edit = await decide(/^关闭这条规则/);
    const kinds = edit.documentChanges?.map((each) => ('kind' in each ? each.kind : 'edit'));
    if ('resourceOperations' in workspaceEdit) expect(kinds).toEqual(['create', 'edit']);
    else expect(kinds).toEqual('documentChanges' in workspaceEdit ? ['edit'] : undefined);
    expect(JSON.parse(carryOut(edit))).toEqual({ rules: { 't3-row-total': 'off' } });
    // The next goes into what was made, though nobody said that it was, and the report is as it was.
    const both = JSON.parse(carryOut(await decide(/^在这里接受/, 'cell-na')));
    expect(both).toMatchObject({ rules: { 't3-row-total': 'off' }, accepted: [{ rule: 'cell-na' }] });
    expect(await items()).toEqual([]);
  });

  it('goes beside one that is not saved yet, where the new configuration is open', async () => {
    await start({ capabilities: { workspace: { workspaceEdit: able } }, folders: [pathToFileURL(folder).href] });
    await server.open(uri, text);
    const written = ({ documentChanges = [] }: WorkspaceEdit, before: TextDocument): string =>
      TextDocument.applyEdits(before, (documentChanges.at(-1) as TextDocumentEdit).edits as TextEdit[]);
    const first = written(await decide(/^关闭这条规则/), TextDocument.create('', '', 0, ''));
    await server.open(config(), first, 'jsonc');
    const second = await decide(/^关闭这条规则/, 'cell-na');
    expect(second.documentChanges).toMatchObject([{ textDocument: { uri: config(), version: 1 } }]);
    const both = written(second, server.document(config()));
    expect(JSON.parse(both)).toEqual({ rules: { 't3-row-total': 'off', 'cell-na': 'off' } });
  });

  it('is an edit of the configuration that is there, in the form the client knows', async () => {
    write('nianbao.config.json', '{\n  // 青岚县\n  "profile": "draft"\n}\n');
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    await server.open(uri, text);
    const edit = await decide(/^关闭这条规则/);
    expect(edit.documentChanges).toBeUndefined();
    expect(carryOut(edit)).toContain('// 青岚县');
    expect(await items()).not.toContain('t3-row-total 1');
  });

  it('is not offered again where it is written already and only not saved', async () => {
    write('nianbao.config.json', '{}');
    await start();
    await server.open(uri, text);
    await server.open(config(), '{ "rules": { "t3-row-total": "off" } }', 'jsonc');
    await expect(decide(/^关闭这条规则/)).rejects.toThrow('not offered');
    expect(await decide(/^关闭这条规则/, 'cell-na')).toBeDefined();
  });

  it('is not offered where the configuration cannot be read, or belongs to no folder', async () => {
    await start();
    await server.open(uri, text);
    write('nianbao.config.json', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    await changed();
    await expect(decide(/^在这里接受/)).rejects.toThrow('not offered');
    uri = 'untitled:Untitled-1';
    await server.open(uri, text);
    await expect(decide(/^在这里接受/)).rejects.toThrow('not offered');
  });
});

describe('a rule, with a client that opens none of our pages', () => {
  const value = async (words: string): Promise<string> => {
    const { start: at } = server.rangeOf(report(), words);
    return (await server.hover(report(), at))?.contents.value ?? '';
  };

  it('is explained in the hover, beneath what is said of the place, and nothing leads to a page', async () => {
    await start();
    await server.open(report(), text.replace('本年度未发出', '截止年底未发出'));
    const answer = await server.pull(report());
    const found = answer.kind === 'full' ? answer.items : [];
    expect(found.map(({ code }) => code)).toEqual(['cell-na', 't3-row-total', 'jiezhi']);
    expect(found.filter(({ codeDescription }) => codeDescription)).toEqual([]);
    const [total, slip] = [found[1]?.range.start ?? anywhere.start, await value('截止')];
    const cell = (await server.hover(report(), total))?.contents.value ?? '';
    expect(cell).toMatch(/^\*\*表三 · [\s\S]*\n\n---\n\n\*\*.+\*\*　`t3-row-total`\n\n\*\*为什么要查\*\*　/);
    expect(slip).toMatch(/^\*\*.+\*\*　`jiezhi`\n\n\*\*为什么要查\*\*　.+\n\n\*\*怎么改\*\*　.+\n\n\*\*依据\*\*　/);
    expect(await value('未发出')).toBe('');
    // At each place of a finding that counts several.
    await server.edit(report(), { text: sound.replace('门户网站', '栏目,目录,门户网站') });
    for (const place of [',目录', ',门户']) expect(await value(place)).toContain('`width-mixed`');
    await server.edit(report(), { text: text.replace('本年度未发出', '截止年底未发出') });
    // A quick fix names the same finding as was published.
    const [fix] = await server.actions(report(), server.rangeOf(report(), '截止'), ['quickfix']);
    expect(fix?.diagnostics).toEqual([found[2]]);
  });
});

describe('acceptances that are needed no more', () => {
  const { diagnoses, fingerprint } = analyse(text, { format: 'text' });
  const acceptance = (rule: string, reason: string): object => {
    const found = diagnoses().find(({ id }) => id === rule);
    return { rule, file: '2024/青岚县水利局 100%.txt', reason, fingerprint: found && fingerprint(found) };
  };
  const accepted = JSON.stringify(
    { accepted: [acceptance('cell-na', '甲'), acceptance('t3-row-total', '乙')] },
    undefined,
    2,
  );
  const actionsAt = (words: string): Promise<CodeAction[]> =>
    server.actions(config(), server.rangeOf(config(), words), ['quickfix']);

  it.each([true, false])('are taken out by a quick fix, one or all; versioned edits: %s', async (documentChanges) => {
    write('nianbao.config.json', accepted);
    await start({ capabilities: { workspace: { workspaceEdit: { documentChanges } } } });
    await server.open(report(), text);
    await server.open(config(), accepted, 'jsonc');
    await published(report(), (found) => found.length === 0);
    expect(await actionsAt('甲')).toEqual([]);
    await server.edit(report(), { text: sound });
    const found = await published(config(), (each) => each.length === 2);
    expect(found.map(({ range }) => server.document(config()).getText(range))).toEqual([
      expect.stringMatching(/^\{[^{}]*甲[^{}]*\}$/),
      expect.stringMatching(/^\{[^{}]*乙[^{}]*\}$/),
    ]);
    const [one, every] = await actionsAt('甲');
    expect(one).toMatchObject({ title: '删去这一条接受', isPreferred: true, diagnostics: [found[0]] });
    expect(every).toMatchObject({ title: '删去全部多余的接受（2 条）', diagnostics: found });
    expect(one?.edit?.documentChanges !== undefined).toBe(documentChanges);
    const document = server.document(config());
    const edits =
      every?.edit?.changes?.[config()] ?? (every?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits;
    expect(JSON.parse(TextDocument.applyEdits(document, edits as TextEdit[]))).toEqual({ accepted: [] });

    // Places are those of the text as it is now, saved or not.
    await server.edit(config(), { text: `// 青岚县\n${accepted}` });
    await published(config(), (each) => each[0]?.range.start.line === (found[0]?.range.start.line ?? 0) + 1);
    await server.apply((await actionsAt('甲'))[0] as CodeAction);
    const left = server.document(config()).getText();
    expect(left).toMatch(/^\/\/ 青岚县\n/);
    expect(left).not.toContain('甲');
    expect(left).toContain('乙');
    await published(config(), (each) => each.length === 1);
    const last = await actionsAt('乙');
    expect(last.map(({ title }) => title)).toEqual(['删去这一条接受']);
    expect(await server.actions(config(), anywhere, ['source.fixAll'])).toEqual([]);
  });

  it('leave a configuration alone as a document: it is no report', async () => {
    await start();
    await server.open(uriOf('nianbao.config.json'), sound, 'nianbao');
    expect(await items(config())).toEqual([]);
    expect(await server.ask('textDocument/documentSymbol', config())).toEqual([]);
  });
});
