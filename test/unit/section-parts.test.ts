import { describe, expect, test } from 'vitest';
import { folds, outline } from '../../server/core/index.ts';
import type { Section } from '../../server/core/syntax/tree.ts';
import { describeMarks, diagnose, read } from '../fixtures/findings.ts';

/*
 * What a section is divided into, and what stands beneath it, is told once: the outline, the folds, the checks and the reading of
 * figures in sentences see the same parts.
 */

const TITLE = '青岚县水利局2024年政府信息公开工作年度报告';
const HEADINGS = {
  1: '一、总体情况',
  5: '五、存在的主要问题及改进情况',
  6: '六、其他需要报告的事项',
} as const;

const reading = (number: keyof typeof HEADINGS, lines: readonly string[]) =>
  read([TITLE, HEADINGS[number], ...lines, ''].join('\n'));

function sectionOf(number: keyof typeof HEADINGS, lines: readonly string[]): Section {
  const section = reading(number, lines).facts?.section(number);
  if (!section) throw new Error('no such section was read');
  return section;
}

const texts = (paragraphs: readonly { readonly slice: { readonly text: string } }[]): readonly string[] =>
  paragraphs.map(({ slice }) => slice.text);

describe('a section’s numbered parts', () => {
  test.each<readonly [why: string, lines: readonly string[], parts: readonly string[]]>([
    [
      'each has the lines beneath it',
      ['（一）主动公开：152条。', '均已更新。', '（二）依申请公开。8件。'],
      ['（一）主动公开 2', '（二）依申请公开 1'],
    ],
    [
      '1. counts within （一）',
      ['（一）主动公开', '1.发布信息。', '（二）依申请公开', '1.收到8件。'],
      ['（一）主动公开 2', '（二）依申请公开 2'],
    ],
    [
      '1. counts within （一）, though it stands first',
      ['1.概述。', '（一）主动公开', '（二）依申请公开'],
      ['（一）主动公开 1', '（二）依申请公开 1'],
    ],
    [
      '1. counts within 一、',
      ['1.概述。', '一、主动公开', '2.发布信息。', '二、依申请公开'],
      ['一、主动公开 2', '二、依申请公开 1'],
    ],
    ['1. alone', ['1.主动公开。152条。', '2.依申请公开。8件。'], ['1.主动公开 1', '2.依申请公开 1']],
    ['(1) alone', ['(1)主动公开。152条。', '(2)依申请公开。8件。'], ['(1)主动公开 1', '(2)依申请公开 1']],
    ['一是 is a point of a list', ['一是主动公开。152条。', '二是依申请公开。8件。'], []],
    [
      '一是 is a point of a list, though it stands first',
      ['一是加强领导。', '1.主动公开。152条。', '二是加强保障。'],
      ['1.主动公开 2'],
    ],
    [
      'a comma of half width ends a title',
      ['（一）主动公开,共152条', '（二）依申请公开!'],
      ['（一）主动公开 1', '（二）依申请公开 1'],
    ],
    ['nothing is numbered', ['2024年，我局公开信息152条。'], []],
  ])('%s', (_, lines, parts) => {
    const section = sectionOf(1, lines);
    expect(
      section
        .subsections()
        .map(({ title, paragraphs }) => `${reading(1, lines).text.slice(title.start, title.end)} ${paragraphs.length}`),
    ).toEqual(parts);
    const [, shown] = outline(reading(1, lines));
    expect(shown?.children.map(({ name }) => name)).toEqual(parts.map((part) => part.replace(/ \d+$/, '')));
  });

  test('what the outline marks as a title is all of it, whatever blanks stand in it', () => {
    const { text } = reading(1, ['（一）  主动公开  情况。公开信息152条。']);
    const [, section] = outline(read(text));
    expect(section?.children.map(({ name, selection }) => [name, text.slice(selection.start, selection.end)])).toEqual([
      ['（一） 主动公开 情况', '（一）  主动公开  情况'],
    ]);
  });
});

describe('who signed beneath a section, and when', () => {
  test.each<
    readonly [lines: readonly string[], office: string | undefined, date: string | undefined, body: readonly string[]]
  >([
    [['未收取信息处理费。', '青岚县水利局', '2025年1月20日'], '青岚县水利局', '2025年1月20日', ['未收取信息处理费。']],
    [
      ['未收取信息处理费。', '青 岚 县 水 利 局', '（2025 年 1 月 20 日）'],
      '青 岚 县 水 利 局',
      '（2025 年 1 月 20 日）',
      ['未收取信息处理费。'],
    ],
    [['未收取信息处理费。', '二〇二五年一月二十日'], undefined, '二〇二五年一月二十日', ['未收取信息处理费。']],
    [['未收取信息处理费。', '青岚县水利局', '2025-01-20'], '青岚县水利局', '2025-01-20', ['未收取信息处理费。']],
    [['未收取信息处理费。', '青岚县水利局', '2025.1.20'], '青岚县水利局', '2025.1.20', ['未收取信息处理费。']],
    [
      ['未收取信息处理费。', '青岚县水利局', '2025年  月  日'],
      '青岚县水利局',
      '2025年  月  日',
      ['未收取信息处理费。'],
    ],
    [['未收取信息处理费。', '2025年1月20日', '青岚县水利局'], '青岚县水利局', '2025年1月20日', ['未收取信息处理费。']],
    [
      ['未收取信息处理费。', '青岚县水利局', '2025年1月20日', '（此件公开发布）'],
      '青岚县水利局',
      '2025年1月20日',
      ['未收取信息处理费。', '（此件公开发布）'],
    ],
    [['未收取信息处理费。', '青岚县水利局', '2025年1月20'], '青岚县水利局', '2025年1月20', ['未收取信息处理费。']],
    [['无', '2025年1月20日'], undefined, '2025年1月20日', ['无']],
    [['未收取信息处理费。', '青岚县水利局'], undefined, undefined, ['未收取信息处理费。', '青岚县水利局']],
    [['报告期截至2024年12月31日'], undefined, undefined, ['报告期截至2024年12月31日']],
  ])('%j', (lines, office, date, body) => {
    const section = sectionOf(6, lines);
    expect(section.signature?.office?.slice.text).toBe(office);
    expect(section.signature?.date.slice.text).toBe(date);
    expect(texts(section.body)).toEqual(body);
    expect(texts(section.paragraphs)).toEqual(lines);
  });

  test('is no part of the section’s last part', () => {
    const analysis = reading(6, ['（一）未收取信息处理费。', '（二）没有其他事项。', '青岚县水利局', '2025年1月20日']);
    expect(folds(analysis).map(({ span }) => analysis.text.slice(span.start, span.end).split('\n').at(-1))).toEqual([
      '2025年1月20日',
      '（一）未收取信息处理费。',
      '（二）没有其他事项。',
    ]);
  });
});

describe('what the checks make of the parts', () => {
  const RECEIVED = [
    '三、收到和处理政府信息公开申请情况',
    '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
    '一、本年新收政府信息公开申请数量\t8\t0\t0\t0\t0\t0\t8',
  ];
  const marks = (overview: readonly string[], rules: RegExp): readonly string[] => {
    const text = [TITLE, HEADINGS[1], ...overview, ...RECEIVED, ''].join('\n');
    return describeMarks(text, diagnose(text)).filter((mark) => rules.test(mark));
  };

  test('a part is about applications up to the next, whatever is numbered before them', () => {
    const parts = [
      '1.加强组织领导。',
      '（一）主动公开情况。公开信息152条。',
      '（二）依申请公开情况。新收9件。',
      '（三）热线办理情况。全年新收120件。',
    ];
    expect(marks(parts, /number-mismatch/)).toEqual(['prose-number-mismatch ⟦9⟧']);
  });

  test('a point on applications is no part on them: that nothing is counted is told at the table', () => {
    const points = ['2024年，我局公开信息152条。', '一是清理文件7件。', '二是规范依申请公开，完善办理流程。'];
    expect(marks(points, /application-no-data|nonzero/)).toEqual(['nonzero-not-mentioned ⟦8⟧']);
  });
});
