import type { TableFacts } from '../facts/model.ts';
import type { Row } from '../syntax/tree.ts';
import { swallowedBy } from './swallowed.ts';

/** As many broken rows as make the table unreadable. */
const UNREADABLE = 3;

/** Rows with more or fewer figures than they should have, but for those of which something else is said. */
export const brokenRows = (table: TableFacts): readonly Row[] =>
  table.table.rows.filter((row) => !row.complete && !isToldElsewhere(table, row));

/** A label that stands twice, once without its figures; a row with those of the next, whose label is gone. */
const isToldElsewhere = (table: TableFacts, row: Row): boolean =>
  (row.cells.length === 0 && table.row(row.key)?.complete === true) || swallowedBy(table, row) !== undefined;

/** Of a table that cannot be read one finding says so; nothing is said of its single rows and labels. */
export const isUnreadable = (table: TableFacts): boolean => table.table.torn || brokenRows(table).length >= UNREADABLE;
