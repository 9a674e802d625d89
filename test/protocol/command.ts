import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Summary } from '../../server/cli/report.ts';
import type { FileResult } from '../../server/cli/result.ts';
import { built } from './built.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of a test's own, in which the command line is run. */
export interface Desk {
  readonly folder: string;
  /** Writes a file, with the folders it needs, and gives its name back. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly run: (...args: string[]) => Promise<Ran>;
  /** As `run`, with a script that is run before the program: it may break what the program stands on. */
  readonly runAfter: (script: string, ...args: string[]) => Promise<Ran>;
  readonly json: (...args: string[]) => Promise<{ code: number; files: FileResult[]; summary: Summary }>;
}

/** Whoever waits longer for the command line waits for ever; it is ended and its exit code is -1. */
const patience = 25_000;

/** An empty folder that is there until the test ends, or until what `until` waits for (`afterAll`). */
export function desk(until: (then: () => void) => void = onTestFinished): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-desk-'));
  until(() => rmSync(folder, { recursive: true, force: true }));
  const start = (...args: string[]): Promise<Ran> =>
    new Promise((resolve) =>
      execFile(
        process.execPath,
        args,
        { cwd: folder, timeout: patience, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 },
        (error, out, err) =>
          resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err }),
      ),
    );
  const run: Desk['run'] = (...args) => start(built('cli.js'), ...args);
  return {
    folder,
    runAfter: (script, ...args) => {
      const before = join(folder, '.before.cjs');
      writeFileSync(before, script);
      return start('--require', before, built('cli.js'), ...args);
    },
    file: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return name;
    },
    run,
    json: async (...args) => {
      const { code, out } = await run('check', '--format', 'json', ...args);
      return { code, ...(JSON.parse(out) as { files: FileResult[]; summary: Summary }) };
    },
  };
}

/** Whether pipes with names can be made here; under CI they must be. */
export const hasPipes = process.env.CI !== undefined || spawnSync('mkfifo', ['--version']).status === 0;

export function makePipe(path: string): void {
  const { status, stderr } = spawnSync('mkfifo', [path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mkfifo: ${stderr}`);
}
