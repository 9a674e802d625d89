/**
 * Builds `dist/`: `node esbuild.mjs [--watch]`. Each bundle stands alone: nothing of node_modules is needed at run time.
 *
 *     dist/extension.js   what VS Code loads
 *     dist/server.js      the language server, over IPC for the extension or `--stdio` for anyone
 *     dist/cli.js         the command `nianbao`
 *     dist/test/suite.js  the tests that run inside VS Code; not packaged
 */
import { rmSync } from 'node:fs';
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
  // Half of what we ship is Chinese; escaped, each character would take twice its room.
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
};

const bundles = [
  {
    ...common,
    entryPoints: { extension: 'client/extension.ts', server: 'server/node.ts', cli: 'server/cli.ts' },
    outdir: 'dist',
    external: ['vscode'],
    minify: true,
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
