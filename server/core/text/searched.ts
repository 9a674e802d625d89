import { Kind, type Memo } from '../memo.ts';
import { type Changed, changedText } from './alike.ts';

/**
 * A text to be searched for patterns that hardly any text holds. Where the version before held none, only the lines that have changed
 * are searched.
 */
export class Searched {
  readonly text: string;
  /** Where it differs from the version before; undefined where none is known. */
  readonly changed: Changed | undefined;
  /** The lines that have changed, with one before and one behind them. */
  readonly #lines: string | undefined;
  readonly #before: ReadonlyMap<RegExp, boolean>;
  readonly #held = new Map<RegExp, boolean>();

  constructor(text: string, before: Searched | undefined) {
    this.text = text;
    this.#before = before ? before.#held : new Map();
    this.changed = before && changedText(text, before.text);
    this.#lines = this.changed && linesAround(text, this.changed);
  }

  /**
   * Whether a pattern stands in the text. Costs a pass over it, or over the changed lines where the version before held none.
   *
   * @param pattern without flags that keep state; no match of it reaches over more than one line end
   */
  holds(pattern: RegExp): boolean {
    const known = this.#held.get(pattern);
    if (known !== undefined) return known;
    const heldNone = this.#before.get(pattern) === false && this.#lines !== undefined;
    const held = pattern.test(heldNone ? (this.#lines as string) : this.text);
    this.#held.set(pattern, held);
    return held;
  }
}

/** The lines of a stretch, with a line before and one behind them: so a match that reaches over one line end lies in them. */
function linesAround(text: string, { from: start, to: end }: Changed): string {
  let from = start;
  for (let lines = 0; lines < 2 && from > 0; lines++) from = text.lastIndexOf('\n', from - 1);
  let to = end;
  for (let lines = 0; lines < 2 && to >= 0; lines++) to = text.indexOf('\n', to + 1);
  return text.slice(Math.max(0, from), to < 0 ? text.length : to + 1);
}

const versions = new Kind<Searched>();

/** The text of a version, with what was found in the one before. */
export function searchedIn(memo: Memo, text: string): Searched {
  const searched = new Searched(text, memo.before(versions));
  memo.keep(versions, searched);
  return searched;
}
