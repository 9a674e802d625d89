import type { Change, Edited, Taken } from './editor.ts';

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
 */
export async function takeTurns<Taken>(
  turn: () => Promise<Taken>,
  { warmMs, measureMs, fewest }: Span,
): Promise<Taken[]> {
  await during(turn, warmMs, Math.ceil(fewest / 2));
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

export interface Compared {
  readonly ours: readonly Taken[];
  readonly theirs: readonly Taken[];
}

/** Types in both in turns, a character each. */
export async function typeInTurns([ours, theirs]: readonly [Side, Side], span: Span): Promise<Compared> {
  const type = ({ edited, keys }: Side): Promise<Taken> => edited.edit(keys.next().value);
  const taken = await takeTurns(async () => [await type(ours), await type(theirs)] as const, span);
  return { ours: taken.map(([mine]) => mine), theirs: taken.map(([, its]) => its) };
}
