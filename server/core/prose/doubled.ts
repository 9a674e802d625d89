import { forms } from '../forms/index.ts';
import { DIGIT, HAN, HAN_FIGURE, HAN_ORDINAL, hasHan, isHan } from '../text/characters.ts';
import { OPENS_LONGER, SAID_ONCE } from './common-words.ts';
import { CLOSES_AFTER, MEETING, OPENS_BEFORE, TERMS } from './word-edges.ts';

/** Something written twice in a row: of `图表解解读` the second 解, of `民意征集民意征集` the second word. */
export interface Doubled {
  /** Index of the first of the two. */
  readonly from: number;
  /** Index behind the second. */
  readonly to: number;
  /** Length of what is written twice. */
  readonly length: number;
  /** Whether no other reading is possible, so that removing one of the two is safe. */
  readonly certain: boolean;
}

/**
 * Words that stand alone, so that two in a row are a slip, with the characters before and behind which they are part of another
 * word: 目的的, 不了了之, 参与与会.
 */
const ALONE: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ['的', ['目标靶有端', '确士话']],
  ['了', ['为除罢不末明未大小算', '解结断如却然之得无事']],
  ['和', ['调总饱缓附柔温平谐共祥融中亲随谦暖讲议求', '谐平睦解气美缓蔼善好约']],
  ['与', ['参给赋授付涉相', '会其否时']],
  ['及', ['以涉普顾触波危累提论企推', '时早其格第至']],
  ['于', ['由关对属用处基鉴有位在至终便敢勇善低高大小不出忙急利易限源等过勤忠富缘始陷居介归甘', '是今']],
  ['对', ['针面应核比绝相反校敌一成', '照应接外方标象比待话策口内上下企']],
  ['将', ['即必终行大名麻', '来要军会于近']],
  ['并', ['合兼一吞归', '且非不行存列联轨线']],
  ['向', ['方面导流取走志双转定倾趋动意投横纵风去', '来往导上前外下']],
  ['由', ['理自事经缘因', '于此来']],
  ['被', ['', '告动迫申']],
  ['从', ['服自遵听随无盲依侍', '而事业严此来政中紧快轻重速']],
  ['已', ['早而不自', '经然有成']],
  ['均', ['平人户亩', '衡等匀']],
  ['我', ['自', '们']],
  ['其', ['及与', '他它中余实']],
]);

const HAN_RUN = new RegExp(`[${HAN}]+`, 'g');
const INNER = new Set<string>();
const OPENING = new Set<string>();
const CLOSING = new Set<string>();
const addInner = (words: string): void => {
  for (let i = 1; i < words.length - 1; i++) {
    const three = words.slice(i - 1, i + 2);
    if (!MEETING.has(three)) INNER.add(three);
  }
};
for (const term of TERMS) {
  OPENING.add(term.slice(0, 2));
  CLOSING.add(term.slice(-2));
  addInner(term);
}
// Names of rows and columns are terms too, which sentences repeat: 属于四类过程性信息3件.
for (const { tables } of [forms(2019), forms(2021)]) {
  for (const { rows, columns, groups } of Object.values(tables)) {
    for (const { label } of [...rows, ...columns, ...groups])
      for (const words of label.match(HAN_RUN) ?? []) addInner(words);
  }
}
/** A government behind a doubled unit: 青岚县县人民政府 means 青岚县人民政府. */
const GOVERNMENT = /^[省市县区镇乡]人民政府/;
/** Slips that look like two words that meet: 坚紧紧围绕 (for 坚持紧紧), 公开开工作, 县政政府, 不公公开. */
const SLIPS = /坚紧紧(?=围绕|抓住|依靠)|公开开(?=工作|业务|平台)|[省县区镇乡州旗]政政府|不公公开/;

/** A unit written twice behind its figure, before a stop: 96条条，. */
const UNIT_TWICE = new RegExp(`^[${DIGIT}](?:条条|件件|份份|篇篇|期期|次次|宗宗|项项)(?:[，。；、：（）]|$)`);

/** Characters of a paragraph that are wrongly written twice (解解读); not where two words meet (工作作为), nor 常常. */
export function doubledCharacters(text: string): readonly Doubled[] {
  const found: Doubled[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== before || !isHan(code)) {
      before = code;
      continue;
    }
    const certain = judge(text, at - 1);
    if (certain !== undefined) found.push({ from: at - 1, to: at + 1, length: 1, certain });
    before = 0;
  }
  return found;
}

/** Judges the two equal characters at an index: true if one is surely too many, false if probably, undefined if not. */
function judge(text: string, at: number): boolean | undefined {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 2);
  // Doubled on purpose: 认认真真, 方方面面.
  if (behind !== '' && behind === text.charAt(at + 3)) return undefined;
  if (before !== '' && before === text.charAt(at - 2) && before !== sign) return undefined;
  // Doubled on purpose: 一步步, 一件件.
  if (before === '一' || before === '逐') return undefined;
  if (UNIT_TWICE.test(text.slice(Math.max(0, at - 1), at + 3))) return true;
  if (SLIPS.test(text.slice(Math.max(0, at - 1), at + 4))) return false;
  const alone = ALONE.get(sign);
  if (alone) return (before !== '' && alone[0].includes(before)) || alone[1].includes(behind || ' ') ? undefined : true;
  if (INNER.has(before + sign + behind)) return true;
  if (GOVERNMENT.test(text.slice(at + 1, at + 6))) return '全各特我本该'.includes(before || ' ') ? undefined : true;
  const closes = CLOSES_AFTER.get(sign);
  if (closes && OPENING.has(sign + behind) && !closes.includes(before || ' ') && !CLOSING.has(before + sign))
    return true;
  const opens = OPENS_BEFORE.get(sign);
  if (opens && CLOSING.has(before + sign) && !opens.includes(behind || ' ') && !OPENING.has(sign + behind))
    return false;
  return undefined;
}

/** Words of two to six characters that stand twice in a row, the longest reading of each place. */
export function repeatedWords(text: string): readonly Doubled[] {
  const found: Doubled[] = [];
  // For each distance from two to six: how many characters in a row equal those at this distance before them.
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  let six = 0;
  // The codes of the six characters before this one, the nearest first.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    two = code === b ? two + 1 : 0;
    three = code === c ? three + 1 : 0;
    four = code === d ? four + 1 : 0;
    five = code === e ? five + 1 : 0;
    six = code === f ? six + 1 : 0;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = code;
    if (two < 2 && three < 3 && four < 4 && five < 5 && six < 6) continue;
    const length = six >= 6 ? 6 : five >= 5 ? 5 : four >= 4 ? 4 : three >= 3 ? 3 : 2;
    const to = at + 1;
    const from = to - 2 * length;
    if (from < (found.at(-1)?.to ?? 0) || !ALL_HAN.test(text.slice(from, to))) continue;
    if (isSlip(text, from, length)) found.push({ from, to, length, certain: false });
  }
  return found;
}

const ALL_HAN = new RegExp(`^[${HAN}]+$`);

/** What shows that a word has ended before it: a stop, a figure, a blank, or a word that joins phrases. */
const ENDED = new RegExp(`^(?:$|[^${HAN}]|[的和与及或等了])`);
/** Words that begin no compound, so that a second one is always too many. */
const OPENERS = new Set(
  (
    '进一步 全面 加强 推进 推动 积极 认真 及时 不断 持续 切实 严格 深入 开展 完善 落实 提高 建立 健全 根据 按照 通过 围绕 ' +
    '主要 主动 其中 以及 对于 关于 并且 同时 因此 结合 确保 强化 优化 深化 做好 充分 广泛 有效 着力 大力 扎实 统筹 增强 拓展 ' +
    '收到 截至 累计 共计 未发生 未收到 本年度 上年度 下年度 行政复议 行政诉讼 依申请公开 主动公开 满意率 办结率'
  ).split(' '),
);
/** Words said twice on purpose, or the end of one name and the beginning of the next: 县政府政府信息. */
const ON_PURPOSE = new RegExp(
  `^(?:政府|人民|[${HAN_FIGURE}几每逐].|.[${HAN_ORDINAL}]|研究|讨论|了解|商量|协商|沟通|学习|思考|锻炼|整理|熟悉|交流|考虑|体验|彼此|非常|很多|好多|许多|多少|永远|特别|十分|哈哈|谢谢)$`,
);

const PUBLISHES = /^(?:信息|政府|政务|各类)/;

/** Whether the second of two equal words is too many; the first may also be the end of a longer one. */
function isSlip(text: string, from: number, length: number): boolean {
  const word = text.slice(from, from + length);
  if (isOneSign(word) || (length === 2 && ON_PURPOSE.test(word))) return false;
  // Doubled on purpose: 一件一件, 逐条逐条.
  if (/^[一逐每]/.test(word) && length <= 3 && !OPENERS.has(word)) return false;
  // Doubled on purpose: 落实落实再落实.
  if (text.startsWith(`再${word}`, from + 2 * length)) return false;
  // Two words that meet: 上一年度年度报告.
  if (word === '年度' && /[一上本下]/.test(text.charAt(from - 1))) return false;
  if (OPENERS.has(word)) return true;
  const rest = text.slice(from + 2 * length, from + 2 * length + 2);
  // A slip in 主动公开公开信息; not in 政务公开公开栏, 做到信息公开公开透明.
  if (word === '公开' && PUBLISHES.test(rest)) return true;
  // A slip in 资金资金分配; not in 公开申请申请人.
  if (SAID_ONCE.has(word)) {
    // Verb and object: 规范规范性文件.
    return !OPENS_LONGER.test(rest) || (!hasHan(text.charAt(from - 1)) && !rest.startsWith('性'));
  }
  // The second may begin a longer word: 常委会委员会议, 办公室办公室主任.
  return length >= 4 || ENDED.test(rest);
}

const isOneSign = (word: string): boolean => word.split(word.charAt(0)).length === word.length + 1;
