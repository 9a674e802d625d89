import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { built, root } from '../protocol/built.ts';

/*
 * Editors of others, with the lines that the README gives their users, word for word but for the path. Each does the same
 * story (nvim.lua, emacs.el) and writes down what it saw.
 */

/** What an editor writes down. */
interface Seen {
  /** Why it did not come to the end; null where it did. */
  readonly failure: string | null;
  readonly steps: readonly string[];
  /** The codes of the findings, in the order of the text. */
  readonly opened: readonly string[];
  readonly hoverFinding: string;
  readonly hoverArticle: string;
  /** What is offered at a finding. */
  readonly menu: readonly string[];
  /** What is left after a quick fix and all safe ones, and the text then. */
  readonly fixed: readonly string[];
  readonly text: string;
  /** The configuration after a finding was accepted, and after a rule was turned off; what was left then. */
  readonly accepted: string;
  readonly turnedOff: string;
  readonly left: readonly string[];
  /** What the editor told or asked its user of itself. */
  readonly noise: readonly string[];
}

interface Editor {
  readonly name: string;
  readonly packages: string;
  /** Of the README's blocks of code in a language, those that its user takes. */
  readonly snippet: readonly [language: string, ...blocks: number[]];
  /** Where they are written, from the home folder on. */
  readonly init: string;
  readonly command: string;
  /** What tells whether it is there. */
  readonly probe: readonly string[];
  readonly arguments: (init: string, report: string) => readonly string[];
  /** What it asks all the same, as the README says. */
  readonly asks?: RegExp;
}

const here = (name: string): string => join(root, 'test/editors', name);

const emacs = (client: string): Pick<Editor, 'init' | 'command' | 'probe' | 'arguments'> => ({
  init: '.emacs.d/init.el',
  command: 'emacs',
  probe: ['--batch', '--eval', '(package-initialize)', '--eval', `(require '${client})`],
  // Without a terminal it takes no init file of itself, nor what packages there are.
  arguments: (init) =>
    ['--batch', '--eval', '(package-initialize)'].concat(
      [init, here(`${client}.el`), here('emacs.el')].flatMap((file) => ['-l', file]),
    ),
});

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    packages: 'neovim',
    snippet: ['lua', isNewNeovim() ? 1 : 0],
    init: '.config/nvim/init.lua',
    command: 'nvim',
    probe: ['--version'],
    arguments: (_, report) => ['--headless', report, '-c', `luafile ${here('nvim.lua')}`],
  },
  {
    name: 'Emacs, eglot',
    packages: 'emacs-nox elpa-eglot',
    snippet: ['elisp', 0, 1],
    ...emacs('eglot'),
    // Of every file that is not open.
    asks: /^\[eglot\] Server wants to edit:\s+\S.*nianbao\.config\.json\s+Proceed\? $/,
  },
  {
    name: 'Emacs, lsp-mode',
    packages: 'emacs-nox elpa-lsp-mode',
    snippet: ['elisp', 0, 2],
    ...emacs('lsp-mode'),
    // It opens a file before it makes it, and then wonders.
    asks: /^(?:File )?nianbao\.config\.json (?:has )?changed /,
  },
];

const sample = '青岚县水利局2024年政府信息公开工作年度报告.txt';
const original = join(root, 'test/examples', sample);
const codesOf = (text: string): readonly string[] =>
  analyse(text, { format: 'text', assume: true })
    .diagnoses()
    .map(({ id }) => id);

describe.each(editors)('$name', (editor) => {
  const isThere = spawnSync(editor.command, editor.probe).status === 0;
  if (!isThere)
    console.log(
      `没有 ${editor.name}（Debian：apt-get install ${editor.packages}），相关测试已跳过 (its tests are skipped).`,
    );

  test.runIf(process.env.CI)('is there under CI', () => {
    expect(isThere, `apt-get install ${editor.packages}`).toBe(true);
  });

  describe.runIf(isThere)('as the README sets it up', () => {
    let home: string;
    let seen: Seen;
    beforeAll(async () => {
      home = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-editor-')));
      seen = await run(editor, home);
      if (seen.failure !== null) throw new Error(`${seen.failure}; it came to: ${seen.steps.join(', ')}`);
    }, 240_000);
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    test('shows the findings that the core has', () => {
      expect(seen.opened).toEqual(codesOf(readFileSync(original, 'utf8')));
    });

    test('says at a finding why it is one, and at an article what it is about', () => {
      const rule = rules.find(({ id }) => id === 't3-row-total');
      for (const words of [rule?.title, rule?.why, rule?.todo, rule?.source]) {
        expect(seen.hoverFinding).toContain(words);
      }
      expect(seen.hoverFinding).toMatch(/^\W*表三/);
      expect(seen.hoverArticle).toContain('《条例》第五十条');
    });

    test('offers and makes a quick fix, and all safe ones at once', () => {
      expect(seen.menu).toEqual([
        expect.stringContaining('改为 4'),
        expect.stringContaining('全部修复（3 处，不改数字）'),
        expect.stringContaining('在这里接受'),
        expect.stringContaining('关闭这条规则'),
      ]);
      expect(seen.fixed).toEqual(['t4-sum']);
      expect(codesOf(seen.text)).toEqual(['t4-sum']);
    });

    test('accepts a finding and turns off a rule in a configuration that was not there', () => {
      const acceptance = { rule: 't4-sum', file: sample, text: '3', reason: '' };
      expect(JSON.parse(seen.accepted)).toMatchObject({ accepted: [acceptance] });
      expect(JSON.parse(seen.turnedOff)).toMatchObject({ accepted: [acceptance], rules: { 't3-row-total': 'off' } });
      expect(seen.left).toEqual(codesOf(readFileSync(original, 'utf8')).filter((id) => !/^t[34]-/.test(id)));
      expect(seen.steps).toContain('reason asked for');
    });

    test('follows changed settings', () => {
      expect(seen.steps.slice(-2)).toEqual(['settings: bookmark-left', 'settings: section-numbering']);
    });

    test('opens no window and asks nothing but what is known', () => {
      expect(seen.noise.filter((each) => !editor.asks?.test(each))).toEqual([]);
    });
  });
});

/** From 0.11 on it is told of servers in another way. */
function isNewNeovim(): boolean {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  return Number(/^NVIM v0\.(\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= 11;
}

/** The lines that the README gives, with the path of the built server. */
function snippet([language, ...blocks]: Editor['snippet']): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const all = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, of]) => of === language);
  const path = '/opt/nianbao/dist/server.js';
  return blocks.map((block) => all[block]?.[2]?.replaceAll(path, built('server.js'))).join('\n');
}

/** Lays out a home of its own and a folder with the sample, runs the story there, and gives what was seen. */
async function run(editor: Editor, home: string): Promise<Seen> {
  const folder = join(home, '年报 2024');
  const init = join(home, editor.init);
  for (const each of [folder, dirname(init)]) mkdirSync(each, { recursive: true });
  writeFileSync(init, snippet(editor.snippet));
  const report = join(folder, sample);
  copyFileSync(original, report);
  const result = join(home, 'seen.json');
  const options = {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      LANG: 'C.UTF-8',
      NIANBAO_REPORT: report,
      NIANBAO_ORIGINAL: original,
      NIANBAO_SEEN: result,
    },
    // Each step ends by itself; this is for an editor that waits for a person.
    timeout: 220_000,
    killSignal: 'SIGKILL',
  } as const;
  const output = await new Promise<string>((resolve) => {
    const told = (_: unknown, stdout: string, stderr: string): void => resolve(stdout + stderr);
    execFile(editor.command, editor.arguments(init, report), options, told).stdin?.end();
  });
  try {
    const seen = JSON.parse(readFileSync(result, 'utf8'));
    return { ...seen, noise: seen.noise ?? [] }; // Emacs writes no empty list
  } catch {
    throw new Error(`${editor.name} wrote nothing down:\n${output}`);
  }
}
