import type { TableFacts } from '../../facts/model.ts';
import { columnName, rowName, tableName } from '../../forms/naming.ts';
import type { Row } from '../../syntax/tree.ts';
import { impliedRow, lackingColumns } from '../../tables/implied-row.ts';
import { brokenRows, isUnreadable } from '../../tables/unreadable.ts';
import type { Span } from '../../text/span.ts';
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
  const name =
    id !== 't4'
      ? `${tableName(id)}“${rowName(form, row.key)}”这一行`
      : table.table.rows.length > 1
        ? `表四“${rowName(form, row.key)}”这一组`
        : '表四';
  return {
    span: placeOf(table, row),
    message:
      row.cells.length === wanted
        ? `${name}的 ${wanted} 个数分不清各是哪一格的。请对照统一格式，一格一格地核对。`
        : `${name}应有 ${wanted} 个数，${countOf(row)}。${lackOf(table, row) ?? adviceFor(row, wanted)}`,
  };
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
  return table.id === 't4' && table.rows.length === 1 ? 3 * columns : columns;
}

function unreadable(table: TableFacts, broken: readonly Row[], isPdf: boolean): Finding {
  const id = table.table.id;
  const form = table.form.tables[id];
  const unchecked = id === 't2' ? '' : table.table.torn ? '，表内的合计没有核对' : '，这些行的合计没有核对';
  const at = table.table.labels[0]?.slice.span ?? table.table.span;
  return {
    span: at,
    message: `${tableName(id)}无法读取：${whyUnreadable(table, broken, isPdf)}${unchecked}。请从原文件重新复制这张表，或逐行补齐。`,
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
    const cause = isPdf ? '从 PDF 复制时打乱了次序' : '空着的格没有填 0，复制时丢了';
    return `行名和数字对不上（多半是${cause}）`;
  }
  const [first] = broken;
  if (!first) return '行名和数字对不上';
  const sample = `如“${rowName(form, first.key)}”应有 ${wantedOf(table, first)} 个，${countOf(first)}`;
  const alike = broken.every((row) => row.cells.length === first.cells.length);
  const cause = broken.length > 5 && alike ? '，多半是少了一列' : '';
  return `有 ${broken.length} 行的数字个数不对（${sample}）${cause}`;
}

const placeOf = (table: TableFacts, row: Row): Span =>
  row.label?.slice.span ?? row.cells[0]?.span ?? table.table.labels[0]?.slice.span ?? table.table.span;
