import { formRead } from '../forms/columns.ts';
import type { Edition, TableForm, TableId } from '../forms/form.ts';
import { forms } from '../forms/index.ts';

import { layoutOf } from '../syntax/layouts/index.ts';
import type { Line } from '../syntax/layouts/line.ts';
import type { FoundLabel, ReadTable, Row, TableLayout } from '../syntax/tree.ts';
import { cover } from '../text/span.ts';
import type { LineClass } from './classify-line.ts';
import { columnsNamed } from './column-order.ts';
import { withoutExtraColumn } from './extra-column.ts';
import { foundLabel } from './found.ts';
import type { ReadToken } from './label.ts';
import { recogniseLabels } from './labels.ts';
import { clausesNamed } from './misnumbered.ts';
import type { Region } from './regions.ts';
import { readCrossed, readResults, readTurned } from './results.ts';
import { type ReadRows, readRows } from './rows.ts';
import { withoutSerials } from './serials.ts';
import { splitsOf } from './splits.ts';
import { type Token, tokenize } from './tokens.ts';
import { isNearlyIn, type Meaning } from './vocabulary.ts';

/** Reads one prescribed table out of its lines. */
export function readTable(
  lines: readonly Line[],
  classes: readonly LineClass[],
  region: Region,
): ReadTable | undefined {
  const { table: id } = region;
  const tokens = tokenize(lines, classes, region.from, region.to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const read = withoutSerials(recogniseLabels(tokens, id));
  const edition = editionOf(read, id);
  const form = forms(edition === 'mixed' ? 2021 : edition).tables[id];
  const own = withoutExtraColumn(read, form);
  const items = id === 't2' ? clausesNamed(own, form) : own;
  const layout = layoutOf(lines, region.from, region.to);
  const labels = labelsOf(items, edition === 'mixed' ? 2021 : edition, id);
  const base = {
    id,
    layout,
    unclear: false,
    edition,
    labels,
    span: cover(first.whole, last.whole),
    splits: splitsOf(lines, region),
  };
  if (id === 't4') return { ...base, ...readResults(items, form), strays: [], misplaced: [] };
  const whole = readRows(items, form, edition === 2019);
  const few = id === 't3' ? fewColumns(items, edition === 2019 ? 2019 : 2021, whole) : undefined;
  const byRows = few?.read ?? whole;
  const crossed = isWhole(byRows, form) ? undefined : id === 't2' ? readCrossed(items, form) : readTurned(items, form);
  if (crossed) return { ...base, ...crossed, strays: [], misplaced: [] };
  const { rows, strays, misplaced, orphans } = byRows;
  const labelled = new Map(rows.flatMap(({ label }) => (label ? [[label.slice.span.start, label] as const] : [])));
  // A row's label may be a slip for another's than it reads, or be told by its place alone.
  const named = labels.map((each) => (each.role === 'row' ? (labelled.get(each.slice.span.start) ?? each) : each));
  const starts = new Set(labels.map(({ slice }) => slice.span.start));
  const placed = [...labelled.values()].filter(({ slice }) => !starts.has(slice.span.start));
  return {
    ...base,
    ...(few && { columns: few.columns }),
    labels: placed.length === 0 ? named : [...named, ...placed].sort((a, b) => a.slice.span.start - b.slice.span.start),
    rows,
    strays,
    misplaced,
    torn: isTorn(rows, orphans, layout, few?.columns.length ?? form.rows[0]?.columns.length ?? 7),
  };
}

/**
 * Table 3 read by the columns that its heads name, where these are fewer than prescribed and nearly all rows have as many figures.
 *
 * @param all what was read by all columns
 */
function fewColumns(
  items: readonly ReadToken[],
  edition: Edition,
  all: ReadRows,
): { readonly columns: readonly string[]; readonly read: ReadRows } | undefined {
  if (share(all) >= FEW) return undefined;
  const columns = columnsNamed(items, forms(edition).tables.t3);
  if (!columns) return undefined;
  const read = readRows(items, formRead(edition, columns).tables.t3, edition === 2019);
  return share(read) >= MANY ? { columns, read } : undefined;
}

/** How many of the rows have their figures: more than `MANY` where they were read rightly but for a slip, less than `FEW` else. */
const share = ({ rows }: ReadRows): number => rows.filter(({ complete }) => complete).length / Math.max(rows.length, 1);
const MANY = 0.8;
const FEW = 0.5;

/** Every row has its figures, and there are no others. */
const isWhole = ({ rows, strays, orphans }: ReadRows, form: TableForm): boolean =>
  rows.length === form.rows.length && strays.length + orphans.length === 0 && rows.every(({ complete }) => complete);

/** The edition that the labels belong to, by those that only one of them has; what stands in their cells says nothing. */
function editionOf(items: readonly ReadToken[], id: TableId): Edition | 'mixed' {
  if (id === 't3') return hasRowsOfOther(items) ? 2021 : 2019;
  if (id === 't4') return 2021;
  let old = 0;
  let current = 0;
  for (const item of items) {
    if (item.kind !== 'label') continue;
    const own = item.label.meanings;
    if (isOf(own, 2019) && !own.some((each) => isNearlyIn(2021, each))) old++;
    if (isOf(own, 2021) && !own.some((each) => isNearlyIn(2019, each))) current++;
  }
  if (old > 0 && current > 0) return 'mixed';
  return old > 0 ? 2019 : 2021;
}

const isOf = (meanings: readonly Meaning[], edition: Edition): boolean =>
  meanings.some(({ editions }) => editions.includes(edition));

/** A row's number of 2021's （六）: no label has another there. */
const ROW_OF_OTHER = /^[1-3]\./;

/**
 * Whether （六）其他处理 has rows of its own, as in 2021; in 2019 it is a row. Rows that nobody knows count too, by their numbers.
 * Without （六） nothing speaks for 2019.
 */
function hasRowsOfOther(items: readonly ReadToken[]): boolean {
  const isOther = (item: ReadToken, is: (key: string) => boolean): boolean =>
    item.kind === 'label' && item.label.meanings.some(({ key }) => is(key));
  if (items.some((item) => isOther(item, (key) => key.startsWith('other.')))) return true;
  const other = items.findLastIndex((item) => isOther(item, (key) => key === 'other'));
  if (other < 0) return true;
  for (const item of items.slice(other + 1)) {
    if (item.kind === 'label') return false;
    if (item.kind === 'words' && ROW_OF_OTHER.test(item.token.folded)) return true;
  }
  return false;
}

/**
 * A label is measured against the words of its own edition, so that a label of the other one is foreign, not mistyped; but
 * 规范性文件 in the place of 行政规范性文件, 处理决定数量 in that of 本年处理决定数量 is a slip.
 */
function labelsOf(items: readonly ReadToken[], edition: Edition, id: TableId): FoundLabel[] {
  return items.flatMap((item): FoundLabel[] => {
    if (item.kind !== 'label') return [];
    const { meanings } = item.label;
    const own = meanings.find((each) => each.editions.includes(edition)) ?? meanings[0];
    if (!own) return [];
    const measure = isNearlyIn(edition, own) ? edition : (own.editions[0] ?? edition);
    return [foundLabel(item.label, own.role, own.key, forms(measure).tables[id])];
  });
}

/**
 * Nothing in the table can be trusted: most rows have not their number of figures; or labels and figures are torn apart,
 * for it is not just that blanks were lost, some rows have too many or figures stand where no label is.
 */
function isTorn(rows: readonly Row[], orphans: readonly Token[], layout: TableLayout, arity: number): boolean {
  const damaged = rows.filter((row) => !row.complete);
  if (damaged.length < 3) return false;
  if (damaged.length * 2 > rows.length) return true;
  if (layout !== 'paragraphs' && layout !== 'words') return false;
  const tooMany = damaged.some((row) => row.cells.length > arity);
  const none = damaged.filter((row) => row.cells.length === 0).length;
  return tooMany || none >= 3 || orphans.length >= arity;
}
