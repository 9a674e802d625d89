import type { Analysis } from '../analysis.ts';
import { formRead } from '../forms/columns.ts';
import type { Report, Row, Section, Subsection, Table } from '../syntax/tree.ts';
import { cover, point, type Span, span } from '../text/span.ts';

/** An item of the outline, with those below it. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'subsection' | 'table' | 'row';
  readonly span: Span;
  /** The part to reveal, inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** A part of the text that can be folded. */
export interface Fold {
  readonly span: Span;
}

/** The outline: title, sections, subsections （一）, tables, and their rows with the figures as detail. Empty for other texts. */
export function outline(analysis: Analysis): readonly OutlineItem[] {
  const report = analysis.facts?.report;
  if (!report) return [];
  const loose = report.tables.filter((table) => !table.section).map(tableItem);
  const items = [...loose, ...report.sections.map(sectionItem)].sort((a, b) => a.span.start - b.span.start);
  const { title } = report;
  if (!title) return items;
  const name = title.slice.text.replace(/\s+/g, '');
  const selection = title.slice.span;
  const head: OutlineItem = { name, detail: '', kind: 'title', span: selection, selection, children: [] };
  return [head, ...items];
}

/** Whether every section has a Markdown heading (`## 一、总体情况`), which editors outline themselves. */
export function isMarkedUp({ facts }: Analysis): boolean {
  const { text, sections } = facts?.report ?? { text: '', sections: [] };
  const lineAt = (offset: number): string => text.slice(text.lastIndexOf('\n', offset) + 1, offset + 1);
  return sections.length > 0 && sections.every(({ heading }) => /^ {0,3}#/.test(lineAt(heading.slice.span.start)));
}

/** The folds: each section, subsection and table. */
export function folds(analysis: Analysis): readonly Fold[] {
  const report = analysis.facts?.report;
  if (!report) return [];
  const spans: Span[] = report.tables.map((table) => table.span);
  for (const section of report.sections) {
    spans.push(
      trimmedSpan(report, section.span),
      ...section.subsections().map((each) => trimmedSpan(report, each.span)),
    );
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).map((each) => ({ span: each }));
}

function sectionItem(section: Section): OutlineItem {
  const selection = section.heading.slice.span;
  const first = section.subsections()[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return {
    name: oneLine(section.heading.slice.text),
    detail: '',
    kind: 'section',
    span: cover(section.span, selection),
    selection,
    children: [
      ...section.tables.filter((table) => table.span.start < first).map(tableItem),
      ...section.subsections().map(subsectionItem),
    ],
  };
}

/** Most characters of a subsection's name; the rest is cut. Arbitrary: about the width of an outline. */
const LONGEST_NAME = 40;

/** A subsection, named by its opening: （一）主动公开情况。全面贯彻… → （一）主动公开情况. */
function subsectionItem({ head, paragraphs, tables, span: whole }: Subsection): OutlineItem {
  const { slice } = paragraphs[0];
  const end = Math.min(head.stop, LONGEST_NAME);
  return {
    name: oneLine(slice.text.slice(0, end)),
    detail: '',
    kind: 'subsection',
    span: whole,
    selection: slice.spanOf(0, end),
    children: tables.map(tableItem),
  };
}

function tableItem(table: Table): OutlineItem {
  const form = formRead(table.edition === 'mixed' ? 2021 : table.edition, table.columns).tables[table.id];
  // A group of table 4 of which nothing is there stands nowhere.
  const rows = table.torn ? [] : table.rows.filter(({ label, cells }) => label || cells.length > 0);
  return {
    name: form.title,
    detail: table.torn ? '无法读取' : '',
    kind: 'table',
    span: table.span,
    selection: table.labels[0]?.slice.span ?? point(table.span.start),
    children: rows.map((row) => rowItem(row, table)),
  };
}

function rowItem(row: Row, table: Table): OutlineItem {
  const label = row.label?.slice.span;
  const cells = row.cells.map((cell) => cell.whole);
  const all = [...(label && table.id !== 't4' ? [label] : []), ...cells];
  const whole = all.reduce((a, b) => cover(a, b), all[0] ?? label ?? table.span);
  const name = row.label ? oneLine(row.label.slice.text) : row.key;
  const selection =
    label && label.start >= whole.start && label.end <= whole.end ? label : (row.cells[0]?.span ?? whole);
  return { name, detail: row.cells.map(figure).join(' '), kind: 'row', span: whole, selection, children: [] };
}

function figure(cell: Row['cells'][number]): string {
  const { value } = cell;
  if (value.kind === 'number') return String(value.value);
  return value.kind === 'blank' ? '＿' : value.text;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A span without blanks at its end, so that a fold leaves the empty lines before the next heading. */
function trimmedSpan(report: Report, at: Span): Span {
  const text = report.text.slice(at.start, at.end);
  return span(at.start, at.start + text.trimEnd().length);
}
