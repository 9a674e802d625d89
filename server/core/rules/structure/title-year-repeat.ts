import { YEAR } from '../../facts/date.ts';
import { unspaced } from '../../text/unspaced.ts';
import { defineRule } from '../rule.ts';

const REPEATED = new RegExp(`${YEAR}年(度)(?=.+年度(?:工作)?报告)`);

export default defineRule({
  id: 'title-year-repeat',
  name: '“年度”重复',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'safe',
  title: '标题里“年度”重复',
  why: '“2024年度…年度报告”把“年度”说了两遍，不合公文标题的写法。',
  todo: '前面只写“2024年”。',
  source: '公文通行规范；真实年报中的常见写法',
  *check({ report }) {
    if (!report.title) return;
    const words = unspaced(report.title.slice);
    const match = REPEATED.exec(words.text);
    if (!match) return;
    const end = match.index + match[0].length;
    const place = words.spanOf(end - 1, end);
    const year = match[0].slice(0, -1);
    yield {
      span: place,
      message: `标题里“${match[0]}”和“年度报告”重复了“年度”。请把前面的改为“${year}”。`,
      fixes: [{ title: `改为“${year}”`, edits: [{ span: place, text: '' }], safe: true, preferred: true }],
    };
  },
  bad: [
    { in: 'title', text: '青岚县水利局2024年⟦度⟧政府信息公开工作年度报告' },
    { in: 'title', text: '2024年⟦度⟧青岚县水利局政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局\n2024年⟦度⟧政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局二〇二四年⟦度⟧政府信息公开工作年度报告' },
  ],
  good: [
    { in: 'title', text: '青岚县水利局2024年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局政府信息公开工作2024年度报告', why: '“年度”只有一个' },
  ],
});
