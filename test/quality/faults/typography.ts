import { untagged } from '../prose/context.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { added, edit, type Fault, marked } from './fault.ts';

/** Some place between two Chinese characters of a text, outside of tags, titles of works and quotations. */
function inside(text: string, r: Random): number | undefined {
  const places = [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index);
  const free = places.filter((at) => !/[\ue000《“（][^\ue002》”）]*$/.test(text.slice(0, at)));
  return free.length === 0 ? undefined : r.pick(free);
}

const insertion = (id: string, expect: string, words: readonly string[], more: Partial<Fault> = {}): Fault => ({
  id,
  expect: [expect],
  ...more,
  inject: (draft, r) => {
    const changed = edit(draft, r, (text) => {
      const at = inside(text, r);
      return at === undefined ? undefined : text.slice(0, at) + marked(r.pick(words)) + text.slice(at);
    });
    return changed && { draft: changed };
  },
});

/** One way of writing something put in for another where it stands in the text. */
const swap = (
  id: string,
  expect: readonly string[],
  pairs: readonly (readonly [RegExp, (found: string, r: Random) => string])[],
  more: Partial<Fault> = {},
): Fault => ({
  id,
  expect,
  ...more,
  inject: (draft, r) => {
    for (const [right, wrong] of r.shuffle(pairs)) {
      const changed = edit(draft, r, (text) => text.replace(right, (found) => marked(wrong(found, r))));
      if (changed) return { draft: changed };
    }
    return undefined;
  },
});

const sentence = (
  id: string,
  expect: readonly string[],
  words: readonly string[],
  more: Partial<Fault> = {},
): Fault => ({
  id,
  expect,
  ...more,
  inject: (draft, r) => {
    const changed = added(draft, r, r.pick(words));
    return changed && { draft: changed };
  },
});

/** Common words in which a character is easily typed twice. */
const DOUBLED = /解读|申请|(?<!办)政府|(?<!国办|办)公开(?!办)|专栏|制度|渠道|审核|培训|网站|行政复议|要求/;

/** Faults of typography. */
export const typography: readonly Fault[] = [
  insertion('bookmark', 'bookmark-left', ['[bookmark: _GoBack]', '[bookmark: OLE_LINK1]', 'PAGE \\* MERGEFORMAT '], {
    repair: 'preferred',
  }),
  {
    id: 'bytes-lost',
    expect: ['unreadable-bytes'],
    // A character of a word that nothing else looks at.
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => text.replace(/(?<=每季度|门户)./, marked('�')));
      return changed && { draft: changed };
    },
  },
  swap(
    'figure-unfilled',
    ['placeholder-left'],
    [[/\ue000[^\ue001]*\ue001\d+\ue002(?=件|条)/, (_, r) => r.pick(['××', 'XX', '____', '（填写）', '【】', 'xxx'])]],
    {
      also: ['number-missing', 'nonzero-not-mentioned', 'overview-application-no-data'],
    },
  ),
  sentence(
    'year-unfilled',
    ['placeholder-left'],
    ['⟦20__年⟧，继续完善公开制度。', '印发了⟦××××⟧实施方案。', '⟦（此处填写培训情况）⟧。'],
    { also: ['stale-year'] },
  ),
  swap(
    'figure-missing',
    ['number-missing'],
    [
      [
        /(?:公开|收到|受理|办理|办结|发布|制发)[^，。；：、（）\ue000]{0,14}\ue000[^\ue001]*\ue001\d+\ue002[件条]/,
        (found) => found.replace(/\ue000[^\ue002]*\ue002/, ''),
      ],
    ],
    {
      also: ['nonzero-not-mentioned', 'overview-application-no-data', 'prose-breakdown-sum'],
    },
  ),
  swap(
    'bracket-lost',
    ['bracket-unmatched'],
    [
      [/《[^《》]{4,20}》/, (found) => found.slice(0, -1)],
      [/“[^“”]{2,12}”/, (found) => found.slice(0, -1)],
      [/（[^（）]{5,30}）/, (found) => found.slice(1)],
      [/（[^（）]{5,30}）/, (found) => found.slice(0, -1)],
    ],
  ),
  sentence(
    'bracket-mixed',
    ['bracket-unmatched'],
    ['按照⟦《关于印发(公开办法>的通知》⟧要求办理。', '落实⟦《公开审查规定〉⟧。', '执行⟦“先审后发‘制度⟧。'],
  ),
  sentence(
    'docnum-bracket',
    ['docnum-bracket'],
    [
      '落实上级文件（⟦云政办发[2021]12号⟧）要求。',
      '按照《政府信息公开信息处理费管理办法》（⟦国办函（2020）109号⟧）执行。',
      '执行⟦云政办发【2022】8号⟧文件。',
      '落实⟦国办函[2020]109号⟧规定。',
    ],
    { also: ['bracket-unmatched'] },
  ),
  sentence(
    'docnum-broken',
    ['docnum-malformed'],
    ['执行⟦国办公开办函〔202130号⟧的要求。', '落实⟦国办函〔2020109号⟧的规定。'],
    { also: ['bracket-unmatched'] },
  ),
  sentence(
    'docnum-wrong',
    ['docnum-known'],
    [
      '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办发〔2021〕30号⟧）编制。',
      '《政府信息公开信息处理费管理办法》（⟦国办函〔2020〕190号⟧）已组织学习。',
      '学习《中华人民共和国政府信息公开条例》（⟦国务院令第771号⟧）。',
    ],
    { also: ['basis-outdated'] },
  ),
  sentence(
    'book-title',
    ['book-title-form'],
    ['落实⟦《政府网站发展指引的通知》⟧要求。', '学习⟦《公开审查办法》、《答复规程》⟧。'],
  ),
  {
    id: 'character-twice',
    expect: ['dup-char', 'dup-word'],
    repair: 'offered',
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => {
        const words = [...text.matchAll(new RegExp(DOUBLED, 'g'))].filter(
          ({ index }) => !/[\ue000《“][^\ue002》”]*$/.test(text.slice(0, index)),
        );
        if (words.length === 0) return undefined;
        const { 0: word, index } = r.pick(words);
        const i = r.int(0, word.length - 1);
        return `${text.slice(0, index)}⟦${word.slice(0, i + 1)}${word.slice(i)}⟧${text.slice(index + word.length)}`;
      });
      return changed && { draft: changed };
    },
  },
  {
    id: 'word-twice',
    expect: ['dup-word', 'dup-char'],
    repair: 'offered',
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          text.replace(
            /(?<!政府|《[^》]*)(社会评议|业务培训|答复文书|公开指南|门户网站|信息发布|审查机制|查阅点)/,
            (word) => marked(word + word),
          ),
        [1],
      );
      return changed && { draft: changed };
    },
  },
  swap(
    'fixed-term',
    ['fixed-term-typo'],
    [
      [/(?<!政府信息|可)依申请公开/, (_, r) => r.pick(['以申请公开', '已申请公开'])],
      [/行政复议/, () => '行政附议'],
      [/均按期答复/, () => '均以答复'],
      [/《中华人民共和国政府信息公开条例》/, () => '《中华人民共和国信息公开条例》'],
      [/政府信息公开申请/, () => '政府信息工开申请'],
    ],
    {
      also: [
        'overview-aspect-missing',
        'overview-application-no-data',
        'nonzero-not-mentioned',
        'prose-number-mismatch',
      ],
    },
  ),
  {
    id: 'half-brackets-once',
    expect: ['width-mixed'],
    way: (way) => (way.half ? undefined : way),
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => text.replace(/^（([二三四])）/, '⟦($1)⟧'), [1]);
      return changed && { draft: changed };
    },
  },
  {
    id: 'half-comma-once',
    expect: ['width-mixed'],
    way: (way) => (way.half ? undefined : way),
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => text.replace(/(\p{Script=Han})，(\p{Script=Han})/u, '$1⟦,⟧$2'));
      return changed && { draft: changed };
    },
  },
  {
    id: 'blank-between',
    expect: ['space-in-text'],
    way: (way) => (way.wrap === undefined ? way : undefined),
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => {
        const at = inside(text, r);
        return at === undefined
          ? undefined
          : `${text.slice(0, at - 1)}⟦${text[at - 1]} ${text[at]}⟧${text.slice(at + 1)}`;
      });
      return changed && { draft: changed };
    },
  },
  {
    id: 'no-full-stop',
    expect: ['sentence-end'],
    repair: 'offered',
    way: (way) => (way.wrap === undefined ? way : undefined),
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          untagged(text).length > 40 ? text.replace(/([^。\ue000-\ue003]{1,30})。(\ue002?)$/, '⟦$1⟧$2') : undefined,
        [1, 5],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'heading-with-stop',
    expect: ['heading-punct'],
    way: (way) => (way.wrap === undefined ? way : undefined),
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) => (/^（[一二三四五]）[^。：，]{3,14}$/.test(text) ? `⟦${text}${r.pick(['。', '：'])}⟧` : undefined),
        [1, 5],
      );
      return changed && { draft: changed };
    },
  },
];

export type { Draft };
export { sentence, swap };
