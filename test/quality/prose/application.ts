import { answeredAmongOthers, apart } from './apart.ts';
import { asked, left, older } from './asked.ts';
import { type Context, claim, fill, parts, told } from './context.ts';
import { noApplication, noneToHandle } from './denials.ts';
import { count, group, organisations } from './figures.ts';

const LEADS = [
  '',
  '',
  '',
  '畅通申请渠道，规范受理、登记、审核、答复、归档流程。',
  '严格执行《条例》规定的办理时限，依法依规做好答复工作。',
  '公开受理电话和通信地址，安排专人负责申请的登记和转办。',
  '完善依申请公开办理机制，答复文书统一由法制机构审核。',
  '强化与申请人的沟通，了解其真实需求，提高答复的针对性。',
  '修订依申请公开办理规程，增设{3-9}种答复文书样式。',
];

const TAILS = [
  '',
  '',
  '',
  '答复均在法定期限内作出。',
  '均按期答复。',
  '所有申请均在规定时限内答复，没有逾期情形。',
  '按期答复率100%。',
  '申请内容主要涉及{topic}、{other}等方面。',
  '申请事项以{topic}居多。',
];

const CHANNELS = ['网络申请', '信函申请', '当面申请', '电子邮件申请', '传真申请'];
const ROUTES = ['通过网站提交', '通过邮寄提交', '当面提交', '其他方式提交'];

/** What the report says of applications: how many came, from whom, how they ended, what is left. */
export function application(context: Context): string {
  const { r } = context;
  const body = count(context, 'new') === 0 ? withoutNew(context) : withNew(context);
  const tail = count(context, 'done') > 0 ? fill(context, r.pick(TAILS)) : '';
  return fill(context, r.pick(LEADS)) + body + tail;
}

function withoutNew(context: Context): string {
  const { r } = context;
  const old = count(context, 'carryIn');
  const none = fill(context, r.pick(old === 0 && r.chance(0.15) ? noneToHandle : noApplication));
  const marked = claim('none.new', none);
  if (old === 0) return `${marked}。`;
  if (r.chance(0.3)) return `${marked}，${older(context)}。${outcomes(context)}`;
  const more = r.pick(['上年结转', '办理上年结转申请', '上年度结转政府信息公开申请']);
  return `${marked}，${more}${told(context, 'carryIn', old)}件。${outcomes(context)}`;
}

function withNew(context: Context): string {
  const { r } = context;
  const both = r.chance(0.15) ? apart(context) : undefined;
  if (both !== undefined) return both;
  const mixed = r.chance(0.2) ? answeredAmongOthers(context) : undefined;
  if (mixed !== undefined) return mixed;
  return `${r.chance(0.4) ? asked(context) : received(context)}。${outcomes(context)}`;
}

/** 全年新收政府信息公开申请8件（…），上年结转1件 */
function received(context: Context): string {
  const { r } = context;
  const fresh = count(context, 'new');
  const old = count(context, 'carryIn');
  const when = fill(
    context,
    r.pick(['{year}年，{self}', '{year}年度，{self}', '全年', '本年度', '{year}年{self}', '{self}全年']),
  );
  const asked = r.pick(['政府信息公开申请', '政府信息公开申请', '信息公开申请', '政府信息依申请公开申请']);
  if (old > 0 && r.chance(0.3)) {
    const all = told(context, 'all', fresh + old);
    const before = told(context, 'carryIn', old);
    return r.pick([
      `${when}共办理${asked}${all}件（含上年结转${before}件）`,
      `${when}共收到${asked}${all}件，其中本年新收${told(context, 'new', fresh)}件、上年结转${before}件`,
      `${when}共受理${asked}${all}件，含上年度结转申请${before}件`,
    ]);
  }
  const verb =
    old > 0
      ? r.pick(['新收', '新收到', '本年新收'])
      : r.pick(['收到', '共收到', '新收', '受理', '共受理', '接收', '共接到', '累计收到']);
  const where = verb.startsWith('本年') && /本年|全年|年/.test(when) ? '' : when;
  const before =
    old > 0 ? `，${r.pick(['上年结转', '上年度结转', '另有上年结转申请'])}${told(context, 'carryIn', old)}件` : '';
  const both =
    old > 0 && r.chance(0.15) ? `，${r.pick(['合计', '两项合计'])}${told(context, 'all', fresh + old)}件` : '';
  // 由 409 件增至 437 件: last year's figure is nobody's here.
  if (old === 0 && fresh > 8 && verb === '收到' && r.chance(0.3)) {
    return `${where}${asked}由${fresh - r.int(1, 7)}件增至${told(context, 'new', fresh)}件`;
  }
  return `${where}${verb}${asked}${told(context, 'new', fresh)}件${bySource(context, fresh)}${before}${both}`;
}

function bySource(context: Context, fresh: number): string {
  const { r } = context;
  if (fresh < 2 || r.chance(0.5)) return '';
  if (r.chance(0.5)) {
    const [people, firms] = [count(context, 'new', 'N'), organisations(context)];
    if (people === 0 || firms === 0) return people > 0 && r.chance(0.5) ? '，均为自然人申请' : '';
    const person = `${r.pick(['自然人申请', '自然人', '公民个人申请'])}${told(context, 'N', people)}件`;
    const firm = `${r.pick(['法人或其他组织申请', '法人或其他组织', '法人和其他组织申请'])}${told(context, 'org', firms)}件`;
    return r.pick([`，其中${person}、${firm}`, `（${person}，${firm}）`, `，其中，${person}，${firm}`]);
  }
  const listed = parts(context, fresh, r.pick([CHANNELS, ROUTES]), '件', 'channel');
  return listed === undefined ? '' : r.pick([`，其中${listed}`, `，包括${listed}`, `（${listed}）`]);
}

const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['open', ['予以公开', '予以公开', '同意公开', '主动提供']],
  ['partial', ['部分公开', '予以部分公开', '部分予以公开', '区分处理']],
  ['deny', ['不予公开']],
  ['unable', ['无法提供']],
  ['reject', ['不予处理']],
  ['other', ['其他处理', '作其他处理', '作出其他处理']],
];

const FINISHED = [
  '已办结',
  '共办结',
  '办结',
  '当年办结',
  '按期办结',
  '累计办结',
  '实际办结',
  '依法按期办结',
  '规范办理答复完成',
  '已按时办结申请',
];
const ANSWERED = ['已答复', '共答复', '作出答复', '依法答复', '累计答复', '按期答复', '已全部答复'];
const CLOSED = [
  '均已办结',
  '已全部办结',
  '全部按时办结',
  '现已全部办结',
  '全部依法按时办结',
  '均已按期办结',
  '办结率100%',
];

/** What a row of an outcome is called in prose. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'deny.1': ['属于国家秘密'],
  'deny.2': ['法律行政法规禁止公开'],
  'deny.4': ['涉及第三方合法权益', '保护第三方合法权益'],
  'deny.5': ['属于内部事务信息', '三类内部事务信息'],
  'deny.6': ['属于过程性信息', '过程性信息'],
  'deny.7': ['属于行政执法案卷', '行政执法案卷信息'],
  'deny.8': ['属于行政查询事项', '行政查询事项'],
  'unable.1': ['本机关不掌握', '信息不存在', '本机关不掌握相关政府信息'],
  'unable.2': ['没有现成信息需要另行制作', '没有现成信息'],
  'unable.3': ['补正后仍不明确', '补正后申请内容仍不明确'],
  'reject.1': ['信访举报投诉类申请', '信访举报投诉'],
  'reject.2': ['重复申请'],
  'reject.3': ['要求提供公开出版物'],
  'reject.4': ['无正当理由大量反复申请'],
  'reject.5': ['要求确认或重新出具已获取信息'],
};

/** 已办结8件，其中予以公开4件、…；结转下年度继续办理1件。 */
function outcomes(context: Context): string {
  const { r } = context;
  const done = count(context, 'done');
  const late = count(context, 'carryOut');
  const over =
    late === 0
      ? ''
      : r.chance(0.4)
        ? left(context)
        : `${r.pick(['结转下年度继续办理', '结转下年度', '结转至下年度继续办理', '转下年度办理', '结转下一年度办理'])}${told(context, 'carryOut', late)}件`;
  if (done === 0) return over === '' ? '' : `${over}。`;
  const style = r.int(0, 9);
  if (style === 0 && late === 0) return `${claim('closed', r.pick(CLOSED))}。`;
  const listed = list(context);
  const finished = told(context, 'done', done);
  const rest = over === '' ? '' : `${r.pick(['；', '，', '。'])}${over}`;
  if (style <= 2) return `${r.pick(FINISHED)}${finished}件${rest}。`;
  if (style <= 4) return `${r.pick(ANSWERED)}${finished}件，其中${listed}${rest}。`;
  if (style <= 6)
    return `${r.pick(['已办结', '办结', '本年度办理完成'])}${finished}件，${r.pick(['其中', '分别为', '包括'])}${listed}${rest}。`;
  if (style === 7) return `按办理结果分，${listed}${over === '' ? '' : `，${over}`}。`;
  if (style === 8) return `从办理结果看，${listed}${rest}。`;
  return `${listed}${over === '' ? '' : `，${over}`}。`;
}

function list(context: Context): string {
  const { r } = context;
  const glue = r.pick(['、', '，', '、', '；']);
  const style = r.weighted([
    [6, 'groups'],
    [1, 'rows in brackets'],
    [1, 'rows'],
  ] as const);
  const said = KINDS.flatMap(([key, words]) => {
    const value = key === 'open' || key === 'partial' ? count(context, key) : group(context, key);
    if (value === 0) return [];
    const whole = `${r.pick(words)}${told(context, key, value)}件`;
    const rows = style === 'groups' ? [] : rowsOf(context, key, value);
    if (rows.length === 0) return [whole];
    return style === 'rows' ? rows : [`${whole}（其中${rows.join(glue === '、' ? '，' : '、')}）`];
  });
  return said.join(glue);
}

/** 属于过程性信息2件, … of a group; none where a row of it has no name in prose. */
function rowsOf(context: Context, key: string, value: number): readonly string[] {
  const said = Object.entries(ROWS).filter(([row]) => row.startsWith(`${key}.`) && count(context, row) > 0);
  if (said.reduce((sum, [row]) => sum + count(context, row), 0) !== value) return [];
  return said.map(([row, words]) => `${context.r.pick(words)}${told(context, row, count(context, row))}件`);
}
