/**
 * `npm run quality [-- --reports 600 --cases 12 --seed 1 --verbose --write]`: sound reports, reports with one fault, with
 * several, with one wrong cell, and what the checks make of them. Prints a Markdown table; `--write` puts it into README.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withBlock } from '../scripts/block.ts';
import { withUnmeasured } from '../scripts/unmeasured.ts';
import { byRule, oneFault, severalFaults, singleCells, soundReports, summary, told } from './measure.ts';
import { markdown, worst } from './result-table.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '600' },
    cases: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [reports, cases, seed] = [Number(values.reports), Number(values.cases), Number(values.seed)];
const started = performance.now();
const sound = soundReports(reports, seed);
const one = oneFault(cases, seed);
const figures = {
  sound,
  rules: byRule(one.byFault),
  all: summary('all', one.byFault),
  several: severalFaults(Math.ceil(reports / 2), seed),
  cells: singleCells(reports, seed),
  uncovered: one.uncovered.map(({ id }) => id),
};
const command = `npm run quality -- --reports ${reports} --cases ${cases} --seed ${seed}`;
const text = markdown(figures, command);
console.log(text);
console.error(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);

if (values.verbose) {
  console.log('\nSound reports with an alarm:');
  for (const { id, reports: count, seed: at, way, sample } of sound.byRule)
    console.log(`${id} ${count} (seed ${at}, ${way}): ${sample}`);
  console.log('\nFaults:');
  console.log(
    worst(one.byFault, ({ seed: at, way, text: file, marks, extra, finding }) => {
      const [mark] = marks;
      const place = mark ? file.slice(Math.max(0, mark.start - 30), mark.end + 15) : '';
      return `seed ${at} ${way.name} ${JSON.stringify(place)} ${[finding, ...extra].flatMap((each) => (each ? [told(file, each)] : [])).join(' ;; ')}`;
    }),
  );
}

if (values.write) {
  writeFileSync('README.md', withUnmeasured(withBlock(readFileSync('README.md', 'utf8'), 'quality', text)));
}
