import { Kind, type Memo } from '../memo.ts';
import type { Line, LineCell } from '../syntax/layouts/line.ts';
import { type Cell, type FoundLabel, type ReadTable, TableNode } from '../syntax/tree.ts';
import { movedSpan, type Span } from '../text/span.ts';
import type { LineClass } from './classify-line.ts';
import { readTable } from './read.ts';
import type { Region } from './regions.ts';

/**
 * What was read of the same characters, which may have been lines of other cells: a table's words do not tell how a page is
 * drawn.
 */
const tables = new Kind<TableNode[]>();

/** A table's node, and where it stands. */
export interface PlacedTable {
  readonly node: TableNode;
  /** How many characters further back than where it stood when it was read. */
  readonly by: number;
}

/** Reads one prescribed table out of its lines, unless the version before had the same one. */
export function tableIn(
  memo: Memo,
  source: string,
  lines: readonly Line[],
  classes: readonly LineClass[],
  { table, from, to }: Region,
): PlacedTable | undefined {
  const at = lines[from]?.span.start ?? 0;
  const words = source.slice(at, lines[to - 1]?.span.end ?? at);
  const known = memo.get(tables, `${table}${words}`, () => []);
  const same = known.find((each) => isSame(each.lines, lines, from, to, at - each.start));
  if (same) return { node: same, by: at - same.start };
  const own = lines.slice(from, to);
  const read = readTable(own, classes.slice(from, to), { table, from: 0, to: to - from });
  if (!read) return undefined;
  const node = new TableNode(read, own, at);
  known.push(node);
  return { node, by: 0 };
}

function isSame(own: readonly Line[], lines: readonly Line[], from: number, to: number, by: number): boolean {
  if (own.length !== to - from) return false;
  return own.every((mine, i) => {
    const line = lines[from + i] as Line;
    if (!isAt(mine.span, line.span, by)) return false;
    if (mine.isSame(line)) return true;
    return (
      mine.shape === line.shape &&
      mine.by === line.by &&
      mine.indent === line.indent &&
      mine.newPage === line.newPage &&
      mine.cells.length === line.cells.length &&
      mine.cells.every((cell, j) => isSameCell(cell, line.cells[j] as LineCell, by))
    );
  });
}

const isAt = (own: Span, placed: Span, by: number): boolean =>
  own.start + by === placed.start && own.end + by === placed.end;

const isSameCell = (own: LineCell, placed: LineCell, by: number): boolean =>
  isAt(own.whole, placed.whole, by) &&
  isAt(own.slice.span, placed.slice.span, by) &&
  own.slice.text === placed.slice.text;

/** The table with places of the file. Costs an object for each of its cells and labels, unless it stands where it was read. */
export function placedTable({ node: { read }, by }: PlacedTable): ReadTable {
  if (by === 0) return read;
  // A row has its label from among the table's.
  const known = new Map<FoundLabel, FoundLabel>();
  const label = (each: FoundLabel): FoundLabel => {
    const moved = known.get(each) ?? { ...each, slice: each.slice.moved(by) };
    known.set(each, moved);
    return moved;
  };
  const cell = (each: Cell): Cell => ({
    span: movedSpan(each.span, by),
    whole: movedSpan(each.whole, by),
    value: each.value,
  });
  return {
    ...read,
    span: movedSpan(read.span, by),
    labels: read.labels.map(label),
    rows: read.rows.map((row) => ({ ...row, label: row.label && label(row.label), cells: row.cells.map(cell) })),
    strays: read.strays.map((stray) => ({ label: stray.label.moved(by), cells: stray.cells.map(cell) })),
    misplaced: read.misplaced.map(label),
    splits: read.splits.map((each) => movedSpan(each, by)),
  };
}
