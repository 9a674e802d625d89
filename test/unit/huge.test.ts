import { describe, expect, test } from 'vitest';
import { analyse, folds, outline, safeEdits } from '../../server/core/index.ts';
import { isTooLarge, mostCharacters } from '../../server/core/recognise/size.ts';
import { formatOf } from '../../server/core/syntax/format.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/*
 * What no report is like, but a file can be: one paragraph of half a million characters, a hundred thousand lines. Nothing
 * takes minutes and nothing overflows. The limit of the test is generous; what it keeps out took a hundred times as long.
 */

const head = '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n';
const page = '<h1>青岚县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>';
const huge: Readonly<Record<string, string>> = {
  'clauses about ourselves, with no mark of quotation': '我局公开信息12件，本机关'.repeat(45_000),
  'one word over and over': '公开'.repeat(200_000),
  'brackets that nothing closes': '（'.repeat(300_000),
  'titles that nothing closes, in a sentence with claims': `收到申请3件，${'《'.repeat(80_000)}予以公开3件。`,
  'names of documents that nothing closes': '《关于印发<'.repeat(80_000),
  'a year a line': '2023年\n'.repeat(32_000),
  'one clause over and over': '不予公开3件，'.repeat(40_000),
  'lists of figures': '分别为3件、5件，'.repeat(20_000),
  'headings of one part': '二、主动公开政府信息情况\n'.repeat(33_000),
  'endings of a title': `我局编制了2024年${'政府信息公开工作年度报告'.repeat(30_000)}`,
  'a table and then more lines than a call takes arguments': `<table><tr><td>1</td></tr></table>\n${'甲\n'.repeat(150_000)}`,
};

describe('a text beyond all measure is read and checked', () => {
  const check = (text: string, format: Format): void => {
    const faults: string[] = [];
    const opened = analyse(text, { format, assume: true, onFault: (rule) => faults.push(rule) });
    expect(opened.edition).toBeDefined();
    opened.diagnoses();
    expect(faults).toEqual([]);
  };

  test.each(Object.keys(huge))('%s', { timeout: 30_000 }, (name) => check(head + huge[name], 'text'));

  test.each(['<table><tr><td>', '<font>', '<p>', '<div>', '<svg>'])(
    '%s that nothing closes, in HTML',
    { timeout: 30_000 },
    (tag) => check(`${page}${tag.repeat(96_000)}`, 'html'),
  );
});

test('what stands in elements however deep is read, and what stands behind them', () => {
  const sound = render(soundReport(), { format: 'html' });
  const within = (tag: string, times: number): string => {
    const [before = '', body = ''] = sound.split('<body>');
    return `${before}<body>${`<${tag}>`.repeat(times)}${body.replace('</body>', `${`</${tag}>`.repeat(times)}</body>`)}`;
  };
  const read = (text: string): readonly string[] =>
    (analyse(text, { format: 'html', assume: true }).facts?.report.paragraphs ?? []).map(({ slice }) => slice.text);
  for (const [tag, times] of [
    ['div', 400],
    ['font', 5_000],
  ] as const) {
    expect(read(within(tag, times))).toEqual(read(sound));
    expect(analyse(within(tag, times), { format: 'html', assume: true }).diagnoses()).toEqual([]);
  }
  const deep = analyse(`${'<div>'.repeat(5_000)}${page}<p>公开信息。</p>`, { format: 'html', assume: true });
  expect(deep.facts?.report.title?.slice.text).toContain('青岚县水利局2024年');
  const behind = `${'<table><tr><td>甲'.repeat(5_000)}${'</td></tr></table>'.repeat(5_000)}${sound}`;
  expect(analyse(behind, { format: 'html', assume: true }).facts?.table('t3')?.number('new', 'T')).toBeDefined();
});

test('a text above the limit is not begun', () => {
  const report = render(soundReport(), { layout: 'tabs' });
  const large = analyse(`${report}${'\n'.repeat(mostCharacters)}`, { format: 'text', assume: true });
  expect(large.isTooLarge).toBe(true);
  expect([large.edition, large.facts, large.diagnoses(), safeEdits(large), outline(large), folds(large)]).toEqual([
    ...[undefined, undefined, [], [], [], []],
  ]);
  expect(large.reopened(report).edition).toBe(2021);
  expect([isTooLarge('年'.repeat(mostCharacters)), isTooLarge('年'.repeat(mostCharacters + 1))]).toEqual([false, true]);
});

test('how a text is written is told by its language, its name, and whether it has a tag at all', () => {
  expect(formatOf('年报.txt', '一')).toBe('text');
  expect(formatOf('年报.MD', '一')).toBe('markdown');
  expect(formatOf('年报.htm', '<p>一')).toBe('html');
  expect(formatOf('年报.htm', '一，《二》 < 三')).toBe('text');
  expect(formatOf('年报.txt', '<p>一', 'html')).toBe('html');
  expect(formatOf('年报.txt', '一', 'html')).toBe('text');
  expect(formatOf('年报.html', '<p>一', 'markdown')).toBe('markdown');
});
