import { describe, expect, test } from 'vitest';
import { diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { applied } from '../fixtures/sentences/applied.ts';
import { governed } from '../fixtures/sentences/governed.ts';
import { managed } from '../fixtures/sentences/managed.ts';
import { published } from '../fixtures/sentences/published.ts';
import { rural } from '../fixtures/sentences/rural.ts';
import { bureau, city, county, type Said, saying, township } from '../fixtures/sentences/said.ts';
import { urban } from '../fixtures/sentences/urban.ts';
import { written } from '../fixtures/sentences/written.ts';

/*
 * Sentences as agencies write them, none of them wrong: other offices' figures, published ones, last year's, laws, names, slogans.
 * A false alarm costs as much as a miss.
 */

const said = (text: string): readonly string[] =>
  diagnose(text).map(
    ({ severity, id, span, message }) => `${severity} ${id} “${text.slice(span.start, span.end)}” ${message}`,
  );

describe.each([
  ['a bureau publishes', bureau, published],
  ['a bureau answers', bureau, applied],
  ['a bureau manages', bureau, managed],
  ['a bureau writes', bureau, written],
  ['a county governs', county, governed],
  ['a city governs', city, urban],
  ['a township lives', township, rural],
])('%s', (_, host, sentences) => {
  test.each(sentences.map((each): [string, Said] => [each[1], each]))('%s', (_sentence, each) => {
    expect(said(render(saying(host, each), { layout: 'tabs' }))).toEqual([]);
  });
});

test.each([
  '县政府及办公室制发行政规范性文件12件，备案率、解读率均为100%。',
  '县政府及县政府办公室制发文件64件，其中行政规范性文件5件，均在3个工作日内解读。',
  '集中公开县政府现行有效行政规范性文件31件。',
])('whether a government’s table counts its bureaus’ documents is asked, not asserted: %s', (sentence) => {
  expect(said(render(saying(county, [1, sentence]), { layout: 'tabs' }))).toEqual([
    expect.stringMatching(/^info prose-number-mismatch/),
  ]);
});
