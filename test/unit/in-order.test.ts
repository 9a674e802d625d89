import { describe, expect, test } from 'vitest';
import { inOrder } from '../../server/cli/in-order.ts';
import { jobsFor } from '../../server/cli/workers.ts';

/** Work that is done when the test says so. */
function bench() {
  const ends = new Map<number, () => void>();
  const begun: number[] = [];
  const work = (each: number): Promise<string> => {
    begun.push(each);
    return new Promise((resolve) => ends.set(each, () => resolve(`${each}`)));
  };
  return { begun, work, end: (...all: number[]) => all.forEach((each) => void ends.get(each)?.()) };
}

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('work in order', () => {
  test('is taken in the order of what it is done on, whichever is done first', async () => {
    const { begun, work, end } = bench();
    const all = inOrder([1, 2, 3], 3, work);
    const first = all.next();
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    end(3, 2, 1);
    expect(await first).toEqual({ value: '1', done: false });
    expect([(await all.next()).value, (await all.next()).value, (await all.next()).done]).toEqual(['2', '3', true]);
  });

  test('is not begun on more than there is room for, as long as nobody takes what is done', async () => {
    const { begun, work, end } = bench();
    const all = inOrder([1, 2, 3, 4, 5], 2, work);
    const first = all.next();
    await settled();
    end(2);
    await settled();
    expect(begun).toEqual([1, 2]);
    end(1);
    await first;
    await settled();
    expect(begun).toEqual([1, 2]);
    void all.next();
    await settled();
    expect(begun).toEqual([1, 2, 3]);
  });

  test('may follow other such work, and ends it where nobody wants more', async () => {
    let isOpen = true;
    async function* source(): AsyncGenerator<number> {
      try {
        for (let i = 1; ; i++) yield i;
      } finally {
        isOpen = false;
      }
    }
    for await (const each of inOrder(source(), 3, async (i) => i * 2)) if (each === 8) break;
    expect(isOpen).toBe(false);
  });

  test('is none where there is nothing', async () => {
    expect(await inOrder([], 4, async (each) => each).next()).toEqual({ value: undefined, done: true });
  });
});

test('as many files are checked at a time as pays: none too few for another thread, no more than cores, never above eight', () => {
  expect([0, 1, 99, 100, 150, 2000].map((files) => jobsFor(files, 4))).toEqual([1, 1, 1, 2, 3, 4]);
  expect([jobsFor(2000, 1), jobsFor(2000, 128), jobsFor(100, 2)]).toEqual([1, 8, 2]);
});
