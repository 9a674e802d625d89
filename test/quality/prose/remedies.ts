import { type Context, claim, fill, told } from './context.ts';
import { noLitigation, noRemedies, noReview } from './denials.ts';
import { litigation, result } from './figures.ts';

/** 维持 纠正 其他 未审结, in the words of one report; 其他 alone is what a list has left over. */
const OUTCOMES = [
  ['结果维持', '结果纠正', '其他结果', '尚未审结'],
  ['结果维持', '结果纠正', '其他结果', '尚未审结'],
  ['维持', '纠正', '其他', '未审结'],
] as const;
const COLUMNS = [0, 1, 2, 3] as const;

/** What the report says of reviews and law suits; nothing, now and then, where there were none. */
export function remedies(context: Context): string {
  const { r } = context;
  const reviews = result(context, 'review', 4);
  const suits = litigation(context, 4);
  if (reviews + suits === 0) return r.chance(0.35) ? '' : none(context);
  if (reviews > 0 && suits > 0 && r.chance(0.1)) return together(context, reviews + suits);
  const review = reviews > 0 ? reviewed(context, reviews) : claim('none.review', r.pick(noReview));
  const suit = suits > 0 ? sued(context, suits) : claim('none.litigation', r.pick(noLitigation));
  return `${review}${r.pick(['；', '。', '，'])}${suit}。`;
}

/** Before what is done to the office, and before what happens. */
const CAUSES = ['因政府信息公开', '因政府信息公开工作', '因政府信息公开申请答复'];
const SOURCES = ['因政府信息公开引发的', '因依申请公开答复引起的', '全年因政府信息公开引发', '因政府信息公开'];

function none(context: Context): string {
  return `${claim('none.remedies', fill(context, context.r.pick(noRemedies)))}。`;
}

/** 行政复议 and 行政诉讼 in one figure; those of which nothing is decided yet may stand apart. */
function together(context: Context, all: number): string {
  const { r } = context;
  const pending = result(context, 'review', 3) + litigation(context, 3);
  const what = r.pick(['涉及政府信息公开的行政复议、行政诉讼案件', '政府信息公开行政复议、行政诉讼案件']);
  const apart = pending > 0 && pending < all && r.chance(0.5) ? pendingOnes(context, 'both', all, pending) : undefined;
  return `${r.pick(['共办理', '全年办理', '共有'])}${what}${apart ?? `${told(context, 'both', all)}件`}。`;
}

/** 57件，另有20件尚在审理: what is closed, and beside it what is not. */
function pendingOnes({ r }: Context, key: string, all: number, pending: number): string {
  const closed = claim(`${key}.closed`, all - pending);
  const open = claim(`${key}.pending`, pending);
  return r.pick([
    `${closed}件，另有${open}件尚在审理`,
    `${closed}件（另有${open}件尚未审结）`,
    `审结${closed}件，${open}件正在审理`,
    `已审结${closed}件，尚有${open}件未审结`,
    `共审结${closed}件，${open}件尚在审理中`,
    `${closed}件；${open}件尚在审理，未计入`,
  ]);
}

function reviewed(context: Context, all: number): string {
  const { r } = context;
  const pending = result(context, 'review', 3);
  const noun = r.weighted([
    [6, `${r.pick(CAUSES)}被申请行政复议`],
    [1, `${r.pick(SOURCES)}行政复议案件`],
    [1, `${r.pick(SOURCES)}行政复议`],
    [1, '涉及政府信息公开的行政复议案件'],
    [1, '办理涉及政府信息公开的行政复议'],
  ]);
  if (pending > 0 && pending < all && r.chance(0.4)) return noun + pendingOnes(context, 'review', all, pending);
  const outcomes = how(
    context,
    COLUMNS.map((c) => result(context, 'review', c)),
  );
  return `${noun}${told(context, 'review', all)}${r.pick(['件', '件', '件', '起', '宗'])}${outcomes}`;
}

function sued(context: Context, all: number): string {
  const { r } = context;
  const [direct, after, pending] = [result(context, 'direct', 4), result(context, 'after', 4), litigation(context, 3)];
  if (direct > 0 && after > 0 && r.chance(0.3)) {
    const two = [
      `${r.pick(['未经复议直接起诉', '未经行政复议直接起诉'])}${told(context, 'direct', direct)}件`,
      `${r.pick(['复议后起诉', '经复议后起诉'])}${told(context, 'after', after)}件`,
    ];
    return `${r.pick(['行政诉讼案件中，', '政府信息公开行政诉讼中', ''])}${two.join(r.pick(['，', '、']))}`;
  }
  const noun = r.weighted([
    [4, '被提起行政诉讼'],
    [1, '行政诉讼案件'],
    [1, '因政府信息公开引发行政诉讼'],
    [1, '涉及政府信息公开的行政诉讼'],
  ]);
  if (pending > 0 && pending < all && r.chance(0.4)) return noun + pendingOnes(context, 'litigation', all, pending);
  return `${noun}${told(context, 'litigation', all)}件${ways(context)}`;
}

function how({ r }: Context, outcomes: readonly number[]): string {
  const found = r
    .pick(OUTCOMES)
    .flatMap((name, i) => ((outcomes[i] ?? 0) > 0 ? [{ name, i, value: outcomes[i] ?? 0 }] : []));
  const [first] = found;
  if (first === undefined || r.chance(0.3)) return '';
  if (found.length === 1) {
    if (first.i === 0) return claim('upheld', first.value > 1 ? '，均获维持' : '，结果维持');
    return first.i === 3 ? '，尚未审结' : '';
  }
  return `，其中${found.map(({ name, value, i }) => `${name}${claim(`outcome.${i}`, value)}件`).join('、')}`;
}

function ways(context: Context): string {
  const { r } = context;
  const [direct, after] = [result(context, 'direct', 4), result(context, 'after', 4)];
  if (r.chance(0.4)) return '';
  if (after === 0) return direct === 1 ? '，为未经复议直接起诉' : '，均为未经复议直接起诉';
  if (direct === 0) return after === 1 ? '，为复议后起诉' : '，均为复议后起诉';
  const [without, behind] = r.pick([
    ['未经复议直接起诉', '复议后起诉'],
    ['直接起诉', '复议后起诉'],
    ['未经复议直接起诉', '不服复议决定提起诉讼'],
  ] as const);
  return `（${without}${told(context, 'direct', direct)}件、${behind}${told(context, 'after', after)}件）`;
}
