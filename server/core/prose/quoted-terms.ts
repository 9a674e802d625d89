import { lawsNamed } from '../regulation/law.ts';
import { mentions } from '../regulation/mention.ts';
import { LAW_TERMS, type LawTerm } from '../regulation/terms.ts';
import { type Stretch, wholeSentenceAt } from '../syntax/sentences.ts';
import { ANY_NUMERAL, CLAUSE_STOP, HAN_ORDINAL, hasDigit } from '../text/characters.ts';
import { hanNumber, toHan } from '../text/han.ts';

/** A time limit that a sentence gives as the law's, with a wrong number of days or unit. Indices into the text. */
export interface MisquotedTerm {
  readonly from: number;
  readonly to: number;
  readonly term: LawTerm;
  readonly value: number;
  /** What should stand there, in the same kind of figures: 20个工作日, 二十个工作日 */
  readonly right: string;
  /** Whether the number is right, and only 工作日 is written as 日. */
  readonly onlyUnit: boolean;
}

const FIGURE = new RegExp(`(?<![第月${ANY_NUMERAL}])([${ANY_NUMERAL}]{1,4})(个工作日|工作日|日|天)`, 'g');
/** What must follow 日 and 天 for a time limit: 20日内, 20天的期限. */
const LENGTH_BEHIND = /^(?:之内|以内|内|的?(?:期限|时限|时间))/;
const LENGTH_BEFORE = /(?:不超过|不得超过|延长|最长|最多|至多|期限为|时限为)$/;
/** Stops of a clause, brackets included: what stands in them has a number of its own. */
const STOPS = new RegExp(`[${CLAUSE_STOP}、（）()]`);

/** Words of a sentence that say what must be done, anywhere in it … */
const ACCORDING =
  /(?:按照?|依照?|根据|依据|遵照|对照|遵循|执行|落实)[^，。；]{0,12}条例|条例》?(?:第[^，。；]{1,8}[条款项])?(?:中)?(?:的|关于[^，。；]{0,10}的)?(?:规定|要求|明确)/;
const MUST = /规定|应当|应(?=[在于自按予向])|必须|须(?=[在于自])|不得超过|不超过|不得多于|法定|最长|至多/;
/** … right before the number: 法定的15个工作日. */
const MUST_RIGHT_BEFORE = /(?:规定|法定|要求|明确)的?(?:答复|办理|公开|告知)?(?:期限|时限|时间)?[（(为是即]?$/;
/** A promise or a result that is quicker than the law. */
const PROMISE =
  /平均|力争|争取|承诺|确保|保证|压缩|缩短|提前|提速|比法定|较法定|早于|优于|快于|少于|仅用|只用|用时|实际|做到|实现|努力|尽量|尽可能|原则上|内部|自定|实行|预警|机制|建立|推行|试行|改为/;
/** A report of what happened, not of a rule: 均在15个工作日内答复, 答复12件. */
const HAPPENED = new RegExp(
  `均(?!应|须|需|要|不得|不)|全部|都在|一律|已[经在于]?|了|[0-9${HAN_ORDINAL}]+(?:余|多)?(?:件|宗|份|起|条|人次)`,
);
const MUST_IN_CLAUSE = /应当|应(?=[在于自按予向])|必须|须(?=[在于自])|不得超过|不超过/;
/** Rules of a place or of a higher office, which may be stricter. */
const LOCAL =
  /[省市县区州盟旗镇](?:里|级|政府(?:办公[厅室])?|委办)?(?:的|统一|有关|相关|现行|最新)*(?:办法|规定|要求|制度|细则|标准|通知|文件|部署)|上级|[省市县区]里|地方|本[局委办厅院]制度|[局委办厅](?:机关)?(?:内部)?制度/;
/** Time limits of other laws and other work. */
const OTHER_MATTER =
  /行政许可|许可(?:事项|决定|申请)|审批|处罚|公示|信用|复议|诉讼|起诉|应诉|答辩|举证|提案|议案|建议|热线|工单|留言|信箱|来信|投诉|信访|诉求|咨询|考核|整改|培训|评估|舆情|网民|12345|备案|征集|意见建议|档案/;
/** How it was before 2019. */
const FORMERLY = /原(?:来|条例|《|规定)|旧|修订前|修改前|过去|以前|此前|由[^，。]{0,16}(?:延长|调整|改|增|变)/;
/** Words before a number that make it no time limit: 超过15个工作日未上网, 提前5个工作日, 第15个工作日. */
const NO_TERM_BEFORE =
  /(?:(?<!不|不得|不能|不应|不可|未|没有|无)超过|逾期|超期|不足|不到|未满|满|还剩|提前|节[省约]|减少|缩短|压缩|增加|[第\-–—~～至到或])$/;
/** Characters before a sentence that are searched for its topic, mostly a heading （二）依申请公开。 A guess: about one paragraph. */
const FAR = 400;

/** Every wrong time limit in an even text without blanks that is given as the law's. */
export function misquotedTerms(text: string): readonly MisquotedTerm[] {
  const found: MisquotedTerm[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [written, figures = '', unit = ''] = match;
    const from = match.index;
    const to = from + written.length;
    const value = hanNumber(figures);
    const short = unit === '日' || unit === '天';
    if (value === undefined || NO_TERM_BEFORE.test(text.slice(Math.max(0, from - 4), from))) continue;
    if (
      short &&
      !LENGTH_BEHIND.test(text.slice(to, to + 4)) &&
      !LENGTH_BEFORE.test(text.slice(Math.max(0, from - 4), from))
    )
      continue;
    const sentence = wholeSentenceAt(text, from);
    const meant = meaning(sentence, from - sentence.from, to - sentence.from);
    if (!meant) continue;
    const { term } = meant;
    const isRight = value === term.days || value === term.also;
    if (isRight && !short) continue;
    if (!isQuoted(text, sentence, from, meant)) continue;
    const days = isRight ? value : term.days;
    const amount = hasDigit(figures) ? String(days) : toHan(days);
    found.push({ from, to, term, value, right: `${amount}个工作日`, onlyUnit: isRight });
  }
  return found;
}

interface Meaning {
  readonly term: LawTerm;
  /** The words by which it is known, `#` in the place of the number. */
  readonly words: string;
}

/** The law's term that a number is about, and the words that show it: of its clause, else with the clause before or behind. */
function meaning({ text }: Stretch, from: number, to: number): Meaning | undefined {
  const [start, end] = clause(text, from, to);
  const [before] = start > 0 ? clause(text, start - 1, start - 1) : [start];
  const [, behind] = end < text.length ? clause(text, end + 1, end + 1) : [0, end];
  const reaches = [
    [start, end],
    [before, end],
    [start, behind],
  ] as const;
  for (const [low, high] of reaches) {
    const words = `${text.slice(low, from)}#${text.slice(to, high)}`;
    const term = LAW_TERMS.find(
      ({ says, not, needs }) => says.test(words) && !not?.test(words) && (!needs || needs.test(text)),
    );
    if (term) return { term, words };
  }
  return undefined;
}

function clause(text: string, from: number, to: number): readonly [number, number] {
  let start = from;
  while (start > 0 && !STOPS.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && !STOPS.test(text.charAt(end))) end++;
  return [start, end];
}

/** Whether the number is given as a rule of the 《条例》: no promise, no report of what happened, no other law's rule. */
function isQuoted(text: string, sentence: Stretch, from: number, { term, words }: Meaning): boolean {
  const { named } = lawsNamed(sentence.text);
  if (named.some(({ law }) => law !== 'ours')) return false;
  if (LOCAL.test(sentence.text) || FORMERLY.test(sentence.text) || OTHER_MATTER.test(words)) return false;
  const isNamed =
    (named.length > 0 || mentions(sentence.text).some(({ law }) => law === 'ours')) && ACCORDING.test(sentence.text);
  if (!isNamed) {
    if (!MUST.test(sentence.text)) return false;
    if (
      term.own &&
      !term.own.words.test(term.own.of === 'clause' ? words : text.slice(Math.max(0, sentence.from - FAR), sentence.to))
    )
      return false;
    // The other law may be named in the sentence before: 根据《江滨省…办法》…。应当在10个工作日内答复。
    const before = sentence.from > 0 ? wholeSentenceAt(text, sentence.from - 1).text : '';
    if (lawsNamed(before).named.at(-1)?.law === 'other') return false;
  }
  // Search 14 characters, more than the pattern can match: it bounds the cost.
  if (MUST_RIGHT_BEFORE.test(text.slice(Math.max(0, from - 14), from))) return true;
  // A promise counts only behind the law's name; 力争 before 《条例》 promises something else.
  const start = Math.max(0, sentence.text.lastIndexOf('条例', from - sentence.from));
  if (PROMISE.test(sentence.text.slice(start, from - sentence.from)) || PROMISE.test(words)) return false;
  return !HAPPENED.test(words.replace('#', '')) || MUST_IN_CLAUSE.test(words);
}
