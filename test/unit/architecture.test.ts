import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { order } from '../../server/core/rules/order.ts';
import { contents, filesBelow, type Import, importsOf, root } from '../fixtures/sources.ts';
import { indexPath, rulesIndex } from '../scripts/rules-index.ts';

/*
 * Who may import whom is a test, not a custom. A failing line here says which file broke which wall; if the wall is wrong,
 * change it here and in the map of the code in CONTRIBUTING.md, in the same commit.
 */

const code = [...filesBelow('server'), ...filesBelow('client')].filter((path) => /\.tsx?$/.test(path));
const imports = code.flatMap(importsOf);
const inside = (folder: string) => (each: Import) => each.from.startsWith(folder);
const show = ({ from, target }: Import): string => `${from} → ${target}`;
/** The imports that are not allowed. A list without any would pass whatever the code does: then its files have moved. */
function broken(list: readonly Import[], allowed: (each: Import) => boolean): readonly string[] {
  expect(list.length, 'there is nothing to judge').toBeGreaterThan(0);
  return list.filter((each) => !allowed(each)).map(show);
}

/** A collection that begins empty, at the top of a module, and that its type lets grow. */
const EMPTY_COLLECTION =
  /^(?:export )?const (\w+)(?:: (?![Rr]eadonly)[^=\n]*)? = (?:(?:(?!=>|function).)*?\bnew (?:Weak)?(?:Map|Set)(?:<[^()\n]*>)?\(\)|(?:\[\]|\{\});)/gm;

const AT_LOAD = 'a loop at the top of the module fills it from data; nothing adds to it later';

/** Empty collections of modules, each with the reason why it is no state. */
const FILLED: Readonly<Record<string, string>> = {
  'server/core/syntax/headings/titles.ts titles': AT_LOAD,
  'server/core/syntax/headings/titles.ts standard': AT_LOAD,
  'server/core/syntax/headings/titles.ts right': AT_LOAD,
  'server/core/prose/brackets.ts CLOSER_OF': AT_LOAD,
  'server/core/prose/brackets.ts OPENER_OF': AT_LOAD,
  'server/core/prose/doubled.ts INNER': AT_LOAD,
  'server/core/prose/doubled.ts OPENING': AT_LOAD,
  'server/core/prose/doubled.ts CLOSING': AT_LOAD,
  'server/core/tables/vocabulary.ts words': AT_LOAD,
  'server/core/tables/vocabulary.ts unitless': AT_LOAD,
  'server/core/tables/vocabulary.ts unnumbered': AT_LOAD,
  'server/core/tables/vocabulary.ts root': AT_LOAD,
  'server/core/tables/vocabulary.ts planted': AT_LOAD,
  // Filled when first asked for. Not visible from outside: what is kept depends on the form alone, and forms never change.
  'server/core/claims/interpretations.ts made':
    'remembers sums of a form; at most one entry for each sum that the lexicon can ask for',
};

/** What betrays that a class of characters is told, by its name. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  'a Chinese character': /4e00|9fff|Script=Han|\[一-/i,
  'a digit': /０-９|ff10|>= 48/i,
  'a Chinese numeral': /一二三四五六七八九/,
  'a blank': /u00a0|u3000|0xa0\b|200b-/i,
};

describe('core', () => {
  const core = imports.filter(inside('server/core/'));

  test('imports nothing from outside core, but the parsers of HTML and JSON where these are read', () => {
    const parser = (each: Import): boolean =>
      (each.target === 'htmlparser2' && each.from.startsWith('server/core/syntax/layouts/')) ||
      (each.target === 'jsonc-parser' && each.from.startsWith('server/core/check/config/'));
    expect(broken(core, (each) => each.target.startsWith('server/core/') || parser(each))).toEqual([]);
  });

  const files = code.filter((path) => path.startsWith('server/core/'));

  test('knows no clock, no chance, no console, no process and no module state', () => {
    const forbidden =
      /\bDate\.now|new Date\b|Math\.random|\bconsole\.|\bprocess\.|\bglobalThis\b|^(?:export )?(?:let|var) /m;
    expect(files.filter((path) => forbidden.test(withoutComments(contents(path))))).toEqual([]);
  });

  test('what stands below the rules does not know them', () => {
    const above = /^server\/core\/(?:rules\/|features\/|check\/|analysis\.ts|index\.ts)/;
    const list = core.filter(({ from }) => !above.test(from));
    expect(broken(list, ({ target, typeOnly }) => !target.startsWith('server/core/rules/') || typeOnly)).toEqual([]);
    expect(list.filter(({ target }) => target === 'server/core/rules/rule.ts').map(show)).toEqual([]);
  });

  // Types too: what two rooms share lives in the lower one.
  test('no module needs, over any steps, itself', () => {
    const needs = new Map<string, string[]>();
    for (const { from, target } of imports) needs.set(from, [...(needs.get(from) ?? []), target]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of needs.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of needs.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  test('fills no collection of a module but while the module loads', () => {
    const growing = files.flatMap((path) =>
      [...withoutComments(contents(path)).matchAll(EMPTY_COLLECTION)].map(([, name]) => `${path} ${name}`),
    );
    expect(growing.sort()).toEqual(Object.keys(FILLED).sort());
  });

  // Where two patterns mean the same, they have it from there; where they mean something else, it has a name of its own there.
  test('a class of characters is told in one file', () => {
    const home = 'server/core/text/characters.ts';
    const written = (path: string): readonly string[] =>
      Object.entries(CLASSES).flatMap(([name, trace]) =>
        contents(path)
          .split('\n')
          .filter((line) => trace.test(line))
          .map((line) => `${path}, ${name}: ${line.trim()}`),
      );
    expect(files.filter((path) => path !== home).flatMap(written)).toEqual([]);
    // Each is told there, or else this looks for what nobody writes.
    expect(Object.values(CLASSES).filter((trace) => !trace.test(contents(home)))).toEqual([]);
  });

  // A pattern that takes runs between stops, or a text split behind them.
  test('prose is parted into sentences and clauses in one file', () => {
    const splitter = /\[\^[^\]]*(?:。|STOP\})[^\]]*\]\+|\bsplit\([^)]*。/;
    expect(files.filter((path) => splitter.test(contents(path)))).toEqual(['server/core/syntax/sentences.ts']);
  });

  test('recognition and the words on what is kept back can go into the client: no parser, rule or form comes with them', () => {
    const own = (path: string): boolean =>
      /^server\/core\/(?:recognise\/|check\/kept-back\.ts$|text\/(?:span|letters|characters)\.ts$)/.test(path);
    const list = core.filter((each) => own(each.from) && !each.typeOnly);
    expect(broken(list, (each) => own(each.target))).toEqual([]);
  });
});

describe('rules', () => {
  const registered = importsOf(indexPath).filter((each) => !each.typeOnly);
  const rules = new Set(registered.map((each) => each.target));

  test('the one list has every file with a rule, in the order that is written down, and is current (npm run readme)', () => {
    const defining = code.filter(
      (path) => path.startsWith('server/core/rules/') && /\bexport default defineRule\(/.test(contents(path)),
    );
    expect(order.map((path) => `server/core/rules/${path}.ts`).sort()).toEqual([...defining].sort());
    expect(contents(indexPath)).toBe(rulesIndex());
  });

  test('import facts, forms and helpers, never each other', () => {
    const list = imports.filter((each) => rules.has(each.from));
    expect(broken(list, (each) => !rules.has(each.target) && each.target !== indexPath)).toEqual([]);
  });

  test('do not reach for what is built on them', () => {
    const above = /^server\/core\/(?:check\/(?!config)|analysis|index|features\/)/;
    expect(
      broken(
        imports.filter((each) => rules.has(each.from)),
        (each) => !above.test(each.target),
      ),
    ).toEqual([]);
  });
});

describe('lsp', () => {
  const lsp = imports.filter(inside('server/lsp/'));

  test('imports core and the protocol’s packages, and runs in a browser', () => {
    const allowed =
      /^(?:server\/core\/|server\/lsp\/|vscode-languageserver(?:-textdocument|-types|-protocol)?(?:\/(?:browser|node))?$)/;
    expect(broken(lsp, (each) => allowed.test(each.target) && !each.target.endsWith('/node'))).toEqual([]);
  });

  test('only convert.ts makes positions and severities of the protocol', () => {
    const vocabulary =
      /\b(?:Position|Range|DiagnosticSeverity|SymbolKind|FoldingRangeKind|MarkupKind)\b\s*(?:\.|,\s|\}\s*from)/;
    const others = code.filter((path) => path.startsWith('server/lsp/') && path !== 'server/lsp/convert.ts');
    expect(others.filter((path) => vocabulary.test(withoutComments(contents(path))))).toEqual([]);
  });
});

describe('entries and client', () => {
  test('nothing imports an entry', () => {
    const entries = ['client/extension.ts', 'server/cli.ts', 'server/node.ts'];
    expect(code.filter((path) => entries.includes(path)).sort()).toEqual(entries);
    expect(broken(imports, (each) => !entries.includes(each.target))).toEqual([]);
  });

  test('the command line does not speak LSP', () => {
    const cli = imports.filter((each) => /^server\/cli(?:\.ts$|\/)/.test(each.from));
    expect(broken(cli, (each) => !/^server\/lsp\/|^vscode/.test(each.target))).toEqual([]);
  });

  test('files are read beside the protocol: of its folder only the types come in', () => {
    const files = imports.filter(inside('server/files/'));
    const allowed = (each: Import): boolean =>
      /^(?:node:|server\/core\/|server\/files\/)/.test(each.target) ||
      (each.typeOnly && each.target === 'server/lsp/messages.ts');
    expect(broken(files, allowed)).toEqual([]);
    // The client, which may run in a browser, has these two from here, and with them next to nothing.
    const small = ['server/core/check/config/limits.ts', 'server/core/text/lost.ts'];
    const light = ['server/files/decode.ts', 'server/files/refusal.ts', ...small];
    expect(light.flatMap(importsOf).filter(({ target }) => !small.includes(target))).toEqual([]);
  });

  // `kept-back.ts`: silence is explained in the same words on the command line and in the status. `span.ts`: what is written
  // into a configuration is put together where the configuration is.
  test('the client imports VS Code, the language client, types of the server, recognition, a few words, and what a file’s bytes and size say', () => {
    const list = imports.filter(inside('client/'));
    const allowed = (each: Import): boolean =>
      /^(?:vscode$|vscode-languageclient(?:\/|$)|client\/)/.test(each.target) ||
      /^server\/(?:core\/(?:recognise\/(?:recognise|size)|check\/kept-back|text\/span)|files\/(?:decode|refusal))\.ts$/.test(
        each.target,
      ) ||
      (each.typeOnly && each.target.startsWith('server/'));
    expect(broken(list, allowed)).toEqual([]);
  });
});

describe('house', () => {
  test('imports name files with their endings, and types as types', () => {
    expect(
      imports.filter(({ target }) => /^(?:server|client)\//.test(target) && !/\.(?:ts|json)$/.test(target)).map(show),
    ).toEqual([]);
  });

  test('nothing names the machine it was made on', () => {
    // In pieces, so that this file does not name them either.
    const chrome = [
      ['/wo', 'rk/'],
      ['.libr', 'ary/'],
      ['farm', '-'],
      ['/tmp/', 'brief'],
      ['/home', '/'],
    ].map((each) => each.join(''));
    const texts = [...filesBelow('')].filter(
      (path) => /\.(?:[cm]?[jt]s|json|md|txt|html|yml)$/.test(path) && path !== 'package-lock.json',
    );
    const named = texts.flatMap((path) =>
      chrome.filter((trace) => contents(path).includes(trace)).map((trace) => `${path}: ${trace}`),
    );
    expect(named).toEqual([]);
  });

  test('the top level is a closed list', () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
    const top = [...new Set(tracked.filter((path) => path !== '').map((path) => path.split('/')[0]))].sort();
    const known = [
      '.biome.json',
      '.ci',
      '.gitattributes',
      '.gitignore',
      '.vscodeignore',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'client',
      'esbuild.mjs',
      'package-lock.json',
      'package.json',
      'package.nls.json',
      'server',
      'syntaxes',
      'test',
      'tsconfig.json',
    ];
    expect(top).toEqual(known);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"])\/\/.*$/gm, '$1');
}
