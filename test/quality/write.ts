import type { SectionNumber, TableId } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import { type Grid, gridOf } from '../../server/core/syntax/layouts/grid.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import { figureIn } from '../fixtures/sound.ts';
import { footer, header } from './page-around.ts';
import { paged, printed, wrapped } from './pdf.ts';
import { untagged } from './prose/context.ts';
import { Random } from './random.ts';
import type { Draft } from './report.ts';
import type { Way } from './way.ts';

const TABLES: Partial<Record<SectionNumber, TableId>> = { 2: 't2', 3: 't3', 4: 't4' };
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };

/** What may be done to a report on its way into the file, besides what its model says. */
export interface Changes {
  readonly table?: (id: TableId, grid: Grid) => Grid | undefined;
  /** A table as it is written, written otherwise. */
  readonly written?: (id: TableId, text: string) => string;
  /** The order of the sections; one may be left out or stand twice. */
  readonly order?: readonly SectionNumber[];
  /** A line between a section's heading and its table. */
  readonly before?: Partial<Record<SectionNumber, string>>;
}

/** The file, with the marks ⟦…⟧ that the model carries. */
export function write(
  draft: Draft,
  way: Way,
  { table, written = (_, text) => text, order = [1, 2, 3, 4, 5, 6], before = {} }: Changes = {},
): string {
  const { model } = draft;
  const blocks: string[] = [];
  for (const line of way.split ? folded(model.title) : [model.title]) blocks.push(block(line, 1, way));
  for (const each of model.preamble) blocks.push(block(each, 0, way));
  for (const number of order) {
    const { heading, paragraphs } = model.sections[number];
    if (heading !== '') blocks.push(block(heading, 2, way));
    const lead = before[number];
    if (lead !== undefined) blocks.push(block(lead, 0, way));
    const id = TABLES[number];
    if (id) {
      const drawn = gridOf(forms(model.edition).tables[id], (row, column) =>
        digits(figureIn(model, id, row, column), way),
      );
      const grid = table ? table(id, drawn) : drawn;
      if (grid) blocks.push(written(id, tableText(grid, id, draft, way)));
    }
    for (const each of paragraphs) blocks.push(block(each, 0, way));
  }
  let text = header(draft, way) + blocks.join(way.gap === '\n\n' ? '\n' : '') + footer(draft, way);
  if (way.wrap !== undefined) text = paged(text, way);
  if (way.format === 'html')
    text = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${draft.agency.name}</title></head>\n<body>\n${text}</body></html>\n`;
  text = untagged(text);
  if (way.half) text = text.replace(/[（），：；]/g, (sign) => HALF[sign] ?? sign);
  return (way.bom ? '\ufeff' : '') + (way.eol === '\n' ? text : text.replace(/\n/g, way.eol));
}

const digits = (figure: string, { wide }: Way): string =>
  wide ? figure.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : figure;

/** 青岚县水利局⏎2024年政府信息公开工作年度报告 */
function folded(title: string): readonly string[] {
  const at = title.search(/\d{4}年/);
  return at > 2 ? [title.slice(0, at), title.slice(at)] : [title];
}

/** `level` 0 is prose, 1 the title, 2 a section heading. */
function block(text: string, level: 0 | 1 | 2, way: Way): string {
  if (way.format === 'html') {
    const escaped = text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
    if (level === 0) return `<p>${way.indent}${escaped}</p>\n`;
    return way.narrow
      ? `<p style="text-align:${level === 1 ? 'center' : 'left'}"><strong>${escaped}</strong></p>\n`
      : `<h${level}>${escaped}</h${level}>\n`;
  }
  if (way.format === 'markdown') return `${level === 0 ? '' : `${'#'.repeat(level)} `}${text}\n`;
  if (way.wrap !== undefined) return wrapped(untagged(text), way.wrap, level === 1);
  const indent = level === 1 ? '' : way.indent;
  return `${indent}${text}\n`;
}

function tableText(grid: Grid, id: TableId, { year }: Draft, way: Way): string {
  const text = layouts[way.layout[id]].write(grid, { eol: '\n', narrow: way.narrow });
  if (way.wrap === undefined || id !== 't3') return text;
  // The same folds in a report and in its faulty copy.
  const lines = text.replace(/\n$/, '').split('\n');
  return `${printed(lines, new Random(year * 31 + way.wrap)).join('\n')}\n`;
}
