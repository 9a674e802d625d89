import loadHighs from 'highs';
import { Random } from '../quality/random.ts';
import { caseOf, kinds } from './cases.ts';
import { type Trial, trial } from './trial.ts';

/** `npm run solver [cases of each kind and number of damages] [seed]`. */

const [each = 25, seed = 1] = process.argv.slice(2).map(Number);
const solver = await loadHighs();
const done: (Trial & { readonly wrong: number })[] = [];
let failed = 0;
for (const [k, kind] of kinds.entries()) {
  for (let wrong = 1; wrong <= 4; wrong++) {
    for (let i = 0; i < each; i++) {
      const name = seed * 1_000_003 + k * 10_007 + wrong * 1_009 + i;
      const result = trial(solver, caseOf(new Random(name), kind, wrong));
      if (!result) continue;
      done.push({ ...result, wrong });
      if (result.faults.length === 0) continue;
      failed++;
      console.error(`✗ ${kind.name}, ${wrong} wrong, case ${name}: ${result.faults.slice(0, 3).join('; ')}`);
    }
  }
}
table('wrong', ({ wrong }) => wrong);
table('optimum', ({ optimum }) => optimum);
console.log(`${done.length} damaged tables, ${failed} disagreements`);
if (failed > 0) process.exitCode = 1;

function table(head: string, by: (of: (typeof done)[number]) => number): void {
  const groups = [...new Set(done.map(by))].sort((a, b) => a - b);
  console.table(
    groups.map((size) => {
      const mine = done.filter((one) => by(one) === size);
      const count = (test: (one: Trial) => boolean): number => mine.filter(test).length;
      const times = mine.map(({ ms }) => ms).sort((a, b) => a - b);
      const round = (ms: number | undefined): number => Math.round((ms ?? 0) * 100) / 100;
      return {
        [head]: size,
        tables: mine.length,
        'agreed, proven': count(({ ours, optimum, complete }) => ours === optimum && complete),
        'agreed, not proven': count(({ ours, optimum, complete }) => ours === optimum && !complete),
        larger: count(({ ours, optimum }) => ours !== undefined && ours > optimum),
        'nothing offered': count(({ ours }) => ours === undefined),
        'holds the truth': count(({ hit }) => hit),
        'median ms': round(times[times.length >> 1]),
        'p99 ms': round(times[Math.floor(times.length * 0.99)]),
        'max ms': round(times.at(-1)),
      };
    }),
  );
}
