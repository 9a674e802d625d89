import { type Context, claim, fill, told } from './context.ts';
import { count } from './figures.ts';

/** Two that each have their own cases: channels, levels, halves of the year. Governments have the offices under them. */
const CHANNELS = [
  ['线上', '线下'],
  ['网上', '信函'],
  ['通过网络', '当面'],
] as const;
const HALVES = [['上半年', '下半年'] as const];
const LEVELS = {
  government: [['{level}政府本级', '各部门'] as const, ['{level}本级', '所属部门和乡镇'] as const],
  department: [['机关本级', '下属单位'] as const, ['局机关', '所属事业单位'] as const],
};

/**
 * Two groups that each were received and closed, and together are the whole: 线上收到65件，办结62件，结转3件；线下收到9件，
 * 已全部办结。 Keys `apart.new` `apart.carryOut`, and `apart.done` where both say it. Undefined where there is nothing to divide.
 */
export function apart(context: Context): string | undefined {
  const { r, agency } = context;
  const [fresh, done, late] = [count(context, 'new'), count(context, 'done'), count(context, 'carryOut')];
  if (count(context, 'carryIn') > 0 || done < 2) return undefined;
  const levels = agency.kind === 'government' || agency.kind === 'department' ? LEVELS[agency.kind] : [];
  // What a half of the year leaves goes into the next half: nothing may be left.
  const [one, two] = r
    .pick([...CHANNELS, ...levels, ...(late === 0 ? HALVES : [])])
    .map((words) => fill(context, words));
  const [first = 0, second = 0] = r.split(done, 2);
  const counted = r.chance(0.5);
  const noun = r.pick(['政府信息公开申请', '申请']);
  const group = (name: string | undefined, closed: number, over: number, what: string): string => {
    const all = `${name}${r.pick(['收到', '受理', '收到'])}${what}${told(context, 'apart.new', closed + over)}件`;
    const finished = `办结${claim(counted ? 'apart.done' : 'apart.part', closed)}件`;
    const rest = over > 0 ? `，结转${r.pick(['', '下年度'])}${told(context, 'apart.carryOut', over)}件` : '';
    return `${all}，${over > 0 || counted ? finished + rest : r.pick(['已全部办结', '全部按期办结', '均已办结'])}`;
  };
  const lead = r.chance(0.4)
    ? `${fill(context, '{year}年，{self}')}共收到政府信息公开申请${told(context, 'new', fresh)}件，其中`
    : fill(context, r.pick(['', '{year}年，', '政府信息公开申请情况：']));
  // 收到线上申请65件、线下申请9件: nothing is said of how each ended, and what follows is said of both.
  if (late === 0 && /^[线网]上$/.test(one ?? '') && r.chance(0.4)) {
    const each = [
      `${one}申请${told(context, 'apart.new', first)}件`,
      `${two}申请${told(context, 'apart.new', second)}件`,
    ];
    const ended = r.pick([`，${claim('closed', '均已办结')}`, `，办结${told(context, 'done', done)}件`, '']);
    return `${fill(context, r.pick(['{year}年{self}', '全年', '']))}收到${each.join(r.pick(['、', '，']))}${ended}。`;
  }
  const both = [group(one, first, late, noun), group(two, second, 0, r.pick(['', noun]))];
  return `${lead}${both.join(r.pick(['；', '；', '。', '，']))}。`;
}

/**
 * 答复 as one of several kinds, which together are all: 受理12件，答复7件，不予处理4件，补正后仍不明确1件。 Undefined where
 * there was only one kind, or where some are left.
 */
export function answeredAmongOthers(context: Context): string | undefined {
  const { r } = context;
  const others = [
    ['reject.1', ['信访举报投诉类不予处理', '不予处理']],
    ['reject.2', ['重复申请不予处理']],
    ['unable.3', ['补正后仍不明确', '补正后申请内容仍不明确']],
    ['other.1', ['逾期未补正', '逾期不补正']],
    ['other.3', ['申请人主动撤回', '申请人撤回申请']],
  ] as const;
  const said = others.filter(([row]) => count(context, row) > 0);
  const rest = said.reduce((sum, [row]) => sum + count(context, row), 0);
  const [all, done] = [count(context, 'new') + count(context, 'carryIn'), count(context, 'done')];
  if (said.length === 0 || all !== done || done === rest) return undefined;
  // 不予处理 without a reason is all of its group.
  const alone = ['reject.2', 'reject.3', 'reject.4', 'reject.5'].every((row) => count(context, row) === 0);
  const list = said.map(([row, words]) => {
    return `${row === 'reject.1' && !alone ? words[0] : r.pick(words)}${claim(row, count(context, row))}件`;
  });
  const answered = `${r.pick(['答复', '予以答复', '依法答复'])}${told(context, 'answered', done - rest)}件`;
  const head = r.pick(['共受理申请', '受理政府信息公开申请', '办理申请']);
  const parts = r.chance(0.75) ? [answered, ...list] : [...list, answered];
  return `${head}${told(context, 'all', all)}件，${r.pick(['', '其中'])}${parts.join(r.pick(['，', '、']))}。`;
}
