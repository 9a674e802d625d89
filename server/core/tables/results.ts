import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { foundLabel } from './found.ts';
import type { Label, ReadToken } from './label.ts';
import { parted } from './overprinted.ts';
import { groupsApart, resultsApart } from './results-apart.ts';
import { fullLine } from './row-cells.ts';
import { cellOf, type Token } from './tokens.ts';

/** Table 4 as it was read. */
export interface ReadResults {
  readonly rows: readonly Row[];
  /** Heads and figures are torn apart. */
  readonly torn: boolean;
}

/**
 * Reads table 4. It has one row of fifteen figures under a head of two or three lines, so the figures are counted off in order: five
 * for each of 行政复议, 未经复议直接起诉, 复议后起诉. More or fewer than fifteen cells are no row. Where it is written differently (a row
 * or a table for each group, a row for each result), the labels say whose the figures are.
 */
export function readResults(items: readonly ReadToken[], form: TableForm): ReadResults {
  const size = form.rows[0]?.columns.length ?? 5;
  const row = (key: string, cells: readonly Token[], complete: boolean): Row => {
    const label = labelOf(items, key);
    return {
      key,
      label: label && foundLabel(label, 'row', key, form),
      cells: cells.map(cellOf),
      complete,
    };
  };
  const apart = groupsApart(items, form) ?? resultsApart(items, form);
  if (apart) {
    const rows = form.rows.map(({ key }) => row(key, apart.get(key) ?? [], apart.get(key)?.length === size));
    return { rows, torn: false };
  }
  const all = size * form.rows.length;
  const cells = figures(items, all) ?? [];
  const torn = isInterleaved(items, cells);
  if (torn || cells.length !== all)
    return { rows: form.rows.slice(0, 1).map(({ key }) => row(key, cells, false)), torn };
  const rows = form.rows.map(({ key }, index) => row(key, cells.slice(index * size, (index + 1) * size), true));
  return { rows, torn: false };
}

/** Column by column, as some readers of PDFs give it: 结果维持 ⏎ 1 ⏎ 结果纠正 ⏎ 0, of all groups at once, in any order. */
function isInterleaved(items: readonly ReadToken[], cells: readonly Token[]): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last || first.row !== undefined) return false;
  const from = first.slice.span.start;
  const to = last.slice.span.start;
  let heads = 0;
  for (const item of items) {
    const start = item.kind === 'label' ? item.label.tokens[0]?.slice.span.start : item.token.slice.span.start;
    if (item.kind === 'value' || start === undefined || start < from || start > to) continue;
    if (item.kind === 'label' || item.scrap) heads++;
  }
  return heads >= LEAST_HEADS;
}

/** Heads of columns among the figures that show that each has its figures behind it; one or two may be stray words. */
const LEAST_HEADS = 3;

function labelOf(items: readonly ReadToken[], key: string): Label | undefined {
  for (const item of items) {
    if (item.kind === 'label' && item.label.meanings.some((each) => each.key === key)) return item.label;
  }
  return undefined;
}

/**
 * The figures: of cells in rows, what stands behind the last label of the row with most of them (blanks counted where
 * something is left to count); of loose words, all there are.
 */
function figures(items: readonly ReadToken[], wanted: number): readonly Token[] | undefined {
  const rows = new Map<number, Token[]>();
  const single: Token[] = [];
  let words: Token[] = [];
  for (const item of items) {
    const row = item.kind === 'label' ? item.label.row : item.token.row;
    if (item.kind === 'label') {
      if (row !== undefined) rows.set(row, []);
      if (single.length === 0) words = [];
    } else if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), item.token]);
    else if (item.kind === 'value') single.push(item.token);
    else if (!item.scrap) words.push(item.token);
  }
  const candidates = [...rows.values()].filter((tokens) => !isCount(tokens));
  const filled = candidates.filter((tokens) => tokens.some((token) => token.value?.kind === 'number'));
  const joined = filled.flat();
  const best = filled.length === 0 ? undefined : joined.length === wanted ? joined : longest(filled);
  if (best) return fitted(best, wanted);
  // A row that is there but wholly blank still is a row of cells.
  const blank = candidates.find((tokens) => tokens.length === wanted);
  if (blank) return blank;
  if (single.length > wanted) return fullLine(single, wanted) ?? single;
  const apart = parted(single, wanted);
  if (apart.length === wanted) return apart;
  // Words among the figures (未统计, 1o) are what somebody wrote in a cell, where they make up the number.
  const lines = new Set(single.map(({ line }) => line));
  const beside = words.filter(({ line }) => lines.has(line));
  const among = beside.length > 0 || lines.size < single.length ? beside : words;
  if (among.length === 0 || among.length > 2 || single.length + among.length !== wanted) return single;
  return [...single, ...among].sort((a, b) => a.slice.span.start - b.slice.span.start);
}

/** A program's numbers of the columns, put above a table that has no one line of heads: 0 1 2 … 14 */
const isCount = (tokens: readonly Token[]): boolean =>
  tokens.length > 7 &&
  firstOf(tokens) <= 1 &&
  tokens.every(({ value }, i) => value?.kind === 'number' && value.value - firstOf(tokens) === i);

const firstOf = ([first]: readonly Token[]): number => (first?.value?.kind === 'number' ? first.value.value : 0);

const longest = (rows: readonly Token[][]): Token[] =>
  rows.reduce((best, row) => (row.filter(isFigure).length > best.filter(isFigure).length ? row : best));

/** A number, or the sign that a clerk puts where there is none; not padding, and not words that stand beside the figures. */
const isFigure = (token: Token): boolean => token.value?.kind === 'number' || token.value?.kind === 'na';

/** Padding (and a word such as 件数 in front) taken off, so that the prescribed number is left, if it can be. */
function fitted(row: readonly Token[], wanted: number): readonly Token[] {
  let cells = [...row];
  while (cells.length > wanted && cells[0] && !isFigure(cells[0])) cells = cells.slice(1);
  while (cells.length > wanted && cells.at(-1)?.value?.kind === 'blank') cells = cells.slice(0, -1);
  return cells;
}
