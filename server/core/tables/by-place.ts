import type { RowForm, TableForm } from '../forms/form.ts';
import type { FoundLabel, Row, StrayRow } from '../syntax/tree.ts';
import { distance, fold } from '../text/fold.ts';

/*
 * Names rows by the place they stand in: a full row of figures between two known ones, where the form has a row that is nowhere else, is
 * that row, whatever is written in front of it (1.本机关不掌握 for 1.本机关不掌握相关政府信息), or nothing: then its label is an empty slice.
 */

/** The rows of a table, and the rows of figures that are still nobody's. */
interface Named {
  readonly rows: readonly Row[];
  readonly strays: readonly StrayRow[];
}

/** A longer name is no label: the longest has 37 characters. */
const LONGEST = 48;
/** As much of a name must stand in a label, in order, where several rows are missing in its place: 0.6 keeps 国家密级 and 属于国家秘密 together. */
const ALIKE = 0.6;

/**
 * Rows as they were read and those that their place names, in reading order. A label without figures that stands again with its own is a
 * title, and no row. Costs a look at each row; more only where rows are missing and others have no name.
 */
export function namedByPlace(read: readonly Row[], strays: readonly StrayRow[], form: TableForm): Named {
  const own = withoutTitles(read);
  const known = new Set(own.map(({ key }) => key));
  const missing = form.rows.filter(({ key }) => !known.has(key));
  if (strays.length === 0 || missing.length === 0) return { rows: own, strays };
  const indexOf = (key: string): number => form.rows.findIndex((row) => row.key === key);
  const rows: Row[] = [];
  const left: StrayRow[] = [];
  let run: StrayRow[] = [];
  let after = -1;
  const close = (before: number): void => {
    const wanted = form.rows.slice(after + 1, Math.max(before, after + 1)).filter((row) => missing.includes(row));
    const names = paired(run, wanted);
    for (const stray of run) {
      const row = names.get(stray);
      if (row) rows.push(nameOf(stray, row, form));
      else left.push(stray);
    }
    run = [];
  };
  for (const each of inReadingOrder(own, strays)) {
    if (!('key' in each)) {
      run.push(each);
      continue;
    }
    const at = indexOf(each.key);
    close(at);
    after = at;
    rows.push(each);
  }
  close(form.rows.length);
  return { rows, strays: left };
}

/** Takes out labels without figures of rows that stand elsewhere with theirs: such a label is the title of a table of one row. */
function withoutTitles(rows: readonly Row[]): readonly Row[] {
  const most = new Map<string, number>();
  for (const row of rows) most.set(row.key, Math.max(most.get(row.key) ?? 0, substanceOf(row)));
  return rows.filter((row) => substanceOf(row) === most.get(row.key) || substanceOf(row) === FIGURES);
}

const FIGURES = 2;

/** 2 of a row with figures, 1 of one of blank cells, 0 of a label alone. */
function substanceOf({ cells }: Row): number {
  if (cells.some(({ value }) => value.kind !== 'blank')) return FIGURES;
  return cells.length > 0 ? 1 : 0;
}

/** By their names: figures may stand above them. */
const startOf = (each: Row | StrayRow): number =>
  ('key' in each ? each.label?.slice : each.label)?.span.start ?? each.cells[0]?.whole.start ?? 0;

const inReadingOrder = (rows: readonly Row[], strays: readonly StrayRow[]): readonly (Row | StrayRow)[] =>
  [...rows, ...strays].sort((a, b) => startOf(a) - startOf(b));

/** Which of the missing rows each row without a name is: one for one where they are as many, else as their names tell. */
function paired(strays: readonly StrayRow[], wanted: readonly RowForm[]): ReadonlyMap<StrayRow, RowForm> {
  const candidates = strays.filter(
    ({ cells, label }) => label.text.length <= LONGEST && wanted.some(({ columns }) => columns.length === cells.length),
  );
  const pairs = new Map<StrayRow, RowForm>();
  if (candidates.length === wanted.length && candidates.every((each, i) => fits(each, wanted[i] as RowForm))) {
    candidates.forEach((each, i) => {
      pairs.set(each, wanted[i] as RowForm);
    });
    return pairs;
  }
  let from = 0;
  for (const each of candidates) {
    const at = wanted.findIndex(
      (row, i) => i >= from && fits(each, row) && likeness(each.label.text, row.label) >= ALIKE,
    );
    const row = wanted[at];
    if (!row) continue;
    pairs.set(each, row);
    from = at + 1;
  }
  return pairs;
}

const fits = ({ cells, label }: StrayRow, row: RowForm): boolean =>
  cells.length === row.columns.length && !contradicts(label.text, row.label);

/** Another number stands in front: 3. where the form has 2. */
function contradicts(text: string, label: string): boolean {
  const [a, b] = [numberOf(text), numberOf(label)];
  return a !== undefined && b !== undefined && a !== b;
}

const NUMBER = /^(?:(\d{1,2})[.、)]|\(([一二三四五六七])\)|([一二三四])、)/;

function numberOf(text: string): string | undefined {
  const [, digit, bracketed, listed] = NUMBER.exec(fold(text)) ?? [];
  return digit ?? bracketed ?? listed;
}

/** A row's name without its number, folded. */
export const bareName = (text: string): string => fold(text).replace(NUMBER, '');

/** How much of a name stands in a label, in order, its number left out: 1 of 国家秘密 in 1.属于国家秘密. */
function likeness(text: string, label: string): number {
  const [name, whole] = [bareName(text), bareName(label)];
  return name === '' ? 0 : common(name, whole) / name.length;
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let before: number[] = new Array(b.length + 1).fill(0);
  for (const char of a) {
    const next: number[] = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(b[j - 1] === char ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, next[j - 1] ?? 0));
    before = next;
  }
  return before[b.length] ?? 0;
}

function nameOf({ label, cells }: StrayRow, row: RowForm, form: TableForm): Row {
  const folded = fold(label.text);
  const wanted = fold(row.label);
  const found: FoundLabel = {
    key: `${form.id}.${row.key}`,
    role: 'row',
    slice: label,
    expected: row.label,
    distance: distance(folded, wanted, wanted.length),
    alias: false,
    unit: undefined,
    byPlace: true,
  };
  return { key: row.key, label: found, cells, complete: true };
}
