import type { Edition } from '../forms/form.ts';
import type { Table } from '../syntax/tree.ts';

/**
 * The edition that a table shows by labels that only this one has. Undefined where it shows none, so that the year decides: table 4 is
 * the same in both, and so is a table 3 that lacks all of （六）.
 */
export function editionShown({ id, edition, labels }: Table): Edition | 'mixed' | undefined {
  if (id === 't4') return undefined;
  if (id === 't3' && !labels.some(({ key }) => key === 't3.other' || key.startsWith('t3.other.'))) return undefined;
  return edition;
}
