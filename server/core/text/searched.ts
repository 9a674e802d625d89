import { Kind, type Memo } from '../memo.ts';
import { commonEnd, commonStart } from './alike.ts';

/**
 * A text to be searched for patterns that hardly any text holds. Where the version before held none, only the lines that have changed
 * are searched.
 */
export class Searched {
  readonly text: string;
  /** The lines that have changed, with one before and one behind them; undefined where no version before is known. */
  readonly #changed: string | undefined;
  readonly #before: ReadonlyMap<RegExp, boolean>;
  readonly #held = new Map<RegExp, boolean>();

  constructor(text: string, before: Searched | undefined) {
    this.text = text;
    this.#before = before ? before.#held : new Map();
    this.#changed = before && changedLines(before.text, text);
  }

  /**
   * Whether a pattern stands in the text. Costs a pass over it, or over the changed lines where the version before held none.
   *
   * @param pattern without flags that keep state; no match of it reaches over more than one line end
   */
  holds(pattern: RegExp): boolean {
    const known = this.#held.get(pattern);
    if (known !== undefined) return known;
    const heldNone = this.#before.get(pattern) === false && this.#changed !== undefined;
    const held = pattern.test(heldNone ? (this.#changed as string) : this.text);
    this.#held.set(pattern, held);
    return held;
  }
}

/** The lines that differ, with a line before and one behind them: so a match that reaches over one line end lies in them. */
function changedLines(before: string, now: string): string {
  const start = commonStart(before, now);
  const end = now.length - commonEnd(before, now, start);
  let from = start;
  for (let lines = 0; lines < 2 && from > 0; lines++) from = now.lastIndexOf('\n', from - 1);
  let to = end;
  for (let lines = 0; lines < 2 && to >= 0; lines++) to = now.indexOf('\n', to + 1);
  return now.slice(Math.max(0, from), to < 0 ? now.length : to + 1);
}

const versions = new Kind<Searched>();

/** The text of a version, with what was found in the one before. */
export function searchedIn(memo: Memo, text: string): Searched {
  const searched = new Searched(text, memo.before(versions));
  memo.keep(versions, searched);
  return searched;
}
