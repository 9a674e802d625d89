import { residualOf } from '../../balance/imbalance.ts';
import type { TableFacts } from '../../facts/model.ts';
import type { TableForm } from '../../forms/form.ts';
import { tableName } from '../../forms/naming.ts';
import { misplaced } from '../../prose/sequence.ts';
import { layouts, moveRow } from '../../syntax/layouts/index.ts';
import type { Beside } from '../../syntax/layouts/layout.ts';
import type { Report, Row } from '../../syntax/tree.ts';
import { isToldWhole } from '../../tables/unreadable.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'table-row-order',
  name: '行的次序',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表格的行乱了次序、重复',
  why: '行的次序由统一格式规定。换了次序或重复，按位置汇总的人就会把数加到别的行上。',
  todo: '按统一格式的次序排好，重复的删去一行。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3'] as const) {
      const table = facts.table(id);
      if (!table || isToldWhole(table, facts)) continue;
      const order = new Map(table.form.tables[id].rows.map((row, index) => [row.key, index]));
      const seen = new Map<string, Row>();
      const single: Row[] = [];
      for (const row of table.table.rows) {
        const first = seen.get(row.key);
        if (first && row.label) {
          yield doubled(facts.report, table, first, row);
        } else {
          seen.set(row.key, row);
          single.push(row);
        }
      }
      const outOfOrder = new Set(misplaced(single.map((row) => order.get(row.key) ?? 0)));
      const placed = single.filter((_, at) => !outOfOrder.has(at));
      for (const run of runsOf(single, outOfOrder, id === 't2')) yield moved(facts.report, table, run, placed);
    }
  },
  bad: [
    {
      in: 't3',
      text: '- 2.重复申请\n5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0\n+ ⟦2.重复申请⟧ 0 0 0 0 0 0 0',
    },
    { in: 't2', text: '行政处罚 12\n+ ⟦行政处罚⟧ 12' },
  ],
  good: [{ in: 't3', text: '2.重复申请 0 0 0 0 0 0 0' }],
});

/**
 * Rows out of order that are told as one: those next to each other; of table 2, which is of blocks, all. One without a label cannot
 * be told.
 */
function runsOf(rows: readonly Row[], outOfOrder: ReadonlySet<number>, asOne: boolean): readonly Row[][] {
  const runs: Row[][] = [];
  let last = -1;
  rows.forEach((row, at) => {
    if (!outOfOrder.has(at) || !row.label) return;
    if (last >= 0 && (asOne || at === last + 1)) runs.at(-1)?.push(row);
    else runs.push([row]);
    last = at;
  });
  return runs;
}

/** The finding for rows in a wrong place; with a fix for one whose block stands elsewhere: a block is not moved without its heads. */
function moved(report: Report, { table, form }: TableFacts, rows: readonly Row[], placed: readonly Row[]): Finding {
  const { id, layout } = table;
  const [row, ...others] = rows as [Row, ...Row[]];
  const places = placesFor(form.tables[id], row, placed);
  const [to] = places;
  const isBlock = id === 't2' && to !== undefined && groupOf(form.tables.t2, to.row) !== groupOf(form.tables.t2, row);
  const edits =
    others.length === 0 && !isBlock ? firstOf(places, (place) => moveRow(report, row, place, layout)) : undefined;
  const name = nameOf(row);
  const place = to ? `“${nameOf(to.row)}”之${to.side === 'before' ? '前' : '后'}` : '别处';
  const saidOf = (what: string, which: string): string =>
    `${tableName(id)}的“${name}”${what}不在规定的位置上。请按统一格式的次序排列，${which}应在${place}。`;
  const single = saidOf('这一行', '它');
  const span = row.label?.slice.span ?? table.span;
  if (others.length === 0)
    return {
      span,
      message: single,
      ...(edits && { fixes: [{ title: `把“${name}”这一行移到${place}`, edits, preferred: true }] }),
    };
  return {
    span,
    message: saidOf(`等 ${rows.length} 行`, `“${name}”`),
    formerly: { message: single },
    places: others.flatMap(({ label }) =>
      label ? [{ span: label.slice.span, message: '这一行也不在规定的位置上' }] : [],
    ),
  };
}

/** Where a row belongs among those in order: behind the one before it, or before the next, in its own group. */
function placesFor({ rows }: TableForm, { key }: Row, placed: readonly Row[]): readonly Beside[] {
  const at = (row: Row): number => rows.findIndex((each) => each.key === row.key);
  const own = rows.findIndex((each) => each.key === key);
  const before = placed.findLast((row) => at(row) < own);
  const after = placed.find((row) => at(row) > own);
  const places: Beside[] = [];
  if (before) places.push({ row: before, side: 'behind' });
  if (after) places.push({ row: after, side: 'before' });
  const kin = places.filter(({ row }) => rows[at(row)]?.group === rows[own]?.group);
  return kin.length > 0 ? kin : places;
}

const groupOf = ({ rows }: TableForm, { key }: Row): string | undefined => rows.find((each) => each.key === key)?.group;

function firstOf<T, R>(list: readonly T[], of: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const result = of(each);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The finding for a row that stands twice; with a fix if both are the same, or only one agrees with the sums. */
function doubled(report: Report, table: TableFacts, first: Row, second: Row): Finding {
  const { id, layout } = table.table;
  const name = nameOf(second);
  const chosen = table.row(second.key);
  const alike = sameFigures(first, second);
  const idle = alike || chosen === first ? second : first;
  const others = table.form.tables[id].equations.filter(({ terms }) => terms.some(({ row }) => row === second.key));
  const proven = others.length > 0 && others.every(({ terms }) => residualOf(terms, table.number) === 0);
  const edit = alike || proven ? layouts[layout].deleteRow(report, idle) : undefined;
  const which = idle === first ? '前面的一行' : '后面的一行';
  const why = alike
    ? '两行的数一样。请删去一行。'
    : proven
      ? `两行的数不同，${which}与合计不符。请核对后删去一行。`
      : '两行的数不同。请核对后删去一行。';
  return {
    span: second.label?.slice.span ?? table.table.span,
    message: `${tableName(id)}的“${name}”这一行出现了两次，${why}`,
    related: first.label ? [{ span: first.label.slice.span, message: '前面的一行' }] : [],
    ...(edit && { fixes: [{ title: `删去${which}“${name}”`, edits: [edit], preferred: true }] }),
  };
}

const nameOf = ({ label }: Row): string => (label?.slice.text ?? '').replace(/\s+/g, '');

const sameFigures = (a: Row, b: Row): boolean =>
  a.complete &&
  b.complete &&
  a.cells.every(({ value }, i) => {
    const other = b.cells[i]?.value;
    return value.kind === 'number' && other?.kind === 'number' && value.value === other.value;
  });
