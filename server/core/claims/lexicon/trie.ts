/**
 * The words that patterns stand for, as a tree of characters, so that the longest word at a place is found in one walk. Written
 * out they are tens of thousands, of which a text meets some hundred: the children of a node are made when a text first reaches
 * it. That changes no answer, and there are never more nodes than the words have characters.
 *
 * A node is a number, and what is known of it stands in lists: maps of maps take several times as long to walk.
 */
export class Trie<T extends object> {
  /** The first node of all words that begin with a code unit; 0 where none does. */
  readonly #beginnings = new Int32Array(65536);
  /** By node: its sign, its first child and its next sibling (0 for none), and what the word means that ends there. */
  readonly #signs: number[] = [];
  readonly #children: number[] = [];
  readonly #siblings: number[] = [];
  readonly #meanings: (T | undefined)[] = [];
  /** By node: what may follow it, until a text first comes to it; only then are its children and its meaning known. */
  readonly #folded: (Place<T>[] | undefined)[] = [];

  /** @param patterns of several that stand for one word the first says what it means */
  constructor(patterns: readonly Pattern<T>[]) {
    this.#make(0, 0);
    for (const of of patterns) this.#goOn(ROOT, of, 0);
  }

  /** The code units with which words begin. */
  openings(): readonly number[] {
    return this.#signs.filter((sign) => this.#beginnings[sign] !== 0);
  }

  /** The longest word that begins at `from`; undefined where none does. */
  longestAt(text: string, from: number): { readonly to: number; readonly meaning: T } | undefined {
    let node = this.#beginnings[text.charCodeAt(from)] ?? 0;
    let to = 0;
    let meaning: T | undefined;
    for (let i = from + 1; node !== 0; i++) {
      if (this.#folded[node] !== undefined) this.#unfold(node);
      const ending = this.#meanings[node];
      if (ending !== undefined) {
        meaning = ending;
        to = i;
      }
      node = i < text.length ? this.#childOf(node, text.charCodeAt(i)) : 0;
    }
    return meaning && { to, meaning };
  }

  #childOf(node: number, sign: number): number {
    let child = this.#children[node] as number;
    while (child !== 0 && this.#signs[child] !== sign) child = this.#siblings[child] as number;
    return child;
  }

  /** Finds what may follow a node, and what the word means that ends with it. */
  #unfold(node: number): void {
    const places = this.#folded[node] ?? [];
    this.#folded[node] = undefined;
    for (const { of, at } of places) this.#goOn(node, of, at);
  }

  /** Adds to a node what stands in a pattern from a place on: a sign, one of several alternatives, or the end. */
  #goOn(node: number, of: Pattern<T>, at: number): void {
    const { pattern, meaning } = of;
    switch (pattern[at]) {
      case undefined:
        this.#meanings[node] ??= meaning;
        break;
      case '(': {
        const close = pattern.indexOf(')', at);
        for (let before = at; before >= 0 && before < close; before = pattern.indexOf('|', before + 1)) {
          this.#goOn(node, of, before + 1);
        }
        break;
      }
      case '|':
        this.#goOn(node, of, pattern.indexOf(')', at) + 1);
        break;
      case ')':
        this.#goOn(node, of, at + 1);
        break;
      default:
        this.#folded[this.#childMade(node, pattern.charCodeAt(at))]?.push({ of, at: at + 1 });
    }
  }

  #childMade(node: number, sign: number): number {
    const known = node === ROOT ? (this.#beginnings[sign] as number) : this.#childOf(node, sign);
    if (known !== 0) return known;
    const child = this.#make(sign, this.#children[node] as number);
    this.#children[node] = child;
    if (node === ROOT) this.#beginnings[sign] = child;
    return child;
  }

  #make(sign: number, sibling: number): number {
    this.#children.push(0);
    this.#siblings.push(sibling);
    this.#meanings.push(undefined);
    this.#folded.push([]);
    return this.#signs.push(sign) - 1;
  }
}

/** The node before all words. It follows no node, so that 0 can also mean “none follows”. */
const ROOT = 0;

/** Words with one value. `(a|b|)` in a pattern stands for each of the alternatives; groups do not nest. */
export interface Pattern<T> {
  readonly pattern: string;
  readonly meaning: T;
}

/** A place in a pattern: what stands from there on may follow a node. */
interface Place<T> {
  readonly of: Pattern<T>;
  readonly at: number;
}
