import { describe, expect, test } from 'vitest';
import type { TableId } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import { gridOf } from '../../server/core/syntax/layouts/grid.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import type { Format, TableLayout } from '../../server/core/syntax/tree.ts';
import { distinctReport, misread } from '../fixtures/every-figure.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { figureIn } from '../fixtures/sound.ts';

/*
 * What people, web pages and converters do to the layouts: every figure must still be read at its place.
 */

const model = distinctReport(2000);

/** The report in one layout, changed by a hand. */
const written = (layout: TableLayout, change: (text: string) => string, format: Format = 'text'): string =>
  change(render(model, { layout, format }));

/** Labels with a line's end in them. */
const withBreaks = (text: string): string =>
  text.replace(/商业企业/, '商业<br>企业').replace(/结果维持/g, '结果<br/>维持');

const repeated = (): string => {
  const figures = (id: TableId) => (row: string, column: string) => figureIn(model, id, row, column);
  const table = (id: TableId, repeat: boolean): string =>
    layouts.pipe.write(gridOf(forms(2021).tables[id], figures(id)), { eol: '\n', repeat });
  let text = render(model, { layout: 'pipe' });
  for (const id of ['t2', 't3', 't4'] as const) {
    text = text.replace(table(id, false), table(id, true));
  }
  return text;
};

interface Conversion {
  readonly name: string;
  readonly format?: Format;
  readonly text: string;
}

/** The first time that `part` stands in a text, written otherwise; it must stand there. */
const swap =
  (part: string | RegExp, other: string) =>
  (text: string): string => {
    const result = text.replace(part, other);
    if (result === text) throw new Error(`not there: ${part}`);
    return result;
  };

/** Cells of one row on one line. */
const onOneLine = (text: string): string => text.replace(/\n\|(?![-}+])/g, ' ||').replace(/\|- \|\|/g, '|-\n|');

const conversions: readonly Conversion[] = [
  // MediaWiki
  { name: 'MediaWiki with cells on one line', text: written('wiki', onOneLine) },
  {
    name: 'MediaWiki with looks of cells',
    text: written('wiki', (t) => t.replace(/^\| (?=\d)/gm, '| style="text-align:right" | ')),
  },
  { name: 'MediaWiki with a caption', text: written('wiki', (t) => t.replace(/(\{\|.*\n)/g, '$1|+ 表格\n')) },
  {
    name: 'MediaWiki, the first row without its mark',
    text: written('wiki', (t) => t.replace(/(\{\|.*\n)\|-\n/g, '$1')),
  },
  { name: 'MediaWiki that is not closed', text: written('wiki', (t) => t.replace(/^\|\}\n/gm, '')) },
  {
    name: 'MediaWiki with broken labels',
    text: written('wiki', (t) => t.replace('5.要求行政机关确认或重新出具', '5.要求行政机关确认或重新\n出具')),
  },
  // Cell by cell
  { name: 'tab-led without blank lines between rows', text: written('tab-led', (t) => t.replace(/\n\n(?=\t)/g, '\n')) },
  {
    name: 'tab-led with two blank lines between rows',
    text: written('tab-led', (t) => t.replace(/\n\n(?=\t)/g, '\n\n\n')),
  },
  { name: 'tab-led with blanks behind each cell', text: written('tab-led', (t) => t.replace(/^(\t.*)$/gm, '$1 ')) },
  {
    name: 'tab-led with full-width blanks before figures',
    text: written('tab-led', (t) => t.replace(/^\t(\d)/gm, '\t\u3000$1')),
  },
  { name: 'tab-led whose tabs became spaces', text: written('tab-led', (t) => t.replace(/^\t/gm, '    ')) },
  {
    name: 'tab-led with a no-break space before figures',
    text: written('tab-led', (t) => t.replace(/^\t(\d)/gm, '\t\u00a0$1')),
  },
  { name: 'paragraphs without blank lines', text: written('paragraphs', (t) => t.replace(/\n\n/g, '\n')) },
  { name: 'paragraphs with blanks around', text: written('paragraphs', (t) => t.replace(/^(.+)$/gm, '　$1 ')) },
  {
    name: 'paragraphs with long labels broken in two',
    text: written('paragraphs', (t) =>
      swap(
        '2.没有现成信息需要另行制作',
        '2.没有现成信息需要\n另行制作',
      )(swap('5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重新\n出具已获取信息')(t)),
    ),
  },
  // Row by row
  { name: 'tabs with stray tabs at the ends', text: written('tabs', (t) => t.replace(/^(.*\t.*)$/gm, '$1\t\t')) },
  { name: 'tabs without leading tabs', text: written('tabs', (t) => t.replace(/^\t+(?=\S)/gm, '')) },
  {
    name: 'tabs with single tabs between label and figures',
    text: written('tabs', (t) => t.replace(/([^\t\n\d])\t\t+(?=\d)/g, '$1\t')),
  },
  {
    name: 'tabs with blank lines within table 3',
    text: written('tabs', swap('\n\t（四）无法提供', '\n\n\t（四）无法提供')),
  },
  { name: 'tabs with spaces around cells', text: written('tabs', (t) => t.replace(/\t/g, ' \t ')) },
  {
    name: 'tabs with quoted labels',
    text: written('tabs', (t) => t.replace('3.危及“三安全一稳定”', '3.危及"三安全一稳定"')),
  },
  // Pipes
  { name: 'pipes with repeated group labels', text: repeated() },
  { name: 'pipes with repeated group labels in Markdown', format: 'markdown', text: repeated() },
  {
    name: 'pipes without the outer ones',
    format: 'markdown',
    text: written('pipe', (t) => t.replace(/^\| (.*) \|$/gm, '$1'), 'markdown'),
  },
  { name: 'pipes without blanks', text: written('pipe', (t) => t.replace(/ *\| */g, '|')) },
  {
    name: 'pipes with aligned columns',
    text: written('pipe', (t) => t.replace(/\| (\d+) (?=\|)/g, '|       $1 ').replace(/ --- /g, ' :---: ')),
  },
  {
    name: 'pipes with escaped dots and bold figures',
    format: 'markdown',
    text: written(
      'pipe',
      (t) => t.replace(/\| (\d)\.(?=\D)/g, '| $1\\.').replace(/\| (\d+) (?=\|)/g, '| **$1** '),
      'markdown',
    ),
  },
  {
    name: 'pipes with line breaks in labels',
    format: 'markdown',
    text: written('pipe', (t) => withBreaks(t).replace('（三）不予公开', '（三）<br>不予公开'), 'markdown'),
  },
  { name: 'pipes in a table without a rule', text: written('pipe', (t) => t.replace(/^\|(?: --- \|)+\n/gm, '')) },
  // HTML
  {
    name: 'HTML without p',
    format: 'html',
    text: written('html', (t) => t.replace(/<td([^>]*)><p>(.*?)<\/p>/g, '<td$1>$2'), 'html'),
  },
  { name: 'HTML on one line', format: 'html', text: written('html', (t) => t.replace(/\n/g, ''), 'html') },
  {
    name: 'HTML with every tag on its line',
    format: 'html',
    text: written('html', (t) => t.replace(/></g, '>\n    <'), 'html'),
  },
  {
    name: 'HTML with spans and styles in the cells',
    format: 'html',
    text: written(
      'html',
      (t) =>
        t.replace(
          /<p>(.*?)<\/p>/g,
          '<p style="text-align:center"><span style="font-size:12pt">$1</span><span>&nbsp;</span></p>',
        ),
      'html',
    ),
  },
  {
    name: 'HTML with th, thead and tbody',
    format: 'html',
    text: written(
      'html',
      (t) =>
        t
          .replace(/<table border="1">/g, '<table><tbody>')
          .replace(/<\/table>/g, '</tbody></table>')
          .replace(/<td([^>]*)>(<p>[^\d<]{2,}<\/p>)<\/td>/g, '<th$1>$2</th>'),
      'html',
    ),
  },
  {
    name: 'HTML in capitals, with unclosed cells',
    format: 'html',
    text: written(
      'html',
      (t) =>
        t
          .replace(/<\/t[dr]>/g, '')
          .replace(/<(\/?)(t[dr]|table)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
      'html',
    ),
  },
  {
    name: 'HTML whose labels are broken',
    format: 'html',
    text: written(
      'html',
      (t) =>
        withBreaks(t)
          .replace('三、本年度办理结果', '三<br>、<br>本<br>年<br>度<br>办<br>理<br>结<br>果')
          .replace('（三）不予公开', '（三）</p><p>不予公开'),
      'html',
    ),
  },
  {
    name: 'HTML in a page laid out with a table',
    format: 'html',
    text: written(
      'html',
      (t) =>
        t
          .replace('<body>', '<body><table><tr><td class="main">')
          .replace('</body>', '</td><td>相关链接</td></tr></table></body>'),
      'html',
    ),
  },
  {
    name: 'HTML whose numbers carry entities',
    format: 'html',
    text: written(
      'html',
      (t) =>
        t
          .replace(/<p>(\d+)<\/p>/g, '<p>&#32;$1&nbsp;</p>')
          .replace(/“/g, '&ldquo;')
          .replace(/”/g, '&rdquo;'),
      'html',
    ),
  },
  { name: 'HTML tables within plain text', text: written('html', (t) => t) },
  { name: 'HTML tables within Markdown', format: 'markdown', text: written('html', (t) => t, 'markdown') },
  // Spaces
  {
    name: 'words whose long labels are broken, figures in the second line',
    text: written('words', (t) =>
      t.replace(/2\.其他法律行政法规禁止公开( +)/, '2.其他法律行政法规禁止公\n      开 $1'),
    ),
  },
  {
    name: 'words whose long labels are broken around the figures',
    text: written('words', (t) =>
      t.replace(
        /5\.要求行政机关确认或重新出具已获取信息( +.*)/,
        '5.要求行政机关确认或重新\n      $1\n        出具已获取信息',
      ),
    ),
  },
  {
    name: 'words whose figures stand a line below the label',
    text: written('words', (t) =>
      t.replace(
        /（二）部分公开（区分处理的，只计这一情形，不计其他情形）( +.*)/,
        '（二）部分公开（区分处理的，只计这一情\n 形，不计其他情形）\n$1',
      ),
    ),
  },
  {
    name: 'words with a page break and the heads again',
    text: written('words', (t) => {
      const head = /（本列数据.*\n.*\n.*其他\n/.exec(t)?.[0] ?? '';
      return swap(/( +)1\.本机关不掌握/, `\n                    - 3 -\n\f${head}$11.本机关不掌握`)(t);
    }),
  },
  {
    name: 'words with group labels standing upright',
    text: written('words', (t) => {
      const lines = t.split('\n');
      const from = lines.findIndex((line) => line.startsWith('三、本年度办理结果'));
      ['三', '、', '本', '年', '度', '办', '理', '结', '果'].forEach((sign, i) => {
        const line = lines[from + i] ?? '';
        lines[from + i] = `${sign}${line.replace('三、本年度办理结果', '').replace(/^ /, '')}`;
      });
      return lines.join('\n');
    }),
  },
  {
    name: 'words with group labels on lines of their own',
    text: written('words', (t) =>
      t.replace(/（三）不予公开/, '（三）不予公开\n').replace(/（五）不予处理/, '（五）不予处理\n'),
    ),
  },
  { name: 'words indented throughout', text: written('words', (t) => t.replace(/^/gm, '      ')) },
  // Figures
  { name: 'figures with a thousands separator', text: written('tabs', (t) => t.replace(/\t2(\d{3})\b/g, '\t2,$1')) },
  { name: 'figures with their unit', text: written('pipe', (t) => t.replace(/\| (2\d{3}) (?=\|)/g, '| $1件 ')) },
  // What stands around
  {
    name: 'captions above the tables',
    text: written('tabs', (t) =>
      t
        .replace(/^(第二十条第（一）项)/m, '表1 主动公开政府信息情况\n$1')
        .replace(/^(（本列数据)/m, '表2 收到和处理申请情况\n单位：件\n$1'),
    ),
  },
  {
    name: 'a sentence behind each table',
    text: written('tab-led', (t) =>
      t
        .replace('\n三、收到', '\n注：数据由各股室提供，截至2024年12月31日。\n三、收到')
        .replace('\n四、政府', '\n注：数据由办公室核对。\n四、政府'),
    ),
  },
  {
    name: 'template words before each table',
    text: written('tab-led', (t) => t.replace(/^(二、主动.*|三、收到.*|四、政府.*)$/gm, '$1\n具体情况见下表。')),
  },
  {
    name: 'headings with a blank behind the number',
    text: written('tabs', (t) => t.replace(/^([一二三四五六]、)(?=.*(?:情况|事项)$)/gm, '$1 ')),
  },
  {
    name: 'no headings for the table sections',
    text: written('tabs', (t) => t.replace(/^(?:二、主动|三、收到|四、政府).*\n/gm, '')),
  },
];

describe.each(conversions)('$name', ({ text, format = 'text' }) => {
  test('every figure is read at its place', () => {
    expect(misread(text, model, format)).toEqual([]);
  });

  test('no finding is made of the shape', () => {
    const shape = diagnose(text, format).filter(
      ({ id, severity }) => severity !== 'info' && /^(?:table-|cell-|section-(?!missing|order))/.test(id),
    );
    expect(describeAll(text, shape)).toEqual([]);
  });
});
