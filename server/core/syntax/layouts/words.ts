import { type Grid, ownText, type Place, placesOf, widthOf } from './grid.ts';
import type { Layout, Style } from './layout.ts';
import { readText } from './line.ts';
import { deleteLines, insertLines } from './row-lines.ts';

/** A row a line, its cells separated by spaces, as in the text of a PDF: only the labels show which words are a cell. */
export const words = {
  name: 'words',
  read: { line: readText },
  write,
  // Among a PDF's words a row would have to be aligned with what somebody else has drawn.
  insertRow: (report, places, beside) =>
    report.chrome.pdf ? undefined : insertLines(report, joined(places) + report.eol, beside),
  deleteRow: deleteLines,
  byLine: true,
} as const satisfies Layout;

/** Spaces between two columns, so that a label with a space in it stays one cell to the eye. A matter of taste. */
const GAP = 2;

const joined = (places: readonly Place[]): string =>
  places
    .map(ownText)
    .filter((text) => text !== '')
    .join(' ');

/** Writes columns aligned by spaces, as a PDF's text keeps them; a text wider than its column pushes the next one to the right. */
function write(grid: Grid, { eol, narrow }: Style): string {
  const lines = placesOf(grid);
  const written = narrow ? lines.map(joined).filter((line) => line !== '') : aligned(lines);
  return written.map((line) => line + eol).join('');
}

function aligned(lines: readonly (readonly Place[])[]): readonly string[] {
  const starts = columnStarts(lines);
  return lines.map((places) => {
    let line = '';
    places.forEach((place, i) => {
      if (place.part !== 'own' || place.cell.text === '') return;
      const pad = Math.max((starts[i] ?? 0) - widthOf(line), line === '' ? 0 : GAP);
      line += ' '.repeat(pad) + place.cell.text;
    });
    return line;
  });
}

/** Where each column begins: behind the widest text that ends before it. */
function columnStarts(lines: readonly (readonly Place[])[]): readonly number[] {
  const count = lines[0]?.length ?? 0;
  const starts: number[] = new Array(count + 1).fill(0);
  for (let column = 0; column < count; column++) {
    let next = (starts[column] ?? 0) + GAP;
    for (const places of lines) {
      const place = places[column];
      if (!place || place.cell.text === '' || (place.part !== 'own' && place.part !== 'right')) continue;
      let first = column;
      while (first > 0 && places[first]?.cell === place.cell && places[first]?.part === 'right') first--;
      const ends = column === count - 1 || places[column + 1]?.cell !== place.cell;
      if (ends) next = Math.max(next, (starts[first] ?? 0) + widthOf(place.cell.text) + GAP);
    }
    starts[column + 1] = next;
  }
  return starts;
}
