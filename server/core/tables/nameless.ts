import type { TableForm } from '../forms/form.ts';
import type { Label, ReadToken } from './label.ts';
import { type Cells, isFilled } from './row-cells.ts';
import type { Token } from './tokens.ts';

/** A row of cells whose label is gone, or is one that nobody knows: `1.本机关不掌握 | 0 | 0 | …`. */
export interface NamelessRow extends Cells {
  /** The words that may be its label, or the blank cell in its place. */
  readonly name: Token;
}

/** Figures behind unknown words that make these a row's name: one or two may stand in a note. */
export const ROWFUL = 3;

/**
 * The rows of cells that have figures and no label of a row or column, each by its number; the label of a group may stand in front. Costs
 * a look at each cell.
 *
 * @param isRow whether a label is a row's; （六）其他处理 is one in 2019
 */
export function namelessRows(
  items: readonly ReadToken[],
  form: TableForm,
  isRow: (label: Label) => boolean,
): ReadonlyMap<number, NamelessRow> {
  const arity = Math.max(...form.rows.map(({ columns }) => columns.length));
  const rows = new Map<number, { name: Token | undefined; own: Token[]; width: number }>();
  const labelled = new Set<number>();
  for (const item of items) {
    const row = item.kind === 'label' ? item.label.row : item.token.row;
    if (row === undefined || labelled.has(row)) continue;
    const known = rows.get(row) ?? { name: undefined, own: [], width: 0 };
    rows.set(row, known);
    known.width++;
    if (item.kind === 'label') {
      if (isRow(item.label) || !item.label.meanings.some(({ role }) => role === 'group')) labelled.add(row);
      known.own = [];
    } else if (item.kind === 'words' && !known.own.some(isFilled)) {
      known.name = item.token;
      known.own = [];
    } else known.own.push(item.token);
  }
  const found = new Map<number, NamelessRow>();
  for (const [row, { name, own, width }] of rows) {
    if (labelled.has(row) || countsUp(own)) continue;
    const filled = own.filter(isFilled).length;
    const place = own[own.findIndex(isFilled) - 1];
    if (name && name.folded.length > 1 && filled >= ROWFUL) found.set(row, { name, own, width, arity });
    else if (!name && place && filled === arity && form.id === 't3') found.set(row, { name: place, own, width, arity });
  }
  return found;
}

/** The columns' own numbers, below their heads: 栏次 | 1 | 2 | 3 | … */
const countsUp = (own: readonly Token[]): boolean =>
  own.every(({ value }, i) => value?.kind === 'number' && value.value === i + 1);
