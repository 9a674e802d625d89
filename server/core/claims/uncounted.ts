import { DIGIT, HAN } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import type { Claim } from './claim.ts';
import { isCourt } from './lexicon/meaning.ts';

/**
 * A reason why figures that look like a table's are of no table. Given a sentence, it gives a test for each of its claims;
 * undefined where the sentence has no such reason.
 */
type Reason = (sentence: string, slice: Slice) => ((claim: Claim) => boolean) | undefined;

const REHEARSED = /模拟(?:申请|测试|测评|办理|演练|暗访)/;

/** 开展依申请公开模拟测试，发出申请 35 件，按时答复 33 件 */
const rehearsed: Reason = (sentence) =>
  sentence.includes('模拟') && REHEARSED.test(sentence) ? () => true : undefined;

const LAPSED = new RegExp(`(?:废止[、和或及与]?(?:宣布)?失效|失效[、和或及与]?废止)[^，。；（(]{0,16}[${DIGIT}]`);

/** 废止、宣布失效 31 件（废止 24 件、失效 7 件）: whether the table has the ones or both nobody can tell. */
const lapsed: Reason = (sentence) => (LAPSED.test(sentence) ? ({ topic }) => topic === 'norm.repealed' : undefined);

const ASKED_BACK = /告知(?:其|申请人)?(?:作出)?(?:更改、)?补正|补正告知|一次性告知/;

/** 对内容不明确的 3 件申请一次性告知补正: what was asked back is not refused; but what is unclear still (仍) is. */
const askedBack: Reason = (sentence) =>
  ASKED_BACK.test(sentence) ? ({ topic, words }) => topic === 'unable.3' && !words.includes('仍') : undefined;

const KEPT_OUT =
  /(?:不|未|并不|均不|也不)(?:作为|计入|纳入|列入|属于(?!本)|在|算作?|含在)[^，。；]{0,12}(?:统计|范围|之列|之内|申请|案件|件数|数据)/;

/** 复印病历 2.7 万份，不作为信息公开申请统计: the figures of its own stretch are kept out. */
const keptOut: Reason = (sentence, slice) => {
  if (!sentence.includes('不') && !sentence.includes('未')) return undefined;
  const match = KEPT_OUT.exec(sentence);
  if (!match) return undefined;
  const { index } = match;
  // （不含咨询 3 件） keeps out only what stands with it.
  const bracket = Math.max(sentence.lastIndexOf('（', index), sentence.lastIndexOf('(', index));
  const closed = Math.max(sentence.lastIndexOf('）', index), sentence.lastIndexOf(')', index));
  const stop = sentence.lastIndexOf('；', index);
  const comma = Math.max(sentence.lastIndexOf('，', index), sentence.lastIndexOf(',', index));
  const before = Math.max(sentence.lastIndexOf('，', comma - 1), sentence.lastIndexOf(',', comma - 1));
  const { start, end } = slice.spanOf(
    Math.max(bracket > closed ? bracket : 0, stop, before, 0),
    index + match[0].length,
  );
  return ({ number }) => number.start >= start && number.start < end;
};

const AMONG = /其中[^，。；]{0,10}(?:信息公开|依申请公开)/;

/** 行政诉讼案件 4 件，其中政府信息公开类 1 件: before 其中 the cases are of all kinds, unless their own words say otherwise. */
const ofAnyKind: Reason = (sentence, slice) => {
  const among = sentence.search(AMONG);
  if (among <= 0) return undefined;
  const { start } = slice.spanOf(among, among + 1);
  return ({ subject, number, words }) =>
    isCourt(subject) && number.start < start && !words.includes('信息公开') && !words.includes('依申请');
};

const OTHER_CASES = /除[^，。；]{0,6}信息公开[^，。；]{0,10}(?:以|之)?外/;

/** 除政府信息公开外，还办理其他行政复议案件 52 件、行政应诉案件 31 件 */
const ofOtherMatters: Reason = (sentence) =>
  sentence.includes('外') && OTHER_CASES.test(sentence) ? ({ subject }) => isCourt(subject) : undefined;

const OTHERS_WISH = /征求[^，。；]{0,12}(?:第三方|意见)/;

/** 征求第三方意见 57 件，同意公开 34 件，不同意公开 23 件: what they wish is not yet what was decided. */
const wished: Reason = (sentence) =>
  OTHERS_WISH.test(sentence) ? ({ words }) => words.includes('同意公开') : undefined;

const AFTERWARDS = /截[至止](?:本)?(?:年度)?报告(?:公布|发布|编制|公开)?(?:之?日|时|前)|截至目前/;

/** 结转的 31 件，截至报告公布之日已办结 27 件: after the year. */
const afterwards: Reason = (sentence, slice) => {
  const at = sentence.includes('截') ? sentence.search(AFTERWARDS) : -1;
  if (at < 0) return undefined;
  const { start } = slice.spanOf(at, at + 1);
  return ({ subject, topic, number }) => subject === 'application' && topic !== 'carryOut' && number.start > start;
};

const REGISTERED = /双公示|信用中国|信用(?:网站|平台|信息)|归集/;
const DECISIONS: ReadonlySet<Claim['subject']> = new Set(['license', 'penalty', 'coercion']);

/**
 * 双公示信息 1026 条，其中行政许可 968 条: what was put into a register, of whatever year and in however many pieces. But
 * 作出行政许可决定 36 件，均已在信用网站公示: made, and published too.
 */
const registered: Reason = (sentence) =>
  REGISTERED.test(sentence) ? ({ subject, weight }) => weight !== 'sure' && DECISIONS.has(subject) : undefined;

const OPENNESS = new RegExp(`主动公开[^，、；。]{0,8}[${DIGIT}]`);
const DOCUMENTS = new RegExp(
  `(?:文件|公文|发文|文书|文稿|信息|目录|事项|台账|简报|件)[^。]{0,40}?主动公开[^，、；。]{0,8}[${DIGIT}]`,
);
const NOT_OPEN = new RegExp(`不(?:予|宜)?公开[^，、；。]{0,6}[${DIGIT}]`);
const TURNED =
  /[由将把从][^，。；]{0,30}(?:转为|调整为|变更为|转成|改为|转化为|转换为|变为|升级为)[^，。；]{0,6}(?:公开|解密)/;
/** What such a sentence seems to say of applications: 依申请公开 33 份, 不予公开 85 份. */
const SEEMS_APPLIED_FOR = /依申请公开|不(?:予|宜)?公开/;

/** 主动公开 98 份，依申请公开 33 份，不予公开 85 份: in what way documents are open, not what was applied for. */
function sortsDocuments(sentence: string): boolean {
  if (TURNED.test(sentence)) return true;
  if (!sentence.includes('主动公开') || !OPENNESS.test(sentence)) return false;
  return sentence.includes('依申请公开') && (NOT_OPEN.test(sentence) || DOCUMENTS.test(sentence));
}

/** A character typed twice (主动公公开 36 份) is another fault, and told. */
const DOUBLED = new RegExp(String.raw`([${HAN}])\1`, 'g');

const sorted: Reason = (sentence) =>
  sentence.includes('公开') && sortsDocuments(sentence.replace(DOUBLED, '$1'))
    ? ({ subject, words }) => subject === 'application' && SEEMS_APPLIED_FOR.test(words)
    : undefined;

const REASONS: readonly Reason[] = [
  rehearsed,
  lapsed,
  askedBack,
  keptOut,
  ofAnyKind,
  ofOtherMatters,
  wished,
  afterwards,
  registered,
  sorted,
];

/** The claims of a sentence without those that its own words keep out of the tables. `slice` is the sentence. */
export function withoutUncounted(claims: readonly Claim[], sentence: string, slice: Slice): readonly Claim[] {
  if (claims.length === 0) return claims;
  const given = REASONS.flatMap((reason) => reason(sentence, slice) ?? []);
  return given.length === 0 ? claims : claims.filter((claim) => !given.some((holds) => holds(claim)));
}

const ATTRIBUTES = /公文|公开属性|文件属性/;
const KINDS_OF_DOCUMENTS = /主动公开\s*\d+\s*[件条份].*依申请公开\s*\d+\s*[件条份].*不(?:予)?公开\s*\d+/;

/**
 * Whether a sentence is about how documents may be published (主动公开 56 件，依申请公开 20 件，不予公开 244 件), so that none of its
 * figures is about applications.
 */
export const areAttributes = (sentence: string): boolean =>
  ATTRIBUTES.test(sentence) || (sentence.includes('主动公开') && KINDS_OF_DOCUMENTS.test(sentence));
