import type { Passage } from '../syntax/passage.ts';
import { sentencesIn } from '../syntax/sentences.ts';

/**
 * A rule of the regulation of 2007 that the one of 2019 dropped, and that a text still gives as a rule: the applicant's
 * special need, or fees for searching and copying. Indices into `evenWords`.
 */
export interface Abolished {
  readonly what: 'need' | 'costs';
  readonly from: number;
  readonly to: number;
}

/** The first report year for all of which the regulation of 2019 was in force (since 15 May 2019). */
export const ABOLISHED_SINCE = 2020;

/** The need that an applicant had to show: 自身生产、生活、科研等特殊需要. */
const NEED =
  /(?:(?:申请人)?(?:自身|本人|自己)的?)?(?:(?:生产|生活|科研)[、，和及与]?(?:等方面|等|的)*)+(?:自身)?(?:的)?特殊需[要求]|(?:自身|本人|自己)(?:的|有)?特殊需[要求]|特殊需[要求](?=[^，。]{0,6}(?:第十三条|第13条))|(?<=(?:第十三条|第13条)[^。]{0,30})特殊需[要求]/g;
/** Says that no need has to be shown any more. */
const NO_LONGER =
  /不再|不是|并非|无需|无须|不需|不必|不用|取消|删除|删去|去掉|不得(?:要求|以)|不要求|未要求|没有要求|不限于|不受|放宽|突破|旧|修订前|修改前|原(?:条例|《|规定)|过去|以前/;
/** Says that some people have special needs, which is another matter: 照顾有特殊需要的群众. */
const OTHER_NEED = /学生|儿童|教育|老年|残疾|群体|人群|照顾/;

const ACT = '(?:检索|查找|复制|复印|打印|邮寄|寄送|递送|扫描)';
const COSTS = new RegExp(
  `${ACT}(?:费用|费|)(?:[、，和及与]{1,2}(?:信息|资料)?${ACT}(?:费用|费|)){0,4}(?:等)?(?:各项|各类|实际)?(?:的)?(?:(?:成本|工本)(?:性)?(?:费用|费)|费用|费)|(?:成本|工本)费用?(?=[（(](?:检索|复制|邮寄))`,
  'g',
);
/** Words before a cost that make the applicant pay it. */
const CHARGED_BEFORE = /(?:收取|计收|征收|收缴|收了|收到|缴纳|交纳|支付|付清|核收|按成本收|可收|应收)[^，。；]{0,24}$/;
const CHARGED_BEHIND =
  /^[^，。；]{0,6}(?:由|向)申请(?:人|者)[^，。；]{0,6}(?:承担|负担|支付|缴纳|收取|自理)|^[^，。；]{0,4}(?:的)?收(?:费|取)标准|^[^，。；]{0,3}(?:共|合计|共计|计)?[0-9.]+(?:余|多)?元/;
const NOT_CHARGED =
  /(?:未|没有|没|不|无|免|免予|免于|免除|取消|停止|不再|不得|不能|不应|从未|均未|尚未|零)(?:发生|产生|有|向[^，。；]{0,8}|以任何[^，。；]{0,8}|再|予|另|另行|额外|任何|需|须|要求[^，。；]{0,6}|涉及|存在)*(?:收取|计收|征收|收缴|缴纳|交纳|支付|收|核收|产生|发生)?[^，。；]{0,16}$/;
/** 除可以收取检索、复制、邮寄等成本费用外，不得收取其他费用: the exception itself. */
const EXCEPT = /除[^，。；]{0,16}$/;
const FREE =
  /^[^，。；]{0,8}(?:全免|免费|全部免除|由(?:本|我|县|局|机关|财政)[^，。；]{0,8}(?:承担|负担)|(?<![0-9.])0元|为零|均为0)/;
/** Leave out archives and registers, which charge for copies by rules of their own. */
const ARCHIVE = /档案馆|档案利用|城建档案|不动产登记资料/;

const FORMERLY = /旧|修订前|修改前|原条例|取消/;
/** Characters before and behind a cost that are searched. Twice the widest gap in the patterns (24); it bounds the cost. */
const REACH = 48;

/** Every dropped rule that a paragraph still gives, by indices of its `evenWords`; worked out once. */
export const abolishedIn = (passage: Passage): readonly Abolished[] => passage.get(read);

function read({ evenWords: text }: Passage): readonly Abolished[] {
  if (!/特殊需|检索|复制|复印|打印|邮寄|寄送|递送|成本|工本/.test(text)) return [];
  const found: Abolished[] = [];
  for (const { text: sentence, from: index } of sentencesIn(text)) {
    const asks = /申请|获取/.test(sentence) && !NO_LONGER.test(sentence) && !OTHER_NEED.test(sentence);
    for (const match of asks ? sentence.matchAll(NEED) : []) {
      found.push({ what: 'need', from: index + match.index, to: index + match.index + match[0].length });
    }
    const charges = !ARCHIVE.test(sentence) && !FORMERLY.test(sentence);
    for (const match of charges ? sentence.matchAll(COSTS) : []) {
      const to = match.index + match[0].length;
      if (!isCharged(sentence, match.index, to)) continue;
      found.push({ what: 'costs', from: index + match.index, to: index + to });
    }
  }
  return found;
}

function isCharged(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(Math.max(0, from - REACH), from);
  const behind = sentence.slice(to, to + REACH);
  if (FREE.test(behind)) return false;
  if (!CHARGED_BEFORE.test(before) && !CHARGED_BEHIND.test(behind)) return false;
  return EXCEPT.test(before) || !NOT_CHARGED.test(before);
}
