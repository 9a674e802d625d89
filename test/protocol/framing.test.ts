import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as whole } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { built } from './built.ts';

/*
 * What a client writes on stdio when it is not framed as the protocol says: the server says so on stderr and ends, for it could
 * never find the next message.
 */

const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const length = Buffer.byteLength(initialize);

function launch() {
  const server = spawn(process.execPath, [built('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void server.kill());
  // It may be gone while the rest is written.
  server.stdin.on('error', () => {});
  return server;
}

describe('what is not framed', () => {
  it.each([
    ['no header', 'hello\n', '"hello'],
    ['a message without one', `${initialize}\r\n`, '"{'],
    ['headers without a length', 'Content-Type: application/vscode-jsonrpc\r\n\r\n{}', '没有 Content-Length'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', 'Content-Length: -5'],
    ['an absurd length', 'Content-Length: 99999999999\r\n\r\n{}', 'Content-Length: 99999999999'],
    ['a length that no string can have', `Content-Length: ${2 ** 30}\r\n\r\n{}`, `Content-Length: ${2 ** 30}`],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}', 'Content-Length: many'],
    ['a length and more', 'Content-Length: 2 bytes\r\n\r\n{}', '没有 Content-Length'],
    ['lines that end otherwise', `Content-Length: ${length}\n\n${initialize}`, 'Content-Length'],
    ['no end of a line', 'x'.repeat(10_000), 'xxx'],
    [
      'a wrong length before the next message',
      `Content-Length: 2\r\n\r\n{}{}Content-Length: 2\r\n\r\n{}`,
      '"{}Content-Length',
    ],
  ])('%s', async (_, sent, said) => {
    const server = launch();
    const told = whole(server.stderr);
    server.stdin.write(sent);
    expect((await once(server, 'exit'))[0]).toBe(1);
    const words = await told;
    expect(words).toContain(said);
    expect(words).toMatch(/^年报校核：客户端发来的消息头不对（.*），读不下去，已退出。\n$/);
  });
});

describe('what is', () => {
  const answered = async (parts: readonly (string | Buffer)[]): Promise<unknown> => {
    const server = launch();
    for (const part of parts) {
      await new Promise((written) => server.stdin.write(part, written));
      // The next part comes by itself, and may be read by itself.
      await new Promise(setImmediate);
    }
    let read = '';
    for await (const chunk of server.stdout) {
      read += chunk;
      if (read.includes('"serverInfo"')) break;
    }
    return JSON.parse(read.slice(read.indexOf('{')));
  };
  const answer = expect.objectContaining({
    id: 1,
    result: expect.objectContaining({ serverInfo: { name: 'nianbao' } }),
  });

  it.each([
    ['a header in small letters', [`content-length:${length}\r\n\r\n${initialize}`]],
    [
      'more headers',
      [
        `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${length}\r\nX-Other: 1\r\n\r\n${initialize}`,
      ],
    ],
    [
      'a header in pieces',
      ['Content-', 'Len', `gth: ${length}\r`, '\n', '\r', `\n${initialize.slice(0, 5)}`, initialize.slice(5)],
    ],
    [
      'every byte by itself',
      [...Buffer.from(`Content-Length: ${length}\r\n\r\n${initialize}`)].map((byte) => Buffer.of(byte)),
    ],
  ])('%s', async (_, parts) => expect(await answered(parts)).toEqual(answer));
});
