import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import type { CheckedFile } from '../../server/cli/result.ts';
import { analyse } from '../../server/core/index.ts';
import { isNamedAsReport } from '../../server/core/syntax/format.ts';
import { gb18030Of } from '../fixtures/gb18030.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { built } from './built.ts';
import { desk } from './command.ts';

const sound = render(soundReport());
/** （七）总计 × 总计 says 9 where 8 is right. */
const wrong = render(withCell(soundReport(), 't3', 'done', 'T', '9'));
const { folder, file, run, json } = desk(afterAll);

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('nianbao check', () => {
  it('writes a line a finding, places counted from 1, its reasons set in below, and a summary', async () => {
    const { code, out, err } = await run('check', file('错.txt', wrong), file('对.txt', sound));
    const line = wrong.slice(0, wrong.indexOf('（七）总计')).split('\n').length + 7;
    expect(err).toBe('');
    const [first, ...below] = out.split('\n');
    expect(first).toBe(`错.txt:${line}:2 错误 （七）总计·总计：应为 8，填的是 9。 [t3-row-total]`);
    expect(below.slice(0, 4).map((each) => /^ {4}\S/.test(each))).toEqual([true, true, true, true]);
    expect(below[3]).toMatch(/请对照底册核对。$/);
    expect(out).toContain('共校核年报 2 份，发现 1 处：错误 1，警告 0，提示 0。');
    expect(code).toBe(1);
  });

  it('gives programs the whole finding, counted from 0 as in LSP', async () => {
    const { code, files, summary } = await json(file('错.txt', wrong), file('对.txt', sound));
    const line = wrong.slice(0, wrong.indexOf('（七）总计')).split('\n').length + 6;
    expect(files).toEqual([
      {
        path: '错.txt',
        edition: 2021,
        diagnostics: [
          {
            code: 't3-row-total',
            severity: 'error',
            message: expect.stringContaining('9'),
            range: { start: { line, character: 1 }, end: { line, character: 2 } },
            related: expect.arrayContaining([{ message: expect.any(String), range: expect.any(Object) }]),
            fixable: true,
          },
        ],
      },
      { path: '对.txt', edition: 2021, diagnostics: [] },
    ]);
    expect(summary).toMatchObject({ files: 2, reports: 2, failed: 0, error: 1, warning: 0 });
    expect(code).toBe(1);
  });

  it('counts a finding of several places once, and says where they are', async () => {
    const half = sound.replace('门户网站', '栏目,目录,门户网站').replace('新收政府', '收到,新收政府');
    const { files, summary } = await json(file('半角.txt', half));
    const [{ diagnostics } = { diagnostics: [] }] = files as CheckedFile[];
    expect(diagnostics).toMatchObject([{ code: 'width-mixed', places: [{}, {}] }]);
    const lines = half.split('\n');
    const signs = [diagnostics[0]!.range, ...diagnostics[0]!.places!].map(({ start, end }) =>
      lines[start.line]?.slice(start.character, end.character),
    );
    expect(signs).toEqual([',', ',', ',']);
    expect(summary).toMatchObject({ info: 1 });
    await run('check', '半角.txt', '--lists', '清单');
    const list = readFileSync(join(folder, '清单/半角.问题清单.txt'), 'utf8');
    expect(list).toContain(`\r\n   还有第 ${diagnostics[0]!.places![1]!.start.line + 1} 行。\r\n`);
  });

  it('ends with 2 where a file that is named is no report, and says why', async () => {
    const notice = file('通知.txt', '关于开展防汛检查的通知\n\n各乡镇人民政府：\n现将有关事项通知如下。\n');
    const named = '青岚县水利局2024年政府信息公开工作年度报告.txt';
    const { code, files } = await json(notice, file('空.txt', ' \n'), file(named, '防汛'), file('对.txt', sound));
    expect(files).toEqual([
      {
        path: '通知.txt',
        edition: null,
        diagnostics: [],
        reason: '不是政务公开年报：标题、部分标题、表格三样里一样也没有。',
      },
      { path: '空.txt', edition: null, diagnostics: [], reason: '文件是空的。' },
      { path: named, edition: null, diagnostics: [], reason: '不是政务公开年报：里面没有标题、部分标题、表格。' },
      { path: '对.txt', edition: 2021, diagnostics: [] },
    ]);
    expect(code).toBe(2);
    const { out } = await run('check', notice, '对.txt');
    expect(out).toBe(
      '通知.txt: 未校核：不是政务公开年报：标题、部分标题、表格三样里一样也没有。\n' +
        '共校核年报 1 份，没有发现问题；另有 1 个文件看起来不是年报，没有校核。\n',
    );
  });

  it('advises another name only where it would help', async () => {
    const advice = '请把文件名改成';
    expect((await run('check', '通知.txt')).out).toContain(advice);
    for (const path of ['空.txt', '空县2024年政府信息公开工作年度报告.txt']) {
      const { out, code } = await run('check', file(path, ''));
      expect(out).toBe(`${path}: 未校核：文件是空的。\n没有校核到年报：1 个文件看起来都不是年报。\n`);
      expect(code).toBe(2);
    }
  });

  it('takes what lies among reports in a folder for no mistake', async () => {
    file('杂/通知.txt', '关于开展防汛检查的通知\n');
    file('杂/年报.txt', sound);
    const { out, code } = await run('check', '杂');
    expect(out).toContain('；另有 1 个文件看起来不是年报，没有校核。');
    expect(code).toBe(0);
  });

  it('says of each file why it cannot be checked, and goes on with the others', async () => {
    mkdirSync(join(folder, '空文件夹'), { recursive: true });
    const names = [
      '没有.txt',
      file('图.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])),
      file('年报.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0])),
      file('年报.pdf', '%PDF-1.7\n'),
      '空文件夹',
      file('对.txt', sound),
    ];
    const { code, files, summary } = await json(...names);
    expect(files.map((each) => ('error' in each ? each.error : each.edition))).toEqual([
      expect.stringContaining('找不到'),
      expect.stringContaining('二进制'),
      expect.stringContaining('另存为纯文本'),
      expect.stringContaining('PDF'),
      expect.stringContaining('没有可以校核的文件'),
      2021,
    ]);
    expect(summary.failed).toBe(5);
    expect(code).toBe(2);
  });

  it('says what to do with other kinds of documents, whatever their names', async () => {
    const kinds: readonly [string | Uint8Array, string][] = [
      ['{\\rtf1\\ansi\\deff0 }', 'RTF'],
      ['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n', '.mht'],
      ['<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>', 'XML'],
      [new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), '图片'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '另存为纯文本（.txt）'],
    ];
    const names = kinds.map(([content], i) => file(`文档${i}.txt`, content));
    const { files } = await json(...names);
    expect(files).toEqual(kinds.map(([, words], i) => ({ path: names[i], error: expect.stringContaining(words) })));
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says that it may not read a file', async () => {
    chmodSync(join(folder, file('密.txt', sound)), 0);
    expect((await json('密.txt')).files[0]).toMatchObject({ error: expect.stringContaining('权限') });
  });

  it('finds the files of a folder and of a pattern, each once', async () => {
    mkdirSync(join(folder, '各局', '水利局'), { recursive: true });
    for (const name of ['各局/甲.txt', '各局/水利局/乙.md', '各局/丙.png']) file(name, sound);
    const paths = async (...names: string[]) =>
      (await json(...names)).files.map(({ path }) => path.replace(/\\/g, '/'));
    expect(await paths('各局')).toEqual(['各局/水利局/乙.md', '各局/甲.txt']);
    expect(await paths('各局/*.txt', '各局/甲.txt')).toEqual(['各局/甲.txt']);
    expect(await paths('各?/**/*.md')).toEqual(['各局/水利局/乙.md']);
    expect(await paths(`${'*'.repeat(30)}利局/*.md`)).toEqual(['各局/水利局/乙.md']);
  });

  it('takes a file once, however it is named, and no configuration, hidden file or list of ours for a report', async () => {
    mkdirSync(join(folder, '各镇', '.git'), { recursive: true });
    for (const name of ['甲.txt', '.隐.txt', '.git/乙.txt', '~$丙.txt', 'nianbao.config.json', '甲.问题清单.txt']) {
      file(`各镇/${name}`, name.endsWith('.json') ? '{}' : sound);
    }
    symlinkSync('甲.txt', join(folder, '各镇', '丁.txt'));
    const paths = async (...names: string[]) => (await json(...names)).files.map(({ path }) => path);
    expect(await paths('各镇', './各镇/甲.txt', join(folder, '各镇/丁.txt'))).toEqual(['各镇/丁.txt', '各镇/甲.txt']);
    expect(await paths('各镇/*')).toEqual(['各镇/丁.txt', '各镇/甲.txt']);
    expect(await paths('各镇/**')).toEqual(['各镇/丁.txt', '各镇/甲.txt']);
    expect(await paths('各镇/nianbao.config.json', '各镇/甲.txt')).toEqual(['各镇/甲.txt']);
  });

  it('says which documents lie there that it cannot read, but for those that lie beside their text', async () => {
    mkdirSync(join(folder, '收件'), { recursive: true });
    for (const name of ['甲.docx', '乙.doc', '乙.txt', '丙.pdf', '~$甲.docx', '图.png']) file(`收件/${name}`, sound);
    const { out, code } = await run('check', '收件');
    expect(out.split('\n').slice(0, 2)).toEqual([
      `另有 2 个 Word、PDF 等文档没有校核，请先另存为纯文本（.txt）：${join('收件', '丙.pdf')}、${join('收件', '甲.docx')}`,
      '共校核年报 1 份，没有发现问题。',
    ]);
    expect(code).toBe(0);
    const printed = JSON.parse((await run('check', '收件', '--format', 'json')).out) as { skipped: string[] };
    expect(printed.skipped).toEqual([join('收件', '丙.pdf'), join('收件', '甲.docx')]);
    rmSync(join(folder, '收件', '乙.txt'));
    expect((await json('收件')).files).toEqual([
      { path: '收件', error: expect.stringContaining('里面有 3 个 Word、PDF 等文档，请先另存为纯文本') },
    ]);
  });

  it('ends with 2 where reports were looked for and none is there', async () => {
    mkdirSync(join(folder, '通知'), { recursive: true });
    file('通知/防汛.txt', '关于开展防汛检查的通知\n');
    for (const name of ['通知', '通知/*.txt']) {
      const { out, code } = await run('check', name);
      expect(out).toContain('没有校核到年报：1 个文件看起来都不是年报。');
      expect(code).toBe(2);
    }
  });

  it('writes a list for each report with findings, and takes it away when they are mended', async () => {
    mkdirSync(join(folder, '各县'), { recursive: true });
    for (const name of ['甲.txt', '甲.md', '乙.txt']) file(`各县/${name}`, name === '乙.txt' ? sound : wrong);
    const lists = () => readdirSync(join(folder, '清单', '各县'), { recursive: true }).sort();
    await run('check', '各县', '--lists', '清单');
    expect(lists()).toEqual(['甲.txt.问题清单.txt', '甲.问题清单.txt']);
    const list = readFileSync(join(folder, '清单/各县/甲.txt.问题清单.txt'), 'utf8');
    expect(list).toMatch(/^\ufeff甲\.txt　问题清单\r\n按 2021 年版格式校核，共 1 处。/);
    expect(list).toMatch(
      /\r\n一、错误（应当改正）：1 处\r\n1\. 第 \d+ 行：（七）总计·总计：应为 8，填的是 9。（t3-row-total）\r\n(?: {3}.+。\r\n)+\r\n—— 本清单由 nianbao 写成，校验 [0-9a-f]{16}；[^\r\n]*\r\n$/,
    );
    file('各县/甲.txt', sound);
    await run('check', '各县', '--lists', '清单');
    expect(lists()).toEqual(['甲.问题清单.txt']);
  });

  it('writes what it finds as it goes, for whoever reads only the beginning', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 300 }, () => file('错.txt', wrong)).map((name, i) => {
      const copy = `许多/${i}.txt`;
      mkdirSync(join(folder, '许多'), { recursive: true });
      return file(copy, `${wrong}\n${name}`);
    });
    const child = spawn(process.execPath, [built('cli.js'), 'check', ...names], { cwd: folder });
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^许多\/0\.txt:/);
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
  });

  it('takes for reports by name what the editor does', () => {
    const [language] = manifest.contributes.languages;
    const names = [...(language?.extensions ?? []), ...(language?.filenamePatterns ?? [])];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(isNamedAsReport(join('各局', `青岚县${name.replace('*', '')}`))).toBe(true);
    expect(isNamedAsReport('青岚县.txt')).toBe(false);
  });

  it('explains a mistaken command in Chinese', async () => {
    const cases: readonly [readonly string[], string][] = [
      [[], '请写明命令'],
      [['chek', 'a.txt'], '没有“chek”这个命令'],
      [['check'], '请写明要校核的文件'],
      [['check', '--quiet', 'a.txt'], '没有“--quiet”这个选项'],
      [['check', '--format', 'xml', 'a.txt'], '只能写 text 或 json'],
      [['check', 'a.txt', '--config'], '--config 后面要写配置文件的名称'],
      [['check', 'a.txt', '--lists'], '--lists 后面要写放清单的文件夹'],
      [['check', 'a.txt', '--config', '没有.json'], '读不了 没有.json：找不到这个文件'],
    ];
    for (const [args, words] of cases) {
      const { code, err } = await run(...args);
      expect(err).toContain(words);
      expect(code).toBe(2);
    }
    expect(await run('check', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('用法') });
  });
});

describe('signs that would act on a terminal', () => {
  const signs = '\u001b[31m\u0007\u009b\u202e\u2066';
  const seen = '␛[31m␇〔U+009B〕〔U+202E〕〔U+2066〕';
  const acts = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

  it('are seen, from whatever they come; programs get them as they are', async () => {
    const { folder, file, run, json } = desk();
    const name = `年${signs}报\n甲.txt`;
    file(name, wrong.replace('五、存在的主要问题及改进情况', `5、存在的${signs}主要问题`));
    file('nianbao.config.json', JSON.stringify({ [`${signs}\n`]: 1, rules: { [`t4${signs}`]: 'off' } }));
    file(`${signs}\r.docx`, '');
    file(`通\n知${signs}.txt`, '关于防汛的通知');
    const { out, err } = await run('check', '.', '--lists', '清单');
    expect(out).toContain(`年${seen}报␊甲.txt:`);
    expect(out).toContain(`通␊知${seen}.txt: 未校核：`);
    expect(out).toContain(`${seen}␍.docx`);
    expect(err).toContain(`没有“${seen}”这一项`);
    expect(err).toContain(`没有代号是“t4${seen}”的规则`);
    const list = readFileSync(join(folder, '清单', `年${signs}报\n甲.问题清单.txt`), 'utf8');
    expect(list.startsWith(`\ufeff年${seen}报␊甲.txt　问题清单\r\n`)).toBe(true);
    for (const words of [out, err, list.replaceAll('\r\n', '\n')]) expect(words).not.toMatch(acts);
    expect((await json('.')).files.map(({ path }) => path)).toContain(name);
    const wrongly = await run('check', name, '--config', signs);
    expect(wrongly.err).toBe(`读不了 ${seen}：找不到这个文件\n`);
    expect((await run(`che${signs}\nck`)).err).not.toMatch(acts);
  });
});

describe('encodings', () => {
  const mark = '\ufeff';
  const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with BOM': (text) => Buffer.from(mark + text),
    'UTF-16 LE': (text) => utf16(text, 'le'),
    'UTF-16 LE with BOM': (text) => utf16(mark + text, 'le'),
    'UTF-16 BE': (text) => utf16(text, 'be'),
    'UTF-16 BE with BOM': (text) => utf16(mark + text, 'be'),
    GBK: gb18030Of,
  };
  for (const eol of ['\n', '\r\n'] as const) {
    it(`all give the same findings, with ${JSON.stringify(eol)}`, async () => {
      const text = wrong.replaceAll('\n', eol);
      const names = Object.entries(encodings).map(([name, write]) => file(`${name}.txt`, write(text)));
      const { files } = await json(...names);
      const [first, ...others] = files;
      expect(first).toMatchObject({ diagnostics: [{ code: 't3-row-total' }] });
      for (const other of others) expect(other).toEqual({ ...first, path: other.path });
    });
  }

  it('GB18030 writes rare characters in four bytes', async () => {
    const rare = new Uint8Array([0x95, 0x32, 0x82, 0x36]); // 𠮷
    const bytes = Buffer.concat([gb18030Of(wrong.replace('2024年，我局', '2024年，')), rare]);
    const utf8 = `${wrong.replace('2024年，我局', '2024年，')}𠮷`;
    const [a, b] = (await json(file('甲.txt', bytes), file('乙.txt', utf8))).files;
    expect(a).toEqual({ ...b, path: '甲.txt' });
    expect(a).toMatchObject({ edition: 2021 });
  });

  it('tells of a damaged byte, and of two encodings in one file nothing else', async () => {
    const bytes = Buffer.from(sound);
    bytes[bytes.indexOf('门户') + 1] = 0xff;
    const at = Math.floor(sound.length / 2);
    const both = Buffer.concat([Buffer.from(sound.slice(0, at)), gb18030Of(sound.slice(at))]);
    const { code, files } = await json(file('损.txt', bytes), file('混.txt', both));
    expect(files).toMatchObject([
      { edition: 2021, diagnostics: [{ code: 'unreadable-bytes', severity: 'warning' }] },
      { error: expect.stringContaining('编码混杂，没有校核') },
    ]);
    expect(code).toBe(2);
  });
});

describe('nianbao check with a configuration', () => {
  const inFolder = (name: string, config: string, report = wrong): string => {
    mkdirSync(join(folder, name, '2024'), { recursive: true });
    file(join(name, 'nianbao.config.json'), config);
    return file(join(name, '2024', '年报.txt'), report);
  };

  it('finds it in the folder or above, and the nearest counts', async () => {
    const path = inFolder('甲县', '{ "rules": { "t3-row-total": "warning" } }');
    expect((await run('check', path)).code).toBe(0);
    expect((await json(path)).summary).toMatchObject({ error: 0, warning: 1 });
    file('甲县/2024/nianbao.config.json', '{ "rules": { "t3-row-total": "off" } }');
    expect((await json(path)).summary).toMatchObject({ error: 0, warning: 0 });
  });

  it('takes the one that is named instead', async () => {
    const path = inFolder('乙县', '{ "rules": { "t3-row-total": "off" } }');
    const { out, code } = await run('check', path, '--config', file('另.json', '{}'));
    expect(out).toContain('[t3-row-total]');
    expect(code).toBe(1);
  });

  it('says how many rules are off or lowered and how many reports are drafts, wherever it says that nothing was found', async () => {
    const rules = '"rules": { "t3-row-total": "off", "t4-sum": "off", "jiezhi": "off", "cell-na": "info" }';
    inFolder('己县', `{ ${rules} }`);
    const words = '另有 3 条规则没有查（其中 2 条查的是“错误”）；另有 1 条规则调低了程度';
    expect(await run('check', '己县')).toMatchObject({
      code: 0,
      out: `共校核年报 1 份，没有发现问题；${words}。\n`,
    });
    const { files, summary } = await json('己县');
    expect(summary).toMatchObject({ relaxed: { off: 3, offErrors: 2, lowered: 1, loweredErrors: 0 }, drafts: 0 });
    expect(files[0]).toMatchObject({
      relaxed: expect.arrayContaining([{ rule: 't4-sum', severity: 'error', setting: 'off' }]),
    });

    inFolder('庚县', '{ "profile": "draft" }', sound);
    expect((await run('check', '庚县')).out).toBe('共校核年报 1 份，没有发现问题；按草稿校核，还没写的不报出。\n');
    const both = '另有 3 条规则在其中 1 份里没有查（其中 2 条查的是“错误”）；另有 1 条规则在其中 1 份里调低了程度';
    expect((await run('check', '己县', '庚县')).out).toBe(
      `共校核年报 2 份，没有发现问题；${both}；其中 1 份按草稿校核，还没写的不报出。\n`,
    );
    expect((await json('庚县')).summary).toMatchObject({ drafts: 1 });
  });

  it('says what is wrong with it beside the findings, and checks all the same', async () => {
    const path = inFolder('丙县', '{\n  "rules": { "t3-row-total": "of" }\n}');
    const { out, err, code } = await run('check', '--format', 'json', path);
    expect(JSON.parse(out)).toMatchObject({ summary: { error: 1 } });
    expect(err).toBe(
      `${join('丙县', 'nianbao.config.json')}:2:30 错误 “t3-row-total”只能写 "error"、"warning"、"info"、"hint"、"off"。您是不是要写 "off"？\n`,
    );
    expect(code).toBe(1);
  });

  it('says so where it is no text, and ends with 2', async () => {
    const path = inFolder('丁县', '');
    writeFileSync(join(folder, '丁县', 'nianbao.config.json'), new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    const { out, err, code } = await run('check', path);
    expect(out).toContain('[t3-row-total]');
    expect(err).toContain('读不了这个文件，没有用上');
    expect(code).toBe(2);
  });

  it('checks all the same where it could stop the program, and says so in one line', async () => {
    const path = inFolder('己县', `{"accepted":${'['.repeat(8000)}`);
    const { out, err, code } = await run('check', path, file('己县/2024/对.txt', sound));
    expect(out).toContain('共校核年报 2 份，发现 1 处');
    expect(err).toMatch(/^己县.nianbao\.config\.json: 读不了这个文件，没有用上：括号一层套一层.*\n$/);
    expect(code).toBe(2);
    const named = await run('check', path, '--config', join('己县', 'nianbao.config.json'));
    expect(named).toMatchObject({ out: '', err: expect.stringMatching(/^读不了 .*括号一层套一层.*\n$/), code: 2 });
  });

  it('tells the first of twenty thousand mistakes, and how many more there are', async () => {
    const path = inFolder('庚县', `{ ${Array.from({ length: 20_000 }, (_, i) => `"规则${i}": 1`).join(', ')} }`);
    const lines = (await run('check', path)).err.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/庚县.nianbao\.config\.json:1:\d+ 提示 另有 19980 处没有列出/);
  });

  it('lets accepted findings stand, counts them, and says which acceptance is needed no more', async () => {
    const { diagnoses, fingerprint } = analyse(wrong, { format: 'text' });
    const [found] = diagnoses();
    const accepted = [
      { rule: found?.id, fingerprint: found && fingerprint(found), file: '2024/年报.txt', reason: '与台账一致' },
      { rule: 't4-sum', fingerprint: '000000000000', file: '2024/年报.txt', reason: '改正以前的' },
    ];
    const path = inFolder('戊县', JSON.stringify({ accepted }));
    const { out, err, code } = await run('check', path);
    expect(out).toBe('共校核年报 1 份，没有发现问题；另有 1 处已接受。\n');
    expect(err).toMatch(/戊县.nianbao\.config\.json:1:\d+ 提示 这里接受的问题（t4-sum）在报告里已经没有了/);
    expect(code).toBe(0);
    expect((await json(path)).files[0]).toMatchObject({ diagnostics: [], accepted: 1 });
  });
});
