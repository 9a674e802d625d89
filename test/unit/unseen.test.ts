import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/*
 * Signs that nobody sees are one finding, wherever they stand, and lead to no other: not in a title, a heading or its number,
 * a label of a table, or a word that a rule knows.
 */

const sound = render(soundReport());
const places = [
  '政府信息公开工作年度报告',
  '一、总体',
  '（一）主动公开',
  '统计期限',
  '予以公开',
  '（七）总计',
  '自然人',
  '《中华',
  '信息处理费',
];
const signs: Readonly<Record<string, string>> = {
  bell: '\u0007',
  nothing: '\u0000',
  escape: '\u001b',
  red: '\u001b[1;31m',
  'red in C1': '\u009b31m',
  'a window’s title': '\u001b]0;[草稿\u0007',
  override: '\u202e',
  isolate: '\u2066',
  'Arabic mark': '\u061c',
  'soft hyphen': '\u00ad',
  'no width': '\u200b\ufeff',
  delete: '\u007f',
};

describe.each(Object.entries(signs))('%s', (_, sign) => {
  test.each(places)('in %s', (words) => {
    const from = sound.indexOf(words);
    expect(from).toBeGreaterThanOrEqual(0);
    for (const at of [from + 1, from + Math.ceil(words.length / 2)]) {
      const text = sound.slice(0, at) + sign + sound.slice(at);
      const found = analyse(text, { format: 'text' }).diagnoses();
      expect(found.map(({ id }) => id)).toEqual(['space-in-text']);
      expect(found[0]?.span).toEqual({ start: at, end: at + sign.length });
      expect(applyEdits(text, found[0]?.fixes[0]?.edits ?? [])).toBe(sound);
    }
  });
});

test('tabs and line ends are seen, and so is what an emoji is made of', () => {
  const text = sound.replaceAll('\n', '\r\n').replace('门户网站', '门户网站☎️👨‍👩‍👧');
  expect(analyse(text, { format: 'text' }).diagnoses()).toEqual([]);
});

test('as references in a page they are the same', () => {
  const page = `<p>${sound.split('\n\n')[0]}</p>\n<h2>一、总体&#8203;情况</h2>\n<p>全年公开信息&shy;3条。</p>`;
  const unseen = analyse(page, { format: 'html', assume: true })
    .diagnoses()
    .filter(({ id }) => id === 'space-in-text');
  expect(unseen.map(({ span, places }) => [span, ...places.map((each) => each.span)])).toEqual([
    ['&#8203;', '&shy;'].map((written) => ({
      start: page.indexOf(written),
      end: page.indexOf(written) + written.length,
    })),
  ]);
});
