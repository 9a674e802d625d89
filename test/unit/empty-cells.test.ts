import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IsOpen, keyOf, type Figures as Read } from '../../server/core/balance/imbalance.ts';
import { localise } from '../../server/core/balance/localise.ts';
import { forms } from '../../server/core/forms/index.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import type { TableLayout } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { balanced } from '../fixtures/arbitrary.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { cells, type Figures, soundReport } from '../fixtures/sound.ts';

/*
 * Cells left empty: an unknown count each, not 0. Sums speak only where no filling makes them come out, or where 0 in all of them
 * leaves one cell out.
 */

const { equations, rows } = forms(2021).tables.t3;
const COLUMNS = ['N', 'C', 'R', 'S', 'L', 'O', 'T'] as const;

/** A table's figures as the sums see them; the open cells are the others. */
type Filled = ReadonlyMap<string, number>;
const filled = (figures: Figures): Map<string, number> =>
  new Map(
    Object.entries(figures).flatMap(([row, own]) =>
      own.flatMap((said, at) => (said === '' ? [] : [[keyOf(row, COLUMNS[at] ?? ''), Number(said)] as const])),
    ),
  );
const solve = (known: Filled) => {
  const figures: Read = (row, column) => known.get(keyOf(row, column));
  const isOpen: IsOpen = (row, column) => !known.has(keyOf(row, column));
  return localise(equations, figures, isOpen);
};

/** Which cells are left empty, as a number for each cell of a table, between 0 and 1. */
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 175, maxLength: 175 });
const share = fc.constantFrom(0.1, 0.5, 0.9, 1);
/** Without the cells that pass, each at its chance. */
const emptied = (known: Filled, odds: readonly number[], most: number, which: (figure: number) => boolean): Filled =>
  new Map([...known].filter(([, figure], at) => !(which(figure) && (odds[at] ?? 1) < most)));

describe('sums with empty cells, whatever the table', () => {
  test('say nothing of a sound one with any of its zeros left empty', () => {
    fc.assert(
      fc.property(balanced, chances, share, (table, odds, most) => {
        expect(solve(emptied(filled(table), odds, most, (figure) => figure === 0))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('call no figure of a sound one wrong for certain, with any cells left empty', () => {
    fc.assert(
      fc.property(balanced, chances, share, (table, odds, most) => {
        for (const { zeros } of solve(emptied(filled(table), odds, most, () => true)))
          expect(zeros).toMatchObject({ certain: false });
      }),
      { numRuns: 400 },
    );
  });

  test('tell the figure that is more than its row has room for, and no other cause', () => {
    const row = fc.constantFrom(...rows.map(({ key }) => key));
    const column = fc.constantFrom(...COLUMNS.slice(0, 6));
    fc.assert(
      fc.property(
        balanced,
        chances,
        share,
        row,
        column,
        fc.integer({ min: 1, max: 9 }),
        (table, odds, most, r, c, by) => {
          const truth = filled(table);
          const known = new Map(emptied(truth, odds, most, (figure) => figure === 0));
          const total = truth.get(keyOf(r, 'T')) ?? 0;
          known.set(keyOf(r, 'T'), total);
          known.set(keyOf(r, c), total + by);
          const found = solve(known);
          expect(found).toHaveLength(1);
          const [{ zeros, explanations = [] } = { zeros: undefined }] = found;
          expect(zeros?.certain).not.toBe(false);
          expect(explanations.map((changes) => changes.length)).toEqual(explanations.map(() => 1));
          const told = explanations.flat().find((each) => each.row === r && each.column === c);
          expect(told).toMatchObject({ from: total + by });
          if (explanations.length === 1) expect(told?.to).toBe(truth.get(keyOf(r, c)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Nothing but figures that are no 0, as most people fill a table in. */
const thin = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([row, own]) => [row, own.map((said) => (said === '0' ? '' : said))]));

const { t3, t4 } = soundReport().tables;
const written = (rows3: Figures, rows4: Figures = t4): string =>
  render(soundReport({ tables: { t3: { ...thin(t3), ...rows3 }, t4: rows4 } }));

const sums = (text: string) => diagnose(text).filter(({ id }) => /^t[34]-/.test(id));
const told = (text: string): readonly string[] =>
  sums(text).map((each) => `${each.severity} ${each.id} @ ${cellAt(text, each)}`);

describe('a table whose zeros are left empty', () => {
  test.each<[string, Figures, readonly string[]]>([
    ['is sound', {}, []],
    ['a row is more than its total', { open: cells('3 1 _ _ _ _ 2') }, ['error t3-row-total @ t3 open T']],
    ['a total that no filling reaches', { open: cells('3 1 _ _ _ _ 6') }, ['error t3-row-total @ t3 open T']],
    ['the total of all', { done: cells('6 1 _ _ 1 _ 7') }, ['error t3-row-total @ t3 done T']],
    ['a column is more than its total', { done: cells('4 1 _ _ 1 _ 8') }, ['error t3-done-sum @ t3 done N']],
    ['a detail', { 'unable.1': cells('4 _ _ _ 1 _ 2') }, ['error t3-done-sum @ t3 unable.1 N']],
    ['a blank that can only be 1', { open: cells('3 _ _ _ _ _ 4') }, []],
    ['blanks that hide figures', { open: cells('3 _ _ _ _ _ 4'), done: cells('6 _ _ _ 1 _ 8') }, []],
    [
      'a figure is wrong beside blanks that hide others',
      { new: cells('5 _ _ _ _ _ 8'), carryOut: cells('_ _ _ _ _ _ 1'), open: cells('3 1 _ _ _ _ 2') },
      ['error t3-row-total @ t3 open T'],
    ],
    [
      'with blanks as 0 one total is out',
      { new: cells('6 _ _ _ 1 _ 8'), done: cells('6 1 _ _ 1 _ 8') },
      ['warning t3-row-total @ t3 new T'],
    ],
    ['nothing but totals', { open: cells('_ _ _ _ _ _ 4'), partial: cells('_ _ _ _ _ _ 1') }, []],
  ])('%s', (_, change, expected) => {
    const text = written(change);
    expect(told(text), describeAll(text, sums(text)).join('\n')).toEqual(expected);
  });

  test('says that blanks were read as 0', () => {
    const [likely] = sums(written({ new: cells('6 _ _ _ 1 _ 8') }));
    expect(likely?.message).toContain('空格按 0 算');
    const [certain] = sums(written({ open: cells('3 1 _ _ _ _ 2') }));
    expect(certain?.message).toContain('应为 4，填的是 2。');
    expect(certain?.message).toContain('空格');
  });

  test.each<[string, readonly string[]]>([
    ['1 _ _ _ 1', []],
    ['5 _ _ 2 7', []],
    ['5 _ _ 2 6', ['error t4-sum @ t4 review total']],
    ['5 _ _ 2 8', ['warning t4-sum @ t4 review total']],
    ['5 _ 0 2 8', []],
    ['_ _ _ _ 3', ['warning t4-sum @ t4 review total']],
    ['/ / / 2 1', ['error t4-sum @ t4 review total']],
    ['5 见附件 _ 2 6', []],
  ])('a group of table 4: %s', (review, expected) => {
    const text = written({}, { ...thin(t4), review: cells(review) });
    expect(told(text), describeAll(text, sums(text)).join('\n')).toEqual(expected);
  });
});

/** Layouts in which an empty cell leaves nothing behind, or nothing that tells a table from prose. */
const LOSING: ReadonlySet<string> = new Set(['separated', 'paragraphs', 'words']);
const KEEPING: readonly RenderOptions[] = [
  ...(Object.keys(layouts) as readonly TableLayout[]).flatMap((layout) => (LOSING.has(layout) ? [] : [{ layout }])),
  { format: 'markdown' },
  { format: 'html' },
];

describe.each(KEEPING)('written as %j', (way) => {
  test.each(['t2', 't3', 't4'] as const)('a table %s that is empty throughout is one finding with one fix', (id) => {
    const empty = Object.fromEntries(
      Object.entries(soundReport().tables[id]).map(([row, own]) => [row, own.map(() => '')]),
    );
    const text = render(soundReport({ tables: { [id]: empty } }), way);
    const found = diagnose(text, way.format).filter(({ id: rule }) => /^(?:table|cell|row|t[34])-/.test(rule));
    expect(describeAll(text, found)).toHaveLength(1);
    const [{ id: rule, message, fixes = [] } = { id: '', message: '' }] = found;
    expect(rule).toBe('cell-empty');
    expect(message.includes('空格太多，合计没有核对。')).toBe(id !== 't2');
    expect(fixes).toHaveLength(1);
    const mended = applyEdits(text, fixes[0]?.edits ?? []);
    expect(diagnose(mended, way.format).filter(({ id: each }) => /^(?:table|cell|row|t[34])-/.test(each))).toEqual([]);
  });
});
