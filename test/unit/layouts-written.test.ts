import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableId } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import { analyse } from '../../server/core/index.ts';
import { rowPlaces } from '../../server/core/syntax/layouts/grid.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import type { Layout, Style } from '../../server/core/syntax/layouts/layout.ts';
import type { Line } from '../../server/core/syntax/layouts/line.ts';
import { readLines } from '../../server/core/syntax/layouts/lines.ts';
import type { Format, Report, Table, TableLayout } from '../../server/core/syntax/tree.ts';
import { Searched } from '../../server/core/text/searched.ts';
import { applyEdits, type TextEdit } from '../../server/core/text/span.ts';
import { inTable, removed } from '../fixtures/damage.ts';
import { distinctReport, misread } from '../fixtures/every-figure.ts';
import { diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { type Model, soundReport } from '../fixtures/sound.ts';

/*
 * A layout reads what it writes, takes out what it puts in, and is the one in which a file that is written so is mended.
 */

/** What tables of one layout look like that a new one is to be written like. */
const LIKES: Readonly<Partial<Record<TableLayout, readonly string[]>>> = {
  separated: ['规章,0,0,0', '规章;0;0;0', '"规章","0","0","0"', '"规章";"0";"0";"0"'],
  drawn: ['| 规章 | 0 |', '│ 规章 │ 0 │', '┃ 规章 ┃ 0 ┃', '║ 规章 ║ 0 ║'],
};
const FORMATS: Readonly<Partial<Record<TableLayout, readonly Format[]>>> = {
  html: ['text', 'markdown', 'html'],
  pipe: ['text', 'markdown'],
};

interface Written {
  readonly model: Model;
  readonly options: RenderOptions;
}

/** A report whose figures all differ, in one layout, in every manner that it has. */
function written(layout: TableLayout): fc.Arbitrary<Written> {
  const style = fc.record({
    like: fc.constantFrom(undefined, ...(LIKES[layout] ?? [])),
    narrow: fc.boolean(),
    repeat: fc.boolean(),
  });
  return fc.record({ first: fc.nat({ max: 9000 }), style, eol, format: formatOf(layout) }).map(
    ({ first, style: { like, ...more }, ...options }): Written => ({
      model: distinctReport(first),
      options: {
        ...options,
        layout,
        write: (grid) => layouts[layout].write(grid, { eol: '\n', ...more, ...(like && { like }) } satisfies Style),
      },
    }),
  );
}

const eol = fc.constantFrom('\n' as const, '\r\n' as const);
const formatOf = (layout: TableLayout): fc.Arbitrary<Format> => fc.constantFrom(...(FORMATS[layout] ?? ['text']));

const reportOf = (text: string, { format = 'text' }: RenderOptions): Report => {
  const report = analyse(text, { format, assume: true }).facts?.report;
  if (!report) throw new Error('no report');
  return report;
};

const tableOf = (report: Report, id: TableId): Table => {
  const table = report.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
};

const form = forms(2021).tables;

/** Rows that can be gone without a group's label going along, each with the one above. */
const ROWS = (['t2', 't3'] as const).flatMap((id) =>
  form[id].rows.flatMap(({ key, group }, at) => {
    const above = form[id].rows[at - 1];
    return above && above.group === group ? [{ id, key, above: above.key }] : [];
  }),
);

describe.each(Object.values(layouts))('$name', (layout) => {
  const { name } = layout;

  test('is read as what was written', () => {
    fc.assert(
      fc.property(written(name), ({ model, options }) => {
        const text = render(model, options);
        expect(misread(text, model, options.format)).toEqual([]);
        expect(reportOf(text, options).tables.map((table) => table.layout)).toEqual([name, name, name]);
      }),
      { numRuns: 12 },
    );
  });

  test('has a row put in that is read, and taken out without a trace', () => {
    fc.assert(
      fc.property(written(name), fc.constantFrom(...ROWS), ({ model, options }, { id, key, above }) => {
        const text = render(model, { ...options, change: inTable(id, removed(key)) });
        const report = reportOf(text, options);
        const row = tableOf(report, id).rows.find((each) => each.key === above);
        if (!row) throw new Error(`no row ${above}`);
        const places = rowPlaces(form[id], key, (_, column) => String(form[id].rows[0]?.columns.indexOf(column)));
        const edit = layout.insertRow(report, places, { row, side: 'behind' }) as TextEdit;
        const more = applyEdits(text, [edit]);

        const read = reportOf(more, options);
        const added = tableOf(read, id).rows.find((each) => each.key === key);
        if (!added) throw new Error(`no row ${key}`);
        expect(added.complete).toBe(true);
        expect(tableOf(read, id).rows.map((each) => each.key)).toEqual(form[id].rows.map((each) => each.key));
        expect(applyEdits(more, [layout.deleteRow(read, added) as TextEdit])).toBe(text);
      }),
      { numRuns: 12 },
    );
  });

  test('is the one in which a missing row is written', () => {
    fc.assert(
      fc.property(written(name), fc.constantFrom(...ROWS), ({ options }, { id, key }) => {
        const { format = 'text' } = options;
        const text = render(soundReport(), { ...options, change: inTable(id, removed(key)) });
        const edits = diagnose(text, format).find((each) => each.id === 'table-row-missing')?.fixes[0]?.edits ?? [];
        const mended = applyEdits(text, edits);
        // What parts the cells of the lines that are new parts those of the others, too.
        const start = edits[0]?.span.start ?? 0;
        const lines = readLines(new Searched(mended, undefined), format).filter(({ cells }) => cells.length > 0);
        const behind = lines.findIndex(({ span }) => span.end > start);
        const kind = ({ shape, by }: Line): string => `${shape} by ${by}`;
        expect(kind(lines[behind] as Line)).toBe(kind(lines[behind - 1] as Line));
        expect(tableOf(reportOf(mended, options), id).rows.find((each) => each.key === key)?.complete).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  test('is the one in which a missing table is written', () => {
    fc.assert(
      fc.property(written(name), fc.constantFrom<TableId>('t2', 't3', 't4'), ({ model, options }, id) => {
        const { format = 'text' } = options;
        const text = render(model, { ...options, change: (table, grid) => (table === id ? undefined : grid) });
        const edits = diagnose(text, format).find((each) => each.id === 'table-missing')?.fixes[0]?.edits ?? [];
        const mended = reportOf(applyEdits(text, edits), options);
        expect(mended.tables.map((table) => [table.id, table.layout])).toEqual([
          ['t2', name],
          ['t3', name],
          ['t4', name],
        ]);
      }),
      { numRuns: 6 },
    );
  });
});

test('marks and quotes of a file are those of the table that is put in', () => {
  const like = '"规章";"0";"0";"0"';
  const write: RenderOptions['write'] = (grid) => layouts.separated.write(grid, { eol: '\n', like });
  const sound = render(soundReport(), { write });
  const text = render(soundReport(), { write, change: (table, grid) => (table === 't4' ? undefined : grid) });
  const found = diagnose(text).find(({ id }) => id === 'table-missing');
  const zeros = (each: string): string => each.replace(/"\d"/g, '"0"');
  const mended = zeros(applyEdits(text, found?.fixes[0]?.edits ?? []));
  for (const line of zeros(sound).split('\n')) expect(mended).toContain(line);
});

test('a box is drawn with the file’s own lines', () => {
  const write: RenderOptions['write'] = (grid) => layouts.drawn.write(grid, { eol: '\n', like: '║' });
  const text = render(soundReport(), { write, change: (table, grid) => (table === 't4' ? undefined : grid) });
  const fix = diagnose(text).find(({ id }) => id === 'table-missing')?.fixes[0];
  const box = fix?.edits[0]?.text ?? '';
  expect(box).toMatch(/╔═+╦/);
  expect(box).not.toMatch(/[|+]/);
});

test('what only reads a table is no layout: the compiler says so', () => {
  const { read, name, byLine } = layouts.tabs;
  // @ts-expect-error It writes nothing, puts no row in and takes none out.
  const halves: Layout = { name, read, byLine };
  expect(Object.keys(layouts.tabs)).toEqual(expect.arrayContaining(Object.keys(halves)));
  // @ts-expect-error A name of a layout that nothing reads or writes.
  const lacking: Record<TableLayout | 'scanned', Layout> = layouts;
  expect(Object.values(lacking).map((each) => each.name)).toEqual(Object.keys(layouts));
});
