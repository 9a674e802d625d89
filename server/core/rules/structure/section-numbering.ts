import type { Facts } from '../../facts/model.ts';
import { missingBefore, numberingOf } from '../../prose/sequence.ts';
import type { Section } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';

const BLANKS = /\s+/g;

export default defineRule({
  id: 'section-numbering',
  name: '部分编号',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'mixed',
  title: '部分的编号不规范',
  why: '第一层标题按公文通行写法用中文数字加顿号（五、），依次连续；写成“5、”“五.”或者跳号、重号，层次就乱了。',
  todo: '改成中文数字加顿号，按它是第几部分编号。',
  source: '公文通行规范；六个部分的次序见国办公开办函〔2021〕30号',
  *check(facts) {
    for (const section of facts.report.sections) {
      const { numbering, ordinal, slice } = section.heading;
      const written = numbering.text.replace(BLANKS, '');
      if (written === numberingOf(section.number)) continue;
      const right = numberingOf(numberFor(facts, section));
      if (written === right) continue;
      const { counted } = section.heading;
      if (counted) {
        const shown = counted.style === 'han' ? numberingOf(counted.ordinal) : `${counted.ordinal}.`;
        if (shown === right || counted.style === 'other') continue;
        yield {
          span: slice.span,
          message: `编号“${shown}”${counted.style === 'han' ? '不对' : '写法不规范'}，应当是“${right}”。\n它是网页自动加的，不在文字里。\n请把这个列表的编号改为“${right}”。`,
        };
        continue;
      }
      const wrongValue = ordinal !== undefined && written === numberingOf(ordinal);
      yield {
        // Mark the heading where the number is missing.
        span: written === '' ? slice.span : numbering.trim().span,
        message:
          written === ''
            ? `标题“${slice.text}”没有编号。请在前面加上“${right}”。`
            : wrongValue
              ? `编号“${written}”不对，这是第${right.slice(0, -1)}部分。请改为“${right}”。`
              : `编号“${written}”写法不规范，要用中文数字加顿号。请改为“${right}”。`,
        fixes: [
          {
            title: written === '' ? `在标题前加上编号“${right}”` : `改为“${right}”`,
            edits: [{ span: numbering.span, text: right }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
  bad: [
    { in: '5', text: '⟦5、⟧ 存在的主要问题及改进情况\n公开不够及时，将逐月核对。' },
    { in: '5', text: '⟦五.⟧存在的主要问题及改进情况\n公开不够及时，将逐月核对。' },
    { in: '5', text: '⟦五，⟧存在的主要问题及改进情况\n公开不够及时，将逐月核对。' },
    { in: '6', text: '⟦五、⟧其他需要报告的事项\n未收取信息处理费。' },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n⟦七、⟧其他需要报告的事项\n未收取信息处理费。\n',
    },
    { in: '6', text: '⟦其他需要报告的事项⟧\n未收取信息处理费。' },
    {
      in: 'report',
      text: '<h1>青岚县水利局2024年政府信息公开工作年度报告</h1>\n<ol><li>⟦总体情况⟧</li></ol>\n<p>公开信息152条。</p>\n<ol start="2"><li>⟦主动公开政府信息情况⟧</li></ol>\n<h2>六、其他需要报告的事项</h2>\n<p>未收取信息处理费。</p>\n',
    },
  ],
  good: [
    { in: '5', text: '五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。' },
    { in: '5', text: '五、 存在的主要问题及改进情况\n公开不够及时，将逐月核对。', why: '只多了空格，编号没有错' },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条。\n二、主动公开政府信息情况\n四、政府信息公开行政复议、行政诉讼情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
      why: '次序乱时先理次序，不改号',
    },
    {
      in: 'report',
      text: '<h1>青岚县水利局2024年政府信息公开工作年度报告</h1>\n<ol style="list-style-type:cjk-ideographic"><li>总体情况</li></ol>\n<p>公开信息152条。</p>\n<ol start="2" style="list-style-type:cjk-ideographic"><li>主动公开政府信息情况</li></ol>\n<h2>六、其他需要报告的事项</h2>\n<p>未收取信息处理费。</p>\n',
      why: '网页自动编号，显示出来是“一、”“二、”',
    },
  ],
});

/** The number to write: that of the section, unless order, doubles or gaps explain the written one; then that. */
function numberFor(facts: Facts, here: Section): number {
  const { sections } = facts.report;
  const written = here.heading.ordinal;
  if (written === undefined) return here.number;
  const rises = sections.every((each, i) => i === 0 || (sections[i - 1]?.number ?? 0) <= each.number);
  if (!rises) return written;
  const at = sections.indexOf(here);
  const isAfterDouble = sections.slice(1, at + 1).some((each, i) => each.number === sections[i]?.number);
  // Accept numbers that count on behind a section that stands twice: 四、四、五、 or 四、五、六、.
  if (isAfterDouble && sections[at - 1]?.heading.ordinal === written - 1) return written;
  return written === here.number - missingBefore(facts, here.number) ? written : here.number;
}
