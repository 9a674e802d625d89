import type { Facts, PlacedCell } from '../../facts/model.ts';
import { brief } from '../../finding.ts';
import type { Cell } from '../../syntax/tree.ts';
import { nameOf, perCellOrTable } from '../../tables/cells.ts';
import { HAN, WIDE_SPACE } from '../../text/characters.ts';
import { UNSEEN, writeFigure } from '../../text/number.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const PAD_BEFORE = new RegExp(`(?:&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;|[${WIDE_SPACE}])+$`, 'i');
const PAD_AFTER = new RegExp(`^(?:&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;|[${WIDE_SPACE}])+`, 'i');
const WORDS_BEFORE = new RegExp(`[${HAN}]*$`);

export default defineRule({
  id: 'cell-format',
  name: '数的写法',
  group: 'tables',
  scope: 'report',
  severity: 'info',
  fix: 'mixed',
  title: '数写得不规范',
  why: '数据格里只写半角数字，别人复制、汇总时才不会出错：不用全角数字、千分位逗号、单位、前导 0，也不留空白。',
  todo: '写成纯数字，“快速修复”可以代劳；括号里的说明移到正文。',
  source: '国办公开办函〔2021〕30号；通行写法',
  check: (facts) =>
    perCellOrTable(
      untidy(facts),
      (placed) => {
        const { cell } = placed;
        const at = padded(facts.report.text, placed);
        const { value } = cell;
        const figure = value.kind === 'number' ? writeFigure(value.value) : '';
        // Whether 元 is right in a column of 万元 is a question of fact, not of form.
        const safe = value.kind === 'number' && value.unit !== '元';
        if (value.kind === 'number' && value.within) {
          const remarked = withRemark(facts.report.text, cell);
          const words = brief(facts.report.text.slice(remarked.start, remarked.end).trim(), 16);
          return {
            span: remarked,
            message: `${nameOf(placed)}：写的是“${words}”，按 ${figure} 核对。格里请只留 ${figure}，括号里的话移到正文。`,
          };
        }
        const text = written(facts, cell.span);
        return {
          span: at,
          message: `${nameOf(placed)}：${whatIsUntidy(text, figure)}`,
          fixes: safe
            ? [{ title: `改为 ${figure}`, edits: [{ span: at, text: figure }], safe: true, preferred: true }]
            : [],
        };
      },
      (table, count, first) => ({
        message: `${table}有 ${count} 格的数写得不规范。第一个是${nameOf(first)}；不规范的如全角数字、“零”、千分位、单位、多余的空白。请只写半角的纯数字。`,
        title: `${count} 格都改为纯数字`,
        safe: true,
      }),
      { said: ({ cell }) => `写的是“${written(facts, cell.span).trim()}”` },
    ),
  bad: [
    { in: 't2', text: '行政许可 ⟦１２⟧' },
    { in: 't2', text: '行政处罚 ⟦1,204⟧' },
    { in: 't2', text: '行政强制 ⟦12件⟧' },
    { in: 't2', text: '行政强制 ⟦012⟧' },
    { in: 't2', text: '行政强制 ⟦O⟧' },
    { in: 't2', text: '行政强制 ⟦36.0⟧' },
    { in: 't2', text: '行政处罚 ⟦2\u200b146⟧' },
    { in: 't2', text: '行政规范性文件 ⟦2（其中修订1件）⟧ 1 6' },
    { in: 't2', text: '行政规范性文件 2 ⟦废止1（含失效1件）⟧ 6' },
  ],
  good: [
    { in: 't2', text: '行政许可 1204' },
    { in: 't2', text: '行政事业性收费 59237.2449' },
  ],
});

function whatIsUntidy(text: string, figure: string): string {
  if (text === figure) return `${figure} 前后有多余的空白。请删去。`;
  if (text.replace(UNSEEN, '') === figure) return `${figure} 里夹着看不见的字符，程序会把它当成文字。请删去。`;
  return `写的是“${brief(text.trim(), 10)}”，不是半角的纯数字。请写成 ${figure}。`;
}

const written = (facts: Facts, { start, end }: Span): string => facts.report.text.slice(start, end);

function* untidy(facts: Facts): Iterable<PlacedCell> {
  for (const placed of facts.cells()) {
    const { value, span: at, whole } = placed.cell;
    if (value.kind !== 'number' || value.value < 0) continue;
    const kind = placed.kind;
    // The form of 2019 has changes written as +2, and amounts with their unit.
    if (placed.facts.form.edition === 2019 && kind !== 'count') continue;
    const idle = kind === 'count' && Number.isInteger(value.value) && written(facts, at).includes('.');
    // Leave amounts in 元 to the rules about amounts.
    if (value.unit === '元' && kind !== 'count') continue;
    if (!value.plain || idle) yield placed;
    else if (whole.end - whole.start > at.end - at.start) {
      const wide = padded(facts.report.text, placed);
      if (wide.end - wide.start > at.end - at.start) yield placed;
    }
  }
}

/** The figure with the remark behind it: 2（其中修订1件） */
function withRemark(text: string, { span: figure, whole }: Cell): Span {
  const behind = text.slice(figure.start, whole.end);
  const end = Math.max(behind.lastIndexOf('）'), behind.lastIndexOf(')')) + 1;
  const before = WORDS_BEFORE.exec(text.slice(whole.start, figure.start))?.[0].length ?? 0;
  return span(figure.start - before, figure.start + end);
}

/** The figure with wide blanks around it; ordinary spaces only align the table. */
function padded(text: string, { cell, facts }: PlacedCell): Span {
  if (facts.table.layout === 'words' || facts.table.layout === 'paragraphs') return cell.span;
  const before = PAD_BEFORE.exec(text.slice(cell.whole.start, cell.span.start))?.[0].length ?? 0;
  const after = PAD_AFTER.exec(text.slice(cell.span.end, cell.whole.end))?.[0].length ?? 0;
  return span(cell.span.start - before, cell.span.end + after);
}
