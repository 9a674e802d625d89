import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, Location } from 'vscode-languageserver/node';
import { applyEdits } from '../../server/core/text/span.ts';
import type { FixAll } from '../../server/lsp/messages.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { pulling, Server, type Start } from './handle.ts';

const uri = 'untitled:Untitled-1';
const sound = soundReport();

let server: Server;
const start = async (options: Start = { capabilities: pulling }): Promise<void> => {
  server = await Server.start(options);
};
afterEach(async () => expect(await server.stop()).toBe(0));

const items = async (): Promise<Diagnostic[]> => {
  const report = await server.pull(uri);
  return report.kind === 'full' ? report.items : [];
};
const status = () => server.status(uri);

describe('quick fixes', () => {
  for (const eol of ['\n', '\r\n'] as const) {
    it(`mend a figure with ${JSON.stringify(eol)}, and then the finding is gone`, async () => {
      await start();
      await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9'), { eol }));
      const [found] = await items();
      const actions = await server.actions(uri, found!.range, ['quickfix']);
      expect(actions.map(({ isPreferred }) => isPreferred)).toContain(true);
      expect(actions[0]).toMatchObject({ kind: 'quickfix', diagnostics: [found] });
      await server.apply(actions.find(({ isPreferred }) => isPreferred)!);
      expect(await items()).toEqual([]);
      expect(server.document(uri).getText()).toBe(render(sound, { eol }));
      expect(await server.actions(uri, found!.range)).toEqual([]);
    });
  }

  it('are offered at a caret on either end of the squiggle, and not elsewhere', async () => {
    await start();
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')));
    const { start: from, end: to } = (await items())[0]!.range;
    expect(await server.actions(uri, { start: from, end: from }, ['quickfix'])).not.toEqual([]);
    expect(await server.actions(uri, { start: to, end: to }, ['quickfix'])).not.toEqual([]);
    const title = { line: 0, character: 0 };
    expect(await server.actions(uri, { start: title, end: title }, ['quickfix'])).toEqual([]);
  });

  it('all safe ones come in one action, which leaves figures that are wrong to a person', async () => {
    await start();
    const damaged = withCell(
      {
        ...sound,
        sections: { ...sound.sections, 5: { ...sound.sections[5], heading: '5、存在的主要问题及改进情况' } },
      },
      't3',
      'done',
      'T',
      '9',
    );
    await server.open(uri, render(damaged));
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.nianbao'], undefined]) {
      expect((await server.actions(uri, everywhere, only)).map(({ kind }) => kind)).toContain('source.fixAll.nianbao');
    }
    expect(await server.actions(uri, everywhere, ['refactor'])).toEqual([]);
    const [fixAll] = await server.actions(uri, everywhere, ['source.fixAll.nianbao']);
    await server.apply(fixAll!);
    expect((await items()).map(({ code }) => code)).toEqual(['t3-row-total']);
    expect(await server.actions(uri, everywhere, ['source.fixAll.nianbao'])).toEqual([]);
  });
});

describe('all safe fixes at once', () => {
  const heading = { ...sound.sections[5], heading: '5、存在的主要问题及改进情况' };
  const first = { ...sound.sections[1], heading: '1、总体情况' };
  /** Two headings and a bracket that have one safe fix each, and a total that has none. */
  const text = render(
    withCell({ ...sound, sections: { ...sound.sections, 1: first, 5: heading } }, 't3', 'done', 'T', '9'),
  );
  const at = async (code: string) => (await items()).find((each) => each.code === code)!.range;
  const bundled = (actions: readonly CodeAction[]) => actions.filter(({ title }) => title.includes('全部修复'));

  it('are offered beside the fixes of any finding, and those of its rule where there are several', async () => {
    await start();
    await server.open(uri, text);
    const beside = async (code: string) => bundled(await server.actions(uri, await at(code), ['quickfix']));
    expect((await beside('section-numbering')).map(({ title }) => title)).toEqual([
      '这一类全部修复（2 处）',
      '全部修复（2 处，不改数字）',
    ]);
    const [all, ...more] = await beside('t3-row-total');
    expect(more).toEqual([]);
    await server.apply(all!);
    expect((await items()).map(({ code }) => code)).toEqual(['t3-row-total']);
    expect(await beside('t3-row-total')).toEqual([]);
  });

  it('come without their edits to a client that asks for these later, however much the text has changed', async () => {
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] }, disabledSupport: true };
    const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, codeAction } };
    await start({ capabilities });
    await server.open(uri, text);
    const actions = await server.actions(uri, await at('section-numbering'), ['quickfix', 'source']);
    const [rule, all, source] = bundled(actions);
    expect([rule, all, source].map((each) => each?.edit)).toEqual([undefined, undefined, undefined]);
    expect(source?.kind).toBe('source.fixAll.nianbao');
    // What cannot be kept in an untitled report is said, not left out.
    expect(actions.filter(({ disabled }) => disabled).map(({ title }) => title)).toEqual([
      '在这里接受',
      '关闭这条规则',
    ]);
    await server.replace(uri, '2024年，', '2024年以来，');
    for (const each of [rule, all, source]) {
      const whole = await server.connection.sendRequest<CodeAction>('codeAction/resolve', each);
      const [change] = whole.edit?.documentChanges ?? [];
      expect(change && 'edits' in change && change.edits).toHaveLength(2);
    }
    await server.apply(await server.connection.sendRequest<CodeAction>('codeAction/resolve', all));
    expect((await items()).map(({ code }) => code)).toEqual(['t3-row-total']);
    expect(await server.connection.sendRequest('codeAction/resolve', { title: 'x' })).toEqual({ title: 'x' });
  });

  it('are a command for our client, which is told what was changed and what is left', async () => {
    await start({ capabilities: pulling, settings: { commands: true } });
    await server.open(uri, text);
    const [, all] = bundled(await server.actions(uri, await at('section-numbering'), ['quickfix']));
    expect(all?.command).toMatchObject({ command: 'nianbao.fixAll', arguments: [{ report: uri }] });
    const made = await server.connection.sendRequest<FixAll>('nianbao/fixAll', { uri });
    expect(made).toMatchObject({ version: 1, fixes: 2, left: { error: 1, warning: 0, info: 0, hint: 0 } });
    const mended = applyEdits(text, made.edits);
    expect(mended).toContain('\n五、存在的主要问题及改进情况');
    const { fixes, edits } = await server.connection.sendRequest<FixAll>('nianbao/fixAll', { uri, rule: 't4-sum' });
    expect({ fixes, edits }).toEqual({ fixes: 0, edits: [] });
    expect(await server.connection.sendRequest('nianbao/fixAll', { uri: 'untitled:none' })).toBe(null);
  });
});

describe('reading aids', () => {
  it('outline the report, and fold it by lines', async () => {
    await start();
    await server.open(uri, render(sound));
    const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    const names = flat(symbols).map(({ name }) => name);
    for (const words of ['总体情况', '其他需要报告的事项', '（七）总计']) {
      expect(names.some((name) => name.includes(words))).toBe(true);
    }
    for (const { name, range, selectionRange } of flat(symbols)) {
      expect(name).not.toBe('');
      expect(compare(range.start, selectionRange.start)).toBeLessThanOrEqual(0);
      expect(compare(selectionRange.end, range.end)).toBeLessThanOrEqual(0);
    }
    const folds = await server.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(folds.length).toBeGreaterThanOrEqual(6);
    for (const { startLine, endLine } of folds) expect(endLine).toBeGreaterThan(startLine);
  });

  it('explain an article behind characters outside the basic plane', async () => {
    await start();
    await server.open(uri, render(sound).replace('2024年，我局', '𠮷🌊依照《条例》第五十条，我局'));
    const { start: at } = server.rangeOf(uri, '第五十条，我局');
    const hover = await server.hover(uri, { line: at.line, character: at.character + 2 });
    expect(hover?.contents.value).toContain('第五十条');
    expect(server.document(uri).getText(hover?.range)).toContain('第五十条');
    expect(await server.hover(uri, { line: 0, character: 0 })).toBe(null);
  });

  it('lead from a claimed figure to its cell and back, and say whether they agree', async () => {
    await start();
    await server.open(uri, render(withCell(sound, 't2', 'norm', 'valid', '7')));
    const position = server.rangeOf(uri, '6件。严格').start;
    const [cell, ...more] = await server.ask<Location[]>('textDocument/definition', uri, { position });
    expect(more).toEqual([]);
    expect(server.document(uri).getText(cell?.range)).toBe('7');
    const context = { includeDeclaration: false };
    const back = await server.ask<Location[]>('textDocument/references', uri, { position: cell!.range.start, context });
    expect(back.map(({ range }) => range)).toEqual([
      { start: position, end: { ...position, character: position.character + 1 } },
    ]);
    const said = (await server.hover(uri, position))?.contents.value;
    expect(said).toContain('✗');
    // This client opens the page of the finding’s rule, so the hover stays short.
    expect((await items()).map(({ code }) => code)).toContain('prose-number-mismatch');
    expect(said).not.toContain('为什么要查');
    const nowhere = { line: 0, character: 0 };
    expect(await server.ask('textDocument/definition', uri, { position: nowhere })).toEqual([]);
    expect(await server.ask('textDocument/references', uri, { position: nowhere, context })).toEqual([]);
  });

  it.each(['markdown', 'html'] as const)('are the same in %s', async (format) => {
    await start();
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')));
    const named = async () => flat(await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri));
    const inText = (await named()).map(({ name, detail }) => `${name} ${detail}`);
    await server.close(uri);
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9'), { format }), format);
    expect((await items()).map(({ code }) => code)).toEqual(['t3-row-total']);
    expect((await named()).map(({ name, detail }) => `${name} ${detail}`)).toEqual(inText);
    for (const { range, selectionRange, children = [] } of await named()) {
      expect(compare(range.start, selectionRange.start)).toBeLessThanOrEqual(0);
      expect(compare(selectionRange.end, range.end)).toBeLessThanOrEqual(0);
      for (const child of children) expect(compare(child.range.end, range.end)).toBeLessThanOrEqual(0);
    }
    expect((await server.ask<FoldingRange[]>('textDocument/foldingRange', uri)).length).toBeGreaterThanOrEqual(6);
    const { start: at } = server.rangeOf(uri, '五、存在');
    expect(await server.hover(uri, { line: at.line, character: at.character + 3 })).not.toBe(null);
    expect(await server.actions(uri, (await items())[0]!.range, ['quickfix'])).not.toEqual([]);
  });

  it('leave the outline of Markdown to an editor that has one of its headings', async () => {
    await start({ capabilities: pulling, settings: { ownOutline: ['markdown'] } });
    const names = async (text: string, language: string) => {
      await server.open(uri, text, language);
      const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      await server.close(uri);
      return symbols.map(({ name }) => name).join('|');
    };
    const marked = render(sound, { format: 'markdown' });
    expect(marked).toContain('# 一、');
    expect(await names(marked, 'markdown')).toBe('');
    // Without marks that editor sees no headings.
    expect(await names(marked.replace(/^#+ /gm, ''), 'markdown')).toContain('一、');
    expect(await names(render(sound, { format: 'html' }), 'html')).toContain('一、');
  });

  it('show the page that a finding links to', async () => {
    await start();
    const page = await server.connection.sendRequest<string | null>('nianbao/rulePage', { id: 't3-row-total' });
    expect(page).toContain('t3-row-total');
    expect(await server.connection.sendRequest('nianbao/rulePage', { id: 'no-such-rule' })).toBe(null);
  });
});

describe('what is checked', () => {
  it('is told: edition and counts, or why not', async () => {
    await start();
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')));
    await items();
    expect(await status()).toEqual({
      uri,
      edition: 2021,
      counts: { error: 1, warning: 0, info: 0, hint: 0 },
      reason: null,
      accepted: 0,
      omitted: 0,
      faults: [],
      profile: 'submit',
      relaxed: { off: 0, offErrors: 0, lowered: 0, loweredErrors: 0 },
    });
  });

  it('is a report in plain text, and nothing that is none', async () => {
    await start();
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')), 'plaintext');
    expect(await items()).toHaveLength(1);
    expect(await status()).toMatchObject({ edition: 2021, reason: null });
    await server.close(uri);
    await server.open(uri, '关于开展防汛检查的通知\n\n各乡镇人民政府：\n现将有关事项通知如下。\n', 'plaintext');
    expect(await items()).toEqual([]);
    expect(await status()).toMatchObject({ edition: null, reason: 'no-report' });
    expect(await server.ask('textDocument/documentSymbol', uri)).toEqual([]);
  });

  it('follows the setting, at the start and when it changes', async () => {
    await start({ capabilities: pulling, settings: { recognise: false } });
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')), 'markdown');
    expect(await items()).toEqual([]);
    expect(await status()).toMatchObject({ edition: null, reason: 'off' });
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { nianbao: { recognise: true } },
    });
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await items()).toHaveLength(1);
  });

  it('is what the user calls a report, whatever the setting', async () => {
    await start({ capabilities: pulling, settings: { recognise: false } });
    await server.open(uri, render(withCell(sound, 't3', 'done', 'T', '9')), 'nianbao');
    expect(await items()).toHaveLength(1);
  });
});

type Point = { line: number; character: number };
const compare = (a: Point, b: Point): number => a.line - b.line || a.character - b.character;

const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
