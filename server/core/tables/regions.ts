import type { TableId } from '../forms/form.ts';
import type { LineClass } from './classify-line.ts';

/** Lines `from … to` (excluded) that hold one prescribed table. */
export interface Region {
  readonly table: TableId;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the prescribed tables among the lines `from … to` (excluded) by their labels alone: neither headings nor order are trusted, and
 * lines of other tables or of prose end one. A few labels do not make a table. Costs a look at each line.
 */
export function findRegions(classes: readonly LineClass[], from: number, to: number): Region[] {
  const regions: Region[] = [];
  let run: { at: number; lineClass: LineClass }[] = [];
  const close = (): void => {
    regions.push(...regionsOf(run));
    run = [];
  };
  for (let at = from; at < to; at++) {
    const lineClass = classes[at] as LineClass;
    if (lineClass.kind === 'prose') close();
    else run.push({ at, lineClass });
  }
  close();
  return mergeInterrupted(regions, classes);
}

/** A table that is being looked at. */
interface OpenRegion {
  readonly table: TableId;
  readonly from: number;
  last: number;
  hits: number;
  figures: boolean;
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

function isTable({ table, hits, figures, head, seen }: OpenRegion): boolean {
  return hits >= (figures ? 3 : 6) && (table !== 't2' || head || seen.size >= ROWS_ENOUGH);
}

/** 详见附件 instead of a figure, in a row of table 3 whose cells stand one a line. */
const isWithinRow = ({ table, below }: OpenRegion, { size }: LineClass): boolean =>
  table === 't3' && size === 1 && below < ROW_OF_T3;
const ROW_OF_T3 = 7;

/** One run of table-like lines may hold several tables: each line goes with the table that was last pointed to. */
function regionsOf(run: readonly { at: number; lineClass: LineClass }[]): Region[] {
  const regions: Region[] = [];
  let open: OpenRegion | undefined;
  // Words of a table before its first sure label (a broken note, cells of a head) belong to it.
  let lead = -1;
  const close = (): void => {
    if (open && isTable(open)) regions.push({ table: open.table, from: open.from, to: open.last + 1 });
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
      open = { table, from, last: at, hits: 0, figures: false, head: false, seen: new Set(), below: 0 };
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
    if (before && near && before.table === region.table && !startsAnew(classes, region)) {
      merged[merged.length - 1] = { ...before, to: region.to };
    } else merged.push(region);
  }
  return merged;
}

function startsAnew(classes: readonly LineClass[], region: Region): boolean {
  for (let at = region.from; at < Math.min(region.to, region.from + 12); at++) {
    const label = classes[at]?.rowLabel;
    if (label === 'reg' || label === 'new') return true;
    if (label) return false;
  }
  return region.table === 't4';
}
