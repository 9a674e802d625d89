import { describe, expect, test } from 'vitest';
import type { TableId } from '../../server/core/forms/form.ts';
import { analyse } from '../../server/core/index.ts';
import { distinctReport, misread } from '../fixtures/every-figure.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { keepingBlanks, ways } from '../fixtures/ways.ts';

/*
 * A layout is only a way to find cells: the same report gives the same findings, however it is written.
 */

const outer: readonly RenderOptions[] = [
  {},
  { eol: '\r\n' },
  { bom: true },
  { eol: '\r\n', bom: true, width: 'half' },
  { width: 'half' },
  { digits: 'full' },
  { digits: 'full', eol: '\r\n' },
];

const model = distinctReport();

/** What a way of writing may be told once as a hint, though the report is sound. */
function tolerated({ width, digits, wrap }: RenderOptions): ReadonlySet<string> {
  return new Set([
    ...(width === 'half' ? ['width-mixed'] : []),
    ...(digits === 'full' ? ['cell-format'] : []),
    ...(wrap ? ['pdf-text', 'space-in-text'] : []),
  ]);
}

describe.each(ways)('written as %o', (way) => {
  const format = way.format ?? 'text';

  test.each(outer)('and %o: every figure is read as what it is', (more) => {
    const options = { ...way, ...more };
    const text = render(model, options);
    const facts = analyse(text, { format }).facts;
    expect(misread(text, model, format)).toEqual([]);
    expect(facts?.report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      facts?.report.tables.map((table) => [table.id, table.torn, table.strays.length, table.splits.length]),
    ).toEqual([
      ['t2', false, 0, 0],
      ['t3', false, 0, 0],
      ['t4', false, 0, 0],
    ]);
    expect(facts?.year?.value).toBe(2024);
    expect(facts?.agency?.name).toBe('青岚县水利局');
  });

  test.each(outer)('and %o: a sound report gives no finding', (more) => {
    const options = { ...way, ...more };
    for (const agency of ['department', 'government'] as const) {
      const text = render(soundReport({ agency }), options);
      const excused = tolerated(options);
      const found = diagnose(text, format).filter(({ id, severity }) => !(excused.has(id) && severity === 'info'));
      expect(describeAll(text, found)).toEqual([]);
    }
  });

  const damages: readonly (readonly [TableId, string, string, string, string])[] = [
    ['t3', 'done', 'T', '3', 't3-row-total'],
    ['t3', 'done', 'C', '5', 't3-done-sum'],
    ['t3', 'new', 'N', '7', 't3-balance'],
    ['t3', 'carryOut', 'R', '1', 't3-balance'],
    ['t3', 'deny.8', 'O', '2', 't3-done-sum'],
    ['t3', 'other.3', 'T', '1', 't3-row-total'],
    ['t4', 'review', 'total', '2', 't4-sum'],
    ['t4', 'direct', 'total', '2', 't4-sum'],
    ['t4', 'after', 'total', '12', 't4-sum'],
    ['t3', 'unable.2', 'L', '/', 'cell-na'],
    ['t2', 'reg', 'made', '/', 'cell-na'],
    ['t2', 'license', 'decisions', '详见附件', 'cell-not-number'],
    ['t3', 'new', 'N', '-6', 'cell-invalid-number'],
    ['t2', 'penalty', 'decisions', '1.5', 'cell-invalid-number'],
  ];

  test.each(damages)('finds the damage in %s %s %s (%s)', (table, row, column, text, id) => {
    for (const more of outer) {
      const options = { ...way, ...more };
      const excused = tolerated(options);
      const damaged = render(withCell(soundReport(), table, row, column, text), options);
      const found = diagnose(damaged, format).filter((each) => !(excused.has(each.id) && each.severity === 'info'));
      // What the prose says of the figure is another matter: it disagrees in every layout alike.
      const here = found.filter((each) => !/^(?:prose|claim|all-closed|nonzero|category|info-fee|t2-)/.test(each.id));
      expect(
        here.map((each) => `${each.id} @ ${cellAt(damaged, each, format)}`),
        JSON.stringify(more),
      ).toEqual([`${id} @ ${table} ${row} ${column}`]);
    }
  });
});

describe('an empty cell', () => {
  const gap = withCell(soundReport(), 't3', 'deny.4', 'N', '');

  test.each(keepingBlanks)('is said to be empty in %o, and its sums are left alone', (way) => {
    const text = render(gap, way);
    const found = diagnose(text, way.format ?? 'text').filter((each) => !each.id.startsWith('prose'));
    expect(found.map((each) => `${each.id} @ ${cellAt(text, each, way.format ?? 'text')}`)).toEqual([
      'cell-empty @ t3 deny.4 N',
    ]);
  });

  test.each([{ layout: 'paragraphs' }, { layout: 'words', narrow: true }] as const)(
    'leaves a row too short in %o: the shape is said to be wrong, not the sums',
    (way) => {
      const text = render(gap, way);
      const found = diagnose(text).filter((each) => !each.id.startsWith('prose'));
      expect(describeAll(text, found)).toHaveLength(1);
      expect(found[0]?.id).toBe('table-cell-count');
    },
  );
});
