import type { TableFacts } from '../../facts/model.ts';
import type { RowForm } from '../../forms/form.ts';
import { tableName } from '../../forms/naming.ts';
import { rowPlaces } from '../../syntax/layouts/grid.ts';
import { layouts } from '../../syntax/layouts/index.ts';
import type { Report, Row } from '../../syntax/tree.ts';
import { impliedRow } from '../../tables/implied-row.ts';
import { isToldWhole } from '../../tables/unreadable.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

/** More missing rows than this are one finding. Arbitrary: it keeps the list short. */
const MANY = 3;

export default defineRule({
  id: 'table-row-missing',
  name: '表格缺行',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表格缺行',
  why: '表三规定 25 行，表二规定 6 行，没有数据的行也要列出并填 0。少了行，合计核对不了，汇总时也会错位。',
  todo: '补上缺的行，没有的填 0。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3'] as const) {
      const table = facts.table(id);
      if (!table || isToldWhole(table, facts)) continue;
      const form = table.form.tables[id];
      for (const row of table.table.rows) if (row.label?.slice.text === '') yield nameless(facts.report, table, row);
      const missing = form.rows.filter((row) => !table.row(row.key));
      if (missing.length === 0) continue;
      // A table that breaks off below its last row may still be being written.
      const last = form.rows.findLastIndex((row) => table.row(row.key));
      const incomplete = missing.every((row) => form.rows.indexOf(row) > last);
      if (missing.length > MANY) {
        const names = missing
          .slice(0, 3)
          .map((row) => `“${row.label}”`)
          .join('、');
        yield {
          span: table.table.labels[0]?.slice.span ?? table.table.span,
          message: `${tableName(id)}缺少 ${missing.length} 行。缺的是${names}等。请对照统一格式补齐，没有的填 0。`,
          incomplete,
        };
        continue;
      }
      for (const row of missing) {
        const before = neighbour(table, row, -1);
        const implied = impliedRow(table, row);
        const filled = implied && [...implied.values()].some((figure) => figure > 0);
        const edit = insertion(facts.report, table, row, filled ? implied : undefined);
        const figures = filled ? [...implied.values()].join('、') : '';
        yield {
          span: before?.label?.slice.span ?? table.table.labels[0]?.slice.span ?? table.table.span,
          about: `${id}.${row.key}`,
          message: `${tableName(id)}缺少“${row.label}”这一行${before?.label ? `。它应当在“${before.label.slice.text.replace(/\s+/g, '')}”之后` : ''}。${filled ? `按各列的合计倒推，这一行应是 ${figures}。请对照底册补上。` : '请补上，没有的填 0。'}`,
          incomplete,
          ...(edit && {
            fixes: [
              {
                title: `插入“${row.label}”行，${filled ? `按合计填 ${figures}` : '各格填 0'}`,
                edits: [edit],
                preferred: true,
              },
            ],
          }),
        };
      }
    }
  },
  bad: [
    { in: 't3', text: '- 3.补正后申请内容仍不明确\n⟦2.没有现成信息需要另行制作⟧ 0 0 0 0 0 0 0' },
    { in: 't2', text: '- 行政强制\n⟦行政处罚⟧ 3' },
  ],
  good: [
    { in: 't3', text: '2.没有现成信息需要另行制作 0 0 0 0 0 0 0' },
    { in: 't3', text: '2.重复申清 0 0 0 0 0 0 0', why: '写错一个字还认得出，只报写错' },
    {
      in: 't3',
      text: '- 2.重复申请\n+ 反复来件 0 0 0 0 0 0 0',
      why: '在“2.重复申请”的位置上，又有 7 个数：就是这一行，只报写错',
    },
  ],
});

/** The finding for a row of figures that lacks only its label. */
function nameless({ eol }: Report, table: TableFacts, { key, label, cells }: Row): Finding {
  const { id, layout } = table.table;
  const form = table.form.tables[id];
  const row = form.rows.find((each) => each.key === key);
  const name = row?.label ?? key;
  const at = label?.slice.span ?? table.table.span;
  // Behind the label of a row of cells that stand one a line, or in its line, the name needs a place of its own.
  const behind = layout === 'paragraphs' ? eol + eol : layout === 'words' ? ' ' : '';
  const isFree = behind === '' || at.start === cells[0]?.span.start;
  return {
    span: at,
    about: `${id}.${key}`,
    message: `${tableName(id)}这一行没有行名。按次序，这 ${cells.length} 个数应是“${name}”的。请补上行名“${name}”。`,
    related: cells.slice(0, 1).map(({ span }) => ({ span, message: `“${name}”的数从这里开始` })),
    formerly: { about: undefined },
    ...(isFree && {
      fixes: [{ title: `补上行名“${name}”`, edits: [{ span: at, text: name + behind }], preferred: true }],
    }),
  };
}

/** The nearest row of the table before (−1) or after (1) a row of the form. */
function neighbour(table: TableFacts, row: RowForm, step: 1 | -1): Row | undefined {
  const rows = table.form.tables[table.table.id].rows;
  for (let i = rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
    const found = table.row((rows[i] as RowForm).key);
    if (found) return found;
  }
  return undefined;
}

/** Inserts a row behind the one before it, or before the next. */
function insertion(
  report: Report,
  table: TableFacts,
  row: RowForm,
  figures: ReadonlyMap<string, number> | undefined,
): TextEdit | undefined {
  const { layout, id } = table.table;
  const places = rowPlaces(table.form.tables[id], row.key, (_, column) => String(figures?.get(column) ?? 0));
  const before = neighbour(table, row, -1);
  const next = neighbour(table, row, 1);
  const { insertRow } = layouts[layout];
  if (before && before.cells.length > 0) return insertRow(report, places, { row: before, side: 'behind' });
  return next && insertRow(report, places, { row: next, side: 'before' });
}
