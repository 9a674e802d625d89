import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { noConfig } from '../../server/core/check/config/config.ts';
import { analyse } from '../../server/core/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { root } from '../fixtures/sources.ts';

/*
 * What a user accepted stays accepted, whatever later versions mark or say: 200 generated reports with faults of every kind
 * and all bad examples of the rules, as they were, with everything that version 0.1.0 (commit f3562ac) found in them
 * accepted. It was recorded once and is never recorded anew; a later version gets a file of its own. A second recording by the
 * same version has the marked paragraph of each bad example three times, one below the other: there several findings share words
 * and surroundings, and only what is said and their order tell them apart.
 */

interface Recorded {
  readonly format: Format;
  readonly text: string;
  readonly accepted: readonly {
    readonly rule: string;
    readonly fingerprint: string;
    /** Where it was marked, and what it said. */
    readonly at: readonly [start: number, end: number];
    readonly message: string;
  }[];
}

const reports = ['accepted-0.1.0.json.br', 'accepted-0.1.0-repeated.json.br'].flatMap((name) => {
  const text = brotliDecompressSync(readFileSync(join(root, 'test/fixtures', name))).toString('utf8');
  return (JSON.parse(text) as { reports: readonly Recorded[] }).reports;
});

/** Findings that come back, or are gone, because the fact is another: `number of the report, rule` with the reason. */
const CHANGED: Readonly<Record<string, string>> = {
  '19 problem-improvement-unpaired': 'more remedies than problems are no finding any more',
  '440 term-info-fee': 'a sign that nobody sees in 信息处理费 leaves it the right word',
  '476 nonzero-not-mentioned': 'the number of an article beside 申请 counts none, so that this is told of table 3 too',
  '482 article-ref-old-numbering': 'the special need of 2007 beside 第13条 is told once, by law-abolished-term',
  '482 nonzero-not-mentioned': 'as 476',
  '486 nonzero-not-mentioned': 'as 476',
  '486 article-topic-mismatch': '第三十五条 does speak of when an answer is due',
  '626 term-info-fee': 'as 440, three times',
  '657 nonzero-not-mentioned': 'as 476, three times',
  '663 nonzero-not-mentioned': 'as 476, three times',
  '667 nonzero-not-mentioned': 'as 476, three times',
  '663 article-ref-old-numbering': 'as 482, three times',
  '667 article-topic-mismatch': 'as 486, three times',
};

test('the fixture holds findings of many rules', () => {
  const rules = new Set(reports.flatMap(({ accepted }) => accepted.map(({ rule }) => rule)));
  expect(reports.length).toBeGreaterThanOrEqual(200);
  expect(rules.size).toBeGreaterThanOrEqual(95);
});

const file = '青岚县水利局.txt';

// Two hundred reports: on a busy machine they take their time.
const timeout = 120_000;

test('nothing that version 0.1.0 found and a user accepted comes back, nor is it said to be gone', { timeout }, () => {
  const back = reports.flatMap(({ format, text, accepted }, i) => {
    const own = accepted.map(({ rule, fingerprint }) => {
      return { rule, fingerprint, file, reason: '已核对', span: { start: 0, end: 0 } };
    });
    const { diagnoses, unused } = analyse(text, { format, assume: true, file, config: { ...noConfig, accepted: own } });
    const isChanged = (rule: string): boolean => `${i} ${rule}` in CHANGED;
    return [
      ...diagnoses()
        .filter(({ id }) => accepted.some(({ rule }) => rule === id) && !isChanged(id))
        .map(({ id, span, message }) => `${i} ${id} ⟦${text.slice(span.start, span.end).slice(0, 40)}⟧ ${message}`),
      ...unused()
        .filter(({ rule }) => !isChanged(rule))
        .map(({ rule, fingerprint }) => `${i} ${rule} gone: ${fingerprint}`),
    ];
  });
  expect(back).toEqual([]);
});
