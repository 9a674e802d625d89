import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../fixtures/sources.ts';

/*
 * Twice the text is not much more than twice the work. What is counted are the turns of every loop and the calls of every
 * function of the core, not the time that they take: `npm run bench -- --growth` measures that, and with it what a pattern does
 * by itself.
 */

/** Characters of what is repeated; at the least of them every limit to what is read of one sentence is behind. */
const sizes = [4_000, 8_000, 16_000];
/** What twice as much adds, beside what as much had added: 2 where each character costs the same, 4 where all are held against all. */
const allowed = 3;

interface Counted {
  readonly name: string;
  readonly steps: readonly [number, number, number];
}

test('the steps over each hostile shape grow with its length, not with the square of it', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-growth-'));
  try {
    const outfile = join(folder, 'steps.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/bench/steps.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    const printed = execFileSync(process.execPath, [outfile, ...sizes.map(String)], { maxBuffer: 2 ** 26 });
    const counted = JSON.parse(printed.toString()) as readonly Counted[];
    expect(counted.length).toBeGreaterThan(300);
    const worse = counted.flatMap(({ name, steps: [one, two, four] }) => {
      expect(one, name).toBeGreaterThan(0);
      // The report around it costs the same each time, and is left out.
      const ratio = (four - two) / (two - one);
      return ratio > allowed ? [`${name}: ${one}, ${two}, ${four}`] : [];
    });
    expect(worse).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
