import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { built } from './built.ts';
import { desk, hasPipes, makePipe } from './command.ts';

/*
 * Lists of findings are sent to others and written on by them: there are as many as reports with findings, and nothing that
 * anybody else wrote is lost.
 */

const sound = render(soundReport());
/** （七）总计 × 总计 says 9, or 7, where 8 is right. */
const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));
const wrongAnew = render(withCell(soundReport(), 't3', 'done', 'T', '7'));

const listsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

describe('lists', () => {
  it('are as many as reports with findings, wherever these come from', async () => {
    const { folder, file, run } = desk();
    const tails = ['甲/乙/2023/水利局.txt', '甲/2023/水利局.txt', '2023/水利局.txt', '2023/水利局.md', '2023/水利局'];
    for (const name of tails) file(name, wrong);
    const here = join(folder, '甲/乙');
    const started = spawn(
      process.execPath,
      [built('cli.js'), 'check', ...tails.map((name) => join(folder, name)), '--lists', join(folder, '清单')],
      { cwd: here, stdio: 'ignore' },
    );
    expect((await once(started, 'exit'))[0]).toBe(1);
    expect(listsIn(join(folder, '清单'))).toHaveLength(5);
    // The same run again finds its own.
    await run('check', ...tails, '--lists', '清单2');
    const first = listsIn(join(folder, '清单2'));
    await run('check', ...tails, '--lists', '清单2');
    expect(listsIn(join(folder, '清单2'))).toEqual(first);
    expect(first).toHaveLength(5);
  });

  it('that somebody wrote on stay, get a neighbour, and that is said', async () => {
    const { folder, file, run } = desk();
    const path = join(folder, '清单', '甲.问题清单.txt');
    const lists = () => listsIn(join(folder, '清单'));
    const check = () => run('check', '甲.txt', '--lists', '清单');
    file('甲.txt', wrong);
    expect((await check()).err).toBe('');
    const noted = `${readFileSync(path, 'utf8')}已与经办人电话核对。\r\n`;
    writeFileSync(path, noted);
    for (const text of [wrong, wrongAnew]) {
      file('甲.txt', text);
      const { err, code } = await check();
      expect(err).toBe(
        `${join('清单', '甲.问题清单.txt')}：有人改过，或者不是本程序写的，没有动它。` +
          `甲.txt 的新清单写在 ${join('清单', '甲.txt.问题清单.txt')}。\n`,
      );
      expect(code).toBe(1);
      expect(lists()).toEqual(['甲.txt.问题清单.txt', '甲.问题清单.txt']);
    }
    expect(readFileSync(join(folder, '清单/甲.txt.问题清单.txt'), 'utf8')).toContain('7');
    file('甲.txt', sound);
    expect((await check()).err).toContain('甲.txt 现在没有要列的问题');
    expect(lists()).toEqual(['甲.问题清单.txt']);
    expect(readFileSync(path, 'utf8')).toBe(noted);
  });

  it('are known again as they are saved by an editor that changes no word', async () => {
    const { folder, file, run } = desk();
    const path = join(folder, '清单/甲.问题清单.txt');
    const check = () => run('check', file('甲.txt', wrongAnew), '--lists', '清单');
    await run('check', file('甲.txt', wrong), '--lists', '清单');
    writeFileSync(path, `${readFileSync(path, 'utf8').replace('\ufeff', '').replaceAll('\r\n', '\n').trimEnd()}\n\n`);
    expect((await check()).err).toBe('');
    expect(listsIn(join(folder, '清单'))).toEqual(['甲.问题清单.txt']);
    expect(readFileSync(path, 'utf8')).toContain('7');
  });

  it('take no foreign file’s place, nor that of what a link leads to', async () => {
    const { folder, file, run } = desk();
    file('台账.txt', '台账');
    file('清单/甲.问题清单.txt', '我的笔记');
    symlinkSync(join(folder, '台账.txt'), join(folder, '清单/乙.问题清单.txt'));
    symlinkSync(join(folder, '没有.txt'), join(folder, '清单/丙.问题清单.txt'));
    mkdirSync(join(folder, '清单/丁.问题清单.txt'));
    if (hasPipes) makePipe(join(folder, '清单/戊.问题清单.txt'));
    const reports = ['甲.txt', '乙.txt', '丙.txt', '丁.txt', ...(hasPipes ? ['戊.txt'] : [])];
    for (const name of reports) file(name, wrong);
    const { err } = await run('check', ...reports, '--lists', '清单');
    expect(err.trimEnd().split('\n')).toHaveLength(reports.length);
    expect(readFileSync(join(folder, '台账.txt'), 'utf8')).toBe('台账');
    expect(readFileSync(join(folder, '清单/甲.问题清单.txt'), 'utf8')).toBe('我的笔记');
    expect(lstatSync(join(folder, '清单/丙.问题清单.txt')).isSymbolicLink()).toBe(true);
    for (const name of reports) {
      expect(readFileSync(join(folder, `清单/${name}.问题清单.txt`), 'utf8')).toContain('t3-row-total');
    }
    for (const name of reports) file(name, sound);
    await run('check', ...reports, '--lists', '清单');
    expect(readFileSync(join(folder, '清单/甲.问题清单.txt'), 'utf8')).toBe('我的笔记');
    expect(listsIn(join(folder, '清单'))).toHaveLength(reports.length - 1);
  });

  it('are all written, also for whoever reads only the beginning', async () => {
    const { folder, file } = desk();
    for (let i = 0; i < 40; i++) file(`许多/${i}.txt`, wrong);
    const child = spawn(process.execPath, [built('cli.js'), 'check', '许多', '--lists', '清单'], { cwd: folder });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child, 'exit');
    expect(listsIn(join(folder, '清单'))).toHaveLength(40);
  });

  it('are whole or as they were where the disk is full', async () => {
    const { folder, file, run, runAfter } = desk();
    const names = ['甲.txt', '乙.txt', '丙.txt'].map((name) => file(name, wrong));
    await run('check', '甲.txt', '乙.txt', '--lists', '清单');
    const before = readFileSync(join(folder, '清单/乙.问题清单.txt'), 'utf8');
    for (const name of names) file(name, wrongAnew);
    // The first is written; of every other only the beginning finds room.
    const full = `
      const fs = require('fs');
      const write = fs.writeFileSync;
      let room = 1;
      fs.writeFileSync = (file, content) => {
        if (room-- > 0) return write(file, content);
        write(file, content.slice(0, 10));
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };`;
    const { out, code, err } = await runAfter(full, 'check', ...names, '--lists', '清单');
    expect(out).toContain('乙.txt: 未能校核：问题清单没有写成：磁盘满了\n');
    expect(out).toContain('丙.txt: 未能校核：问题清单没有写成：磁盘满了\n');
    expect([code, err]).toEqual([2, '']);
    expect(listsIn(join(folder, '清单'))).toEqual(['乙.问题清单.txt', '甲.问题清单.txt']);
    expect(readFileSync(join(folder, '清单/乙.问题清单.txt'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, '清单/甲.问题清单.txt'), 'utf8')).toContain('7');
  });

  it.each([
    ['EROFS', '磁盘是只读的'],
    ['ENAMETOOLONG', '文件名或路径太长'],
    ['EMFILE', '同时打开的文件太多'],
    ['EACCES', '没有往那里写的权限'],
    ['EWEIRD', '程序出错（EWEIRD）'],
  ])('say in Chinese why they were not written: %s', async (name, words) => {
    const { file, runAfter } = desk();
    const broken = `
      const fs = require('fs');
      fs.renameSync = () => { throw Object.assign(new Error('${name}'), { code: '${name}' }); };`;
    const { out, code } = await runAfter(broken, 'check', file('甲.txt', wrong), '--lists', '清单');
    expect(out).toContain(`甲.txt: 未能校核：问题清单没有写成：${words}`);
    expect(code).toBe(2);
  });

  it('cannot be where a file is', async () => {
    const { file, run } = desk();
    file('清单', '');
    const { out, code } = await run('check', file('甲.txt', wrong), '--lists', '清单');
    expect(out).toMatch(/^甲\.txt: 未能校核：问题清单没有写成：(?:那里已经有同名的文件|路径里有一段不是文件夹)\n/);
    expect(code).toBe(2);
  });
});

describe('what nobody has thought of', () => {
  it('is one sentence and exit code 2, never a stack', async () => {
    const { file, runAfter } = desk();
    const broken = `process.stdout.write = () => { throw new Error('broken on purpose'); };`;
    const { out, err, code } = await runAfter(broken, 'check', file('甲.txt', wrong));
    expect([out, err, code]).toEqual(['', '没有校核完：程序出错（broken on purpose）\n', 2]);
    const later = `setTimeout(() => { throw new Error('broken on purpose'); });
      process.stdout.write = () => true;`;
    const thrown = await runAfter(later, 'check', '甲.txt');
    expect([thrown.err, thrown.code]).toEqual(['没有校核完：程序出错（broken on purpose）\n', 2]);
  });

  it.skipIf(process.platform !== 'linux')('a full disk behind the output is said', async () => {
    const { folder, file } = desk();
    const command = `"${process.execPath}" "${built('cli.js')}" check ${file('甲.txt', sound)} > /dev/full`;
    const child = spawn('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (words) => {
      err += String(words);
    });
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(err).toBe('结果没有写出去：磁盘满了\n');
  });
});
