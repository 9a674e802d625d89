import { describe, expect, test } from 'vitest';
import type { Edition, TableId } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import { analyse } from '../../server/core/index.ts';
import type { Grid, GridCell, GridRow } from '../../server/core/syntax/layouts/grid.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { type Change, inTable, relabelled, removed, swapped } from '../fixtures/damage.ts';
import { misread } from '../fixtures/every-figure.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import * as foreign from '../fixtures/foreign-tables.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { type Model, soundReport, withCell } from '../fixtures/sound.ts';
import { soundReport2019 } from '../fixtures/sound-2019.ts';

/*
 * Tables that no writer of the core wrote: every figure is read in its cell, a fault is found at its cell, a fix writes in
 * the manner of the table.
 */

const ways: readonly (readonly [string, foreign.WriteGrid, Format])[] = [
  ['a word processor’s web page', foreign.wordProcessor, 'html'],
  ['capitals, nothing closed', foreign.capitals, 'html'],
  ['merged cells taken apart', foreign.unmerged, 'html'],
  ['merged cells copied', foreign.copied, 'html'],
  ['wrong spans, empty rows', foreign.misspanned, 'html'],
  ['two tables', foreign.parted, 'html'],
  ['entities', foreign.entities, 'html'],
  ['tables in tables', foreign.nested, 'html'],
  ['broken labels', foreign.broken, 'html'],
  ['HTML in a text', foreign.wordProcessor, 'text'],
  ['HTML in Markdown', foreign.copied, 'markdown'],
  ['bare Markdown', foreign.bareMarkdown, 'markdown'],
  ['Markdown without a head', foreign.headlessMarkdown, 'markdown'],
  ['Markdown with marks for spans', foreign.spannedMarkdown, 'text'],
  ['a program’s Markdown', foreign.numberedMarkdown, 'text'],
  ['a box', foreign.boxed, 'text'],
  ['a box with folded labels', foreign.foldedBox, 'text'],
  ['a double box', foreign.doubleBox, 'text'],
  ['a heavy box', foreign.heavyBox, 'text'],
  ['a box of ASCII', foreign.asciiBox, 'text'],
  ['a box of ASCII with folded labels', foreign.foldedAscii, 'text'],
  ['a spreadsheet’s copy', foreign.spreadsheet, 'text'],
  ['tabs without padding', foreign.tight('\t'), 'text'],
  ['wide blanks', foreign.tight('　　'), 'text'],
  ['commas', foreign.separated(','), 'text'],
  ['semicolons', foreign.separated(';'), 'text'],
  ['commas and quotes', foreign.separated(',', (text) => `"${text}"`), 'text'],
  ['quotes where needed', foreign.separated(',', foreign.quotedWhereNeeded), 'text'],
];

const models: Readonly<Record<Edition, Model>> = { 2021: soundReport(), 2019: soundReport2019() };

const weighty = (text: string, format: Format) => diagnose(text, format).filter(({ severity }) => severity !== 'info');

describe.each(ways)('%s', (_name, write, format) => {
  test.each([2021, 2019] as const)('the form of %i: every figure in its cell, nothing wrong', (edition) => {
    const text = render(models[edition], { format, write });
    expect(misread(text, models[edition], format)).toEqual([]);
    expect(describeAll(text, weighty(text, format))).toEqual([]);
  });

  test('two wrong figures: each at its cell, and the figure that was meant', () => {
    const damaged = withCell(withCell(models[2021], 't3', 'open', 'T', '40'), 't3', 'reject.2', 'C', '2');
    const text = render(damaged, { format, write });
    const found = weighty(text, format);
    expect(found.map((each) => `${each.id} ${cellAt(text, each, format)}`)).toEqual([
      't3-row-total t3 open T',
      't3-done-sum t3 reject.2 C',
    ]);
    const edits = found.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? []);
    const mended = applyEdits(text, edits);
    expect(misread(mended, models[2021], format)).toEqual([]);
    expect(describeAll(mended, weighty(mended, format))).toEqual([]);
  });

  test('a missing row: put in with the figures that the sums ask for', () => {
    const text = render(models[2021], { format, write, change: inTable('t3', removed('deny.4')) });
    const found = weighty(text, format);
    expect(found.map(({ id }) => id)).toEqual(['table-row-missing']);
    expect(found[0]?.message).toContain('1、0、0、0、0、0、1');
    const mended = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
    expect(misread(mended, models[2021], format)).toEqual([]);
    expect(describeAll(mended, weighty(mended, format))).toEqual([]);
  });

  test('a slip in a label', () => {
    const text = render(models[2021], {
      format,
      write,
      change: inTable('t3', relabelled('deny.5', '5.属于三类内部事物信息')),
    });
    expect(weighty(text, format).map(({ id }) => id)).toEqual(['table-label-typo']);
  });
});

test('a slip in a label of pieces: its one letter is replaced', () => {
  const text = render(models[2021], {
    format: 'html',
    write: foreign.wordProcessor,
    change: inTable('t3', relabelled('deny.5', '5.属于三类内部事物信息')),
  });
  const [found] = weighty(text, 'html');
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe(
    render(models[2021], { format: 'html', write: foreign.wordProcessor }),
  );
});

/** The first row of a kind twice. */
const doubled =
  (key: string) =>
  (grid: Grid): Grid => {
    const index = grid.rows.findIndex((row) => row.key === key);
    return { ...grid, rows: grid.rows.toSpliced(index, 0, grid.rows[index] as GridRow) };
  };

test.each([
  ['t3', 'new'],
  ['t2', 'reg'],
] as const)('the first row of %s twice: said once', (id, key) => {
  const text = render(models[2021], {
    write: foreign.tight('\t'),
    change: inTable(id, doubled(key)),
  });
  expect(weighty(text, 'text').map((each) => each.id)).toEqual(['table-row-order']);
});

/** Table 2 on its side: the rows' names in a line of heads, all figures in one row. */
const onItsSide: Change = (table: TableId, grid: Grid) => {
  if (table !== 't2') return grid;
  const form = forms(2021).tables.t2;
  const label = (text: string, across = 1): GridCell => ({ text, across, down: 1 });
  const heads = (cells: readonly GridCell[]): GridRow => ({ key: undefined, cells });
  const head = (column: string): string => form.columns.find(({ key }) => key === column)?.label ?? '';
  const figures = grid.rows.flatMap(({ cells }) => cells.filter(({ figure }) => figure));
  return {
    width: 10,
    rows: [
      heads([
        label('第二十条第（一）项', 6),
        label('第二十条第（五）项'),
        label('第二十条第（六）项', 2),
        label('第二十条第（八）项'),
      ]),
      heads(form.rows.map((row) => label(row.label, row.columns.length))),
      heads(form.rows.flatMap((row) => row.columns.map((column) => label(head(column))))),
      { key: 'reg', cells: figures.map((each) => ({ ...each, across: 1 })) },
    ],
  };
};

test.each([
  ['html', foreign.unmerged],
  ['html', foreign.copied],
  ['markdown', foreign.headlessMarkdown],
  ['text', foreign.numberedMarkdown],
  ['text', foreign.boxed],
  ['text', foreign.separated(',')],
] as const)('table 2 on its side (%s)', (format, write) => {
  const text = render(models[2021], { format, write, change: onItsSide });
  expect(misread(text, models[2021], format)).toEqual([]);
  expect(describeAll(text, weighty(text, format))).toEqual([]);
});

/** Two columns of table 3 with heads and figures in each other's place. */
const exchanged: Change = inTable('t3', (grid) => {
  const swap = (cells: readonly GridCell[], one: number, other: number): readonly GridCell[] =>
    cells.with(one, cells[other] as GridCell).with(other, cells[one] as GridCell);
  const rows = grid.rows.map((row): GridRow => {
    const at = row.key === undefined ? row.cells.findIndex(({ text }) => text === '商业企业') : -1;
    if (at >= 0) return { ...row, cells: swap(row.cells, at, at + 3) };
    const figure = row.cells.findIndex((each) => each.figure);
    return figure < 0 || row.key === undefined ? row : { ...row, cells: swap(row.cells, figure + 1, figure + 4) };
  });
  return { ...grid, rows };
});

test.each([
  ['html', foreign.wordProcessor],
  ['markdown', foreign.headlessMarkdown],
  ['text', foreign.spreadsheet],
  ['text', foreign.boxed],
] as const)(
  'columns in another order (%s): figures go by their heads, and the order is said to be wrong',
  (format, write) => {
    const text = render(models[2021], { format, write, change: exchanged });
    expect(misread(text, models[2021], format)).toEqual([]);
    const found = weighty(text, format);
    expect(found.map(({ id, span }) => [id, text.slice(span.start, span.end).replace('<br>', '')])).toEqual([
      ['table-column-order', '法律服务机构'],
    ]);
  },
);

test('a row that lost a figure: the message says which, where the sums tell', () => {
  const shorter = (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.key === 'unable.1' ? { ...row, cells: row.cells.toSpliced(row.cells.length - 3, 1) } : row,
    ),
  });
  const text = render(models[2021], { write: foreign.tight(' '), change: inTable('t3', shorter) });
  const [found, ...others] = weighty(text, 'text');
  expect(others).toEqual([]);
  expect(found?.id).toBe('table-cell-count');
  expect(found?.message).toContain('“法律服务机构”列的 1');
});

describe('commas that part no cells', () => {
  const prose = [
    '2024年,我局公开信息152条,其中工程类36条,政策类9条,其他107条.',
    '全年共收到申请8件,上年结转1件,办结8件,结转下年度1件.',
    '其中网络申请5,信函申请2,当面申请1,没有其他途径.',
  ];
  test('in sentences of half-width marks', () => {
    const base = soundReport();
    const text = render({ ...base, sections: { ...base.sections, 6: { ...base.sections[6], paragraphs: prose } } }, {});
    expect(analyse(text, { format: 'text', assume: true }).facts?.report.sections.at(-1)?.paragraphs).toHaveLength(3);
  });

  test('between thousands', () => {
    const big = withCell(
      withCell(soundReport(), 't2', 'license', 'decisions', '1,204'),
      't2',
      'penalty',
      'decisions',
      '2,036',
    );
    for (const write of [foreign.tight(' '), foreign.tight('　　')]) {
      const facts = analyse(render(big, { write }), { format: 'text', assume: true }).facts;
      expect(facts?.table('t2')?.number('license', 'decisions')).toBe(1204);
      expect(facts?.table('t2')?.number('penalty', 'decisions')).toBe(2036);
    }
  });
});

const arranged: readonly (readonly [string, RenderOptions])[] = [
  ['cells led by tabs', {}],
  ['a paragraph a cell', { layout: 'paragraphs' }],
  ['tabs', { layout: 'tabs' }],
  ['single blanks', { layout: 'words', narrow: true }],
  ['a word processor’s web page', { format: 'html', write: foreign.wordProcessor }],
  ['merged cells taken apart', { format: 'html', write: foreign.unmerged }],
  ['Markdown', { format: 'markdown', write: foreign.headlessMarkdown }],
  ['a box', { write: foreign.boxed }],
  ['a box with folded labels', { write: foreign.foldedBox }],
  ['quoted cells', { write: foreign.separated(',', (text) => `"${text}"`) }],
];

/** The labels of groups reach over the doubled row, and still do where one is gone. */
const unspanned = (text: string): string => text.replace(/ rowspan=\d+/g, '');

describe.each(arranged)('rows of %s', (_name, options) => {
  const format = options.format ?? 'text';
  const sound = render(models[2021], options);

  test.each([
    ['t3', 'deny.5'],
    ['t3', 'new'],
    ['t3', 'reject.2'],
    ['t2', 'penalty'],
  ] as const)('%s %s after the next one: moved back, nothing else is touched', (id, key) => {
    const text = render(models[2021], { ...options, change: inTable(id, swapped(key)) });
    const found = weighty(text, format);
    expect(found.map((each) => each.id)).toEqual(['table-row-order']);
    expect(applyEdits(text, found[0]?.fixes[0]?.edits ?? [])).toBe(sound);
  });

  test.each(['deny.4', 'reject.2', 'carryOut'])('%s twice: one of them taken out', (key) => {
    const text = render(models[2021], { ...options, change: inTable('t3', twice(key)) });
    const found = weighty(text, format);
    expect(found.map((each) => each.id)).toEqual(['table-row-order']);
    expect(unspanned(applyEdits(text, found[0]?.fixes[0]?.edits ?? []))).toBe(unspanned(sound));
  });

  test.each([1, 2])('twice with other figures: the sums say which goes (the wrong one is number %i)', (wrong) => {
    const text = render(models[2021], { ...options, change: inTable('t3', twice('deny.4', wrong)) });
    const found = weighty(text, format);
    expect(
      found.map((each) => each.id),
      describeAll(text, found).join('\n'),
    ).toEqual(['table-row-order']);
    expect(unspanned(applyEdits(text, found[0]?.fixes[0]?.edits ?? []))).toBe(unspanned(sound));
  });
});

/** A row that stands twice; the first or the second with zeros in it. */
const twice =
  (key: string, wrong?: number) =>
  (grid: Grid): Grid => {
    const index = grid.rows.findIndex((row) => row.key === key);
    const row = grid.rows[index] as GridRow;
    const zeros = { ...row, cells: row.cells.map((each) => (each.figure ? { ...each, text: '0' } : each)) };
    const both = [wrong === 1 ? zeros : row, wrong === 2 ? zeros : row];
    const reaches = (cell: GridCell, at: number): boolean => cell.down > 1 && at < index && at + cell.down > index;
    const rows = grid.rows.map(
      (each, at): GridRow => ({
        ...each,
        cells: each.cells.map((cell) => (reaches(cell, at) ? { ...cell, down: cell.down + 1 } : cell)),
      }),
    );
    return { ...grid, rows: rows.toSpliced(index, 1, ...both) };
  };

test('a row of totals that nobody filled in', () => {
  const zeros = new Array<string>(7).fill('0');
  const model = { ...models[2021], tables: { ...models[2021].tables, t3: { ...models[2021].tables.t3, done: zeros } } };
  const text = render(model, {});
  const found = diagnose(text).filter(({ id }) => id.startsWith('t3-'));
  expect(found).toHaveLength(1);
  expect(applyEdits(text, found[0]?.fixes.find(({ preferred }) => preferred)?.edits ?? [])).toBe(
    render(models[2021], {}),
  );
});

test('captions with numbers claim nothing', () => {
  const text = render(models[2021], {
    format: 'html',
    write: (grid) =>
      foreign.unmerged(grid).replace('<table>', '<table><caption>表2　收到和处理政府信息公开申请情况</caption>'),
  });
  expect(describeAll(text, weighty(text, 'html'))).toEqual([]);
});

test('what a group of table 4 is part of may stand in front of it', () => {
  const heads = '类型\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const rows = [
    '行政复议\t1\t0\t0\t0\t1',
    '行政诉讼（未经复议直接起诉）\t0\t0\t0\t0\t0',
    '行政诉讼—复议后起诉\t0\t0\t0\t0\t0',
  ];
  const text = render(models[2021], { layout: 'tabs' }).replace(
    /(四、政府信息公开[^\n]*\n)行政复议[\s\S]*?(?=五、存在)/,
    `$1${[heads, ...rows].join('\n')}\n`,
  );
  expect(describeAll(text, weighty(text, 'text'))).toEqual([]);
});

test.each([foreign.tight('\t'), foreign.tight(' ')])('tables in <pre> have lines', (write) => {
  const text = render(models[2021], { format: 'html', write: (grid) => `<pre>\n${write(grid)}</pre>` });
  expect(misread(text, models[2021], 'html')).toEqual([]);
  expect(describeAll(text, weighty(text, 'html'))).toEqual([]);
});

test('a colon behind a label is a slip in it, not another label', () => {
  const text = render(models[2021], { layout: 'tabs' }).replace('\n规章\t', '\n规章：\t');
  const found = weighty(text, 'text');
  expect(found.map(({ id }) => id)).toEqual(['table-label-typo']);
  expect(applyEdits(text, found[0]?.fixes[0]?.edits ?? [])).toBe(render(models[2021], { layout: 'tabs' }));
});

test('a label on a line of its own below a cell that is led by a tab', () => {
  const text = render(models[2021], {}).replace('\n\t规章\n', '\n规章\n').replace('\n\t行政许可\n', '\n行政许可\n');
  expect(misread(text, models[2021])).toEqual([]);
});

describe.each(arranged.filter(([name]) => !/paragraph|blanks/.test(name)))('labels of %s', (_name, options) => {
  const format = options.format ?? 'text';
  const sound = render(models[2021], options);

  test('another row’s label: one slip, and the figures are its own', () => {
    const text = render(models[2021], {
      ...options,
      change: inTable('t3', relabelled('deny.4', '3.危及“三安全一稳定”')),
    });
    const found = weighty(text, format);
    expect(
      found.map((each) => each.id),
      describeAll(text, found).join('\n'),
    ).toEqual(['table-label-typo']);
    expect(misread(text, models[2021], format)).toEqual([]);
  });

  test.each(['unable.1', 'deny.4', 'reject.3'])('no label on %s: written into its cell', (key) => {
    const text = render(models[2021], { ...options, change: inTable('t3', relabelled(key, '')) });
    const found = weighty(text, format);
    expect(
      found.map((each) => each.id),
      describeAll(text, found).join('\n'),
    ).toEqual(['table-row-missing']);
    const mended = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
    expect(misread(mended, models[2021], format)).toEqual([]);
    expect(describeAll(mended, weighty(mended, format))).toEqual([]);
    expect(sound).not.toBe(text);
  });
});

test.each([
  ['html', foreign.unmerged],
  ['markdown', foreign.headlessMarkdown],
  ['text', foreign.boxed],
] as const)('a column of totals that is gone (%s) is blank, and nothing has slid', (format, write) => {
  const without: Change = inTable('t3', (grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.key === undefined
        ? { ...row, cells: row.cells.filter(({ text }) => text !== '总计') }
        : { ...row, cells: row.cells.slice(0, -1) },
    ),
  }));
  const text = render(models[2021], { format, write, change: without });
  expect(weighty(text, format).map(({ id }) => id)).toEqual(['row-total-missing']);
});

test('heads of table 2 in another order: whose the figures are is in doubt, and nothing else is said of them', () => {
  const text = render(models[2019], { layout: 'tabs' }).replace(
    '本年新公开数量\t对外公开总数量',
    '对外公开总数量\t本年新公开数量',
  );
  expect(weighty(text, 'text').map(({ id }) => id)).toEqual(['table-column-order']);
});
