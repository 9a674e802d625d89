import type { Slice } from '../slice.ts';
import type { Claim } from './claim.ts';
import { isCourt } from './lexicon/meaning.ts';

/** Sentences whose figures look like a table's and are of no table. */

const KEPT_OUT =
  /(?:不|未|并不|均不|也不)(?:作为|计入|纳入|列入|属于(?!本)|在|算作?|含在)[^，。；]{0,12}(?:统计|范围|之列|之内|申请|案件|件数|数据)/;
const OPENNESS = /主动公开[^，、；。]{0,8}[0-9０-９]/;
const DOCUMENTS =
  /(?:文件|公文|发文|文书|文稿|信息|目录|事项|台账|简报|件)[^。]{0,40}?主动公开[^，、；。]{0,8}[0-9０-９]/;
const NOT_OPEN = /不(?:予|宜)?公开[^，、；。]{0,6}[0-9０-９]/;
const TURNED =
  /[由将把从][^，。；]{0,30}(?:转为|调整为|变更为|转成|改为|转化为|转换为|变为|升级为)[^，。；]{0,6}(?:公开|解密)/;

/** 主动公开 98 份，依申请公开 33 份，不予公开 85 份: in what way documents are open, not what was applied for. */
function sortsDocuments(sentence: string): boolean {
  if (!sentence.includes('公开')) return false;
  if (TURNED.test(sentence)) return true;
  if (!sentence.includes('主动公开') || !OPENNESS.test(sentence)) return false;
  return sentence.includes('依申请公开') && (NOT_OPEN.test(sentence) || DOCUMENTS.test(sentence));
}

const ATTRIBUTES = /公文|公开属性|文件属性/;
const KINDS_OF_DOCUMENTS = /主动公开\s*\d+\s*[件条份].*依申请公开\s*\d+\s*[件条份].*不(?:予)?公开\s*\d+/;

/** 主动公开 56 件，依申请公开 20 件，不予公开 244 件: how documents may be published, and not what became of applications. */
export const areAttributes = (sentence: string): boolean =>
  ATTRIBUTES.test(sentence) || (sentence.includes('主动公开') && KINDS_OF_DOCUMENTS.test(sentence));

/** What such a sentence seems to say of applications: 依申请公开 33 份, 不予公开 85 份. */
const isOpenness = ({ subject, words }: Claim): boolean =>
  subject === 'application' && /依申请公开|不(?:予|宜)?公开/.test(words);

const REGISTERED = /双公示|信用中国|信用(?:网站|平台|信息)|归集/;

/** 开展依申请公开模拟测试，发出申请 35 件，按时答复 33 件 */
const REHEARSED = /模拟(?:申请|测试|测评|办理|演练|暗访)/;

/** 对内容不明确的 3 件申请一次性告知补正: what was asked back is not refused. */
const ASKED_BACK = /告知(?:其|申请人)?(?:作出)?(?:更改、)?补正|补正告知|一次性告知/;

/** 废止、宣布失效 31 件（废止 24 件、失效 7 件）: whether the table has the ones or both nobody can tell. */
const LAPSED = /(?:废止[、和或及与]?(?:宣布)?失效|失效[、和或及与]?废止)[^，。；（(]{0,16}[0-9０-９]/;

/** 双公示信息 1026 条，其中行政许可 968 条: what was put into a register, of whatever year and in however many pieces. */
const isRegistered = ({ subject, weight }: Claim, sentence: string): boolean =>
  // 作出行政许可决定 36 件，均已在信用网站公示: made, and published too.
  weight !== 'sure' &&
  (subject === 'license' || subject === 'penalty' || subject === 'coercion') &&
  REGISTERED.test(sentence);

const AMONG = /其中[^，。；]{0,10}(?:信息公开|依申请公开)/;

/** 行政诉讼案件 4 件，其中政府信息公开类 1 件: up to which place the cases are of all kinds. */
const beforeDisclosure = (sentence: string): number => Math.max(0, sentence.search(AMONG));

/** The words do not say that the cases are about disclosure. */
const isOfAnyKind = ({ words }: Claim): boolean => !words.includes('信息公开') && !words.includes('依申请');

/**
 * 复印病历 2.7 万份，不作为信息公开申请统计: where the words stand that keep the figures before them out, and where these begin;
 * undefined where there are none.
 */
function keptOut(sentence: string): { readonly from: number; readonly to: number } | undefined {
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
  return { from: Math.max(bracket > closed ? bracket : 0, stop, before, 0), to: index + match[0].length };
}

/** The claims of a sentence without those whose figures, by its own words, are none of a table's. `slice` is the sentence. */
export function withoutUncounted(claims: readonly Claim[], sentence: string, slice: Slice): readonly Claim[] {
  if (claims.length === 0) return claims;
  if (sentence.includes('模拟') && REHEARSED.test(sentence)) return [];
  const lapsed = LAPSED.test(sentence);
  const asked = ASKED_BACK.test(sentence);
  const sorts = sortsDocuments(sentence);
  const out = keptOut(sentence);
  const kept = out && slice.spanOf(out.from, out.to);
  const among = beforeDisclosure(sentence);
  const start = among > 0 ? slice.spanOf(among, among + 1).start : 0;
  return claims.filter((claim) => {
    const at = claim.number.start;
    if (lapsed && claim.topic === 'norm.repealed') return false;
    if (asked && claim.topic === 'unable.3' && !claim.words.includes('仍')) return false;
    if (kept && at >= kept.start && at < kept.end) return false;
    if (isCourt(claim.subject) && at < start && isOfAnyKind(claim)) return false;
    return !isRegistered(claim, sentence) && !(sorts && isOpenness(claim));
  });
}
