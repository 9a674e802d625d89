/** `npm run bench`, with what bench.ts says: builds the server as it is shipped, then the measurements, and runs them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  logLevel: 'error',
};

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
await build({ ...common, entryPoints: ['test/bench/floor.ts'], outdir: 'dist/bench', format: 'cjs', minify: true });
await build({
  ...common,
  entryPoints: ['test/bench/bench.ts'],
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  // The protocol's library is CommonJS and asks for Node's own modules by `require`.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
  },
});
const args = ['dist/bench/bench.mjs', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
