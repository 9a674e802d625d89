/**
 * Measures what the README promises and prints it as Markdown. Started by run.mjs, which bundles it.
 *
 *     npm run bench                        all of it
 *     npm run bench -- --only stdio,burst  only some of it, by the names below
 *     npm run bench -- --growth            only how the cost of hostile texts grows
 *
 * Words behind these, parted by `;`, leave only the texts that have some of them in their names:
 * `npm run bench -- --only stdio "suqian;long prose"`.
 */
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandLine } from './command-line.ts';
import { growth } from './growth.ts';
import { edited, inProcess, realReports, sentences } from './in-process.ts';
import { againstJson, jsonServer } from './json-server.ts';
import { burst, latency, memory } from './over-stdio.ts';
import { start } from './start.ts';
import { named, textsIn } from './texts.ts';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, growth: { type: 'boolean' } },
  allowPositionals: true,
});
const [words = ''] = positionals;
const reports = textsIn(fileURLToPath(new URL('../../../shared/reports', import.meta.url)));
const floor = fileURLToPath(new URL('floor.js', import.meta.url));

/** What is measured, in the order in which it is printed. */
const measures: Readonly<Record<string, () => string | Promise<string>>> = {
  reports: () => realReports(named(reports, words)),
  'in-process': () => inProcess(words),
  sentences: () => sentences(reports, words),
  edited: () => edited(reports, words),
  stdio: () => latency(floor, reports, words),
  json: () => againstJson(jsonServer, words),
  start: () => start(floor),
  'command-line': commandLine,
  burst,
  memory,
};

const names = values.only?.split(',') ?? Object.keys(measures);
const unknown = names.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; --only takes some of ${Object.keys(measures).join(',')}`);
  process.exit(1);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`);
if (values.growth) console.log(growth(words));
else for (const name of names) console.log(`${await measures[name]?.()}\n`);
// Who shares the machine with others should look at the ratios.
console.log(`load at the end: ${loadavg()[0]?.toFixed(1)}`);
