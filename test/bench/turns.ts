import type { Change, Edited, Taken } from './editor.ts';
import { mainThreadMs } from './processes.ts';

/** How long turns are taken: first to get warm, then to measure. */
export interface Span {
  readonly warmMs: number;
  readonly measureMs: number;
  /** At least so many are measured, and half as many before, however long that takes. */
  readonly fewest: number;
}

/**
 * Takes turns until the time is up, and gives what each turn gave once warm. A turn does the same with all that are compared,
 * one behind the other: what else the machine has to do meets them all.
 *
 * @param isWarm called before the first turn that counts
 */
export async function takeTurns<Taken>(
  turn: () => Promise<Taken>,
  { warmMs, measureMs, fewest }: Span,
  isWarm = () => {},
): Promise<Taken[]> {
  await during(turn, warmMs, Math.ceil(fewest / 2));
  isWarm();
  return during(turn, measureMs, fewest);
}

async function during<Taken>(turn: () => Promise<Taken>, ms: number, fewest: number): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const end = performance.now() + ms; performance.now() < end || taken.length < fewest; ) taken.push(await turn());
  return taken;
}

/** One of two that are compared: an open text, and what is typed in it. */
export interface Side {
  readonly edited: Edited;
  readonly keys: Iterator<Change, never>;
}

/** What two servers took for the same edits. */
export interface Compared {
  readonly ours: readonly Taken[];
  readonly theirs: readonly Taken[];
  /** How long an edit kept the main thread of each server busy, in milliseconds. */
  readonly busy: readonly [ours: number, theirs: number];
}

/** Types in both in turns, a character each. */
export async function typeInTurns(sides: readonly [Side, Side], span: Span): Promise<Compared> {
  const [ours, theirs] = sides;
  const type = ({ edited, keys }: Side): Promise<Taken> => edited.edit(keys.next().value);
  const busyOf = ({ edited }: Side): number => mainThreadMs(edited.server.process.pid);
  let before: readonly number[] = [];
  const taken = await takeTurns(
    async () => [await type(ours), await type(theirs)] as const,
    span,
    () => {
      before = sides.map(busyOf);
    },
  );
  const each = (side: Side, i: number): number => (busyOf(side) - (before[i] ?? 0)) / taken.length;
  return {
    ours: taken.map(([mine]) => mine),
    theirs: taken.map(([, its]) => its),
    busy: [each(ours, 0), each(theirs, 1)],
  };
}
