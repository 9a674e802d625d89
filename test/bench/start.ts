import { Server, type Start } from '../protocol/handle.ts';
import { Pushed } from './editor.ts';
import { beside, besideHeads, table } from './numbers.ts';
import { usualReport } from './texts.ts';

const warm = 2;
const rounds = 12;

/** From the start of the process to the first diagnostics of a report, against the floor's first empty answer: the two in turns. */
export async function start(floorModule: string): Promise<string> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < warm + rounds; round++) {
    // What Node keeps of a module on the disk is there from the first rounds.
    const both = [await timedStart({}), await timedStart({ module: floorModule })] as const;
    if (round < warm) continue;
    ours.push(both[0]);
    floor.push(both[1]);
  }
  return table([
    ['process start → first diagnostics', ...besideHeads('floor'), 'starts'],
    ['made report', ...beside(ours, floor), String(rounds)],
  ]);
}

async function timedStart(options: Start): Promise<number> {
  const began = performance.now();
  const server = await Server.start(options);
  await Pushed.open(server, 'untitled:Untitled-1', usual);
  const took = performance.now() - began;
  await server.stop();
  return took;
}

const usual = usualReport();
