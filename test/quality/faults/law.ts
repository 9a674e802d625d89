import type { Random } from '../random.ts';
import { edit, type Fault, marked } from './fault.ts';
import { sentence, swap } from './typography.ts';

const HAN: Readonly<Record<number, string>> = { 5: '五', 7: '七', 10: '十', 15: '十五', 30: '三十', 45: '四十五' };

/** 15个工作日 or 十五个工作日, marked. */
function days(r: Random, choice: readonly number[]): string {
  const value = r.pick(choice);
  return marked(`${r.chance(0.2) ? HAN[value] : value}个工作日`);
}

/** One of some sentences with numbers of days in them, put behind a sentence of the first section. */
const quoted = (id: string, words: (r: Random) => readonly string[]): Fault => ({
  id,
  expect: ['law-number-mismatch'],
  inject: (draft, r) => {
    const one = r.pick(words(r));
    const changed = edit(draft, r, (text) => (/[。][\ue002]?$/.test(text) ? text + one : undefined), [1]);
    return changed && { draft: changed };
  },
});

/** What the law of 2007 had was still in use in 2019. */
const SINCE_2020 = (r: Random) => ({ year: r.int(2021, 2025), edition: 2021 as const });

const FORM = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';
const WEBSITES = '《国务院办公厅关于做好政府网站年度报表发布工作的通知》（国办函〔2018〕12号）';

/** What a report says wrongly of the law and of the documents it rests on. */
export const law: readonly Fault[] = [
  quoted('law-reply', (r) => [
    `按照《条例》规定，收到申请后${days(r, [10, 15, 30])}内答复。`,
    `依照《条例》第三十三条，自收到申请之日起${days(r, [15, 30])}内予以答复。`,
    `申请人依申请公开的，答复不得超过${days(r, [15, 30])}。`,
    `严格执行《条例》规定的${days(r, [15, 30])}答复期限。`,
  ]),
  quoted('law-extension', (r) => [
    `依照《条例》，确需延长答复的，最长延长${days(r, [10, 15])}。`,
    `按照《条例》第三十三条规定，延长期限不得超过${days(r, [10, 15, 30])}。`,
  ]),
  quoted('law-correction', (r) => [
    `依照《条例》第三十条，收到申请后${days(r, [5, 10, 15])}内一次性告知申请人补正。`,
    `申请内容不明确的，应当在${days(r, [5, 15])}内一次性告知补正。`,
  ]),
  quoted('law-third-party', (r) => [
    `书面征求第三方意见，按照规定第三方应当在${days(r, [7, 10, 30])}内提出意见。`,
    `依照《条例》第三十二条，第三方应自收到征求意见书之日起${days(r, [10, 30])}内提出意见。`,
  ]),
  quoted('law-active', (r) => [
    `依照《条例》第二十六条，政府信息自形成或者变更之日起${days(r, [10, 15, 30])}内公开。`,
    `主动公开的信息应当自形成之日起${days(r, [15, 30])}内公开。`,
  ]),
  quoted('law-deadline', (r) => [
    `各部门年度报告依照《条例》第四十九条于${marked(r.pick(['3月31日', '三月三十一日', '2月28日']))}前向社会公布。`,
    `按照《条例》规定，县级以上政府部门应于${marked('3月31日')}前公布上一年度年度报告。`,
  ]),
  quoted('law-size', (r) => [
    `《条例》共${marked(r.pick(['五章三十八条', '5章38条', '六章五十八条']))}，已组织全员学习。`,
  ]),
  {
    ...sentence(
      'need-of-old',
      ['law-abolished-term'],
      [
        '申请人可以根据⟦自身生产、生活、科研等特殊需要⟧申请公开。',
        '公民、法人和其他组织根据⟦生产、生活和科研等特殊需要⟧，可向本机关申请获取政府信息。',
      ],
    ),
    wish: SINCE_2020,
  },
  {
    ...sentence(
      'costs-of-old',
      ['law-abolished-term'],
      [
        '依申请提供政府信息，收取⟦检索、复制、邮寄等成本费用⟧120元。',
        '向申请人收取⟦复制费、邮寄费⟧48元。',
        '依申请提供政府信息可以收取⟦检索、复制、邮寄等成本费用⟧。',
      ],
    ),
    wish: SINCE_2020,
  },
  {
    ...swap('basis-of-websites', ['basis-wrong'], [[new RegExp(FORM), () => WEBSITES]], { repair: 'mends' }),
    wish: () => ({ edition: 2021 }),
  },
  {
    ...swap('basis-too-new', ['basis-outdated'], [[/国办公开办函〔2019〕60号/, () => '国办公开办函〔2021〕30号']]),
    wish: () => ({ edition: 2019 }),
  },
  {
    ...swap(
      'form-on-trial',
      ['basis-outdated'],
      [
        [new RegExp(FORM), (found) => found.replace('》', '（试行）》')],
        [/(?<=〈中华人民共和国政府信息公开工作年度报告格式)(?=〉)/, () => '（试行）'],
        [new RegExp(FORM), () => '国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式（试行）》'],
      ],
      { repair: 'mends' },
    ),
    wish: () => ({ edition: 2021 }),
  },
  {
    ...swap(
      'form-number-slip',
      ['docnum-known'],
      [
        [
          /国办公开办函〔2021〕30号/,
          (_, r) =>
            r.pick([
              '国办函〔2021〕30号',
              '国办公开函〔2021〕30号',
              '国办公开办涵〔2021〕30号',
              '国办发〔2021〕30号',
              '国办公开办函〔2021〕3号',
              '国办公开办函〔2012〕30号',
            ]),
        ],
      ],
      { repair: 'preferred' },
    ),
    wish: () => ({ edition: 2021 }),
  },
  swap(
    'fee-measures-on-trial',
    ['docnum-known'],
    [[/《政府信息公开信息处理费管理办法》/, () => '《政府信息公开信息处理费管理办法（试行）》']],
    {
      repair: 'preferred',
    },
  ),
  sentence(
    'law-dated-wrong',
    ['docnum-known'],
    [
      '组织学习⟦2019年5月1日⟧起施行的《条例》。',
      '《中华人民共和国政府信息公开条例》（⟦2019年5月15日⟧国务院令第711号修订）已编入学习资料。',
      '新修订的《政府信息公开条例》自⟦2019年4月3日⟧起施行以来，公开工作更加规范。',
    ],
  ),
  swap(
    'law-misnamed',
    ['fixed-term-typo', 'dup-word'],
    [
      [
        /(?<=《)(?:中华人民共和国)?政府信息公开条例(?=》)/,
        (found, r) =>
          r.pick([
            found.replace('公开', ''),
            found.replace('政府', '政务'),
            found.replace('公开', '公'),
            found.replace('信息', ''),
            `${found}条例`,
          ]),
      ],
    ],
    { repair: 'preferred' },
  ),
  {
    ...swap(
      'sign-in-known-title',
      ['space-in-text'],
      [
        [
          /(?<=政府信息公开工作)年度(?=报告格式)/,
          (found, r) => `${r.pick([' ', '\u200b', '\u00ad', '\u200e'])}${found}`,
        ],
        [/(?<=《中华人民共和国政府)信息(?=公开条例》)/, (found, r) => `${r.pick([' ', '\u200b', '\u00ad'])}${found}`],
      ],
      { repair: 'preferred' },
    ),
    way: (way) => (way.wrap === undefined ? way : undefined),
  },
];
