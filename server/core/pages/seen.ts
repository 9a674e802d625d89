import type { Line } from '../layout/line.ts';
import type { Look } from '../tables/look.ts';

/** Lines and what each says of tables, in step. */
export interface Seen {
  readonly lines: readonly Line[];
  readonly looks: readonly Look[];
  /** The lines were broken by a printer. */
  readonly hard: boolean;
}
