/** So many characters are compared at once: the engine compares strings faster than we do characters. */
const BLOCK = 2048;

/** How many characters two texts begin with alike. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= most && a.slice(at, at + BLOCK) === b.slice(at, at + BLOCK)) at += BLOCK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters they end with alike, but for those that they begin with alike. */
export function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  const block = (text: string): string => text.slice(text.length - count - BLOCK, text.length - count);
  while (count + BLOCK <= most && block(a) === block(b)) count += BLOCK;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
