import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { distinctReport, misread } from '../fixtures/every-figure.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { figureIn, type Model, soundReport, withCell } from '../fixtures/sound.ts';
import { soundReport2019 } from '../fixtures/sound-2019.ts';

/*
 * What readers of PDFs make of a report: pdftotext with and without -layout, -raw, pdfminer, MuPDF and the like. Each of
 * these was seen in what such a program gave for a printed report.
 */

const sound = soundReport();

const filled = distinctReport(20);

/** Text of a PDF without its page numbers; `narrow` parts columns by one blank. */
const printed = (model: Model, options: RenderOptions = {}): string =>
  render(model, { layout: 'words', wrap: 34, narrow: true, ...options })
    .replace(/^ *- \d+ -\n/gm, '')
    .replace(/\n\n+/g, '\n');

/** The part must be there. */
const swap = (text: string, part: string | RegExp, other: string): string => {
  const result = text.replace(part, other);
  if (result === text) throw new Error(`not there: ${part}`);
  return result;
};

/** After every so many lines a line of its own. */
const broken = (text: string, every: number, line: (page: number) => string): string =>
  text
    .split('\n')
    .flatMap((each, i, all) => ((i + 1) % every === 0 && i < all.length - 2 ? [each, line((i + 1) / every)] : [each]))
    .join('\n');

const alarms = (text: string): readonly string[] =>
  describeAll(
    text,
    diagnose(text).filter(({ severity }) => severity !== 'info'),
  );

/** The report in some shape: its figures are read, the sound one gives no alarm and the wrong one is told. */
function holds(shape: (text: string) => string, base: (model: Model) => string = printed): void {
  expect(misread(shape(base(filled)), filled)).toEqual([]);
  expect(alarms(shape(base(sound)))).toEqual([]);
  const wrong = shape(base(withCell(sound, 't3', 'done', 'T', '9')));
  expect(
    diagnose(wrong)
      .filter(({ severity }) => severity === 'error')
      .map(({ id, span }) => `${id} ${wrong.slice(span.start, span.end)}`),
  ).toEqual(['t3-row-total 9']);
}

describe('page numbers that are bare figures', () => {
  for (const every of [17, 23, 29, 31]) {
    test(`after every ${every} lines, in the midst of sentences and tables`, () => {
      holds((text) => broken(text, every, (page) => `${page}`));
    });

    test(`centred, between blank lines, after every ${every} lines`, () => {
      holds((text) => broken(text, every, (page) => `\n                          ${page}\n`));
    });

    test(`below the office's name, after every ${every} lines`, () => {
      holds((text) => broken(text, every, (page) => `青岚县水利局\n${page}`));
    });
  }

  for (const every of [18, 21, 24, 27]) {
    test(`among figures that stand one a line, after every ${every} lines`, () => {
      holds((text) => rowwise(broken(text, every, (page) => `${page}`)));
    });
  }

  test('at the top of each page, behind a form feed', () => {
    holds((text) => `1\n${broken(text, 26, (page) => `\f${page + 1}`)}`);
  });

  test.each(['第 # 页', '第#页，共6页', '共 6 页 第 # 页', '· # ·', '— # —', 'Page # of 6', '# / 6', '- #\n-'])(
    'written %s',
    (form) => {
      holds((text) => broken(text, 24, (page) => form.replace('#', `${page}`)));
    },
  );

  test('are not what a web page left of a figure in its own line', () => {
    const part = (figure: number): string =>
      `各股室认真落实政务公开要求，按时更新栏目，及时回应群众关切，全年共收到政府信息公开申请\n${figure}\n件，均在规定的时限内作出了答复，没有逾期的情形。\n`;
    const filler = '我局对公开目录逐项核对，补充完善水利工程建设、水资源管理等内容，方便群众查询。\n'.repeat(7);
    const text = `青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n${part(1)}${filler}${part(2)}${filler}${part(3)}`;
    const paragraphs = analyse(text, { format: 'text', assume: true }).facts?.report.paragraphs ?? [];
    expect(paragraphs.filter(({ slice }) => /^[123]$/.test(slice.text))).toHaveLength(3);
  });
});

/** Every row's figures one a line below its label. */
const rowwise = (text: string): string =>
  text
    .split('\n')
    .map((line) => (/^[^，。]*(?: \d[\d.]*)+$/.test(line) ? line.replace(/ (?=\d[\d.]*(?: |$))/g, '\n') : line))
    .join('\n');

describe('heads and feet of pages', () => {
  test.each(['青岚县水利局', '青岚县水利局2024年政府信息公开工作年度报告', '政府信息公开年报       #'])(
    '%s',
    (head) => {
      holds((text) => broken(text, 21, (page) => `\n- ${page} -\n\f${head.replace('#', `${page}`)}`));
      holds((text) => broken(text, 21, (page) => head.replace('#', `${page}`)));
    },
  );

  test('the number on the same line', () => {
    holds((text) => broken(text, 22, (page) => `青岚县水利局              第${page}页`));
  });

  test('a section that stands twice is none of them', () => {
    const text = `${printed(sound)}    六、其他需要报告的事项\n    本年度未发出收费通知，未收取信息处理费。\n\n- 4 -\n`;
    expect(diagnose(text).map(({ id }) => id)).toContain('section-duplicate');
  });

  test('the title is none of them, nor the name under the report', () => {
    const text = `${printed(sound)}青岚县水利局\n2025年1月20日\n`;
    const shaped = broken(text, 25, () => '青岚县水利局2024年政府信息公开工作年度报告');
    const { report } = analyse(shaped, { format: 'text', assume: true }).facts ?? {};
    expect(report?.title?.agency?.text).toBe('青岚县水利局');
    expect(report?.paragraphs.at(-2)?.slice.text).toBe('青岚县水利局');
  });
});

describe('letters', () => {
  test('signs of radicals stand for characters', () => {
    const signs: Readonly<Record<string, string>> = {
      一: '⼀',
      二: '⼆',
      人: '⼈',
      工: '⼯',
      民: '⺠',
      行: '⾏',
      长: '⻓',
      文: '⽂',
    };
    holds((text) => text.replace(/[一二人工民行长文]/g, (letter) => signs[letter] ?? letter));
  });

  test('a report with them is recognised', () => {
    const text = printed(sound).replace(/一/g, '⼀').replace(/工/g, '⼯').replace(/行/g, '⾏');
    expect(analyse(text, { format: 'text' }).recognition().signs).toEqual(['title', 'sections', 'tables']);
  });
});

/** `label` and its figures in a text of words. */
const rowOf = (label: string): RegExp => new RegExp(`^(.*${label.replace(/[.]/g, '\\.')})((?: \\d+){7})$`, 'm');

describe('rows set close', () => {
  const two = (text: string, first: string, second: string, as: (a: string, b: string) => string): string => {
    const [one, other] = [rowOf(first).exec(text), rowOf(second).exec(text)];
    if (!one || !other) throw new Error(`${first} or ${second} is not there`);
    return swap(text, `${one[0]}\n${other[0]}`, as(one[2] ?? '', other[2] ?? ''));
  };

  test('the figures of a label and of the next stand a line lower', () => {
    holds((text) =>
      two(
        text,
        '2.重复申请',
        '3.要求提供公开出版物',
        (a, b) => `2.重复申请\n（五） 3.要求提供公开出版物${a}\n不予处${b}`,
      ),
    );
  });

  test('the first column stands a line higher', () => {
    holds((text) =>
      two(text, '2.重复申请', '3.要求提供公开出版物', (a, b) => {
        const [first, ...rest] = a.trim().split(' ');
        return `2.重复申请 ${first}\n3.要求提供公开出版物 ${rest.join(' ')}\n${b}`;
      }),
    );
  });

  test('some columns of both rows, then the next columns', () => {
    const text = two(
      printed(sound),
      '（一）予以公开',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      (a, b) => {
        const [one, other] = [a.trim().split(' '), b.trim().split(' ')];
        const lines = [
          [0, 3],
          [3, 4],
          [4, 7],
        ].flatMap(([from, to]) => [one.slice(from, to), other.slice(from, to)]);
        return `（一）予以公开\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n${lines.map((line) => line.join(' ')).join('\n')}`;
      },
    );
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('both rows one column after the other, told by their totals', () => {
    const row = (key: string, figures: string): Model => ({
      ...sound,
      tables: { ...sound.tables, t3: { ...sound.tables.t3, [key]: figures.split(' ') } },
    });
    const model = row('deny.4', '1 0 0 0 0 0 1');
    const text = two(printed(model), '4.保护第三方合法权益', '5.属于三类内部事务信息', (a, b) => {
      const [one, other] = [a.trim().split(' '), b.trim().split(' ')];
      return `4.保护第三方合法权益\n5.属于三类内部事务信息\n${one.map((each, i) => `${each}\n${other[i]}`).join('\n')}`;
    });
    expect(misread(text, model)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('noughts of both printed over each other', () => {
    const text = two(
      printed(sound),
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      () => '6.属于四类过程性信息\n7.属于行政执法案卷 00 00 00 00 0 0 0\n0 0 0',
    );
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('a row with too few figures above one with too many stays damaged', () => {
    const text = two(printed(filled), '2.重复申请', '3.要求提供公开出版物', (a, b) => {
      const one = a.trim().split(' ');
      return `2.重复申请 ${one.slice(0, 6).join(' ')}\n3.要求提供公开出版物 ${one[6]}${b}`;
    });
    expect(diagnose(text).filter(({ id }) => id === 'table-cell-count')).toHaveLength(2);
  });
});

test('words in a cell of table 4 are told there', () => {
  const text = swap(printed(sound), /^1 0 0 0 1(?: 0){10}$/m, '1 0 0 0 1 0 0 0 0 0 0 0 0 未统计 0');
  const found = diagnose(text).filter(({ severity }) => severity === 'error');
  expect(found.map(({ id, span }) => `${id} ${text.slice(span.start, span.end)}`)).toEqual(['cell-not-number 未统计']);
});

test('words in a cell of table 4 are told there, under heads whose letters are torn', () => {
  const text = swap(
    printed(sound),
    /^行政复议[\s\S]*?\n1 0 0 0 1(?: 0){10}$/m,
    '行政复议 行政诉讼\n结果维 结果纠 其他结 尚未审 总 未经复议直接起诉 复议后起诉\n持 正 果 结 计 结果维 结果纠 其他结 尚未审 总 结果维 结果纠 其他结 尚未审 总\n持 正 果 结 计 持 正 果 结 计\n1 0 0 0 1 0 0 0 0 0 0 0 0 未统计 0',
  );
  const found = diagnose(text).filter(({ severity }) => severity === 'error');
  expect(found.map(({ id, span }) => `${id} ${text.slice(span.start, span.end)}`)).toEqual(['cell-not-number 未统计']);
});

test('a page’s number is the last figure behind a row, whatever the row begins with', () => {
  const model = withCell(filled, 't3', 'new', 'N', '2');
  const lines = printed(model).split('\n');
  const at = lines.findIndex((line) => line.startsWith('一、本年新收'));
  lines.splice(at + 1, 0, '2');
  lines.splice(at - 20, 0, '1');
  const text = rowwise(lines.join('\n'));
  expect(misread(text, model)).toEqual([]);
});

describe('noughts run together', () => {
  test.each(['0000000', '0 00000 0', '000 0000', '0 0 0 0 000'])('%s', (figures) => {
    const text = swap(printed(sound), rowOf('8.属于行政查询事项'), `$1 ${figures}`);
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('in table 4', () => {
    const text = swap(printed(sound), /^1 0 0 0 1(?: 0){10}$/m, '1 0 0 0 1 00000 00000');
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });
});

describe('labels broken beside a group’s upright label', () => {
  const shapes: Record<string, (text: string) => string> = {
    'the group’s label within the row’s': (text) =>
      swap(
        swap(text, '（四）无法提供 ', ''),
        rowOf('2.没有现成信息需要另行制作'),
        '2.没有现成信息需\n（四）无法\n提供\n要另行制作\n$2',
      ),
    'letters of two groups on one line': (text) =>
      swap(
        swap(text, '（三）不予公开 ', '（三） '),
        rowOf('2.其他法律行政法规禁止公开'),
        '理结 不予公 2.其他法律行政法规禁止公$2\n果开 开',
      ),
    'a letter that both go on with': (text) =>
      swap(
        swap(text, '（六）其他处理 ', ''),
        rowOf('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
        '（六）\n其他处 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处$2\n理 理其政府信息公开申请',
      ),
    'the label on the middle one of three lines': (text) =>
      swap(text, rowOf('5.要求行政机关确认或重新出具已获取信息'), '5.要求行政机关\n确认或重新 $2\n出具已获取信息'),
    'figures on two lines with a letter between': (text) =>
      swap(text, rowOf('2.没有现成信息需要另行制作'), (() => '2.没有现成信息需要另行制$2\n果\n作')()),
    'the letters of the outermost group and its vertical mark': (text) =>
      swap(
        swap(text, '三、本年度办理结果 ', ''),
        rowOf('2.没有现成信息需要另行制作'),
        '2.没有现成信息需要另行制\n三\n︑\n本\n年\n度\n办\n理\n结\n果\n作\n$2',
      ),
  };
  shapes['the end of one label and the next label'] = (text) =>
    swap(
      swap(
        swap(text, '（三）不予公开 ', ''),
        rowOf('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
        '（二）部分公开（区分处理的，只计这一情$2',
      ),
      '1.属于国家秘密',
      '（三）不予公开 形，不计其他情形）1.属于国家秘密',
    );
  shapes['the end of the note within the first label'] = (text) =>
    swap(
      swap(text, '之和）', ''),
      rowOf('一、本年新收政府信息公开申请数量'),
      '一、本年新收政府信息公\n之和）\n$2\n开申请数量',
    );
  shapes['the heads of the next page within a row'] = (text) => {
    const heads = /（本列数据[\s\S]*?(?=一、本年新收)/.exec(text)?.[0] ?? '';
    return swap(
      swap(text, rowOf('7.属于行政执法案卷'), `7.属于行政$2\n\f${heads}执法案卷`),
      rowOf('4.无正当理由大量反复申请'),
      `4.无正当理$2\n由大量反复\n\f${heads}申请`,
    );
  };
  for (const [name, shape] of Object.entries(shapes)) test(name, () => holds(shape));

  test('a group’s name run together with the head beside it', () => {
    holds((text) => swap(text, '未经复议直接起诉', '结果未经复议直接起诉'));
  });
});

describe('lines of prose', () => {
  test('broken at marks, shorter than a line', () => {
    holds((text) =>
      swap(
        swap(text, /（国\n?办\n?公\n?开\n?办\n?函\n?〔2021〕\n?30\n?号/, '\n（国办公开办函〔2021〕30\n号'),
        '以下简称《条例》）',
        '\n以下简称《条例》\n）',
      ),
    );
  });

  test('an empty line behind each', () => {
    const text = printed(sound).replace(/\n/g, '\n\n');
    expect(alarms(text)).toEqual([]);
    expect(analyse(text, { format: 'text', assume: true }).facts?.report.preamble).toHaveLength(1);
  });
});

describe('columns torn apart', () => {
  const labels = '规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n';
  const rest = '本年处理决定数量\n36\n本年处理决定数量\n9\n0\n本年收费金额（单位：万元）\n12.5\n';
  const withTable2 = (table: string): string =>
    swap(printed(sound), /^ *第二十条第（一）项\n[\s\S]*?行政事业性收费.*\n/m, table);

  test('table 2: labels, then each block’s heads and figures row by row', () => {
    const text = withTable2(`${labels}本年制发件数\n本年废止件数\n现行有效件数\n0\n0\n0\n2\n1\n6\n${rest}`);
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('table 2: labels, then head by head', () => {
    const text = withTable2(`${labels}本年制发件数\n0\n2\n本年废止件数\n0\n1\n现行有效件数\n0\n6\n${rest}`);
    expect(misread(text, sound)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('what is carried over is no part of what was done, though no table says so', () => {
    const text =
      '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开情况。全年收到政府信息公开申请12件。已办结10件，包括予以公开8件，无法提供2件，结转下年度继续办理2件。\n';
    expect(diagnose(text).map(({ id }) => id)).not.toContain('prose-breakdown-sum');
  });

  test('table 2: figures that may be either are nobody’s', () => {
    const text = withTable2(`${labels}本年制发件数\n本年废止件数\n现行有效件数\n1\n2\n3\n4\n5\n6\n${rest}`);
    expect(diagnose(text).map(({ id }) => id)).toContain('table-cell-count');
  });

  test('table 4 without its last column is not called torn', () => {
    const text = swap(
      swap(printed(sound), /^1 0 0 0 1(?: 0){10}$/m, '1 0 0 0 1 0 0 0 0 0 0 0 0 0'),
      /总计(?=\n1 0 0)/,
      '总',
    );
    const found = diagnose(text).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ message }) => message.slice(0, 18))).toEqual(['表四“复议后起诉”这一组应有 5 个']);
  });

  test('table 4 with its heads among the figures is not summed', () => {
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const columns = heads.map((head, i) => `${head}\n${[5, 2, 2, 0, 1][i]}\n${head}\n0\n${head}\n6`).join('\n');
    const text = swap(printed(sound), /^行政复议[\s\S]*?\n1 0 0 0 1(?: 0){10}$/m, `行政复议\n行政诉讼\n${columns}`);
    const found = diagnose(text).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ id }) => id)).toEqual(['table-cell-count']);
    expect(found[0]?.message).toContain('表四无法读取');
  });
});

describe('the note of table 3', () => {
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const told = (text: string): boolean => diagnose(text).some(({ id }) => id === 'table-note-missing');

  test('is missed where none of its words is left', () => {
    expect(told(swap(printed(sound), note, ''))).toBe(true);
  });

  test('is there, however torn', () => {
    expect(
      told(swap(printed(sound), note, '（本列数据的勾稽关系为：第一项加第二项之和，等于\n自然\n第三项加第四项之和）')),
    ).toBe(false);
    expect(
      told(
        swap(
          swap(printed(sound), note, ''),
          '四、政府信息公开行政复议',
          '（本列数据\n的勾稽关系\n四、政府信息公开行政复议',
        ),
      ),
    ).toBe(false);
  });
});

test('changes of the form on trial, with the blank that a PDF puts before a figure', () => {
  const text = printed(soundReport2019()).replace('增加2', '增加 2').replace('减1', '减 1');
  expect(alarms(text)).toEqual([]);
  const figures = /^其他对外管理服务事项 3 0 12$/m;
  expect(alarms(swap(text, figures, '其他对外管理服务事\n3 增3 12\n项'))).toEqual([]);
  expect(alarms(swap(text, figures, '其他对外管理服务事项 3 增3 12\n\n        1\n'))).toEqual([]);
  expect(alarms(swap(text, figures, '其他对外管理服务\n3\n增 3\n12\n事项'))).toEqual([]);
});

test('torn heads wider than the text leave its lines what they are', () => {
  const heads = '结果 结果 其他 尚未 总 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总 维持 纠正 结果 审结 计 维持 纠正';
  holds((text) => swap(text, /^行政复议/m, `${heads}\n$&`));
});

describe('figures that a narrow column has broken', () => {
  /** 12,340 persons more, all of whom got what they asked for; the prose, which knows nothing of them, is left out of account. */
  const large = ['new', 'done', 'open'].reduce(
    (report, row) =>
      [...figureRow(row)].reduce((each, [column, figure]) => withCell(each, 't3', row, column, figure), report),
    soundReport(),
  );

  function figureRow(row: string): ReadonlyMap<string, string> {
    const old = (key: string, column: string): number => Number(figureIn(sound, 't3', key, column));
    return new Map(['N', 'T'].map((column) => [column, String(old(row, column) + 12_340)]));
  }

  const figures = ['N', 'C', 'R', 'S', 'L', 'O', 'T'].map((column) => figureIn(large, 't3', 'new', column) ?? '');
  const [first = '', last = ''] = [figures[0], figures[6]];
  const cut = (figure: string): string => figure.slice(0, -1);
  const piece = (figure: string): string => figure.slice(-1);
  const between = figures.slice(1, 6).join(' ');
  const written = new RegExp(`(?<=\\n)([^\\n]*?) ${figures.join(' +')}(?=\\n)`);

  test.each([
    [
      'both below the row',
      `$1 ${cut(first)} ${between} ${cut(last)}\n        ${piece(first)}             ${piece(last)}`,
    ],
    ['the first below the row', `$1 ${cut(first)} ${between} ${last}\n        ${piece(first)}`],
    ['each on lines of its own', `$1 ${cut(first)}\n${piece(first)}\n${between} ${cut(last)}\n${piece(last)}`],
  ])('are whole again where the sum of the row tells how: %s', (_, broken) => {
    const text = swap(printed(large), written, broken);
    expect(misread(text, large)).toEqual([]);
    expect(alarms(text).filter((each) => !each.includes('prose-number-mismatch'))).toEqual([]);
  });

  test('stay as they are where the row does not add up either way', () => {
    const text = swap(
      printed(large),
      written,
      `$1 ${cut(first)} ${between} ${Number(last) + 1}\n        ${piece(first)}`,
    );
    expect(diagnose(text).some(({ severity }) => severity === 'error')).toBe(true);
  });
});
