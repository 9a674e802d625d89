import { expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';

/*
 * What nobody would write, and a clerk's cat or a broken converter may: long runs of one thing. Such a text is read to its
 * end like any other. A pattern that tries every way of parting a run would not come back: the runner ends such a case.
 */

const report = (title: string, prose: string): string =>
  `${title}\n\n一、总体情况\n（二）依申请公开。${prose}\n\n六、其他需要报告的事项\n未收取信息处理费。\n`;

test.each(['_', '＿', 'x', 'X', '×', '*', '0', '…', '－', '（', '《', ' ', '　', '年', '度'])(
  'a title with sixty %j where a name belongs',
  (sign) => {
    const title = `青岚县${sign.repeat(60)}局2024年政府信息公开工作年度报告`;
    expect(analyse(report(title, '收到申请3件。'), { format: 'text', assume: true }).facts).toBeDefined();
    const undated = `青岚县${sign.repeat(60)}局政府信息公开工作年度报告`;
    expect(analyse(report(undated, '收到申请3件。'), { format: 'text', assume: true }).facts).toBeDefined();
  },
);

const RUN = 8_000;
const units = [
  ...[
    '二十',
    '一',
    '3件、',
    '其中3件',
    '3件占5%，',
    '不予公开3件，',
    '2023年',
    '2023年1月1日至',
    '国办发〔2021〕',
    '（3）',
  ],
  ...['“', '《', '（', '<b', '__', '××', '，', '…', '公开', '申请', '一是', '\t', '|', ' ', '#'],
];

test.each(units)('a paragraph of nothing but %j', (unit) => {
  const prose = unit.repeat(Math.ceil(RUN / unit.length));
  for (const format of ['text', 'markdown', 'html'] as const) {
    const text = report('青岚县水利局2024年政府信息公开工作年度报告', format === 'html' ? `<p>${prose}</p>` : prose);
    const opened = analyse(text, { format, assume: true });
    expect(opened.facts).toBeDefined();
    expect(opened.diagnoses().length).toBeLessThanOrEqual(500);
  }
});
