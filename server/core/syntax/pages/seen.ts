import type { LineClass } from '../../tables/classify-line.ts';
import type { Line } from '../layouts/line.ts';

/** The lines of a text, and what each may be to a table: `classes[i]` is that of `lines[i]`. */
export interface Seen {
  readonly lines: readonly Line[];
  readonly classes: readonly LineClass[];
  /** The lines were broken at a fixed width, see `Wrapping`. */
  readonly hard: boolean;
}
