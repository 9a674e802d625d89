import { DIGIT } from '../../text/characters.ts';

/*
 * What a name's neighbours say that its office does: data. A row asks what ends before the name (`before`), or begins behind it
 * (`after`), or both. The first that fits wins; the example and the counter-example, with the name between ⟦ and ⟧, are its tests.
 */

/**
 * What an office does in its clause.
 *
 * - `subject`: it acts: 县住建局收到申请 5 件
 * - `for`: somebody acts in its place: 代表县政府受理, 以县政府名义答复, 受县政府委托
 * - `to`: something is directed or passed on to it: 向县政府提出, 移送县住建局
 * - `against`: a review or a lawsuit is against it: 以县政府为被申请人
 * - `reviewer`: it decides on a review: 以县政府为复议机关
 * - `from`: something comes from it: 县政府办公室转来
 * - `help`: somebody helps, leads or joins it: 协助县政府办理
 * - `of`: it only tells what something is of: 县政府门户网站, 县政府的部署
 */
export type How = 'subject' | 'for' | 'to' | 'against' | 'reviewer' | 'from' | 'help' | 'of';

/** A row of `roles`. */
export interface Role {
  readonly how: How;
  /** Matched against the clause's end before the name. */
  readonly before?: RegExp;
  /** Matched against what follows the name. */
  readonly after?: RegExp;
  readonly example: string;
  /** The same words, more or less, in which the name has another role. */
  readonly counter: string;
}

/** What an office itself does, or suffers, right behind its name; no list has all verbs, and these are what sentences with figures begin with. */
const ACTS = new RegExp(
  `^(?:[（(]|全年|年内|本年度?|今年|[${DIGIT}]{4}年|上半年|下半年|共|累计|合计|总|新|已|均|也|还|则|仅|只|未|没有|没|无|不|零|收|接|受理|办|答|回复|制|印发|出台|发布|公开|公布|主动|依法|按|及时|直接|独立|自行|单独|牵头|负责|承|处理|发生|作出|做出|提供|予以|废止|修|被|因|涉|有|存在|认真|严格|高度|积极|不断|全面|扎实|持续|坚持|始终|深入|切实|通过|编制|组织|开展|举办|召开|分别|各|将)`,
);

/** Tried in this order. */
export const roles: readonly Role[] = [
  {
    how: 'against',
    before: /(?:以|将|把)$/,
    after: /^(?:作?为|列为)(?:共同)?(?:被申请人|被告|被诉|被上诉)/,
    example: '以⟦县政府⟧为被申请人的行政复议案件 3 件',
    counter: '以⟦县政府⟧名义答复申请 3 件',
  },
  {
    how: 'against',
    after: /^作?为(?:共同)?(?:被申请人|被告|被诉)/,
    example: '⟦县水利局⟧作为被告的诉讼 2 件',
    counter: '⟦县水利局⟧作为牵头单位办理 2 件',
  },
  {
    how: 'against',
    before: /(?:对|针对|因不服|不服)$/,
    after: /^(?:的)?(?:提起|申请(?:行政)?复议|答复|作出|行政行为)/,
    example: '申请人不服⟦县水利局⟧答复，申请复议 1 件',
    counter: '对⟦县水利局⟧提出申请 1 件',
  },
  {
    how: 'against',
    before: /(?:起诉|状告|诉)$/,
    example: '申请人起诉⟦县水利局⟧ 1 件',
    counter: '⟦县水利局⟧收到 1 件',
  },
  {
    how: 'reviewer',
    after: /^作?为(?:行政)?复议机[关构]/,
    example: '以⟦县政府⟧为复议机关的案件 4 件',
    counter: '以⟦县政府⟧为被申请人的案件 4 件',
  },
  {
    how: 'for',
    before: /(?:代表|(?<!现)代|代替|替)$/,
    example: '2024年，代表⟦区政府⟧受理申请 17 件',
    counter: '2024年，⟦区政府⟧代表参加会议 1 次',
  },
  {
    how: 'for',
    before: /以$/,
    after: /^(?:的)?名义/,
    example: '以⟦县政府⟧名义答复申请 17 件',
    counter: '以⟦县政府⟧为被告的案件 1 件',
  },
  {
    how: 'for',
    after: /^名义/,
    example: '其中⟦县政府⟧名义印发 5 件',
    counter: '其中⟦县政府⟧印发 5 件',
  },
  {
    how: 'for',
    before: /(?:受|接受)$/,
    after: /^(?:的)?(?:委托|指派|授权)/,
    example: '受⟦县政府⟧委托办理申请 3 件',
    counter: '⟦县政府⟧受理申请 3 件',
  },
  {
    how: 'for',
    before: /为$/,
    after: /^(?:办理|答复|代办|承办|起草|拟)/,
    example: '为⟦县政府⟧办理申请 3 件',
    counter: '因⟦县政府⟧办理申请较多',
  },
  {
    how: 'to',
    before:
      /(?:向|抄送|报送|报请|提交|呈报|移送|移交|转送|转交|转至|转给|转由|转|交由|交给|函告|送达|送|致|寄至|寄给|提请)$/,
    example: '公民向⟦县政府⟧提出申请 3 件',
    counter: '⟦县政府⟧收到公民提出的申请 3 件',
  },
  {
    how: 'to',
    before: /对$/,
    after: /^(?:提出|申请)/,
    example: '对⟦县水利局⟧提出申请 1 件',
    counter: '申请人对⟦县水利局⟧的答复满意',
  },
  {
    how: 'to',
    before: /以$/,
    after: /^作?为(?:申请)?对象/,
    example: '收到以⟦县政府⟧为对象的申请 24 件',
    counter: '收到⟦县政府⟧转来的申请 24 件',
  },
  {
    how: 'from',
    after:
      /^(?:统一)?(?:转来|转办|转交|转送|转至我|转我|交办|交我|交由我|批转|批办|移送我|移交我|移送至我|移送来|转派|派发|分办|来函|发函)/,
    example: '其中 2 件由⟦县政府办公室⟧转来',
    counter: '其中 2 件由⟦县政府办公室⟧答复',
  },
  {
    how: 'help',
    before: /(?:协助|配合|指导|督促|帮助|推动|支持|协同|会同|联合|督导|推进)$/,
    example: '协助⟦县政府办公室⟧答复申请 3 件',
    counter: '⟦县政府办公室⟧协助答复申请 3 件',
  },
  {
    how: 'of',
    after:
      /^(?:门户|网站?|官网|官方|公报|令|规章|的|领导|信箱|热线|公众号|微信|微博|新媒体|专栏|专题|平台|指导|统一|部署|要求|安排|同意(?!公开|部分)|批准|信息公开|政务公开|政府信息公开(?:工作|指南|目录|专栏)|所属|下属|党组|党委|主要|分管|内设|各科室|会议|常务|文件)/,
    example: '在⟦县政府⟧门户网站公开信息 152 条',
    counter: '⟦县政府⟧公开信息 152 条',
  },
  {
    how: 'subject',
    after: ACTS,
    example: '2024年，⟦青岚县住建局⟧共收到申请 5 件',
    counter: '来自⟦青岚县住建局⟧',
  },
  {
    how: 'subject',
    before: /(?:由|经)$/,
    example: '由⟦县住建局⟧依职权答复 5 件',
    counter: '在⟦县住建局⟧',
  },
];
