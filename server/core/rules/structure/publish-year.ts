import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'publish-year',
  name: '公布年份',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '公布年份不是报告年度的次年',
  why: '年报总在次年公布；同年或更早公布，多半是标题年份或公布日期写错了，隔了几年才公布则早已超期。',
  todo: '核对标题年份和公布日期。',
  source: '《条例》第四十九条；推断',
  *check({ published, signed, year, period }) {
    const out = published ?? signed;
    if (!out || !year || out.year === year.value + 1) return;
    // A report may be dated in the year's last month.
    if (!published && out.year === year.value && out.month === 12) return;
    // Where the period fits the day, the title's year is wrong, which `year-inconsistent` reports.
    const covered = period?.to?.year ?? period?.from?.year;
    if (covered === out.year - 1) return;
    const late = out.year > year.value;
    yield {
      span: out.span,
      message: `这是${year.value}年的年报，${published ? '公布' : '落款'}日期却在${out.year}年${out.month}月${out.day}日，${
        late
          ? `应在${year.value + 1}年公布。请核对标题年份和这个日期；确实晚了的，今后按期公布`
          : `年报要到${year.value + 1}年才公布。请核对标题年份和这个日期`
      }。`,
      related: [{ span: year.span, message: `报告年度：${year.value}年` }],
    };
  },
  bad: [
    { in: 'report', text: report('⟦2024-12-28⟧') },
    { in: 'report', text: report('⟦2026-01-10⟧') },
    { in: 'report', text: report('⟦2023年1月10日⟧') },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n青岚县水利局\n⟦2024年1月20日⟧' },
  ],
  good: [
    { in: 'report', text: report('2025-01-15') },
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n青岚县水利局\n2024年12月30日',
      why: '年底写成，次年公布',
    },
    {
      in: 'report',
      text: report('2025-01-15').replace('局2024年', '局2023年'),
      why: '统计期限与公布日期相符，错的是标题年份，另有检查报出',
    },
  ],
});

/** The head of a web page with its day of release, and enough text to be a report; for examples. */
function report(day: string): string {
  return `索引号 000/2025-00001 公开分类\n发布单位 县水利局 发布日期 ${day}\n\n青岚县水利局2024年政府信息公开工作年度报告\n\n统计期限为2024年1月1日至12月31日。\n\n一、总体情况\n\n2024年，认真做好政府信息公开工作。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n`;
}
