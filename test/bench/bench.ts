/** Measures what the README promises and prints it as Markdown. Started by run.mjs, which bundles it. */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inProcess, realReports } from './in-process.ts';
import { burst, latency, memory } from './over-stdio.ts';

const floor = fileURLToPath(new URL('floor.js', import.meta.url));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`);
const reports = fileURLToPath(new URL('../../../shared/reports', import.meta.url));
for (const measure of [() => realReports(reports), inProcess, () => latency(floor), burst, memory])
  console.log(`${await measure()}\n`);
