import { type Implied, implied } from '../balance/implied.ts';
import type { PlacedCell, TableFacts } from '../facts/model.ts';
import type { Finding, Fix } from '../finding.ts';
import type { TableId } from '../forms/form.ts';
import { cellName, tableName } from '../forms/naming.ts';
import type { Cell } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/**
 * The figures that the table's sums ask for in a cell, see `implied`; where no single one does, what all of them together leave to an
 * empty cell, if that is one figure.
 */
export function impliedIn({ facts, table, row, column }: PlacedCell): readonly Implied[] {
  const told = implied(facts.form.tables[table].equations, facts.number, { row: row.key, column });
  const range = told.length === 0 ? facts.range(row.key, column) : undefined;
  return range && range.least === range.most ? [{ value: range.least, sums: 1 }] : told;
}

/** The place to write in: the `&nbsp;` of an empty cell, else the whole cell. */
export const emptyPlace = ({ span, whole }: Cell): Span => (span.end > span.start ? span : whole);

/** How a message names that figure: （按合计倒推是 14）; empty where the sums ask for none, or for several. */
export const impliedBySums = ([first, ...others]: readonly Implied[]): string =>
  first && others.length === 0 ? `（按合计倒推是 ${first.value}）` : '';

/** A fix that writes the figure that the sums ask for into a cell; preferred where two sums agree on it. */
export const filling = ({ cell }: PlacedCell, { value, sums }: Implied, verb: '填' | '改为'): Fix => ({
  title: `${verb} ${value}`,
  edits: [{ span: cell.span, text: String(value) }],
  ...(sums > 1 && { preferred: true }),
});

/** The fixes for a cell without a figure: one for each figure that sums ask for; 0 where none does. */
export const fillings = (placed: PlacedCell, meant: readonly Implied[], verb: '填' | '改为'): readonly Fix[] =>
  (meant.length > 0 ? meant : [{ value: 0, sums: 0 }]).map((each) => filling(placed, each, verb));

const IDS: readonly TableId[] = ['t2', 't3', 't4'];

/** A cell's name within a sentence: “（七）总计”行“总计”列 */
export const nameOf = ({ facts, table, row, column }: PlacedCell): string =>
  cellName(facts.form.tables[table], row.key, column);

/** Every data cell of every table whose row has its prescribed number of cells. */
export function dataCells(table: (id: TableId) => TableFacts | undefined): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const id of IDS) {
    const facts = table(id);
    if (!facts || facts.table.torn) continue;
    const form = facts.form.tables[id];
    const kinds = new Map(form.columns.map(({ key, kind }) => [key, kind]));
    for (const row of form.rows) {
      const found = facts.row(row.key);
      if (!found?.complete) continue;
      for (let i = 0; i < row.columns.length; i++) {
        const cell = found.cells[i];
        const column = row.columns[i];
        if (cell && column !== undefined) {
          placed.push({ facts, table: id, row, column, kind: kinds.get(column) ?? row.kind, cell });
        }
      }
    }
  }
  return placed;
}

/** Report up to this many cells of a table one by one, more as one finding: an unfilled table would be 175. A matter of taste. */
const MANY = 6;
/** Name this many more cells where they are not marked: about a screenful. A matter of taste. */
const NAMED = 20;

/**
 * One finding for each cell; where a table has more than `limit` (`MANY`), one for the table, at its first cell, with the others as its
 * places.
 *
 * @param said what to say at each of the others; without it they are only named, not marked
 */
export function* perCellOrTable(
  cells: Iterable<PlacedCell>,
  one: (placed: PlacedCell) => { readonly span: Span; readonly message: string; readonly fixes?: readonly Fix[] },
  many: (
    table: string,
    count: number,
    first: PlacedCell,
    all: readonly PlacedCell[],
  ) => { readonly message: string; readonly title: string; readonly safe?: boolean; readonly wrong?: boolean },
  { limit = MANY, said }: { readonly limit?: number; readonly said?: (placed: PlacedCell) => string } = {},
): Iterable<Finding> {
  const tables = new Map<TableId, PlacedCell[]>();
  for (const placed of cells) {
    const list = tables.get(placed.table);
    if (list) list.push(placed);
    else tables.set(placed.table, [placed]);
  }
  for (const [id, list] of tables) {
    const all = list.map((placed) => ({ placed, ...one(placed) }));
    if (all.length <= limit) {
      for (const { span, message, fixes = [] } of all) yield { span, message, fixes };
      continue;
    }
    const [first] = all;
    if (!first) continue;
    const { message, title, safe, wrong } = many(tableName(id), all.length, first.placed, list);
    // One for all only where each has one way, and that is the same figure or the only one there can be.
    const edits = all.flatMap(({ fixes = [] }) => (fixes.length === 1 ? (fixes[0]?.edits ?? []) : []));
    yield {
      span: first.span,
      message,
      // Whoever accepted the first cell alone has not accepted the others.
      about: `${id}.cells`,
      ...(said
        ? { places: all.slice(1).map(({ span, placed }) => ({ span, message: `${nameOf(placed)}：${said(placed)}` })) }
        : { related: all.slice(1, NAMED + 1).map(({ span, placed }) => ({ span, message: nameOf(placed) })) }),
      ...(edits.length === all.length &&
        !wrong && { fixes: [{ title, edits, ...(safe && { safe, preferred: true }) }] }),
    };
  }
}
