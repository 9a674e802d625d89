import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FileResult } from '../../server/cli/result.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { desk, hasPipes, makePipe } from './command.ts';
import { pulling, Server } from './handle.ts';

/*
 * Whatever lies in a folder or is linked from there: it is read if it is a file and no larger than a file of its kind can be,
 * else it is named, and the rest is checked.
 */

const sound = render(soundReport());
/** （七）总计 × 总计 says 9 where 8 is right. */
const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));
const told = (files: readonly FileResult[]): readonly (readonly [string, string])[] =>
  files.map((each) => [each.path, 'error' in each ? each.error : String(each.edition)]);
const noFile = expect.stringContaining('不是普通文件');
const tooLarge = expect.stringMatching(/^文件有 64\.1 MB，年报没有这么大/);

describe.skipIf(!hasPipes)('what is no regular file', () => {
  it('is named, and the rest is checked', async () => {
    const { folder, file, json } = desk();
    file('各局/甲.txt', sound);
    file('各局/丙/戊.txt', sound);
    makePipe(join(folder, '各局/丁.txt'));
    symlinkSync('丁.txt', join(folder, '各局/乙.txt'));
    symlinkSync('/dev/zero', join(folder, '各局/丙/零.txt'));
    symlinkSync('没有的.txt', join(folder, '各局/失.txt'));
    // Of no matter among reports: another ending, and folders that lead back.
    makePipe(join(folder, '各局/管道'));
    symlinkSync('..', join(folder, '各局/丙/回.txt'));
    const { code, files } = await json('各局');
    expect(told(files)).toEqual([
      ['各局/丁.txt', noFile],
      ['各局/丙/戊.txt', '2021'],
      ['各局/丙/零.txt', noFile],
      ['各局/乙.txt', noFile],
      ['各局/失.txt', expect.stringContaining('失效的链接')],
      ['各局/甲.txt', '2021'],
    ]);
    expect(code).toBe(2);
    expect(told((await json('各局/乙.txt', '/dev/null', '各局/甲.txt')).files)).toEqual([
      ['各局/乙.txt', noFile],
      ['/dev/null', noFile],
      ['各局/甲.txt', '2021'],
    ]);
  });

  it.each(['pipe', '/dev/zero'])('is no configuration either: %s', async (kind) => {
    const { folder, file, run } = desk();
    const make = (path: string): void => (kind === 'pipe' ? makePipe(path) : symlinkSync(kind, path));
    make(join(folder, 'nianbao.config.json'));
    const { code, out, err } = await run('check', file('2024/错.txt', wrong), file('2024/对.txt', sound));
    expect(out).toContain('共校核年报 2 份，发现 1 处');
    expect(err).toMatch(/^nianbao\.config\.json: 读不了这个文件，没有用上：不是普通文件.*\n$/);
    expect(code).toBe(2);
    const named = await run('check', '2024/对.txt', '--config', 'nianbao.config.json');
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining('不是普通文件') });
  });

  it('beside a report does not stop the server of a client that sends no configurations', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-pipe-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const uri = pathToFileURL(join(folder, '年报.txt')).href;
    makePipe(join(folder, 'nianbao.config.json'));
    const server = await Server.start({ capabilities: pulling });
    onTestFinished(async () => {
      // One that waits for ever is asked nothing more.
      if (isAnswered) expect(await server.stop()).toBe(0);
      else server.process.kill('SIGKILL');
    });
    let isAnswered = false;
    await server.open(uri, wrong);
    expect(await server.pull(uri)).toMatchObject({ kind: 'full', items: [{ code: 't3-row-total' }] });
    isAnswered = true;
    const said = await server.until(() => server.published.find((each) => each.uri.endsWith('config.json')));
    expect(said.diagnostics[0]?.message).toContain('不是普通文件');
  });
});

describe('what is too large', () => {
  it('is not read: a report of more than 64 MB, a configuration of more than 1 MB', async () => {
    const { folder, file, run, json } = desk();
    truncateSync(join(folder, file('大.txt', '')), 64 * 2 ** 20 + 1);
    file('对.txt', sound);
    expect(told((await json('大.txt', '对.txt')).files)).toEqual([
      ['大.txt', tooLarge],
      ['对.txt', '2021'],
    ]);
    file('nianbao.config.json', `{ "rules": { "t3-row-total": "off" } }${' '.repeat(2 ** 20)}`);
    const { code, out, err } = await run('check', file('错.txt', wrong));
    expect(out).toContain('[t3-row-total]');
    expect(err).toMatch(/^nianbao\.config\.json: .*没有用上：文件有 1\.1 MB，配置文件没有这么大.*\n$/);
    expect(code).toBe(2);
  });

  it('is stopped at where a file hides its size', async () => {
    // Linux: what the kernel says of a process is a regular file of no bytes.
    const { json } = desk();
    const { files } = await json('/proc/self/status');
    expect(files).toEqual([
      process.platform === 'linux'
        ? {
            path: '/proc/self/status',
            edition: null,
            diagnostics: [],
            reason: expect.stringContaining('不是政务公开年报'),
          }
        : { path: '/proc/self/status', error: expect.any(String) },
    ]);
  });

  it('a folder for a configuration hides those above it', async () => {
    const { folder, file, run } = desk();
    file('nianbao.config.json', '{ "rules": { "t3-row-total": "off" } }');
    file('2024/错.txt', wrong);
    mkdirSync(join(folder, '2024/nianbao.config.json'));
    const { out, err } = await run('check', '2024/错.txt');
    expect(out).toContain('[t3-row-total]');
    expect(err).toContain('是文件夹，不是文件');
    writeFileSync(join(folder, '错.txt'), wrong);
    expect((await run('check', '错.txt')).out).not.toContain('[t3-row-total]');
  });
});
