import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import { forms } from '../../server/core/forms/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { cells, type Figures, soundReport } from '../fixtures/sound.ts';

/*
 * Table 3 with more than one thing wrong. (One wrong cell, whichever it is: property.test.ts.)
 */

const sound = soundReport().tables.t3;

const written = (changes: Figures): string => render(soundReport({ tables: { t3: { ...sound, ...changes } } }));
const sums = (text: string): readonly Diagnosis[] => diagnose(text).filter(({ id }) => id.startsWith('t3-'));
const codes = (changes: Figures): readonly string[] => [...new Set(sums(written(changes)).map(({ id }) => id))].sort();

describe('what cannot be laid to one cell is called after its sum', () => {
  test('columns out of balance whose rows are in order', () => {
    expect(codes({ carryOut: cells('2 0 0 0 0 0 2') })).toEqual(['t3-balance']);
    expect(codes({ new: cells('9 1 0 0 1 0 11') })).toEqual(['t3-balance']);
    expect(codes({ carryIn: cells('0 0 0 0 0 0 0') })).toEqual(['t3-balance']);
  });

  test('details that do not add up to（七）, in rows that are in order', () => {
    expect(codes({ open: cells('5 1 0 0 0 0 6') })).toEqual(['t3-done-sum']);
    expect(codes({ 'unable.3': cells('0 2 0 0 0 0 2') })).toEqual(['t3-done-sum']);
  });
});

describe('every broken sum is covered', () => {
  const damages: readonly (readonly [string, Figures])[] = [
    ['a whole row doubled', { open: cells('6 2 0 0 0 0 8') }],
    ['a column left out', { new: cells('6 0 0 0 1 0 7'), done: cells('6 0 0 0 1 0 7') }],
    ['two totals', { new: cells('6 1 0 0 1 0 9'), done: cells('6 1 0 0 1 0 9') }],
    [
      'totals of all detail rows zero',
      Object.fromEntries(Object.entries(sound).map(([key, row]) => [key, [...row.slice(0, -1), '0']])),
    ],
    ['a row in its neighbour’s place', { 'unable.1': cells('0 0 0 0 0 0 0'), 'unable.2': cells('1 0 0 0 1 0 3') }],
    ['figures one column further', { done: cells('0 6 1 0 0 1 8') }],
    [
      'everything at random',
      Object.fromEntries(
        Object.keys(sound).map((key, i) => [key, [1, 2, 3, 4, 5, 6, 7].map((n) => String((n * (i + 3)) % 11))]),
      ),
    ],
  ];

  test.each(damages)('%s', (_name, changes) => {
    const text = written(changes);
    const found = sums(text);
    const { rows, equations } = forms(2021).tables.t3;
    const table: Figures = { ...sound, ...changes };
    const columns = rows[0]?.columns ?? [];
    const value = (row: string, column: string): number => Number(table[row]?.[columns.indexOf(column)]);
    const broken = equations.filter(
      ({ terms }) => terms.reduce((sum, { row, column, sign }) => sum + sign * value(row, column), 0) !== 0,
    );
    expect(broken.length).toBeGreaterThan(0);
    const places = found.flatMap((each) => [
      each,
      ...[...each.related, ...each.places].map(({ span }) => ({ ...each, span })),
    ]);
    const marked = new Set(places.map((each) => cellAt(text, each)));
    // Each sum that is wrong has a finding on one of its own cells, or on another place of the one about many.
    const uncovered = broken.filter(({ terms }) => !terms.some(({ row, column }) => marked.has(`t3 ${row} ${column}`)));
    expect(
      uncovered.map(({ id }) => id),
      describeAll(text, found).join('\n'),
    ).toEqual([]);
    // Nothing is told twice.
    expect(new Set(found.map(({ id, message, span }) => `${id} ${span.start} ${message}`)).size).toBe(found.length);
    for (const each of found) expect(each.fixes.filter((fix) => fix.safe)).toEqual([]);
  });
});

test('two wrong cells far apart are both found, each with the figure it should hold', () => {
  const text = written({ open: cells('9 1 0 0 0 0 4'), 'unable.1': cells('1 0 0 0 4 0 2') });
  const found = sums(text);
  expect(found.map((each) => cellAt(text, each))).toEqual(['t3 open N', 't3 unable.1 L']);
  const mended = applyEdits(
    text,
    found.flatMap((each) => each.fixes[0]?.edits ?? []),
  );
  expect(describeAll(mended, diagnose(mended))).toEqual([]);
});

test('two wrong totals that agree with each other are both found', () => {
  const text = written({ new: cells('6 1 0 0 1 0 9'), done: cells('6 1 0 0 1 0 9') });
  expect(sums(text).map((each) => cellAt(text, each))).toEqual(['t3 new T', 't3 done T']);
});

test('a figure that is no figure silences only the sums it stands in', () => {
  const text = written({ open: cells('/ 1 0 0 0 0 4'), 'deny.4': cells('1 0 0 0 0 0 2') });
  expect(sums(text).map((each) => `${each.id} @ ${cellAt(text, each)}`)).toEqual(['t3-row-total @ t3 deny.4 T']);
});

test('explanations that are equally small are all named, and none is preferred', () => {
  // 结转入 blank: of the row above only its own sum is left. The prose says nothing (what it may decide: evidence.test.ts).
  const t3 = { ...sound, carryIn: cells('      '), new: cells('6 1 0 0 1 0 7') };
  const text = render(soundReport({ tables: { t3 }, sections: { 1: { paragraphs: ['我局依法答复申请人。'] } } }));
  const [found, ...others] = sums(text);
  expect(others).toEqual([]);
  expect(found?.message).toContain('下面任何一格改了都能合上');
  for (const way of ['自然人 6 → 5', '商业企业 1 → 0', '法律服务机构 1 → 0', '总计 7 → 8']) {
    expect(found?.message).toContain(way);
  }
  expect(found?.fixes).toHaveLength(4);
  expect(found?.fixes.some((fix) => fix.preferred)).toBe(false);
});

test('most of a row wrong is one finding, which restores the row', () => {
  const text = written({ done: cells('0 0 0 0 0 0 0') });
  const [found, ...others] = sums(text);
  expect(others).toEqual([]);
  expect(found && cellAt(text, found)).toBe('t3 done N');
  expect(found?.fixes.map(({ preferred }) => preferred)).toEqual([true]);
  expect(sums(applyEdits(text, found?.fixes[0]?.edits ?? []))).toEqual([]);
});
