import type { SectionNumber } from '../../../server/core/forms/form.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { added, edit, type Fault, marked, withSection } from './fault.ts';
import { sentence } from './typography.ts';

/*
 * What a sentence contradicts within itself: figures that cannot both be, counts that skip, words said twice. No table is
 * needed to see it.
 */

/** A sentence of its own about figures that the sentence alone proves wrong. */
const reckoned = (
  id: string,
  expect: string,
  make: (r: Random, draft: Draft) => string,
  more: Partial<Fault> = {},
): Fault => ({
  id,
  expect: [expect],
  ...more,
  inject: (draft, r) => {
    const changed = added(draft, r, make(r, draft));
    return changed && { draft: changed };
  },
});

/** What is published or done by the hundred, each with its measure. */
const COUNTED = [
  ['全年公开各类信息', '条'],
  ['通过多种渠道发布政务信息', '条'],
  ['推送政务新媒体信息', '篇'],
  ['印发宣传资料', '份'],
  ['编发工作简报', '期'],
] as const;

/** Kinds that exclude each other: one thing is of one kind. */
const KINDS = [
  ['政策文件类', '工作动态类', '通知公告类'],
  ['财政信息', '人事信息', '规划信息'],
  ['图解', '视频', '文字解读'],
  ['综合科', '法规科', '执法大队'],
] as const;

/** Where one thing may be published, or by which it may come: each alone is at most the whole. */
const PLACES = ['门户网站', '微信公众号', '政务微博', '公示栏', '镇村广播'];

const percent = (now: number, last: number, decimals: number): string =>
  ((Math.abs(now - last) / last) * 100).toFixed(decimals);

/** Two years' figures, not equal, and how the change is called. */
function twoYears(r: Random): { now: number; last: number; up: boolean; verb: string } {
  const last = r.int(12, 900);
  const up = r.chance(0.5);
  const now = up ? last + r.int(3, Math.max(4, last >> 1)) : last - r.int(3, Math.max(4, last >> 1));
  const verb = r.pick(up ? ['增长', '上升', '增加'] : ['下降', '减少', '降低']);
  return { now: Math.max(1, now), last, up, verb };
}

/** The item numbers of one paragraph: 一是 二是 三是, at the beginnings of clauses. */
const ITEMS = /(?<=^|[。；：])([一二三四五])是/g;

const renumbered = (
  text: string,
  change: (numbers: readonly string[]) => readonly [at: number, to: string] | undefined,
) => {
  const found = [...text.matchAll(ITEMS)];
  const changed = change(found.map((match) => match[1] ?? ''));
  const match = changed && found[changed[0]];
  if (!changed || !match) return undefined;
  return text.slice(0, match.index) + changed[1] + text.slice(match.index + 2);
};

const PROSE: readonly SectionNumber[] = [1, 5];

/** Nouns that reports use in nearly every paragraph; typed or pasted twice, nothing else is meant. */
const NOUNS =
  /(?<![《“][^》”]*)(?:栏目|资金|平台|专栏|目录|渠道|群众|文件|制度|材料|台账|指南|人员|事项|内容|申请人|网站|账号|时限|清单|标准|流程|样式)(?![会员])/;

/** Faults within a sentence or a list. */
export const within: readonly Fault[] = [
  {
    id: 'count-without-first',
    expect: ['list-numbering'],
    also: ['problem-improvement-unpaired'],
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          /(?<=[：。])一是.*。二是/.test(text) ? text.replace('一是', '').replace('二是', '⟦二是⟧') : undefined,
        PROSE,
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'count-skips',
    expect: ['list-numbering'],
    also: ['problem-improvement-unpaired'],
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          renumbered(text, (numbers) => {
            const at = numbers.lastIndexOf('三');
            return at < 2 || numbers[at + 1] === '四' || numbers[at - 1] !== '二' ? undefined : [at, '⟦四是⟧'];
          }),
        PROSE,
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'count-again',
    expect: ['list-numbering'],
    also: ['problem-improvement-unpaired'],
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) =>
          renumbered(text, (numbers) => {
            const at = numbers.lastIndexOf('三');
            return at < 2 || numbers[at - 1] !== '二' ? undefined : [at, '⟦二是⟧'];
          }),
        PROSE,
      );
      return changed && { draft: changed };
    },
  },
  reckoned(
    'part-more-than-all',
    'part-exceeds-whole',
    (r) => {
      const [what, unit] = r.pick(COUNTED);
      const all = r.int(20, 900);
      return `${what}⟦${all}${unit}，其中${r.pick(['', '通过'])}${r.pick(PLACES)}${r.pick(['', '发布', '公开'])}${all + r.int(1, 200)}${unit}⟧。`;
    },
    { also: ['prose-breakdown-sum'] },
  ),
  reckoned(
    'kinds-more-than-all',
    'part-exceeds-whole',
    (r) => {
      const [what, unit] = r.pick(COUNTED);
      const [first, second] = r.pick(KINDS);
      const all = r.int(40, 900);
      const one = r.int(10, all - 5);
      return `${what}⟦${all}${unit}，其中${first}${one}${unit}、${second}${all - one + r.int(1, 30)}${unit}⟧。`;
    },
    { also: ['prose-breakdown-sum'] },
  ),
  reckoned(
    'percent-of-last-year',
    'yoy-in-sentence',
    (r, { year }) => {
      const { now, last, verb } = twoYears(r);
      const decimals = r.pick([0, 0, 1, 2]);
      const wrong = (Number(percent(now, last, decimals)) + r.pick([4, 7, 10, 13])).toFixed(decimals);
      return r.pick([
        `受理群众来信${now}封，比${year - 1}年（${last}封）${verb}⟦${wrong}%⟧。`,
        `网站公开信息${now}条，较上年的${last}条${verb}⟦${wrong}%⟧。`,
        `全年推送信息${now}条，上年为${last}条，同比${verb}⟦${wrong}%⟧。`,
        `培训参加人数${now}人次，去年${last}人次，同比${verb}⟦${wrong}%⟧。`,
      ]);
    },
    { repair: 'mends', also: ['prose-percentage'] },
  ),
  reckoned(
    'difference-to-last-year',
    'yoy-in-sentence',
    (r, { year }) => {
      const { now, last, up, verb } = twoYears(r);
      const wrong = Math.abs(now - last) + r.pick([1, 2, 5, 10]);
      return r.pick([
        `发布公告${now}期，较上年的${last}期${verb === '增长' ? '增加' : verb}⟦${wrong}期⟧。`,
        `网站公开信息${now}条，比${year - 1}年的${last}条${up ? '增加' : '减少'}⟦${wrong}条⟧。`,
        `全年印发简报${now}份，较去年（${last}份）${up ? '增加' : '减少'}⟦${wrong}份⟧。`,
      ]);
    },
    { repair: 'mends' },
  ),
  reckoned('turn-against-last-year', 'yoy-in-sentence', (r) => {
    const { now, last, up } = twoYears(r);
    const verb = r.pick(up ? ['下降', '减少'] : ['增长', '上升']);
    return `网站公开信息${now}条，⟦较上年的${last}条${verb}${percent(now, last, 0)}%⟧。`;
  }),
  reckoned('wan-too-much', 'unit-slip', (r) => {
    const [first, second] = [r.int(2000, 90000), r.int(2000, 90000)];
    return r.pick([
      `政府网站发布信息⟦${first + second}万条⟧，其中市级${first}条、县级${second}条。`,
      `政务新媒体阅读量⟦${first + second}万次⟧，其中微信${first}次、微博${second}次。`,
      `网站公开政府信息⟦${first + second}万条⟧。市级${first}条，县级${second}条。`,
      `接受网上查阅⟦${first + second}万次⟧，包括电脑端${first}次，手机端${second}次。`,
    ]);
  }),
  {
    id: 'fee-in-wan',
    expect: ['unit-slip'],
    also: ['info-fee-contradiction', 'claim-none-but-nonzero'],
    wish: () => ({ edition: 2021 }),
    inject: (draft, r) => {
      const changed = edit(
        draft,
        r,
        (text) => text.replace(/(收取信息处理费(?:共计|合计)?)(\ue000yuan[^\ue002]*\ue002)元/, '⟦$1$2万元⟧'),
        [6],
      );
      if (
        changed &&
        [...draft.model.sections[6].paragraphs.join('').matchAll(/yuan\ue001(\d+)/g)].some(([, n]) => Number(n) >= 100)
      )
        return { draft: changed };
      return undefined;
    },
  },
  reckoned(
    'exactly-and-more',
    'approximate-exact',
    (r) => {
      const odd = r.int(3, 300) * 10 + r.int(1, 9);
      return r.pick([
        `累计接待查阅⟦${odd}余人次⟧。`,
        `发放公开手册⟦${odd}余份⟧。`,
        `网站更新信息⟦${odd}多条⟧。`,
        `全年回复网友留言⟦${odd}余条⟧，满意度较高。`,
      ]);
    },
    { repair: 'mends' },
  ),
  reckoned('roughly-twice', 'approximate-exact', (r) => {
    const round = r.int(2, 40) * 100;
    return r.pick([
      `专栏点击量⟦近${round}余次⟧。`,
      `发放宣传单⟦约${round}多份⟧。`,
      `参加人数⟦大约${round}人左右⟧。`,
      `覆盖群众⟦近${round}多人次⟧。`,
    ]);
  }),
  {
    id: 'noun-twice',
    expect: ['dup-word', 'dup-char'],
    repair: 'offered',
    inject: (draft, r) => {
      const changed = edit(draft, r, (text) => text.replace(NOUNS, (word) => marked(word + word)), PROSE);
      return changed && { draft: changed };
    },
  },
  sentence(
    'row-name-doubled',
    ['dup-char'],
    [
      '对属于四类过程⟦性性⟧信息的逐件说明理由。',
      '对属于三类内部事⟦务务⟧信息的从严审查。',
      '不属于行政执法案⟦卷卷⟧信息的一律提供。',
      '依法处理⟦信信⟧访举报投诉类申请。',
      '对重⟦复复⟧申请按规定告知。',
    ],
    { repair: 'mends' },
  ),
  {
    ...sentence(
      'old-columns-in-words',
      ['old-format-phrase'],
      [
        '规章⟦对外公开总数量⟧0件，均可查询。',
        '规范性文件⟦本年新公开数量⟧4件，均附解读。',
        '规章⟦本年新制作数量⟧0件。',
        '行政许可⟦上一年项目数量⟧12项，未作调整。',
        '行政处罚事项⟦本年增/减⟧3项。',
        '⟦其他对外管理服务事项⟧16项，处理决定204件。',
        '政府集中采购：⟦采购项目数量⟧3个、采购总金额56.2万元。',
      ],
      { also: ['prose-norm', 'prose-number-mismatch', 'prose-license'] },
    ),
    wish: () => ({ edition: 2021 }),
  },
  {
    id: 'told-upwards',
    expect: ['report-tone'],
    inject: (draft, r) => {
      const last = r.chance(0.5);
      const changed = last
        ? added(draft, r, r.pick(['⟦特此汇报⟧。', '⟦妥否，请批示⟧。', '⟦请予审议⟧。', '⟦请领导批评指正⟧。']), 6)
        : edit(
            draft,
            r,
            (text) => text.replace(/现将([^。]*?)(?:情况)?报告如下/, (_, words) => `⟦现将${words}情况汇报如下⟧`),
            ['preamble', 1],
          );
      return changed && { draft: changed };
    },
  },
  sentence(
    'word-of-another-form',
    ['wording-usage'],
    [
      '建立公开事项⟦台帐⟧，逐项销号。',
      '群众⟦登陆⟧门户网站即可查询。',
      '用户可⟦登陆⟧政务服务平台查看进度。',
      '关停长期不更新的政务新媒体⟦帐号⟧2个。',
      '把公开⟦做为⟧改进作风的抓手。',
      '对年度任务进行了⟦布署⟧。',
      '⟦既使⟧不予公开，也说明理由。',
      '防止思想⟦松驰⟧。',
      '⟦有利地促进⟧了各项工作。',
      '⟦更好的满足⟧群众知情需求。',
      '以公开⟦更好的推动⟧工作落实。',
      '⟦更好的发挥⟧公开促落实的作用。',
    ],
    { repair: 'mends' },
  ),
  {
    id: 'parts-in-overview-miscounted',
    expect: ['preamble-part-count'],
    inject: (draft, r) => {
      const said = `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项⟦${r.pick(['五', '七', '四'])}个部分⟧组成。`;
      return { draft: withSection(draft, 1, [said, ...draft.model.sections[1].paragraphs]) };
    },
  },
  {
    id: 'semicolon-at-the-end',
    expect: ['sentence-end'],
    repair: 'offered',
    way: (way) => (way.wrap === undefined ? way : undefined),
    inject: (draft) => {
      // A list goes on in the next paragraph; the last of a part does not.
      const { paragraphs } = draft.model.sections[1];
      const at = paragraphs.findIndex(
        (text, i) =>
          i > 0 &&
          /。$/.test(text) &&
          text.length > 60 &&
          (paragraphs[i + 1] === undefined || /^（[二三四五]）/.test(paragraphs[i + 1] ?? '')),
      );
      const text = paragraphs[at];
      if (text === undefined) return undefined;
      const ended = text.replace(/([^。\ue000-\ue002]{1,20})。$/, '⟦$1；⟧');
      return { draft: withSection(draft, 1, paragraphs.with(at, ended)) };
    },
  },
];
