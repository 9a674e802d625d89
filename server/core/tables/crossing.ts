import { keyOf } from '../balance/imbalance.ts';
import type { TableForm } from '../forms/form.ts';
import { fitting } from './fitting.ts';
import { isFigure, type Name, type Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** Where a figure of the form stands. */
export interface Slot {
  readonly row: string;
  readonly column: string;
}

/** A table as its labels were read: a figure's slot is where the labels cross that it stands under and beside. */
export interface Crossed {
  /** Cells by the key of their slot, `slotKey`. */
  readonly cells: ReadonlyMap<string, Token>;
  /** Runs whose figures are not as many as their labels name, with what these name. */
  readonly uneven: readonly { readonly slots: readonly Slot[]; readonly run: Run }[];
  /** Figures behind words that nobody knows, or in front of all labels. */
  readonly left: number;
  /** Figures behind labels that name what has its figure already. */
  readonly clashes: number;
  /** Not all that the figures stand under is named: some of it was taken in the prescribed order. */
  readonly assumed: boolean;
}

/** A slot’s key in a map. */
export const slotKey = ({ row, column }: Slot): string => keyOf(row, column);

/** All slots of a form in the prescribed order. */
export const slotsOf = ({ rows }: TableForm): readonly Slot[] =>
  rows.flatMap(({ key, columns }) => columns.map((column) => ({ row: key, column })));

/** The ways to read a table's runs by their labels; more than one only where a run can be read across and down. */
export function crossings(runs: readonly Run[], form: TableForm): readonly Crossed[] {
  const across = cross(runs, form, false);
  const down = across.turned ? [cross(runs, form, true)] : [];
  return [across, ...down];
}

function cross(runs: readonly Run[], form: TableForm, down: boolean): Crossed & { readonly turned: boolean } {
  const cells = new Map<string, Token>();
  const uneven: { slots: readonly Slot[]; run: Run }[] = [];
  let left = 0;
  let clashes = 0;
  let assumed = false;
  let turned = false;
  let before: Named = { rows: [], columns: [] };
  let pending: readonly Name[] = [];
  const [unnamed, ...more] = form.rows.filter(
    ({ key }) => !runs.some(({ names }) => names.some(({ row }) => row === key)),
  );
  for (const { names: own, cells: figures } of runs) {
    // One row is named nowhere, and one run by words that nobody knows.
    const isNameless = own.length + pending.length === 0 && more.length === 0 && before.columns.length > 1;
    const names = isNameless && unnamed ? [{ row: unnamed.key }] : [...pending, ...own];
    pending = [];
    if (names.length === 0) {
      left += figures.filter(isFigure).length;
      continue;
    }
    if (isSumOfRows(names, figures, before, form)) continue;
    const ways = waysToRead(names, before, form, cells);
    const fits = ways.flatMap((way) => {
      const fitted = way.grid ? fittingGrid(figures, way.grid) : fitting(figures, way.slots.length);
      return fitted ? [{ ...way, fitted }] : [];
    });
    const [first] = fits;
    const other =
      first?.down === undefined ? undefined : fits.find(({ down: each }) => each !== undefined && each !== first.down);
    const isSure = !first || !other || areLines(first.fitted, first.slots);
    const isDown = !isSure && areLines(other.fitted, other.slots);
    if (!isSure && !isDown) {
      turned = true;
      assumed = true;
    }
    const best = isDown || (!isSure && down) ? other : first;
    if (best) {
      best.slots.forEach((slot, i) => {
        const known = cells.get(slotKey(slot));
        if (known && isFigure(known)) clashes++;
        else cells.set(slotKey(slot), best.fitted[i] as Token);
      });
      if (best.assumed) assumed = true;
      before = named(names, before);
    } else if (!figures.some(isFigure)) {
      pending = names;
    } else {
      const [way] = ways.toSorted(
        (a, b) => Math.abs(a.slots.length - figures.length) - Math.abs(b.slots.length - figures.length),
      );
      if (way) uneven.push({ slots: way.slots, run: { names, cells: figures } });
      else clashes += figures.filter(isFigure).length;
      before = named(names, before);
    }
  }
  return { cells, uneven, left, clashes, assumed, turned };
}

/** A row that somebody put in below the form's, with a figure for each column that was named: 合计 4 1 1 3 9 */
const isSumOfRows = (
  [name, ...others]: readonly Name[],
  figures: readonly Token[],
  { columns }: Named,
  form: TableForm,
): boolean =>
  others.length === 0 &&
  name?.row === undefined &&
  name?.column === form.columns.at(-1)?.key &&
  columns.length > 1 &&
  figures.filter(isFigure).length === columns.length;

/** Rows and columns that a run has named, in their order. What the next does not name it takes over. */
interface Named {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

function named(names: readonly Name[], before: Named): Named {
  const rows = [...new Set(names.flatMap(({ row }) => row ?? []))];
  const columns = [...new Set(names.flatMap(({ column }) => column ?? []))];
  return { rows: rows.length > 0 ? rows : before.rows, columns: columns.length > 0 ? columns : before.columns };
}

/** One way to read what labels name: slots in the order of their figures. */
interface Way {
  readonly slots: readonly Slot[];
  readonly assumed?: boolean;
  /** Where the table has cells for what the form has not, all of them; undefined stands for those. */
  readonly grid?: readonly (Slot | undefined)[];
  /** Rows and columns were named apart, and the figures go down the columns, or across. */
  readonly down?: boolean;
}

function waysToRead(
  names: readonly Name[],
  before: Named,
  form: TableForm,
  taken: ReadonlyMap<string, Token>,
): readonly Way[] {
  const ways: Way[] = [];
  const add = (slots: readonly Slot[] | undefined, more: Omit<Way, 'slots'> = {}): void => {
    if (slots && slots.length > 0) ways.push({ slots, ...more });
  };
  const turns = inTurn(names, form);
  add(turns);
  if (!turns) add(inTurnDown(names, form));
  const { rows, columns } = named(names, before);
  const plain = isPlain(names);
  if (plain && rows.length > 0 && columns.length > 0) {
    const across = rows.flatMap((row) => columns.flatMap((column) => slotOf(form, row, column)));
    const down = columns.flatMap((column) => rows.flatMap((row) => slotOf(form, row, column)));
    const free = (slot: Slot): boolean => {
      const token = taken.get(slotKey(slot));
      return token === undefined || !isFigure(token);
    };
    const both = rows.length > 1 && columns.length > 1;
    add(across.filter(free), both ? { down: false } : {});
    const grid = rows.flatMap((row) => columns.map((column) => slotOf(form, row, column)[0]));
    if (grid.includes(undefined)) add(across.filter(free), { grid });
    if (both) add(down.filter(free), { down: true });
    add(firstBlock(across.filter(free), form));
  }
  // Rows without a word of their columns, or columns without a word of their rows.
  if (plain && columns.length === 0) {
    const whole = rows.flatMap((key) =>
      (form.rows.find((row) => row.key === key)?.columns ?? []).map((column) => ({ row: key, column })),
    );
    add(whole, { assumed: true });
  }
  if (rows.length === 0)
    add(inTurn([...form.rows.map(({ key }) => ({ row: key })), ...names], form), { assumed: true });
  return ways;
}

/** No row and no column is named twice. */
const isPlain = (names: readonly Name[]): boolean =>
  new Set(names.map(({ row, column }) => `${row} ${column}`)).size === names.length &&
  names.every(({ row, column }) => row === undefined || column === undefined);

function slotOf({ rows }: TableForm, row: string, column: string): readonly Slot[] {
  return rows.find(({ key }) => key === row)?.columns.includes(column) ? [{ row, column }] : [];
}

/** Figures of rows with cells for what the form has not, in which there is none: 行政许可 / / / 36 / */
function fittingGrid(cells: readonly Token[], grid: readonly (Slot | undefined)[]): readonly Token[] | undefined {
  const fitted = fitting(cells, grid.length);
  const isBare = fitted?.every(({ value }, at) => grid[at] || value?.kind !== 'number');
  return isBare ? fitted?.filter((_, at) => grid[at]) : undefined;
}

/** Of slots in several blocks of table 2, those of the first: 本年处理决定数量 stands once above 行政许可, then above 行政处罚, 行政强制. */
function firstBlock(slots: readonly Slot[], { rows }: TableForm): readonly Slot[] | undefined {
  const block = ({ row }: Slot): string | undefined => rows.find(({ key }) => key === row)?.group;
  const own = slots.filter((slot) => block(slot) === block(slots[0] as Slot));
  return own.length < slots.length ? own : undefined;
}

/**
 * The slots that are named one after the other: a row's columns belong to it until one of them comes again, then to the next row that was
 * named. 行政复议 结果维持 … 总计 未经复议直接起诉 复议后起诉 结果维持 … 总计 结果维持 … 总计. Undefined where that does not come out even.
 */
function inTurn(names: readonly Name[], form: TableForm): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  const taken = new Set<string>();
  const waiting: string[] = [];
  let open: string | undefined;
  const put = (slot: Slot): boolean => {
    if (taken.has(slotKey(slot))) return false;
    taken.add(slotKey(slot));
    slots.push(slot);
    return true;
  };
  // A row with one column needs no other name.
  const single = (row: string): boolean => {
    const [column, ...others] = form.rows.find(({ key }) => key === row)?.columns ?? [];
    return column !== undefined && others.length === 0 && put({ row, column });
  };
  for (const { row, column } of names) {
    if (row !== undefined && column !== undefined) {
      if (slotOf(form, row, column).length === 0 || !put({ row, column })) return undefined;
      open = row;
    } else if (row !== undefined) {
      if (row !== open || waiting.length > 0) waiting.push(row);
    } else if (column !== undefined) {
      if (open !== undefined && slotOf(form, open, column).length > 0 && put({ row: open, column })) continue;
      for (;;) {
        open = waiting.shift();
        if (open === undefined) return undefined;
        if (slotOf(form, open, column).length > 0 && put({ row: open, column })) break;
        if (!single(open)) return undefined;
      }
    }
  }
  return waiting.every(single) ? slots : undefined;
}

/** As `inTurn`, rows and columns changing their parts: 结果维持 行政复议 未经复议直接起诉 复议后起诉 结果纠正 行政复议 … */
function inTurnDown(names: readonly Name[], form: TableForm): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  const waiting: string[] = [];
  const taken = new Set<string>();
  let open: string | undefined;
  for (const { row, column } of names) {
    if (row === undefined || column !== undefined) {
      if (column === undefined || row !== undefined) return undefined;
      if (column !== open || waiting.length > 0) waiting.push(column);
      continue;
    }
    if (open === undefined || taken.has(slotKey({ row, column: open }))) open = waiting.shift();
    if (open === undefined || slotOf(form, row, open).length === 0) return undefined;
    taken.add(slotKey({ row, column: open }));
    slots.push({ row, column: open });
  }
  return waiting.length === 0 ? slots : undefined;
}

/** Whether the figures stand in lines, each as many as stand side by side in this order. */
function areLines(figures: readonly Token[], slots: readonly Slot[]): boolean {
  const starts = figures.flatMap(({ line }, i) => (i > 0 && line === figures[i - 1]?.line ? [] : [i]));
  if (starts.length === 1 || starts.length === figures.length) return false;
  const isEven = (part: (slot: Slot) => string): boolean =>
    starts.every((start, i) => {
      const own = slots.slice(start, starts[i + 1]).map(part);
      return new Set(own).size === 1;
    });
  return isEven(({ row }) => row) || isEven(({ column }) => column);
}
