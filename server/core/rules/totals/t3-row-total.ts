import { imbalanceFindings } from '../../totals/repair.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 't3-row-total',
  name: '合计不平',
  group: 'totals',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表三某行的总计不对',
  why: '每一行的总计都是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。一格错了，行、列两个方向都会合不上，读的人就不再相信整张表。',
  todo: '对照登记底册核对这一格；确认后用“快速修复”改成合得上的数。',
  source: '国办公开办函〔2021〕30号：统一格式对总计列的规定',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    for (const finding of imbalanceFindings(table)) if (finding.id === 't3-row-total') yield finding;
  },
  bad: [
    { in: 't3', text: '（一）予以公开 3 1 0 0 0 0 ⟦3⟧' },
    { in: 't3', text: '（七）总计 6 1 0 0 1 0 ⟦0⟧' },
    { in: 't3', text: '四、结转下年度继续办理 1 0 0 0 0 0 ⟦10⟧' },
    { in: 't3', text: '（一）予以公开 3 1 _ _ _ _ ⟦2⟧' },
    { in: 't3', text: '（一）予以公开 3 1 _ _ _ _ ⟦6⟧' },
  ],
  good: [
    { in: 't3', text: '（一）予以公开 3 1 0 0 0 0 4' },
    { in: 't3', text: '（一）予以公开 3 1 0 _ 0 0 4', why: '没有的空着：只报空格' },
    {
      in: 't3',
      text: '（一）予以公开 3 _ _ _ _ _ 4\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） _ _ _ _ _ _ 1',
      why: '空格里藏着数，填得平',
    },
  ],
});
