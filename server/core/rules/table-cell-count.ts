import type { TableFacts } from '../facts.ts';
import { rowName, tableName } from '../naming.ts';
import type { Span } from '../text.ts';
import type { Row } from '../tree.ts';
import { defineRule, type Finding } from './rule.ts';

/** As many broken rows as make the table unreadable. */
const UNREADABLE = 3;

export default defineRule({
  id: 'table-cell-count',
  group: 'tables',
  severity: 'error',
  fix: 'none',
  title: '一行的数字个数不对',
  why: '表三每行应有 7 个数，表四应有 15 个，表二一行 3 个或 1 个。多了少了，多半是漏了一格、串了一列，后面的数就都错了位。',
  todo: '对照统一格式数一数这一行的格，把漏的补上（没有填 0），多的删去。',
  source: '国办公开办函〔2021〕30号；由读数推断',
  *check(facts) {
    for (const id of ['t2', 't3', 't4'] as const) {
      const table = facts.table(id);
      if (!table) continue;
      const broken = table.table.rows.filter((row) => !row.complete);
      if (table.table.torn || broken.length >= UNREADABLE) yield unreadable(table, broken);
      else for (const row of broken) yield miscounted(table, row);
    }
  },
  bad: [
    { in: 't3', text: '⟦（一）予以公开⟧ 3 0 0 0 0 3' },
    { in: 't2', text: '⟦规章⟧ 0 0' },
  ],
  good: [{ in: 't3', text: '（一）予以公开 3 0 0 0 0 0 3' }],
});

function miscounted(table: TableFacts, row: Row): Finding {
  const id = table.table.id;
  const form = table.form.tables[id];
  const wanted = id === 't4' ? 15 : (form.rows.find((each) => each.key === row.key)?.columns.length ?? 7);
  const count = row.cells.length;
  const name = id === 't4' ? '表四' : `${tableName(id)}“${rowName(form, row.key)}”这一行`;
  const hint = count === 0 ? '没有读到数' : `读到 ${count} 个`;
  const advice =
    count < wanted ? '可能漏了空格或串了列，请补齐，没有的填 0。' : '可能多了一格或串了列，请对照统一格式核对。';
  return { span: placeOf(table, row), message: `${name}应有 ${wanted} 个数，${hint}。${advice}` };
}

function unreadable(table: TableFacts, broken: readonly Row[]): Finding {
  const id = table.table.id;
  const form = table.form.tables[id];
  const names = broken
    .slice(0, 3)
    .map((row) => `“${rowName(form, row.key)}”`)
    .join('、');
  const why = table.table.torn
    ? '行名和数字对不上（多半是从 PDF 复制时打乱了次序）'
    : `有 ${broken.length} 行的数字个数不对（${names}等）`;
  return {
    span: table.table.labels[0]?.slice.span ?? table.table.span,
    message: `${tableName(id)}无法读取：${why}，${table.table.torn ? '表内的合计没有核对' : '这些行的合计没有核对'}。请从原文件重新复制这张表，或逐行补齐。`,
    related: broken.slice(0, 30).map((row) => ({
      span: placeOf(table, row),
      message: `${rowName(form, row.key)}：读到 ${row.cells.length} 个数`,
    })),
  };
}

const placeOf = (table: TableFacts, row: Row): Span =>
  row.label?.slice.span ?? row.cells[0]?.span ?? table.table.labels[0]?.slice.span ?? table.table.span;
