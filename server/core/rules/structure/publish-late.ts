import { dueOf } from '../../facts/agency/office.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'publish-late',
  name: '公布逾期',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '公布日期晚于法定期限',
  why: '部门的年报应在次年1月31日前公布，政府的在次年3月31日前公布；不按时发布是可以被追责的情形。',
  todo: '核对公布日期。确实晚了的，今后按期公布；日期有误的，改正网页上的日期。',
  source: '《条例》第四十九条；年报格式通知列明的追责情形',
  *check({ published, signed, year, agency, deadlines }) {
    const out = published ?? signed;
    if (!out || !year || !agency || out.year !== year.value + 1) return;
    const due = dueOf(agency);
    if (!due) return;
    const { month, day } = deadlines[due.as];
    const whose = `${due.isDuty ? '' : '参照'}${due.as === 'government' ? '政府' : '部门'}`;
    if (out.month < month || (out.month === month && out.day <= day)) return;
    yield {
      span: out.span,
      message: `${published ? '公布' : '落款'}日期是${out.year}年${out.month}月${out.day}日，${published ? '' : '公布不会更早，'}晚于${whose}年报的期限（${year.value + 1}年${month}月${day}日）。请核对日期；确实晚了的，今后按期公布。`,
      // The 《条例》 does not name a deadline for this kind of office: only inform.
      ...(due.isDuty ? {} : { severity: 'info' as const }),
    };
  },
  bad: [
    { in: 'report', text: report('青岚县水利局', '⟦2025-03-20⟧') },
    { in: 'report', text: report('青岚县人民政府', '⟦2025年4月1日⟧') },
    { in: 'report', text: report('青岚县城市管理委员会', '⟦2025-03-20⟧') },
    { in: 'report', text: report('澜坪镇人民政府', '⟦2025-02-05⟧') },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n青岚县水利局\n⟦2025年2月6日⟧' },
  ],
  good: [
    { in: 'report', text: report('青岚县水利局', '2025-01-20') },
    { in: 'report', text: report('青岚县水利局', '2025-01-31'), why: '最后一天不算晚' },
    { in: 'report', text: report('兴安盟行政公署', '2025-03-20'), why: '行署参照政府，期限是3月31日' },
    { in: 'report', text: report('青岚县人民医院', '2025-06-20'), why: '公共企事业单位不按这个期限' },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n青岚县水利局\n2025年1月20日' },
    { in: 'report', text: report('青岚县人民政府', '2025-03-20'), why: '政府年报的期限是3月31日' },
  ],
});

/** The head of a web page with its day of release, and enough text to be a report; for examples. */
function report(agency: string, day: string): string {
  return `索引号 000/2025-00001 公开分类\n发布单位 县政府 发布日期 ${day}\n\n${agency}2024年政府信息公开工作年度报告\n\n统计期限为2024年1月1日至12月31日。\n\n一、总体情况\n\n2024年，认真做好政府信息公开工作。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n`;
}
