import { reclaimed } from '../prose/context.ts';
import { added, edit, type Fault, marked, marking, withPreamble } from './fault.ts';
import { sentence, swap } from './typography.ts';

const HAN_DIGITS = '一二三四五六七八九十';

/** Faults of wording. */
export const wording: readonly Fault[] = [
  {
    id: 'period-of-last-year',
    expect: ['year-inconsistent'],
    also: ['period-invalid'],
    repair: 'offered',
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          reclaimed(text, 'period', (old) => marked(old.replaceAll(String(draft.year), String(draft.year - 1)))),
        ['preamble'],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'period-odd',
    expect: ['period-invalid'],
    repair: 'offered',
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          reclaimed(text, 'period', (old) =>
            marked(old.replace('12月31日', r.pick(['11月30日', '12月30日', '12月31', '12月32日', '2月31日']))),
          ),
        ['preamble'],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'period-unsaid',
    expect: ['period-missing'],
    inject: (draft) => {
      const kept = draft.model.preamble.map((text) => text.replace(/[^。]*\ue000period\ue001[^\ue002]*\ue002。/, ''));
      if (kept.join() === draft.model.preamble.join()) return undefined;
      // Where it is to be written: in the preamble, or with none before the first section.
      return { draft: marking(withPreamble(draft, kept.filter((text) => text !== '').map(marked)), [1]) };
    },
  },
  {
    id: 'agency-mistyped',
    expect: ['agency-name-inconsistent'],
    inject: (draft, r) => {
      const { name } = draft.agency;
      const i = r.int(0, Math.min(3, name.length - 3));
      const other = name.slice(0, i) + r.pick(['澎', '垣', '骊']) + name.slice(i + 1);
      // A name in a way to reach somebody is nobody's own name.
      const changed = edit(
        draft,
        r,
        (text) =>
          /(?:公布|由)/.test(text) ? text.replace(new RegExp(`(?<=现公布|，由)${name}`), marked(other)) : undefined,
        ['preamble'],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'parts-miscounted',
    expect: ['preamble-part-count'],
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) => {
          const other = reclaimed(text, 'six', () => r.pick(['五', '七', '三']));
          return other === text ? undefined : marked(other);
        },
        ['preamble'],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'parts-unlisted',
    expect: ['preamble-part-count'],
    inject: (draft, r) => {
      const gone = r.pick(['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '存在的主要问题及改进情况']);
      const changed = edit(
        draft,
        r,
        (text) =>
          text.includes('\ue000six\ue001') ? marked(text.replace(new RegExp(`[、，]${gone}`), '')) : undefined,
        ['preamble'],
      );
      return changed && { draft: changed };
    },
  },
  {
    ...swap(
      'old-basis',
      ['basis-outdated'],
      [
        [/国办公开办函〔2021〕30号/, () => '国办公开办函〔2019〕60号'],
        [/国务院令第711号/, () => '国务院令第492号'],
      ],
      { repair: 'mends', also: ['docnum-known'] },
    ),
    wish: () => ({ edition: 2021 }),
  },
  {
    id: 'published-late',
    expect: ['publish-late'],
    wish: () => ({ agency: ({ kind }) => kind === 'department' || kind === 'government' }),
    way: (way) => (way.web ? way : undefined),
    inject: (draft) => ({
      draft: { ...draft, published: `⟦${draft.year + 1}-0${draft.agency.kind === 'government' ? '4' : '3'}-20⟧` },
    }),
  },
  {
    id: 'published-too-early',
    expect: ['publish-year'],
    way: (way) => (way.web ? way : undefined),
    inject: (draft) => ({ draft: { ...draft, published: `⟦${draft.year}-12-28⟧` } }),
  },
  {
    id: 'article-nowhere',
    expect: ['article-ref-out-of-range'],
    inject: (draft, r) => {
      const article = r.pick([
        '第五十八条',
        '第三十九条第三款',
        '第二十条第（十六）项',
        `第${r.pick(['六十', '五十九'])}条`,
        `第十四条第（${HAN_DIGITS[r.int(0, 3)]}）项`,
      ]);
      const changed = added(
        draft,
        r,
        r.pick([
          `严格落实《条例》⟦${article}⟧的要求。`,
          `根据《中华人民共和国政府信息公开条例》⟦${article}⟧，完善公开制度。`,
        ]),
      );
      return changed && { draft: changed };
    },
  },
  sentence(
    'article-of-old',
    ['article-ref-old-numbering', 'article-topic-mismatch'],
    [
      '根据《条例》⟦第三十二条⟧，年度报告应当包括主动公开情况等内容。',
      '按照《政府信息公开条例》⟦第三十一条⟧，按时公布年度报告。',
    ],
    { also: ['article-topic-mismatch'] },
  ),
  sentence(
    'article-beside',
    ['article-topic-mismatch'],
    [
      '在《条例》⟦第五十条⟧规定的1月31日前报送并公布年度报告。',
      '依照《条例》⟦第三十六条⟧关于主动公开期限的规定，在20个工作日内公开。',
    ],
  ),
  {
    id: 'year-stale',
    expect: ['stale-year', 'year-inconsistent'],
    inject: (draft, r) => {
      const self = draft.agency.selves[0] ?? '';
      const changed = added(
        draft,
        r,
        r.pick([`⟦${draft.year - 1}年，${self}共制作宣传材料15份。⟧`, `⟦${draft.year - 1}年${self}组织业务培训2次。⟧`]),
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'level-wrong',
    expect: ['level-mismatch'],
    wish: () => ({ agency: ({ kind, level }) => kind === 'government' && (level === '县' || level === '区') }),
    inject: (draft, r) => {
      const changed = added(
        draft,
        r,
        r.pick(['⟦市政府门户网站⟧全新改版上线。', '⟦我市⟧政务公开水平不断提升。', '⟦我镇⟧公开栏更新及时。']),
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'self-of-another',
    expect: ['level-mismatch', 'self-reference-mixed'],
    wish: () => ({ agency: ({ kind, name }) => kind === 'department' && name.endsWith('局') }),
    inject: (draft, r) => {
      const changed = added(draft, r, r.pick(['⟦我镇⟧及时更新公开栏。', '⟦我街道⟧安排专人负责此项工作。']));
      return changed && { draft: changed };
    },
  },
  sentence('jiezhi', ['jiezhi'], ['⟦截止⟧2024年12月底，目录已全部更新。', '⟦截止12月31日⟧，栏目全部更新完毕。']),
  {
    ...swap(
      'fee-name',
      ['term-info-fee'],
      [
        [/(?<!《[^》]*)(?<!收取)信息处理费(?!管理)/, (_, r) => r.pick(['信息费', '信息公开处理费', '政府信息处理费'])],
        [/收取信息处理费/, (_, r) => r.pick(['收取信息费', '收取信息公开处理费', '收取政府信息处理费'])],
      ],
      { repair: 'offered', also: ['info-fee-missing'] },
    ),
    wish: () => ({ edition: 2021 }),
  },
  swap(
    'asked-as-items',
    ['term-application'],
    [
      [
        /(?:收到|受理|新收)政府信息公开申请\ue000new\ue001[^\ue002]*\ue002件/,
        (found) => found.replace('政府信息公开申请', '依申请公开').replace(/件$/, '条'),
      ],
    ],
    { also: ['application-described-as-disclosure', 'nonzero-not-mentioned', 'overview-application-no-data'] },
  ),
  sentence('wrong-word', ['wording-usage'], ['鼓励先进、⟦鞭笞后进⟧。']),
  sentence(
    'somebody-named',
    ['personal-info'],
    ['申请人李某某（身份证号⟦330921198803071234⟧）申请公开征地资料。', '申请人电话⟦13812345678⟧，已逐一回访。'],
  ),
];
