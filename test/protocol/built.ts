import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of a built bundle; builds all of them where `dist` is not there. */
export function built(name: 'server.js' | 'cli.js'): string {
  const path = join(root, 'dist', name);
  if (!existsSync(path)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  return path;
}
