import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'pdf-text',
  name: 'PDF 文字',
  group: 'typography',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '文字是从 PDF 里取出来的',
  why: '从 PDF 取出的文字，断行、空格、页码都不是作者写的，所以这些不逐处报出。',
  todo: '有原稿的，用原稿校核更准；没有的，不必处理。',
  source: '真实年报的来路；推断',
  *check({ report, anchor, formerAnchor }) {
    if (!report.chrome.pdf) return;
    yield {
      span: anchor,
      about: 'pdf',
      formerly: { span: formerAnchor, about: undefined },
      message:
        '这份文字像是从 PDF 里取出来的。有页码或成片的断行，所以空格、断行、标题排版不逐处报出。有原稿的，请用原稿校核，更准。',
    };
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n    ⟦一、总体情况⟧\n    2024 年，公开信息 152 条。\n                 - 1 -\n    六、其他需要报告的事项\n    未收取信息处理费。\n',
    },
  ],
  good: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n2024 年，公开信息 152 条。\n六、其他需要报告的事项\n未收取信息处理费。\n',
      why: '只有“2024 年”的空格，不是 PDF',
    },
  ],
});
