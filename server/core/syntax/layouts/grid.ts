import type { ColumnForm, GroupForm, RowForm, TableForm } from '../../forms/form.ts';

/** One place of a table as it is drawn: a label, a blank or a figure, over as many columns and rows as it covers. */
export interface GridCell {
  readonly text: string;
  readonly figure?: true;
  readonly across: number;
  readonly down: number;
}

/** A table row by row as HTML has it: a merged cell stands only where it begins. */
export interface Grid {
  /** How many columns it has. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** A line of a grid. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The form's row whose figures stand in it: `new`, `deny.1`; for table 4's one line `review`. Undefined for heads. */
  readonly key: string | undefined;
}

/** Gives the text of a figure cell. */
export type Figures = (row: string, column: string) => string;

const cell = (text: string, across = 1, down = 1): GridCell => ({ text, across, down });
const figure = (text: string, across = 1): GridCell => ({ text, figure: true, across, down: 1 });
const heading = (cells: readonly GridCell[]): GridRow => ({ cells, key: undefined });

/** The prescribed table as a grid, with the given figures. */
export function gridOf(form: TableForm, figures: Figures): Grid {
  if (form.id === 't2') return documentsGrid(form, figures);
  return form.id === 't3' ? applicationsGrid(form, figures) : resultsGrid(form, figures);
}

const groupOf = (form: TableForm, key: string): GroupForm | undefined => form.groups.find((each) => each.key === key);
const labelOf = (form: TableForm, key: string): string => groupOf(form, key)?.label ?? '';
const columnsOf = (form: TableForm, row: RowForm): readonly ColumnForm[] =>
  row.columns.flatMap((key) => form.columns.find((each) => each.key === key) ?? []);

/** Table 2: four blocks (five in 2019), each a clause, a line of heads and its rows; what is missing on the right is merged. */
function documentsGrid(form: TableForm, figures: Figures): Grid {
  const width = 1 + Math.max(...form.rows.map((row) => row.columns.length));
  const stretch = (count: number, index: number): number => (index === count - 1 ? width - count : 1);
  const rows: GridRow[] = [];
  let block: string | undefined;
  for (const row of form.rows) {
    const columns = columnsOf(form, row);
    if (row.group !== undefined && row.group !== block) {
      block = row.group;
      rows.push(heading([cell(labelOf(form, block), width)]));
      const heads = columns.map((column, i) => cell(column.label, stretch(columns.length, i)));
      rows.push(heading([cell(labelOf(form, 'head')), ...heads]));
    }
    const filled = columns.map((column, i) => figure(figures(row.key, column.key), stretch(columns.length, i)));
    rows.push({ key: row.key, cells: [cell(row.label), ...filled] });
  }
  return { width, rows };
}

/** Table 3: three columns of labels, of which most rows merge some; seven of figures under a head of three lines. */
function applicationsGrid(form: TableForm, figures: Figures): Grid {
  const labels = 3;
  const [person, ...rest] = form.columns;
  const total = rest.pop();
  const rows: GridRow[] = [
    heading([cell(form.note ?? '', labels, 3), cell(labelOf(form, 'applicant'), form.columns.length)]),
    heading([
      cell(person?.label ?? '', 1, 2),
      cell(labelOf(form, 'organization'), rest.length),
      cell(total?.label ?? '', 1, 2),
    ]),
    heading(rest.map((column) => cell(column.label))),
  ];
  // 三、本年度办理结果 spans all rows that are in some group.
  const grouped = form.rows.filter((row) => row.group !== undefined).length;
  let outer = false;
  let inner: string | undefined;
  for (const row of form.rows) {
    const lead: GridCell[] = [];
    if (row.group === undefined) lead.push(cell(row.label, labels));
    else {
      if (!outer) lead.push(cell(labelOf(form, 'result'), 1, grouped));
      outer = true;
      if (row.group === 'result') lead.push(cell(row.label, labels - 1));
      else {
        const size = form.rows.filter((each) => each.group === row.group).length;
        if (inner !== row.group) lead.push(cell(labelOf(form, row.group), 1, size));
        lead.push(cell(row.label));
      }
      inner = row.group;
    }
    const filled = row.columns.map((column) => figure(figures(row.key, column)));
    rows.push({ key: row.key, cells: [...lead, ...filled] });
  }
  return { width: labels + form.columns.length, rows };
}

/** Table 4: one line of figures under a head of three lines; the groups that we read as rows stand side by side. */
function resultsGrid(form: TableForm, figures: Figures): Grid {
  const heads = form.columns.map((column) => cell(column.label));
  const [first, ...others] = form.rows;
  const size = form.columns.length;
  const rows: GridRow[] = [
    heading([cell(first?.label ?? '', size), cell(labelOf(form, 'litigation'), size * others.length)]),
    heading([...heads.map((each) => cell(each.text, 1, 2)), ...others.map((row) => cell(row.label, size))]),
    heading(others.flatMap(() => heads)),
    {
      key: first?.key,
      cells: form.rows.flatMap((row) => row.columns.map((column) => figure(figures(row.key, column)))),
    },
  ];
  return { width: size * form.rows.length, rows };
}

/** What a place of the full grid holds: a cell, or what a merged cell leaves there. */
export interface Place {
  readonly cell: GridCell;
  /** `own` where the cell begins, `right` of it within its first row, `below` for its further rows, `inside` right of those. */
  readonly part: 'own' | 'right' | 'below' | 'inside';
}

/** Every place of every row, merged cells laid out over all that they cover. Where a row ends early, its last places are blank. */
export function placesOf(grid: Grid): readonly (readonly Place[])[] {
  const blank: Place = { cell: cell(''), part: 'inside' };
  const laid: Place[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const each of row.cells) {
      while (laid[r]?.[column]) column++;
      for (let down = 0; down < each.down; down++) {
        for (let across = 0; across < each.across; across++) {
          const part = down === 0 ? (across === 0 ? 'own' : 'right') : across === 0 ? 'below' : 'inside';
          const line = laid[r + down];
          if (line) line[column + across] = { cell: each, part };
        }
      }
    }
  });
  return laid.map((line) => Array.from({ length: grid.width }, (_, i) => line[i] ?? blank));
}

/** The words to write in a place: its cell's where that begins, else none. */
export const ownText = ({ part, cell }: Place): string => (part === 'own' ? cell.text : '');

/** The places of one row of table 2 or 3, to be put between others; none where the form has no such row. */
export function rowPlaces(form: TableForm, key: string, figures: Figures): readonly Place[] {
  const grid = gridOf(form, figures);
  const index = grid.rows.findIndex((row) => row.key === key);
  // Leave a group's label out: it stands in the table already, or is another finding's.
  return (placesOf(grid)[index] ?? []).map((place) =>
    place.cell.down > 1 && place.part === 'own' ? { ...place, part: 'below' } : place,
  );
}

/** The width of a text in columns of a screen: a Chinese character, and any sign from U+2E80 on, takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
