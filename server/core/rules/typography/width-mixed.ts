import { merged, type Slip } from '../../prose/merged.ts';
import {
  fullMarksIn,
  fullMarksInLabels,
  type HalfMark,
  halfMarks,
  halfMarksInLabels,
  type WidthKind,
} from '../../prose/width.ts';
import type { Passage } from '../../syntax/passage.ts';
import type { Report } from '../../syntax/tree.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Gathered } from '../rule.ts';

/** More half-width marks than this, with few full-width ones, mean that the whole text was made so: one finding. A guess. */
const MANY = 10;
const KINDS: readonly WidthKind[] = ['括号', '逗号', '冒号', '分号', '问号', '叹号', '引号'];

export default defineRule({
  id: 'width-mixed',
  name: '全角半角混用',
  group: 'typography',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'info',
  fix: 'safe',
  title: '标点全角、半角混用',
  why: '同一种标点一会儿全角一会儿半角，版面不齐；多半是从不同地方粘贴来的。',
  todo: '中文里的标点一律用全角：（）、，、：、；。',
  source: '标点符号用法；真实年报中的常见写法',
  gather: halfMarksIn,
  *check(gathered, { report, anchor }) {
    const half = [...placedMarks(gathered, report)];
    if (half.length === 0) return;
    const full = fullMarks(report);
    let fulls = 0;
    // Do not count quotation marks, which are full-width even in a text of half-width marks.
    for (const [kind, count] of full) if (kind !== '引号') fulls += count;
    if (half.length > MANY && fulls * 4 < half.length) {
      const slips = half.map(slipOf);
      yield {
        span: slips[0]?.span ?? anchor,
        message: `全文的标点几乎都是半角（${half.length} 处），多半是从网页复制来的。请整篇转换为全角。`,
        fixes: [
          { title: '全文标点转换为全角', edits: slips.flatMap((slip) => slip.edits), safe: true, preferred: true },
        ],
      };
      return;
    }
    for (const kind of KINDS) {
      if (!full.get(kind)) continue;
      yield* merged(
        half.filter(({ mark, isNote }) => mark.kind === kind && !isNote).map(slipOf),
        (count) => `${kind}全角、半角混用：全文有 ${full.get(kind)} 处全角、${count} 处半角。请统一用全角。`,
        { title: `把半角${kind}改为全角`, safe: true, preferred: true },
      );
    }
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n公开不够及时，3件超过20个工作日才公开。\n⟦(二)⟧改进情况\n逐月核对，由办公室负责(每月5日前)，限期整改。',
    },
    { in: '6', text: '六、其他需要报告的事项\n2024年⟦,⟧未收取信息处理费⟦:⟧没有发出收费通知。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n截至10:26，共1,204条，标准号(GB/T 42418-2023)，见http://www.qinglan.example:8080/a?b=1,2，邮箱(fee@qinglan.example)，未收取信息处理费。',
      why: '时间、千分位、标准号、网址、邮箱里的标点',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）未收取信息处理费。\n1)办公室电话：0421-6000000。\n(2)没有其他事项。',
    },
  ],
});

/** A mark with its place in the file. */
interface Placed {
  readonly mark: HalfMark;
  readonly slice: Slice;
  /** Whether it is in the note of table 3, which another rule checks. */
  readonly isNote: boolean;
}

function halfMarksIn({ text }: Passage): readonly HalfMark[] | undefined {
  const found = halfMarks(text);
  return found.length > 0 ? found : undefined;
}

/** The half-width marks of prose, headings and labels; not of the page around the report. */
function* placedMarks(gathered: readonly Gathered<readonly HalfMark[]>[], { tables }: Report): Iterable<Placed> {
  for (const { paragraph, part } of gathered)
    for (const mark of part) yield { mark, slice: paragraph.slice, isNote: false };
  for (const { node, labels } of tables) {
    for (const [i, marks] of halfMarksInLabels(node).entries()) {
      const label = labels[i];
      if (!label) continue;
      for (const mark of marks) yield { mark, slice: label.slice, isNote: label.role === 'note' };
    }
  }
}

/** Counts full-width marks of each kind. */
function fullMarks({ paragraphs, tables }: Report): ReadonlyMap<WidthKind, number> {
  const full = new Map<WidthKind, number>();
  const add = (marks: ReadonlyMap<WidthKind, number>): void => {
    for (const [kind, count] of marks) full.set(kind, (full.get(kind) ?? 0) + count);
  };
  for (const { passage, kind } of paragraphs) if (kind !== 'closing') add(fullMarksIn(passage));
  for (const { node } of tables) add(fullMarksInLabels(node));
  return full;
}

const slipOf = ({ mark: { kind, signs }, slice }: Placed): Slip => ({
  span: slice.spanOf(signs[0]?.at ?? 0, (signs.at(-1)?.at ?? 0) + 1),
  said: `半角${kind}“${signs.map(({ at }) => slice.text.charAt(at)).join('')}”`,
  edits: signs.map(({ at, full }) => ({ span: slice.spanOf(at, at + 1), text: full })),
});
