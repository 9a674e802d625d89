import type { Format } from '../../server/core/syntax/tree.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/** A report with something repeated that no author writes, but a broken converter or an attacker may. */
export interface Shape {
  readonly name: string;
  readonly format: Format;
  /** The report with so many characters of it, or a few more. */
  readonly text: (characters: number) => string;
}

/** Where in a sound report: before or behind some words of it. */
interface Place {
  readonly format: Format;
  readonly before?: string;
  readonly behind?: string;
  /** What stands on the same line. */
  readonly begin?: string;
  readonly end?: string;
}

const report: Readonly<Record<Format, string>> = {
  text: render(soundReport(), { layout: 'tabs' }),
  markdown: render(soundReport(), { format: 'markdown' }),
  html: render(soundReport(), { format: 'html' }),
};

/** What is repeated, and where. */
const repeated: readonly (readonly [place: string, where: Place, units: readonly string[]])[] = [
  [
    'prose',
    // A sentence with claims is read word by word to its end.
    { format: 'text', behind: '一、总体情况\n', begin: '收到申请3件，', end: '予以公开3件。\n' },
    [
      // Years, days, digits.
      ...[
        '2023年\n',
        '2023年',
        '2023年1月1日至',
        '截至2023年1月1日，\n',
        '7',
        '７',
        '二十',
        '1,000,',
        '1.',
        '0 ',
        '3件占5%，',
      ],
      ...['第0季度公开3件，', '0、', '3/', '3%', '2024', '1亿', '增长5%。'],
      // Signs that open, close, part.
      ...[...'《〈（([【〔［“‘「<{', '&lt;', ...'》）”」>】〕'],
      ...[
        '《关于印发<',
        '《关于印发<通知>',
        '《通知》（',
        '“公开”',
        '（公开',
        '（）',
        '《》',
        '((',
        '（一',
        '（《',
        '<公',
        '>公',
        '（《》',
        '（“”',
        '“（',
        '《<公',
      ],
      ...[...'，。…—_×：；、·.-~=/*#|&', '——', '……', '××', '，。'],
      // Blanks.
      ...[' ', '　', '\t', '\n', ' \n', '\f', '\r', '公 ', ' 。', '\u00a0', '\u200b', '&nbsp;', '&amp;'],
      // Words of the field.
      ...['公开', '申请', '其中', '一是', '我局', '县', '局', '关于', '条例', '公', '的', '年', '第', '件'],
      ...['不予公开3件，', '予以公开3件。', '其中3件', '其中，予以公开3件，', '其中：', '3件、', '分别为3件、5件，'],
      ...[
        '公开、',
        '予以公开、',
        '申请3件，',
        '我局公开信息12件，本机关',
        '县财政局',
        '青岚县水利局',
        '县政府办公室、',
        '共3件，',
      ],
      ...[
        '《条例》第十九条',
        '第十九条、',
        '《政府信息公开条例》',
        '国办发〔2021〕30号',
        '国办发〔2021',
        '〔2021〕',
        '由3件增至5件，',
      ],
      ...['同比增长5%，', '占比5%，', '未收取信息处理费', '没有', '无', '未发生行政复议，', '我局不存在，'],
      // Points of a list, headings.
      ...[
        '一是公开。',
        '一是公开，二是申请，',
        '一是',
        '1.公开信息\n',
        '（1）公开信息\n',
        '（一）主动公开情况\n',
        '（一）',
        '1.',
        '①',
        '（一）公开',
      ],
      ...['二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'],
      ...[
        '二、主动公开政府信息情况\n公开信息3件。\n',
        '二、主动公开政府信息情况',
        '六、其他需要报告的事项\n',
        '二、\n',
        '一、',
      ],
      ...[
        '主动公开政府信息情况\n',
        '存在的主要问题及改进情况\n',
        '（一）存在的主要问题\n公开3件。\n',
        '一、总体情况…………1\n',
      ],
      ...[
        '青岚县水利局2024年政府信息公开工作年度报告\n',
        '政府信息公开工作年度报告',
        '报告',
        '年度报告\n',
        '2024年政府信息公开工作年度报告',
      ],
      ...['┌─┬─┐\n│1│2│\n└─┴─┘\n', '├', '+---+\n|1|\n', '\t1\n', '\n\n1\n', '- 1 -\n', '第 1 页\n', '第1页共9页'],
      ...['http://', 'a@b.cn', 'a,"b",', '"', "'", '\\', '$', 'a', 'GB/T', '😀', '𠮷', '\ufffd', '口', '●'],
      // What is usual, so that it is seen to be linear.
      '我局核对了17处堤防的巡查记录，按《条例》第十九条公开其中2条信息。\n',
    ],
  ],
  [
    'top',
    { format: 'text', before: '' },
    [
      ...[
        '青岚县水利局',
        '青岚县水利局\n',
        '政府信息公开工作年度报告',
        '政府信息公开工作年度报告\n',
        '2024年',
        '2024年\n',
        '（2024年）',
        '年度报告',
      ],
      ...[
        '根据《中华人民共和国政府信息公开条例》，',
        '现将',
        '本报告',
        '一、总体情况\n',
        '一、总体情况；',
        '（一）主动公开情况\n',
        '县',
        '办公室',
      ],
    ],
  ],
  [
    'title',
    { format: 'text', before: '政府信息公开工作年度报告', end: '' },
    [
      '政府信息公开工作年度报告',
      '政府信息公开工作',
      '2024年',
      '年',
      '县',
      '局',
      '×',
      '（',
      '《',
      ' ',
      '公开',
      '青岚县',
      '度',
    ],
  ],
  [
    'table 2',
    { format: 'text', before: '三、收到和处理政府信息公开申请情况' },
    ['规章\t0\t0\t0\n', '规章\n', '行政许可\t3\n', '0\n', '0\t', '第二十条第（一）项\n', '规章0', '行政处罚'],
  ],
  [
    'table 3',
    { format: 'text', before: '四、政府信息公开行政复议' },
    [
      ...[
        '（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n',
        '予以公开\t',
        '0\t0\t0\t0\t0\t0\t0\n',
        '0\t',
        '予以公开\n',
        '予以公开\n1\n',
        '0\n',
        '0 ',
        '0',
      ],
      ...[
        '予以公开 1 0 0 0 0 0 1 ',
        '3.其他\t0\n',
        '1.',
        '（三）不予公开\n',
        '商业企业\t科研机构\t',
        '自然人\n',
        '本列数据的勾稽关系为：',
        '其他处理\n',
      ],
      ...[
        '|0|0|\n',
        '|---|\n',
        '不予公开1.属于国家秘密',
        '总计\n',
        '一、本年新收政府信息公开申请数量\n',
        '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n',
      ],
    ],
  ],
  [
    'table 4',
    { format: 'text', before: '五、存在的主要问题' },
    ['结果维持\t', '0\t0\t0\t0\t0\n', '0\n', '行政复议\n', '0 0 0 0 0 ', '总计'],
  ],
  [
    'end',
    { format: 'text', behind: '六、其他需要报告的事项\n' },
    [
      '青岚县水利局\n',
      '2025年1月20日\n',
      '青岚县水利局2025年1月20日',
      '抄送：',
      '附件：1.\n',
      '打印本页\n',
      '联系电话：',
      '未收取信息处理费。\n',
      '（此件公开发布）\n',
    ],
  ],
  [
    'Markdown',
    { format: 'markdown', behind: '一、总体情况\n' },
    [
      '|',
      '| 1 | 2 |\n',
      '|---|---|\n',
      '#',
      '# ',
      '# 一、总体情况\n',
      '*',
      '**公开',
      '[公开](',
      '![',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '\\|',
      '<td>',
      '<br>',
      '&nbsp;',
      '_',
    ],
  ],
  [
    'HTML',
    { format: 'html', behind: '一、总体情况</h2>\n' },
    [
      ...[
        '<table><tr><td>',
        '<table>',
        '<tr>',
        '<td>',
        '<font>',
        '<p>',
        '<div>',
        '<b>',
        '<ul><li>',
        '<pre>',
        '<h2>',
        '<select>',
        '<svg>',
        '<a href="',
      ],
      ...[
        '</table>',
        '</p>',
        '</td>',
        '</font>',
        '<br>',
        '<br/>',
        '<hr>',
        '<!--',
        '<!',
        '<?',
        '<![CDATA[',
        '</',
        '<p ',
        '<',
        '&',
        '&nbsp;',
        '&amp;',
        '&#12288;',
        '&公开',
      ],
      ...[
        '<font>公开',
        '<p>公开',
        '<td>1',
        '<tr><td>1',
        '<table><tr><td>1',
        '<table><tr><td>1</table>',
        '<tr><td>1</td></tr>',
        '<span>1</span>',
        '<p>公开</p>',
      ],
      ...[
        '<td rowspan=65534>1</td>',
        '<tr><td rowspan=65534>1</td></tr>',
        '<td colspan=1000>1</td>',
        '<p a="1">',
        '<i><b></i></b>',
        '\n',
        ' ',
        '\t',
        '公开\n',
        '<td>公开<br>',
      ],
      ...['<script>', '<style>', '<textarea>', '<title>', '<form>', '<p><table>'],
    ],
  ],
  [
    'an open table of HTML',
    { format: 'html', behind: '<table' },
    [' a="1"', '><tr><td>1</td', '><tr', '><td>0</td', '><tr><td>予以公开</td><td>1</td></tr'],
  ],
];

/** The shapes, one for each unit and place. */
export const shapes: readonly Shape[] = repeated.flatMap(
  ([name, { format, before, behind, begin = '', end = '\n' }, units]) => {
    const whole = report[format];
    const words = behind ?? before ?? '';
    const at = whole.indexOf(words) + (behind?.length ?? 0);
    if (!whole.includes(words)) throw new Error(`no ${words} in the report`);
    return [...new Set(units)].map((unit) => ({
      name: `${name} ${JSON.stringify(unit)}`,
      format,
      // An even number of times: what opens and closes by the same sign leaves the rest of the report as it is at any size.
      text: (characters: number) =>
        `${whole.slice(0, at)}${begin}${unit.repeat(2 * Math.ceil(characters / unit.length / 2))}${end}${whole.slice(at)}`,
    }));
  },
);
