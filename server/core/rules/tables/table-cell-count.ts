import type { TableFacts } from '../../facts/model.ts';
import type { TableForm } from '../../forms/form.ts';
import { columnName, rowName, tableName } from '../../forms/naming.ts';
import type { Cell, Row, TableLayout } from '../../syntax/tree.ts';
import { impliedRow, lackingColumns } from '../../tables/implied-row.ts';
import { brokenRows, isUnreadable } from '../../tables/unreadable.ts';
import { cover, type Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'table-cell-count',
  name: '数字个数',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '一行的数字个数不对',
  why: '表三每行应有 7 个数，表四应有 15 个，表二一行 3 个或 1 个。多了少了，多半是漏了一格、串了一列，后面的数就都错了位。',
  todo: '对照统一格式数一数这一行的格，把漏的补上（没有填 0），多的删去。',
  source: '国办公开办函〔2021〕30号；由读出的数推断',
  *check(facts) {
    for (const id of ['t2', 't3', 't4'] as const) {
      const table = facts.table(id);
      if (!table) continue;
      const broken = brokenRows(table);
      const incomplete = isBeingFilled(table, broken);
      if (isUnreadable(table)) yield { ...unreadable(table, broken, facts.report.chrome.pdf), incomplete };
      else for (const row of broken) yield { ...miscounted(table, row), incomplete };
    }
  },
  bad: [
    { in: 't3', text: '⟦（一）予以公开⟧ 3 0 0 0 0 3' },
    { in: 't2', text: '⟦规章⟧ 0 0' },
  ],
  good: [{ in: 't3', text: '（一）予以公开 3 0 0 0 0 0 3' }],
});

/** Whether the table is being filled in from the top: behind the first row that lacks figures no row has any. */
function isBeingFilled(table: TableFacts, broken: readonly Row[]): boolean {
  const [first, ...others] = broken;
  if (!first || first.cells.length >= wantedOf(table, first)) return false;
  const { rows } = table.table;
  return others.every(({ cells }) => cells.length === 0) && rows.slice(rows.indexOf(first) + 1).every(isEmpty);
}

const isEmpty = ({ cells }: Row): boolean => cells.every(({ value }) => value.kind === 'blank');

function miscounted(table: TableFacts, row: Row): Finding {
  const id = table.table.id;
  const form = table.form.tables[id];
  const wanted = wantedOf(table, row);
  const whole = isWholeLine(table);
  const name = whole ? '表四' : `${tableName(id)}“${rowName(form, row.key)}”这一${id === 't4' ? '组' : '行'}`;
  const lost = whole ? groupShort(form, row) : undefined;
  const places = placesIn(table, row, lost);
  return {
    ...places,
    message:
      row.cells.length === wanted
        ? `${name}的 ${wanted} 个数分不清各是哪一格的。请对照统一格式，一格一格地核对。`
        : `${name}应有 ${wanted} 个数，${countOf(row)}。${(lost ? lostIn(form, lost) : id === 't4' ? totalLost(row.cells, wanted) : lackOf(table, row)) ?? adviceFor(row, wanted)}`,
  };
}

/** Where to mark a row: its label; of table 4, whose heads are no row's label, its figures, or those of the group that lost one. */
function placesIn(
  table: TableFacts,
  row: Row,
  lost: ShortGroup | undefined,
): Pick<Finding, 'span' | 'about' | 'formerly'> {
  const place = placeOf(table, row);
  const [first] = lost?.cells ?? row.cells;
  const last = (lost?.cells ?? row.cells).at(-1);
  if (!isWholeLine(table) || !first || !last) return { span: place };
  return { span: cover(first.span, last.span), about: 't4.cells', formerly: { span: place, about: undefined } };
}

/** Whether a table 4 was read as one line of figures that cannot be divided among its groups. */
const isWholeLine = ({ table }: TableFacts): boolean => table.id === 't4' && table.rows.length === 1;

/** The group of table 4 that lost a figure, with those it still has. */
interface ShortGroup {
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** The group of a line one figure short, if the sums of the two others hold with it and with no other. */
function groupShort({ rows, equations }: TableForm, { cells }: Row): ShortGroup | undefined {
  const size = rows[0]?.columns.length ?? 5;
  if (cells.length !== rows.length * size - 1) return undefined;
  const short = rows.flatMap(({ key }, lost): ShortGroup[] => {
    const from = (at: number): number => at * size - (at > lost ? 1 : 0);
    const holds = rows.every((row, at) => {
      if (at === lost) return true;
      const own = cells.slice(from(at), from(at) + size);
      const sum = equations.find(({ kind, terms }) => kind === 'result' && terms[0]?.row === row.key);
      return (
        sum?.terms.reduce((total, { column, sign }) => {
          const value = own[row.columns.indexOf(column)]?.value;
          return total + sign * (value?.kind === 'number' ? value.value : Number.NaN);
        }, 0) === 0
      );
    });
    return holds ? [{ key, cells: cells.slice(from(lost), from(lost) + size - 1) }] : [];
  });
  return short.length === 1 ? short[0] : undefined;
}

/** Which group lost a figure, and how it reads with it where there is only one way. */
function lostIn(form: TableForm, { key, cells }: ShortGroup): string {
  const figures = cells.map(({ value }) => (value.kind === 'number' ? value.value : ''));
  const todo = totalLost(cells, cells.length + 1) ?? '请对照底册补上，没有的填 0。';
  return `另两组各自合得上，漏的一个在“${rowName(form, key)}”这一组（读到的是 ${figures.join('、')}）。${todo}`;
}

/** A group of table 4 that is a figure short and whose last is less than the sum of the others has lost its total; else undefined. */
function totalLost(cells: readonly Cell[], wanted: number): string | undefined {
  const figures = cells.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  if (figures.length !== wanted - 1 || cells.length !== figures.length) return undefined;
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if ((figures.at(-1) ?? 0) >= sum(figures.slice(0, -1))) return undefined;
  return `漏的是总计，这一组应是 ${[...figures, sum(figures)].join('、')}。请对照底册补上。`;
}

const countOf = ({ cells }: Row): string => (cells.length === 0 ? '没有读到数' : `读到 ${cells.length} 个`);

const adviceFor = ({ cells }: Row, wanted: number): string =>
  cells.length < wanted ? '可能漏了一格或串了列。请补齐，没有的填 0。' : '可能多了一格或串了列。请对照统一格式核对。';

/** Which figure of a row is missing, if the sums of the columns show it. */
function lackOf(table: TableFacts, { key, cells }: Row): string | undefined {
  const form = table.form.tables[table.table.id];
  const row = form.rows.find((each) => each.key === key);
  const implied = row && impliedRow(table, row);
  if (!implied) return undefined;
  const present = cells.map(({ value }) => (value.kind === 'number' ? value.value : undefined));
  const [column, ...others] = lackingColumns(implied, present);
  const figure = implied.get(column ?? '');
  const lost = others.length > 0 ? `一个 ${figure}` : `“${columnName(form, column ?? '')}”列的 ${figure}`;
  const lacks = column === undefined ? '' : `漏的是${lost}，`;
  return `按行和列的合计倒推，${lacks}这一行应是 ${[...implied.values()].join('、')}。请对照底册改正。`;
}

/** How many figures a row should have. Table 4 is one row of 15, read as its first group where it cannot be divided. */
function wantedOf({ table, form }: TableFacts, row: Row): number {
  const columns = form.tables[table.id].rows.find((each) => each.key === row.key)?.columns.length ?? 7;
  return table.id === 't4' && table.rows.length === 1 ? form.tables.t4.rows.length * columns : columns;
}

/** How many columns a table has whose rows are all equally short, as if it had no others; undefined of any other. */
function columnsOf(table: TableFacts, broken: readonly Row[]): number | undefined {
  const [first] = broken;
  const count = first?.cells.length ?? 0;
  const isFewer = first !== undefined && count > 0 && count < wantedOf(table, first);
  return isFewer && broken.length >= ALIKE && broken.every(({ cells }) => cells.length === count) ? count : undefined;
}

/** Rows with the same wrong number of figures that show a table of fewer columns. Half of table 3's rows would do as well. */
const ALIKE = 6;

function unreadable(table: TableFacts, broken: readonly Row[], isPdf: boolean): Finding {
  const id = table.table.id;
  const form = table.form.tables[id];
  const unchecked = id === 't2' ? '' : table.table.torn ? '，表内的合计没有核对' : '，这些行的合计没有核对';
  const at = table.table.labels[0]?.slice.span ?? table.table.span;
  const todo =
    columnsOf(table, broken) === undefined
      ? '请从原文件重新复制这张表，或逐行补齐。'
      : '请照统一格式补齐各列，没有的填 0。';
  return {
    span: at,
    message: `${tableName(id)}无法读取：${whyUnreadable(table, broken, isPdf)}${unchecked}。${todo}`,
    places: broken
      .map((row) => ({ span: placeOf(table, row), message: `${rowName(form, row.key)}：${countOf(row)}` }))
      .filter(({ span: { start } }) => start !== at.start),
  };
}

/**
 * Why a table cannot be read, in words for the message.
 *
 * @param isPdf the text has pages or broken lines: only then its order may be a PDF's
 */
function whyUnreadable(table: TableFacts, broken: readonly Row[], isPdf: boolean): string {
  const form = table.form.tables[table.table.id];
  const far = broken.some((row) => row.cells.length === 0 || row.cells.length > wantedOf(table, row));
  if (table.table.torn && far) {
    const cause = isPdf
      ? '（多半是从 PDF 复制时打乱了次序）'
      : isLoose(table.table.layout)
        ? '（多半是空着的格没有填 0，复制时丢了）'
        : '';
    return `行名和数字对不上${cause}`;
  }
  const first = broken.find((row) => row.cells.length !== wantedOf(table, row));
  if (!first) return '行名和数字对不上';
  const wanted = wantedOf(table, first);
  const columns = columnsOf(table, broken);
  if (columns !== undefined) return `规定 ${wanted} 列，这张表只有 ${columns} 列`;
  return `有 ${broken.length} 行的数字个数不对（如“${rowName(form, first.key)}”应有 ${wanted} 个，${countOf(first)}）`;
}

/** Whether blank cells get lost in copying a table that is written so. */
const isLoose = (layout: TableLayout): boolean => layout === 'words' || layout === 'paragraphs';

const placeOf = (table: TableFacts, row: Row): Span =>
  row.label?.slice.span ?? row.cells[0]?.span ?? table.table.labels[0]?.slice.span ?? table.table.span;
