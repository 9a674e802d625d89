import { type Context, fill, TURN } from './context.ts';

/** A problem, its remedy, each with a short name. */
type Pair = readonly [string, string, string, string];

const PAIRS: readonly Pair[] = [
  [
    '公开及时性有待提高',
    '部分{topic}信息在事项办结后较长时间才上网，最长的间隔{30-80}天',
    '完善时限管理',
    '建立{topic}信息公开台账，明确各环节时限，由办公室按月核对并通报',
  ],
  [
    '政策解读形式单一',
    '全年解读以文字为主，图表、视频较少，群众反映不易看懂',
    '丰富解读方式',
    '对专业性较强的内容增加算例和图示，已补发图解{2-6}篇，下一步将制作短视频解读',
  ],
  [
    '工作力量不足',
    '具体经办人员多为兼职，变动频繁，业务不够熟练',
    '充实队伍力量',
    '配备专职人员{1-2}名，制定业务手册，新任人员上岗前先参加培训',
  ],
  [
    '依申请公开答复不够规范',
    '个别答复书说理不充分，法律依据引用不完整',
    '规范答复文书',
    '修订答复文书样式，答复前由法制机构审核，组织案例研讨{1-4}次',
  ],
  [
    '栏目内容更新不均衡',
    '{other}等栏目更新较慢，有的超过三个月没有新内容',
    '加强栏目维护',
    '把栏目更新任务分解到{parts}，每月检查一次，对长期不更新的限期整改',
  ],
  [
    '公开的深度还有差距',
    '{topic}方面公开结果多、过程少，群众参与渠道不多',
    '拓展公开深度',
    '将{topic}办理过程纳入公开范围，开展意见征集和公众开放活动{1-3}次',
  ],
];

/** The fifth section: problems and what is done about them, in one of the usual shapes. */
export function problems(context: Context): readonly string[] {
  const { r } = context;
  const pairs = r
    .shuffle(PAIRS)
    .slice(0, r.int(2, 4))
    .map((pair) => pair.map((words) => fill(context, words)) as unknown as Pair);
  const han = (i: number): string => '一二三四五'[i] ?? '';
  const [wrong, better] = r.pick([
    ['存在的主要问题', '改进情况'],
    ['存在的问题', '改进措施'],
    ['主要问题', '改进情况'],
    ['存在问题', '下一步改进措施'],
  ] as const);
  const said = (numbered: (i: number) => string, which: 0 | 2): string[] =>
    pairs.map((pair, i) => `${numbered(i)}${pair[which]}。${pair[(which + 1) as 1 | 3]}。`);
  const lead = fill(
    context,
    r.pick([
      '{year}年，{self}政府信息公开工作取得一定成效，但仍存在一些不足：',
      '对照上级要求和群众期待，{self}的政府信息公开工作还存在以下问题：',
      '工作中还存在一些短板，主要是：',
    ]),
  );
  const next = fill(
    context,
    r.pick([
      '针对上述问题，{self}将从以下方面改进：',
      '{next}年，{self}将重点做好以下工作：',
      '下一步，将采取以下措施：',
    ]),
  );
  switch (r.int(0, 4)) {
    case 0:
      return [
        `（一）${wrong}`,
        ...said((i) => `${i + 1}.`, 0),
        `${TURN}（二）${better}`,
        ...said((i) => `${i + 1}.`, 2),
      ];
    case 1:
      return [
        `（一）${wrong}。${said((i) => `${han(i)}是`, 0).join('')}`,
        `${TURN}（二）${better}。${said((i) => `${han(i)}是`, 2).join('')}`,
      ];
    case 2:
      return [lead + said((i) => `${han(i)}是`, 0).join(''), TURN + next + said((i) => `${han(i)}是`, 2).join('')];
    case 3:
      return [lead, ...said((i) => `${i + 1}.`, 0), TURN + next, ...said((i) => `${i + 1}.`, 2)];
    default:
      return [
        `${wrong}：${pairs.map((pair) => `${pair[0]}，${pair[1]}`).join('；')}。`,
        `${TURN}${better}：${pairs.map((pair) => `${pair[2]}，${pair[3]}`).join('；')}。`,
      ];
  }
}
