import { toHan } from '../../text/han.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'section-duplicate',
  name: '部分重复',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '同一部分出现两次',
  why: '多半是粘贴时重复了；两处数字不同的话，读者不知道以哪一处为准。',
  todo: '对照两处内容，留下正确的一处，删去另一处；若是标题写错，改成应有的标题。',
  source: '国办公开办函〔2021〕30号',
  *check({ report }) {
    if (report.second) {
      const { text, span } = report.second;
      yield {
        span,
        message: `从“${text}”起是另一份年报。六个部分又来了一遍；这一份没有校核。请把它删去，或者移到另一个文件里。`,
      };
    }
    for (const again of report.sections) {
      const first = report.sections.find(({ number }) => number === again.number);
      if (!first || first === again) continue;
      yield {
        span: again.heading.slice.span,
        message: `第${toHan(again.number)}部分“${again.heading.words.text}”前面已经有了一次。请核对后只留一处。`,
        formerly: {
          message: `“${again.heading.words.text}”这一部分前面已经有了一次（“${first.heading.slice.text}”）。请核对后只留一处。`,
        },
        related: [{ span: first.heading.slice.span, message: '第一次出现在这里' }],
      };
    }
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n⟦五、存在的主要问题及改进情况⟧\n解读形式单一，将增加图解。',
    },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。\n⟦一、总体情况⟧\n全年公开信息152条。' },
  ],
  good: [
    {
      in: 'preamble',
      text: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
      why: '前言里罗列名称不是标题',
    },
    {
      in: '3',
      text: '三、收到和处理政府信息公开申请情况\n四、结转下年度继续办理 1 0 0 0 0 0 1',
      why: '表三的行不是标题',
    },
  ],
});
