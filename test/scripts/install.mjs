/** Makes `node_modules` what the lock file says, so that a fresh clone needs no step before `npm test` or `npm start`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { sizes, told } from './wanted.mjs';

/** Installs what is missing or stale; ends the program, with what to do, where that cannot be done. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(`需要 Node.js 20 以上，这里是 ${process.version}。请到 nodejs.org 下载新版。`);
    process.exit(1);
  }
  if (upToDate()) return;
  const { download, disk } = sizes.dependencies;
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await told(`先装开发用的依赖（npm ci，下载约 ${download} MB，占 ${disk} MB）`, async () => {
    const { code, output } = await run('npm', ci, { quiet: true });
    if (code === 0) return;
    console.error(`${output}\n依赖没有装上，原因见上。第一次要能连到 npm 的网站，或者单位里的镜像。`);
    process.exit(1);
  });
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
