import type { TableForm } from '../forms/form.ts';
import type { ReadToken } from './label.ts';
import type { Token } from './tokens.ts';

/** Heads of columns that somebody puts in beside the form's. */
const EXTRA = /^(?:备注|说明|小计|合计|累计|占比|比例|上年|去年|上年度|20\d\d年|同比|增减|增长)/;

/** Whether folded words are the head of a column that the form has not: 备注 | 上年处理决定数量 */
export const isExtraHead = (folded: string): boolean => EXTRA.test(folded);

type Filled = Exclude<ReadToken, { readonly kind: 'label' }>;

/** Cells that follow each other: a row's figures, and what is written among and behind them. */
interface Cells {
  readonly cells: readonly Filled[];
  /** The heads above it, where all stand in one line; empty for a column of the form. */
  readonly heads: readonly string[];
}

/**
 * A table's items without the figures of one column that somebody put in beside the form's, as a head says: 备注, 小计, 上年数. Which of a row's
 * cells these are, the line of heads tells in table 2; in the others, where heads stand in several lines, the sums do.
 */
export function withoutExtraColumn(items: readonly ReadToken[], form: TableForm): readonly ReadToken[] {
  if (!items.some((item) => item.kind !== 'value' && isExtraHead(textOf(item)))) return items;
  const rows = rowsOf(items);
  // A list has one line of heads above all its rows.
  const list = rows[0]?.heads.filter((head) => head !== '') ?? [];
  const extra =
    form.id === 't2'
      ? underHeads(rows)
      : list.length > 1
        ? underHeads(rows.map(({ cells }) => ({ cells, heads: list })))
        : againstSums(rows, form);
  return extra.size === 0 ? items : items.filter((item) => !extra.has(item));
}

const textOf = (item: ReadToken): string =>
  item.kind === 'label' ? (item.label.tokens[0]?.folded ?? '') : item.token.folded;

function rowsOf(items: readonly ReadToken[]): readonly Cells[] {
  const rows: { cells: Filled[]; heads: readonly string[] }[] = [];
  let heads: string[] = [];
  let isBehind = false;
  let open: Token | undefined;
  for (const item of items) {
    const goesOn = item.kind === 'words' && open?.row !== undefined && item.token.row === open.row;
    if (item.kind === 'value' || (goesOn && isBehind)) {
      const { token } = item;
      if (!open || token.row !== open.row) rows.push({ cells: [], heads });
      rows.at(-1)?.cells.push(item);
      open = token;
      if (!isBlank(item)) isBehind = true;
      continue;
    }
    open = undefined;
    const isOwn = item.kind === 'label' && item.label.meanings.some(({ role }) => role === 'column');
    const isExtra = isExtraHead(textOf(item));
    if (!isOwn && !isExtra) continue;
    if (isBehind) heads = [];
    isBehind = false;
    heads.push(isExtra ? textOf(item) : '');
  }
  return rows;
}

/** Cells under the heads that are not the form's, of rows with a cell for each head. */
function underHeads(rows: readonly Cells[]): ReadonlySet<ReadToken> {
  return new Set(
    rows.flatMap(({ cells, heads }) => {
      // Merged cells leave blanks behind heads and figures.
      const own = cells.length === heads.length ? cells : cells.filter((each) => !isBlank(each));
      return own.length === heads.length ? own.filter((_, at) => isExtraAmong(heads, at)) : [];
    }),
  );
}

/** Of several years the latest is the report's: 2023年 2024年 */
function isExtraAmong(heads: readonly string[], at: number): boolean {
  const head = heads[at] ?? '';
  const years = heads.flatMap((each) => /^20\d\d/.exec(each) ?? []);
  return head !== '' && (years.length < 2 || !head.startsWith(years.toSorted().at(-1) ?? ''));
}

/** Of rows that all have one cell too many, those without which most sums come out; the last where several are as good. */
function againstSums(rows: readonly Cells[], { id, rows: ofForm }: TableForm): ReadonlySet<ReadToken> {
  const size = ofForm[0]?.columns.length ?? 0;
  for (const width of id === 't4' ? [size * ofForm.length, size] : [size]) {
    const full = rows.flatMap(({ cells }) => {
      const own = cells.slice(-width - 1);
      return own.length > width && cells.slice(0, -width - 1).every(isBlank) ? [own] : [];
    });
    const others = rows.filter(({ cells }) => cells.filter(isNumber).length >= size).length - full.length;
    if (full.length === 0 || others * 4 > full.length) continue;
    let best = width;
    let most = -1;
    for (let at = width; at >= 0; at--) {
      const held = full.reduce((sum, own) => sum + sumsIn(own.toSpliced(at, 1), size), 0);
      if (held > most) {
        most = held;
        best = at;
      }
    }
    if (most > 0) return new Set(full.map((own) => own[best] as Filled));
  }
  return new Set();
}

/** How often the last of `size` cells is the sum of those before it. */
function sumsIn(cells: readonly Filled[], size: number): number {
  let held = 0;
  for (let from = 0; from < cells.length; from += size) {
    const own = cells
      .slice(from, from + size)
      .map(({ token: { value } }) => (value?.kind === 'number' ? value.value : 0));
    const total = own.pop();
    if (own.reduce((sum, each) => sum + each, 0) === total) held++;
  }
  return held;
}

const isNumber = ({ token: { value } }: Filled): boolean => value?.kind === 'number';
const isBlank = ({ token: { value } }: Filled): boolean => value?.kind === 'blank';
