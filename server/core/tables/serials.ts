import type { ReadToken } from './label.ts';
import { isFigure } from './runs.ts';

/** Head of the column in which a list's rows are counted. */
const HEADS: ReadonlySet<string> = new Set(['序号', '编号', '行次', '行号']);
/** Fewer that count up may be figures. */
const LEAST = 3;

/**
 * A table's items without the numbers that count its rows, 1 2 3, each before its row's label. Where rows have no bounds, all figures
 * that stand before labels must count, or below a head that says so, 序号, those that do; there they may begin anew in each block.
 */
export function withoutSerials(items: readonly ReadToken[]): readonly ReadToken[] {
  const head = items.some((item) => item.kind === 'words' && HEADS.has(item.token.folded));
  const labelled = new Set(items.flatMap((item) => (item.kind === 'value' ? [] : [rowOf(item)])));
  const serials = new Set<ReadToken>();
  let figures = 0;
  let last = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as ReadToken;
    const next = items[at + 1];
    if (item.kind !== 'value') continue;
    const row = rowOf(item);
    const leads =
      row === undefined
        ? next !== undefined && next.kind !== 'value'
        : labelled.has(row) && rowOf(items[at - 1]) !== row && rowOf(next) === row;
    if (!leads) {
      if (isFigure(item.token)) figures++;
      continue;
    }
    const count = item.token.value?.kind === 'number' ? item.token.value.value : undefined;
    if (count !== undefined && (count === last + 1 || (head && count === 1))) {
      serials.add(item);
      last = count;
    } else if (row === undefined ? !head : isFigure(item.token)) return items;
  }
  return serials.size < LEAST || figures < serials.size ? items : items.filter((item) => !serials.has(item));
}

const rowOf = (item: ReadToken | undefined): number | undefined =>
  item?.kind === 'label' ? item.label.row : item?.token.row;
