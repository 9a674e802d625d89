/** A desktop VS Code: the one VSCODE_EXECUTABLE names, or one that @vscode/test-electron downloads. */
import { existsSync } from 'node:fs';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { which } from './run.mjs';
import { cache } from './vscode-embedded.mjs';

/** Where versions are listed; asked briefly first, because the download itself waits very long for a closed network. */
const vendor = 'https://update.code.visualstudio.com/api/releases/stable';

/** Path of a desktop VS Code that can show a window here, or undefined. Throws where one is named that is not there. */
export async function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named && !existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names ${named}, which is not there`);
  if (named) return named;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  try {
    const answer = await fetch(vendor, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return undefined;
    return await downloadAndUnzipVSCode({ cachePath: cache });
  } catch {
    return undefined;
  }
}

/** Runs the suite in it and gives its exit code. `args` go to VS Code. */
export async function runOnDesktop({ executable, folder, extension, suite, args = [], env }) {
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: env,
      launchArgs: [folder, ...args],
    });
  } catch {
    return 1;
  }
}

/** The `code` command of a desktop VS Code for a person, or undefined. */
export const findCode = () => process.env.VSCODE_EXECUTABLE || which('code', 'code-insiders', 'codium');
