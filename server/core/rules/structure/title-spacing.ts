import { titleBody } from '../../facts/title.ts';
import { SPACE } from '../../text/characters.ts';
import { cover, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const BLANKS = new RegExp(String.raw`[${SPACE}\t]+`, 'g');

export default defineRule({
  id: 'title-spacing',
  name: '标题空格',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'safe',
  title: '标题内有空格',
  why: '公文标题里不留空格；有了空格，按标题检索和汇总会漏掉。',
  todo: '删去标题里的空格；要分两行就直接换行。',
  source: '公文通行规范；真实年报中的常见写法',
  *check({ report }) {
    // Leave PDFs, which have “2023 年” whatever the author wrote.
    if (!report.title || report.chrome.pdf) return;
    const body = titleBody(report.title.slice);
    const blanks: Span[] = [];
    for (const run of body.text.matchAll(BLANKS)) blanks.push(body.spanOf(run.index, run.index + run[0].length));
    const [first] = blanks;
    const last = blanks.at(-1);
    if (!first || !last) return;
    yield {
      span: cover(first, last),
      message: `标题里有${blanks.length === 1 ? '' : ` ${blanks.length} 处`}多余的空格。请连写为“${body.text.replace(BLANKS, '')}”。`,
      fixes: [
        {
          title: '删去标题里的空格',
          edits: blanks.map((span) => ({ span, text: '' })),
          safe: true,
          preferred: true,
        },
      ],
    };
  },
  bad: [
    { in: 'title', text: '青岚县水利局⟦ 2024 ⟧年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局2024⟦ ⟧年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局⟦　⟧2024年政府信息公开工作年度报告' },
  ],
  good: [
    { in: 'title', text: '青岚县水利局2024年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局\n2024年政府信息公开工作年度报告', why: '换行不是空格' },
    { in: 'title', text: '　　青岚县水利局2024年政府信息公开工作年度报告', why: '行首的空格是居中用的' },
  ],
});
