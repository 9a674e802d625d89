import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import type { Fix } from '../../server/core/finding.ts';
import type { TableId } from '../../server/core/forms/form.ts';
import { analyse } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { inTable, relabelled, removed } from '../fixtures/damage.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { place } from '../fixtures/place.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { type Model, soundReport, withCell } from '../fixtures/sound.ts';
import { keepingBlanks, ways } from '../fixtures/ways.ts';

/*
 * A fix writes in the manner of the file: its layout, its line ends. After it the finding is gone.
 */

const model = soundReport();

/** The finding of that rule in a text, and the text with its first fix applied. */
function fixed(text: string, format: Format, id: string): { readonly text: string; readonly fix: Fix } {
  const found = diagnose(text, format).filter((each) => each.id === id);
  expect(describeAll(text, found), `one ${id}`).toHaveLength(1);
  const fix = found[0]?.fixes[0];
  if (!fix) throw new Error(`${id} offers no fix`);
  return { text: applyEdits(text, fix.edits), fix };
}

const weighty = (found: readonly Diagnosis[]): readonly Diagnosis[] =>
  found.filter(({ severity }) => severity !== 'info');

describe.each(ways)('written as %o', (way) => {
  const format = way.format ?? 'text';

  describe.each(['\n', '\r\n'] as const)('with line ends %j', (eol) => {
    const written = (report: Model, more: RenderOptions = {}): string => render(report, { ...way, ...more, eol });

    /** Only the file's own line ends are written. */
    const keepsEnds = (text: string): void => {
      if (eol === '\r\n') expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      else expect(text).not.toContain('\r');
    };

    test.each([
      ['t3', 'done', 'T', '3', 't3-row-total'],
      ['t3', 'new', 'N', '7', 't3-balance'],
      ['t3', 'deny.8', 'O', '2', 't3-done-sum'],
      ['t4', 'review', 'total', '0', 't4-sum'],
      ['t3', 'unable.2', 'L', '/', 'cell-na'],
    ] as const)('the figure of %s %s %s is put right', (table, row, column, wrong, id) => {
      const { text } = fixed(written(withCell(model, table, row, column, wrong)), format, id);
      expect(text).toBe(written(model));
    });

    test('a slip in a label is put right', () => {
      const { text, fix } = fixed(
        written(model, { change: inTable('t3', relabelled('deny.6', '6.属于四类过程信息')) }),
        format,
        'table-label-typo',
      );
      expect(fix.safe).toBe(true);
      // Blanks that align columns are the author's.
      const unaligned = (each: string): string => each.replace(/ {2,}/g, '  ');
      expect(unaligned(text)).toBe(unaligned(written(model)));
    });

    // A row is not written into text taken out of a PDF, whose lines are no one's to keep.
    const rows = way.wrap === undefined ? ['deny.5', 'unable.2', 'reject.3', 'carryIn', 'partial'] : [];
    test.each(rows)('the missing row %s is put in its place', (key) => {
      const { text } = fixed(written(model, { change: inTable('t3', removed(key)) }), format, 'table-row-missing');
      keepsEnds(text);
      const found = diagnose(text, format).filter(({ id }) => /^(?:table|cell|section)-/.test(id));
      expect(describeAll(text, weighty(found))).toEqual([]);
      const row = analyse(text, { format, assume: true }).facts?.table('t3')?.row(key);
      expect(row?.complete).toBe(true);
    });

    test.each(['t2', 't3', 't4'] as const)('the missing table %s is put in, as the other tables are written', (id) => {
      const { text } = fixed(
        written(model, { change: (table, grid) => (table === id ? undefined : grid) }),
        format,
        'table-missing',
      );
      keepsEnds(text);
      const found = diagnose(text, format).filter(({ id: rule }) => /^(?:table|cell|section)-/.test(rule));
      expect(describeAll(text, weighty(found))).toEqual([]);
      const tables = analyse(text, { format, assume: true }).facts?.report.tables ?? [];
      expect(tables.map((table) => table.id)).toEqual(['t2', 't3', 't4']);
      expect(tables.map((table) => table.section?.number)).toEqual([2, 3, 4]);
      const layouts = new Set(tables.map((table) => table.layout));
      // Among two layouts, either is the file's own.
      expect(layouts.size).toBeLessThanOrEqual(typeof way.layout === 'object' ? 2 : 1);
    });

    test.each([1, 2, 3, 4, 5, 6] as const)('the missing section %i is put in its place', (number) => {
      const text = written(model);
      const gone = withoutSection(text, format, number);
      const mended = fixed(gone, format, 'section-missing').text;
      keepsEnds(mended);
      const found = diagnose(mended, format).filter(({ id }) => /^(?:section-(?!empty)|title)/.test(id));
      expect(describeAll(mended, found)).toEqual([]);
      const sections = analyse(mended, { format, assume: true }).facts?.report.sections ?? [];
      expect(sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('a number of a section is put right', () => {
      const wrong = written({
        ...model,
        sections: { ...model.sections, 5: { ...model.sections[5], heading: '5、 存在的主要问题及改进情况' } },
      });
      expect(fixed(wrong, format, 'section-numbering').text).toBe(written(model));
    });
  });
});

function withoutSection(text: string, format: Format, number: number): string {
  const section = analyse(text, { format, assume: true }).facts?.report.sections.find((each) => each.number === number);
  if (!section) throw new Error(`no section ${number}`);
  const { start, end } = section.span;
  // From the beginning of the heading's line to the beginning of the next one's.
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, 0);
  const to = end >= text.length ? end : text.lastIndexOf('\n', end - 1) + 1;
  const tail = format === 'html' && number === 6 ? '</body></html>\r\n'.slice(0, text.includes('\r') ? 16 : 14) : '';
  return (
    text.slice(0, from) +
    (to >= text.length && tail ? `${tail.trimEnd()}${text.includes('\r') ? '\r\n' : '\n'}` : text.slice(to))
  );
}

describe('every fix of every rule', () => {
  test.each(rules.filter((rule) => rule.fix !== 'none').map((rule) => ({ id: rule.id, rule })))(
    '$id keeps \\r\\n',
    ({ rule }) => {
      for (const example of rule.bad) {
        const text = place(example).text.replaceAll('\n', '\r\n');
        for (const found of diagnose(text).filter(({ id }) => id === rule.id)) {
          for (const fix of found.fixes) {
            expect(applyEdits(text, fix.edits).replace(/\r\n/g, ''), fix.title).not.toMatch(/[\r\n]/);
          }
        }
      }
    },
  );
});

test('a blank cell is filled where it is, in the layouts that keep one', () => {
  const at: readonly (readonly [TableId, string, string])[] = [
    ['t3', 'deny.4', 'R'],
    ['t3', 'new', 'O'],
    ['t2', 'reg', 'repealed'],
    ['t4', 'after', 'correct'],
  ];
  for (const way of keepingBlanks) {
    for (const [table, row, column] of at) {
      const format = way.format ?? 'text';
      const before = render(withCell(model, table, row, column, ''), way);
      const { text } = fixed(before, format, 'cell-empty');
      expect(describeAll(text, diagnose(text, format)), `${JSON.stringify(way)} ${table} ${row} ${column}`).toEqual([]);
      expect(diagnose(before, format).map((each) => cellAt(before, each, format))).toEqual([
        `${table} ${row} ${column}`,
      ]);
    }
  }
});

test.each([
  ['first', [1, 0]],
  ['last', [0, 1]],
] as const)('what is put in where something goes, named %s, is not what goes', (_, order) => {
  const edits = [
    { span: { start: 1, end: 2 }, text: '' },
    { span: { start: 1, end: 1 }, text: '。' },
  ];
  expect(
    applyEdits(
      '费_',
      order.flatMap((at) => edits[at] ?? []),
    ),
  ).toBe('费。');
});
