import { defineRule } from '../rule.ts';

/** Words that a line end must not divide; between them it may stand: 政府信息公开⏎工作年度报告. */
const WORDS = /(?:19|20)[0-9]{2}年度?|政府信息公开|年度报告|工作(?=年度)|人民政府|办公室|委员会|管理局/g;
const BREAK = /[\r\n]|<br\b/i;

export default defineRule({
  id: 'title-linebreak',
  name: '标题断行',
  group: 'typography',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '标题断行拆开了词',
  why: '标题分行要词意完整，拆开“年度报告”“2024年”这样的词，读起来别扭。',
  todo: '改在词与词之间断行，如“青岚县水利局⏎2024年政府信息公开工作年度报告”。',
  source: '党政机关公文格式：标题回行要词意完整',
  *check({ report }) {
    if (!report.title || report.chrome.pdf) return;
    const { slice } = report.title;
    if (!BREAK.test(report.text.slice(slice.span.start, slice.span.end))) return;
    for (const { index, 0: word } of slice.text.matchAll(WORDS)) {
      for (let at = index + 1; at < index + word.length; at++) {
        if (!BREAK.test(report.text.slice(slice.at(at - 1) + 1, slice.at(at)))) continue;
        yield {
          span: slice.spanOf(index, index + word.length),
          message: `标题断行拆开了“${word}”。请改在词与词之间断行。`,
        };
      }
    }
  },
  bad: [
    { in: 'title', text: '青岚县水利局2024年政府信息公开工作⟦年度\n报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息\n公开⟧工作年度报告' },
  ],
  good: [
    { in: 'title', text: '青岚县水利局\n2024年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局2024年政府信息公开\n工作年度报告' },
  ],
});
