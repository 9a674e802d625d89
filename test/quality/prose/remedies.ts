import { type Context, claim, fill, told } from './context.ts';
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
  const cause = r.pick(['因政府信息公开', '因政府信息公开工作', '因政府信息公开申请答复']);
  const review =
    reviews > 0
      ? `被申请行政复议${told(context, 'review', reviews)}件${how(
          context,
          COLUMNS.map((c) => result(context, 'review', c)),
        )}`
      : claim('none.review', r.pick(['未发生行政复议', '没有被申请行政复议']));
  const suit =
    suits > 0
      ? `被提起行政诉讼${told(context, 'litigation', suits)}件${ways(context)}`
      : claim('none.litigation', r.pick(['未发生行政诉讼', '没有行政诉讼案件']));
  const start = reviews > 0 ? `${cause}${review}` : review;
  return `${start}${r.pick(['；', '。', '，'])}${suit}。`;
}

function none(context: Context): string {
  const words = context.r.pick([
    '未发生因政府信息公开引起的行政复议、行政诉讼',
    '{year}年，{self}没有因政府信息公开被申请行政复议、提起行政诉讼的情况',
    '全年无政府信息公开行政复议和行政诉讼案件',
    '本年度未产生政府信息公开行政复议、行政诉讼案件',
    '因政府信息公开引发的行政复议0件、行政诉讼0件',
    '未因政府信息公开工作被申请行政复议或者提起行政诉讼',
  ]);
  return `${claim('none.remedies', fill(context, words))}。`;
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
