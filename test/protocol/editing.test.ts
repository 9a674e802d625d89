import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { pulling, Server, type Start } from './handle.ts';

const uri = 'file:///%E5%B9%B4%E6%8A%A5%EF%BC%882024%EF%BC%89/a%20b.txt';
const sound = soundReport();
/** （七）总计 × 总计 says 9 where 8 is right. */
const wrongTotal = withCell(sound, 't3', 'done', 'T', '9');

let server: Server;
const start = async (options: Start = {}): Promise<void> => {
  server = await Server.start(options);
};
afterEach(async () => expect(await server.stop()).toBe(0));

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const items = async (of: string): Promise<Diagnostic[]> => {
  const report = await server.pull(of);
  return report.kind === 'full' ? report.items : [];
};

describe('a client that asks for diagnostics', () => {
  it('gets them, with everything an editor shows', async () => {
    await start({ capabilities: pulling });
    await server.open(uri, render(wrongTotal));
    const [diagnostic, ...others] = await items(uri);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 't3-row-total',
      severity: 1,
      source: '年报校核',
      codeDescription: { href: 'nianbao-rule:/t3-row-total.md' },
    });
    expect(server.document(uri).getText(diagnostic?.range)).toBe('9');
    expect(diagnostic?.relatedInformation?.length).toBeGreaterThan(0);
    expect(diagnostic?.relatedInformation?.[0]?.location.uri).toBe(uri);
    expect(server.published).toEqual([]);
  });

  it('gets every place of a finding that counts several, where it shows hints: marked, not counted, with the same actions', async () => {
    await start({ capabilities: pulling, settings: { places: true } });
    await server.open(uri, render(sound).replace('门户网站', '栏目,目录,台账,门户网站'));
    const [finding, ...hints] = await items(uri);
    expect(finding).toMatchObject({ code: 'width-mixed', severity: 3 });
    expect(finding?.relatedInformation).toBeUndefined();
    expect(hints).toHaveLength(2);
    for (const hint of hints) {
      expect(hint).toMatchObject({ code: 'width-mixed', severity: 4, message: '半角逗号“,”' });
      expect(server.document(uri).getText(hint.range)).toBe(',');
      expect(hint.relatedInformation?.map(({ location }) => location.range)).toEqual([finding?.range]);
      const titles = async ({ range }: Diagnostic) => (await server.actions(uri, range)).map(({ title }) => title);
      expect(await titles(hint)).toEqual(await titles(finding!));
    }
    expect((await server.status(uri)).counts).toEqual({ error: 0, warning: 0, info: 1, hint: 0 });
  });

  it('gets the first of these places as related information, where it does not', async () => {
    await start({ capabilities: pulling });
    await server.open(uri, render(sound).replace('门户网站', `${'栏目,'.repeat(40)}门户网站`));
    const [finding, ...others] = await items(uri);
    expect(others).toEqual([]);
    expect(finding?.relatedInformation).toHaveLength(20);
    expect(finding?.relatedInformation?.[0]?.message).toBe('半角逗号“,”');
  });

  it('is told in one word that a version is unchanged, but never of another version or after a close', async () => {
    await start({ capabilities: pulling });
    await server.open(uri, render(wrongTotal));
    const first = await server.pull(uri);
    expect(await server.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await server.replace(uri, '。', '！');
    const second = await server.pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    await server.close(uri);
    await server.open(uri, render(sound));
    expect(await server.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('gets nothing for a document that is not open', async () => {
    await start({ capabilities: pulling });
    expect(await server.pull('file:///nowhere.txt')).toEqual({ kind: 'full', items: [] });
  });
});

describe('a client that does not ask', () => {
  it('gets them with the version, on opening and after each edit, and an empty list on closing', async () => {
    await start();
    await server.open(uri, render(wrongTotal));
    expect(codes((await server.push(uri, 1)).diagnostics)).toEqual(['t3-row-total']);
    const version = await server.edit(uri, { range: (await server.push(uri, 1)).diagnostics[0]!.range, text: '8' });
    expect((await server.push(uri, version)).diagnostics).toEqual([]);
    const again = await server.edit(uri, { range: server.rangeOf(uri, '五、存在'), text: '5、存在' });
    expect(codes((await server.push(uri, again)).diagnostics)).toContain('section-numbering');
    await server.close(uri);
    expect(await server.until(() => server.published.find((each) => each.version === undefined))).toEqual({
      uri,
      diagnostics: [],
    });
  });

  // The system may cut even one write in two and let the server run in between; then the first part is rightly answered.
  it('gets one answer to a burst of 200 edits, for the last version', { retry: 2 }, async () => {
    await start();
    const text = render(wrongTotal);
    await server.open(uri, text);
    await server.push(uri, 1);
    const before = server.published.length;
    const at = server.rangeOf(uri, '2024年，我局').start;
    server.burst(
      uri,
      Array.from({ length: 200 }, () => ({ range: { start: at, end: at }, text: '河' })),
    );
    const last = await server.push(uri, 201);
    expect(codes(last.diagnostics)).toEqual(['t3-row-total']);
    expect(server.published.slice(before).map(({ version }) => version)).toEqual([201]);
  });

  it('keeps documents apart', async () => {
    await start();
    await server.open('untitled:Untitled-1', render(wrongTotal));
    await server.open(uri, render(sound));
    expect(codes((await server.push('untitled:Untitled-1', 1)).diagnostics)).toEqual(['t3-row-total']);
    expect((await server.push(uri, 1)).diagnostics).toEqual([]);
    await server.close(uri);
    await server.replace('untitled:Untitled-1', '五、存在', '5、存在');
    const codesNow = codes((await server.push('untitled:Untitled-1', 2)).diagnostics);
    expect(codesNow).toContain('t3-row-total');
    expect(codesNow).toContain('section-numbering');
  });
});

describe('the status', () => {
  it.each([
    ['asks', pulling],
    ['does not ask', {}],
  ])('is told a client that %s where it would show something else, and anew after a close', async (_, capabilities) => {
    await start({ capabilities });
    let version = 1;
    const checked = async (): Promise<void> => {
      if (capabilities === pulling) await server.pull(uri);
      else await server.push(uri, version);
      // What is told beside the findings has left before this is answered.
      await server.ask('textDocument/foldingRange', uri);
    };
    const errors = (): number[] => server.statuses.map(({ counts }) => counts.error);
    await server.open(uri, render(wrongTotal));
    await checked();
    expect(errors()).toEqual([1]);
    version = await server.replace(uri, '围绕', '紧紧围绕');
    await checked();
    expect(errors()).toEqual([1]);
    version = await server.edit(uri, { text: render(sound) });
    await checked();
    version = await server.edit(uri, { text: render(wrongTotal) });
    await checked();
    expect(errors()).toEqual([1, 0, 1]);
    server.published.length = 0;
    await server.close(uri);
    await server.open(uri, render(wrongTotal));
    version = 1;
    await checked();
    expect(errors()).toEqual([1, 0, 1, 1]);
  });
});

describe('edits', () => {
  const places = {
    'behind Chinese on the same line': (line: string) => line,
    'behind characters outside the basic plane': (line: string) => line.replace('2024年，', '2024年，𠮷镇🌊，'),
  };
  for (const eol of ['\n', '\r\n'] as const) {
    for (const [name, change] of Object.entries(places)) {
      it(`${name}, with ${JSON.stringify(eol)}, give what opening the result gives`, async () => {
        await start({ capabilities: pulling });
        await server.open(uri, change(render(wrongTotal, { eol })));
        await server.replace(uri, '围绕', '围绕《水法》第九十九条和（');
        await server.replace(uri, '五、存在', '5、存在');
        await server.replace(uri, `${eol}（二）改进情况`, `，𠮷${eol}（二）改进情况`);
        const edited = server.document(uri).getText();
        const found = await items(uri);
        expect(codes(found)).toContain('section-numbering');
        await server.open('untitled:fresh', edited);
        expect((await items('untitled:fresh')).map(({ code, range }) => ({ code, range }))).toEqual(
          found.map(({ code, range }) => ({ code, range })),
        );
        const total = found.find(({ code }) => code === 't3-row-total');
        expect(server.document(uri).getText(total?.range)).toBe('9');
      });
    }
  }
});
