import { isTemplateText } from '../../prose/template.ts';
import { fold } from '../../text/fold.ts';
import { defineRule } from '../rule.ts';

/** The trial form's title of section 5, which is right in reports on 2019 and 2020. */
const ALSO_IN_2019 = fold('政府信息公开工作存在的主要问题及改进情况');
const END_MARK = /[.:,;]+$/;

export default defineRule({
  id: 'section-title-variant',
  name: '部分标题',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'safe',
  title: '部分的标题与标准标题不同',
  why: '六个部分的标题由统一格式给定，各机关用同样的词，便于查找和汇总。',
  todo: '换成标准标题。',
  source: '国办公开办函〔2021〕30号',
  *check({ report, form }) {
    for (const { number, heading } of report.sections) {
      if (heading.exact) continue;
      const title = form.sections.find((each) => each.number === number)?.title;
      if (!title) continue;
      const words = fold(heading.words.text).replace(END_MARK, '');
      const standard = fold(title);
      if (words === standard || (form.edition === 2019 && words === ALSO_IN_2019)) continue;
      // Leave the form's own remark to `template-text-left`: 二、主动公开政府信息情况（该部分以表格形式报告）.
      if (words.startsWith(standard) && isTemplateText(heading.words.text.slice(title.length))) continue;
      yield {
        span: heading.words.span,
        message: `标题“${heading.words.text}”与统一格式不同。请改为“${title}”。`,
        fixes: [
          { title: `改为“${title}”`, edits: [{ span: heading.words.span, text: title }], safe: true, preferred: true },
        ],
      };
    }
  },
  bad: [
    { in: '6', text: '六、⟦其他报告的事项⟧\n未收取信息处理费。' },
    { in: '4', text: '四、⟦因政府信息公开工作被申请行政复议、提起行政诉讼情况⟧\n没有发生。' },
    { in: '5', text: '五、⟦存在的主要问题和改进措施⟧\n公开不够及时，将逐月核对。' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项：\n未收取信息处理费。', why: '多一个冒号是标点的事，标题没有错' },
  ],
});
