import { ORGANIZATION } from '../forms/columns.ts';
import type { TableForm } from '../forms/form.ts';
import type { Label, ReadToken } from './label.ts';
import type { Token } from './tokens.ts';

/** Columns that stand in another order than prescribed, as their heads say: the figures below go by the heads. */

/** A head, and the column that it means. */
interface Head {
  readonly column: string;
  readonly label: Label;
}

/** An order of columns that is not the prescribed one. */
export interface ColumnOrder {
  /** The prescribed columns (a row's) in the order in which they stand. */
  readonly columns: readonly string[];
  /** The first head that stands elsewhere than prescribed. */
  readonly first: Label;
}

/** For rows with these columns, the order of their heads where it is another; undefined where they stand as prescribed. */
function columnOrder(items: readonly ReadToken[], form: TableForm, wanted: readonly string[]): ColumnOrder | undefined {
  if (wanted.length < 3) return undefined;
  const lines = headLines(items);
  const heads = (form.id === 't3' ? twoLines(lines, wanted) : undefined) ?? lines.find((line) => isOf(line, wanted));
  if (!heads || heads.length !== wanted.length) return undefined;
  const first = heads.find(({ column }, i) => column !== wanted[i]);
  return first && { columns: heads.map(({ column }) => column), first: first.label };
}

/** Heads row by row, where the bounds of rows are known: a PDF may give loose words in any order. */
function headLines(items: readonly ReadToken[]): readonly (readonly Head[])[] {
  const lines = new Map<number, Head[]>();
  // A row of heads that has run into the one above (申请人情况 总计 自然人 …) says nothing of what stands left of what.
  const merged = new Set<number>();
  for (const item of items) {
    if (item.kind !== 'label') continue;
    const meaning = item.label.meanings.find(
      ({ role, key }) => key === ORGANIZATION || (role === 'column' && item.label.distance === 0),
    );
    const { row } = item.label;
    if (row !== undefined && item.label.meanings.some(({ key }) => key === 'applicant')) merged.add(row);
    if (!meaning || row === undefined) continue;
    const head = { column: meaning.key, label: item.label };
    const known = lines.get(row);
    if (known) known.push(head);
    else lines.set(row, [head]);
  }
  return [...lines].filter(([row, line]) => line.length > 1 && !merged.has(row)).map(([, line]) => line);
}

const isOf = (line: readonly Head[], wanted: readonly string[]): boolean =>
  line.length === wanted.length && wanted.every((key) => line.some(({ column }) => column === key));

/** Table 3 has 自然人, 法人或其他组织, 总计 in one line, and in the next what the second is made of. */
function twoLines(lines: readonly (readonly Head[])[], wanted: readonly string[]): readonly Head[] | undefined {
  const [person = '', ...rest] = wanted;
  const total = rest.pop() ?? '';
  const outer = lines.find((line) => isOf(line, [person, ORGANIZATION, total]));
  const inner = lines.find((line) => isOf(line, rest));
  return inner && outer?.flatMap((head) => (head.column === ORGANIZATION ? inner : [head]));
}

/** For each list of a row's columns, the order in which their heads stand; none where that is the prescribed one. */
export function ordersOf(items: readonly ReadToken[], form: TableForm): ReadonlyMap<readonly string[], ColumnOrder> {
  const orders = new Map<readonly string[], ColumnOrder>();
  const seen = new Map<string, ColumnOrder | undefined>();
  for (const { columns } of form.rows) {
    const key = columns.join(' ');
    if (!seen.has(key)) seen.set(key, columnOrder(items, form, columns));
    const order = seen.get(key);
    if (order) orders.set(columns, order);
  }
  return orders;
}

/** A row's cells in the prescribed order, from the order of their heads. */
export const inOrder = (
  cells: readonly Token[],
  columns: readonly string[],
  order: ColumnOrder | undefined,
): readonly Token[] => (order ? columns.map((column) => cells[order.columns.indexOf(column)] as Token) : cells);

/**
 * The columns of table 3 that heads above its rows name, in the prescribed order; undefined where all are there, or none is. 法人或其他组织
 * is one where none of the five that it is made of is.
 */
export function columnsNamed(items: readonly ReadToken[], form: TableForm): readonly string[] | undefined {
  const named = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'label') continue;
    if (item.label.meanings.some(({ role }) => role === 'row')) break;
    for (const { role, key } of item.label.meanings) if (role === 'column' || key === ORGANIZATION) named.add(key);
  }
  const [person, ...rest] = form.columns.map(({ key }) => key);
  const total = rest.pop();
  const middle = rest.some((key) => named.has(key)) ? rest : [ORGANIZATION];
  const columns = [person, ...middle, total].filter((key) => key !== undefined && named.has(key)) as string[];
  return columns.length > 0 && columns.length < form.columns.length ? columns : undefined;
}
