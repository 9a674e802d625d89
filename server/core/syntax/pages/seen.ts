import type { LineClass } from '../../tables/classify-line.ts';
import type { Line } from '../layouts/line.ts';

/** Lines and what each says of tables, in step. */
export interface Seen {
  readonly lines: readonly Line[];
  readonly classes: readonly LineClass[];
  /** The lines were broken by a printer. */
  readonly hard: boolean;
}
