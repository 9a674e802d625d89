import { imbalanceFindings } from '../../totals/repair.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 't3-done-sum',
  name: '办理结果不平',
  group: 'totals',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表三办理结果合不上',
  why: '（七）总计是（一）至（六）各行之和，逐列都要相等。',
  todo: '对照登记底册核对标出的这一格；确认后用“快速修复”改成合得上的数。',
  source: '国办公开办函〔2021〕30号：统一格式对“（七）总计”的规定',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    for (const finding of imbalanceFindings(table)) if (finding.id === 't3-done-sum') yield finding;
  },
  bad: [
    { in: 't3', text: '（七）总计 ⟦5⟧ 1 0 0 1 0 8' },
    { in: 't3', text: '（一）予以公开 ⟦8⟧ 1 0 0 0 0 4' },
    { in: 't3', text: '7.属于行政执法案卷 0 0 0 0 ⟦1⟧ 0 0' },
  ],
  good: [
    { in: 't3', text: '（七）总计 6 1 0 0 1 0 8' },
    { in: 't3', text: '1.本机关不掌握相关政府信息 1 0 0 0 / 0 2', why: '有一格不是数，先报那一格；这一列还算不出对错' },
  ],
});
