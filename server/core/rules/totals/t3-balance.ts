import { imbalanceFindings } from '../../totals/repair.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 't3-balance',
  name: '收办不平',
  group: 'totals',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '表三新收、结转与办理合不上',
  why: '表头写明：第一项加第二项之和，等于第三项加第四项之和。这是统一格式规定的勾稽关系，逐列都要成立。',
  todo: '对照登记底册核对标出的这一格；确认后用“快速修复”改成合得上的数。',
  source: '国办公开办函〔2021〕30号：表三左上角的勾稽提示语',
  *check(facts) {
    const table = facts.table('t3');
    if (!table) return;
    for (const finding of imbalanceFindings(table)) if (finding.id === 't3-balance') yield finding;
  },
  bad: [
    { in: 't3', text: '一、本年新收政府信息公开申请数量 ⟦9⟧ 1 0 0 1 0 8' },
    { in: 't3', text: '四、结转下年度继续办理 1 0 0 ⟦2⟧ 0 0 1' },
  ],
  good: [
    { in: 't3', text: '一、本年新收政府信息公开申请数量 6 1 0 0 1 0 8' },
    { in: 't3', text: '二、上年结转政府信息公开申请数量 详见附件 0 0 0 0 0 1', why: '有一格不是数，先报那一格' },
  ],
});
