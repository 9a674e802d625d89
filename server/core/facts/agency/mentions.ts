import { TERMS } from '../../prose/word-edges.ts';
import { DIGIT, HAN } from '../../text/characters.ts';
import { type OwnNames, type Whose, whoseName } from './names.ts';
import { provinces } from './places.ts';
import { type How, roles } from './roles.ts';

/** A name of an office in a text. */
export interface OfficeMention {
  /** Places in the text. */
  readonly from: number;
  readonly to: number;
  /** Undefined where the name does not tell. */
  readonly whose: Whose | undefined;
  /** What its neighbours say that it does; undefined where they say nothing. Of joined names the first tells what stands before, the last what follows. */
  readonly how: How | undefined;
  /** Whether it is joined to the mention before: 县水利局 of 县住建局、县水利局分别办理. */
  readonly joined: boolean;
}

/** What a name that stands anywhere ends in; the longest first. 办 and 政府 need more before them, being parts of many words. */
const SURE = [
  '委员会(?!委员|会议)',
  '管委会',
  '委(?![托员派任内书常宣纪办]|政(?!府信息))',
  '办公[室厅](?!主任)',
  '办事处',
  '街道办(?!理|事)',
  '(?:人民|[省市县区州旗镇乡])政府办(?![理公结事件法好复])',
  '(?:政府|党政|府|外事|公开|人防|金融|扶贫|信访|政务|督查|法制|网信|侨|编|国动|[省市县区州旗镇乡])办(?![理公结事件法好学证案复文税成完毕了])',
  '分局',
  '(?<![格布结])局(?![面部限长势促域机])',
  '(?<!大)厅(?!长)',
  '[总支大中]队(?![长伍])',
  '派出所',
  '(?:服务|管理|保障|事务|交易|执法|发展|指导|公积金|控制|救助|接待|信息)中心',
  '海关(?!总署)|总署',
  '[分支]行',
  '(?:人民|[省市县区州旗镇乡])政府(?!信息|采购|性|购买|债|投资|令|规章|公报|工作|职能|部门|规范)',
  '行政公署|行署',
  '(?:[局委厅办镇乡级道]机关|机关本级|本级)(?!别)',
].join('|');
/** Ends of names that are words besides; they end one only where an office goes on to act. */
const ACTING = `(?=[、，：（(]|和|及|与|共|累计|全年|本年|年内|今年|[${DIGIT}]{4}年|新收|收|受理|接|办|答复|制|印发|出台|未|没有|无|不|均|已|也|分别|发生|被|作|承|直接|独立|因|主动|认真|依法|通过|严格|编制|转|名义|予|同意|废止|实施|提供|开展|组织|完成|制定|修订|现[行有存]|(?:行政)?规范性|$)`;
const PLACES = `(?:(?<![专辖片社园理询务])[镇乡县区市州旗]级?|(?:${provinces.map(({ name }) => name).join('|')})省|苏木|街道|开发区|园区|景区|(?<![以为市绕])中心|系统)${ACTING}`;
const WHOLE =
  '(?<![安健完齐周])全(?:省|市(?![场容])|县(?!域)|区(?![域间])|州|旗|盟|镇|乡(?!村)|街道|自治区|系统|行业|局(?![性观])|委|厅)(?:各级)?(?:行政机关|各部门)?|各级(?:行政机关|政府|各部门|部门|单位)?|[省市州县区旗][、和]?[市州县区旗乡镇村](?:[、和]?[乡镇村])?[两三]级';
const MEMBERS =
  '(?:各|所属|下属|直属|其[他余]|基层|[省市县区镇乡]直|[局委]属)(?:级|相关|职能|有关|二级|、|和|及|各){0,4}(?:政府|行政机关|单位|部门|乡镇|镇街|镇|乡|街道|县区|区县|县|区|市|局|委办局|机构|站所|事业单位|企业|公司|学校|医院|村|社区){1,4}|其(?:所属|下属|各|组成){0,3}(?:部门|单位|机构)|(?:[市县区]级)?(?:职能)?部门(?=收|受理|共|全年|办|答|制)|(?:县区|区县|乡镇|镇街|社区|村居)(?=收|受理|共|办|答|制|、|和)|(?:市、县|县、区|县市区|县[（(]市、?区[）)])(?=收|受理|共|办|答|制|、|和)';
const SELF =
  '(?<!自)[我本](?:省|自治区|市(?![场容民])|县|区(?![域间别划块])|州|盟|旗|镇|乡(?!村)|街道|局|委(?![托派任])|办(?![公理事结案])|厅|中心|单位|(?:行政)?机关|院|校|所(?![有在述说需知])|站|分局|[大中支]?队|关(?![注心于系键]))';
const ENDS = new RegExp(`${WHOLE}|${MEMBERS}|${SELF}|${SURE}|${PLACES}`, 'g');
/** Those that are whole by themselves: nothing before them belongs to them. */
const WHOLE_BY_ITSELF = new RegExp(`^(?:${WHOLE}|${MEMBERS}|${SELF})$`);

/** Characters of a name's longest part before its end. Arbitrary but generous: 新疆维吾尔自治区人力资源和社会保障 has 18; it bounds the cost. */
const LONGEST = 24;
const RUN = new RegExp(`[${HAN}]*$`);
const ALL_HAN = new RegExp(`^[${HAN}]+$`);
/**
 * Words behind which a name begins. Those that may stand within a name, too, are only taken where they do not: 经济, 交通, 对外.
 */
const LEADS = new RegExp(
  [
    '全年|年度|年内|年底|年初|年来|以来|[上下]半年|年|月份?|日前|近日|日(?![照土喀])|期间|其中|同时|此外|另外|目前|截至|今年|去年|累计|合计|共计|分别',
    '由(?!拳)|向(?!阳)|经(?![济信开贸营合发科委])|被|为|以(?!勒)|(?<!人民)代表(?!大会)|(?<![现时])代(?!表)|对(?![外口台])|请|(?<!供)给|将(?!乐)|把|从(?!化|江)|在|于(?![都田洪])|替|受(?!灾)',
    '会同|联合(?![会社])|配合|协助|指导|督促|督导|帮助|推动|推进|支持|协同|要求|按照|根据|依据|依托|通过|利用|移送|移交|转送|转交|转至|转给|转由|交由|交给|转|函|报|送|致',
    '收到|接到|答复|回复|办理|承办|涉及|关于|负责|牵头|组织(?!部)|召开|参加|针对|不服|起诉|状告|诉|申请|公开(?![办科])|发布|编制(?!委|办)|制发|印发|提请|的|了|等|是|因|即|赴|含|(?:和|与|及|或|有)(?=[省市县区州旗镇]|乡(?!村))|包括|包含|除|到|至',
  ].join('|'),
  'g',
);
const LEAD = new RegExp(LEADS.source);
const UNITS = /[省市县区州旗镇乡](?=[^省市县区州旗镇乡])/g;
/** Words of two characters, which a place's name is not. */
const COMMON: ReadonlySet<string> = new Set([
  ...TERMS.filter((term) => term.length === 2),
  ...'围绕 聚焦 提升 计入 列入 纳入 登录 登陆 列席 参与 参照 贯彻 执行 采取 开设 打造 结合 借助 充分 发挥 利用 协调 对接 商请 函请 报请 转请 经过 通过 期间 近期 日前 目前'.split(
    ' ',
  ),
]);
/** What stands between names that are joined. */
const JOINT = /^(?:[、，]|和|与|及其?|以及|或|同)$/;
const JOINTS = /^(?:以及|及其|和|与|及|或|同)/;
/** What goes on from a name to one that belongs to it: 县政府 + 办公室, 公安局 + 青石分局. */
const GOES_ON = /(?:办公[室厅]|办|分局|[总支大中]队|派出所|中心|本级|机关|管委会|办事处|系统)$/;
/** 县政府各部门, 我局下属单位: not the office, but what stands under it. */
const MEMBERS_FIRST = /^(?:各|所属|下属|直属|其[他余])/;
const STATE = /^(?:国家|中国|中华)/;

/**
 * The names of offices in a stretch of prose, in their order, each with whose it is and what it does there. A stretch without one
 * costs one pass of one pattern.
 *
 * @param from,to the stretch, usually a clause or a sentence; what stands outside is not looked at
 */
export function namesIn(text: string, from: number, to: number, own: OwnNames): readonly OfficeMention[] {
  const stretch = text.slice(from, to);
  const found = boundsIn(stretch, own);
  const mentions: OfficeMention[] = [];
  for (let i = 0; i < found.length; ) {
    let next = i + 1;
    while (found[next]?.joined) next++;
    const group = found.slice(i, next);
    const [first, last] = [group[0], group.at(-1)];
    const before = stretch.slice(Math.max(0, (first?.from ?? 0) - 6), first?.from);
    const how = roleOf(before, stretch.slice(last?.to, (last?.to ?? 0) + 16));
    for (const each of group) {
      const whose = whoseName(stretch.slice(each.from, each.to), own);
      mentions.push({ from: from + each.from, to: from + each.to, whose, how, joined: each.joined });
    }
    i = next;
  }
  return mentions;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly joined: boolean;
}

function boundsIn(text: string, own: OwnNames): readonly Bounds[] {
  const found: Bounds[] = [];
  for (const match of text.matchAll(ENDS)) {
    const to = match.index + match[0].length;
    const before = found.at(-1);
    const floor = before?.to ?? 0;
    if (before && match.index >= floor && goesOn(text, before, match.index, to)) {
      found[found.length - 1] = { ...before, to };
      continue;
    }
    // 办公系统 is no office; 县政府系统 is all that stand under it.
    if (match[0] === '系统') continue;
    const from = WHOLE_BY_ITSELF.test(match[0]) ? match.index : beginOf(text, floor, match.index, to, own);
    if (to - from < 2) continue;
    const between = before && text.slice(before.to, from);
    found.push({ from, to, joined: between !== undefined && JOINT.test(between) });
  }
  return found;
}

/** Whether a name goes on over what stands behind it, up to the end of another name. */
function goesOn(text: string, before: Bounds, index: number, to: number): boolean {
  // No name is so long; it bounds the cost of 办公室办公室….
  if (to - before.from > LONGEST * 2) return false;
  const more = text.slice(before.to, to);
  if (index === before.to && MEMBERS_FIRST.test(more)) return true;
  if (index - before.to > LONGEST / 2 || !ALL_HAN.test(more) || /^(?:下属|所属|各|其|和|及|与)/.test(more))
    return false;
  const name = text.slice(before.from, before.to);
  // 各区教育局, 县政府各部门
  if (WHOLE_BY_ITSELF.test(name) && /[市县区州旗镇乡]$/.test(name)) return /[局委厅办]$/.test(more) && !LEAD.test(more);
  if (STATE.test(name)) return more.endsWith('局');
  if (!GOES_ON.test(more)) return false;
  return !LEAD.test(more.slice(0, -1)) && /(?:局|委员?会?|厅|政府|队|镇|乡|街道)$/.test(name);
}

/** Where a name begins that ends at `to`: at its own place, else behind the last word that leads to it. */
function beginOf(text: string, floor: number, index: number, to: number, own: OwnNames): number {
  const run = RUN.exec(text.slice(Math.max(floor, index - LONGEST), index))?.[0] ?? '';
  const words = run + text.slice(index, to);
  const start = to - words.length;
  const joint = JOINTS.exec(words)?.[0].length ?? 0;
  for (const { name, unit } of own.places) {
    const at = name.length > 1 ? words.lastIndexOf(name + unit) : -1;
    // 柳堰街道执法队以街道名义: the name behind 以 is another's.
    if (at >= 0) return start + Math.max(at, words.search(/[以由向][^以由向]{2,}$/) + 1);
  }
  let at = joint;
  for (const lead of run.matchAll(LEADS)) {
    const behind = lead.index + lead[0].length;
    if (behind > at && words.length - behind >= 2) at = behind;
  }
  // 加强县政府…: a common word is no place's name.
  for (const { index: unit } of words.matchAll(UNITS)) {
    if (unit - 2 >= at && COMMON.has(words.slice(unit - 2, unit))) at = unit;
  }
  return start + at;
}

function roleOf(before: string, after: string): How | undefined {
  return roles.find((role) => (role.before?.test(before) ?? true) && (role.after?.test(after) ?? true))?.how;
}
