/**
 * What is kept from one version of a text to the next.
 *
 * A node is a piece of the report wherever it stands: the words of a line, a paragraph, a table. It knows nothing of its
 * place, so that a piece that did not change is the same value in the next version, and so is all that was computed from it
 * alone.
 */

/** A value whose derived values are worked out once. */
export abstract class Node {
  #known: Map<unknown, unknown> | undefined;

  /** What `make` makes of this node; the function is its name, so give one that stands at the top of a module. */
  get<Made>(make: (node: this) => Made): Made {
    this.#known ??= new Map();
    const known = this.#known.get(make);
    if (known !== undefined || this.#known.has(make)) return known as Made;
    const made = make(this);
    this.#known.set(make, made);
    return made;
  }
}

/** A value that hangs on more than its node: it is made anew when what was asked besides is another. Kept by the node, with `get`. */
export class Latest<Value> {
  #asked: readonly unknown[] | undefined;
  #value: Value | undefined;

  /**
   * The value for what is asked besides, of which each is compared by itself.
   *
   * @param asked mostly one list for a whole version, so that to see that it is the same costs nothing
   */
  get(asked: readonly unknown[], make: () => Value): Value {
    if (asked === this.#asked) return this.#value as Value;
    if (!this.#asked || !areAlike(asked, this.#asked)) this.#value = make();
    this.#asked = asked;
    return this.#value as Value;
  }
}

/** Asked once a node and version. */
function areAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return some.length === others.length;
}

/** Worked out when first asked for, and kept. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A kind of values that are known by words. Each stands at the top of a module, and is its own name. */
export class Kind<Value> {
  /** What it is a kind of, for the compiler; never there. */
  declare readonly value: Value;
}

/**
 * The nodes of one version, found by their words. Two generations are kept: what a version does not ask for is forgotten with
 * the one after it, and nobody has to say that anything is out of date.
 */
export class Memo {
  readonly #now = new Map<Kind<unknown>, Map<string, unknown>>();
  readonly #before: ReadonlyMap<Kind<unknown>, ReadonlyMap<string, unknown>> | undefined;

  /** @param before that of the version before, which is not changed by this one */
  constructor(before?: Memo) {
    this.#before = before ? before.#now : undefined;
  }

  /** What the version before has kept of a kind of which there is one a version. */
  before<Value>(kind: Kind<Value>): Value | undefined {
    return this.#before?.get(kind)?.get('') as Value | undefined;
  }

  /** Keeps it for the next version. */
  keep<Value>(kind: Kind<Value>, value: Value): void {
    this.#now.set(kind, new Map([['', value]]));
  }

  /**
   * The value of that kind with these words: of this version, else of the one before, else made now. Costs a look-up or two.
   *
   * @param make makes it of the words, and of nothing else that may change from one version to the next
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
 * The same characters in memory of their own. A piece that was cut out of a text keeps all of that text alive, and what is kept
 * over a thousand versions would keep a thousand texts.
 */
export const detached = (words: string): string => ` ${words}`.slice(1);
