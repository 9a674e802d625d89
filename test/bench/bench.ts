/** Measures what the README promises and prints it as Markdown. Started by run.mjs, which bundles it. */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { growth } from './growth.ts';
import { inProcess, realReports } from './in-process.ts';
import { burst, latency, memory } from './over-stdio.ts';

const floor = fileURLToPath(new URL('floor.js', import.meta.url));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`);
const reports = fileURLToPath(new URL('../../../shared/reports', import.meta.url));
/** `npm run bench -- --growth [words of a shape's name]` measures only how the cost of hostile texts grows. */
const [flag, words] = process.argv.slice(2);
const usual = [() => realReports(reports), inProcess, () => latency(floor), burst, memory];
for (const measure of flag === '--growth' ? [() => growth(words)] : usual) console.log(`${await measure()}\n`);
