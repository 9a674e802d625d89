/** What Linux tells of processes; elsewhere it is not told, and NaN. */
import { readFileSync } from 'node:fs';

/** How long the main thread of a process has been on a processor, in milliseconds: others on the machine change it little. */
export const mainThreadMs = (pid: number | undefined): number =>
  told(`/proc/${pid}/schedstat`, (text) => Number(text.split(' ')[0]) / 1e6);

/** The memory that a process has in use. */
export const residentMegabytes = (pid: number | undefined): number =>
  told(`/proc/${pid}/status`, (text) => Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024);

/** How many seconds the processes that this one has started, and those that they have, were on processors. */
export const childrenSeconds = (): number =>
  told('/proc/self/stat', (text) => {
    // Behind the name, which may hold blanks: the 14th and 15th, in hundredths.
    const fields = text.split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  });

function told(path: string, read: (text: string) => number): number {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch {
    return Number.NaN;
  }
}
