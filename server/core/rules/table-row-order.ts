import { tableName } from '../naming.ts';
import { editionShown } from '../tables/edition-shown.ts';
import type { Row } from '../tree.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'table-row-order',
  group: 'tables',
  severity: 'error',
  fix: 'none',
  title: '表格的行或列乱了次序、重复',
  why: '行和列的次序由统一格式规定。换了次序或重复，按位置汇总的人就会把数加到别的行、别的列上。',
  todo: '按统一格式的次序排好，重复的删去一行。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3'] as const) {
      const table = facts.table(id);
      if (!table || table.table.torn) continue;
      // Against another edition's rows nothing is missing and nothing stands elsewhere.
      if ((editionShown(table.table) ?? facts.form.edition) !== facts.form.edition) continue;
      const order = new Map(table.form.tables[id].rows.map((row, index) => [row.key, index]));
      const seen = new Map<string, Row>();
      const single: Row[] = [];
      for (const row of table.table.rows) {
        const first = seen.get(row.key);
        if (first && row.label) {
          yield {
            span: row.label.slice.span,
            message: `${tableName(id)}的“${row.label.slice.text.replace(/\s+/g, '')}”这一行出现了两次。请核对后删去一行。`,
            related: first.label ? [{ span: first.label.slice.span, message: '前面的一行' }] : [],
          };
        } else {
          seen.set(row.key, row);
          single.push(row);
        }
      }
      const inOrder = longestRising(single.map((row) => order.get(row.key) ?? 0));
      for (const { slice } of table.table.misplaced) {
        const heads = table.form.tables[id].columns.map(({ label }) => label);
        yield {
          span: slice.span,
          message: `${tableName(id)}的列不是按规定的次序排的，从“${slice.text.replace(/\s+/g, '')}”起就不对。请连同下面的数一起调整${id === 't3' ? `，依次为${heads.join('、')}` : ''}。`,
        };
      }
      for (let i = 0; i < single.length; i++) {
        const { label } = single[i] as Row;
        if (inOrder.has(i) || !label) continue;
        yield {
          span: label.slice.span,
          message: `${tableName(id)}的“${label.slice.text.replace(/\s+/g, '')}”这一行不在规定的位置上。请按统一格式的次序排列。`,
        };
      }
    }
  },
  bad: [
    {
      in: 't3',
      text: '- 2.重复申请\n5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0\n+ ⟦2.重复申请⟧ 0 0 0 0 0 0 0',
    },
    { in: 't2', text: '行政处罚 12\n+ ⟦行政处罚⟧ 12' },
    {
      in: '3',
      text: '三、收到和处理政府信息公开申请情况\n\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t⟦科研机构⟧\t商业企业\t社会公益组织\t法律服务机构\t其他\t\n一、本年新收政府信息公开申请数量\t6\t0\t1\t0\t1\t0\t8\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    },
  ],
  good: [{ in: 't3', text: '2.重复申请 0 0 0 0 0 0 0' }],
});

/** Indices of one longest rising subsequence: what stands outside it is out of place. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: number[] = [];
  let best = -1;
  values.forEach((value, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((values[j] as number) < value && (length[j] as number) + 1 > (length[i] as number)) {
        length[i] = (length[j] as number) + 1;
        before[i] = j;
      }
    }
    if (best < 0 || (length[i] as number) > (length[best] as number)) best = i;
  });
  const members = new Set<number>();
  for (let i = best; i >= 0; i = before[i] as number) members.add(i);
  return members;
}
