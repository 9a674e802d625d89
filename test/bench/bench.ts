/** Measures what the README promises and prints it as Markdown. Started by run.mjs, which bundles it. */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inProcess } from './in-process.ts';
import { burst, latency, memory } from './over-stdio.ts';

const floor = fileURLToPath(new URL('floor.js', import.meta.url));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`);
for (const measure of [inProcess, () => latency(floor), burst, memory]) console.log(`${await measure()}\n`);
