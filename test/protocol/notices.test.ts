import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, root } from './built.ts';

/*
 * Whoever ships others' work ships their licences with it.
 */

const name = 'THIRD-PARTY-NOTICES.txt';

/** The `package.json` nearest to each file that goes into a bundle, of those that are not ours. */
async function bundled(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['client/extension.ts', 'server/node.ts', 'server/cli.ts'],
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    // As in esbuild.mjs.
    alias: { htmlparser2: './node_modules/htmlparser2/dist/esm/Parser.js' },
    external: ['vscode'],
    logLevel: 'error',
  });
  const taken = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = taken.filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'));
  return [...new Set(files.map(([file]) => packageOf(join(root, file))))];
}

/** Libraries mark folders of theirs as modules of one kind or another: a package has a name and a version. */
function packageOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (!readdirSync(folder).includes('package.json')) continue;
    const path = join(folder, 'package.json');
    const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
    if (name && version) return path;
  }
  throw new Error(`in no package: ${file}`);
}

describe('the licences of what is bundled', () => {
  let notices: string;
  beforeAll(() => {
    // Beside the command line, where whoever copies it finds them.
    notices = readFileSync(join(dirname(built('cli.js')), name), 'utf8');
  });

  it('are there for each package, in full', async () => {
    const packages = await bundled();
    expect(packages.length).toBeGreaterThan(15);
    for (const path of packages) {
      const { name, version, license } = JSON.parse(readFileSync(path, 'utf8'));
      expect(notices).toContain(`\n${name} ${version} (${license})\n`);
      const file = readdirSync(dirname(path)).find((each) => /^licen[cs]e/i.test(each)) ?? '';
      const text = readFileSync(join(dirname(path), file), 'utf8')
        .replace(/\r\n/g, '\n')
        .trim();
      expect(text.length).toBeGreaterThan(200);
      expect(notices).toContain(text);
    }
  });

  it('are in the package that is installed', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    expect(files.map((each) => each.replaceAll('\\', '/'))).toContain(`dist/${name}`);
  });
});
