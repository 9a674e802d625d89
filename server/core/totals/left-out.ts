import { filledIn, isAssessable } from '../balance/blanks.ts';
import { type Figures, keyOf } from '../balance/imbalance.ts';
import { localise } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import type { Term } from '../forms/form.ts';
import { once } from '../memo.ts';

/** A total that was left empty though some of its parts are filled in. */
export interface LeftOut {
  readonly row: string;
  readonly column: string;
  readonly parts: readonly Term[];
  /** What these come to, blanks among them as 0. */
  readonly sum: number;
  /** Some of its parts are empty too. */
  readonly besideBlanks: boolean;
}

/**
 * The totals left empty beside figures, by the keys of their cells: 总计 of a row or a group, and where the row （七）总计 holds no figure
 * at all, those of its columns. Not those with a `/`, nor beside a part that cannot be read.
 */
export function totalsLeftOut(facts: TableFacts): ReadonlyMap<string, LeftOut> {
  const open = facts.form.tables[facts.table.id].equations.filter((equation) =>
    isAssessable(equation, facts.number, facts.isOpen),
  );
  const filled = once(() => filledIn(open, facts.number));
  const found = new Map<string, LeftOut>();
  for (const { kind, terms } of open) {
    const total = terms.at(-1);
    const parts = terms.slice(0, -1);
    const figures = parts.map((part) => facts.number(part.row, part.column));
    if (!total || facts.number(total.row, total.column) !== undefined) continue;
    const { row, column } = total;
    if (kind === 'done' && !isEmptyRow(facts, row)) continue;
    if (facts.cell(row, column)?.value.kind !== 'blank' || figures.every((figure) => figure === undefined)) continue;
    const besideBlanks = figures.includes(undefined);
    found.set(keyOf(row, column), { row, column, parts, sum: filled()(row, column) ?? 0, besideBlanks });
  }
  return found;
}

const isEmptyRow = (facts: TableFacts, key: string): boolean =>
  facts.form.tables[facts.table.id].rows
    .filter((row) => row.key === key)
    .every(({ columns }) => columns.every((column) => facts.number(key, column) === undefined));

/** Whether figures in cells that hold none would put more sums out than are out now. */
export function worsens(facts: TableFacts, filled: ReadonlyMap<string, number>): boolean {
  const figures: Figures = (row, column) => facts.number(row, column) ?? filled.get(keyOf(row, column));
  const { equations } = facts.form.tables[facts.table.id];
  return localise(equations, figures, facts.isOpen).length > facts.imbalances().length;
}
