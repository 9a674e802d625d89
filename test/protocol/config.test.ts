import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type TextEdit } from '../../server/core/text/span.ts';
import type {
  AcceptArgument,
  ConfigEditParams,
  ConfigFile,
  Findings,
  TurnOffArgument,
} from '../../server/lsp/messages.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { pulling, Server, type Start } from './handle.ts';

const sound = render(soundReport());
/** A wrong total and a slash where a figure belongs. */
const withTotal = (total: string): string =>
  render(withCell(withCell(soundReport(), 't3', 'done', 'T', total), 't2', 'reg', 'made', '/'));
const text = withTotal('9');
const folder = `file:///${encodeURIComponent('青岚县')}`;
const uri = `${folder}/2024/${encodeURIComponent('水利局（终稿）.txt')}`;
const configUri = `${folder}/nianbao.config.json`;
const anywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

let server: Server;
const start = async (more: Start = {}): Promise<void> => {
  server = await Server.start({ capabilities: pulling, ...more });
};
afterEach(async () => expect(await server.stop()).toBe(0));

const tell = (...configs: ConfigFile[]): Promise<void> =>
  server.connection.sendNotification('nianbao/configs', configs);
const codes = (items: readonly Diagnostic[]): readonly string[] =>
  items.map(({ code, severity }) => `${code} ${severity}`);
const items = async (): Promise<readonly Diagnostic[]> => {
  const report = await server.pull(uri);
  return report.kind === 'full' ? report.items : [];
};
/** What is published of the configuration, as soon as it is as wanted. */
const published = (wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> =>
  server.until(() => {
    const last = server.published.filter((each) => each.uri === configUri).at(-1)?.diagnostics;
    return last && wanted(last) ? last : undefined;
  });

describe('a folder’s configuration', () => {
  it('changes what is found in the reports below it, and the client is asked to look again', async () => {
    await start();
    await server.open(uri, text);
    const before = await server.pull(uri);
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 1']);
    await tell({
      uri: configUri,
      text: '{ "rules": { "cell-na": "error", "t3-row-total": "off" }, "profile": "draft" }',
    });
    await server.until(() => server.refreshes || undefined);
    const after = await server.pull(uri, before.resultId);
    expect(after.kind === 'full' && codes(after.items)).toEqual(['cell-na 1']);
    const { counts, relaxed } = await server.status(uri, ({ profile }) => profile === 'draft');
    expect(counts).toMatchObject({ error: 1, warning: 0 });
    expect(relaxed).toEqual({ off: 1, offErrors: 1, lowered: 0, loweredErrors: 0 });
    // The nearer file counts alone.
    await tell(
      { uri: configUri, text: '{}' },
      { uri: `${folder}/2024/nianbao.config.json`, text: '{ "rules": { "cell-na": "off" } }' },
    );
    await server.until(() => (server.refreshes > 1 ? true : undefined));
    expect(codes(await items())).toEqual(['t3-row-total 1']);
    await tell();
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 1']);
  });

  it('comes with the start, and is pushed to a client that does not ask', async () => {
    const configs = [{ uri: configUri, text: '{ "rules": { "cell-na": "off" } }' }];
    await start({ capabilities: {}, settings: { configs } });
    await server.open(uri, text);
    expect(codes((await server.push(uri, 1)).diagnostics)).toEqual(['t3-row-total 1']);
    await tell({ uri: configUri, text: '{ "rules": { "t3-row-total": "off" } }' });
    await server.until(() =>
      server.published.find((each) => each.uri === uri && codes(each.diagnostics)[0] === 'cell-na 2'),
    );
  });

  it('goes before the settings, rule by rule', async () => {
    await start({ settings: { rules: { 'cell-na': 'hint', 't3-row-total': 'warning' }, profile: 'draft' } });
    await server.open(uri, text);
    expect(codes(await items())).toEqual(['cell-na 4', 't3-row-total 2']);
    expect(await server.status(uri)).toMatchObject({ profile: 'draft' });
    await tell({ uri: configUri, text: '{ "rules": { "cell-na": "off" }, "profile": "submit" }' });
    expect(codes(await items())).toEqual(['t3-row-total 2']);
    const settings = { nianbao: { rules: { 't3-row-total': 'info' } } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await server.until(() => (server.refreshes > 1 ? true : undefined));
    expect(codes(await items())).toEqual(['t3-row-total 3']);
  });

  it('gets diagnostics of its own, at their places, until they are mended', async () => {
    await start();
    await tell({ uri: configUri, text: '{\n  "rules": { "cell-nа": "off" }\n}' });
    const [problem] = await published((all) => all.length > 0);
    expect(problem).toMatchObject({
      code: 'config',
      severity: 2,
      message: expect.stringContaining('您是不是要写“cell-na”'),
      range: { start: { line: 1, character: 13 }, end: { line: 1, character: 22 } },
    });
    await tell({ uri: configUri, text: '{\n  "rules": { "cell-na": "off" }\n}' });
    await published((all) => all.length === 0);
    await tell({ uri: configUri, text: '{' });
    await published((all) => all.length > 0);
    await tell();
    await published((all) => all.length === 0);
  });

  it('survives nonsense', async () => {
    await start({ settings: { configs: 7, rules: 'x', profile: 3 } });
    await server.open(uri, text);
    for (const sent of [null, [1], [{ uri: configUri }], [{ uri: configUri, text: '[{]' }]]) {
      await server.connection.sendNotification('nianbao/configs', sent as never);
    }
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 1']);
  });
});

describe('a configuration that could stop the program', () => {
  const deep = `{"accepted":${'['.repeat(8000)}`;
  const elsewhere = `${folder}/2023/nianbao.config.json`;

  it('is refused alone, at the start: that is answered, and the others count', async () => {
    const configs = [
      { uri: elsewhere, text: deep },
      { uri: configUri, text: '{ "profile": "draft" }' },
    ];
    await start({ settings: { configs, rules: { 't3-row-total': 'info' } } });
    await server.open(uri, text);
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 3']);
    expect(await server.status(uri)).toMatchObject({ profile: 'draft' });
    await tell(...configs, { uri: `${folder}/2022/nianbao.config.json`, text: deep });
    const said = await server.until(() => server.published.find((each) => each.uri === elsewhere));
    expect(said.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('括号一层套一层')]);
  });

  it('is refused alone when it comes later, for its own reports too', async () => {
    await start();
    await tell({ uri: configUri, text: '{ "rules": { "cell-na": "off" } }' });
    await server.open(uri, text);
    expect(codes(await items())).toEqual(['t3-row-total 1']);
    await tell({ uri: configUri, text: '{ "rules": { "cell-na": "hint" } }' }, { uri: elsewhere, text: deep });
    await server.until(() => server.refreshes || undefined);
    expect(codes(await items())).toEqual(['cell-na 4', 't3-row-total 1']);
    await tell({ uri: configUri, text: deep });
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 1']);
    await server.open(configUri, deep, 'jsonc');
    const edits = { config: { uri: configUri, text: deep }, report: uri, rule: 't4-sum' };
    expect(await server.connection.sendRequest('nianbao/configEdit', edits)).toBe(null);
  });

  it('with twenty thousand mistakes is told of the first and their number', async () => {
    await start();
    const keys = Array.from({ length: 20_000 }, (_, i) => `"规则${i}": 1`).join(',\n');
    await tell({ uri: configUri, text: `{ ${keys} }` });
    const said = await published((all) => all.length > 0);
    expect(said).toHaveLength(21);
    expect(said.at(-1)?.message).toBe('另有 19980 处没有列出，请先改好列出的。');
  });
});

describe('what the user decides of a finding', () => {
  const offered = async (): Promise<{ accept: AcceptArgument; turnOff: TurnOffArgument }> => {
    const wanted = (await items()).find(({ code }) => code === 't3-row-total');
    const actions = await server.actions(uri, wanted?.range ?? anywhere, ['quickfix']);
    const argument = (command: string) =>
      actions.find((each) => each.command?.command === command)?.command?.arguments?.[0];
    return { accept: argument('nianbao.accept'), turnOff: argument('nianbao.turnOff') };
  };
  const written = async (params: ConfigEditParams): Promise<string> => {
    const edits = await server.connection.sendRequest<TextEdit[] | null>('nianbao/configEdit', params);
    if (!edits) throw new Error('no edits');
    return applyEdits(params.config.text, edits);
  };

  it('is offered only where the client has the commands, and never before the remedy', async () => {
    await start();
    await server.open(uri, text);
    await items();
    const plain = await server.actions(uri, anywhere);
    expect(plain.filter((each: CodeAction) => each.command)).toEqual([]);
    await server.stop();
    await start({ settings: { commands: true } });
    await server.open(uri, text);
    const actions = await server.actions(uri, anywhere, ['quickfix']);
    expect(actions.slice(0, plain.length).filter((each) => each.edit).length).toBeGreaterThan(0);
    const commands = actions.filter((each) => each.command);
    expect(actions.slice(-commands.length)).toEqual(commands);
    expect(commands.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^在这里接受（说明理由）…：/),
      expect.stringMatching(/^在这里接受（说明理由）…：/),
      '关闭这条规则（本文件夹）：数据格里写的是“/”“—”“无”',
      '关闭这条规则（本文件夹）：表三某行的总计不对',
    ]);
    for (const placeless of ['untitled:Untitled-1', 'mail:42']) {
      await server.open(placeless, text, 'nianbao');
      const offered = await server.actions(placeless, anywhere, ['quickfix']);
      expect(offered.flatMap(({ command }) => command?.command ?? [])).toEqual(['nianbao.saveAs']);
      expect(offered.at(-1)?.title).toBe('接受这一处、关闭这条规则：请先把年报存成文件…');
    }
  });

  it('to let it stand: it is gone, comes back with another figure, and is said to be unused once mended', async () => {
    await start({ settings: { commands: true } });
    await server.open(uri, text);
    const { accept } = await offered();
    expect(accept).toMatchObject({ report: uri, config: null, rule: 't3-row-total', text: '9' });
    const config = { uri: configUri, text: '{\n  // 青岚县\n  "profile": "submit"\n}\n' };
    const { rule, fingerprint, text: words } = accept;
    const after = await written({
      config,
      report: uri,
      decision: { kind: 'accept', rule, fingerprint, text: words, reason: '与台账一致' },
    });
    expect(after).toContain('// 青岚县');
    expect(after).toContain('"file": "2024/水利局（终稿）.txt"');
    expect(after).toContain('"reason": "与台账一致"');
    await tell({ uri: configUri, text: after });
    expect(codes(await items())).toEqual(['cell-na 2']);
    await server.status(uri, ({ accepted }) => accepted === 1);
    expect(server.published.filter((each) => each.uri === configUri)).toEqual([]);

    await server.replace(uri, '2024年，', '2024年以来，');
    expect(codes(await items())).toEqual(['cell-na 2']);

    await server.edit(uri, { text: withTotal('7') });
    expect(codes(await items())).toEqual(['cell-na 2', 't3-row-total 1']);

    await server.edit(uri, { text: sound });
    expect(codes(await items())).toEqual([]);
    const [unused] = await published((all) => all.length > 0);
    expect(unused).toMatchObject({
      code: 'accepted-unused',
      severity: 3,
      message: expect.stringContaining('t3-row-total'),
    });
    const document = TextDocument.create(configUri, 'jsonc', 0, after);
    expect(document.getText(unused?.range)).toMatch(/^\{[^{}]*"fingerprint"[^{}]*\}$/);

    await server.close(uri);
    await published((all) => all.length === 0);
  });

  it('to have no more of its rule', async () => {
    await start({ settings: { commands: true, configs: [{ uri: configUri, text: '{}' }] } });
    await server.open(uri, text);
    const { turnOff } = await offered();
    expect(turnOff).toEqual({
      report: uri,
      config: configUri,
      rule: 't3-row-total',
      title: '表三某行的总计不对',
      severity: 'error',
    });
    const { rule } = turnOff;
    const config = { uri: configUri, text: '{}' };
    const after = await written({ config, report: uri, decision: { kind: 'turnOff', rule } });
    await tell({ uri: configUri, text: after });
    expect(codes(await items())).toEqual(['cell-na 2']);
  });

  it('is not written into a file that must be put right first', async () => {
    await start();
    const config = { uri: configUri, text: '{ "rules" ' };
    const params: ConfigEditParams = { config, report: uri, decision: { kind: 'turnOff', rule: 't4-sum' } };
    expect(await server.connection.sendRequest('nianbao/configEdit', params)).toBe(null);
    const made = await written({ ...params, config: { uri: configUri, text: '' } });
    expect(JSON.parse(made)).toEqual({ rules: { 't4-sum': 'off' } });
  });
});

describe('the list of a report’s findings', () => {
  const listed = () => server.connection.sendRequest<Findings | null>('nianbao/findings', { uri });

  it('holds them in the order of the text, with what is off, lowered, accepted, and by whom', async () => {
    await start({
      settings: { rules: { 't3-row-total': 'off', 'cell-na': 'error', jiezhi: 'off' }, profile: 'draft' },
    });
    await server.open(uri, text);
    expect(await listed()).toMatchObject({
      version: 1,
      title: '青岚县水利局2024年政府信息公开工作年度报告',
      config: null,
      open: [{ rule: 'cell-na', title: '数据格里写的是“/”“—”“无”', severity: 'error', message: expect.any(String) }],
      accepted: [],
      relaxed: [
        { rule: 't3-row-total', title: '表三某行的总计不对', severity: 'error', setting: 'off', holders: ['settings'] },
        { rule: 'jiezhi', setting: 'off', holders: ['settings'] },
      ],
      draft: ['settings'],
    });
    // The folder goes before the settings, and what it lowers is lowered by both.
    await tell({
      uri: configUri,
      text: '{ "rules": { "t3-row-total": "info", "jiezhi": "error" }, "profile": "submit" }',
    });
    expect(await listed()).toMatchObject({
      config: configUri,
      open: [{ rule: 'cell-na' }, { rule: 't3-row-total', severity: 'info' }],
      relaxed: [{ rule: 't3-row-total', setting: 'info', holders: ['folder', 'settings'] }],
      draft: [],
    });
  });

  it('leads to each place, and holds an accepted one with its reason until it is taken back', async () => {
    await start({ settings: { commands: true } });
    await server.open(uri, text);
    const found = (await items()).find(({ code }) => code === 't3-row-total');
    const open = (await listed())?.open.find(({ rule }) => rule === 't3-row-total');
    expect(open?.range).toEqual(found?.range);
    const actions = await server.actions(uri, found?.range ?? anywhere, ['quickfix']);
    const [argument] = actions.find((each) => each.command?.command === 'nianbao.accept')?.command?.arguments ?? [];
    const { rule, fingerprint }: AcceptArgument = argument;
    const config = { uri: configUri, text: '{}' };
    const edit = (text: string, decision: ConfigEditParams['decision']) =>
      server.connection.sendRequest<TextEdit[]>('nianbao/configEdit', {
        config: { ...config, text },
        report: uri,
        decision,
      });
    const accept = { kind: 'accept', rule, fingerprint, text: '9', reason: '与台账一致' } as const;
    const after = applyEdits('{}', await edit('{}', accept));
    expect(await edit(after, accept)).toEqual([]);
    await tell({ uri: configUri, text: after });
    const accepted = (await listed())?.accepted ?? [];
    expect(accepted).toMatchObject([{ rule, fingerprints: [fingerprint], reason: '与台账一致', range: found?.range }]);
    const back = await edit(after, { kind: 'reject', rule, fingerprints: accepted[0]?.fingerprints ?? [] });
    expect(JSON.parse(applyEdits(after, back))).toEqual({ accepted: [] });
  });

  it('is none of what is no report, and of what is not open', async () => {
    await start();
    expect(await listed()).toBe(null);
    await server.open(uri, '关于开展防汛检查的通知\n', 'plaintext');
    expect(await listed()).toBe(null);
  });
});
