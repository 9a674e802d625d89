/**
 * `npm run compare -- REF [--reports 2000 --seed 1 --show 5 --every 1 --only WORDS --typed --sentences]`: does the core still say the same
 * as it did at REF, a commit or the path of another checkout? Builds both cores and has them read the same texts, or each n-th of them,
 * or those whose names hold some words. With `--typed` this
 * checkout reads each text as the next version of another; with `--sentences` only what is read and found in sentences is
 * compared, by sentences. Exit code 1 where they differ.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const facade = 'server/core/index.ts';

const bundle = (folder, entry, name) =>
  build({
    absWorkingDir: folder,
    entryPoints: [join(folder, entry)],
    outfile: join(root, 'dist/compare', `${name}.mjs`),
    // A commit checked out for this only has no packages of its own.
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    logLevel: 'error',
  });

/** Has a commit's files in a temporary folder while `use` runs. */
async function checkedOut(ref, use) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-compare-'));
  const git = (...words) => execFileSync('git', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    git('worktree', 'add', '--quiet', '--detach', folder, ref);
    try {
      await use(folder);
    } finally {
      git('worktree', 'remove', '--force', folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [ref, ...options] = process.argv.slice(2);
if (ref === undefined || ref.startsWith('-')) {
  console.error('npm run compare -- REF [--reports 2000 --seed 1 --show 5 --every 1 --only WORDS --typed --sentences]');
  process.exit(2);
}
const before = (folder) => bundle(folder, facade, 'before');
try {
  await (existsSync(join(ref, facade)) ? before(resolve(ref)) : checkedOut(ref, before));
} catch (error) {
  // Git and esbuild have said on stderr what is wrong.
  console.error(`${ref} is no commit with a core, nor a checkout: ${error.message.split('\n', 1)[0]}`);
  process.exit(2);
}
await bundle(root, facade, 'after');
await bundle(root, 'test/quality/compare.ts', 'run');
const run = ['dist/compare/run.mjs', 'dist/compare/before.mjs', 'dist/compare/after.mjs', ...options];
process.exitCode = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' }).status ?? 2;
