import {
  commaNumbers,
  endedHeadings,
  type HeadingMark,
  mayHaveHeadingMark,
  mixedItems,
} from '../../prose/heading-marks.ts';
import { merged, type Slip } from '../../prose/merged.ts';
import type { Report, Section } from '../../syntax/tree.ts';
import { HAN, SPACE } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { point, type Span, span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

/** Characters that end a sentence, a figure or a cell right before a heading. */
const STOPS = '。！？；0123456789|';
const BLANK = new RegExp(String.raw`[${SPACE}\t]`);
/** More headings than this without their own lines are one finding. Arbitrary: then the text has lost its line ends. */
const MANY = 2;
/** The beginning of a sentence or an item. */
const BEGINS = new RegExp(`^[${HAN}0-9（(]`);

export default defineRule({
  id: 'heading-punct',
  name: '标题标点',
  group: 'typography',
  scope: 'gathered',
  kinds: ['prose'],
  sees: ['pdf'],
  severity: 'info',
  fix: 'mixed',
  title: '小标题、序号的标点不规范',
  why: '独立成行的标题末尾不加标点；阿拉伯数字的序号后用“.”；同一层列举的句末标点前后一致，版面才整齐。',
  todo: '删去标题末尾的标点，“1、”改为“1.”，列举的各条统一用分号或句号。',
  source: '标点符号用法；公文通行规范',
  // Skip PDFs, whose broken lines look like headings.
  gather: (passage, { pdf }) => (!pdf && mayHaveHeadingMark(passage) ? true : undefined),
  *check(gathered, { report }) {
    if (report.chrome.pdf) return;
    const { sections } = report;
    const touched = new Set(gathered.map(({ paragraph }) => paragraph.section));
    const bodies = sections.filter((section) => touched.has(section)).map(({ body }) => body);
    const ended = bodies.flatMap(endedHeadings);
    const incomplete = ended.every(({ bare }) => bare);
    const findings = merged(
      ended.map(slipsOf(report, '小标题末尾的')),
      (count) => `独立成行的小标题末尾不加标点${count > 1 ? `（共 ${count} 处）` : ''}。请删去。`,
      { title: '删去小标题末尾的标点', safe: true, preferred: true },
    );
    for (const finding of findings) yield { ...finding, incomplete };
    yield* merged(
      bodies.flatMap(commaNumbers).map(slipsOf(report, '序号后面的')),
      (count) => `阿拉伯数字的序号后面用“.”，不用“、”${count > 1 ? `（共 ${count} 处）` : ''}。请改正。`,
      { title: '把“1、”改为“1.”', safe: true, preferred: true },
    );
    yield* joined(report, [...runIn(report), ...sections.flatMap((section) => glued(report, section))]);
    for (const body of bodies) {
      yield* merged(
        mixedItems(body).map(slipsOf(report, '这一条末尾的')),
        () => '“一是…二是…”各条的末尾，有的用分号，有的用句号。请统一。',
      );
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

/** Makes slips of marks; `what` says whose mark it is: 小标题末尾的. */
const slipsOf =
  ({ text: source }: Report, what: string) =>
  ({ span, text }: HeadingMark): Slip => ({
    span,
    said: `${what}“${source.slice(span.start, span.end)}”`,
    edits: text === undefined ? [] : [{ span, text }],
  });

/** A heading without a line of its own, and where line ends are missing. */
interface Glued {
  readonly heading: Slice;
  readonly where: '上一段' | '正文';
  readonly breaks: readonly Span[];
}

/** Where a heading is run together with the text before or behind it: …没有责任追究。二、主动公开政府信息情况, 一、总体情况2024年，我局…. */
function glued({ text }: Report, { heading }: Section): readonly Glued[] {
  const { start, end } = heading.slice.span;
  const before = blanksBefore(text, start);
  const breaks = [
    ...(STOPS.includes(text.charAt(before - 1) || ' ') ? [point(start)] : []),
    ...(BEGINS.test(text.charAt(end)) ? [point(end)] : []),
  ];
  if (breaks.length === 0) return [];
  return [{ heading: heading.slice, where: breaks[0]?.start === start ? '上一段' : '正文', breaks }];
}

const SENTENCE_BEGINS = new RegExp(`[${HAN}《]`);

/** Where the title is run together with the preamble: 青岚县水利局2024年政府信息公开工作年度报告根据《…》. */
function runIn({ title, text }: Report): readonly Glued[] {
  const end = title?.slice.span.end ?? 0;
  return title && SENTENCE_BEGINS.test(text.charAt(end))
    ? [{ heading: title.slice, where: '正文', breaks: [point(end)] }]
    : [];
}

function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && BLANK.test(text.charAt(from - 1))) from--;
  return from;
}

function blanksBehind(text: string, at: number): number {
  let to = at;
  while (to < text.length && BLANK.test(text.charAt(to))) to++;
  return to;
}

/** The findings; one for all where most headings are run in, for then the text has lost its line ends. */
function* joined(report: Report, places: readonly Glued[]): Iterable<Finding> {
  const [first, ...others] = places;
  if (first && places.length > MANY) {
    yield {
      span: first.heading.span,
      message: `有 ${places.length} 个标题和前后的文字连在一起，多半是复制时丢了换行。请让各级标题独立成行。`,
      places: others.map(({ heading, where }) => ({
        span: heading.span,
        message: `标题“${heading.text}”和${where}连在一起`,
      })),
      ...broken(report, allBreaks(report), '让这些标题都独立成行'),
    };
    return;
  }
  for (const { heading, where, breaks } of places) {
    yield {
      span: heading.span,
      message: `标题“${heading.text}”和${where}连在一起。请让标题独立成行。`,
      ...broken(report, breaks, '让标题独立成行'),
    };
  }
}

/** Places on both sides of the title and of every heading, with a blank that stands for the line end. */
function allBreaks({ text, title, sections }: Report): readonly Span[] {
  const places = new Map<number, Span>();
  for (const { slice } of [...(title ? [title] : []), ...sections.map(({ heading }) => heading)]) {
    const around = [
      span(blanksBefore(text, slice.span.start), slice.span.start),
      span(slice.span.end, blanksBehind(text, slice.span.end)),
    ];
    for (const each of around) if (isText(text, each.start - 1) && isText(text, each.end)) places.set(each.start, each);
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

const isText = (text: string, at: number): boolean => at >= 0 && !'\r\n'.includes(text.charAt(at) || '\n');

function broken({ eol, format }: Report, breaks: readonly Span[], title: string): Pick<Finding, 'fixes'> {
  if (format === 'html') return {};
  const text = format === 'markdown' ? eol + eol : eol;
  return { fixes: [{ title, edits: breaks.map((at) => ({ span: at, text })), safe: true, preferred: true }] };
}
