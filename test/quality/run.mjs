/** `npm run quality`: bundles the measurements with the rules as they are now, and runs them. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: ['test/quality/run.ts'],
  outfile: 'dist/quality/run.mjs',
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'esm',
  logLevel: 'error',
});
execFileSync(process.execPath, ['dist/quality/run.mjs', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
