import { expect, it, onTestFinished } from 'vitest';
import { mostCharacters } from '../../server/core/recognise/size.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { desk } from './command.ts';
import { pulling, Server, type Start } from './handle.ts';

/*
 * A text too large to be a report is not begun, and says so; a small one beside it is answered as if it were alone.
 */

const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));
/** Six million characters: every line of it would be a finding. */
const large = `${wrong}${'公开政府信信息3件。\n'.repeat(600_000)}`;
const [largeUri, uri] = ['file:///%E5%A4%A7.nianbao', 'file:///%E5%B0%8F.nianbao'];

async function start(options: Start): Promise<Server> {
  const server = await Server.start(options);
  onTestFinished(async () => expect(await server.stop()).toBe(0));
  return server;
}

it('is not checked, a small document beside it is, and it is once it is small', { timeout: 120_000 }, async () => {
  const server = await start({});
  await server.open(largeUri, large);
  await server.open(uri, wrong);
  expect((await server.push(largeUri, 1)).diagnostics).toEqual([]);
  expect(await server.status(largeUri)).toMatchObject({ edition: null, reason: 'too-large' });
  const [finding, ...others] = (await server.push(uri, 1)).diagnostics;
  expect(others).toEqual([]);

  // Edits of the one are no matter to the other, and each is answered.
  const at = { line: 1, character: 0 };
  for (let i = 0; i < 3; i++) await server.edit(largeUri, { range: { start: at, end: at }, text: '河' });
  const version = await server.edit(uri, { range: finding?.range ?? { start: at, end: at }, text: '8' });
  expect((await server.push(uri, version)).diagnostics).toEqual([]);
  expect((await server.push(largeUri, 4)).diagnostics).toEqual([]);
  expect(await server.ask('textDocument/documentSymbol', largeUri)).toEqual([]);
  expect(await server.hover(largeUri, at)).toBeNull();
  expect(await server.actions(largeUri, { start: at, end: at })).toEqual([]);

  await server.edit(largeUri, { text: wrong });
  expect((await server.push(largeUri, 5)).diagnostics).toHaveLength(1);
  expect(await server.status(largeUri, ({ edition }) => edition !== null)).toMatchObject({ reason: null });
});

it('is not checked for a client that asks, nor on the command line', { timeout: 120_000 }, async () => {
  const server = await start({ capabilities: pulling });
  await server.open(largeUri, large);
  expect(await server.pull(largeUri)).toMatchObject({ kind: 'full', items: [] });

  const { file, json } = desk();
  const { code, files } = await json(file('大.nianbao.txt', large), file('小.nianbao.txt', wrong));
  expect(code).toBe(2);
  expect(files).toMatchObject([
    {
      edition: null,
      diagnostics: [],
      reason: `文件太大，没有校核：超过 ${mostCharacters / 10_000} 万字，年报没有这么长。`,
    },
    { edition: 2021, diagnostics: [{ code: 't3-row-total' }] },
  ]);
});
