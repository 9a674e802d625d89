import { keyOf } from '../../balance/imbalance.ts';
import type { TableForm } from '../../forms/form.ts';
import { HAN } from '../../text/characters.ts';
import { type Span, span, type TextEdit } from '../../text/span.ts';
import type { ReadTable, Report } from '../tree.ts';
import { gridOf } from './grid.ts';
import { layouts } from './index.ts';
import { wholeLine } from './insert.ts';

const FIGURE = /\d+(?:\.\d+)?/g;
const LETTER = new RegExp(`[${HAN}]`, 'g');
/** The rule below the first row of a table of bars. */
const RULE = /^[^\S\n]*\|?(?:[^\S\n]*:?-+:?[^\S\n]*\|)+(?:[^\S\n]*:?-+:?)?[^\S\n]*\r?(?:\n|$)/;
const BEFORE = /<table\b[^<>]*>(?:\s|<(?!\/table)[^<>]*>)*$/i;
const BEHIND = /^(?:\s|<(?!table)[^<>]*>)*?<\/table\s*>/i;

/**
 * The edit that writes a table anew as prescribed, in its own layout and with its own figures. Undefined where its figures are not
 * all plain, or anything else stands in it that would be lost.
 */
export function rewrittenTable(report: Report, table: ReadTable, form: TableForm): TextEdit | undefined {
  const { text, eol } = report;
  const figures = new Map<string, string>();
  for (const { key, cells, complete } of table.rows) {
    const columns = form.rows.find((row) => row.key === key)?.columns ?? [];
    if (!complete || cells.some(({ value }) => value.kind !== 'number')) return undefined;
    for (const [i, column] of columns.entries()) {
      const { start, end } = cells[i]?.span ?? table.span;
      figures.set(keyOf(key, column), text.slice(start, end));
    }
  }
  const place = placeOf(report, table);
  if (!place) return undefined;
  const words = text.slice(place.start, place.end).replace(/<[^<>]*>/g, ' ');
  const letters = new Set([...form.rows, ...form.columns, ...form.groups].flatMap(({ label }) => [...label]));
  const isAll =
    words.match(FIGURE)?.length === figures.size && (words.match(LETTER) ?? []).every((letter) => letters.has(letter));
  if (!isAll) return undefined;
  const like = text.slice(table.span.start, table.span.end);
  const written = layouts[table.layout].write(
    gridOf(form, (row, column) => figures.get(keyOf(row, column)) ?? ''),
    { eol, like },
  );
  const end = /\r?\n$/.exec(text.slice(place.start, place.end))?.[0] ?? '';
  return { span: place, text: written.trimEnd() + end };
}

/** All of the lines of a table, or its element. */
function placeOf(report: Report, { span: own, layout }: ReadTable): Span | undefined {
  const { text } = report;
  if (layout !== 'html') {
    const whole = wholeLine(report, own);
    const rule = layout === 'pipe' ? RULE.exec(text.slice(whole.end)) : null;
    return span(whole.start, whole.end + (rule?.[0].length ?? 0));
  }
  const before = BEFORE.exec(text.slice(0, own.start));
  const behind = BEHIND.exec(text.slice(own.end));
  return before && behind ? span(before.index, own.end + behind[0].length) : undefined;
}
