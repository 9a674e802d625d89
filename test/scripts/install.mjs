/** Makes `node_modules` what the lock file says, so that a fresh clone needs no step before `npm test` or `npm start`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Installs what is missing or stale; ends the program, with what to do, where that cannot be done. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(`Node.js 20 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (upToDate()) return;
  console.log('Installing the development dependencies (npm ci) …');
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  });
  if (code === 0) return;
  console.error(`${output}\nnpm ci failed: the npm registry must be within reach the first time.`);
  process.exit(1);
}

/** Whether every package of the lock file is installed in its version; those for other platforms need not be. */
function upToDate() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === '' || optional || installed[path]?.version === version;
  });
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;
  } catch {
    return {};
  }
}
