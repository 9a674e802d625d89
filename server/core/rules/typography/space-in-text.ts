import { merged, type Slip } from '../../prose/merged.ts';
import type { Passage } from '../../syntax/passage.ts';
import type { Format, Paragraph, Report, TableNode } from '../../syntax/tree.ts';
import { DIGIT, HAN, HAN_ORDINAL, hasHan, SPACE, WIDE_SPACE } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Gathered } from '../rule.ts';

const BLANKS = new RegExp(String.raw`[${SPACE}\t]+`, 'g');
/** Private-use signs of a symbol font, shown as nothing or a box without that font. */
const PRIVATE = /[\ue000-\uf8ff]+/g;
const HAN_OR_FIGURE = new RegExp(`[${HAN}${DIGIT}]`);
/** Marks beside which Chinese has no blank. */
const MARK = /[，。、；：！？）》〉”’〕】（《〈“‘〔【,;:)(.]/;
const WIDE = new RegExp(`[${WIDE_SPACE}]`);
/** Another item on the same line, behind a blank: 电话：…. */
const ITEM = new RegExp(`^[${HAN} ]{2,10}[：:]`);
const USUAL_ITEM =
  /^(?:(?:联系|咨询|监督|办公|通[讯信]|电子)?(?:电话|地址|人|邮箱|方式)|邮\s*编|邮政编码|传\s*真|网\s*址|[编发][制布]?(?:单位|日期|时间)|编制|审核|签发|来源)[：:]/;
const FIGURES = new RegExp(String.raw`[${DIGIT}][${SPACE}\t]+[${DIGIT}]`);
const SENTENCE = /[，。；：、！？,:]/;
/** Cells of a table that was not read as one: 结果维持 结果纠正, 规章 0 0 0. */
const COLUMNS = new RegExp(String.raw`\S[${SPACE}\t]+\S.*\S[${SPACE}\t]+\S`);
const TRAILING = new RegExp(String.raw`[${SPACE}\t]`);
const TRAILING_RUN = new RegExp(String.raw`(?<![${SPACE}\t])[${SPACE}\t]+(?=[\r\n]|$)`, 'g');
const ANY_TRAILING = new RegExp(String.raw`[${SPACE}\t](?=[\r\n]|$)`);
/** Offices that issue a document together, whose names a blank separates: 《中共某县委办公室 某县人民政府办公室印发…》. */
const JOINT = /《[^《》，。；]{2,60}(?:办公[厅室]|委员会|[部委厅局院署])$/;
/** Characters before a blank that are searched for `JOINT`: as many as it can match (《, 60, and an ending of three). */
const LONGEST_ISSUER = 64;
const AT_LAST = /^20\d\d年\d{1,2}月\d{1,2}日印发$/;
/** Two characters spread over a line of their own: 目 录, 前 言. */
const SPREAD = new RegExp(`^[${HAN}][${SPACE}]{1,4}[${HAN}]$`);
const NUMBERING = new RegExp(`^[${HAN_ORDINAL}]+、$`);

export default defineRule({
  id: 'space-in-text',
  name: '多余空格',
  group: 'typography',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose'],
  sees: ['format', 'pdf'],
  severity: 'info',
  fix: 'safe',
  title: '正文里有多余的空格，或者看不见、看不出的字符',
  why: '中文之间、数字前后、标点后面不留空格；多余的空格和看不见的字符多半是粘贴带来的，检索时会找不到。',
  todo: '删去多余的空格和看不见的字符。',
  source: '公文通行规范；真实年报中的常见写法',
  // Skip PDFs, which have “2023 年” whatever the author wrote.
  gather: (passage, { format, pdf }) => (pdf ? undefined : signsIn(passage, format)),
  *check(gathered, { report }) {
    if (report.chrome.pdf) return;
    const alike = report.chrome.alike.map(
      ({ span: at, plain }): Slip => ({ span: at, said: `部首“${plain}”`, edits: [{ span: at, text: plain }] }),
    );
    yield* merged(
      alike,
      (count) =>
        `这里的“${report.chrome.alike[0]?.plain ?? ''}”看起来一样，其实是另一个字符（部首）${count > 1 ? `，共 ${count} 处` : ''}。多半来自 PDF，检索不到。请换成普通的字。`,
      { title: '换成普通的字', safe: true, preferred: true },
    );
    const closing = report.paragraphs.filter(({ kind }) => kind === 'closing');
    const unseen = report.chrome.unseen
      .filter((at) => !closing.some(({ slice }) => slice.span.start <= at.start && at.end <= slice.span.end))
      .map((at) => removed(at, '看不见的字符'));
    for (const { paragraph, part } of gathered)
      for (const at of part.unseen) unseen.push(removed(placed(paragraph.slice, at), '看不见的字符'));
    for (const { node, labels } of report.tables) {
      for (const [i, runs] of node.get(unseenInLabels).entries()) {
        const slice = labels[i]?.slice;
        if (slice) for (const at of runs) unseen.push(removed(placed(slice, at), '看不见的字符'));
      }
    }
    const blanks = [...blanksWithin(report, gathered), ...blanksBehind(report, gathered)];
    yield* merged(
      blanks.map((at) => removed(at, '多余的空格')),
      (count) => `正文里有多余的空格${count > 1 ? `（共 ${count} 处）` : ''}。请删去。`,
      {
        title: '删去多余的空格',
        safe: true,
        preferred: true,
      },
    );
    yield* merged(
      unseen,
      (count) => `这里有看不见的字符${count > 1 ? `（共 ${count} 处）` : ''}，多半是粘贴带来的。请删去。`,
      { title: '删去看不见的字符', safe: true, preferred: true },
    );
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n2024⟦ ⟧年， 我局未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n（一）⟦ ⟧未收取信息处理费。\n（二）没有 其他　事项。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息⟦\u200b⟧处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息⟦\u001b⟧处理费。' },
    { in: '6', text: '六、其他需要报告⟦\u001b[1;31m⟧的事项\n未收取\u001b[0m信息\u0007处理费。' },
    { in: 'title', text: '青岚县水利局2024年政府信息公开⟦\ufe0f⟧工作年度报告' },
    { in: '6', text: '六、其他需要报告的⟦\u202e⟧事项\n未收取信息处理费。' },
    { in: 't3', text: '（一）予以公⟦\ufe0f⟧开 3 0 0 0 0 0 3' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。⟦  ⟧' },
    { in: 'title', text: '青岚县水利局2024年政府信息⟦\u00ad⟧公开工作年度报告' },
    { in: '6', text: '六、其他需要报告的事项\n本机关⟦⼯⟧作经费充⾜，未收取信息处理费。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n　　未收取信息处理费，编制标准号GB/T 42418-2023的说明，电子屏 LED 3块，热线☎️12345，家庭👨‍👩‍👧套餐。\n联系人：王某　　电话：0421-6000000',
      why: '段首缩进、英文旁的空格、一行里的几个项目',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《中共青岚县委办公室 青岚县人民政府办公室关于规范收费的通知》，未收取信息处理费。',
      why: '联合发文的机关之间空一格，是公文的写法',
    },
    {
      in: '2',
      text: '二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数\n规章 0 0 0\n',
      why: '表格靠空格对齐',
    },
  ],
});

const removed = (at: Span, said: string): Slip => ({ span: at, said, edits: [{ span: at, text: '' }] });

/** A run of needless signs; indices into the paragraph's text. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const placed = (slice: Slice, { from, to }: Run): Span => slice.spanOf(from, to);

/** The needless signs of a paragraph. */
interface Signs {
  readonly blanks: readonly Run[];
  readonly unseen: readonly Run[];
  /** Whether the paragraph is two characters spread over a line of their own. */
  readonly isSpread: boolean;
}

/** The needless signs of a paragraph; undefined where there are none, as in most. */
function signsIn({ text, kind, itemNumber }: Passage, format: Format): Signs | undefined {
  const unseen = privateIn(text);
  const isSpread = SPREAD.test(text.trim());
  const isTable = FIGURES.test(text) || (!SENTENCE.test(text) && COLUMNS.test(text));
  // Leave blanks in the title to `title-spacing`.
  const runs = kind === 'title' || isSpread || isTable ? [] : text.matchAll(BLANKS);
  const blanks: Run[] = [];
  for (const { index, 0: run } of runs) {
    // A blank behind the paragraph's own number begins no other item: （一） 主动公开：….
    const opens = index <= (itemNumber?.end ?? 0);
    // Keep the blank that makes a list in Markdown: 1. 收取….
    if (opens && format === 'markdown' && itemNumber?.style === 'arabic-dot' && run === ' ') continue;
    if (isNeedless(format, text, index, run, opens)) blanks.push({ from: index, to: index + run.length });
  }
  return blanks.length + unseen.length > 0 || isSpread ? { blanks, unseen, isSpread } : undefined;
}

const privateIn = (text: string): readonly Run[] =>
  Array.from(text.matchAll(PRIVATE), ({ index, 0: run }) => ({ from: index, to: index + run.length }));

function unseenInLabels({ read }: TableNode): readonly (readonly Run[])[] {
  const all = read.labels.map(({ slice }) => privateIn(slice.text));
  return all.some((runs) => runs.length > 0) ? all : [];
}

function* blanksWithin(report: Report, gathered: readonly Gathered<Signs>[]): Iterable<Span> {
  for (const { paragraph, part } of gathered) {
    const { slice, kind, section } = paragraph;
    const numbering = kind === 'heading' ? section?.heading.numbering.text : undefined;
    // Leave blanks in a wrong number to the rule that rewrites it.
    const from = numbering && !NUMBERING.test(numbering.replace(BLANKS, '')) ? numbering.length : 0;
    for (const run of part.blanks) {
      const at = placed(slice, run);
      if (run.from >= from && (report.format !== 'markdown' || !besideMarkup(report.text, at))) yield at;
    }
  }
}

/** Blanks between a paragraph's last character and its line's end. None in Markdown, where they are a line break, nor in HTML. */
function* blanksBehind(report: Report, gathered: readonly Gathered<Signs>[]): Iterable<Span> {
  if (report.format !== 'text' || !report.searched.holds(ANY_TRAILING)) return;
  const spread = new Set(gathered.filter(({ part }) => part.isSpread).map(({ paragraph }) => paragraph));
  for (const { index } of report.text.matchAll(TRAILING_RUN)) {
    const paragraph = endingAt(report.paragraphs, index);
    if (!paragraph || paragraph.kind === 'closing' || paragraph.kind === 'title') continue;
    const behind = trailing(report.text, index);
    if (behind && !spread.has(paragraph)) yield behind;
  }
}

/** The paragraph that ends at an offset, by binary search: cheaper than asking every paragraph for its place. */
function endingAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).slice.span.end < offset) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low];
  return found?.slice.span.end === offset ? found : undefined;
}

/** Whether a blank is needed to end bold words in Markdown: `**（一）主动公开。** 全年…`. */
const besideMarkup = (text: string, { start, end }: Span): boolean =>
  /[*_`]/.test(text.charAt(start - 1)) || /[*_`]/.test(text.charAt(end));

function isNeedless(format: Format, text: string, at: number, run: string, opens: boolean): boolean {
  const before = text.charAt(at - 1);
  const rest = text.slice(at + run.length, at + run.length + 12);
  const after = rest.charAt(0);
  // Keep the blanks of an imprint: …办公室　　2024年1月18日印发.
  if (AT_LAST.test(text.slice(at + run.length))) return false;
  if (run === ' ' && JOINT.test(text.slice(Math.max(0, at - LONGEST_ISSUER), at))) return false;
  if (!opens && (run.length > 1 || WIDE.test(run) ? ITEM : USUAL_ITEM).test(rest)) return false;
  // HTML and Markdown show several blanks as one, so only wide ones are seen there.
  if (run.length > 1 && (format === 'text' || WIDE.test(run))) return true;
  if (MARK.test(before) || MARK.test(after)) return hasHan(before) || HAN_OR_FIGURE.test(after) || hasHan(after);
  return HAN_OR_FIGURE.test(before) && HAN_OR_FIGURE.test(after) && (hasHan(before) || hasHan(after));
}

function trailing(text: string, end: number): Span | undefined {
  let at = end;
  while (at < text.length && TRAILING.test(text.charAt(at))) at++;
  const closed = at >= text.length || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13;
  return at > end && closed ? span(end, at) : undefined;
}
