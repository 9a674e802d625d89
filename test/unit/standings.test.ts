import { describe, expect, test } from 'vitest';
import { STANDINGS } from '../../server/core/claims/standing/rows.ts';
import { hover } from '../../server/core/index.ts';
import { read } from '../fixtures/findings.ts';
import { caret } from '../fixtures/marks.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming, OTHERS } from '../fixtures/sentences/claimed.ts';

/*
 * Why figures are not compared: each row of data by its own example and counter-example, and what a hover says of it.
 */

/** What is said of the figures of a sentence, in either part of a bureau's or a government's report. */
const standingsIn = (sentence: string): readonly string[] =>
  (['department', 'government'] as const).flatMap((agency) =>
    [APPLICATIONS, OTHERS].flatMap((head) =>
      (read(render(claiming(head + sentence, agency))).facts?.readings() ?? []).flatMap((each) =>
        [...each.apart(), ...each.claims].flatMap(({ standings }) => standings.map(({ name }) => name)),
      ),
    ),
  );

/** As an input method writes digits in full width: ８件. */
const inFullWidth = (words: string): string =>
  words.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe.each(STANDINGS.map((row) => [row.name, row] as const))('%s', (name, { example, counter }) => {
  test(`holds in ${example}`, () => {
    expect(standingsIn(example)).toContain(name);
    expect(standingsIn(inFullWidth(example))).toContain(name);
  });

  test(`does not hold in ${counter}`, () => {
    expect(standingsIn(counter)).not.toContain(name);
    expect(standingsIn(inFullWidth(counter))).not.toContain(name);
  });
});

test.each([
  '云岭县2024年收到申请5件。',
  '收到申请8件，2023年12月收到的1件，结转2025年。',
  '2024年累计制定行政规范性文件5件。',
])('digits of either width say the same: %s', (sentence) => {
  const said = (words: string) =>
    read(render(claiming(APPLICATIONS + words)))
      .facts?.readings()
      .map((each) => [each.claims, each.apart()].map((claims) => claims.map(({ topic, value }) => [topic, value])));
  expect(said(inFullWidth(sentence))).toEqual(said(sentence));
});

test('no two rows have one name', () => {
  const names = STANDINGS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['全年当日答复申请26件。', 'narrows'],
  ['首次答复6件，依法重新予以答复2件。', 'narrows'],
  ['办结8件，其中未依法予以公开2件。', 'turns'],
  ['办结8件，其中2件未公开。', 'turns'],
  ['拟予以公开2件。', 'turns'],
])('words before a label leave nothing of it to compare: %s', (sentence, name) => {
  expect(standingsIn(sentence)).toContain(name);
});

test.each(['全年按期答复申请26件。', '经审查不予公开2件。', '正在重新审查，办结8件。'])(
  'but only directly before it: %s',
  (sentence) => {
    expect(standingsIn(sentence)).toEqual([]);
  },
);

test('a hover says why a figure is not compared', () => {
  const { text, offset } = caret(render(claiming(`${APPLICATIONS}上半年收到政府信息公开申请‸3件。`)));
  expect(hover(read(text), offset)?.markdown).toContain('不比：说的不是报告年度全年');
});
