import { TURN } from '../prose/context.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { added, claims, edit, type Fault, marked, marking, withPreamble, withSection } from './fault.ts';

/*
 * What is thin, beside the matter, or somebody else's: the text has no wrong figure and no wrong word, and still a reviewer
 * marks it.
 */

/** How the aspects' own paragraphs begin in the overview; those written on one line cannot be taken out. */
const ASPECT = /^(?:（[一二三四五]）|[一二三四五]是|[1-5]\.)/;

/** Of each aspect, what its head says, and what no other paragraph may say if it is to be missed. */
const ASPECTS: readonly (readonly [head: RegExp, words: RegExp])[] = [
  [/信息管理/, /审核|审查|保密|管理制度|动态调整|清理|规范性文件|更新|梳理|台账|目录/],
  [/平台/, /平台|网站|专栏|新媒体|微信|公众号|查阅|大厅|栏目|专区|LED|公示栏|公告栏|留言|信箱|热线|窗口/],
  [/监督保障/, /监督|保障|考核|培训|评议|追究|检查|领导小组|经费|通报|意见箱/],
];

/** The overview without one aspect's paragraphs: head and text, where the head stands alone. */
function withoutAspect(draft: Draft, r: Random): Draft | undefined {
  const { paragraphs } = draft.model.sections[1];
  const heads = paragraphs.flatMap((text, i) => (ASPECT.test(text) && !/^一是.*二是/.test(text) ? [i] : []));
  if (heads.length < 4) return undefined;
  for (const [head, words] of r.shuffle(ASPECTS)) {
    const at = heads.findIndex((i) => head.test((paragraphs[i] ?? '').slice(0, 24)));
    if (at < 0) continue;
    const from = heads[at] as number;
    const to = heads[at + 1] ?? paragraphs.length;
    // What follows the last head may be no more than its own.
    const rest = [...paragraphs.slice(0, from), ...paragraphs.slice(to)];
    if (rest.some((text) => words.test(text)) || rest.length === 0) continue;
    return withSection(draft, 1, rest);
  }
  return undefined;
}

/** Matters of other offices, at length, and no word of information or publicity. */
const ELSEWHERE: readonly string[] = [
  '招商引资成效明显，全年新签约项目12个，到位资金3.6亿元，其中工业项目8个。',
  '扎实推进防汛抗旱，排查隐患点46处，转移群众120人，确保安全度汛。',
  '抓好党建工作，组织专题学习12次，发展党员5名，开展志愿服务30场。',
  '重点项目建设提速，道路硬化18公里，新建标准化厂房4栋，完成投资2.1亿元。',
  '做好森林防火和植树工作，种植苗木6万株，巡查山林260次。',
];

const VAGUE: readonly string[] = [
  '信息公开的内容还不够完善，宣传力度不够。',
  '公开意识有待加强，公开水平有待提高。',
  '主动公开的内容不够丰富，更新不够及时。',
  '工作人员业务水平有待提高，公开渠道不够宽。',
];

const SELVES: readonly string[] = ['我局', '我办', '我单位', '本机关', '我委'];

/** Faults of substance. */
export const substance: readonly Fault[] = [
  {
    id: 'aspect-lost',
    expect: ['overview-aspect-missing'],
    also: ['gov-assessment-missing', 'overview-application-no-data', 'subsection-numbering', 'nonzero-not-mentioned'],
    inject: (draft, r) => {
      const less = withoutAspect(draft, r);
      return less && { draft: marking(less, [1]) };
    },
  },
  {
    id: 'application-without-figures',
    expect: ['overview-application-no-data'],
    also: ['nonzero-not-mentioned'],
    inject: (draft, r) => {
      if (claims(draft, 'remedies')) return undefined;
      const empty = r.pick([
        '畅通申请渠道，规范办理流程，依法做好答复工作。',
        '强化主动公开，紧盯群众关切，不断提高服务水平。',
        '完善受理、登记、答复制度，安排专人负责。',
      ]);
      const changed = edit(
        draft,
        r,
        (text) => {
          const head = /^（[一二三四五]）[^。：\ue000]{0,8}申请[^。：\ue000]{0,8}[。：]/.exec(text)?.[0];
          return head === undefined ? undefined : marked(head + empty);
        },
        [1],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'elsewhere',
    expect: ['off-topic'],
    inject: (draft, r) => {
      const { paragraphs } = draft.model.sections[1];
      const said = r.some(ELSEWHERE, 2).join('');
      return { draft: withSection(draft, 1, [...paragraphs, marked(said)]) };
    },
  },
  {
    id: 'problem-thin',
    expect: ['problem-vague'],
    also: ['problem-improvement-unpaired'],
    inject: (draft, r) => {
      const { paragraphs } = draft.model.sections[5];
      const turn = paragraphs.findIndex((text) => text.startsWith(TURN));
      if (turn < 1) return undefined;
      const rest = paragraphs.slice(turn);
      const lead = rest[0]?.includes('（二）') ? '（一）存在的主要问题。' : '存在的主要问题：';
      return { draft: withSection(draft, 5, [marked(lead + r.pick(VAGUE)), ...rest]) };
    },
  },
  {
    id: 'remedies-fewer',
    expect: ['problem-improvement-unpaired'],
    inject: (draft) => {
      const { paragraphs } = draft.model.sections[5];
      const turn = paragraphs.findIndex((text) => text.startsWith(TURN));
      const numbered = paragraphs.map((text, i) => (/^[1-9]\./.test(text) ? i : -1)).filter((i) => i >= 0);
      const [problems, remedies] = [numbered.filter((i) => i < turn), numbered.filter((i) => i > turn)];
      if (problems.length < 3 || remedies.length < 3) return undefined;
      const kept = paragraphs.filter((_, i) => i !== remedies.at(-1) && i !== remedies.at(-2));
      return {
        draft: marking(
          withSection(
            draft,
            5,
            kept.map((text, i) => (i === turn ? marked(text) : text)),
          ),
          [5],
        ),
      };
    },
  },
  {
    id: 'template-of-all',
    expect: ['generic-content'],
    also: [
      'overview-aspect-missing',
      'overview-application-no-data',
      'nonzero-not-mentioned',
      'gov-assessment-missing',
    ],
    inject: (draft, r) => {
      const words = r.pick([
        [
          '各级政府部门主动公开意识增强，',
          '多数部门能够按时答复申请，',
          '部分地区建设了信息管理制度，',
          '各地平台建设不断完善，',
        ],
        [
          '大部分单位能够主动公开信息，',
          '多数单位依法答复公民申请，',
          '各单位普遍加强信息管理，',
          '部分单位完善了网站平台，',
        ],
      ]);
      return { draft: withSection(draft, 1, [marked(`${words.join('')}监督保障机制逐步健全。`)]) };
    },
  },
  {
    id: 'self-otherwise',
    expect: ['self-reference-mixed'],
    // 我委 of a 局 is somebody else's text, besides.
    also: ['level-mismatch'],
    inject: (draft, r) => {
      const { paragraphs } = draft.model.sections[1];
      // 我局 here and there, and once 我办.
      const own = SELVES.filter((self) => paragraphs.some((text) => text.includes(self)));
      const other = r.pick(SELVES.filter((self) => !own.includes(self)));
      if (own.length === 0) return undefined;
      const shown = paragraphs.map((text) => own.reduce((all, self) => all.replaceAll(self, marked(self)), text));
      const changed = added(withSection(draft, 1, shown), r, `${marked(other)}组织业务学习3次。`);
      return changed && { draft: changed };
    },
  },
  {
    id: 'title-broken',
    expect: ['title-linebreak'],
    way: (way) => ({ ...way, split: false }),
    inject: (draft, r, way) => {
      const { title } = draft.model;
      if (way.format !== 'text' || way.wrap !== undefined || way.gap !== '\n') return undefined;
      // 年度⏎报告, 政府信息⏎公开
      const at = r.pick([title.length - 2, title.lastIndexOf('公开工作年度报告')]);
      return {
        draft: {
          ...draft,
          model: { ...draft.model, title: `${marked(title.slice(0, at))}\n${marked(title.slice(at))}` },
        },
      };
    },
  },
  {
    id: 'table-in-two',
    expect: ['table-split'],
    wish: () => ({ edition: 2021 }),
    // As a page break leaves it: the rest is a narrower table behind an empty line.
    way: (way) =>
      way.format === 'text' ? { ...way, layout: { ...way.layout, t2: 'tabs' }, wrap: undefined } : undefined,
    inject: (draft) => ({
      draft,
      changes: {
        written: (id, text) => {
          const at = text.indexOf('行政处罚');
          const row = at < 0 ? -1 : text.lastIndexOf('\n', at) + 1;
          if (id !== 't2' || row <= 0) return text;
          const end = text.indexOf('\n', at);
          const narrower = text.slice(row, end).replace(/\t+$/, '').replace('行政处罚', marked('行政处罚'));
          return `${text.slice(0, row)}\n${narrower}${text.slice(end)}`;
        },
      },
    }),
  },
  {
    id: 'out-of-a-pdf',
    expect: ['pdf-text'],
    way: (way) => (way.wrap === undefined ? undefined : way),
    // It is said once, where the text begins below its title.
    inject: (draft) => ({ draft: marking(withPreamble(draft, draft.model.preamble.map(marked)), [1]) }),
  },
  {
    id: 'page-around',
    expect: ['web-residue'],
    way: (way) => ({ ...way, web: undefined }),
    inject: (draft, r, way) => {
      if (way.wrap !== undefined) return undefined;
      const { paragraphs } = draft.model.sections[6];
      const left = r.some(
        ['分享到：', '浏览次数：318', '【打印】【关闭】', '附件：年报.doc', '图解.jpg', '上一篇：没有了'],
        2,
      );
      return { draft: withSection(draft, 6, [...paragraphs, ...left.map(marked)]) };
    },
  },
];
