import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import { analyse } from '../../server/core/index.ts';
import { recognise } from '../../server/core/recognise/recognise.ts';
import { rules } from '../../server/core/rules/index.ts';
import { cellAt, describeAll } from '../fixtures/findings.ts';
import { realReports } from '../fixtures/sources.ts';

/*
 * What reviewers agreed that the real reports must and must not be told. The reports stay outside the project.
 */

interface Expected {
  readonly file: string;
  /** Errors and warnings that must come, each as often as it is named: `id`, `id @ marked text`, or `id @ cell`. */
  readonly must: readonly string[];
  /** Errors and warnings that are true as well and may come. No other error or warning may. */
  readonly may?: readonly string[];
  /** What should come, at whatever severity. */
  readonly hint?: readonly string[];
  /** What would be a false alarm at any severity. */
  readonly never: readonly string[];
}

const expected: readonly Expected[] = [
  {
    file: '000_7b257a65b5430a10.txt',
    must: ['t3-row-total @ t3 done T', 'bookmark-left @ [bookmark: _GoBack]'],
    may: ['agency-name-inconsistent'],
    hint: [
      'agency-name-inconsistent',
      'application-described-as-disclosure',
      'width-mixed',
      'term-info-fee',
      'problem-vague',
    ],
    never: [
      'overview-aspect-missing',
      'info-fee-missing',
      'term-application',
      'cell-empty',
      'table-split',
      't3-done-sum',
      't3-balance',
    ],
  },
  {
    file: '001_cb9333bd62be4405.txt',
    must: ['table-label-typo @ 本年度止件数', 'overview-application-no-data'],
    hint: [
      'period-missing',
      'title-spacing',
      'space-in-text',
      'width-mixed',
      'table-split',
      'fixed-term-typo',
      'sentence-end',
      'table-note-missing',
      'self-reference-mixed',
    ],
    never: [
      'dup-word',
      'cell-empty',
      'problem-or-improvement-missing',
      'table-row-missing',
      'table-row-order',
      'table-cell-count',
    ],
  },
  {
    file: '002_f27871c3839542bb.txt',
    must: ['bookmark-left @ [bookmark: _GoBack]', 'dup-char'],
    hint: ['cell-format', 'prose-percentage', 'heading-punct', 'off-topic', 'wording-usage', 'term-info-fee'],
    never: ['gov-assessment-missing', 'regulation-no-authority', 'prose-number-mismatch', 'cell-empty'],
  },
  {
    file: '003_dc1aad2bc0c64257.txt',
    must: ['category-mismatch'],
    hint: ['title-year-repeat', 'width-mixed', 'web-residue', 'wording-usage', 'heading-punct', 'term-application'],
    never: [
      'prose-breakdown-sum',
      'gov-assessment-missing',
      'section-duplicate',
      'section-order',
      'problem-or-improvement-missing',
      'prose-number-mismatch',
      'table-note-missing',
      'publish-late',
      'publish-year',
      'title-elements',
    ],
  },
  {
    file: '004_93135b5bed1bd1eb.txt',
    must: [
      'section-numbering',
      'regulation-no-authority',
      'bracket-unmatched',
      'docnum-bracket',
      'bookmark-left @ [bookmark: _GoBack]',
      'review-without-application',
      'gov-assessment-missing',
      'level-mismatch',
    ],
    hint: [
      'nonzero-not-mentioned',
      'term-info-fee',
      'period-invalid',
      'book-title-form',
      'width-mixed',
      'term-application',
    ],
    never: [
      'preamble-part-count',
      'agency-name-inconsistent',
      't4-sum',
      'title-elements',
      'overview-application-no-data',
    ],
  },
  {
    file: 'suqian-2023.txt',
    must: ['gov-assessment-missing', 'title-elements'],
    hint: ['nonzero-not-mentioned'],
    never: [
      'table-label-typo',
      'regulation-no-authority',
      'dup-char',
      'table-split',
      'cell-empty',
      'title-spacing',
      'space-in-text',
      'sentence-end',
    ],
  },
  ...['layout', 'raw'].map(
    (way): Expected => ({
      file: `hongze-2023.pdf-${way}.txt`,
      must: [
        't4-sum @ t4 review total',
        't4-sum @ t4 after total',
        'table-edition-mismatch',
        'table-label-typo @ 2.其他法律行政止公开|其他法律行政止公开',
        'gov-assessment-missing',
      ],
      hint: ['nonzero-not-mentioned'],
      never: [
        'table-row-missing',
        'table-row-order',
        'table-cell-count',
        'agency-name-inconsistent',
        'docnum-bracket',
        'docnum-known',
        'cell-empty',
        'title-spacing',
        'space-in-text',
        'sentence-end',
      ],
    }),
  ),
  {
    file: 'hongze-2023.pdf-reading.txt',
    must: ['gov-assessment-missing'],
    may: ['t4-sum', 'table-edition-mismatch', 'table-cell-count', 'table-label-typo'],
    never: [
      't3-row-total',
      't3-done-sum',
      't3-balance',
      'table-row-missing',
      'table-row-order',
      'cell-empty',
      'agency-name-inconsistent',
      'docnum-bracket',
      'docnum-known',
    ],
  },
];

test('only rules that there are can be asked for', () => {
  const known = new Set(rules.map((rule) => rule.id));
  const named = expected.flatMap(({ must, may = [], hint = [], never }) => [...must, ...may, ...hint, ...never]);
  expect(named.map((line) => line.split(' @ ')[0] ?? line).filter((id) => !known.has(id))).toEqual([]);
});

const present = existsSync(realReports);
if (!present)
  console.log(
    '真实年报不在 ../shared/reports，相关测试已跳过 (the real reports are not there; their tests are skipped).',
  );

test.runIf(process.env.CI)('under CI the real reports are there', () => {
  expect(present, 'put the real reports at ../shared/reports').toBe(true);
});

describe.runIf(present).each(expected)('$file', ({ file, must, may = [], hint = [], never }) => {
  const text = present ? readFileSync(join(realReports, file), 'utf8') : '';
  const opened = analyse(text, { format: 'text' });
  const found = opened.diagnoses();

  test('is recognised by at least two signs', () => {
    expect(opened.recognition().isReport).toBe(true);
    expect(opened.recognition().signs.length).toBeGreaterThanOrEqual(2);
    expect(opened.edition).toBe(2021);
    expect(recognise(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'text').isReport).toBe(true);
    expect(recognise(text, 'markdown').isReport).toBe(true);
    expect(recognise(`<html><body>${text.replace(/^(.*)$/gm, '<p>$1</p>')}</body></html>`, 'html').isReport).toBe(true);
  });

  test('shows every error and warning that is due, and no other', () => {
    const left = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const missing = must.filter((line) => {
      const index = left.findIndex((each) => matches(text, each, line));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    const tolerated = new Set(may);
    expect({
      missing,
      tooMuch: describeAll(
        text,
        left.filter(({ id }) => !tolerated.has(id)),
      ),
    }).toEqual({ missing: [], tooMuch: [] });
  });

  test('hints at what is less than it could be', () => {
    const ids = new Set(found.map(({ id }) => id));
    expect(hint.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('raises no false alarm', () => {
    const wrong = new Set(never);
    expect(
      describeAll(
        text,
        found.filter(({ id }) => wrong.has(id)),
      ),
    ).toEqual([]);
  });

  test('gives the same with \\r\\n and a byte order mark', () => {
    const other = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const ids = (list: readonly Diagnosis[]): readonly string[] => list.map(({ id, severity }) => `${severity} ${id}`);
    expect(ids(analyse(other, { format: 'text' }).diagnoses())).toEqual(ids(found));
  });
});

/** Reports whose table 3 is filled, readable and balanced. */
const balanced = expected.filter(({ file }) => !/^000|reading/.test(file));

describe.runIf(present).each(balanced)('$file', ({ file }) => {
  test('has every changed figure of table 3 found where it stands', () => {
    const text = readFileSync(join(realReports, file), 'utf8');
    const table = analyse(text, { format: 'text' }).facts?.table('t3');
    const wrong: string[] = [];
    for (const row of table?.form.tables.t3.rows ?? []) {
      row.columns.forEach((column) => {
        const cell = table?.cell(row.key, column);
        const figure = table?.number(row.key, column);
        if (!cell || figure === undefined) {
          wrong.push(`${row.key} ${column} was not read`);
          return;
        }
        const changed = `${text.slice(0, cell.span.start)}${figure + 1}${text.slice(cell.span.end)}`;
        const told = analyse(changed, { format: 'text' })
          .diagnoses()
          .filter(({ id }) => /^(?:t3|table-(?:row|cell)|cell-(?!format))/.test(id))
          .map((each) => cellAt(changed, each));
        if (told.join() !== `t3 ${row.key} ${column}`) wrong.push(`${row.key} ${column}: ${told.join() || 'nothing'}`);
      });
    }
    expect(wrong).toEqual([]);
  });
});

function matches(text: string, found: Diagnosis, line: string): boolean {
  const [id, where] = line.split(' @ ');
  if (found.id !== id) return false;
  if (where === undefined) return true;
  return where.split('|').includes(text.slice(found.span.start, found.span.end)) || cellAt(text, found) === where;
}
