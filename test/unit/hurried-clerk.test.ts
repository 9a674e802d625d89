import { describe, expect, test } from 'vitest';
import { noConfig } from '../../server/core/check/config/config.ts';
import { analyse } from '../../server/core/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { describeMarks, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* What a hurried clerk does to a report: half of last year's, another office's, cut off, not yet written. */

const sound = render(soundReport());
const tabs = render(soundReport(), { layout: 'tabs' });
/** Rules that fire, with what they mark. */
const found = (text: string, format?: Format): readonly string[] => describeMarks(text, diagnose(text, format));
const overview = (paragraph: string, n = 1): string => {
  const paragraphs = [...soundReport().sections[1].paragraphs];
  paragraphs[n] = paragraph;
  return render(soundReport({ sections: { 1: { paragraphs } } }));
};

describe('last year’s report, half brought up to date', () => {
  test.each([
    ['（一）主动公开情况。2023年，我局公开信息121条，比上年减少12条。', ['stale-year ⟦2023年⟧']],
    ['（一）主动公开情况。2023年，我局公开信息121条，同比增长4%，今年公开信息152条。', []],
    ['（一）主动公开情况。2023年，我局公开信息121条，与2022年相比增加4条。', []],
  ])('%s', (paragraph, faults) => expect(found(overview(paragraph))).toEqual(faults));
});

describe('another office’s report, with its name left', () => {
  const town = render(
    soundReport({
      agency: 'government',
      title: '澜坪镇人民政府2024年政府信息公开工作年度报告',
      preamble: [
        '按照《中华人民共和国政府信息公开条例》的规定，石桥镇人民政府编制了2024年度政府信息公开工作年度报告。统计期限为2024年1月1日至2024年12月31日。',
      ],
    }),
  );
  test('in the preamble, before the verb', () => {
    const names = (text: string) => found(text).filter((each) => each.startsWith('agency-'));
    expect(names(town)).toEqual(['agency-name-inconsistent ⟦石桥镇人民政府⟧']);
    expect(names(town.replaceAll('石桥', '澜坪'))).toEqual([]);
    // Whoever writes a report for a town may be an office of the county.
    expect(names(town.replace('石桥镇人民政府', '青岚县政务公开办公室'))).toEqual([]);
  });
  test('where the body tells its story', () => {
    const body = (name: string) => found(overview(`2024年，${name}认真落实《条例》，公开河道治理信息。`, 0));
    expect(body('青岚县林业局')).toEqual(['agency-name-inconsistent ⟦青岚县林业局⟧']);
    expect(body('青岚县水利局')).toEqual([]);
    expect(body('云汀市青岚县水利局')).toEqual([]);
  });
  test.each([
    '全年发布河道治理信息152条',
    '本年度共发布河道治理信息152条',
    '累计公开河道治理信息152条',
    '通过网站发布信息152条',
  ])('where it tells what the office did: %s', (did) => {
    const told = (name: string) => found(overview(`一年来，${name}${did}。`, 0));
    expect(told('青岚县林业局')).toEqual(['agency-name-inconsistent ⟦青岚县林业局⟧']);
    expect(told('青岚县水利局')).toEqual([]);
  });
  test('not where an office is spoken of', () => {
    const told = (words: string) => found(overview(words, 0));
    expect(told('青岚县林业局转来河道治理信息12条，一并公开。')).toEqual([]);
    expect(told('青岚县林业局全年向我局移送信息12条，一并公开。')).toEqual([]);
  });
});

describe('headings that have lost a line break', () => {
  const [, first = ''] = soundReport().sections[1].paragraphs;
  const glued: readonly (readonly [string, string, string])[] = [
    ['behind the preamble', sound.replace('\n一、总体情况', '一、总体情况'), '一、总体情况'],
    ['behind a paragraph', sound.replace('\n二、主动公开', '二、主动公开'), '二、主动公开政府信息情况'],
    ['before the text', sound.replace('一、总体情况\n2024年', '一、总体情况2024年'), '一、总体情况'],
    ['on both sides', sound.replace('\n六、其他需要报告的事项\n', '六、其他需要报告的事项'), '六、其他需要报告的事项'],
  ];
  test.each(glued)('%s', (_, text, heading) => {
    expect(analyse(text, { format: 'text', assume: true }).facts?.report.sections.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(found(text)).toEqual([`heading-punct ⟦${heading}⟧`]);
    expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(sound);
  });
  test('are not what a sentence lists', () => {
    const listed = sound.replace(first, `${first}本报告分六部分。一、总体情况；二、主动公开政府信息情况；三、其他。`);
    expect(analyse(listed, { format: 'text', assume: true }).facts?.report.sections).toHaveLength(6);
  });
});

describe('prose', () => {
  test.each([
    ['（一）主动公开情况。公开法律援助、公证、行政复议等信息97条。', []],
    ['（一）主动公开情况。公开处罚决定、占道审批等信息513条，其中政府网站公开423条，政务新媒体公开90条。', []],
  ])('samples before 等 are not what is counted: %s', (paragraph, faults) =>
    expect(found(overview(paragraph))).toEqual(faults),
  );
  test('a figure of last year’s is no sum of this year’s parts', () => {
    const text = (rest: string) =>
      overview(
        `（二）依申请公开情况。新收政府信息公开申请8件，较2023年的23件减少15件，其中自然人6件、${rest}。上年结转1件，办结8件，结转下年度1件。被申请行政复议1件，结果维持。`,
        2,
      );
    expect(found(text('法人2件'))).toEqual([]);
  });
  test('a share that agrees with no whole of its sentence', () => {
    const text = overview(
      '（二）依申请公开情况。新收政府信息公开申请8件，其中自然人6件，占75%；法人2件，占27.6%。上年结转1件，办结8件，结转下年度1件。被申请行政复议1件，结果维持。',
      2,
    );
    expect(found(text)).toEqual(['prose-percentage ⟦27.6%⟧']);
  });
});

test('parts of one kind are not what “all” speaks of', () => {
  const words =
    '（二）依申请公开情况。新收政府信息公开申请8件，其中企业申请1件、自然人申请6件、律师事务所1件，全部予以公开。上年结转1件，结转下年度1件。被申请行政复议1件，结果维持。';
  expect(found(overview(words, 2))).toEqual([]);
});

test('the only repair of a table is told with the sentence that speaks against it', () => {
  // The slip is in the table and in the prose alike: 新收 T 8 → 9.
  const text = tabs
    .replace('申请数量\t\t\t6\t1\t0\t0\t1\t0\t8', '申请数量\t\t\t6\t1\t0\t0\t1\t0\t9')
    .replace('新收政府信息公开申请8件', '新收政府信息公开申请9件');
  const [only, ...others] = diagnose(text);
  expect([only?.id, others.length]).toEqual(['t3-row-total', 0]);
  expect(only?.message).toContain('正文写的“新收政府信息公开申请9件”与现在的数相同');
});

test('a sentence that a stray line end has torn is read as one', () => {
  const at = sound.indexOf('政府信息公开申请8件') + 4;
  const torn = `${sound.slice(0, at)}\n${sound.slice(at)}`;
  expect(found(torn)).toEqual([]);
  const none = overview(
    '（二）依申请公开情况。做好办理，全年没有收到政府信息\n公开申请。上年结转1件，结转下年度1件。复议1件，结果维持。',
    2,
  );
  expect(found(none).map((each) => each.split(' ')[0])).toEqual(['claim-none-but-nonzero']);
});

test('tables under each other’s headings are one finding', () => {
  const [head2 = '', head3 = ''] = [soundReport().sections[2].heading, soundReport().sections[3].heading];
  const swapped = tabs
    .replace(head2, '@')
    .replace(head3, '#')
    .split(/[@#]|(?=\n四、政府)/);
  const [before = '', second = '', third = '', ...rest] = swapped;
  const text = `${before}${head2}${third}\n${head3}${second}${rest.join('')}`;
  expect(found(text).map((each) => each.split(' ')[0])).toEqual(['section-order']);
});

test('an unfilled cell is one finding; the blank behind a number of Markdown is none', () => {
  expect(found(tabs.replace('行政许可\t36', '行政许可\tXX'))).toEqual(['placeholder-left ⟦XX⟧']);
  expect(
    found(sound.replace('青岚县水利局2024年', '【单位名称】2024年')).some((each) => each.includes('【单位名称】')),
  ).toBe(true);
  const list = render(
    soundReport({ sections: { 6: { paragraphs: ['1. 本年度未收取信息处理费。', '2. 没有其他事项。'] } } }),
    {
      format: 'markdown',
    },
  );
  expect(found(list, 'markdown')).toEqual([]);
});

test('a share of what the sentence has counted, by its name', () => {
  const share = (percent: string) =>
    found(overview(`（一）主动公开情况。全年制作解读材料80篇，其中图表解读20篇，占解读总数的${percent}。`));
  expect(share('25%')).toEqual([]);
  expect(share('35%')).toEqual(['prose-percentage ⟦35%⟧']);
});

describe('one slip, one finding', () => {
  const cells = render(soundReport(), { layout: 'paragraphs' });
  const ids = (text: string) => found(text).map((each) => each.split(' ')[0]);
  test('a row’s name is gone: its figures stand behind the row above', () => {
    const text = cells.replace('行政规范性文件\n\n2\n', '2\n');
    expect(ids(text)).toEqual(['table-row-missing']);
    expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(cells);
  });
  test('a row’s name stands twice, once without figures: that is the title of a table, no row', () => {
    expect(ids(cells.replace('行政规范性文件\n\n2\n', '行政规范性文件\n\n行政规范性文件\n\n2\n'))).toEqual([]);
  });
  test('a heading stands twice', () => {
    expect(ids(sound.replace('六、其他', '六、其他需要报告的事项\n六、其他'))).toEqual(['section-duplicate']);
  });
  test('a heading has run into a table’s last cell', () => {
    expect(ids(tabs.replace(/\n(四、政府信息公开行政复议)/, '$1'))).toEqual(['heading-punct']);
    expect(ids(tabs.replace(/\n(五、存在的主要问题)/, '$1'))).toEqual(['heading-punct']);
  });
  test('the heads of table 3 have run together', () => {
    expect(ids(tabs.replace(/总计\n(?=\t\t\t自然人)/, '总计'))).toEqual([]);
  });
});

test('a figure in the wrong column is one finding, with one repair for both cells', () => {
  const text = tabs.replace('（一）予以公开\t\t3\t1', '（一）予以公开\t\t1\t3');
  const [only, ...others] = diagnose(text);
  expect([only?.id, others.map(({ id }) => id)]).toEqual(['t3-done-sum', []]);
  expect(only?.message).toContain('填错了列');
  expect(only?.fixes.map(({ edits, preferred }) => [edits.length, preferred])).toEqual([[2, true]]);
  expect(applyEdits(text, only?.fixes[0]?.edits ?? [])).toBe(tabs);
});

describe('a draft', () => {
  const drafted = (text: string, format: Format = 'text') =>
    analyse(text, { format, assume: true, config: { ...noConfig, profile: 'draft' } }).diagnoses();
  const told = (text: string, format?: Format) => drafted(text, format).map(({ id, message }) => `${id} ${message}`);
  /** Columns of blanks are no table before its first label stands there. */
  const layouts = ['tab-led', 'tabs', 'pipe'] as const;

  test.each(layouts)('says nothing of what is not written yet: %s', (layout) => {
    const text = render(soundReport(), { layout });
    const table = text.indexOf('第二十条第（一）项');
    const end = text.indexOf('五、存在的主要问题');
    const cuts = [...text].map((_, at) => at).filter((at) => at % 7 === 0 && (at < table || at > end));
    for (const at of cuts) expect(told(text.slice(0, at)), text.slice(0, at).slice(-30)).toEqual([]);
  });

  test('nor of tables that are filled in from the top', () => {
    const rows = tabs.split('\n');
    const from = rows.findIndex((row) => row.startsWith('第二十条第（一）项'));
    const to = rows.findIndex((row) => row.startsWith('五、'));
    for (let at = from; at < to; at++) expect(told(`${rows.slice(0, at).join('\n')}\n`), rows[at - 1]).toEqual([]);
  });

  test('but of what is written and wrong', () => {
    const cut = sound.slice(0, sound.indexOf('（三）政府信息管理'));
    expect(told(cut.replace('县政府门户网站公开水利', '县政府门户网站站公开水利')).length).toBe(1);
    expect(told(cut.replace('（国办公开办函〔2021〕30号）', '（国办公开办函[2021]30号）')).length).toBe(1);
    const gap = tabs.replace(/\n[^\n]*2\.重复申请[^\n]*/, '');
    expect(told(gap).map((each) => each.split(' ')[0])).toEqual(['table-row-missing']);
  });
});
