import type { TableFacts } from '../../facts/model.ts';
import { ORGANIZATION } from '../../forms/columns.ts';
import { forms } from '../../forms/index.ts';
import { columnName, rowName, tableName } from '../../forms/naming.ts';
import type { Row, TableLayout } from '../../syntax/tree.ts';
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
      if (table.table.columns) yield narrow(table, table.table.columns);
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

/** The finding for a table 3 that has not all columns: what there is has been checked. */
function narrow({ table, form }: TableFacts, columns: readonly string[]): Finding {
  const { t3 } = forms(form.edition).tables;
  const isThere = (key: string): boolean => columns.includes(key);
  const lacking = t3.columns.filter(({ key }) => !isThere(key)).map(({ label }) => label);
  const own = form.tables.t3.columns.map(({ label }) => label).join('、');
  return {
    span:
      table.labels.find(({ role, key }) => role === 'column' || key.endsWith(ORGANIZATION))?.slice.span ?? table.span,
    about: 't3.columns',
    message: `表三规定 ${t3.columns.length} 列，这张表只有 ${columns.length} 列（${own}）。缺${lacking.join('、')}，请照统一格式补齐。现有的列已核对。`,
  };
}

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
  const name = id === 't4' ? groupsName(table, row) : `${tableName(id)}“${rowName(form, row.key)}”这一行`;
  const span = placeOf(table, row);
  return {
    ...(id === 't4'
      ? { span: figuresOf(row) ?? span, about: 't4.cells', formerly: { span, about: undefined } }
      : { span }),
    message:
      row.cells.length === wanted
        ? `${name}的 ${wanted} 个数分不清各是哪一格的。请对照统一格式，一格一格地核对。`
        : `${name}应有 ${wanted} 个数，${id === 't4' ? figuresLeft(row, wanted) : countOf(row)}。${(id === 't4' ? totalLost(row, wanted) : lackOf(table, row)) ?? adviceFor(row, wanted, prescribed(table, row))}`,
  };
}

/** A group of table 4, with those that could not be told from it: 表四“行政复议”这一组, 表四. */
function groupsName(table: TableFacts, row: Row): string {
  const { t4 } = table.form.tables;
  const groups = wantedOf(table, row) / prescribed(table, row);
  if (groups === t4.rows.length) return '表四';
  const others = t4.rows.filter(({ key }) => groups > 1 && !table.table.rows.some((each) => each.key === key));
  const names = [row, ...others].map(({ key }) => `“${rowName(t4, key)}”`);
  return `表四${names.join('、')}这${groups > 1 ? ` ${groups} ` : '一'}组`;
}

/** The figures of a group of table 4, whose heads are no row's label. */
function figuresOf({ cells }: Row): Span | undefined {
  const spans = cells.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && cover(first, last);
}

/** A group of table 4 that is a figure short and whose last is less than the sum of the others has lost its total; else undefined. */
function totalLost({ cells }: Row, wanted: number): string | undefined {
  const figures = cells.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  if (figures.length !== wanted - 1 || cells.length !== figures.length) return undefined;
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if ((figures.at(-1) ?? 0) >= sum(figures.slice(0, -1))) return undefined;
  return `漏的是总计，这一组应是 ${[...figures, sum(figures)].join('、')}。请对照底册补上。`;
}

const countOf = ({ cells }: Row): string => (cells.length === 0 ? '没有读到数' : `读到 ${cells.length} 个`);

/** As `countOf`, with the figures that a group of table 4 still has. */
const figuresLeft = (row: Row, wanted: number): string =>
  row.cells.length > 0 && row.cells.length < wanted
    ? `${countOf(row)}（${row.cells.map(({ value }) => (value.kind === 'number' ? value.value : '空')).join('、')}）`
    : countOf(row);

const adviceFor = ({ key, cells }: Row, wanted: number, size: number): string =>
  key === 'direct' && cells.length === 0 && wanted > size
    ? '行政诉讼要分组填。请补齐，没有的填 0。'
    : cells.length < wanted
      ? '可能漏了一格或串了列。请补齐，没有的填 0。'
      : '可能多了一格或串了列。请对照统一格式核对。';

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

/** How many figures a row should have: of table 4 with those of the groups that could not be told from it. */
function wantedOf(table: TableFacts, row: Row): number {
  const { rows, id } = table.table;
  if (id !== 't4' || row.complete) return prescribed(table, row);
  const missing = table.form.tables.t4.rows.filter(({ key }) => !rows.some((each) => each.key === key)).length;
  return prescribed(table, row) * (1 + missing);
}

const prescribed = ({ table, form }: TableFacts, { key }: Row): number =>
  form.tables[table.id].rows.find((each) => each.key === key)?.columns.length ?? 7;

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
