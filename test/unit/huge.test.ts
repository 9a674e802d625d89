import { describe, expect, test } from 'vitest';
import { formatOf } from '../../server/core/format.ts';
import { open } from '../../server/core/index.ts';

/*
 * What no report is like, but a file can be: one paragraph of half a million characters, a hundred thousand lines. Nothing
 * takes minutes and nothing overflows. The limit of the test is generous; what it keeps out took a hundred times as long.
 */

const head = '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n';
const huge: Readonly<Record<string, string>> = {
  'clauses about ourselves, with no mark of quotation': '我局公开信息12件，本机关'.repeat(45_000),
  'one word over and over': '公开'.repeat(200_000),
  'brackets that nothing closes': '（'.repeat(300_000),
  'a table and then more lines than a call takes arguments': `<table><tr><td>1</td></tr></table>\n${'甲\n'.repeat(150_000)}`,
};

describe('a text beyond all measure is read and checked', () => {
  test.each(Object.keys(huge))('%s', { timeout: 30_000 }, (name) => {
    const faults: string[] = [];
    const opened = open(head + huge[name], { format: 'text', assume: true, onFault: (rule) => faults.push(rule) });
    expect(opened.edition).toBeDefined();
    opened.diagnoses();
    expect(faults).toEqual([]);
  });
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
