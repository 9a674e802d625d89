/**
 * The words that patterns stand for, by their signs, so that the longest that stands at a place is found in one walk. Written out
 * they are tens of thousands, of which a text meets some hundred: what may follow a node is found when a text first comes to it.
 * When that is changes no answer, for it hangs on the patterns alone; and there are never more nodes than the words have signs.
 *
 * A node is a number, and what is known of it stands in lists: maps of maps take several times as long to walk.
 */
export class Trie<T extends object> {
  /** The code units with which words begin. */
  readonly openings: readonly number[];
  /** The first node of all words that begin with a code unit; 0 where none does. */
  readonly #beginnings = new Int32Array(65536);
  /** By node: its sign, its first child and its next sibling (0 for none), and what the word means that ends there. */
  readonly #signs: number[] = [];
  readonly #children: number[] = [];
  readonly #siblings: number[] = [];
  readonly #meanings: (T | undefined)[] = [];
  /** By node: what may follow it, until a text first comes to it; only then are its children and its meaning known. */
  readonly #folded: (readonly Rest<T>[] | undefined)[] = [];

  /**
   * `(a|b|)` in a pattern stands for each of the alternatives; groups do not nest. Of several patterns that stand for one word the
   * first says what it means.
   */
  constructor(patterns: readonly Rest<T>[]) {
    // Before all words; no node has it as its child, so 0 can say that there is none.
    const root = this.#make(0, 0, patterns);
    const openings: number[] = [];
    for (let child = this.#unfold(root); child !== 0; child = this.#siblings[child] as number) {
      const sign = this.#signs[child] as number;
      this.#beginnings[sign] = child;
      openings.push(sign);
    }
    this.openings = openings;
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

  /** Finds what may follow a node, and what the word means that ends with it. Gives its first child. */
  #unfold(node: number): number {
    const next = new Map<string, Rest<T>[]>();
    for (const { pattern, meaning } of this.#folded[node] ?? []) {
      for (const [sign, rest] of beginnings(pattern)) {
        const behind = next.get(sign);
        if (sign === '') this.#meanings[node] ??= meaning;
        else if (behind) behind.push({ pattern: rest, meaning });
        else next.set(sign, [{ pattern: rest, meaning }]);
      }
    }
    let first = 0;
    for (const [sign, behind] of next) first = this.#make(sign.charCodeAt(0), first, behind);
    this.#children[node] = first;
    this.#folded[node] = undefined;
    return first;
  }

  #make(sign: number, sibling: number, behind: readonly Rest<T>[]): number {
    this.#children.push(0);
    this.#siblings.push(sibling);
    this.#meanings.push(undefined);
    this.#folded.push(behind);
    return this.#signs.push(sign) - 1;
  }
}

/** What may stand behind a node, and what the word means that ends with it. */
interface Rest<T> {
  readonly pattern: string;
  readonly meaning: T;
}

/**
 * Each sign that a pattern can begin with, and the pattern of what follows it; '' where nothing need follow.
 *
 *     结转(至|)下年 → 结 and 转(至|)下年
 *     (至|)下年 → 至 and 下年, 下 and 年
 */
function* beginnings(pattern: string): Generator<readonly [sign: string, rest: string]> {
  if (!pattern.startsWith('(')) {
    yield [pattern.charAt(0), pattern.slice(1)];
    return;
  }
  const close = pattern.indexOf(')');
  const after = pattern.slice(close + 1);
  for (const each of pattern.slice(1, close).split('|')) yield* beginnings(each + after);
}
