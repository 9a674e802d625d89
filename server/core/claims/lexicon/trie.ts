/**
 * Words by their signs, so that the longest that stands at a place is found in one walk. A node is a number, and what is
 * known of it stands in lists: as maps of maps the lexicon's forty thousand nodes take several times as long to walk.
 */
export class Trie<T extends object> {
  /** The first node of all words that begin with a code unit; 0 where none does. */
  readonly #beginnings = new Int32Array(65536);
  /** By node: its sign, its first child and its next sibling (0 for none), and what the word means that ends there. */
  readonly #signs: number[] = [0];
  readonly #children: number[] = [0];
  readonly #siblings: number[] = [0];
  readonly #meanings: (T | undefined)[] = [undefined];

  /** A word that is added again keeps the meaning that it had first. */
  add(word: string, meaning: T): void {
    if (word === '') return;
    const first = word.charCodeAt(0);
    let node = this.#beginnings[first] as number;
    if (node === 0) {
      node = this.#make(first, 0);
      this.#beginnings[first] = node;
    }
    for (let i = 1; i < word.length; i++) {
      const sign = word.charCodeAt(i);
      let child = this.#childOf(node, sign);
      if (child === 0) {
        child = this.#make(sign, this.#children[node] as number);
        this.#children[node] = child;
      }
      node = child;
    }
    this.#meanings[node] ??= meaning;
  }

  /** Whether any word begins with a code unit. */
  begins(code: number): boolean {
    return this.#beginnings[code] !== 0;
  }

  /** The longest word that begins at `from`; undefined where none does. */
  longestAt(text: string, from: number): { readonly to: number; readonly meaning: T } | undefined {
    let node = this.#beginnings[text.charCodeAt(from)] ?? 0;
    let to = 0;
    let meaning: T | undefined;
    for (let i = from + 1; node !== 0; i++) {
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

  #make(sign: number, sibling: number): number {
    this.#children.push(0);
    this.#siblings.push(sibling);
    this.#meanings.push(undefined);
    return this.#signs.push(sign) - 1;
  }
}
