import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { gb18030Of } from '../fixtures/gb18030.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { built } from './built.ts';
import { type Desk, desk, hasPipes, makePipe } from './command.ts';

/*
 * However many files are checked at a time, what is written is the same to the byte, and a thread that ends before its time
 * costs one file.
 */

const sound = render(soundReport());
/** （七）总计 × 总计 says 9 where 8 is right. */
const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));

/** A bit of everything that lies in such folders: 40 files that are looked at. */
function mixture({ folder, file }: Desk): void {
  const { diagnoses, fingerprint } = analyse(wrong, { format: 'text' });
  const [found] = diagnoses();
  const accepted = [
    { rule: found?.id, fingerprint: found && fingerprint(found), file: '00.txt', reason: '与台账一致' },
    { rule: 't4-sum', fingerprint: '000000000000', file: '01.txt', reason: '改正以前的' },
    { rule: 't4-sum', fingerprint: '000000000001', file: '03.txt', reason: '改正以前的' },
  ];
  file('甲县/nianbao.config.json', JSON.stringify({ accepted, rules: { 'cell-na': 'off', 'cell-nа': 'off' } }));
  file('乙县/nianbao.config.json', '{ "profile": "draft", "rules": { "t3-row-total": "warning" } }');
  file('丙县/nianbao.config.json', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
  for (const county of ['甲县', '乙县', '丙县', '丁县']) {
    for (let i = 0; i < 7; i++)
      file(`${county}/0${i}.txt`, i % 2 === 0 ? wrong : sound.replace('门户网站', '门户，网站'));
  }
  file('丁县/10.txt', gb18030Of(wrong));
  file('丁县/11.md', wrong);
  file('丁县/12.txt', Buffer.concat([Buffer.from(sound.slice(0, 900)), gb18030Of(sound.slice(900))]));
  file('丁县/13.txt', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]));
  file('丁县/14.txt', '');
  file('丁县/15.txt', '关于开展防汛检查的通知\n');
  file('丁县/16.txt', Buffer.from(sound).fill(0xff, 600, 601));
  // Takes longer than those behind it.
  file('丁县/17.txt', `${wrong}\n${'我局主动公开信息，受理申请3件。\n'.repeat(300)}`);
  file('丁县/18.docx', '');
  symlinkSync('没有.txt', join(folder, '丁县/19.txt'));
  if (hasPipes) makePipe(join(folder, '丁县/20.txt'));
  file('丁县/21.txt', wrong);
}

const contentsOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

/** Each starts the program several times: a busy machine takes its time. */
const options = { timeout: 180_000 };

describe('files that are checked one, two or three at a time', options, () => {
  it.each(['text', 'json'])('give the same output: %s', async (format) => {
    const own = desk();
    mixture(own);
    const names = ['没有.txt', '丁县/15.txt', '甲县', '丁县', '乙县/*.txt', '丙县', '甲县/00.txt'];
    const run = (jobs: string) => own.run('check', '--format', format, '--jobs', jobs, ...names);
    const one = await run('1');
    expect(one.out).toContain('t3-row-total');
    expect(one.out).toContain('编码混杂');
    expect(one.err.trimEnd().split('\n')).toHaveLength(4);
    expect(one.code).toBe(2);
    for (const jobs of ['2', '3']) expect(await run(jobs)).toEqual(one);
  });

  it('give the same lists', async () => {
    const own = desk();
    mixture(own);
    const run = async (jobs: string) => {
      rmSync(join(own.folder, '清单'), { recursive: true, force: true });
      own.file('清单/甲县/02.问题清单.txt', '我的笔记');
      own.file('清单/丁县/04.问题清单.txt', '我的笔记');
      mkdirSync(join(own.folder, '清单/丁县/10.问题清单.txt'));
      return {
        ran: await own.run('check', '.', '--lists', '清单', '--jobs', jobs),
        lists: contentsOf(join(own.folder, '清单/丁县')),
      };
    };
    const one = await run('1');
    expect(one.ran.err).toContain(`${join('清单', '丁县', '10.问题清单.txt')}：有人改过`);
    expect(one.lists.length).toBeGreaterThan(5);
    for (const jobs of ['2', '3']) expect(await run(jobs)).toEqual(one);
  });

  it('are as many as are asked for; anything else is said to be no number of them', async () => {
    const { file, run } = desk();
    for (const jobs of ['0', '65', '1.5', '两']) {
      const { code, err } = await run('check', file('甲.txt', sound), '--jobs', jobs);
      expect([code, err]).toEqual([2, '--jobs 后面要写 1 到 64 之间的整数。\n']);
    }
    expect((await run('check', '甲.txt', '--jobs', '64')).code).toBe(0);
  });
});

describe('a thread', options, () => {
  const inThreads = (script: string): string => `if (!require('node:worker_threads').isMainThread) { ${script} }`;
  /** Does something where a file of this name is opened. */
  const onOpening = (name: string, script: string): string =>
    inThreads(`
      const fs = require('fs');
      const open = fs.openSync;
      fs.openSync = (path, ...rest) => { if (path.endsWith('${name}')) { ${script} } return open(path, ...rest); };`);
  const reports = ({ file }: Desk): readonly string[] => {
    for (let i = 10; i < 40; i++) file(`各局/${i}.txt`, i % 3 === 0 ? wrong : sound);
    return ['check', '各局'];
  };

  it.each([
    ['ends', 'process.exit(7);', '程序出错（线程停了，代码 7）'],
    [
      'throws',
      "require('worker_threads').parentPort.postMessage = () => { throw new RangeError('坏了'); };",
      '程序出错（坏了）',
    ],
  ])('that %s costs the file that it was at', async (_, script, why) => {
    const own = desk();
    const args = reports(own);
    const whole = await own.run(...args, '--format', 'json', '--jobs', '1');
    const broken = await own.runAfter(onOpening('25.txt', script), ...args, '--format', 'json', '--jobs', '2');
    expect(broken.code).toBe(2);
    expect(broken.err).toBe('');
    const { files } = JSON.parse(whole.out) as { files: { path: string }[] };
    const path = join('各局', '25.txt');
    expect(JSON.parse(broken.out)).toMatchObject({
      files: files.map((each) => (each.path === path ? { path, error: why } : each)),
      summary: { files: 30, reports: 29, failed: 1 },
    });
  });

  it('that runs out of memory costs the file that it was at', async () => {
    const own = desk();
    const args = reports(own);
    const small = `
      const threads = require('node:worker_threads');
      const { Worker } = threads;
      threads.Worker = class extends Worker {
        constructor(path) { super(path, { resourceLimits: { maxOldGenerationSizeMb: 48 } }); }
      };`;
    const greedy = onOpening('25.txt', 'for (const all = []; ; ) all.push(new Array(1000).fill(all.length));');
    const { out, err, code } = await own.runAfter(small + greedy, ...args, '--jobs', '2');
    expect(out).toContain(`${join('各局', '25.txt')}: 未能校核：校核它的时候内存不够了\n`);
    expect(out).toContain('共校核年报 29 份，发现 10 处：错误 10，警告 0，提示 0；1 个文件未能校核。');
    expect([err, code]).toEqual(['', 2]);
  });

  it.each([
    [
      'cannot be started',
      `require('node:worker_threads').Worker = class { constructor() { throw new Error('EAGAIN'); } };`,
    ],
    ['ends before it is ready', inThreads('process.exit(1);')],
  ])('that %s costs nothing', async (_, script) => {
    const own = desk();
    const args = reports(own);
    const one = await own.run(...args, '--jobs', '1');
    expect(await own.runAfter(script, ...args, '--jobs', '3')).toEqual(one);
  });

  it('keeps nobody who has read enough, and nothing that failed, from ending', async () => {
    const own = desk();
    const args = [...reports(own), '--jobs', '2'];
    const child = spawn(process.execPath, [built('cli.js'), ...args], { cwd: own.folder });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect((await once(child, 'exit'))[0]).toBe(1);
    const stuck = `if (require('node:worker_threads').isMainThread) {
      process.stdout.write = () => true;
      setTimeout(() => { throw new Error('broken on purpose'); });
    }`;
    const { err, code } = await own.runAfter(stuck, ...args);
    expect([err, code]).toEqual(['没有校核完：程序出错（broken on purpose）\n', 2]);
  });

  it.skipIf(process.platform === 'win32')('ends with the program where somebody stops it', async () => {
    const own = desk();
    const args = reports(own);
    const whole = await own.run(...args, '--jobs', '1');
    const child = spawn(process.execPath, [built('cli.js'), ...args, '--jobs', '2'], { cwd: own.folder });
    let out = '';
    child.stdout.on('data', (words) => {
      if (out === '') child.kill('SIGINT');
      out += String(words);
    });
    const [code, signal] = await once(child, 'close');
    // It may have come to its end before the signal did.
    expect([null, 1]).toContain(code);
    expect([null, 'SIGINT']).toContain(signal);
    expect(whole.out.startsWith(out)).toBe(true);
  });
});
