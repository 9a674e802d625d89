import type { TableForm } from '../../forms/form.ts';
import { insertion, type TextEdit } from '../../text/span.ts';
import type { Format, Report, Row, TableLayout } from '../tree.ts';
import { drawn } from './drawn.ts';
import { gridOf } from './grid.ts';
import { html } from './html.ts';
import type { Beside, Layout } from './layout.ts';
import type { Line } from './line.ts';
import { paragraphs } from './paragraphs.ts';
import { pipe } from './pipe.ts';
import { separated } from './separated.ts';
import { tabLed } from './tab-led.ts';
import { tabs } from './tabs.ts';
import { wiki } from './wiki.ts';
import { words } from './words.ts';

/** Every layout by its name. A name without a layout that reads, writes, inserts and deletes is a type error. */
export const layouts: Readonly<Record<TableLayout, Layout>> = {
  'tab-led': tabLed,
  tabs,
  separated,
  pipe,
  drawn,
  wiki,
  html,
  paragraphs,
  words,
};

/** The layout of a row, by what separates its cells: what is read and not written by any layout is a type error. */
const ROWS_OF: Readonly<Record<Line['by'], TableLayout>> = {
  text: 'words',
  tab: 'tabs',
  mark: 'separated',
  pipe: 'pipe',
  rule: 'drawn',
  wiki: 'wiki',
  html: 'html',
};

/** Words with a blank between them: two cells or more. */
const PARTED = /\S\s+\S/;
/**
 * Lines of several words that make a table of `words`, if they are a fifth of its lines: a PDF's rows stand on one line each, but its
 * broken labels on several, and these would outnumber them. The exact size does not matter.
 */
const LINES_OF_WORDS = 5;

/**
 * How most of a table is written whose lines are `from … to` (excluded); of two equally frequent, the one listed first in
 * `layouts`.
 */
export function layoutOf(lines: readonly Line[], from: number, to: number): TableLayout {
  const counts: Record<TableLayout, number> = { ...NONE };
  for (let at = from; at < to; at++) {
    const { shape, by, cells } = lines[at] as Line;
    if (shape === 'led') counts['tab-led']++;
    else if (shape === 'row') counts[ROWS_OF[by]] += 2;
    else if (shape === 'plain') counts[PARTED.test(cells[0]?.slice.text ?? '') ? 'words' : 'paragraphs']++;
  }
  if (counts.words >= LINES_OF_WORDS && counts.words * 4 > counts.paragraphs) counts.paragraphs = 0;
  const names = Object.keys(counts) as TableLayout[];
  return names.reduce((best, name) => (counts[name] > counts[best] ? name : best));
}

const NONE = Object.fromEntries(Object.keys(layouts).map((name) => [name, 0])) as Readonly<Record<TableLayout, number>>;

/** How to write a table into a file that has no other. */
const USUAL: Readonly<Record<Format, TableLayout>> = { text: 'tab-led', markdown: 'pipe', html: 'html' };

/** Writes a prescribed table filled with zeros, as the file's other tables are written. */
export function writeTable({ tables, format, text, eol }: Report, form: TableForm): string {
  const other = tables.find((table) => !table.torn);
  const layout = layouts[other?.layout ?? USUAL[format]];
  const like = other && text.slice(other.span.start, other.span.end);
  return layout.write(
    gridOf(form, () => '0'),
    { eol, ...(like !== undefined && { like }) },
  );
}

/** The edits that move a row behind or before another; undefined where one of the two cannot be cut out. */
export function moveRow(
  report: Report,
  row: Row,
  { row: other, side }: Beside,
  layout: TableLayout,
): readonly TextEdit[] | undefined {
  const { deleteRow, byLine } = layouts[layout];
  const out = deleteRow(report, row);
  const place = deleteRow(report, other)?.span;
  const at = side === 'behind' ? place?.end : place?.start;
  if (!out || at === undefined || (at > out.span.start && at < out.span.end)) return undefined;
  const text = report.text.slice(out.span.start, out.span.end);
  if (byLine && (!text.endsWith('\n') || (at > 0 && report.text[at - 1] !== '\n'))) return undefined;
  return [out, insertion(at, text)];
}
