/** Where something differs from another version of it: `from … to` here, `from … was` there; all else is the same in both. */
export interface Changed {
  readonly from: number;
  readonly to: number;
  readonly was: number;
}

/** Compares two lists from both ends. Costs a comparison for each value that they share. */
export function changedIn<Value>(
  now: readonly Value[],
  before: readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
): Changed {
  const most = Math.min(now.length, before.length);
  const by = before.length - now.length;
  let from = 0;
  while (from < most && isSame(now[from] as Value, before[from] as Value)) from++;
  let to = now.length;
  while (to > from && to + by > from && isSame(now[to - 1] as Value, before[to + by - 1] as Value)) to--;
  return { from, to, was: to + by };
}

/** As `changedIn`, for the characters of two texts. */
export function changedText(now: string, before: string): Changed {
  const from = commonStart(before, now);
  const behind = commonEnd(before, now, from);
  return { from, to: now.length - behind, was: before.length - behind };
}

/** Compare this many characters at once: the engine compares strings faster than a loop does characters. Any size gives the same answer. */
const BLOCK = 2048;

/** Counts the characters that two texts share at their beginning: 2 for 规章 and 规章制度. Costs the length of what is shared. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= most && a.slice(at, at + BLOCK) === b.slice(at, at + BLOCK)) at += BLOCK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Counts the characters that two texts share at their end, not counting the `start` characters that they share at their beginning. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  const block = (text: string): string => text.slice(text.length - count - BLOCK, text.length - count);
  while (count + BLOCK <= most && block(a) === block(b)) count += BLOCK;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
