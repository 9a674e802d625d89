/** Counts what the core does over hostile shapes and prints it as JSON. Bundled and started by growth.test.ts. */
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { claiming, ofApplications, ofOthers } from '../fixtures/sentences/claimed.ts';
import { shapes } from './hostile.ts';

const session = new Session();
session.connect();

/** An answer of the inspector, which answers in the same breath. */
function ask<Result>(method: string, params: object = {}): Result {
  let answer: Result | undefined;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result as Result;
  });
  return answer as Result;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** How often all blocks of this very bundle have been entered since the last look: a loop counts each turn, no clock is asked. */
function stepsSince(): number {
  const { result } = ask<Coverage>('Profiler.takePreciseCoverage');
  let steps = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith('file:') || fileURLToPath(url) !== __filename) continue;
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const sizes = process.argv.slice(2).map(Number);
// What is done once, when it is first asked for (patterns, the tree of words), does not grow.
for (const rows of [ofApplications, ofOthers]) {
  const said = rows.map(([words]) => words).join('');
  analyse(render(claiming(said)), { format: 'text', assume: true }).diagnoses();
}
const counted = shapes.map((shape) => {
  const steps = sizes.map((size) => {
    const text = shape.text(size);
    stepsSince();
    analyse(text, { format: shape.format, assume: true }).diagnoses();
    return stepsSince();
  });
  return { name: shape.name, steps };
});
process.stdout.write(JSON.stringify(counted));
