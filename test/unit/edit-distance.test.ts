import { expect, it } from 'vitest';
import { distance } from '../../server/core/text/fold.ts';
import { Random } from '../quality/random.ts';

/** The whole table of optimal string alignment, as it is defined: no limit, nothing left out. */
function defined(a: string, b: string): number {
  const steps = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => steps[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (steps[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

it('is the distance as it is defined, up to the limit', () => {
  const random = new Random(1);
  const word = (signs: string): string =>
    Array.from({ length: random.int(0, 8) }, () => random.pick([...signs])).join('');
  for (let i = 0; i < 20_000; i++) {
    const signs = random.pick(['公开', '公开办', '公开办理']);
    const [a, b, limit] = [word(signs), word(signs), random.int(0, 8)];
    expect([a, b, limit, distance(a, b, limit)]).toEqual([a, b, limit, Math.min(defined(a, b), limit + 1)]);
  }
});
