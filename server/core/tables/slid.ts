import { keyOf } from '../balance/imbalance.ts';
import { type Slide, slidesIn } from '../balance/slide.ts';
import type { Moved, Place } from '../balance/way-back.ts';
import type { TableFacts } from '../facts/model.ts';
import { type Finding, lines } from '../finding.ts';
import type { TableForm } from '../forms/form.ts';
import { cellName, columnName, rowName, tableName } from '../forms/naming.ts';
import type { Cell } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { ruleOfCell } from '../totals/sums.ts';

/** Rows whose figures slid by a place, as the sums prove it: read as they were meant, and told once. */

/** What a table holds, for looking for slides. */
interface Read {
  readonly cell: (row: string, column: string) => Cell | undefined;
  readonly number: (row: string, column: string) => number | undefined;
}

/** The rows of table 3, or the one line of table 4, that slid by a place; none for table 2, which has no sums. See `slidesIn`. */
export function slidesOf(form: TableForm, { cell, number }: Read): readonly Slide[] {
  if (form.equations.length === 0) return [];
  const read = (): readonly (readonly Place[])[] => {
    const rows = form.rows.map(({ key, columns }) => columns.map((column) => ({ row: key, column })));
    const lines = form.id === 't4' ? [rows.flat()] : rows;
    return lines.filter((line) => line.every(({ row, column }) => cell(row, column)));
  };
  return slidesIn(form.equations, read, number, ({ row, column }) => cell(row, column)?.value.kind === 'blank');
}

/** The figures that were meant, by the key of their cell (`keyOf`). */
export const movedFigures = (slides: readonly Slide[]): ReadonlyMap<string, number> =>
  new Map(slides.flatMap(({ moved }) => moved.map(({ row, column, to }) => [keyOf(row, column), to] as const)));

/** One finding for each row that slid, with the row moved back. */
export const slideFindings = (facts: TableFacts): readonly Finding[] =>
  facts.slides().map((slide) => slideFinding(facts, slide));

function slideFinding(facts: TableFacts, slide: Slide): Finding {
  const { moved, side, lost, rivals } = slide;
  const { id } = facts.table;
  const form = facts.form.tables[id];
  const [first, ...others] = moved as readonly [Moved, ...Moved[]];
  const last = others.at(-1) ?? first;
  const row = id === 't4' ? tableName(id) : `“${rowName(form, first.row)}”这一行`;
  const name = ({ row: key, column }: Moved): string =>
    id === 't4' ? cellName(form, key, column) : columnName(form, column);
  const change = (each: Moved): string => `${each.from ?? '空'} → ${each.to}`;
  const each = moved.map((one) => `${name(one)} ${change(one)}`).join('，');
  const worked = lost ? `（${name(lost)}的 ${lost.to} 是按合计倒推的）` : '';
  return {
    id: id === 't4' ? 't4-sum' : ruleOfCell(first.row, first.column),
    span: placeOf(facts, first),
    message: lines(
      `${row}串了一格，数都往${side === 'left' ? '左' : '右'}错了一位。`,
      `从${name(first)}到${name(last)}，移回去是：${each}${worked}。`,
      `${rivals.length > 0 ? `移回去就合得上，只是漏的是哪一格有 ${rivals.length + 1} 种可能，上面是其中一种` : `移回去以后，${id === 't4' ? '各组' : '行和列'}的合计就都合得上`}。请对照底册核对。`,
    ),
    places: others.map((one) => ({
      span: placeOf(facts, one),
      message: `${cellName(form, one.row, one.column)} ${change(one)}`,
    })),
    fixes: [slide, ...rivals].map((way) => ({
      title: `把${id === 't4' ? row : `${tableName(id)}${row}`}的数移回各自的格：${way.moved.map((one) => `${name(one)} ${change(one)}`).join('，')}`,
      edits: way.moved.map(({ row: key, column, to }) => ({
        span: facts.cell(key, column)?.span ?? facts.table.span,
        text: String(to),
      })),
      ...(rivals.length === 0 && { preferred: true }),
    })),
  };
}

/** The figure; of a blank, all of the cell. */
function placeOf(facts: TableFacts, { row, column }: Moved): Span {
  const cell = facts.cell(row, column);
  if (!cell) return facts.table.span;
  return cell.span.end > cell.span.start ? cell.span : cell.whole;
}
