import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from '../protocol/built.ts';
import { damageOf } from '../quality/damaged.ts';
import { faults } from '../quality/faults/index.ts';
import { soundFile } from '../quality/sound.ts';
import { digits, table } from './numbers.ts';
import { childrenSeconds } from './processes.ts';

const count = 2000;
/** Runs of which the fastest counts: other programs on the machine only add to it. */
const rounds = 2;

interface Run {
  readonly seconds: number;
  /** Seconds that processors were busy with it, those of all its threads and processes. */
  readonly busy: number;
}

/**
 * How many reports a second, and a second of one core, the command line checks in a folder; against a linter of Chinese texts that is not
 * written in JavaScript, on the same files in turns. That one is no part of the project, for it comes with 12 MB of binaries.
 */
export function commandLine(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    const bytes = writeReports(reports);
    const programs = [
      { name: 'ours', args: [built('cli.js'), 'check', reports] },
      ...peer().map((cli) => ({ name: 'autocorrect-node', args: [cli, '--lint', '--quiet', reports] })),
    ];
    const runs = programs.map(() => [] as Run[]);
    for (let round = 0; round < rounds; round++) {
      for (const [i, { args }] of programs.entries()) runs[i]?.push(timed(args));
    }
    const rows = programs.map(({ name }, i) => {
      const seconds = Math.min(...(runs[i] ?? []).map((run) => run.seconds));
      const busy = Math.min(...(runs[i] ?? []).map((run) => run.busy));
      return [name, ...[seconds, count / seconds, count / busy, busy / seconds].map(digits)];
    });
    const head = `command line, ${count} reports of ${digits(bytes / 1000 / count)} KB`;
    const missing = 'autocorrect-node: not measured: npm install --no-save autocorrect-node';
    return [
      table([[head, 's', 'reports a second', 'reports a second and core', 'cores busy'], ...rows]),
      ...(programs.length === 1 ? [missing] : []),
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its program, where somebody has installed it. */
function peer(): readonly string[] {
  try {
    return [join(dirname(createRequire(import.meta.url).resolve('autocorrect-node/package.json')), 'cli.js')];
  } catch {
    return [];
  }
}

/** Writes invented reports of all ways of writing, every second with a fault, and gives their bytes. */
function writeReports(folder: string): number {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const fault = i % 2 === 0 ? undefined : faults[i % faults.length];
    const { text, way } = (fault && damageOf(fault, i)) ?? soundFile(i);
    const ending = { text: 'txt', markdown: 'md', html: 'html' }[way.format];
    writeFileSync(join(folder, `${i}-2024年政府信息公开工作年度报告.${ending}`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function timed(args: readonly string[]): Run {
  const before = childrenSeconds();
  const began = performance.now();
  const { status, signal } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (performance.now() - began) / 1000;
  // Each says with 1 that there were findings.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status ?? signal}`);
  return { seconds, busy: childrenSeconds() - before };
}
