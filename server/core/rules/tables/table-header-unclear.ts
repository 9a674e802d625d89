import { columnName, rowName, tableName } from '../../forms/naming.ts';
import { rewrittenTable } from '../../syntax/layouts/rewrite.ts';
import { cover } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'table-header-unclear',
  name: '表头认不出',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '数都在，表头残缺、认不出，或者没有表头',
  why: '表四的 15 个数、表二的 10 个数要靠表头才知道各是什么。表头粘连、断裂或丢了，读的人只能猜，汇总系统会读错。',
  todo: '换成统一格式规定的表头，再核对各格的数。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't4'] as const) {
      const table = facts.table(id);
      if (!table?.table.unclear) continue;
      const form = table.form.tables[id];
      const cells = table.table.rows.flatMap((row) => row.cells);
      const [first, last] = [cells[0], cells.at(-1)];
      if (!first || !last) continue;
      const heads = table.table.labels.map(({ slice }) => slice.span).filter(({ start }) => start < first.span.start);
      const [head = first.span] = heads;
      const rows = form.rows.map(({ key }) => rowName(form, key)).join('、');
      const columns = form.columns.map(({ key }) => columnName(form, key)).join('、');
      const fix = rewrittenTable(facts.report, table.table, form);
      yield {
        span: cover(head, heads.at(-1) ?? last.span),
        about: id,
        message: `${tableName(id)}的表头认不出，${cells.length} 个数按规定次序读。依次是${rows}${id === 't4' ? `，每组依次是${columns}` : ''}。请核对，并换成规定的表头。`,
        ...(fix && { fixes: [{ title: `照规定重写${tableName(id)}的表头，数不变`, edits: [fix] }] }),
      };
    }
  },
  bad: [
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n⟦3\t1\t0\t2\t6\t1\t0\t0\t1\t2\t0\t0\t1\t0\t1⟧' },
    { in: '4', text: '四、政府信息公开行政复议、行政诉讼情况\n⟦行政复议行政诉讼⟧\n3 1 0 2 6 1 0 0 1 2 0 0 1 0 1' },
    { in: '2', text: '二、主动公开政府信息情况\n⟦0\t0\t0\t2\t1\t6\t36\t9\t0\t0⟧' },
  ],
  good: [
    {
      in: '4',
      text: '四、政府信息公开行政复议、行政诉讼情况\n行政复议-结果维持\t行政复议-结果纠正\t行政复议-其他结果\t行政复议-尚未审结\t行政复议-总计\t未经复议直接起诉-结果维持\t未经复议直接起诉-结果纠正\t未经复议直接起诉-其他结果\t未经复议直接起诉-尚未审结\t未经复议直接起诉-总计\t复议后起诉-结果维持\t复议后起诉-结果纠正\t复议后起诉-其他结果\t复议后起诉-尚未审结\t复议后起诉-总计\n3\t1\t0\t2\t6\t1\t0\t0\t1\t2\t0\t0\t1\t0\t1',
      why: '压成一行的表头，逐格认得出组名和结果名',
    },
  ],
});
