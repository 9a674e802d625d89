import { usesForm } from '../../facts/agency/office.ts';
import { textOf } from '../../prose/body.ts';
import { reportsCharges } from '../../prose/fee-report.ts';
import { insertAfter, writeParagraph } from '../../syntax/layouts/insert.ts';
import { defineRule } from '../rule.ts';

const SENTENCE = '本年度未收取信息处理费。';

export default defineRule({
  id: 'info-fee-missing',
  name: '缺信息处理费',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  incomplete: true,
  title: '第六部分没有写信息处理费',
  why: '从2021年度起，收取信息处理费的情况要在第六部分报告；没有收取也要写明，只写“无”不够。通知的原话尚未核实，所以只作提醒。',
  todo: '写明收费通知的件数、金额和实际收取的金额；没有收取的，写“本年度未收取信息处理费”。',
  source: '《条例》第四十二条；国办公开办函〔2021〕30号（通行做法）',
  *check({ report, section, form, agency }) {
    const last = section(6);
    if (!last || form.edition !== 2021 || (agency && !usesForm(agency))) return;
    const { body } = last;
    if (reportsCharges(textOf(body))) return;
    const paragraph = body.at(-1)?.slice;
    yield {
      span: last.heading.slice.span,
      message: `“${last.heading.slice.text}”里没有提到信息处理费。请写明收取的情况，没有收取也要写“未收取信息处理费”。`,
      fixes: [
        {
          title: `插入“${SENTENCE}”（请先确认属实）`,
          edits: [
            insertAfter(
              report,
              paragraph?.span ?? last.heading.slice.span,
              writeParagraph(report, paragraph, SENTENCE),
            ),
          ],
        },
      ],
    };
  },
  bad: [
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n无。' },
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n全年没有其他需要报告的情况。' },
    { in: '6', text: '⟦六、其他需要报告的事项⟧\n无其他需要报告的事项；本年行政事业性收费 2 万元，没有其他情况。' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项\n本年度未发出收费通知，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n本年度没有产生信息公开处理费。', why: '名称不准，但已经报告了' },
    { in: '6', text: '六、其他需要报告的事项\n2024年度政府信息公开未发生收费情况。' },
    { in: '6', text: '六、其他需要报告的事项\n依申请公开提供信息均为免费，没有收费。' },
    { in: '6', text: '六、其他需要报告的事项\n收费情况：0元。' },
    { in: '6', text: '六、其他需要报告的事项\n（一）收费情况\n无\n（二）其他\n无其他需要报告的事项。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度无行政事业性收费，无其他事项。',
      why: '信息处理费也是行政事业性收费',
    },
  ],
});
