/**
 * `npm run test:vscode`: the suite in a real VS Code, first on the extension under development, then on its package
 * installed into a clean VS Code. A desktop VS Code where there is one, else the embedded one.
 *
 * `-- --only 快速修复` runs only the cases whose names hold these words: on the extension under development, or on its package
 * where they begin with “installed from its package”.
 *
 * Ends with `VSCode: N passed, N failed[, N skipped]`. Exit code 0 all well, 1 a case failed, 3 there is no VS Code to be had.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { root, run } from './run.mjs';
import { findDesktop, runOnDesktop } from './vscode-desktop.mjs';
import { cache, install, installExtension, isPossible, lacking } from './vscode-embedded.mjs';
import { runOnScreen, screenshots } from './vscode-screen.mjs';
import { layOut } from './vscode-workspace.mjs';

const suite = join(root, 'dist/test/suite.js');
const folder = join(cache, 'workspace');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(cache, `${manifest.name}.vsix`);

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const desktop = await findDesktop().catch((error) => {
  console.log(error.message);
  process.exit(1);
});
if (!desktop) await embed();
await build();
rmSync(screenshots, { recursive: true, force: true });

const outcomes = [
  ...(isOf('full') ? await runSuite('full', { extension: root }) : []),
  ...(isOf('packaged') ? await runSuite('packaged', { extension: bystander(), installed: true }) : []),
  ...(desktop || only ? [] : [await probeStart()]),
];
const count = (outcome) => outcomes.filter((each) => each.outcome === outcome).length;
const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
console.log(`VSCode: ${count('passed')} passed, ${count('failed')} failed${skipped}`);
process.exit(count('failed') > 0 ? 1 : 0);

/** Whether a suite is to be run: the names of the cases say which they belong to. */
function isOf(suite) {
  return !only || only.startsWith('installed from its package') === (suite === 'packaged');
}

/** Makes the embedded VS Code ready, or ends with the one line that says what it wants. */
async function embed() {
  const lacks = isPossible() ? lacking({ forBrowser: true }) : ['Linux on x64'];
  if (lacks.length > 0) {
    const how = isPossible() ? `apt-get install ${lacks.join(' ')}, or set` : 'set';
    const what = `none can be downloaded, and the embedded one lacks ${lacks.join(', ')}`;
    console.log(`Not run in VS Code: ${what}; ${how} VSCODE_EXECUTABLE to a desktop VS Code.`);
    process.exit(3);
  }
  try {
    await install();
  } catch (error) {
    console.log(
      `Not run in VS Code: it could not be installed (${error.message.split('\n').join(' ').slice(0, 300)}).`,
    );
    process.exit(3);
  }
}

async function build() {
  mkdirSync(cache, { recursive: true });
  const packing = ['run', '--silent', 'package', '--', '--out', vsix];
  const { code, output } = await run('npm', packing, { quiet: true });
  if (code === 0) return;
  console.log(`${output}\nThe extension could not be built and packaged.`);
  process.exit(1);
}

/** Runs one of the suites in a clean VS Code and gives its outcomes, with one more failure where it did not end. */
async function runSuite(name, { extension, installed = false }) {
  console.log(`\n${name} suite, ${desktop ? `in ${desktop}` : 'in the embedded VS Code'}:`);
  const dataDir = join(cache, 'data', name);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  layOut(folder);
  const results = join(dataDir, 'results.json');
  const env = {
    NIANBAO_SUITE: name,
    NIANBAO_TEST_RESULTS: results,
    NIANBAO_REPORTS: resolve(root, '../shared/reports'),
    ...(process.env.CI ? { CI: process.env.CI } : {}),
    ...(only ? { NIANBAO_ONLY: only } : {}),
  };
  let code;
  if (desktop) {
    const args = [`--user-data-dir=${join(dataDir, 'user')}`, `--extensions-dir=${join(dataDir, 'extensions')}`];
    if (installed) {
      const [cli, ...fixed] = resolveCliArgsFromVSCodeExecutablePath(desktop, { reuseMachineInstall: true });
      await run(cli, [...fixed, ...args, '--install-extension', vsix], { quiet: true });
    }
    code = await runOnDesktop({ executable: desktop, folder, extension, suite, args, env });
  } else {
    if (installed) await installExtension(vsix, dataDir);
    code = await runOnScreen({ folder, extension, suite, dataDir, env });
  }
  const outcomes = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const sound = code === 0 || outcomes.some(({ outcome }) => outcome === 'failed');
  const ended = code !== undefined && outcomes.length > 0 && sound;
  return ended ? outcomes : [...outcomes, { name: `the ${name} suite runs to its end`, outcome: 'failed' }];
}

/** The README's other command, as far as a machine without a person can follow it. */
async function probeStart() {
  const start = [join(root, 'test/scripts/start.mjs'), '--probe'];
  const { code, output } = await run(process.execPath, start, { quiet: true, timeout: 120_000 });
  const name = 'npm start serves the samples in VS Code';
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}: ${output}`);
  return { name, outcome: code === 0 ? 'passed' : 'failed' };
}

/** Tests need some extension under development; where an installed one is tested, it is this empty one. */
function bystander() {
  const empty = join(cache, 'bystander');
  mkdirSync(empty, { recursive: true });
  const manifest = { name: 'bystander', publisher: 'nianbao', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(empty, 'package.json'), JSON.stringify(manifest));
  return empty;
}
