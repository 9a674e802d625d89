/**
 * `npm run package [-- --out FILE.vsix]`: builds, and packs what .vscodeignore leaves. The README goes in with its pictures
 * inside it: the page of an installed extension shows none that lie beside it. Newer versions of VS Code show none but from
 * the network; without words in its place such a picture leaves no trace.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { root, run } from './run.mjs';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;

const built = await run('npm', ['run', '--silent', 'build'], { quiet: true });
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}
const stage = join(root, 'dist/package');
rmSync(stage, { recursive: true, force: true });
for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
  mkdirSync(dirname(join(stage, file)), { recursive: true });
  copyFileSync(join(root, file), join(stage, file));
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// What is packed is built already, and needs nothing of what builds it.
const { scripts: _scripts, devDependencies: _devDependencies, ...shipped } = manifest;
writeFileSync(join(stage, 'package.json'), JSON.stringify(shipped, undefined, 2));
writeFileSync(join(stage, 'README.md'), withPictures(readFileSync(join(root, 'README.md'), 'utf8')));
await createVSIX({
  cwd: stage,
  packagePath: resolve(root, out ?? `${manifest.name}-${manifest.version}.vsix`),
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

function withPictures(markdown) {
  return markdown.replace(/!\[[^\]]*\]\((?!\w+:)([^)\s]+\.png)\)/g, (_all, path) => {
    return `![](data:image/png;base64,${readFileSync(join(root, path)).toString('base64')})`;
  });
}
