import type { RowForm, TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { foundLabel } from './found.ts';
import type { ReadToken } from './label.ts';
import { cellOf, type Token } from './tokens.ts';

/** One or more heads and the figures under them. */
interface Run {
  readonly heads: string[];
  readonly figures: Token[];
}

/**
 * Reads table 2 as some readers of PDFs give it, column by column: first the rows' labels, then for each block its heads and all of
 * its figures, row by row or head by head.
 *
 *     规章 ⏎ 行政规范性文件 ⏎ 行政许可 … 本年制发件数 ⏎ 本年废止件数 ⏎ 现行有效件数 ⏎ 0 ⏎ 0 ⏎ 0 ⏎ 2 ⏎ 1 ⏎ 6 ⏎ 本年处理决定数量 ⏎ 36 …
 *
 * Undefined unless every block has exactly its figures, and no figure stands behind a row's label.
 */
export function blocksApart(items: readonly ReadToken[], form: TableForm): readonly Row[] | undefined {
  const figures = figuresApart(items, form);
  if (!figures) return undefined;
  return form.rows.map(({ key }) => {
    const item = items.find((each) => each.kind === 'label' && each.label.meanings.some((one) => one.key === key));
    const label = item?.kind === 'label' ? foundLabel(item.label, 'row', key, form) : undefined;
    return { key, label, cells: (figures.get(key) ?? []).map(cellOf), complete: true };
  });
}

function figuresApart(items: readonly ReadToken[], form: TableForm): ReadonlyMap<string, readonly Token[]> | undefined {
  const runs = runsOf(items, form);
  if (!runs) return undefined;
  const found = new Map<string, readonly Token[]>();
  let next = 0;
  for (const rows of blocksOf(form)) {
    const columns = rows[0]?.columns ?? [];
    const run = runs[next];
    if (run && run.heads.join() === columns.join()) {
      const shared = sharedOut(run.figures, rows.length, columns.length);
      if (!shared) return undefined;
      for (const [i, row] of rows.entries()) found.set(row.key, shared[i] as readonly Token[]);
      next++;
      continue;
    }
    const each = runs.slice(next, next + columns.length);
    const even = each.every(({ heads, figures }, i) => heads.join() === columns[i] && figures.length === rows.length);
    if (each.length < columns.length || !even) return undefined;
    for (const [i, row] of rows.entries()) {
      const own = each.map(({ figures }) => figures[i] as Token);
      found.set(row.key, own);
    }
    next += columns.length;
  }
  return next === runs.length ? found : undefined;
}

/**
 * The figures of a block row by row. Some readers give them column by column, and the columns in any order: where that
 * would be something else, the first row (规章, which hardly any office makes) must be all noughts only row by row.
 */
function sharedOut(
  figures: readonly Token[],
  rows: number,
  columns: number,
): readonly (readonly Token[])[] | undefined {
  if (figures.length !== rows * columns) return undefined;
  const across = Array.from({ length: rows }, (_, i) => figures.slice(i * columns, (i + 1) * columns));
  const down = across.map((_, i) => Array.from({ length: columns }, (__, k) => figures[k * rows + i] as Token));
  const text = (read: readonly (readonly Token[])[]): string =>
    read
      .flat()
      .map(({ slice }) => slice.text)
      .join();
  if (text(across) === text(down)) return across;
  return isNought(across[0]) && !isNought(down[0]) ? across : undefined;
}

const isNought = (row: readonly Token[] = []): boolean => row.every(({ slice }) => slice.text === '0');

/** Rows under one clause. */
function blocksOf(form: TableForm): readonly (readonly RowForm[])[] {
  const blocks: RowForm[][] = [];
  for (const row of form.rows) {
    const last = blocks.at(-1);
    if (last && last[0]?.group === row.group) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** Heads with the figures behind them; undefined where a figure stands behind a row's label, or cells are known. */
function runsOf(items: readonly ReadToken[], form: TableForm): readonly Run[] | undefined {
  const runs: Run[] = [];
  const rows = new Set<string>();
  let behindRow = false;
  for (const item of items) {
    if (item.kind === 'words') continue;
    if (item.kind === 'value') {
      const run = runs.at(-1);
      if (!run || behindRow || item.token.row !== undefined) return undefined;
      run.figures.push(item.token);
      continue;
    }
    const meaning = item.label.meanings.find(({ role }) => role === 'row' || role === 'column');
    if (!meaning) continue;
    behindRow = meaning.role === 'row';
    if (behindRow) {
      rows.add(meaning.key);
      continue;
    }
    const last = runs.at(-1);
    if (last && last.figures.length === 0) last.heads.push(meaning.key);
    else runs.push({ heads: [meaning.key], figures: [] });
  }
  return form.rows.every(({ key }) => rows.has(key)) ? runs : undefined;
}
