import type { Edition, TableId } from '../../forms/form.ts';
import { allForms } from '../../forms/index.ts';
import { tableName } from '../../forms/naming.ts';
import type { FoundLabel } from '../../syntax/tree.ts';
import { editionShown } from '../../tables/edition-shown.ts';
import { defineRule } from '../rule.ts';

const NAMES: Readonly<Record<Edition, string>> = { 2019: '2019年试行格式', 2021: '2021年修订的统一格式' };

export default defineRule({
  id: 'table-edition-mismatch',
  name: '表格版本',
  group: 'tables',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '表格的版本与年度不符',
  why: '2019、2020年度用试行格式的表，2021年度起用修订后的表，两版的行列和口径都不同。用错了版，数就不能汇总比较。',
  todo: '换成报告年度规定的表，按新的行列重新填数。',
  source: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
  *check(facts) {
    if (!facts.year || facts.year.value < 2019) return;
    const wanted = facts.form.edition;
    for (const id of ['t2', 't3'] as const) {
      const table = facts.table(id)?.table;
      const shown = table && editionShown(table);
      if (!table || shown === undefined || shown === wanted) continue;
      const foreign = table.labels.filter((label) => isForeign(label, id, wanted));
      const [first, ...others] = foreign;
      const mixed =
        table.edition === 'mixed' ? `混用了${NAMES[2019]}和${NAMES[2021]}` : `用的是${NAMES[table.edition]}`;
      const example = first ? `（${exampleOf(first, id, wanted)}）` : '';
      yield {
        span: first?.slice.span ?? table.labels[0]?.slice.span ?? table.span,
        message: `${facts.year.value}年度的${tableName(id)}应当用${NAMES[wanted]}。这张表${mixed}${example}。请换成规定的表重新填写。`,
        places: others.map(({ slice }) => ({ span: slice.span, message: `“${slice.text}”不在${NAMES[wanted]}里` })),
      };
    }
  },
  bad: [{ in: 't2', text: '信息内容 ⟦本年新制作数量⟧ 本年新公开数量 对外公开总数量' }],
  good: [{ in: 't2', text: '信息内容 本年制发件数 本年废止件数 现行有效件数' }],
});

/** Names a label that shows the table's edition. */
function exampleOf({ key, slice }: FoundLabel, id: TableId, wanted: Edition): string {
  if (id === 't3' && key === 't3.other') return '“（六）其他处理”只有一行，规定的是三行';
  if (id === 't3' && key.startsWith('t3.other.')) return '“（六）其他处理”分成了三行，规定的只有一行';
  return `如“${slice.text.replace(/\s+/g, '')}”，${NAMES[wanted]}里没有`;
}

/** Whether a label is not in the wanted edition, or is something else there: （六）其他处理 as a row of figures. */
function isForeign(label: FoundLabel, id: TableId, wanted: Edition): boolean {
  const key = label.key.replace(/^t\d\.(?:col\.)?/, '');
  const form = allForms.find((each) => each.edition === wanted)?.tables[id];
  if (!form) return false;
  if (label.role === 'column')
    return !form.columns.some((column) => column.key === key && column.label === label.expected);
  if (label.role === 'row')
    return !form.rows.some((row) => row.key === key && (id === 't3' || row.label === label.expected));
  if (label.role === 'group')
    return key === 'other'
      ? wanted === 2021
      : !form.groups.some((group) => group.key === key && group.label === label.expected);
  return false;
}
