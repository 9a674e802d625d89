/** How unlike a typing slip a change is: 0 for digits swapped, one digit dropped, doubled or mistaken; 1 otherwise. */
export function typoCost(from: number, to: number): number {
  const a = String(from);
  const b = String(to);
  if (a.length === b.length) {
    const wrong = [...a].filter((digit, i) => digit !== b[i]).length;
    return wrong === 1 || (wrong === 2 && [...a].sort().join('') === [...b].sort().join('')) ? 0 : 1;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return 1;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return 0;
  return 1;
}
