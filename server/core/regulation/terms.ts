import { CHAPTERS, LAST_ARTICLE } from './structure.ts';

/**
 * A number of the 《条例》 that reports quote: how many working days one of its steps may take. Data; `prose/quoted-terms.ts` finds the
 * sentences that quote one.
 */
export interface LawTerm {
  /** For messages: 答复期限 */
  readonly name: string;
  readonly article: number;
  /** Working days. */
  readonly days: number;
  /** What the regulation of 2007 had, if reports still quote that. */
  readonly formerly?: number;
  /** The words around the number, for which `#` stands: /延长#/ for 延长20个工作日. Of `LAW_TERMS` the first that matches counts. */
  readonly says: RegExp;
  /** Words beside it that make it another matter. */
  readonly not?: RegExp;
  /** What the sentence must speak of besides, whether it names the law or not. */
  readonly needs?: RegExp;
  /** Where no law is named: what the clause, or the paragraph so far, must speak of for the term to be the law's. */
  readonly own?: { readonly of: 'clause' | 'paragraph'; readonly words: RegExp };
  /** A further length that is as right: both terms of an answer together. */
  readonly also?: number;
}

/** Tried in this order: what is said more narrowly (延长答复) comes before what its words contain (答复). */
export const LAW_TERMS: readonly LawTerm[] = [
  {
    name: '延长答复的期限',
    article: 33,
    days: 20,
    formerly: 15,
    also: 40,
    says: /(?:延长|延期)(?!至|到)[^#]{0,16}#|#(?:以?内)?的?(?:延长|延期)/,
  },
  {
    name: '一次性告知补正的期限',
    article: 30,
    days: 7,
    // 告知申请人在15个工作日内补正: how long the applicant has is for the office to say.
    says: /#(?:以内|之内|内)?[^#]{0,14}(?:(?:告知|通知)[^#]{0,10}补正|一次性?(?:告知|通知))|补正(?:告知|通知)[^#]{0,10}#|告知补正的?(?:期限|时限)[^#]{0,6}#/,
  },
  {
    name: '第三方提出意见的期限',
    article: 32,
    days: 15,
    says: /第三方[^#]{0,24}#|征求意见书[^#]{0,8}#|#[^#]{0,12}第三方/,
    not: /共同制作|答复申请人|不计入/,
  },
  {
    name: '共同制作机关提出意见的期限',
    article: 34,
    days: 15,
    says: /(?:共同制作|牵头|(?:其他|有关|相关|各)(?:行政)?机关)[^#]{0,24}#[^#]{0,10}意见|#[^#]{0,10}(?:共同制作|牵头)[^#]{0,10}意见/,
    needs: /共同制作|牵头|第三十四条/,
  },
  {
    name: '主动公开的期限',
    article: 26,
    days: 20,
    says: /(?:形成|变更|制作|产生|生成)[^#]{0,10}#|主动公开[^#]{0,10}(?:期限|时限)?[^#]{0,6}#|#(?:以内|之内|内)?[^#]{0,8}(?:主动公开|予以公开|向社会公开|公开)/,
    own: { of: 'clause', words: /形成|变更|制作|产生|生成|主动公开/ },
    not: /解读|公示|许可|处罚|强制|信用|预算|决算|批复|征集|年报|年度报告|会议|采购|中标|合同|抽查|检查|答复|申请|规划|环评|依申请/,
  },
  {
    name: '答复期限',
    article: 33,
    days: 20,
    formerly: 15,
    also: 40,
    says: /#(?:以内|之内|内)?[^#]{0,14}(?:答复|回复|作出(?:处理)?决定|办结|办理完毕)|(?:答复|办理|回复)[^#]{0,10}(?:期限|时限|时间)[^#]{0,6}#|(?:答复|回复)(?:应当?|须|不得|不)?[^#，]{0,6}#|#的?(?:答复|办理|法定)(?:期限|时限)/,
    own: { of: 'paragraph', words: /申请|信息公开|条例/ },
    not: /第三方|补正|公示|上网|未(?:答复|办结)/,
  },
];

/** How many chapters and articles the 《条例》 has; before 2019 it had 5 and 38. */
export const LAW_SIZE = { 章: CHAPTERS.length, 条: LAST_ARTICLE } as const;

/** How many things an article lists. */
export const LAW_LISTS: readonly {
  readonly article: number;
  readonly unit: string;
  readonly count: number;
  readonly of: string;
}[] = [
  { article: 20, unit: '项', count: 15, of: '主动公开的事项' },
  { article: 36, unit: '种', count: 7, of: '答复的类型' },
  { article: 50, unit: '项', count: 5, of: '年报的内容' },
];
