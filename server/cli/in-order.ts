/**
 * What `work` makes of each of `all`, in their order. Of `room` of them the work is begun and what came of it not yet taken
 * by whoever reads this, so that those behind a slow one are done meanwhile and yet never more than these are held. `work`
 * must not reject.
 */
export async function* inOrder<T, R>(
  all: Iterable<T> | AsyncIterable<T>,
  room: number,
  work: (each: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  for await (const each of all) {
    begun.push(work(each));
    const first = begun.length < room ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const each of begun) yield await each;
}
