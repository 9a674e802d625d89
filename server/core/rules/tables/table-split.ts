import { tableName } from '../../forms/naming.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'table-split',
  name: '表格断开',
  group: 'tables',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '表格中间断开了',
  why: '一张表断成两段，多半是原文件跨页处拆开的。现在还读得出数，但发布到网页上会成为两张表。',
  todo: '删去中间的空行，让两段接成一张表。',
  source: '通行做法',
  *check(facts) {
    for (const table of facts.report.tables) {
      for (const at of table.splits) {
        yield { span: at, message: `${tableName(table.id)}在这里断成了两段（前面有空行，列数也变了）。请接成一张表。` };
      }
    }
  },
  bad: [
    {
      in: '2',
      text: '二、主动公开政府信息情况\n第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t2\t1\t6\n第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t36\t\t\n第二十条第（六）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n\n⟦行政处罚⟧\t5\n行政强制\t0\n第二十条第（八）项\t\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0',
    },
  ],
  good: [
    {
      in: '2',
      text: '二、主动公开政府信息情况\n第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t2\t1\t6\n第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t36\t\t\n第二十条第（六）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政处罚\t5\t\t\n行政强制\t0\t\t\n第二十条第（八）项\t\t\t\n信息内容\t本年收费金额（单位：万元）\t\t\n行政事业性收费\t0\t\t',
    },
  ],
});
