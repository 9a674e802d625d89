import { deleteCellLines, folded, insertCellLines } from './cell-lines.ts';
import type { Place } from './grid.ts';
import { placesOf } from './grid.ts';
import type { Layout } from './layout.ts';
import { readText } from './line.ts';

/** A table copied from a web page: every cell is a paragraph of its own, and empty cells are gone. */
export const paragraphs = {
  name: 'paragraphs',
  read: { line: readText },
  write: (grid, { eol }) =>
    placesOf(grid)
      .map((places) => rowText(places, eol))
      .join(''),
  insertRow: (report, places, beside) => insertCellLines(report, rowText(places, report.eol), beside),
  deleteRow: (report, row) => deleteCellLines(report, row, (_, line) => line),
  byLine: true,
} as const satisfies Layout;

const rowText = (places: readonly Place[], eol: string): string =>
  places
    .filter((place) => place.part === 'own' && place.cell.text !== '')
    .map((place) => folded(place.cell, eol) + eol + eol)
    .join('');
