import { readFileSync } from 'node:fs';
import { Server } from '../protocol/handle.ts';
import { digits, table, times } from './numbers.ts';
import { kilobytes, longReport, usualReport } from './texts.ts';

const uri = 'untitled:Untitled-1';

/** From an edit to its diagnostics, against the floor of the transport: the two take turns in the same run. */
export async function latency(floorModule: string): Promise<string> {
  const rows = [['edit → diagnostics over stdio', 'KB', 'ours, median ms', 'min', 'floor, median ms', 'min', 'ratio']];
  for (const [size, edits] of [
    [1, 600],
    [10, 400],
    [100, 60],
  ] as const) {
    const text = longReport(size);
    const [ours, floor] = await Promise.all([Server.start(), Server.start({ module: floorModule })]);
    for (const server of [ours, floor]) {
      await server.open(uri, text);
      await server.push(uri, 1);
    }
    const samples = { ours: [] as number[], floor: [] as number[] };
    for (let i = 0; i < edits * 1.5; i++) {
      const warm = i >= edits / 2;
      const a = await timedEdit(ours, i);
      const b = await timedEdit(floor, i);
      if (warm) samples.ours.push(a);
      if (warm) samples.floor.push(b);
    }
    await Promise.all([ours.stop(), floor.stop()]);
    const [mine, its] = [times(samples.ours), times(samples.floor)];
    rows.push([
      `×${size}, ${edits} edits`,
      kilobytes(text).toFixed(1),
      digits(mine.median),
      digits(mine.min),
      digits(its.median),
      digits(its.min),
      digits(mine.median / its.median),
    ]);
  }
  return table(rows);
}

/** Types a character in the middle of a sentence of the first section, or takes it back. */
async function timedEdit(server: Server, i: number): Promise<number> {
  const { start } = server.rangeOf(uri, '扎实做好');
  const range =
    i % 2 === 0 ? { start, end: start } : { start: { ...start, character: start.character - 1 }, end: start };
  const began = performance.now();
  const version = await server.edit(uri, { range, text: i % 2 === 0 ? '更' : '' });
  await server.push(uri, version);
  const took = performance.now() - began;
  server.published.length = 0;
  return took;
}

/** 200 edits without waiting: how often they are answered, and how soon the last is. */
export async function burst(): Promise<string> {
  const rows = [['burst of 200 edits', 'answers', 'versions answered', 'ms to the last']];
  for (let round = 1; round <= 5; round++) {
    const server = await Server.start();
    await server.open(uri, usualReport());
    await server.push(uri, 1);
    for (let i = 0; i < 50; i++) await timedEdit(server, i);
    const first = server.document(uri).version;
    const { start } = server.rangeOf(uri, '扎实做好');
    const began = performance.now();
    const edits = Array.from({ length: 200 }, () => server.edit(uri, { range: { start, end: start }, text: '更' }));
    await Promise.all(edits);
    await server.push(uri, first + 200);
    const took = performance.now() - began;
    const versions = server.published.map(({ version }) => `+${(version ?? 0) - first}`);
    rows.push([`round ${round}`, String(versions.length), versions.join(' '), digits(took)]);
    await server.stop();
  }
  return table(rows);
}

/** The server's memory while 5,000 edits are made and answered. */
export async function memory(): Promise<string> {
  const rows = [['edits answered', 'resident MB']];
  const server = await Server.start();
  await server.open(uri, usualReport());
  await server.push(uri, 1);
  for (let i = 0; i <= 5000; i++) {
    if (i % 1000 === 0) rows.push([String(i), residentMegabytes(server.process.pid ?? 0)]);
    await timedEdit(server, i);
  }
  await server.stop();
  return table(rows);
}

/** As Linux tells it; elsewhere it is not measured. */
function residentMegabytes(pid: number): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes) / 1024).toFixed(1);
  } catch {
    return 'not measured here';
  }
}
