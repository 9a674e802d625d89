import { describe, expect, test } from 'vitest';
import { forms } from '../../server/core/forms/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { figureIn, soundReport } from '../fixtures/sound.ts';

/*
 * Tables as hands, spreadsheets, converters and web pages really leave them: what is sound gives no finding, what is
 * damaged gives one, at the cell or label, and what cannot be read is said once.
 */

const model = soundReport();
const tabs = render(model, { layout: 'tabs' });
const words = render(model, { layout: 'words', narrow: true });
const pipes = render(model, { layout: 'pipe' });
const html = render(model, { format: 'html' });

/** A text changed; the change must have taken hold. */
const changed = (text: string, ...changes: readonly (readonly [string | RegExp, string])[]): string =>
  changes.reduce((result, [part, other]) => {
    const next = result.replace(part, other);
    if (next === result) throw new Error(`not there: ${part}`);
    return next;
  }, text);

/** The report with another table 4, tab by tab. */
const withResults = (table: string): string =>
  changed(tabs, [/(四、政府信息公开[^\n]*\n)行政复议[\s\S]*?(?=五、存在)/, `$1${table}`]);

/** A row of loose words with its figures on the line above its label. */
const FIGURES = /^(.*[^\d\s])((?: \d+){7})$/gm;

const column = (key: string): string =>
  forms(2021)
    .tables.t4.rows.map((row) => figureIn(model, 't4', row.key, key))
    .join('\t');

const sound: readonly (readonly [string, string, Format?])[] = [
  ['figures above their labels', words.replace(FIGURES, '$2\n$1')],
  ['figures below their labels', words.replace(FIGURES, '$1\n$2')],
  [
    'one row whose figures stand above its label',
    changed(words, ['4.无正当理由大量反复申请 0 0 0 0 0 0 0', '0 0 0 0 0 0 0\n4.无正当理由大量反复申请']),
  ],
  [
    'page numbers of several kinds',
    changed(words, ['2.没有现成', 'Page 6 of 9\n2.没有现成'], ['3.要求提供', '· 7 ·\n3.要求提供']),
  ],
  [
    'a bare page number before a form feed',
    changed(words, ['2.没有现成', '6\n\n\f2.没有现成'], ['五、存在', '7\n\f五、存在']),
  ],
  [
    'a group’s label and its first row’s in one cell',
    changed(
      tabs,
      ['（三）不予公开\t1.', '（三）不予公开1.'],
      ['三、本年度办理结果\t（一）', '三、本年度办理结果（一）'],
    ),
  ],
  [
    'no labels of groups',
    tabs.replace(/三、本年度办理结果|（三）不予公开|（四）无法提供|（五）不予处理|（六）其他处理/g, ''),
  ],
  ['heads again in the middle', changed(tabs, [/((?:.*\n){3})(一、本年新收[\s\S]*?)(\t（四）)/, '$1$2$1$3'])],
  ['a column of remarks', changed(tabs, [/(（一）予以公开.*)/, '$1\t含上年结转1件'])],
  [
    'labels broken by a spreadsheet',
    changed(tabs, ['5.要求行政机关确认或重新出具已获取信息', '"5.要求行政机关确认或重新\n出具已获取信息"']),
  ],
  ['figures parted by tabs and blanks', tabs.replace(/(\d)\t(\d)\t(\d)(?=\t)/g, '$1  $2  $3')],
  ['bold figures in a plain text', pipes.replace(/\| (\d+) (?=\|)/g, '| **$1** ')],
  [
    'a drawn table with a broken label',
    changed(pipes.replace(/^\|(?: --- \|)+\n/gm, '').replace(/^\|.*\n/gm, '$&+-----+-----+-----+-----+\n'), [
      /^\| 行政规范性文件 (.*)\n/m,
      '| 行政规范性 $1\n| 文件 | | | |\n',
    ]),
  ],
  [
    'a table drawn around its head and foot only',
    changed(pipes.replace(/^\|(?: --- \|)+\n/gm, ''), [
      /^(\| 信息内容.*)$/m,
      '+-----+-----+-----+-----+\n$1\n+-----+-----+-----+-----+',
    ]),
  ],
  [
    'each group of table 4 a row',
    withResults(
      `\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n复议后起诉\t0\t0\t0\t0\t0\n行政复议\t1\t0\t0\t0\t1\n未经复议直接起诉\t0\t0\t0\t0\t0\n`,
    ),
  ],
  [
    'table 4 turned',
    withResults(
      `\t行政复议\t未经复议直接起诉\t复议后起诉\n${forms(2021)
        .tables.t4.columns.map((each) => `${each.label}\t${column(each.key)}\n`)
        .join('')}`,
    ),
  ],
  [
    'statistics of the website',
    changed(tabs, [
      '三、收到',
      '政府网站建设情况\n指标\t数量\n信息发布总数\t1520\n行政许可\t12\n行政处罚\t5\n总计\t1537\n三、收到',
    ]),
  ],
  [
    'statistics in the overview',
    changed(tabs, [
      '二、主动公开',
      '公开信息统计表\n类别\t数量\n规范性文件\t2\n行政许可\t36\n行政处罚\t9\n行政强制\t0\n总计\t47\n二、主动公开',
    ]),
  ],
  [
    'a page laid out with tables in tables',
    changed(
      html,
      ['<body>', '<body><table><tr><td>首页</td><td><table><tr><td>'],
      ['</body>', '</td></tr></table></td></tr></table></body>'],
    ),
    'html',
  ],
  [
    'a report in one cell, lines parted by <br>',
    changed(html, ['<body>', '<body><table><tr><td>'], ['</body>', '</td></tr></table></body>']).replace(
      /<\/?(?:p|h[12])>/g,
      '<br>',
    ),
    'html',
  ],
];

test.each(sound.map(([name, text, format = 'text']) => ({ name, text, format })))(
  '$name: nothing is wrong',
  ({ text, format }) => {
    const found = diagnose(text, format).filter(({ severity }) => severity !== 'info');
    expect(describeAll(text, found)).toEqual([]);
  },
);

const damaged: readonly (readonly [string, string, string, string])[] = [
  // what, text, rule, what is marked
  ['rows numbered 1、', tabs.replace(/\t(\d)\.(?=\D)/g, '\t$1、'), 'table-label-typo', '1、属于国家秘密'],
  [
    'rows numbered ①',
    tabs.replace(/\t1\.(?=\D)/g, '\t①').replace(/\t2\.(?=\D)/g, '\t②'),
    'table-label-typo',
    '①属于国家秘密',
  ],
  ['no numbers', tabs.replace(/\t\d\.(?=\D)/g, '\t'), 'table-label-typo', '属于国家秘密'],
  ['one row without its number', changed(tabs, ['1.属于国家秘密', '属于国家秘密']), 'table-label-typo', '属于国家秘密'],
  ['其他 without its number', changed(words, ['3.其他', '其他']), 'table-label-typo', '其他'],
  ['总计 without its number', changed(tabs, ['（七）总计', '总计']), 'table-label-typo', '总计'],
  [
    'a remark behind a label',
    changed(tabs, ['（一）予以公开', '（一）予以公开（含部分）']),
    'table-label-typo',
    '（一）予以公开（含部分）',
  ],
  [
    'a slip in a row behind the group’s label',
    changed(tabs, ['1.申请人无正当理由逾期', '1.申请人无正当理由愈期']),
    'table-label-typo',
    '1.申请人无正当理由愈期不补正、行政机关不再处理其政府信息公开申请',
  ],
  ['a letter for zero', changed(tabs, ['2.重复申请\t0', '2.重复申请\tO']), 'cell-format', 'O'],
  ['blanks between thousands', changed(tabs, ['行政许可\t36', '行政许可\t1 036']), 'cell-format', '1 036'],
  ['words in a cell', changed(words, ['2.重复申请 0 0', '2.重复申请 0 详见附件']), 'cell-not-number', '详见附件'],
  [
    'a figure with a remark',
    changed(tabs, [/（一）予以公开(\t+)3/, '（一）予以公开$13（含上年1件）']),
    'cell-format',
    '3（含上年1件）',
  ],
  [
    'a figure gone behind merged labels',
    changed(tabs, [/(一、本年新收政府信息公开申请数量\t+6)\t1/, '$1']),
    'table-cell-count',
    '一、本年新收政府信息公开申请数量',
  ],
  [
    'a column gone',
    tabs.replace(/^(.*(?:\t\d+){5})\t\d+(\t\d+)$/gm, '$1$2').replace(/(四、政府[\s\S]*?\n(?:.*\n){3}.*)/, '$1\t0'),
    'table-cell-count',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ],
  ['an unknown label behind the group’s', changed(tabs, ['1.属于国家秘密', '1.密件']), 'table-label-typo', '1.密件'],
];

test.each(damaged)('%s: one finding', (_name, text, rule, marked) => {
  const found = diagnose(text).filter(({ id }) => /^(?:table|cell|t\d)-/.test(id));
  expect(
    found.map(({ id, span }) => [id, text.slice(span.start, span.end)]),
    describeAll(text, found).join('\n'),
  ).toEqual([[rule, marked]]);
});

describe('several wrong figures', () => {
  test('a figure set a row too low is explained by both cells', () => {
    const text = changed(
      tabs,
      ['4.保护第三方合法权益\t1', '4.保护第三方合法权益\t0'],
      ['6.属于四类过程性信息\t0', '6.属于四类过程性信息\t1'],
    );
    const found = diagnose(text).filter(({ id }) => id.startsWith('t3-'));
    expect(found).toHaveLength(1);
    expect(found[0]?.fixes.map(({ edits, preferred }) => [edits.length, preferred])).toEqual([
      [2, undefined],
      [2, undefined],
    ]);
  });

  test('a row moved by a column is one finding', () => {
    const text = changed(tabs, [
      '1.本机关不掌握相关政府信息\t1\t0\t0\t0\t1\t0\t2',
      '1.本机关不掌握相关政府信息\t0\t1\t0\t0\t0\t1\t0',
    ]);
    expect(diagnose(text).filter(({ id }) => id.startsWith('t3-'))).toHaveLength(1);
  });
});
