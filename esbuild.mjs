/**
 * Builds `dist/`: `node esbuild.mjs [--watch]`. Each bundle stands alone: nothing of node_modules is needed at run time.
 *
 *     dist/extension.js   what VS Code loads
 *     dist/server.js      the language server, over IPC for the extension or `--stdio` for anyone
 *     dist/cli.js         the command `nianbao`
 *     dist/THIRD-PARTY-NOTICES.txt   whose work is in these three, and under which licences
 *     dist/test/suite.js  the tests that run inside VS Code; not packaged
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';

/** The Node inside the oldest VS Code that `engines.vscode` admits. */
const oldestEditor = 'node20';

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: oldestEditor,
  // Libraries as ES modules where they have them: only what is used of them is kept.
  mainFields: ['module', 'main'],
  // Of the parser of HTML only the parser: beside it the package names what makes trees and writes them, with tables of all
  // entities, which are filled as they are loaded and so cannot be left out.
  alias: { htmlparser2: './node_modules/htmlparser2/dist/esm/Parser.js' },
  // Half of what we ship is Chinese; escaped, each character would take twice its room.
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
};

/** Writes, after each build, the licences of all packages of which something is in a bundle. */
const notices = {
  name: 'notices',
  setup: ({ onEnd }) =>
    onEnd(({ metafile, errors }) => {
      if (errors.length === 0) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(foldersIn(metafile)));
    }),
};

/** The folders of packages that the bundles hold something of. */
function foldersIn({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  // A package may lie inside another: its own folder is the last on the way to a file.
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)];
}

/** @throws Error where a package has no licence: then it must not be shipped */
function noticesOf(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const names = readdirSync(folder);
    const own = names.filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each)).sort();
    if (own.length === 0) throw new Error(`${name} ${version}: no licence in ${folder}`);
    const files = [...own, ...names.filter((each) => /^thirdpartynotices/i.test(each))];
    const texts = files.map((each) => readFileSync(join(folder, each), 'utf8').replace(/\r\n/g, '\n').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const head = 'nianbao is made with the following packages. 本程序用到下列软件包，各按所附的许可使用。';
  const line = `\n\n${'='.repeat(80)}\n\n`;
  // Some are there twice, for packages that want different versions of them.
  return `${[head, ...[...new Set(parts)].sort()].join(line)}\n`;
}

const bundles = [
  {
    ...common,
    entryPoints: { extension: 'client/extension.ts', server: 'server/node.ts', cli: 'server/cli.ts' },
    outdir: 'dist',
    external: ['vscode'],
    minify: true,
    metafile: true,
    plugins: [notices],
  },
  {
    ...common,
    entryPoints: { suite: 'test/vscode/suite.ts' },
    outdir: 'dist/test',
    external: ['vscode'],
    sourcemap: 'inline',
  },
];

const watch = process.argv.includes('--watch');
rmSync('dist', { recursive: true, force: true });
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}
