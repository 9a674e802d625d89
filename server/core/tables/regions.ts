import type { TableId } from '../forms/form.ts';
import type { LineClass } from './classify-line.ts';
import { isScraps } from './vocabulary.ts';

/** Lines `from … to` (excluded) that hold one prescribed table. */
export interface Region {
  readonly table: TableId;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the prescribed tables among the lines `from … to` (excluded) by their labels: neither headings nor order are trusted, and
 * lines of other tables or of prose end one. A few labels do not make a table; under the heading of its section they do, and even its
 * number of figures without any. Costs a look at each line.
 *
 * @param under the table of the section whose lines these are
 */
export function findRegions(classes: readonly LineClass[], from: number, to: number, under?: TableId): Region[] {
  const regions: Region[] = [];
  let run: { at: number; lineClass: LineClass }[] = [];
  const close = (): void => {
    regions.push(...regionsOf(run, under));
    run = [];
  };
  for (let at = from; at < to; at++) {
    const lineClass = classes[at] as LineClass;
    if (lineClass.kind === 'prose') close();
    else run.push({ at, lineClass });
  }
  close();
  if (under && !regions.some(({ table }) => table === under)) regions.push(...headless(classes, from, to, under));
  return mergeInterrupted(regions, classes);
}

/** The table of a section, where its lines tell all its figures as a list: from which of them to which. `listed`: the classes of lines read so. */
export function listedRegion(listed: readonly LineClass[], under: TableId): Region | undefined {
  const region = findRegions(listed, 0, listed.length, under).find(({ table }) => table === under);
  const figures = listed.slice(region?.from, region?.to).reduce((sum, { numbers }) => sum + numbers, 0);
  return region && figures === FIGURES[under] ? region : undefined;
}

/** Figures that a table has that can be told by their number alone. */
const FIGURES: Partial<Record<TableId, number>> = { t2: 10, t4: 15 };

/** The lines without known heads that hold as many figures as the table of their section has, with what stands right above them. */
function headless(classes: readonly LineClass[], from: number, to: number, table: TableId): Region[] {
  const wanted = FIGURES[table];
  if (wanted === undefined) return [];
  let first = -1;
  let figures = 0;
  let last = -1;
  for (let at = from; at <= to; at++) {
    const line = at < to ? classes[at] : undefined;
    if (
      line &&
      (line.kind === 'gap' ||
        line.kind === 'value' ||
        line.kind === 'cells' ||
        line.kind === 'label' ||
        isScrappy(line))
    ) {
      if (line.kind !== 'gap' && first < 0) first = at;
      if (line.numbers > 0) last = at;
      figures += line.numbers;
      continue;
    }
    if (figures === wanted) return [{ table, from: first, to: last + 1 }];
    first = -1;
    figures = 0;
  }
  return [];
}

/** Pieces of a broken head: 维持纠正结果审结 */
const isScrappy = ({ kind, words }: LineClass): boolean =>
  kind === 'maybe' && words !== undefined && words.every(({ folded }) => folded !== '' && isScraps(folded));

/** A table that is being looked at. */
interface OpenRegion {
  readonly table: TableId;
  readonly from: number;
  last: number;
  hits: number;
  figures: boolean;
  numbers: number;
  head: boolean;
  readonly seen: Set<string>;
  /** Cells that stand one a line below the label of its last row; none can where there are more on the label's own line. */
  below: number;
}

/** Rows with which a table ends. */
const LAST_ROWS: ReadonlySet<string> = new Set(['fee', 'purchase', 'carryOut']);
/**
 * Rows of table 2 that make it that table without a line of heads: it has six (eight in 2019), and other statistics may have some
 * of them.
 */
const ROWS_ENOUGH = 5;

function isTable({ table, hits, figures, numbers, head, seen }: OpenRegion, under: TableId | undefined): boolean {
  if (table === under && table === 't3' && seen.size > 0 && numbers >= ROW_OF_T3) return true;
  return hits >= (figures ? 3 : 6) && (table !== 't2' || head || seen.size >= ROWS_ENOUGH);
}

/** 详见附件 instead of a figure, in a row of table 3 whose cells stand one a line. */
const isWithinRow = ({ table, below }: OpenRegion, { size }: LineClass): boolean =>
  table === 't3' && size === 1 && below < ROW_OF_T3;
const ROW_OF_T3 = 7;

/** One run of table-like lines may hold several tables: each line goes with the table that was last pointed to. */
function regionsOf(run: readonly { at: number; lineClass: LineClass }[], under: TableId | undefined): Region[] {
  const regions: Region[] = [];
  let open: OpenRegion | undefined;
  // Words of a table before its first sure label (a broken note, cells of a head) belong to it.
  let lead = -1;
  const close = (): void => {
    if (open && isTable(open, under)) regions.push({ table: open.table, from: open.from, to: open.last + 1 });
    open = undefined;
    lead = -1;
  };
  for (const { at, lineClass } of run) {
    const { kind, table, rowLabel } = lineClass;
    const belongs = kind === 'label' || kind === 'value' || kind === 'cells';
    const again = (rowLabel === 'reg' || rowLabel === 'new') && open?.seen.has(rowLabel) === true && open.seen.size > 1;
    if (table && (table !== open?.table || again)) {
      const from = lead >= 0 ? lead : at;
      close();
      open = { table, from, last: at, hits: 0, figures: false, numbers: 0, head: false, seen: new Set(), below: 0 };
    } else if (
      open &&
      lineClass.foreign &&
      !isWithinRow(open, lineClass) &&
      [...open.seen].some((row) => LAST_ROWS.has(row))
    )
      close();
    if (!open) {
      if (!belongs && kind !== 'gap') lead = -1;
      else if (belongs && lead < 0) lead = at;
      continue;
    }
    if (rowLabel) {
      open.seen.add(rowLabel);
      open.below = lineClass.size === 1 ? 0 : ROW_OF_T3;
    } else if (belongs && lineClass.size === 1) open.below++;
    if (lineClass.figures) open.figures = true;
    open.numbers += lineClass.numbers;
    if (lineClass.head) open.head = true;
    if (table) open.hits += lineClass.hits;
    if (belongs || table) open.last = at;
  }
  close();
  return regions;
}

/** A table that prose or a note interrupts goes on behind it, if what follows is more of the same section's table. */
function mergeInterrupted(regions: readonly Region[], classes: readonly LineClass[]): Region[] {
  const merged: Region[] = [];
  for (const region of regions) {
    const before = merged.at(-1);
    const near = before && region.from - before.to <= 6;
    if (before && near && before.table === region.table && !startsAnew(classes, before, region)) {
      merged[merged.length - 1] = { ...before, to: region.to };
    } else merged.push(region);
  }
  return merged;
}

/** Whether the table begins again: with a row that the lines before have, or, of table 4, behind all its figures. */
function startsAnew(classes: readonly LineClass[], before: Region, region: Region): boolean {
  const own = classes.slice(before.from, before.to);
  if (region.table === 't4') return own.reduce((sum, { numbers }) => sum + numbers, 0) >= (FIGURES.t4 ?? 0);
  const label = classes.slice(region.from, region.to).find(({ rowLabel }) => rowLabel !== undefined)?.rowLabel;
  return label !== undefined && own.some(({ rowLabel }) => rowLabel === label);
}
