import { describe, expect, test } from 'vitest';
import { analyse, safeEdits } from '../../server/core/index.ts';
import { recognise } from '../../server/core/recognise/recognise.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { misread } from '../fixtures/every-figure.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import * as wild from '../fixtures/foreign-tables.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* What copying takes from a whole report (its line ends, its bars, its digits' company), and small slips in what is left. */

const model = soundReport();
const tabs = render(model, { layout: 'tabs' });
const changed = (part: string | RegExp, other: string, text = tabs): string => {
  const result = text.replace(part, other);
  if (result === text) throw new Error(`not there: ${part}`);
  return result;
};
const found = (text: string, format?: Format): readonly string[] =>
  diagnose(text, format).map(({ id, span }) => `${id} ⟦${text.slice(span.start, span.end)}⟧`);
const alarms = (text: string, format: Format = 'text'): readonly string[] =>
  describeAll(
    text,
    diagnose(text, format).filter(({ severity }) => severity !== 'info'),
  );

describe('a report on one line', () => {
  const words = render(model, { layout: 'words', narrow: true });
  const parted = words.trim().replace(/\n/g, ' ');
  const glued = render(model, { write: (grid) => wild.tight(' ')(grid).trim().replace(/\n/g, ' ') }).replace(/\n/g, '');

  test.each([
    ['blanks for line ends', parted, 6],
    ['nothing for line ends', glued, 7],
  ])('%s: all of it is read, and what is wrong is said once', (_, text, headings) => {
    expect(text).not.toContain('\n');
    expect(alarms(text)).toEqual([]);
    expect(misread(text, model)).toEqual([]);
    const run = diagnose(text).filter(({ id }) => id === 'heading-punct');
    expect(run.map(({ message }) => message)).toEqual([
      `有 ${headings} 个标题和前后的文字连在一起，多半是复制时丢了换行。请让各级标题独立成行。`,
    ]);
    const broken = applyEdits(text, run[0]?.fixes[0]?.edits ?? []);
    expect(broken.split('\n')).toHaveLength(14);
    expect(alarms(broken)).toEqual([]);
    expect(recognise(broken, 'text').isReport).toBe(true);
  });

  test('is recognised by its words', () => expect(recognise(parted, 'text').isReport).toBe(true));

  test('a wrong figure in it is found at its place', () => {
    const text = changed('（一）予以公开 3 1 0', '（一）予以公开 5 1 0', parted);
    expect(found(text).filter((each) => each.startsWith('t3-'))).toEqual(['t3-done-sum ⟦5⟧']);
  });

  test('a long sentence with blanks around its figures is no table', () => {
    const kinds = [
      '文件',
      '解读',
      '公告',
      '通知',
      '预算',
      '决算',
      '采购',
      '规划',
      '工程',
      '水质',
      '人事',
      '会议',
      '动态',
    ];
    const list = `一是公开${kinds.map((kind, i) => `${kind}信息 ${i + 3} 条`).join('，')}；`;
    const text = changed('举办信息公开业务培训2期', `${list}举办信息公开业务培训2期`).replace(/；举办.*。\n/, '；\n');
    const read = analyse(text, { format: 'text', assume: true }).facts?.section(1)?.paragraphs ?? [];
    expect(read.at(-1)?.slice.text).toContain(list);
  });

  test('the safe fixes mend it once and for all', () => {
    const damaged = changed(/（本列数据.*?之和） /, '', parted);
    const text = applyEdits(damaged, safeEdits(analyse(damaged, { format: 'text', assume: true })));
    expect(safeEdits(analyse(text, { format: 'text', assume: true }))).toEqual([]);
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
});

describe('headings', () => {
  const sections = (text: string, format: Format = 'text'): string =>
    analyse(text, { format, assume: true })
      .facts?.report.sections.map(({ number }) => number)
      .join('') ?? '';

  test.each([
    ['存在的主要问题：一是工程信息公开滞后。'],
    ['问题：工程信息公开滞后。'],
    ['主要存在以下问题：工程信息公开滞后。'],
  ])('run into %s, and into the last cell above', (begins) => {
    const text = changed(/\n(五、存在的主要问题及改进情况)\n（一）存在的主要问题\n/, `$1${begins}\n（一）主要问题\n`);
    expect(sections(text)).toBe('123456');
    expect(misread(text, model)).toEqual([]);
    expect(found(text).filter((each) => /^(?:section|table|cell|heading)/.test(each))).toEqual([
      'heading-punct ⟦五、存在的主要问题及改进情况⟧',
    ]);
  });

  test('a title that the preamble has run into is one', () => {
    const text = changed('报告\n根据', '报告根据');
    expect(found(text)).toEqual(['heading-punct ⟦青岚县水利局2024年政府信息公开工作年度报告⟧']);
    expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(tabs);
  });

  test.each([' ', '\u3000', '\u00a0\u00a0'])(
    'and title, each on one line with what stands under it, parted by %j',
    (gap) => {
      const text = tabs
        .replace(/^(.*年度报告)\n+/, `$1${gap}`)
        .replace(/^([一二三四五六]、.*(?:情况|事项))\n+/gm, `$1${gap}`);
      expect([sections(text), recognise(text, 'text').isReport]).toEqual(['123456', true]);
      expect(alarms(text)).toEqual([]);
      expect(misread(text, model)).toEqual([]);
      const wrong = changed('（一）予以公开\t\t3\t1\t0\t0\t0\t0\t4', '（一）予以公开\t\t3\t1\t0\t0\t0\t0\t9', text);
      expect(
        diagnose(wrong)
          .filter(({ severity }) => severity === 'error')
          .map(({ id }) => id),
      ).toEqual(['t3-row-total']);
    },
  );

  test('a title at the beginning of a page’s first paragraph is one', () => {
    const text = render(model, { layout: 'html' }).replace(/^(.*年度报告)\n+(根据.*)$/m, '<p>$1\u3000\u3000$2</p>');
    expect(text).toContain('年度报告\u3000\u3000根据');
    const opened = analyse(text, { format: 'html', assume: true });
    expect(opened.facts?.agency?.name).toBe('青岚县水利局');
    expect(opened.diagnoses().map(({ id }) => id)).toEqual([]);
  });

  test('that a contents list names with a page behind each are none', () => {
    const titles = [
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ];
    const contents = titles.map((title, i) => `${'一二三四'.charAt(i)}、${title} ${i + 1}\n`).join('');
    expect(sections(changed('\n一、总体情况', `\n${contents}\n一、总体情况`))).toBe('123456');
  });

  test('behind a bullet', () => {
    const text = tabs.replace(/^(?=[一二三四五六]、.*(?:情况|事项)$)/gm, '■ ');
    expect(found(text)).toEqual([]);
    expect([sections(text), recognise(text, 'text').isReport]).toEqual(['123456', true]);
  });

  test('set wide: the number is no figure', () => {
    const text = tabs.replace(/^[一二三四五六]、.*(?:情况|事项)$/gm, (heading) => [...heading].join(' '));
    expect(sections(text)).toBe('123456');
    expect(alarms(text)).toEqual([]);
  });
});

describe('layouts', () => {
  const escaped: RenderOptions = {
    write: (grid) =>
      wild
        .headlessMarkdown(grid)
        .replace(/^\n.*\n.*\n/, '')
        .replaceAll('|', ' \\| ')
        .replace(/<br>/g, ''),
  };
  test.each<[string, Format]>([
    ['text', 'text'],
    ['Markdown', 'markdown'],
  ])('bars that a converter has escaped, in %s', (_, format) => {
    const text = render(model, { ...escaped, format });
    expect([alarms(text, format), misread(text, model, format)]).toEqual([[], []]);
  });

  test('a site’s editor: lines end with <br>, and begin with &nbsp;', () => {
    const table = /<table[\s\S]*?<\/table>\n/g;
    const html = render(model, { layout: 'html' });
    const tables = [...html.matchAll(table)].map(([each]) => each);
    const lines = html.replace(table, '@\n').replace(/^(?!@)(.+)$/gm, '&nbsp;&nbsp;&nbsp;&nbsp;$1<br/>');
    const text = lines.replace(/@\n/g, () => tables.shift() ?? '');
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });

  test('a report in one fence is recognised, a manual with one is not', () => {
    expect(recognise(`\`\`\`\n${tabs}\`\`\`\n`, 'markdown').isReport).toBe(true);
    expect(recognise(`# 怎样填报\n\n\`\`\`\n${tabs}\`\`\`\n`, 'markdown').isReport).toBe(false);
  });
});

test('a sign that nobody sees between digits is taken out, and is no word', () => {
  const text = changed('行政许可\t36', '行政许可\t3\u200b6');
  expect(found(text)).toEqual(['cell-format ⟦3\u200b6⟧']);
  expect(diagnose(text)[0]?.message).toContain('看不见的字符');
  expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(tabs);
});

test.each([
  ['（八）', '（七）'],
  ['（八）', '（六）'],
  ['（五）', '（四）'],
  ['（一）', '（二）'],
])('a block of table 2 under another clause: %s as %s', (right, wrong) => {
  const text = changed(`第二十条第${right}项`, `第二十条第${wrong}项`);
  expect(found(text)).toEqual([`table-label-typo ⟦第二十条第${wrong}项⟧`]);
  expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(tabs);
});

test('a table under another part’s heading is to be moved, not written again', () => {
  const [table = ''] = /(?<=四、政府信息公开行政复议、行政诉讼情况\n)[\s\S]*?(?=五、存在)/.exec(tabs) ?? [];
  const text = changed('四、政府信息公开行政复议', `${table}四、政府信息公开行政复议`, changed(table, ''));
  const [only, ...others] = diagnose(text);
  expect([only?.id, others]).toEqual(['section-empty', []]);
  expect(only?.message).toContain('表四在“三、收到和处理政府信息公开申请情况”下面。\n请把它移到这个标题之后');
});

describe('figures in words', () => {
  const applied = (words: string): readonly string[] =>
    found(changed('全年新收政府信息公开申请8件，', `全年新收政府信息公开申请八件，${words}，`));
  test('parts of a sum are added up', () => {
    expect(applied('其中网上提交五件，邮寄提交三件')).toEqual([]);
    expect(applied('其中网上提交四件，邮寄提交三件')).toEqual(['prose-breakdown-sum ⟦八件⟧']);
  });
  test('答复 that were not as they should be are some of all', () => {
    const text = changed('1.部分工程信息公开滞后，', '1.依申请公开答复不规范，有3件答复未告知救济渠道，');
    expect(found(text)).toEqual([]);
  });
});

describe('a spreadsheet that holds a whole report', () => {
  const sheet = render(model, { write: wild.separated(',', (text) => `"${text}"`) }).replace(
    /^(?!")(.+)$/gm,
    '"$1",,,,,,,,,',
  );
  test('saved with commas: prose stands in the first cell', () => {
    expect([alarms(sheet), misread(sheet, model)]).toEqual([[], []]);
    expect(recognise(sheet, 'text').isReport).toBe(true);
  });
  test('each cell in quotes, parted by tabs', () => {
    const text = render(model, { write: wild.separated('\t', (cell) => `"${cell}"`) });
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
});

describe('what a scanner misreads', () => {
  test.each([
    ['l', '1'],
    ['I', '1'],
    ['O', '0'],
  ])('%s for %s alone', (letter, digit) => {
    const text = tabs.replace(
      `1.本机关不掌握相关政府信息\t1\t0`,
      `1.本机关不掌握相关政府信息\t${digit === '1' ? letter : 1}\t${digit === '0' ? letter : 0}`,
    );
    expect(text).not.toBe(tabs);
    expect(found(text)).toEqual([`cell-format ⟦${letter}⟧`]);
    expect(applyEdits(text, diagnose(text)[0]?.fixes[0]?.edits ?? [])).toBe(tabs);
  });
  test('letters beside digits', () => {
    expect(found(changed('行政许可\t36', '行政许可\tl0'))).toEqual(['cell-format ⟦l0⟧']);
    expect(found(changed('行政许可\t36', '行政许可\tA6'))).toEqual(['cell-not-number ⟦A6⟧']);
  });
  test('a blank behind a row’s number', () => {
    const text = render(model, { layout: 'words', narrow: true }).replace(/(\d)\.(?=[\u4e00-\u9fff]+ \d)/g, '$1 .');
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
});

test('figures a line below a label that stands alone, led by the blank of its column', () => {
  const text = tabs.replace(/^(规章|行政规范性文件|行政许可|行政处罚)\t(?=\d)/gm, '$1\n\t');
  expect([alarms(text), misread(text, model)]).toEqual([[], []]);
});

describe('a second report in the same file', () => {
  const other = render(soundReport({ agency: 'government' }), { layout: 'tabs' });
  test('is said once, and nothing is read of it', () => {
    const text = `${tabs}\n\n${other}`;
    expect(found(text)).toEqual(['section-duplicate ⟦青岚县人民政府2024年政府信息公开工作年度报告⟧']);
    expect(misread(text, model)).toEqual([]);
  });
  test('without a title, from its first heading on', () => {
    expect(found(tabs + tabs.slice(tabs.indexOf('一、总体')))).toEqual(['section-duplicate ⟦一、总体情况⟧']);
  });
  test('two parts that stand twice are two findings', () => {
    const twice = tabs + tabs.slice(tabs.indexOf('五、存在'));
    expect(found(twice).filter((each) => each.startsWith('section-'))).toHaveLength(2);
  });
});

describe('sentences', () => {
  const applied = (words: string): readonly string[] => found(changed('不予公开1件、无法提供2件', words));
  test.each<[string, readonly string[]]>([
    ['因第三方合法权益不予公开1件、本机关不掌握无法提供2件', []],
    ['因过程性信息不予公开1件、无法提供2件', ['prose-number-mismatch ⟦1⟧']],
    ['因过程性信息等不予公开1件、无法提供2件', []],
  ])('a reason and its group in one breath count the reason: %s', (words, faults) =>
    expect(applied(words)).toEqual(faults),
  );
  test('a unit written twice, a figure that is gone', () => {
    expect(found(changed('等信息152条，', '等信息152条条，'))).toEqual(['dup-char ⟦条条⟧']);
    expect(found(changed('设置意见箱', '回收问卷份，设置意见箱'))).toEqual(['number-missing ⟦回收问卷份⟧']);
    expect(found(changed('1.部分工程', '1.条条框框较多，件件有回应还做不到，部分工程'))).toEqual([]);
  });
  test('均未被纠错', () => {
    const text = changed('行政复议1件，结果维持', '行政复议1件，均未被纠错').replace(
      '\n1\t0\t0\t0\t1\t',
      '\n0\t1\t0\t0\t1\t',
    );
    expect(found(text)).toEqual(['outcome-contradiction ⟦均未被纠错⟧']);
  });
});

test('a fee in 元 is asked after once, not set right as a figure', () => {
  expect(found(changed('行政事业性收费\t12.5', '行政事业性收费\t125000元'))).toEqual(['fee-unit-suspect ⟦125000元⟧']);
});

test('only the totals were written: 0 is not offered for the rest', () => {
  const blank = (figures: string): string => figures.replace(/\d+(?=\t)/g, '');
  const text = tabs.replace(/(?<=\D)(?:\t\d+){7}$/gm, blank);
  const empty = diagnose(text).filter(({ id }) => id === 'cell-empty');
  expect(empty.map(({ fixes }) => fixes)).toEqual([[]]);
  const zeros = changed(/1\t0\t0\t0\t0\t0\t1$/m, '1\t\t\t\t\t\t1');
  const [one] = diagnose(zeros).filter(({ id }) => id === 'cell-empty');
  expect(applyEdits(zeros, one?.fixes[0]?.edits ?? [])).toBe(tabs);
});

test('another town’s name opens the preamble', () => {
  const names = (opening: string, wrote = '编写2024年度政府信息公开工作年度报告'): readonly string[] =>
    found(
      render(
        soundReport({
          agency: 'government',
          title: '澜坪镇人民政府2024年政府信息公开工作年度报告',
          preamble: [
            `${opening}《中华人民共和国政府信息公开条例》，${wrote}。统计期限为2024年1月1日至2024年12月31日。`,
          ],
        }),
      ),
    ).filter((each) => each.startsWith('agency-'));
  expect(names('石桥镇人民政府依照')).toEqual(['agency-name-inconsistent ⟦石桥镇人民政府⟧']);
  expect(names('澜坪镇人民政府依照')).toEqual([]);
  expect(names('青岚县政务公开办公室依照')).toEqual([]);
  for (const wrote of ['编制本报告', '组织编写了本年度报告', '编制2024年度报告']) {
    expect(names('石桥镇人民政府依照', wrote)).toEqual(['agency-name-inconsistent ⟦石桥镇人民政府⟧']);
    expect(names('根据', `石桥镇人民政府${wrote}`)).toEqual(['agency-name-inconsistent ⟦石桥镇人民政府⟧']);
    expect(names('澜坪镇人民政府依照', wrote)).toEqual([]);
    expect(names('根据', `青岚县澜坪镇人民政府${wrote}`)).toEqual([]);
    expect(names('根据', `我镇${wrote}`)).toEqual([]);
  }
});

describe('a list in brackets within a list', () => {
  const listed = (words: string): readonly string[] =>
    found(changed('等信息152条，', `等信息152条，其中工程类36条、政策类62条（${words}）、其他54条，`));
  test.each<[string, readonly string[]]>([
    ['其中文件22条、解读40条', []],
    ['文件22条、解读40条', []],
    ['其中网上40条、信函20条', ['prose-breakdown-sum ⟦62条⟧']],
  ])('%s', (words, faults) => expect(listed(words)).toEqual(faults));
  test('does not end the list it stands in', () => {
    const text = '等信息152条，其中工程类36条、政策类62条（其中文件22条、解读40条）、其他44条，';
    expect(found(changed('等信息152条，', text))).toEqual(['prose-breakdown-sum ⟦152条⟧']);
  });
});

test('old numbers of articles in what the preamble says of “this report”; 均以 and 结算 in more places', () => {
  const preamble = [
    '本报告按照《中华人民共和国政府信息公开条例》第三十一条的规定编制。统计期限自2024年1月1日起至2024年12月31日止。',
  ];
  expect(found(render(soundReport({ preamble })))).toEqual(['article-ref-old-numbering ⟦第三十一条⟧']);
  const text = (words: string): readonly string[] => found(changed('举办信息公开业务培训2期，', `${words}，`));
  expect(text('收到意见3条，均以反馈')).toEqual(['fixed-term-typo ⟦均以⟧']);
  expect(text('公开部门预、结算2件')).toEqual(['fixed-term-typo ⟦预、结算⟧']);
  expect(text('答复均以更新后的文本为准，公开工程预、结算2件')).toEqual([]);
});

describe('rows with more cells than figures', () => {
  test('a blank column behind each figure', () => {
    const text = tabs.replace(/(?<=[\u4e00-\u9fff”）]\t+)(?:\d+\t){6}\d+$/gm, (row) => row.replace(/\d+/g, '$&\t'));
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
  test('remarks that say 无', () => {
    const text = tabs.replace(/^((?:规章|行政).*\t[\d.]+)$/gm, '$1\t无').replace(/^(信息内容.*)$/gm, '$1\t备注');
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
  test('entities around the figures', () => {
    const text = tabs.replace(/\t(?=\d)/g, '\t&nbsp;');
    expect([alarms(text), misread(text, model)]).toEqual([[], []]);
  });
});

describe('a table that is written a cell a line', () => {
  const cells = render(model, { layout: 'paragraphs' })
    .replace(/\n{2,}/g, '\n')
    .replace(/^[ \t\u3000]+/gm, '');
  const depth = (text: string): number => text.split('\n').length;
  /** With a figure on a line of its own right before a row of table 3. */
  const behind = (row: string, figure: number): string => changed(`\n${row}\n`, `\n${figure}\n${row}\n`, cells);
  const rows = ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '5.属于三类内部事务信息', '2.重复申请'];

  test('reads as it should', () => expect(alarms(cells)).toEqual([]));

  test.each(rows)('has a page’s number before %s, which is none of its figures', (row) => {
    const page = Math.ceil(depth(cells.slice(0, cells.indexOf(`\n${row}\n`))) / 60);
    const text = behind(row, page);
    expect(alarms(text)).toEqual([]);
    expect(misread(text, model)).toEqual([]);
  });

  test.each([0, 300])('has one figure too many before a row: %d is no page’s number', (figure) => {
    expect(alarms(behind('5.属于三类内部事务信息', figure)).join()).toContain('table-cell-count');
  });
});
