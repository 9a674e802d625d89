/** What a word can mean inside a sentence that claims figures. */

/** What is counted. `court` is review and litigation named in one breath. */
export type Subject =
  | 'application'
  | 'review'
  | 'litigation'
  | 'direct'
  | 'after'
  | 'norm'
  | 'regulation'
  | 'license'
  | 'penalty'
  | 'coercion'
  | 'fee'
  | 'infoFee'
  | 'notice';

/** What table 4 counts: reviews, and lawsuits of either kind. */
export const COURTS = ['review', 'litigation', 'direct', 'after'] as const;
type Court = (typeof COURTS)[number];
const courts: ReadonlySet<string | undefined> = new Set(COURTS);

/** Whether a subject is counted in table 4. */
export const isCourt = (subject: string | undefined): subject is Court => courts.has(subject);

/** The columns of table 3 for whoever is no natural person. */
export const ORGANISATIONS: readonly string[] = ['C', 'R', 'S', 'L', 'O'];

/** What is done with it. `add` (新增) is said of applications and of documents. `issue` and `publish` are weaker than `make`: who publishes need not have made. */
export type Verb =
  | 'receiveNew'
  | 'receive'
  | 'add'
  | 'accept'
  | 'handle'
  | 'close'
  | 'answer'
  | 'make'
  | 'issue'
  | 'repeal'
  /** 失效: some count it with what was repealed. */
  | 'lapse'
  | 'valid'
  /** 审结: of cases, by whoever decides them */
  | 'conclude'
  | 'decide'
  | 'publish'
  | 'levy';

/** What a word can mean, by its role. */
export type Meaning =
  /**
   * `full`: unmistakable by itself (政府信息公开申请); else its place decides (申请). `loose`: news of it (处罚信息, 诉讼案例), not it. `paper`: a form or letter of it.
   * `suffered`: brought against us, whatever verb stands before (答复被申请行政复议).
   */
  | {
      readonly role: 'subject';
      readonly of: readonly Subject[];
      readonly full?: boolean;
      readonly loose?: boolean;
      readonly paper?: boolean;
      readonly suffered?: boolean;
    }
  /** Names the matter without counting it: 依申请公开工作 */
  | { readonly role: 'topic'; readonly sort?: Sort }
  /** Hotline, mailbox, proposals: whatever is received or closed there is no application. */
  | { readonly role: 'foreign' }
  | { readonly role: 'verb'; readonly verb: Verb }
  /** Rows of table 3, or groups of rows (`deny`). `unsure`: usage differs too much to compare. */
  | { readonly role: 'result'; readonly rows: readonly string[]; readonly unsure?: boolean }
  /** 结转 without saying whence or whither. */
  | { readonly role: 'carry' }
  | { readonly role: 'applicant'; readonly columns: readonly string[] }
  /** Columns of table 4; several are different usages of the word. */
  | { readonly role: 'verdict'; readonly columns: readonly string[] }
  | { readonly role: 'channel' }
  /** `not`: it denies what is done (未收到), and not that there is something (无申请). */
  | { readonly role: 'negation'; readonly sort: 'none' | 'not' }
  /** 零复议零诉讼 */
  | { readonly role: 'zero'; readonly of: readonly Subject[] }
  /** 零败诉, 无一纠错 */
  | { readonly role: 'uncorrected' }
  /** Directly before a label: it counts only some (首次答复), or what was not done (未予公开). `says`: of why it is not compared. */
  | { readonly role: 'narrows' | 'turns'; readonly says: string; readonly sort?: Sort }
  /** `sort` tells words of one role apart for the frames that need it. */
  | { readonly role: Frame; readonly sort?: Sort };

/** Sorts of words that hold a sentence together. */
export type Sort =
  /** 单位或个人, 群众: anybody */
  | 'people'
  /** 任何形式 */
  | 'any'
  /** 发生 引起 */
  | 'happen'
  /** 案件, 情形, 方面: the thing itself once more, or of which kind it is */
  | 'case'
  /** 也 */
  | 'also'
  /** 及时: how it is done, so that 未及时受理 denies no more than that */
  | 'manner'
  /** 因 */
  | 'because'
  /** 由 */
  | 'from'
  /** 涉及: what follows tells what some are about, and where 等 follows it, all */
  | 'about'
  /** 针对 */
  | 'against'
  /** 未 */
  | 'not'
  /** 依申请公开情况: the applications themselves, and no channel for them */
  | 'matter'
  /** 8 件申请中: what follows is told of those */
  | 'among'
  /** 的 */
  | 'of'
  /** 均为 */
  | 'all'
  /** 办结率 */
  | 'closed';

/** Words that hold a sentence together. */
export type Frame =
  /** 均 全部 */
  | 'all'
  /** 共 合计 */
  | 'sum'
  /** 其中 */
  | 'of'
  /** 分别 */
  | 'respectively'
  /** 各 */
  | 'each'
  /** 为 属于 */
  | 'is'
  /** 和 及 */
  | 'join'
  /** 包括 含 */
  | 'include'
  /** 不含 */
  | 'exclude'
  /** 确保 力争: what follows is an aim, not a report */
  | 'aim'
  /** 以来: since then, not this year alone */
  | 'since'
  /** 转入: before a year, what is left for it */
  | 'turn'
  /** 等 主要: the list is not complete */
  | 'open-list'
  /** 其余 除 */
  | 'rest'
  /** 其他 */
  | 'others'
  /** 上年 去年 */
  | 'past'
  /** 今年 本年 */
  | 'present'
  /** 同比 增加 */
  | 'compare'
  /** 增至 下降到: behind what it was, it is followed by what it is */
  | 'rises'
  /** 上半年 季度 */
  | 'part-time'
  /** 涉及 超期: what follows is a part of the whole that nothing in the tables counts */
  | 'part'
  /** 占 */
  | 'share'
  /** …率 */
  | 'rate'
  | 'neutral'
  /** 完成 业务 群众: in front of a label it says nothing; anywhere else it is as good as unknown. */
  | 'quiet';

/** Words with one meaning. */
export interface Entry {
  readonly meaning: Meaning;
  readonly patterns: readonly string[];
}

/** All that any meaning can say. */
const UNSAID = {
  role: undefined,
  of: undefined,
  full: undefined,
  loose: undefined,
  paper: undefined,
  suffered: undefined,
  verb: undefined,
  rows: undefined,
  unsure: undefined,
  columns: undefined,
  says: undefined,
  sort: undefined,
};

/**
 * Words of one meaning. `(a|b|)` in a pattern stands for each of the alternatives; groups do not nest. Every meaning has all
 * that any can say, if undefined: of objects that look alike the role, which is asked for at every turn, is read at once.
 */
export const entry = (meaning: Meaning, ...patterns: readonly string[]): Entry => ({
  meaning: { ...UNSAID, ...meaning } as Meaning,
  patterns,
});
