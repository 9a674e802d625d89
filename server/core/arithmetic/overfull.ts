import { hasNumbers, type LinkedSentence } from '../claims/extra.ts';
import type { LabelledFigure } from '../claims/items.ts';
import { type Division, divisionsIn } from '../claims/lists.ts';
import { HAN } from '../text/characters.ts';

/** A whole that is less than what is said to be in it: 收到 5 件，其中网络 7 件. */
export interface Overfull {
  readonly total: LabelledFigure;
  /** One that alone is more, or all that together are. */
  readonly parts: readonly LabelledFigure[];
}

/** Places of publication, which overlap: one item is counted in each. 120条，其中网站100条、公众号90条. */
const PLACES =
  /网|公众号|微信|微博|抖音|快手|头条|视频号|新媒体|媒体|客户端|APP|平台|公告栏|公示栏|公开栏|广播|电视|报纸|报刊|公报|显示屏|LED|大厅|窗口|查阅点|专栏|栏目|渠道/i;
/** Verbs that overlap: what is adopted is replied to as well. 其中采纳60条、回复55条. */
const DONE =
  /公开|发布|回复|答复|采纳|办结|办理|受理|整改|解决|落实|完成|转办|转载|解读|审核|更新|满意|征集|参与|参加|涉及|点赞|评论|获/;
/** Words that begin another matter behind a comma. */
const ANEW =
  /^(?:全年|全[省市县区镇]|我|本|共|累计|另|同时|并|还|及时|积极|认真|回复|答复|办结|办理|发布|公开|收到|受理|开展|组织|召开|举办|制作|推送|印发|编发|更新|转载|回应|征集|报送|处理|完成|撤下|制定|出台|废止|修订|建立|设立|设置|接待|接听|接受|参加|提供|采纳|整改|上年|去年|较|比|同比|20\d\d年)/;
/** Units that count any thing, so that the same unit does not yet mean the same thing. */
const ANY_UNIT: ReadonlySet<string> = new Set(['个', '项', '处', '人', '名', '家', '户']);
const KNOWN_KINDS: ReadonlySet<string> = new Set(['channel', 'applicant', 'result', 'others']);
/** Says why the parts are more than the whole: 含上年结转2件. */
const WITH_LAST_YEARS = new RegExp(
  `[含加括同](?:上了?)?(?:上一?年度?|去年|往年)(?:度)?[${HAN}]{0,4}(?:结转|转结|结存|遗留|申请)`,
);
/** What is carried over is no part of what is closed: 办结10件，其中予以公开8件，结转下年度2件. */
const CARRIED = /结转|转结|转(?:入|至|到)?下|未办结|正在办理|尚未/;
/**
 * Three parts and more within this factor of the whole are reported as a sum that does not come out, and only beyond it as
 * too much: the counterpart of `NEAR` in `breakdowns.ts`.
 */
const FAR = 1 / 0.85;

const LEADS = /其中|包括|包含|分为|分别|[件条次篇期份个][（(：:]/;

/** Whether a text may hold a whole and a part; a cheap test that spares reading the sentence. */
export const mayBeOverfull = (text: string): boolean => LEADS.test(text) && hasNumbers(text, 2);

/** Wholes of a sentence that are less than one of their parts, or than all of them together. */
export function overfullIn(sentence: LinkedSentence): readonly Overfull[] {
  const { slice, from, to, prior } = sentence;
  if (WITH_LAST_YEARS.test(slice.text.slice(prior?.from ?? from, to))) return [];
  return divisionsIn(sentence).flatMap((division): readonly Overfull[] => {
    const { total } = division;
    const parts = ownParts(sentence, division);
    const larger = parts.find((part) => exceeds([part.figure], total) && !isOfOther(part, total, sentence));
    if (larger) return [{ total, parts: [larger] }];
    if (
      parts.length < 2 ||
      parts.some((part) => mayOverlap(part, sentence)) ||
      !exceeds(
        parts.map(({ figure }) => figure),
        total,
      )
    )
      return [];
    const known = parts.length > 2 && (division.lead.by !== 'of' || KNOWN_KINDS.has(parts[0]?.kind ?? ''));
    const share = parts.reduce((sum, { figure }) => sum + figure.value, 0) / total.figure.value;
    // Leave what nearly adds up to `breakdowns.ts`.
    return known || (parts.length > 2 && share <= FAR) ? [] : [{ total, parts }];
  });
}

/** 新收 47 件，结转 4 件，其中自然人 38 件: applicants may be those of a whole before. */
const isOfOther = (part: LabelledFigure, total: LabelledFigure, { items }: LinkedSentence): boolean =>
  part.kind === 'applicant' &&
  items.some((each) => each.figure.end < total.from && each.group === total.group && !exceeds([part.figure], each));

const exceeds = (figures: readonly LabelledFigure['figure'][], { figure: whole }: LabelledFigure): boolean =>
  figures.reduce((sum, { value, tolerance }) => sum + value - tolerance, 0) > whole.value + whole.tolerance + 1e-6;

/** The figures behind the lead (其中, 含) that surely count parts of the whole. */
function ownParts({ slice: { text } }: LinkedSentence, { lead, total, parts }: Division): readonly LabelledFigure[] {
  const own: LabelledFigure[] = [];
  let end = lead.at + lead.text.length;
  for (const part of parts) {
    if (part.compared || part.figure.approximate) break;
    const label = text.slice(end, part.figure.from);
    const comma = Math.max(label.lastIndexOf('，'), label.lastIndexOf(','));
    const opening = label.slice(0, comma).replace(/[，,：:、\s]/g, '');
    const clause = label.slice(comma + 1);
    const behind = /^[^，,。；;、（）()]*/.exec(text.slice(part.figure.end))?.[0] ?? '';
    // Stop where the whole is named once more: 其中财政类24件，占95件的25.3%.
    if (clause.includes('占') || CARRIED.test(clause) || CARRIED.test(behind)) break;
    const leadsOn = own.length === 0 && opening === '';
    if (comma >= 0 && !leadsOn && !KNOWN_KINDS.has(part.kind) && (own.length === 0 || ANEW.test(clause))) break;
    if (!isOfSameThings(text, total, clause, part.figure.unit)) break;
    own.push(part);
    end = part.figure.end;
  }
  return own;
}

const NOUN_LAST = new RegExp(`[${HAN}]{2}$`);

/** Whether a part counts the same things as its whole; not so in 一级目录5个，其中栏目12个, 申请5件，其中涉及文件12件. */
function isOfSameThings(text: string, total: LabelledFigure, label: string, unit: string): boolean {
  const counted = text.slice(Math.max(0, total.figure.from - 8), total.figure.from);
  if (/申请$/.test(counted) && /(?:文件|材料|资料|信息)$/.test(label)) return false;
  if (!ANY_UNIT.has(unit)) return true;
  const noun = NOUN_LAST.exec(counted)?.[0];
  return noun !== undefined && label.includes(noun);
}

const mayOverlap = ({ kind, from, figure }: LabelledFigure, { slice: { text } }: LinkedSentence): boolean => {
  if (kind === 'applicant' || kind === 'result') return false;
  // Look for the verb right before the figure; the 16 characters only bound the cost.
  const before = text.slice(Math.max(0, figure.from - 16), figure.from);
  const label = /[^、，,；;。（(：:0-9]*$/.exec(before)?.[0] ?? text.slice(from, figure.from);
  // Channels of publication overlap, those of applications do not: 网上4件、信函3件.
  if (kind === 'channel') return PLACES.test(label) && !/申请|信函|邮|当面|传真|网上|网络/.test(label);
  return kind === 'verb' || PLACES.test(label) || DONE.test(label);
};
