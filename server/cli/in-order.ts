/**
 * The results of `work` for each of `all`, in their order. At most `room` of them are begun and not yet taken by the reader:
 * those behind a slow one are done meanwhile, and no more than these are held in memory. `work` must not reject.
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
