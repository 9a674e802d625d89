import { describe, expect, test } from 'vitest';
import { recognise } from '../../server/core/recognise/recognise.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { lookalikes } from '../fixtures/lookalikes.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

describe('no report', () => {
  test.each(lookalikes)('$name', ({ text, format = 'text' }) => {
    const seen = recognise(text, format);
    expect(seen.isReport, `signs: ${seen.signs.join(' ')}`).toBe(false);
    expect(seen.edition).toBeUndefined();
  });
});

describe('a report, however it is written', () => {
  const ways: readonly RenderOptions[] = [
    {},
    { eol: '\r\n', bom: true },
    { width: 'half', layout: 'paragraphs' },
    { digits: 'full', layout: 'tabs' },
    { layout: 'words', wrap: 34 },
    { layout: 'words', wrap: 30, narrow: true },
    { format: 'markdown' },
    { format: 'html' },
    { format: 'html', eol: '\r\n', width: 'half' },
    { layout: 'html' },
    { layout: { t2: 'pipe', t3: 'tabs', t4: 'words' } },
  ];
  test.each(ways)('%o', (way) => {
    const seen = recognise(render(soundReport(), way), way.format ?? 'text');
    expect(seen).toEqual({ isReport: true, edition: 2021, signs: ['title', 'sections', 'tables'] });
  });
});

describe('a report that is not whole', () => {
  const whole = render(soundReport());
  const title = '青岚县水利局2024年政府信息公开工作年度报告';
  const cases: readonly (readonly [name: string, text: string, format?: Format])[] = [
    ['without a title', whole.replace(`${title}\n`, '')],
    ['title in two lines', whole.replace(title, '青岚县水利局\n2024年政府信息公开工作年度报告')],
    ['title broken within a word', whole.replace(title, '青岚县水利局2024年政府信息公开\n\n工作年度报告')],
    ['title with blanks', whole.replace(title, '  青岚县水利局 ２０２４ 年 政府信息公开工作年度报告')],
    ['a mark of Word before the title', `[bookmark: _GoBack]${whole}`],
    ['工作 left out', whole.replace(title, '青岚县水利局2024年政府信息公开年度报告')],
    ['no year', whole.replace(title, '青岚县水利局政府信息公开工作年度报告')],
    ['year in Chinese', whole.replace(title, '青岚县水利局二〇二四年度政府信息公开工作年度报告')],
    [
      'a web page’s lines before it',
      `索 引 号 2/2025-01 公开分类\n发布日期：2025-01-15 浏览次数：\n\n${whole}\n图解.jpg\n`,
    ],
    [
      'a draft: title and three sections with prose',
      `${title}\n一、总体情况\n2024年，我局认真做好公开工作。\n五、存在的主要问题及改进情况\n解读不够及时。\n六、其他需要报告的事项\n未收取信息处理费。\n`,
    ],
    [
      'a draft: the first section written, the others waiting',
      `${title}\n一、总体情况\n2024年，我局围绕河道治理、农村供水等群众关心的事项，扎实做好政府信息公开工作，全年公开信息152条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n`,
    ],
    [
      'a draft: only the first section',
      `${title}\n\n根据要求，现公布年报。\n\n一、总体情况\n2024年，我局认真做好公开，公开信息152条，受理申请8件，答复8件，举办培训2期。\n`,
    ],
    [
      'with its contents before it',
      whole.replace('\n根据', '\n目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n根据'),
    ],
    ['headings with slips', whole.replace('五、存在的主要问题', '5、 存在的主要问题').replace('六、', '六.')],
    ['headings without numbers', whole.replace(/^[一二三四五六]、(?=.*(?:情况|事项)$)/gm, '')],
    ['Markdown with bold headings', whole.replace(/^([一二三四五六]、.*)$/gm, '**$1**'), 'markdown'],
    [
      'other sites’ links below',
      `${whole}\n相关链接\n青岚县教育局2024年政府信息公开工作年度报告\n青岚县财政局2024年政府信息公开工作年度报告\n青岚县民政局2024年政府信息公开工作年度报告\n`,
    ],
    [
      'scripts before it in HTML',
      `<html><head><script>if (a<b) { x(); }</script></head><body>${'<script>var a = 1;</script>\n'.repeat(500)}${render(soundReport(), { format: 'html' })}`,
      'html',
    ],
    [
      'a long script before it within the body of HTML',
      `<html><body><script>${'var a = 1;\n'.repeat(20_000)}</script>${render(soundReport(), { format: 'html' })}`,
      'html',
    ],
  ];
  test.each(cases.map(([name, text, format]) => ({ name, text, format })))('$name', ({ text, format }) => {
    const seen = recognise(text, format ?? 'text');
    expect(seen.isReport, `signs: ${seen.signs.join(' ')}`).toBe(true);
  });
});

test('a report on a year before the form was prescribed is left alone', () => {
  const text = render(soundReport({ title: '青岚县水利局2018年政府信息公开工作年度报告' }));
  expect(recognise(text, 'text').isReport).toBe(false);
});

describe('edition', () => {
  const of = (year: number, words = ''): number | undefined =>
    recognise(render(soundReport({ title: `青岚县水利局${year}年政府信息公开工作年度报告` })) + words, 'text').edition;

  test('by the year of the title', () => {
    expect([2019, 2020, 2021, 2022, 2030].map((year) => of(year))).toEqual([2019, 2019, 2021, 2021, 2021]);
  });
  test('by the period where the title has no year', () => {
    const text = render(soundReport({ title: '青岚县水利局政府信息公开工作年度报告' })).replaceAll('2024', '2020');
    expect(recognise(text, 'text').edition).toBe(2019);
  });
  test('by the tables where no year is told', () => {
    const text = render(soundReport({ title: '青岚县水利局政府信息公开工作年度报告', preamble: [] }));
    expect(recognise(text, 'text').edition).toBe(2021);
    expect(recognise(text.replace('本年制发件数', '本年新制作数量'), 'text').edition).toBe(2019);
  });
});

/** 0.1–0.7 million characters each: the case ends in time only where the beginning alone is read, and once. */
test.each(['<', '<script', '<!--', '<td ', '政府信息公开', '（', '2024年', '| ', '\t', '一、', '```\n', ' \n'])(
  'comes back from a text of nothing but %j',
  (piece) => {
    for (const format of ['text', 'markdown', 'html'] as const)
      expect(recognise(piece.repeat(100_000), format).isReport).toBe(false);
  },
);
