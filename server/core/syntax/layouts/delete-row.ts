import { SPACE } from '../../text/characters.ts';
import { insertion, span, type TextEdit } from '../../text/span.ts';
import type { Report, Row, TableLayout } from '../tree.ts';
import { isBottom, isDrawnRule } from './insert-row.ts';

/** What may stand in a row's line beside its label and its figures without being words. */
const NOTHING = /^[\s|｜│┃║,;"\\]*$/;
const EMPTY = new RegExp(String.raw`^[${SPACE}]*\r?\n$`);
const MERGED_DOWN = /\browspan\s*=\s*["']?\s*(?:[2-9]|\d\d)/i;

/**
 * Takes a row out, and nothing else; undefined where something else would go with it (a group's label in the same line,
 * a cell that reaches into the next row) or where its bounds are not known.
 */
export function deleteRow(report: Report, row: Row, layout: TableLayout): TextEdit | undefined {
  const label = row.label?.slice.span;
  if (!label || row.cells.length === 0) return undefined;
  const { text } = report;
  const last = row.cells.reduce((end, cell) => Math.max(end, cell.whole.end), label.end);
  if (layout === 'html') return deleteElement(text, label.start, last);
  if (layout === 'tab-led' || layout === 'paragraphs') return deleteBlock(text, label.start, last, layout);
  const start = text.lastIndexOf('\n', label.start - 1) + 1;
  const end = nextLine(text, last);
  const behind = row.cells.reduce((at, cell) => Math.max(at, cell.span.end), label.end);
  if (!NOTHING.test(text.slice(start, label.start)) || !NOTHING.test(text.slice(behind, end))) return undefined;
  const rule = text.slice(end, nextLine(text, end));
  if (layout !== 'pipe' || !isDrawnRule(rule)) return { span: span(start, end), text: '' };
  if (!isBottom(rule)) return { span: span(start, end + rule.length), text: '' };
  // Of a box's last row, the rule above it goes with it.
  const above = text.lastIndexOf('\n', start - 2) + 1;
  return { span: span(isDrawnRule(text.slice(above, start)) ? above : start, end), text: '' };
}

/** Takes a row behind or before another; undefined where one of the two cannot be told apart from the rest. */
export function moveRow(
  report: Report,
  row: Row,
  to: { readonly row: Row; readonly side: 'before' | 'behind' },
  layout: TableLayout,
): readonly TextEdit[] | undefined {
  const out = deleteRow(report, row, layout);
  const other = deleteRow(report, to.row, layout)?.span;
  const at = to.side === 'behind' ? other?.end : other?.start;
  if (!out || at === undefined || (at > out.span.start && at < out.span.end)) return undefined;
  const text = report.text.slice(out.span.start, out.span.end);
  // A file's last line may have no end.
  if (layout !== 'html' && (!text.endsWith('\n') || (at > 0 && report.text[at - 1] !== '\n'))) return undefined;
  return [out, insertion(at, text)];
}

/** A row of one cell a line, with the empty line behind it. */
function deleteBlock(
  text: string,
  first: number,
  last: number,
  layout: 'tab-led' | 'paragraphs',
): TextEdit | undefined {
  let start = text.lastIndexOf('\n', first - 1) + 1;
  // Cells that merged labels leave in front of the row's own; with words in one, the row is not alone.
  while (layout === 'tab-led' && start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start);
    if (line.trim() !== '') return undefined;
    if (EMPTY.test(line)) break;
    start = above;
  }
  return startsRow(text, start, first, last);
}

function startsRow(text: string, start: number, first: number, last: number): TextEdit | undefined {
  const end = nextLine(text, last);
  const next = nextLine(text, end);
  if (!EMPTY.test(text.slice(end, next)) || !NOTHING.test(text.slice(start, first))) return undefined;
  return { span: span(start, next), text: '' };
}

function deleteElement(text: string, first: number, last: number): TextEdit | undefined {
  const lower = text.toLowerCase();
  const start = lower.lastIndexOf('<tr', first);
  const close = lower.indexOf('</tr', last);
  const end = close < 0 ? -1 : text.indexOf('>', close) + 1;
  if (start < 0 || end <= 0) return undefined;
  const inner = text.slice(start + 3, close);
  if (MERGED_DOWN.test(inner) || /<tr\b|<table\b/i.test(inner)) return undefined;
  const blank = /^[ \t]*\r?\n/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const line = text.lastIndexOf('\n', start) + 1;
  const alone = blank > 0 && text.slice(line, start).trim() === '';
  return { span: span(alone ? line : start, end + blank), text: '' };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
