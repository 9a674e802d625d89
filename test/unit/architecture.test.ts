import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { contents, filesBelow, type Import, importsOf, root } from '../fixtures/sources.ts';

/*
 * Who may import whom is a test, not a custom. A failing line here says which file broke which wall; if the wall is wrong,
 * change it here and in the README's map of the code, in the same commit.
 */

const code = [...filesBelow('server'), ...filesBelow('client')].filter((path) => /\.tsx?$/.test(path));
const imports = code.flatMap(importsOf);
const inside = (folder: string) => (each: Import) => each.from.startsWith(folder);
const show = ({ from, target }: Import): string => `${from} → ${target}`;
const broken = (list: readonly Import[], allowed: (each: Import) => boolean): readonly string[] =>
  list.filter((each) => !allowed(each)).map(show);

describe('core', () => {
  const core = imports.filter(inside('server/core/'));

  test('imports nothing from outside core, but the parsers of HTML and JSON where these are read', () => {
    const parser = (each: Import): boolean =>
      (each.target === 'htmlparser2' && each.from.startsWith('server/core/layout/')) ||
      (each.target === 'jsonc-parser' && each.from.startsWith('server/core/config/'));
    expect(broken(core, (each) => each.target.startsWith('server/core/') || parser(each))).toEqual([]);
  });

  test('knows no clock, no chance, no console, no process and no module state', () => {
    const forbidden = /\bDate\.now|new Date\b|Math\.random|\bconsole\.|\bprocess\.|\bglobalThis\b|^(?:export )?let /m;
    const files = code.filter((path) => path.startsWith('server/core/'));
    expect(files.filter((path) => forbidden.test(withoutComments(contents(path))))).toEqual([]);
  });

  test('what stands below the rules does not know them', () => {
    const above = /^server\/core\/(?:rules\/|features\/|config\/|check\.ts|fingerprint\.ts|index\.ts)/;
    const list = core.filter(({ from }) => !above.test(from));
    expect(broken(list, ({ target, typeOnly }) => !target.startsWith('server/core/rules/') || typeOnly)).toEqual([]);
    expect(list.filter(({ target }) => target === 'server/core/rules/rule.ts').map(show)).toEqual([]);
  });

  test('no module needs, over any steps, itself', () => {
    const needs = new Map<string, string[]>();
    for (const { from, target, typeOnly } of core) if (!typeOnly) needs.set(from, [...(needs.get(from) ?? []), target]);
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

  test('recognition can go into the client: no parser, no rule, no form comes with it', () => {
    const own = (path: string): boolean => /^server\/core\/recognise(?:\.ts$|\/)/.test(path);
    const list = core.filter((each) => own(each.from) && !each.typeOnly);
    expect(broken(list, (each) => own(each.target))).toEqual([]);
  });
});

describe('rules', () => {
  const registered = importsOf('server/core/rules/index.ts').filter((each) => !each.typeOnly);
  const rules = new Set(registered.map((each) => each.target));

  test('every file with a rule is in the one list', () => {
    const defining = code.filter(
      (path) => path.startsWith('server/core/rules/') && /\bexport default defineRule\(/.test(contents(path)),
    );
    expect(defining.filter((path) => !rules.has(path))).toEqual([]);
  });

  test('import facts, forms and helpers, never each other', () => {
    const list = imports.filter((each) => rules.has(each.from));
    expect(broken(list, (each) => !rules.has(each.target) && each.target !== 'server/core/rules/index.ts')).toEqual([]);
  });

  test('do not reach for what is built on them', () => {
    const above = /^server\/core\/(?:check|index|features\/)/;
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
    const entry = /^server\/(?:node|web|cli)\.ts$|^client\/extension(?:\.web)?\.ts$/;
    expect(broken(imports, (each) => !entry.test(each.target))).toEqual([]);
  });

  test('the command line does not speak LSP, and the web entry does not speak Node', () => {
    const cli = imports.filter((each) => /^server\/cli(?:\.ts$|\/)/.test(each.from));
    expect(broken(cli, (each) => !/^server\/lsp\/|^vscode/.test(each.target))).toEqual([]);
    const web = imports.filter((each) => /(?:^server\/web|\.web)\.ts$/.test(each.from));
    expect(broken(web, (each) => !each.target.startsWith('node:'))).toEqual([]);
  });

  test('files are read beside the protocol: of its folder only the types come in', () => {
    const files = imports.filter(inside('server/files/'));
    const allowed = (each: Import): boolean =>
      /^(?:node:|server\/core\/|server\/files\/)/.test(each.target) ||
      (each.typeOnly && each.target === 'server/lsp/messages.ts');
    expect(broken(files, allowed)).toEqual([]);
    expect(importsOf('server/files/decode.ts')).toEqual([]);
  });

  test('the client imports VS Code, the language client, types of the server, recognition and decoding', () => {
    const list = imports.filter(inside('client/'));
    const allowed = (each: Import): boolean =>
      /^(?:vscode$|vscode-languageclient(?:\/|$)|client\/)/.test(each.target) ||
      /^server\/(?:core\/recognise|files\/decode)\.ts$/.test(each.target) ||
      (each.typeOnly && each.target.startsWith('server/'));
    expect(broken(list, allowed)).toEqual([]);
  });
});

describe('house', () => {
  test('files of code stay short; data may be long', () => {
    const data = /^server\/core\/(?:edition|regulation)\//;
    const long = code
      .filter((path) => !data.test(path))
      .map((path) => ({ path, lines: contents(path).split('\n').length }));
    expect(long.filter(({ lines }) => lines > 260)).toEqual([]);
  });

  test('imports name files with their endings, and types as types', () => {
    expect(
      imports.filter(({ target }) => /^(?:server|client)\//.test(target) && !/\.(?:ts|json)$/.test(target)).map(show),
    ).toEqual([]);
  });

  test('nothing names the machine it was made on', () => {
    // In pieces, so that this file does not name them either.
    const traces = [
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
      traces.filter((trace) => contents(path).includes(trace)).map((trace) => `${path}: ${trace}`),
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
      '.github',
      '.gitignore',
      '.vscode',
      '.vscodeignore',
      'CHANGELOG.md',
      'DEVELOPERS.md',
      'LICENSE',
      'README.md',
      'client',
      'esbuild.mjs',
      'l10n',
      'package-lock.json',
      'package.json',
      'package.nls.en.json',
      'package.nls.json',
      'server',
      'syntaxes',
      'test',
      'tsconfig.json',
    ];
    expect(top.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"])\/\/.*$/gm, '$1');
}
