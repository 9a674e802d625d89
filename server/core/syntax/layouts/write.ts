import type { TableForm } from '../../forms/form.ts';
import type { TableLayout } from '../tree.ts';
import { type Figures, type Grid, type GridCell, gridOf, type Place, placesOf } from './grid.ts';

/** Ways in which files of one layout still differ. */
export interface WriteOptions {
  /** Repeat a merged label in each of its rows (pipe tables that a program wrote), instead of leaving blanks. */
  readonly repeat?: boolean;
  /** Part columns by one space, as a PDF's raw text does, instead of aligning them. */
  readonly narrow?: boolean;
}

const ZERO: Figures = () => '0';

/**
 * A whole table, all zeros unless `figures` says otherwise, as files of that layout have it.
 * Every line ends with `eol`; no blank line before the table, none behind it but those that the layout puts between rows.
 */
export function writeTable(
  form: TableForm,
  layout: TableLayout,
  eol: string,
  figures: Figures = ZERO,
  options: WriteOptions = {},
): string {
  return writeGrid(gridOf(form, figures), layout, eol, options);
}

/**
 * The lines of one row, zeros unless `figures` says otherwise, each ended by `eol`, to be put where the next row begins. Labels of merged groups are
 * left to the row that has them. In table 4, whose groups share one line, all 15 figures are that row.
 */
export function writeRow(
  form: TableForm,
  rowKey: string,
  layout: TableLayout,
  eol: string,
  figures: Figures = ZERO,
): string {
  const grid = gridOf(form, figures);
  const wanted = form.id === 't4' ? form.rows[0]?.key : rowKey;
  const index = grid.rows.findIndex((row) => row.key === wanted);
  if (index < 0) return '';
  // A group's label begins in its first row; here it stands already, or is missing for itself.
  const places = (placesOf(grid)[index] ?? []).map(
    (place): Place => (place.cell.down > 1 && place.part === 'own' ? { ...place, part: 'below' } : place),
  );
  if (layout === 'html') {
    const cells = places.filter((place) => place.part === 'own').map((place) => place.cell);
    return `${htmlRow(cells)}${eol}`;
  }
  if (layout === 'pipe') return `${pipeRow(places.map((place) => textOf(place, false)))}${eol}`;
  if (layout === 'words') return `${joined(places)}${eol}`;
  return rowLines(places, layout, eol);
}

/** Writes a grid; what `writeTable` does once the table is drawn. */
export function writeGrid(grid: Grid, layout: TableLayout, eol: string, options: WriteOptions = {}): string {
  const lines = placesOf(grid);
  switch (layout) {
    case 'html':
      return ['<table border="1">', ...grid.rows.map((row) => htmlRow(row.cells)), '</table>', ''].join(eol);
    case 'pipe': {
      const rows = lines.map((places) => pipeRow(places.map((place) => textOf(place, options.repeat === true))));
      const rule = `|${' --- |'.repeat(grid.width)}`;
      return [rows[0], rule, ...rows.slice(1), ''].join(eol);
    }
    case 'words':
      return words(lines, options.narrow === true)
        .map((line) => line + eol)
        .join('');
    default:
      return lines.map((places) => rowLines(places, layout, eol)).join('');
  }
}

/** A row of the layouts that need no look at other rows. */
function rowLines(places: readonly Place[], layout: 'tab-led' | 'tabs' | 'paragraphs', eol: string): string {
  switch (layout) {
    case 'tabs':
      return places.map((place) => (place.part === 'own' ? place.cell.text : '')).join('\t') + eol;
    case 'tab-led':
      // Saved from Word: a cell merged to the right is one cell, one merged downwards leaves an empty one in each row.
      return (
        places
          .filter((place) => place.part === 'own' || place.part === 'below')
          .map((place) => `\t${place.part === 'own' ? folded(place.cell, eol) : ''}${eol}`)
          .join('') + eol
      );
    default:
      // Copied from a web page: every text its own paragraph, and an empty cell is gone.
      return places
        .filter((place) => place.part === 'own' && place.cell.text !== '')
        .map((place) => folded(place.cell, eol) + eol + eol)
        .join('');
  }
}

/** Heads that narrow columns break in two: 商业⏎企业, 结果⏎纠正. */
const NARROW = /^(商业|科研|结果|其他|尚未)(企业|机构|维持|纠正|结果|审结)$/;

const folded = (cell: GridCell, eol: string): string => cell.text.replace(NARROW, `$1${eol}$2`);

const textOf = (place: Place, repeat: boolean): string =>
  place.part === 'own' || (repeat && place.part === 'below') ? place.cell.text : '';

const pipeRow = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function htmlRow(cells: readonly GridCell[]): string {
  const written = cells.map(({ text, across, down }) => {
    const merged = (across > 1 ? ` colspan="${across}"` : '') + (down > 1 ? ` rowspan="${down}"` : '');
    const content = text === '' ? '&nbsp;' : text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
    return `<td${merged}><p>${content}</p></td>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

/** Columns on a screen: a Chinese character is two wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

const GAP = 2;

const joined = (places: readonly Place[]): string =>
  places.flatMap((place) => (place.part === 'own' && place.cell.text !== '' ? [place.cell.text] : [])).join(' ');

/** Columns aligned by spaces, as a PDF's text keeps them; a text that is wider than its columns pushes the next one right. */
function words(lines: readonly (readonly Place[])[], narrow: boolean): readonly string[] {
  if (narrow) return lines.map(joined).filter((line) => line !== '');
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
