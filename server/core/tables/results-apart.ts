import type { TableForm } from '../forms/form.ts';
import type { ReadToken } from './label.ts';
import type { Token } from './tokens.ts';

/** Table 4 written otherwise than prescribed: its groups one below the other, or its results. */

/** The figures of each group of table 4, where each group's name is followed by its own; undefined in the prescribed form. */
export function groupsApart(
  items: readonly ReadToken[],
  form: TableForm,
): ReadonlyMap<string, readonly Token[]> | undefined {
  const keys = form.rows.map((row) => row.key);
  const runs = runsBehind(items, keys);
  if (runs.size !== keys.length) return undefined;
  const size = form.rows[0]?.columns.length ?? 5;
  return new Map([...runs].map(([key, run]) => [key, fitted(run, size)]));
}

/** As `groupsApart`, where the results head the rows and the groups the columns: 结果维持 1 0 0 */
export function resultsApart(
  items: readonly ReadToken[],
  form: TableForm,
): ReadonlyMap<string, readonly Token[]> | undefined {
  const results = form.columns.map((column) => column.key);
  const groups = orderOf(
    items,
    form.rows.map((row) => row.key),
  );
  const runs = runsBehind(items, results);
  if (runs.size !== results.length || groups.length !== form.rows.length) return undefined;
  const rows = results.map((key) => fitted(runs.get(key) ?? [], groups.length));
  if (rows.some((row) => row.length !== groups.length)) return undefined;
  return new Map(groups.map((key, at) => [key, rows.map((row) => row[at] as Token)]));
}

/** For each of these labels, the cells between it and the next of them, as far as rows with figures hold them. */
function runsBehind(items: readonly ReadToken[], keys: readonly string[]): Map<string, Token[]> {
  const rows = new Set<number | undefined>();
  for (const item of items) if (item.kind === 'value' && isFigure(item.token)) rows.add(item.token.row);
  const runs = new Map<string, Token[]>();
  let open: string | undefined;
  for (const item of items) {
    if (item.kind === 'label') {
      const key = item.label.meanings.find((each) => keys.includes(each.key))?.key;
      if (key !== undefined) open = key;
      continue;
    }
    const run = open === undefined ? undefined : runs.get(open);
    const isCell =
      item.kind === 'value' ? rows.has(item.token.row) : run !== undefined && item.token.row === run.at(-1)?.row;
    if (open === undefined || !isCell) continue;
    if (run) run.push(item.token);
    else if (item.kind === 'value') runs.set(open, [item.token]);
  }
  return new Map([...runs].filter(([, run]) => run.some(isFigure)));
}

/** These labels in the order in which they are first named. */
function orderOf(items: readonly ReadToken[], keys: readonly string[]): readonly string[] {
  const order = new Set<string>();
  for (const item of items) {
    const key = item.kind === 'label' ? item.label.meanings.find((each) => keys.includes(each.key))?.key : undefined;
    if (key !== undefined) order.add(key);
  }
  return [...order];
}

/** Padding taken off in front and behind, as far as too many cells are left. */
function fitted(run: readonly Token[], wanted: number): readonly Token[] {
  let cells = run;
  while (cells.length > wanted && cells[0]?.value?.kind === 'blank') cells = cells.slice(1);
  while (cells.length > wanted && cells.at(-1)?.value?.kind === 'blank') cells = cells.slice(0, -1);
  return cells;
}

const isFigure = (token: Token): boolean => token.value?.kind === 'number' || token.value?.kind === 'na';
