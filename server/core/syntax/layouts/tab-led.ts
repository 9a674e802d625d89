import { span } from '../../text/span.ts';
import { deleteCellLines, folded, insertCellLines, isEmpty } from './cell-lines.ts';
import { type Place, placesOf } from './grid.ts';
import type { Layout } from './layout.ts';
import { Line } from './line.ts';
import { tabbedCells } from './tabs.ts';

/**
 * A table saved from Word: a cell a line, led by a tab, and an empty line behind each row. A cell merged to the right is one cell; one
 * merged downwards leaves an empty one in each further row.
 */
export const tabLed = {
  name: 'tab-led',
  read: { line: readLed },
  write: (grid, { eol }) =>
    placesOf(grid)
      .map((places) => rowText(places, eol))
      .join(''),
  insertRow: (report, places, beside) => insertCellLines(report, rowText(places, report.eol), beside),
  deleteRow: (report, row) => deleteCellLines(report, row, startOf),
  byLine: true,
} as const satisfies Layout;

/** Reads `→规章`; undefined for a line with more tabs (`→→2.其他…→0→0`) and for words before the tab. */
function readLed(source: string, start: number, end: number): Line | undefined {
  const tab = source.indexOf('\t', start);
  const next = source.indexOf('\t', tab + 1);
  if (tab < 0 || tab >= end || (next >= 0 && next < end)) return undefined;
  const [before, cell] = tabbedCells(source, start, end);
  if (before?.slice.text !== '' || !cell) return undefined;
  return Line.of({ shape: 'led', by: 'tab', span: span(start, end), cells: [cell], indent: 0 });
}

const rowText = (places: readonly Place[], eol: string): string =>
  places
    .filter((place) => place.part === 'own' || place.part === 'below')
    .map((place) => `\t${place.part === 'own' ? folded(place.cell, eol) : ''}${eol}`)
    .join('') + eol;

/**
 * Where a row begins: above the empty cells that merged labels leave before its label; undefined where words stand in one of
 * them.
 */
function startOf(text: string, line: number): number | undefined {
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const cell = text.slice(above, start);
    if (cell.trim() !== '') return undefined;
    if (isEmpty(cell)) break;
    start = above;
  }
  return start;
}
