import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnostic, MarkupContent, SymbolInformation } from 'vscode-languageserver/node';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { pulling, Server, type Start } from './handle.ts';

/*
 * What the protocol says at its edges, and what clients of all sorts do: nothing of it ends the server or goes unanswered.
 */

const uri = 'file:///%E9%9D%92/%E5%B9%B4%E6%8A%A5.txt';
const sound = render(soundReport());
/** （七）总计 × 总计 says 9 where 8 is right. */
const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));
const code = 't3-row-total';
const here = { line: 0, character: 0 };
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map((each) => each.code);

async function start(options: Start = {}): Promise<Server> {
  const server = await Server.start(options);
  onTestFinished(async () => expect(await server.stop()).toBe(0));
  return server;
}

const pulled = async (server: Server, of: string): Promise<unknown[]> => {
  const report = await server.pull(of);
  return report.kind === 'full' ? codes(report.items) : [];
};

describe('a server’s life', () => {
  it('answers nothing before it is initialized, and nothing twice', async () => {
    const server = Server.launch();
    await expect(server.hover(uri, here)).rejects.toMatchObject({ code: -32002 });
    await expect(server.pull(uri)).rejects.toMatchObject({ code: -32002 });
    await server.open(uri, wrong);
    const { capabilities } = await server.initialize({
      capabilities: { general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] } },
    });
    expect(capabilities.positionEncoding).toBe('utf-16');
    await expect(server.initialize()).rejects.toMatchObject({ code: -32600 });
    // What came too early was dropped.
    expect(await server.ask('textDocument/foldingRange', uri)).toEqual([]);
    expect(await server.stop()).toBe(0);
  });

  it.each([[[]], [['--log', 'x']], [['--clientProcessId', String(process.pid), '--stdio']]])(
    'talks over stdio with the arguments %j',
    async (args) => {
      const server = await start({ args });
      await server.open(uri, wrong);
      expect(codes((await server.push(uri, 1)).diagnostics)).toEqual([code]);
    },
  );

  it('refuses work after shutdown, and ends with 0', async () => {
    const server = await Server.start();
    await server.open(uri, wrong);
    await server.connection.sendRequest('shutdown');
    await expect(server.hover(uri, here)).rejects.toMatchObject({ code: -32600 });
    await server.connection.sendNotification('exit');
    expect((await once(server.process, 'exit'))[0]).toBe(0);
  });

  it('ends with 1 where it was not told to shut down, or its client is gone', async () => {
    const hasty = await Server.start();
    await hasty.connection.sendNotification('exit');
    expect((await once(hasty.process, 'exit'))[0]).toBe(1);
    const alone = await Server.start();
    alone.process.stdin?.end();
    expect((await once(alone.process, 'exit'))[0]).toBe(1);
  });
});

describe('settings', () => {
  const capabilities = { ...pulling, workspace: { ...pulling.workspace, configuration: true } };

  it('are asked for where none came with the start', async () => {
    const server = await start({ capabilities, answer: { rules: { [code]: 'off' } } });
    await server.until(() => server.questions || undefined);
    await server.open(uri, wrong);
    expect(await pulled(server, uri)).toEqual([]);
  });

  it('of the start hold where a client has none to answer with, or tells of others’', async () => {
    for (const settings of [{}, null, { 'another-server': { rules: {} } }]) {
      const server = await start({ capabilities, settings: { rules: { [code]: 'info' } } });
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      await server.open(uri, wrong);
      const report = await server.pull(uri);
      expect(report.kind === 'full' && report.items.map(({ severity }) => severity)).toEqual([3]);
    }
  });
});

describe('clients of all sorts', () => {
  it('may ask for diagnostics without having said that they can', async () => {
    const server = await start();
    await server.open(uri, wrong);
    expect(await pulled(server, uri)).toEqual([code]);
  });

  it('may send whole texts, and versions that stand still or go back', async () => {
    const server = await start({ capabilities: pulling });
    await server.open(uri, sound);
    const texts = [wrong, sound, wrong];
    for (const [i, version] of [5, 5, 2].entries()) {
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: texts[i] }],
      });
      expect(await pulled(server, uri)).toEqual(texts[i] === wrong ? [code] : []);
    }
  });

  it('get edits and an outline in the form they know', async () => {
    const server = await start({ capabilities: { textDocument: { documentSymbol: {} } } });
    await server.open(uri, wrong);
    const [fix] = await server.actions(uri, (await server.push(uri, 1)).diagnostics[0]!.range, ['quickfix']);
    expect(fix?.edit?.documentChanges).toBeUndefined();
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([uri]);
    await server.apply(fix!);
    expect(server.document(uri).getText()).toBe(sound);
    const symbols = await server.ask<SymbolInformation[]>('textDocument/documentSymbol', uri);
    expect(symbols.find(({ name }) => name.startsWith('三、'))).toMatchObject({ location: { uri } });
    expect(symbols.find(({ name }) => name.includes('（七）总计'))?.containerName).toBeTruthy();
  });

  it.each(['nianbao', 'plaintext', 'markdown', 'html', 'text', ''])(
    'may call a report’s language %j',
    async (language) => {
      const server = await start({ capabilities: pulling });
      await server.open(uri, wrong, language);
      expect(await pulled(server, uri)).toEqual([code]);
    },
  );

  it('get explanations without marks where they show none', async () => {
    const hovered = async (contentFormat?: ('plaintext' | 'markdown')[]) => {
      const hover = contentFormat ? { contentFormat } : {};
      const server = await start({ capabilities: { textDocument: { hover } } });
      await server.open(uri, wrong);
      return (await server.hover(uri, server.rangeOf(uri, '五、存在').end))?.contents as MarkupContent;
    };
    const marked = await hovered();
    expect(marked).toEqual(await hovered(['plaintext', 'markdown']));
    expect(marked.kind).toBe('markdown');
    const plain = await hovered(['plaintext']);
    expect(plain.kind).toBe('plaintext');
    expect(plain.value).not.toMatch(/\*\*|`|^#/m);
    expect(plain.value.length).toBeGreaterThan(marked.value.length / 2);
  });

  it('get a report’s own signs in them, as they are written there', async () => {
    const server = await start({
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
      isStranger: true,
    });
    const words = '![*1*](https://example.invalid)';
    await server.open(uri, render(withCell(soundReport(), 't3', 'done', 'T', words), { layout: 'tabs' }));
    const plain = (await server.hover(uri, server.rangeOf(uri, words).end))?.contents as MarkupContent;
    expect(plain.value).toContain(`“${words}”`);
  });

  it('may name actions’ kinds, none, or kinds that are not ours', async () => {
    const server = await start({ capabilities: pulling });
    await server.open(uri, wrong.replace('五、', '5、'));
    const range = { start: here, end: { line: 9999, character: 0 } };
    const kinds = async (only?: string[]): Promise<unknown[]> => [
      ...new Set((await server.actions(uri, range, only)).map(({ kind }) => kind)),
    ];
    expect(await kinds(['quickfix', 'source'])).toEqual(['quickfix', 'source.fixAll.nianbao']);
    expect(await kinds(['source'])).toEqual(['source.fixAll.nianbao']);
    // All in one menu: what makes all fixes stands there once.
    for (const only of [undefined, []]) {
      const titles = (await server.actions(uri, range, only)).map(({ title }) => title);
      expect(titles.filter((title) => title.startsWith('全部修复'))).toHaveLength(1);
    }
    expect(await kinds(['source.fixAll.other', 'refactor', 'quick'])).toEqual([]);
    for (const data of [undefined, 7, { report: 'file:///not-open.txt' }]) {
      const action = { title: '', ...(data !== undefined && { data }) };
      expect(await server.connection.sendRequest('codeAction/resolve', action)).toEqual(action);
    }
  });
});

describe('texts of all sorts', () => {
  const ends: Readonly<Record<string, (text: string) => string>> = {
    'CR alone': (text) => text.replaceAll('\n', '\r'),
    'line ends of all kinds': (text) => {
      let line = 0;
      // A CR before an empty line would be one line end with the next LF.
      return text.replace(/\n(?!\n)/g, () => ['\n', '\r\n', '\n', '\r'][line++ % 4] ?? '');
    },
    'a mark of byte order': (text) => `\ufeff${text}`,
  };
  it.each(Object.keys(ends))('%s: the same findings at the same places', async (name) => {
    // Our own client shows a marked figure's finding alone; any other, what the figure is beneath it.
    const server = await start({ capabilities: pulling, settings: { rulePages: false } });
    await server.open(uri, ends[name]!(wrong));
    const report = await server.pull(uri);
    const found = report.kind === 'full' ? report.items : [];
    expect(codes(found)).toEqual([code]);
    expect(server.document(uri).getText(found[0]?.range)).toBe('9');
    expect(await server.hover(uri, found[0]!.range.end)).not.toBe(null);
  });

  it('hovers at ends of lines, behind them and behind the text are answered', async () => {
    const server = await start();
    await server.open(uri, wrong);
    for (const line of [0, 5, 40, 99_999]) {
      for (const character of [0, 2_000_000_000]) await server.hover(uri, { line, character });
    }
    expect(await server.hover('file:///other.txt', here)).toBe(null);
  });

  it('nonsense of a million signs is no report, and keeps nobody waiting', async () => {
    const server = await start({ capabilities: pulling });
    let seed = 1;
    const noise = Array.from({ length: 250_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(seed & 0xffff);
    }).join('');
    for (const [i, text] of [noise, '\n'.repeat(250_000), '（“《<'.repeat(60_000), `${wrong}\n${noise}`].entries()) {
      await server.open(`${uri}${i}`, text);
      await server.pull(`${uri}${i}`);
    }
    expect(await server.ask('textDocument/foldingRange', `${uri}0`)).toEqual([]);
  });
});

describe('many things at once', () => {
  it('a hundred reports are open, each with its own findings', async () => {
    const server = await start();
    const uris = Array.from({ length: 100 }, (_, i) => `untitled:Untitled-${i}`);
    for (const [i, each] of uris.entries()) await server.open(each, i % 2 ? wrong : sound);
    for (const [i, each] of uris.entries()) {
      expect(codes((await server.push(each, 1)).diagnostics)).toEqual(i % 2 ? [code] : []);
    }
  });

  it('a report that is closed while it waits to be checked gets nothing but an empty list', async () => {
    const server = await start();
    await server.open(uri, wrong);
    await server.close(uri);
    await server.open('untitled:Untitled-1', wrong);
    await server.push('untitled:Untitled-1', 1);
    expect(server.published.filter((each) => each.uri === uri)).toEqual([{ uri, diagnostics: [] }]);
    await server.open(uri, sound);
    expect((await server.push(uri, 1)).diagnostics).toEqual([]);
  });

  it('a request that is cancelled is answered as such, or was quicker', async () => {
    const server = await start({ capabilities: pulling });
    await server.open(uri, wrong);
    const params = { textDocument: { uri } };
    const asked = server.connection.sendRequest('textDocument/diagnostic', params, cancelled());
    await expect(asked.catch((error: { code: number }) => error.code)).resolves.toBe(-32800);
    expect(await pulled(server, uri)).toEqual([code]);
  });
});

/** A token that is cancelled as soon as the request is sent. */
function cancelled() {
  const nothing = { dispose: () => {} };
  return {
    isCancellationRequested: false,
    onCancellationRequested: (then: (token: unknown) => void) => {
      setImmediate(() => then(undefined));
      return nothing;
    },
  };
}
