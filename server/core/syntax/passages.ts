import { Kind, type Memo } from '../memo.ts';
import { type Changed, changedIn } from '../text/alike.ts';
import type { Passage } from './passage.ts';

/** What was found in a paragraph. */
export interface GatheredFrom<Placed, Part> {
  readonly paragraph: Placed;
  /** Its index among the report's paragraphs. */
  readonly index: number;
  readonly part: Part;
}

type Make<Part> = (passage: Passage) => Part | undefined;
type Telling = { readonly index: number; readonly part: unknown };

/**
 * All paragraphs of a version, in order, for searching them. What is found is kept from one version to the next, and only paragraphs
 * that changed are searched again: most hold nothing of what is looked for.
 */
export class Passages<Placed extends { readonly passage: Passage }> {
  readonly all: readonly Placed[];
  readonly #passages: readonly Passage[];
  /** Where the passages are not those of the version before. */
  readonly #changed: Changed;
  /** What was found in the version before, by the name of the search. */
  readonly #before: ReadonlyMap<unknown, readonly Telling[]>;
  readonly #gathered = new Map<unknown, readonly Telling[]>();

  constructor(all: readonly Placed[], before: Passages<Placed> | undefined) {
    this.all = all;
    this.#passages = all.map(({ passage }) => passage);
    this.#before = before ? before.#gathered : NONE;
    this.#changed = changedIn(this.#passages, before ? before.#passages : [], (a, b) => a === b);
  }

  /**
   * What `make` makes of each paragraph, in the order of the text, leaving out those of which it makes undefined. The function is the
   * key: it must depend on the passage alone, and stand at the top of a module. Costs the changed paragraphs and what is found.
   */
  gather<Part>(make: Make<Part>): readonly GatheredFrom<Placed, Part>[] {
    return this.gatherAs(make, make);
  }

  /** As `gather`, for a `make` that depends on more than the passage: `name` is the key, another one for each other result. */
  gatherAs<Part>(name: unknown, make: Make<Part>): readonly GatheredFrom<Placed, Part>[] {
    const telling = this.#gathered.get(name) ?? this.#tellingOf(name, make);
    this.#gathered.set(name, telling);
    return telling.map(({ index, part }) => {
      return { paragraph: this.all[index] as Placed, index, part: part as Part };
    });
  }

  #tellingOf(name: unknown, make: Make<unknown>): readonly Telling[] {
    const before = this.#before.get(name);
    if (!before) return this.#made(make, 0, this.#passages.length);
    const { from, to, was } = this.#changed;
    const by = to - was;
    const head = before.filter(({ index }) => index < from);
    const tail = before.filter(({ index }) => index >= was);
    const moved = by === 0 ? tail : tail.map(({ index, part }) => ({ index: index + by, part }));
    return [...head, ...this.#made(make, from, to), ...moved];
  }

  #made(make: Make<unknown>, from: number, to: number): readonly Telling[] {
    const telling: Telling[] = [];
    for (let index = from; index < to; index++) {
      const part = make(this.#passages[index] as Passage);
      if (part !== undefined) telling.push({ index, part });
    }
    return telling;
  }
}

const NONE: ReadonlyMap<unknown, readonly Telling[]> = new Map();

const versions = new Kind<unknown>();

/** The paragraphs of a version, with what was gathered from those of the version before. */
export function passagesIn<Placed extends { readonly passage: Passage }>(
  memo: Memo,
  all: readonly Placed[],
): Passages<Placed> {
  const passages = new Passages(all, memo.before(versions) as Passages<Placed> | undefined);
  memo.keep(versions, passages);
  return passages;
}
