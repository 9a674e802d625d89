import type { Facts, TableFacts } from '../facts/model.ts';
import type { Row } from '../syntax/tree.ts';
import { editionShown } from './edition-shown.ts';

/**
 * Rows with a wrong number of figures that make a table unreadable: one finding instead of many with one cause. A matter of
 * taste.
 */
const UNREADABLE = 3;

/** Rows with more or fewer figures than prescribed. */
export const brokenRows = (table: TableFacts): readonly Row[] => table.table.rows.filter(({ complete }) => !complete);

/** Whether a table cannot be read: then one finding says so, and none is made of its single rows and labels. */
export const isUnreadable = (table: TableFacts): boolean => table.table.torn || brokenRows(table).length >= UNREADABLE;

/**
 * Whether one finding says of the whole table that it is not what is prescribed: it cannot be read, or is another edition's. No row is
 * missing from it or out of order then.
 */
export const isToldWhole = (table: TableFacts, { form }: Pick<Facts, 'form'>): boolean =>
  isUnreadable(table) || (editionShown(table.table) ?? form.edition) !== form.edition;
