import { commaNumbers, endedHeadings, type HeadingMark, mixedItems } from '../prose/heading-marks.ts';
import { merged, type Slip } from '../prose/merged.ts';
import type { Report, Section } from '../tree.ts';
import { defineRule, type Finding } from './rule.ts';

/** What ends a sentence, a figure or a cell right before the heading. */
const STOPS = '。！？；0123456789|';
const BLANKS = ' \t\u3000';
/** A sentence or a sub-point begins. */
const BEGINS = /^[\u4e00-\u9fff0-9（(]/;

export default defineRule({
  id: 'heading-punct',
  group: 'typography',
  severity: 'info',
  fix: 'mixed',
  title: '小标题、序号的标点不规范',
  why: '独立成行的标题末尾不加标点；阿拉伯数字的序号后用“.”；同一层列举的句末标点前后一致，版面才整齐。',
  todo: '删去标题末尾的标点，“1、”改为“1.”，列举的各条统一用分号或句号。',
  source: '标点符号用法；公文通行规范',
  *check({ report }) {
    // Lines that a PDF has broken look like headings.
    if (report.traces.pdf) return;
    const { sections } = report;
    const ended = sections.flatMap(endedHeadings);
    const incomplete = ended.every(({ bare }) => bare);
    const findings = merged(
      ended.map(slipOf),
      (count) => `独立成行的小标题末尾不加标点${count > 1 ? `（共 ${count} 处）` : ''}。请删去。`,
      { title: '删去小标题末尾的标点', safe: true, preferred: true },
    );
    for (const finding of findings) yield { ...finding, incomplete };
    yield* merged(
      sections.flatMap(commaNumbers).map(slipOf),
      (count) => `阿拉伯数字的序号后面用“.”，不用“、”${count > 1 ? `（共 ${count} 处）` : ''}。请改正。`,
      { title: '把“1、”改为“1.”', safe: true, preferred: true },
    );
    for (const section of sections) yield* glued(report, section);
    for (const section of sections) {
      yield* merged(mixedItems(section).map(slipOf), () => '“一是…二是…”各条的末尾，有的用分号，有的用句号。请统一。');
    }
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题⟦。⟧\n3件信息超过20个工作日才公开，解读形式单一，群众反映看不懂。\n（二）改进情况：\n建立公开台账，逐月核对到期时限，下一步为政策文件增加图解和算例。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n1⟦、⟧公开不够及时，3件信息超过20个工作日才公开。\n2、解读形式单一，图解偏少。\n（二）改进情况\n建立台账，逐月核对，下一步增加图解。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的问题有三个。\n一是3件信息超期公开⟦；⟧\n二是解读形式单一。\n三是平台栏目偏多。\n四是培训偏少。\n改进措施是建立台账，逐月核对。',
    },
    { in: '6', text: '⟦六、其他需要报告的事项⟧本年度未收取信息处理费。' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项　本年度未收取信息处理费。', why: '隔了一格' },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n1.3件信息公开不够及时。\n2.解读形式单一。\n（二）改进情况。建立台账，逐月核对。',
      why: '列表里的句子要有句号；标题后面接着写正文的，句号是分隔',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n一是3件信息超期公开；\n二是解读形式单一；\n三是平台栏目偏多。\n下一步，建立台账，逐月核对。',
    },
  ],
});

const slipOf = ({ span, text }: HeadingMark): Slip => ({
  span,
  edits: text === undefined ? [] : [{ span, text }],
});

/** …没有责任追究。二、主动公开政府信息情况 | 一、总体情况2024年，我局… */
function* glued({ text, eol, format }: Report, { heading }: Section): Iterable<Finding> {
  const { span } = heading.slice;
  let before = span.start - 1;
  while (before >= 0 && BLANKS.includes(text.charAt(before))) before--;
  const breaks = [
    ...(before >= 0 && STOPS.includes(text.charAt(before)) ? [span.start] : []),
    ...(BEGINS.test(text.slice(span.end, span.end + 1)) ? [span.end] : []),
  ];
  if (breaks.length === 0) return;
  const line = format === 'markdown' ? eol + eol : eol;
  yield {
    span,
    message: `标题“${heading.slice.text}”和${breaks[0] === span.start ? '上一段' : '正文'}连在一起。请让标题独立成行。`,
    ...(format !== 'html' && {
      fixes: [
        {
          title: '让标题独立成行',
          edits: breaks.map((at) => ({ span: { start: at, end: at }, text: line })),
          safe: true,
          preferred: true,
        },
      ],
    }),
  };
}
