import { describe, expect, test } from 'vitest';
import { analyse, folds, hover, type OutlineItem, outline } from '../../server/core/index.ts';
import { recognise } from '../../server/core/recognise/recognise.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { describeMarks, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* What offices, web pages and converters make of a report's frame: title, preamble, headings, what stands around it. */

const TITLE = '青岚县水利局2024年政府信息公开工作年度报告';
const SIX = [1, 2, 3, 4, 5, 6].map((n) => soundReport().sections[n as 1].heading);
const sound = render(soundReport());
const factsOf = (text: string, format: Format = 'text') => {
  const { facts } = analyse(text, { format, assume: true });
  if (!facts) throw new Error('no report');
  return facts;
};
const sectionsOf = (text: string, format?: Format): string =>
  factsOf(text, format)
    .report.sections.map((each) => each.number)
    .join('');
/** How the text came here is told once, as a hint; it is no fault of the frame. */
const TRACES: ReadonlySet<string> = new Set(['pdf-text', 'web-residue', 'space-in-text']);
const found = (text: string, format?: Format): readonly string[] =>
  describeMarks(
    text,
    diagnose(text, format).filter(({ id }) => !TRACES.has(id)),
  );

describe('a title says whose report it is, and on which year', () => {
  const titles: readonly [title: string, agency: string, fault?: string][] = [
    ['2024年青岚县水利局政府信息公开工作年度报告', '青岚县水利局'],
    ['青岚县水利局\n\n2024年政府信息公开工作年度报告', '青岚县水利局'],
    ['青岚县水利局\n2024年政府信息公开\n工作年度报告', '青岚县水利局'],
    ['青岚县水利局\n2024年\n政府信息公开工作\n年度报告', '青岚县水利局'],
    ['青岚县水利局\n政府信息公开工作年度报告\n（2024年）', '青岚县水利局'],
    ['2024年政府信息公开工作年度报告\n青岚县水利局', '青岚县水利局'],
    ['2024年政府信息公开工作年度报告\n（青岚县水利局）', '青岚县水利局'],
    ['    青岚县水利局2024年政府信息公开工作年\n               度报告', '青岚县水利局', 'title-linebreak'],
    ['青岚县水利局2024年政府信息公开工作年度报\n告', '青岚县水利局', 'title-linebreak'],
    ['《青岚县水利局2024年政府信息公开工作年度报告》', '青岚县水利局'],
    ['青岚县水利局2024年政府信息公开工作年度报告。', '青岚县水利局'],
    ['附件1：\n青岚县水利局2024年政府信息公开工作年度报告', '青岚县水利局'],
    ['青岚县水利局文件\n\n青水字〔2025〕3号\n\n青岚县水利局\n2024年政府信息公开工作年度报告', '青岚县水利局'],
    ['青岚县水利局二○二四年政府信息公开工作年度报告', '青岚县水利局'],
    ['国家税务总局青岚县税务局\n2024年政府信息公开工作年度报告', '国家税务总局青岚县税务局'],
    ['青岚湖旅游度假区管理委员会2024年政府信息公开工作年度报告', '青岚湖旅游度假区管理委员会'],
    ['青岚县政务公开办公室2024年政府信息公开工作年度报告', '青岚县政务公开办公室'],
    ['青岚县水利局关于2024年度政府信息公开工作情况的报告', '青岚县水利局', 'title-elements'],
    ['青岚县水利局2024年政府信息公开年报', '青岚县水利局', 'title-elements'],
  ];
  test.each<[title: string, agency: string, fault?: string]>(titles)('%s', (title, agency, fault) => {
    const text = sound.replace(TITLE, title);
    const facts = factsOf(text.replace(/青岚县水利局(?=2024年政府信息公开工作年度报告。本)/, ''));
    expect([facts.agency?.name, facts.year?.value]).toEqual([agency, 2024]);
    expect(facts.report.preamble).toHaveLength(1);
    expect(
      diagnose(text)
        .filter(({ id }) => id.startsWith('title-'))
        .map(({ id }) => id),
    ).toEqual(fault ? [fault] : []);
  });

  test('past the links that a page has before it', () => {
    const links =
      '首页\n政务公开\n当前位置：首页 > 政务公开 > 政府信息公开年报\n2022年青岚县水利局政府信息公开工作年度报告\n2023年青岚县水利局政府信息公开工作年度报告\n';
    expect(factsOf(links + sound).report.title?.slice.text).toBe(TITLE);
    expect(found(links + sound)).toEqual([]);
  });
});

describe('section headings', () => {
  type Damage = [name: string, text: string, faults: readonly string[], sections?: string];
  const damages: readonly Damage[] = [
    ['broken over two lines', sound.replace('行政复议、行政诉讼情况', '行政复议、\n行政诉讼情况'), []],
    ['broken with a blank line between', sound.replace('主要问题及改进', '主要问题\n\n及改进'), []],
    ['number on a line of its own', sound.replace('六、其他', '六、\n其他'), []],
    ['numbered twice', sound.replace('五、存在', '五、五、存在'), ['section-numbering ⟦五、五、⟧']],
    ['in Roman numerals', sound.replace('一、总', 'Ⅰ.总'), ['section-numbering ⟦Ⅰ.⟧']],
    ['in circled digits', sound.replace('三、收', '③收'), ['section-numbering ⟦③⟧']],
    ['第五部分', sound.replace('五、存', '第五部分 存'), ['section-numbering ⟦第五部分⟧']],
    ['with blanks inside', sound.replace('一、总体情况', '一 、总 体 情 况'), []],
    ['一、概述', sound.replace('一、总体情况', '一、概述'), ['section-title-variant ⟦概述⟧']],
    [
      'doubled',
      sound.replace(`${SIX[4]}\n`, `${SIX[4]}\n${SIX[4]}\n`),
      ['section-duplicate ⟦五、存在的主要问题及改进情况⟧'],
      '1234556',
    ],
    ['a caption above the table', sound.replace(`${SIX[1]}\n`, `${SIX[1]}\n主动公开政府信息情况\n`), []],
    [
      'sub-points that are titled like sections',
      sound
        .replace('（一）主动公开情况。', '一、主动公开政府信息情况\n')
        .replace('（二）依申请公开情况。', '二、收到和处理政府信息公开申请情况\n')
        .replace('（三）政府信息管理', '三、政府信息管理')
        .replace('（四）政府', '四、政府')
        .replace('（五）监督', '五、监督'),
      [],
    ],
    [
      'sub-points that the right number and a keyword make look like sections',
      sound
        .replace('（一）主动', '一、组织领导。成立领导小组。\n二、主动')
        .replace('（二）依', '三、依')
        .replace('（三）政府', '四、政府')
        .replace('（四）政府', '五、政府')
        .replace('（五）监督', '六、监督'),
      [],
    ],
    ['marked as Markdown in a plain text', sound.replace(/^([一二三四五六]、.*[况项])$/gm, '**$1**'), []],
    [
      'titles and headings with #',
      sound.replace(/^([一二三四五六]、.*[况项])$/gm, '## $1').replace(TITLE, `# ${TITLE}`),
      [],
    ],
  ];
  test.each<Damage>(damages)('%s', (_, text, faults, sections = '123456') => {
    expect(sectionsOf(text)).toBe(sections);
    expect(found(text)).toEqual(faults);
  });

  test('tags in a plain text', () => {
    const tagged = render(soundReport(), { format: 'html' }).replace(/^[\s\S]*<body>\s*|<\/body>[\s\S]*/g, '');
    expect(found(`<!-- 正文 -->\n${tagged}`)).toEqual([]);
  });
});

describe('lists of the six titles are no sections', () => {
  const lists: readonly (readonly [name: string, list: string])[] = [
    ['bare', `目录\n${SIX.join('\n')}`],
    ['with dots', `目录\n${SIX.map((each, i) => `${each}........${i + 1}`).join('\n')}`],
    ['with page numbers', `目录\n${SIX.map((each, i) => `${each} ${i + 1}`).join('\n')}`],
    ['with sub-entries', `目录\n${SIX.join('\n（一）主动公开\n（二）依申请公开\n')}`],
    ['as items of a sentence', `全文包括：\n${SIX.join('；\n')}。`],
    ['with Arabic numbers', `全文包括：\n${SIX.map((each, i) => `${i + 1}.${each.slice(2)}`).join('；\n')}。`],
  ];
  test.each(lists)('%s', (_, list) => {
    // Before the preamble: the last title of the list has text beneath it.
    const text = sound.replace(`${TITLE}\n`, `${TITLE}\n${list}\n`);
    expect(sectionsOf(text)).toBe('123456');
    expect(found(text)).toEqual([]);
  });
});

describe('what stands around a report', () => {
  const head =
    '索引号：\t00123/2025-00008\t主题分类：\t政府信息公开年报\n发布机构：\t青岚县水利局\t发布日期：\t2025-01-21\n名称：青岚县水利局2024年政府信息公开工作年度报告\n\n';
  const foot =
    '\n青岚县水利局\n2025年1月18日\n附件：1.青岚县水利局2024年政府信息公开工作年度报告.docx\n2.统计表.xls\n【打印】【关闭】\n上一篇：青岚县林业局2024年政府信息公开工作年度报告\n青岚县商务局2024年政府信息公开工作年度报告\n主办：青岚县人民政府办公室\n网站标识码：0000000001\n联系电话：0000-7654321\n';
  test('is no part of it', () => {
    const text = head + sound + foot;
    expect(found(text)).toEqual([]);
    const { report } = factsOf(text);
    expect(report.sections.at(-1)?.paragraphs.map(({ slice }) => slice.text)).toEqual([
      '本年度未发出收费通知，未收取信息处理费。',
      '青岚县水利局',
      '2025年1月18日',
    ]);
  });
  test('words of the report that begin like a page’s are', () => {
    const words = '信息公开工作没有收取信息处理费';
    const text = render(soundReport({ sections: { 6: { paragraphs: [words] } } }));
    expect(
      factsOf(text)
        .section(6)
        ?.paragraphs.map(({ slice }) => slice.text),
    ).toEqual([words]);
  });
});

describe('what programs make of a page', () => {
  const html = render(soundReport(), { format: 'html' });
  const markdown = render(soundReport(), { format: 'markdown' });
  test.each<[name: string, format: Format, text: string]>([
    ['one block, its lines parted by <br>', 'html', html.replace(/<\/?(?:p|h\d)>(?!<\/td>)(?<!<td[^>]*><p>)/g, '<br>')],
    [
      'headings and titles over several lines of source',
      'html',
      html.replace(/<(h\d)>(.*?)<\/h\d>/g, '<$1>\n   $2\n  </$1>'),
    ],
    ['entities', 'html', html.replace(/、(?=[总主收政存其])/g, '&#12289;').replace('2024年', '&#x32;024年')],
    [
      'the page laid out by a table',
      'html',
      html
        .replace('<body>', '<body><table><tr><td>栏目<br>政府信息公开年报</td><td>')
        .replace('</body>', '</td></tr></table></body>'),
    ],
    ['a centred title in Markdown', 'markdown', markdown.replace(`# ${TITLE}`, `<center><h1>${TITLE}</h1></center>`)],
    ['bold headings in Markdown', 'markdown', markdown.replace(/^#+ (.*)$/gm, '**$1**')],
    [
      'links to the headings in Markdown',
      'markdown',
      markdown.replace('\n根据', `\n${SIX.map((each) => `- [${each}](#a)`).join('\n')}\n\n根据`),
    ],
  ])('%s', (_, format, text) => {
    expect(recognise(text, format).isReport).toBe(true);
    expect(factsOf(text, format).agency?.name).toBe('青岚县水利局');
    expect(found(text, format)).toEqual([]);
  });
});

describe('printed lines', () => {
  const prose = (text: string): readonly string[] =>
    factsOf(text).report.paragraphs.map(({ slice }) => slice.text.replace(/\s/g, ''));
  const base = prose(render(soundReport(), { layout: 'words', narrow: true }));
  test.each([28, 33, 38, 44])('of %i characters are joined to the same paragraphs', (wrap) => {
    const text = render(soundReport(), { layout: 'words', narrow: true, wrap });
    expect(prose(text)).toEqual(base);
    expect(found(text)).toEqual([]);
  });
});

test('a line that ends within the name of another document is no end of the title', () => {
  const basis =
    '依据《中华人民共和国政府信息公开条例》第五十条以及《国务院办公厅政\n府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告\n格式〉的通知》（国办公开办函〔2021〕30号）的要求，编制本年度报告。\n';
  const { report } = factsOf(`${TITLE}\n${basis}${sound.slice(sound.indexOf('一、总体情况'))}`);
  expect(report.title?.slice.text).toBe(TITLE);
});

test.each<readonly [string, Format, string]>([
  ['a caption of an attachment', 'text', `附件2\n${sound}`],
  ['a title in quotes', 'text', sound.replace(TITLE, `《${TITLE}》`)],
  ['an attachment’s title', 'text', `附件：${sound}`],
])('%s is recognised without its tables', (_, format, text) => {
  expect(recognise(text.replace(/^\t.*\n/gm, ''), format).isReport).toBe(true);
});

describe('while it is being typed', () => {
  const ways = [{}, { layout: 'words', narrow: true, wrap: 34 }, { format: 'markdown' }, { format: 'html' }] as const;
  test.each(ways)('nothing throws and the outline nests: %o', (way) => {
    const format = 'format' in way ? way.format : 'text';
    const text = render(soundReport(), way);
    for (let end = 0; end <= text.length; end += 151) {
      const opened = analyse(text.slice(0, end), { format, assume: true });
      opened.diagnoses();
      expectNested(outline(opened), 0, end);
      for (const { span } of folds(opened)) expect(span.start <= span.end && span.end <= end).toBe(true);
      hover(opened, Math.max(0, end - 2));
    }
  });
});

test('the outline puts a table into the part it stands in', () => {
  const { heading } = soundReport().sections[2];
  const text = sound
    .replace(`${heading}\n`, `${heading}\n（一）本级情况\n`)
    .replace(SIX[2] as string, `（二）说明\n口径同上年。\n${SIX[2]}`);
  const section = outline(analyse(text, { format: 'text' })).find(({ name }) => name === heading);
  expect(section?.children.map(({ name, children }) => [name, children.map(({ kind }) => kind)])).toEqual([
    ['（一）本级情况', ['table']],
    ['（二）说明', []],
  ]);
});

function expectNested(items: readonly OutlineItem[], start: number, end: number): void {
  let last = start;
  for (const { span, selection, children, name } of items) {
    expect(last <= span.start && span.end <= end, name).toBe(true);
    expect(span.start <= selection.start && selection.end <= span.end, name).toBe(true);
    expectNested(children, span.start, span.end);
    last = span.start;
  }
}
