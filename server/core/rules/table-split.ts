import { tableName } from '../naming.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'table-split',
  group: 'tables',
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
  bad: [],
  good: [],
});
