/*
 * What is kept from one version of a text to the next.
 *
 * A node is a piece of the report wherever it stands: the words of a line, a paragraph, a table. It knows nothing of its
 * place, so that a piece that did not change is the same value in the next version, and so is all that was computed from it
 * alone.
 */

/** A value that keeps what is derived from it: `passage.get(unspacedOf)` works once, and not again in later versions. */
export abstract class Node {
  #known: Map<unknown, unknown> | undefined;

  /**
   * What `make` makes of this node, made on the first call. The function is the key, so give one that stands at the top of a module;
   * a closure would be made anew each time. It must depend on the node alone.
   */
  get<Made>(make: (node: this) => Made): Made {
    this.#known ??= new Map();
    const known = this.#known.get(make);
    if (known !== undefined || this.#known.has(make)) return known as Made;
    const made = make(this);
    this.#known.set(make, made);
    return made;
  }
}

/** The last value made for a list of inputs beside the node: made anew when one of them has changed. Kept by the node, with `get`. */
export class Latest<Value> {
  #asked: readonly unknown[] | undefined;
  #value: Value | undefined;

  /**
   * The value for these inputs, compared one by one with `===`.
   *
   * @param asked share one list over a whole version: comparing the list with itself costs nothing
   */
  get(asked: readonly unknown[], make: () => Value): Value {
    if (asked === this.#asked) return this.#value as Value;
    if (!this.#asked || !areAlike(asked, this.#asked)) this.#value = make();
    this.#asked = asked;
    return this.#value as Value;
  }
}

/** Whether two lists hold the same values. A plain loop: it runs once for each node and version. */
function areAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return some.length === others.length;
}

/** Delays a computation to the first call and keeps its result: `once(() => claimsOf(report))`. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A kind of values found by words in a `Memo`: `const rows = new Kind<LineNode>()` at the top of a module; its identity is the key. */
export class Kind<Value> {
  /** Carries the type for the compiler; has no value at run time. */
  declare readonly value: Value;
}

/**
 * The nodes of one version, found by their words. Two generations are kept: what a version does not ask for is forgotten with
 * the one after it, so that nothing has to be invalidated and memory stays bounded.
 */
export class Memo {
  readonly #now = new Map<Kind<unknown>, Map<string, unknown>>();
  readonly #before: ReadonlyMap<Kind<unknown>, ReadonlyMap<string, unknown>> | undefined;

  /** @param before the memo of the version before; it is read, never changed */
  constructor(before?: Memo) {
    this.#before = before ? before.#now : undefined;
  }

  /** What the version before kept with `keep` for this kind. */
  before<Value>(kind: Kind<Value>): Value | undefined {
    return this.#before?.get(kind)?.get('') as Value | undefined;
  }

  /** Keeps one value of a kind for the next version, e.g. all its lines. */
  keep<Value>(kind: Kind<Value>, value: Value): void {
    this.#now.set(kind, new Map([['', value]]));
  }

  /**
   * The value of a kind for these words: of this version, else of the one before, else made now. Costs a look-up or two.
   *
   * @param make must depend on the words alone, and on nothing else that may change from one version to the next
   */
  get<Value>(kind: Kind<Value>, words: string, make: (words: string) => Value): Value {
    let own = this.#now.get(kind) as Map<string, Value> | undefined;
    if (!own) {
      own = new Map();
      this.#now.set(kind, own);
    }
    const known = own.get(words);
    if (known !== undefined) return known;
    const before = this.#before?.get(kind)?.get(words) as Value | undefined;
    const value = before ?? make(detached(words));
    own.set(words, value);
    return value;
  }
}

/**
 * Copies characters into memory of their own. A piece that is cut out of a string keeps the whole string alive, and pieces kept
 * from a thousand versions would keep a thousand texts.
 */
export const detached = (words: string): string => ` ${words}`.slice(1);
