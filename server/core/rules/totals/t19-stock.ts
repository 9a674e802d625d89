import { cellName } from '../../forms/naming.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 't19-stock',
  name: '存量有误',
  group: 'totals',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '2019年版表二的存量不可能',
  why: '本年新公开的都在对外公开的总数里，不会比总数还多；上一年的项目数加上本年的增减，就是现在的项目数，不会是负数。',
  todo: '核对这几个数：总数要到年底为止，含往年公开的；增减写净增减。',
  source: '由填报口径推断（2019 试行格式）',
  *check(facts) {
    const table = facts.table('t2');
    // Skip a table with columns in another order, whose figures are in doubt.
    if (table?.form.edition !== 2019 || table.table.misplaced.length > 0) return;
    const form = table.form.tables.t2;
    for (const { key, label, columns } of form.rows) {
      if (columns.includes('published')) {
        const published = table.number(key, 'published');
        const total = table.number(key, 'total');
        const cell = table.cell(key, 'total');
        const other = table.cell(key, 'published');
        if (!cell || !other || published === undefined || total === undefined || published <= total) continue;
        yield {
          span: cell.span,
          message: `${label}本年新公开 ${published} 件，对外公开总数却只有 ${total} 件。总数含往年公开的，不会比本年少。请核对这两个数。`,
          related: [{ span: other.span, message: `${cellName(form, key, 'published')}：${published}` }],
        };
      } else if (columns.includes('change')) {
        const before = table.number(key, 'lastItems');
        const change = table.number(key, 'change');
        const cell = table.cell(key, 'change');
        const other = table.cell(key, 'lastItems');
        if (!cell || !other || before === undefined || change === undefined || before + change >= 0) continue;
        yield {
          span: cell.span,
          message: `${label}上一年有 ${before} 个项目，本年减 ${-change} 个，就成了负数。请核对这两个数。`,
          related: [{ span: other.span, message: `${cellName(form, key, 'lastItems')}：${before}` }],
        };
      }
    }
  },
  bad: [
    { in: 'report', text: reportOn('4 6 ⟦4⟧', '5 减2 36') },
    { in: 'report', text: reportOn('4 6 30', '5 ⟦减7⟧ 36') },
    { in: 'report', text: reportOn('4 6 30', '5 ⟦-6⟧ 36') },
  ],
  good: [
    { in: 'report', text: reportOn('6 6 30', '5 减5 36') },
    { in: 'report', text: reportOn('4 6 30', '0 增加2 36'), why: '新公开可以多于新制作：补公开往年的' },
    { in: 'report', text: reportOn('4 6 /', '5 +2 36'), why: '没有填数的另有检查' },
    { in: 't2', text: '行政规范性文件 5 0 8', why: '2021 版另有检查' },
  ],
});

/** Section two of 2019 with these figures, for examples. */
function reportOn(documents: string, permits: string): string {
  return `青岚县水利局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年新制作数量 本年新公开数量 对外公开总数量
规章 0 0 0
规范性文件 ${documents}
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 ${permits}
其他对外管理服务事项 3 0 12
第二十条第（六）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政处罚 8 0 9
行政强制 2 0 0
第二十条第（八）项
信息内容 上一年项目数量 本年增/减
行政事业性收费 1 0
第二十条第（九）项
信息内容 采购项目数量 采购总金额
政府集中采购 2 52.15
三、收到和处理政府信息公开申请情况
`;
}
