import type { TableForm } from '../forms/form.ts';
import { hasHan } from '../text/characters.ts';
import type { ReadToken } from './label.ts';
import type { Token } from './tokens.ts';

/** What a label says of where the figures stand that it names: a row of the form, a column, or both at once. */
export interface Name {
  readonly row?: string;
  readonly column?: string;
}

/** Labels, and what stands behind them up to the next: figures in reading order, blanks and words of their cells among them. */
export interface Run {
  readonly names: readonly Name[];
  readonly cells: readonly Token[];
}

/** Whether something is written in a cell that is a figure or stands for none. */
export const isFigure = ({ value }: Token): boolean => value?.kind === 'number' || value?.kind === 'na';

/** Divides a table's items into runs, each labels and the cells behind them. What only pads a row is left out. */
export function runsOf(items: readonly ReadToken[], form: TableForm): readonly Run[] {
  const rows = rowsOf(items);
  const pages = pageNumbers(items);
  const runs: { names: Name[]; cells: Token[] }[] = [];
  let open: { names: Name[]; cells: Token[] } = { names: [], cells: [] };
  const begin = (): void => {
    open = { names: [], cells: [] };
    runs.push(open);
  };
  begin();
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as ReadToken;
    if (item.kind === 'label') {
      const end = endOfCell(items, at);
      const names = namesOf(items.slice(at, end), form);
      at = end - 1;
      if (names.length === 0) continue;
      if (open.cells.length > 0) begin();
      open.names.push(...names);
      continue;
    }
    const { token } = item;
    if (pages.has(token)) continue;
    const row = token.row === undefined ? undefined : rows.get(token.row);
    if (row && (row.counts || (at < row.lastLabel && !isFigure(token)))) continue;
    if (item.kind === 'value') {
      if (token.value?.kind !== 'na' || !isBetweenLabels(items, at)) open.cells.push(token);
      continue;
    }
    // What nobody knows (合计) names a row of its own, if figures follow at once.
    const first = row ? row.first === at && row.lastLabel < 0 : startsLine(items, at);
    const leads = first && isOnLine(items[at + 1], token);
    if (leads && open.cells.some(isFigure)) begin();
    else if (
      row
        ? at > row.lastLabel
        : !item.scrap && (open.cells.length > 0 || (leads && !NAMES.test(token.folded)) || !hasHan(token.folded))
    )
      open.cells.push(token);
  }
  return sideBySide(runs.filter(({ names, cells }) => names.length > 0 || cells.length > 0));
}

/** Runs that name the same column in turn, made one: groups side by side, each a list. 结果维持 3 结果维持 1 结果维持 0 */
function sideBySide(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const column = onlyColumn(run);
    if (last && column !== undefined && run.names.length === 1 && column === onlyColumn(last) && last.cells.length > 0)
      merged[merged.length - 1] = { names: last.names, cells: [...last.cells, ...run.cells] };
    else merged.push(run);
  }
  return merged;
}

/** The column that a run names, behind rows or alone, if it is one. */
function onlyColumn({ names }: Run): string | undefined {
  const last = names.at(-1);
  return last?.row === undefined && names.slice(0, -1).every((name) => name.column === undefined)
    ? last?.column
    : undefined;
}

/** What stands in front of figures and is none: others' words there are what somebody wrote instead of one (未统计). */
const NAMES = /数|计$|量$|类|年$/;

const startsLine = (items: readonly ReadToken[], at: number): boolean =>
  at === 0 || lineOf(items[at - 1] as ReadToken) !== lineOf(items[at] as ReadToken);

const isOnLine = (item: ReadToken | undefined, { line }: Token): boolean =>
  item?.kind === 'value' && item.token.line === line;

/** A row whose bounds are known. */
interface KnownRow {
  /** Indices of its first item and of its last label; -1 where it has none. */
  readonly first: number;
  lastLabel: number;
  /** A program's numbers of the columns, put above a table that has no one line of heads: 0 1 2 … 14 */
  counts: boolean;
  next: number | undefined;
  size: number;
}

function rowsOf(items: readonly ReadToken[]): ReadonlyMap<number, KnownRow> {
  const rows = new Map<number, KnownRow>();
  items.forEach((item, at) => {
    const key = item.kind === 'label' ? item.label.row : item.token.row;
    if (key === undefined) return;
    const row = rows.get(key) ?? { first: at, lastLabel: -1, counts: true, next: undefined, size: 0 };
    rows.set(key, row);
    row.size++;
    if (item.kind === 'label') row.lastLabel = at;
    const figure = item.kind === 'value' && item.token.value?.kind === 'number' ? item.token.value.value : undefined;
    if (figure === undefined || figure !== (row.next ?? figure) || (row.next === undefined && figure > 1))
      row.counts = false;
    else row.next = figure + 1;
  });
  for (const row of rows.values()) if (row.size < LEAST_COUNTED) row.counts = false;
  return rows;
}

/** Of loose figures that stand several on a line, those that stand alone on theirs. */
function pageNumbers(items: readonly ReadToken[]): ReadonlySet<Token> {
  const lines = new Map<number, Token[]>();
  for (const item of items) {
    if (item.kind !== 'value' || item.token.row !== undefined) continue;
    const line = lines.get(item.token.line);
    if (line) line.push(item.token);
    else lines.set(item.token.line, [item.token]);
  }
  const several = [...lines.values()].some(({ length }) => length >= LEAST_OF_LINE);
  const labelled = new Set(
    items.flatMap((item) => (item.kind === 'label' ? item.label.tokens.map(({ line }) => line) : [])),
  );
  return new Set(
    several ? [...lines].flatMap(([line, own]) => (own.length === 1 && !labelled.has(line) ? own : [])) : [],
  );
}

/** So many figures on a line make it a row: of table 4 with the groups as columns it has three. */
const LEAST_OF_LINE = 3;

/** So many cells that count up are no figures. */
const LEAST_COUNTED = 8;

const lineOf = (item: ReadToken): number | undefined =>
  item.kind === 'label' ? item.label.tokens.at(-1)?.line : item.token.line;

/** A dash that joins two loose labels: 行政复议 - 结果维持 */
const isBetweenLabels = (items: readonly ReadToken[], at: number): boolean =>
  items[at - 1]?.kind === 'label' &&
  items[at + 1]?.kind === 'label' &&
  lineOf(items[at - 1] as ReadToken) === lineOf(items[at + 1] as ReadToken);

/** Index behind the last label of the cell that the label at `at` stands in. */
function endOfCell(items: readonly ReadToken[], at: number): number {
  const cell = cellOf(items[at]);
  let end = at + 1;
  while (cell && cellOf(items[end]) === cell) end++;
  return end;
}

const cellOf = (item: ReadToken | undefined): Token | undefined =>
  item?.kind === 'label' ? item.label.tokens[0]?.piece?.of : undefined;

/** What the labels of one cell name: a row and a column are one slot, 行政复议-结果维持. */
function namesOf(labels: readonly ReadToken[], { rows, columns }: TableForm): readonly Name[] {
  const names = labels.flatMap((item): Name[] => {
    const meanings = item.kind === 'label' ? item.label.meanings : [];
    const row = meanings.find((each) => each.role === 'row' && rows.some(({ key }) => key === each.key))?.key;
    const column = meanings.find((each) => each.role === 'column' && columns.some(({ key }) => key === each.key))?.key;
    return row !== undefined ? [{ row }] : column !== undefined ? [{ column }] : [];
  });
  const [first, second] = names;
  const isSlot = names.length === 2 && (first?.row === undefined) !== (second?.row === undefined);
  return isSlot ? [{ ...first, ...second }] : names;
}
