import { residualOf } from '../balance/imbalance.ts';
import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { fold } from '../text/fold.ts';
import { type Crossed, crossings, type Slot, slotKey, slotsOf } from './crossing.ts';
import { fitting } from './fitting.ts';
import { foundLabel } from './found.ts';
import type { ReadToken } from './label.ts';
import { isFigure, type Run, runsOf } from './runs.ts';
import { cellOf, type Token } from './tokens.ts';

/** A table that was read by where its labels cross, or in the prescribed order. */
export interface ReadCrossed {
  readonly rows: readonly Row[];
  /** Labels and figures are torn apart. */
  readonly torn: boolean;
  /** The labels do not say which figure is which: they were read in the prescribed order. */
  readonly unclear: boolean;
}

/** Cells by the key of their slot. */
type Cells = ReadonlyMap<string, Token>;

/**
 * Reads table 4, which is prescribed as one row of fifteen figures under a head of three lines, however its groups and results are
 * arranged. Where they cannot be read, fifteen figures are taken in the prescribed order; more or fewer are no row.
 */
export function readResults(items: readonly ReadToken[], form: TableForm): ReadCrossed {
  const runs = runsOf(items, form);
  const crossed = crossings(runs, form);
  const whole = crossed.filter((way) => isWhole(way, form));
  const order = inOrder(runs, form);
  // Loose heads may have lost their order on the way out of a PDF: then the prescribed one is as likely.
  const isOther = order !== undefined && whole.every(({ cells }) => !isSame(cells, order));
  const ways = whole.map(({ cells }) => cells);
  if (order && isOther && (whole.length === 0 || isLoose(runs))) ways.unshift(order);
  if (order && whole.length === 0) ways.push(...turned(order, form));
  const best = leastOut(ways, form);
  if (!best) return readInPart(items, crossed[0] as Crossed, runs, form);
  const assumed = whole.length === 0 || whole.some((way) => way.cells === best && way.assumed);
  return { rows: rowsOf(items, best, form), torn: false, unclear: assumed && !holdsHeads(items, form) };
}

/**
 * Reads a table 2 whose rows have not their figures behind them: as a list, flattened into one row, heads and figures apart. Undefined where
 * not every slot has one.
 */
export function readCrossed(items: readonly ReadToken[], form: TableForm): ReadCrossed | undefined {
  const runs = runsOf(items, form);
  const [way, ...turned] = crossings(runs, form).filter((each) => isWhole(each, form) && each.left === 0);
  // Across and down cost the same, and no sum decides.
  const isOther = way && turned.some(({ cells }) => textOf(cells, form) !== textOf(way.cells, form));
  const ways = isOther ? [way, ...turned].filter(({ cells }) => isNought(cells, form)) : [way];
  const isNamed = items.some((item) => item.kind === 'label' && item.label.meanings.some(({ role }) => role === 'row'));
  const cells = ways.length === 1 ? ways[0]?.cells : undefined;
  const read = cells ?? (isNamed ? undefined : inOrder(runs, form));
  return read && { rows: rowsOf(items, read, form), torn: false, unclear: !cells };
}

/**
 * Reads a table 3 that lies on its side, a line for each kind of applicant, whose figures go by the heads above them: as these come one after the
 * other, or, where they stand in several lines, as prescribed. Undefined where a line has not a figure for each row of the form.
 */
export function readTurned(items: readonly ReadToken[], form: TableForm): ReadCrossed | undefined {
  const runs = runsOf(items, form);
  const prescribed = form.rows.map(({ key }) => key);
  const heads = runs.slice(0, runs.findIndex(({ cells }) => cells.some(isFigure)) + 1).flatMap(({ names }) => names);
  const named = [...new Set(heads.flatMap(({ row }) => row ?? []))];
  if (named.length !== prescribed.length) return undefined;
  const lines = runs.flatMap(({ names, cells }) => {
    const figures = cells.some(isFigure) ? fitting(cells, prescribed.length) : undefined;
    return figures ? [{ column: names.at(-1)?.column, figures }] : [];
  });
  // 总计 may be taken for the row of that name.
  const [left, ...others] = form.columns.filter(({ key }) => lines.every(({ column }) => column !== key));
  if (others.length > 0 || lines.length !== form.columns.length) return undefined;
  const ways = [named, prescribed].map(
    (rows): Cells =>
      new Map(
        lines.flatMap(({ column = left?.key ?? '', figures }) =>
          rows.map((row, at) => [slotKey({ row, column }), figures[at] as Token] as const),
        ),
      ),
  );
  const best = leastOut(ways, form);
  return best && { rows: rowsOf(items, best, form), torn: false, unclear: false };
}

const textOf = (cells: Cells, form: TableForm): string =>
  slotsOf(form)
    .map((slot) => cells.get(slotKey(slot))?.slice.text)
    .join();

/** Hardly any office makes 规章, the first row: its figures are noughts. */
const isNought = (cells: Cells, { rows: [first] }: TableForm): boolean =>
  first?.columns.every((column) => cells.get(slotKey({ row: first.key, column }))?.slice.text === '0') === true;

/** Each slot has its figure, and labels and figures are as many. */
export const isWhole = ({ cells, uneven, clashes }: Crossed, form: TableForm): boolean =>
  uneven.length === 0 && clashes === 0 && slotsOf(form).every((slot) => cells.has(slotKey(slot)));

const isSame = (one: Cells, other: Cells): boolean => [...one].every(([key, token]) => other.get(key) === token);

/** Nothing but single labels and figures whose places are not known. */
const isLoose = (runs: readonly Run[]): boolean =>
  runs.every(
    ({ names, cells }) =>
      cells.every(({ row }) => row === undefined) &&
      names.every(({ row, column }) => row === undefined || column === undefined),
  );

/** The figures in the prescribed order, where they stand together, as many as there are slots. */
export function inOrder(runs: readonly Run[], form: TableForm): Cells | undefined {
  const slots = slotsOf(form);
  const filled = runs
    .filter(({ cells }) => cells.some(isFigure))
    .map(({ names, cells }) => ({ names, cells: cells.filter(({ value, row }) => value || row !== undefined) }));
  if (areAmong(filled)) return undefined;
  const cells =
    filled.map((run) => fitting(run.cells, slots.length)).find((each) => each) ??
    fitting(
      filled.flatMap((run) => run.cells),
      slots.length,
    );
  return cells && new Map(slots.map((slot, i) => [slotKey(slot), cells[i] as Token]));
}

/** The same figures down the lines, where so many stand in each as there are rows. */
function turned(order: Cells, form: TableForm): readonly Cells[] {
  const cells = [...order.values()];
  const size = form.rows.length;
  const isEven = cells.every(({ line }, at) => (at % size === 0) === (line !== cells[at - 1]?.line));
  const slots = slotsOf(form);
  const down = form.columns.flatMap(({ key }) => slots.filter(({ column }) => column === key));
  return isEven ? [new Map(down.map((slot, at) => [slotKey(slot), cells[at] as Token]))] : [];
}

/** Heads of columns among the figures show that each has its own behind it; one or two may be stray words. */
const areAmong = ([, ...others]: readonly Run[]): boolean =>
  others.reduce((count, { names }) => count + names.length, 0) >= LEAST_HEADS;
const LEAST_HEADS = 3;

/** Of ways to read that cost the same, the first with which most sums come out. */
function leastOut(ways: readonly Cells[], form: TableForm): Cells | undefined {
  const [first, ...others] = ways;
  if (!first || others.length === 0) return first;
  const out = ways.map((cells) => form.equations.filter((equation) => !isHeld(equation.terms, cells)).length);
  return ways[out.indexOf(Math.min(...out))];
}

function isHeld(terms: TableForm['equations'][number]['terms'], cells: Cells): boolean {
  const figure = (row: string, column: string): number | undefined => {
    const value = cells.get(slotKey({ row, column }))?.value;
    return value?.kind === 'number' ? value.value : undefined;
  };
  return (residualOf(terms, figure) ?? 0) === 0;
}

/** The form's rows with these cells; a row that has not all of them is not complete. */
export function rowsOf(items: readonly ReadToken[], cells: Cells, form: TableForm): readonly Row[] {
  return form.rows.map(({ key, columns }) => {
    const own = columns.flatMap((column) => cells.get(slotKey({ row: key, column })) ?? []);
    return rowOf(items, key, own, own.length === columns.length, form);
  });
}

function rowOf(
  items: readonly ReadToken[],
  key: string,
  cells: readonly Token[],
  complete: boolean,
  form: TableForm,
): Row {
  const item = items.find(
    (each) => each.kind === 'label' && each.label.meanings.some((one) => one.role === 'row' && one.key === key),
  );
  const label = item?.kind === 'label' ? foundLabel(item.label, 'row', key, form) : undefined;
  return { key, label, cells: cells.map(cellOf), complete };
}

/** Whether all characters of the prescribed head are there, as often as there, however they are broken and mixed up. */
function holdsHeads(items: readonly ReadToken[], form: TableForm): boolean {
  const counts = new Map<string, number>();
  for (const item of items) {
    const tokens = item.kind === 'label' ? item.label.tokens : item.kind === 'words' ? [item.token] : [];
    for (const { slice } of tokens)
      for (const letter of fold(slice.text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  let lacking = 0;
  for (const letter of headOf(form)) {
    const count = counts.get(letter) ?? 0;
    if (count === 0) lacking++;
    else counts.set(letter, count - 1);
  }
  return lacking <= MOST_LACKING;
}

/** Of the 76 characters of the head some may be mistyped: that is told of the label. */
const MOST_LACKING = 3;

const headOf = ({ rows, columns, groups }: TableForm): string =>
  fold([...groups, ...rows, ...rows.flatMap(() => columns)].map(({ label }) => label).join(''));

/** Figures that are not as many as the slots that their labels name. */
interface Uneven {
  readonly slots: readonly Slot[];
  readonly figures: readonly Token[];
}

/**
 * A table 4 that is not whole. Groups that have their five figures are read; of groups whose figures stand together, the one that lost a
 * figure is told where only so the sums of the others come out. The rest stays with the first group that it belongs to.
 */
function readInPart(
  items: readonly ReadToken[],
  { cells, uneven, left, clashes }: Crossed,
  runs: readonly Run[],
  form: TableForm,
): ReadCrossed {
  const known = new Map(clashes > 0 ? [] : cells);
  const rest = new Map<string, readonly Token[]>();
  const swallowed = new Set<string>();
  const figuresOf = (each: readonly Run[]): readonly Token[] => each.flatMap((run) => run.cells.filter(isFigure));
  const parts: readonly Uneven[] =
    uneven.length > 0 && clashes === 0
      ? uneven.map(({ slots, run }) => ({ slots, figures: figuresOf([run]) }))
      : left + clashes > 0
        ? [{ slots: slotsOf(form), figures: figuresOf(runs) }]
        : [];
  for (const part of parts) {
    const [first, ...others] = new Set(part.slots.map(({ row }) => row));
    for (const [key, token] of lostOne(part, known, form) ?? withoutOne(part, form) ?? []) known.set(key, token);
    if (first === undefined || part.slots.some((slot) => known.has(slotKey(slot)))) continue;
    rest.set(first, [...(rest.get(first) ?? []), ...part.figures]);
    for (const row of others) swallowed.add(row);
  }
  const rows = form.rows.flatMap(({ key, columns }) => {
    const own = columns.flatMap((column) => known.get(slotKey({ row: key, column })) ?? []);
    if (own.length === 0 && swallowed.has(key)) return [];
    const more = rest.get(key) ?? [];
    return [rowOf(items, key, [...own, ...more], own.length === columns.length && more.length === 0, form)];
  });
  // Groups without a figure beside whole ones are told as one: 行政诉讼 in one row.
  const [bare, ...alike] = rows.filter(({ cells: own }) => own.length === 0);
  if (rows.every(({ complete, cells: own }) => complete || own.length === 0))
    return { rows: rows.filter((row) => row === bare || !alike.includes(row)), torn: false, unclear: false };
  const torn = !rows.some(({ complete }) => complete) && areAmong(runs.filter((run) => run.cells.some(isFigure)));
  return { rows, torn, unclear: false };
}

/** Figures of several groups, one of which has one too few: shared out, if only one way to do so makes the others' sums come out. */
function lostOne({ slots, figures }: Uneven, known: Cells, form: TableForm): Cells | undefined {
  const rows = [...new Set(slots.map(({ row }) => row))];
  if (rows.length < 2 || figures.length !== slots.length - 1) return undefined;
  const ways = rows.flatMap((lost) => {
    const end = slots.findLastIndex(({ row }) => row === lost);
    const cells = new Map(slots.toSpliced(end, 1).map((slot, i) => [slotKey(slot), figures[i] as Token]));
    const others = form.equations.filter(({ terms }) => terms.every(({ row }) => row !== lost && rows.includes(row)));
    const all = new Map([...known, ...cells]);
    return others.every(({ terms }) => isHeld(terms, all)) ? [cells] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
}

/** Loose figures, one too many: a page number, if the sums come out without one and no other. */
function withoutOne({ slots, figures }: Uneven, form: TableForm): Cells | undefined {
  if (figures.length !== slots.length + 1 || figures.some(({ row }) => row !== undefined)) return undefined;
  const rows = new Set(slots.map(({ row }) => row));
  const equations = form.equations.filter(({ terms }) => terms.every(({ row }) => rows.has(row)));
  if (equations.length < rows.size) return undefined;
  const ways = new Map<string, Cells>();
  for (let at = 0; at < figures.length; at++) {
    const left = figures.toSpliced(at, 1);
    const cells = new Map(slots.map((slot, i) => [slotKey(slot), left[i] as Token]));
    if (equations.every(({ terms }) => isHeld(terms, cells)))
      ways.set(left.map(({ slice }) => slice.text).join(), cells);
  }
  return ways.size === 1 ? [...ways.values()][0] : undefined;
}
