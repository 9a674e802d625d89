import { Kind, type Memo } from '../memo.ts';
import type { Line, LineCell } from '../syntax/layouts/line.ts';
import { type Cell, type FoundLabel, type ReadTable, TableNode } from '../syntax/tree.ts';
import { movedSpan, type Span } from '../text/span.ts';
import type { LineClass } from './classify-line.ts';
import { readTable } from './read.ts';
import type { Region } from './regions.ts';

/** What was read of the same characters, which may have been lines of other cells: a table's words do not tell how a page is drawn. */
const tables = new Kind<TableNode[]>();

/** Where a table stands. */
export interface PlacedTable {
  readonly node: TableNode;
  readonly at: number;
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
  const same = known.find((each) => isSame(each.lines, lines, from, to, at));
  if (same) return { node: same, at };
  const own = lines.slice(from, to).map((line) => line.moved(-at));
  const read = readTable(own, classes.slice(from, to), { table, from: 0, to: to - from });
  if (!read) return undefined;
  const node = new TableNode(read, own);
  known.push(node);
  return { node, at };
}

function isSame(own: readonly Line[], lines: readonly Line[], from: number, to: number, at: number): boolean {
  if (own.length !== to - from) return false;
  return own.every((mine, i) => {
    const line = lines[from + i] as Line;
    return (
      mine.shape === line.shape &&
      mine.by === line.by &&
      mine.indent === line.indent &&
      mine.newPage === line.newPage &&
      isAt(mine.span, line.span, at) &&
      mine.cells.length === line.cells.length &&
      mine.cells.every((cell, j) => isSameCell(cell, line.cells[j] as LineCell, at))
    );
  });
}

const isAt = (own: Span, placed: Span, at: number): boolean =>
  own.start + at === placed.start && own.end + at === placed.end;

const isSameCell = (own: LineCell, placed: LineCell, at: number): boolean =>
  isAt(own.whole, placed.whole, at) &&
  isAt(own.slice.span, placed.slice.span, at) &&
  own.slice.text === placed.slice.text;

/** A table where it stands. Costs an object for each of its cells and labels. */
export function placedTable({ node: { read }, at }: PlacedTable): ReadTable {
  if (at === 0) return read;
  // A row has its label from among the table's.
  const known = new Map<FoundLabel, FoundLabel>();
  const label = (each: FoundLabel): FoundLabel => {
    const moved = known.get(each) ?? { ...each, slice: each.slice.moved(at) };
    known.set(each, moved);
    return moved;
  };
  const cell = (each: Cell): Cell => ({
    span: movedSpan(each.span, at),
    whole: movedSpan(each.whole, at),
    value: each.value,
  });
  return {
    ...read,
    span: movedSpan(read.span, at),
    labels: read.labels.map(label),
    rows: read.rows.map((row) => ({ ...row, label: row.label && label(row.label), cells: row.cells.map(cell) })),
    strays: read.strays.map((stray) => ({ label: stray.label.moved(at), cells: stray.cells.map(cell) })),
    misplaced: read.misplaced.map(label),
    splits: read.splits.map((each) => movedSpan(each, at)),
  };
}
