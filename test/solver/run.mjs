/** `npm run solver`: bundles the comparison with the mixed-integer solver and runs it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
await build({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  entryPoints: ['test/solver/run.ts'],
  outdir: 'dist/solver',
  outExtension: { '.js': '.mjs' },
  // It finds its WebAssembly beside itself.
  external: ['highs'],
});
execFileSync(process.execPath, ['dist/solver/run.mjs', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
