import { tableName } from '../../forms/naming.ts';
import { isToldWhole } from '../../tables/unreadable.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'table-column-order',
  name: '列的次序',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '表格的列不是按规定的次序排的',
  why: '列的次序由统一格式规定，表三的“总计”在最后。换了次序，按位置汇总的人就会把数加到别的列上。',
  todo: '照统一格式的次序排列，连同下面的数一起移。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3'] as const) {
      const table = facts.table(id);
      if (!table || isToldWhole(table, facts)) continue;
      const heads = table.form.tables[id].columns.map(({ label }) => label);
      for (const { slice } of table.table.misplaced) {
        const written = slice.text.replace(/\s+/g, '');
        yield {
          span: slice.span,
          message: `${tableName(id)}的列不是按规定的次序排的，从“${written}”起就不对。数是照列名读的。请连同下面的数一起调整${id === 't3' ? `，依次为${heads.join('、')}` : ''}。`,
          formerly: { id: 'table-row-order' },
        };
      }
    }
  },
  bad: [
    {
      in: '3',
      text: '三、收到和处理政府信息公开申请情况\n\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t⟦科研机构⟧\t商业企业\t社会公益组织\t法律服务机构\t其他\t\n一、本年新收政府信息公开申请数量\t6\t0\t1\t0\t1\t0\t8\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    },
    {
      in: '3',
      text: '三、收到和处理政府信息公开申请情况\n项目\t⟦总计⟧\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n一、本年新收政府信息公开申请数量\t8\t6\t0\t1\t0\t1\t0\n二、上年结转政府信息公开申请数量\t1\t1\t0\t0\t0\t0\t0',
    },
  ],
  good: [
    {
      in: '3',
      text: '三、收到和处理政府信息公开申请情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n一、本年新收政府信息公开申请数量\n6\n1\n0\n1\n0\n0\n8\n二、上年结转政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1',
      why: '一格一行的三层表头，“总计”本来就在“商业企业”前面',
    },
  ],
});
