import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '../../server/core/forms/index.ts';
import { analyse, folds, hover, outline, safeEdits } from '../../server/core/index.ts';
import { html } from '../../server/core/syntax/layouts/html.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits, LineIndex, type Span } from '../../server/core/text/span.ts';
import { balanced, damaged, spliced, way } from '../fixtures/arbitrary.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { figureIn, soundReport, withCell } from '../fixtures/sound.ts';

/*
 * What must hold for every text, also for those that nobody has thought of.
 */

const format = fc.constantFrom<Format>('text', 'markdown', 'html');
const anyText = fc.oneof(spliced, damaged, fc.string({ unit: 'binary', maxLength: 200 }));

const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

describe('any text', () => {
  test('is parsed without an exception, into spans that nest', () => {
    fc.assert(
      fc.property(anyText, format, (text, as) => {
        const report = analyse(text, { format: as, assume: true }).facts?.report;
        if (!report) return;
        const whole = { start: 0, end: text.length };
        for (const section of report.sections) {
          expect(within(section.span, whole)).toBe(true);
          expect(within(section.heading.slice.span, section.span)).toBe(true);
          for (const paragraph of section.paragraphs) expect(within(paragraph.slice.span, section.span)).toBe(true);
          for (const table of section.tables) expect(within(table.span, section.span)).toBe(true);
        }
        for (const [before, after] of pairs(report.sections))
          expect(before.span.end).toBeLessThanOrEqual(after.span.start);
        for (const table of report.tables) {
          expect(within(table.span, whole)).toBe(true);
          for (const label of table.labels) expect(within(label.slice.span, table.span)).toBe(true);
          for (const cell of table.rows.flatMap((row) => row.cells)) {
            expect(within(cell.span, cell.whole)).toBe(true);
            expect(within(cell.whole, whole)).toBe(true);
          }
        }
        for (const paragraph of report.paragraphs) expect(within(paragraph.slice.span, whole)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('comes out of HTML in the order in which it is written, whatever is not closed', () => {
    const tags = ['table', 'tr', 'td', 'div', 'p'].flatMap((name) => [`<${name}>`, `</${name}>`]);
    const pieces = fc.array(fc.constantFrom(...tags, '甲', '乙'), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (written) => {
        const starts = html.read.part(written.join('')).map((line) => line.span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { examples: [['<table><tr><td>甲<div><tr><td>乙</td></tr></div></td><td>丙'.split(/(?=<)|(?<=>)/)]] },
    );
  });

  test('gives findings, outline, folds and hovers inside itself', () => {
    fc.assert(
      fc.property(anyText, format, fc.double({ min: 0, max: 1, noNaN: true }), (text, as, where) => {
        const opened = analyse(text, { format: as, assume: true });
        const whole = { start: 0, end: text.length };
        for (const found of opened.diagnoses()) {
          const spans = [
            found.span,
            ...[...found.related, ...found.places].map((each) => each.span),
            ...found.fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
          ];
          for (const each of spans) expect(within(each, whole), found.id).toBe(true);
        }
        const visit = (items: ReturnType<typeof outline>, outer: Span): void => {
          for (const item of items) {
            expect(within(item.span, outer)).toBe(true);
            expect(within(item.selection, item.span)).toBe(true);
            visit(item.children, item.span);
          }
        };
        visit(outline(opened), whole);
        for (const fold of folds(opened)) expect(within(fold.span, whole)).toBe(true);
        const offset = Math.floor(where * text.length);
        const shown = hover(opened, offset);
        if (shown) expect(within({ start: offset, end: offset }, shown.span)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same findings with \\n and with \\r\\n', () => {
    fc.assert(
      fc.property(fc.oneof(spliced, damaged), format, (text, as) => {
        const unix = text.replace(/\r\n?/g, '\n');
        expect(placesOf(unix.replaceAll('\n', '\r\n'), as)).toEqual(placesOf(unix, as));
      }),
      {
        numRuns: 150,
        // An end tag that is none and never closed: what follows it is text.
        examples: [
          [
            '</青岚县水利局2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》，编制本报告。\n一、总体情况\n公开信息3条。\n',
            'html',
          ],
        ],
      },
    );
  });

  test('gives what it gives, whatever was opened before', () => {
    fc.assert(
      fc.property(damaged, spliced, (one, other) => {
        const first = describeAll(one, diagnose(one));
        diagnose(other);
        expect(describeAll(one, diagnose(one))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('is mended by the safe fixes once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, spliced), format, (text, as) => {
        const edits = safeEdits(analyse(text, { format: as, assume: true }));
        expect(safeEdits(analyse(applyEdits(text, edits), { format: as, assume: true }))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('table 3, filled and balanced', () => {
  test('is sound in every layout', () => {
    fc.assert(
      fc.property(balanced, way, (t3, how) => {
        const text = render(soundReport({ tables: { t3 } }), how);
        expect(sums(text, how.format)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const cells = forms(2021).tables.t3.rows.flatMap((row) => row.columns.map((column) => ({ row: row.key, column })));

  test('with one cell changed at random, that cell is found, by the name the catalogue gives it', () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...cells), fc.nat({ max: 99 }), way, (t3, { row, column }, wrong, how) => {
        const model = soundReport({ tables: { t3 } });
        const right = figureIn(model, 't3', row, column);
        fc.pre(right !== String(wrong));
        const text = render(withCell(model, 't3', row, column, String(wrong)), how);
        expect(sums(text, how.format)).toEqual([`${codeOf(row, column)} @ t3 ${row} ${column} → ${right}`]);
      }),
      { numRuns: 250 },
    );
  });

  test('each of its 175 cells is found in its turn', () => {
    const [t3 = {}] = fc.sample(balanced, { numRuns: 1, seed: 7 });
    const model = soundReport({ tables: { t3 } });
    for (const { row, column } of cells) {
      const right = figureIn(model, 't3', row, column);
      const text = render(withCell(model, 't3', row, column, String(Number(right) + 1)));
      expect(sums(text)).toEqual([`${codeOf(row, column)} @ t3 ${row} ${column} → ${right}`]);
    }
  });
});

/** `t3-done-sum @ t3 deny.1 N → 4`: rule, cell and what its only fix would write. */
function sums(text: string, as: Format = 'text'): readonly string[] {
  return diagnose(text, as)
    .filter(({ id }) => /^t3-|^table-|^cell-[^f]/.test(id))
    .map(
      (found) =>
        `${found.id} @ ${cellAt(text, found, as)} → ${found.fixes.map((fix) => fix.edits.map((edit) => edit.text)).join('|')}`,
    );
}

/** The codes of `t3-root-cause`. */
function codeOf(row: string, column: string): string {
  if (column === 'T') return 't3-row-total';
  if (row === 'done') return 't3-done-sum';
  return ['new', 'carryIn', 'carryOut'].includes(row) ? 't3-balance' : 't3-done-sum';
}

function placesOf(text: string, as: Format): readonly string[] {
  const index = new LineIndex(text);
  const show = (offset: number): string => {
    const { line, character } = index.place(offset);
    return `${line}:${character}`;
  };
  return diagnose(text, as).map(({ id, severity, span }) => `${show(span.start)}-${show(span.end)} ${severity} ${id}`);
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.slice(1).map((each, i): readonly [T, T] => [list[i] as T, each]);
}
