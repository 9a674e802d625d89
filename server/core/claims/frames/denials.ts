import type { Frame } from './pattern.ts';

/** What a denial says: that there was none of its `object`, none of it with that `verb`, that no case of it was lost; or only that something of it did not come. */
export type Denies = 'none' | 'uncorrected' | 'none-of-some';

const AND = '(join|、)';
/** Things of a kind, joined: 行政复议、行政诉讼; 被申请行政复议或被提起行政诉讼. */
const each = (thing: string): string => `${thing} (${AND} (quiet|negation|all)* ${thing})*`;

const TAKE = 'verb.receive|verb.receiveNew|verb.accept|verb.handle|verb.add';
/** Words without any weight, but none that says how a thing is done: 未及时受理 denies no more than that. */
const STILL = ['plain', 'among', 'people', 'any', 'happen', 'because', 'from', 'of', 'case', 'also', 'office']
  .map((sort) => `quiet.${sort}`)
  .join('|');
const QUIET = `${STILL}|all|is|present|year|name|sum|topic|join|、|open-list`;
/** Anybody, in any way: 公民、法人和其他组织, 网络、信函等. Of one kind of people or of one way nothing more is known. */
const ANYBODY = `(applicant|quiet.people) ${AND} applicant|channel (${AND}? channel)* ${AND}? (quiet.any|open-list)|channel (${AND} channel) ${AND} channel`;
/** 针对我局的; 因信息公开不到位引发: what is not known may only say against whom, or for what. */
const GROUND =
  'part.against (gap|office|quiet.office)* quiet.of|(quiet.because|quiet.from) (quiet.plain|quiet.of|quiet.office|topic|noun.application|verb)+ gap+ quiet.happen?';
const BETWEEN = `(${QUIET}|${TAKE}) | ${ANYBODY} | ${GROUND}`;
const COURT_BETWEEN = `(${QUIET}|verb|noun.application) | ${ANYBODY} | ${GROUND}`;

/** It denies that there was something. 未 does so only with 收到, 发生 …: 未答复申请 says nothing of the kind. */
const NONE = `(negation.none | negation.not (${STILL}|all|present|topic)* (quiet.happen|verb.levy|verb.decide|${TAKE}))`;
const LEAD = 'start !(aim)*?';
/** 均未, 也没有 */
const ALSO = '(all|quiet.also)?';
/** 申请 may be told of in any way before it is denied; 信函申请, 上年的申请 are but some. */
const AHEAD = 'start !(aim|part|foreign|channel|applicant|past|result|negation)*?';
const TO_NONE = '(quiet|all|is|present|year|open-list|，|：|、)*';

const TAIL = '(quiet|open-list)* end';
const CHARGES = '(noun.infoFee|noun.notice|noun.fee)';
const DONE_TO_DOCUMENTS = '(verb.make|verb.repeal|verb.valid)';

/** Clauses that say there was none of something. The first that fits is meant. */
export const DENIALS: readonly Frame<Denies>[] = [
  {
    pattern: `${LEAD} <said>(${ALSO} ${NONE} (${BETWEEN})*? <object>(${each('(noun.application|topic.matter|noun.court)')})) ${TAIL}`,
    gives: 'none',
    example: [
      ['全年未收到任何组织或个人的依申请公开诉求。', 'none new'],
      ['没有单位或个人申请公开政府信息。', 'none new'],
      ['全年未收到网络、信函等任何形式的政府信息公开申请。', 'none new'],
      ['全年无公民、法人和其他组织向我局提出政府信息公开申请。', 'none new'],
      ['全年无人申请公开政府信息。', 'none new'],
      ['本年度无公民、法人提出政府信息公开申请。', 'none new'],
      ['本年度不存在依申请公开情形。', 'none new'],
      ['2024年从未接受过政府信息公开申请。', 'none new'],
      ['未收到群众申请公开信件。', 'none new'],
      ['未收到要求公开政府信息的公开信件。', 'none new'],
      ['全年没有需要办理的政府信息公开申请。', 'none new'],
      ['全年没有接到公众申请公开政府信息的诉求。', 'none new'],
      ['未收到政府信息公开申请和行政复议案件。', 'none new none review'],
    ],
    counter: [
      ['没有企业提出的政府信息公开申请。', ''],
      ['全年没有答复的申请。', ''],
      ['没有超期答复的申请。', ''],
      ['未答复申请。', ''],
      ['未及时受理申请。', ''],
      ['力争未收到申请。', ''],
    ],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation (${COURT_BETWEEN})*? <object>(${each('noun.court')}) (${AND} foreign+)*) ${TAIL}`,
    gives: 'none',
    example: [
      ['无针对我局的政府信息公开行政复议、行政诉讼案例。', 'none review none litigation'],
      ['无针对县水利局的行政复议。', 'none review'],
      ['未被申请行政复议、未被提起行政诉讼。', 'none review none litigation'],
      ['未出现因政府信息公开不到位引起的行政诉讼。', 'none litigation'],
      ['全年没有引发行政复议。', 'none review'],
      ['既无行政复议，也无行政诉讼。', 'none review none litigation'],
      ['未发生行政复议和举报投诉等情况。', 'none review'],
      ['未发生一起行政诉讼案件。', 'none litigation'],
    ],
    counter: [
      ['没有因未按时答复引发的行政复议。', ''],
      ['未发生因政府信息公开工作被追究责任的情况。', ''],
    ],
  },
  {
    pattern: `${AHEAD} <said>(<object>(${each('(noun.application|topic.matter|noun.court|noun.infoFee|noun.notice|noun.fee)')}) ${TO_NONE} negation (quiet.happen|verb.levy|${TAKE})*) quiet* end`,
    gives: 'none',
    example: [
      ['政府信息公开行政复议、行政诉讼零发生。', 'none review none litigation'],
      ['依申请公开引发的行政复议均未发生。', 'none review'],
      ['行政复议、行政诉讼方面，均未发生。', 'none review none litigation'],
      ['依申请公开工作未涉及。', 'none new'],
      ['行政诉讼：无。', 'none litigation'],
    ],
    counter: [
      ['申请均按期答复，没有超期。', ''],
      ['信函申请没有收到。', ''],
      ['确保行政复议零发生。', ''],
    ],
  },
  {
    pattern: `${LEAD} <said>(<object>(zero ((join|、|quiet)* zero)*)) quiet* end`,
    gives: 'none',
    example: [
      ['实现政府信息公开零复议、零诉讼。', 'none review none litigation'],
      ['保持零申请。', 'none new'],
    ],
    counter: [
      ['力争实现零复议。', ''],
      ['围绕零复议、零诉讼目标开展培训。', ''],
    ],
  },
  {
    pattern: 'start <object>(!(aim)*? <said>(uncorrected) any*) end',
    gives: 'uncorrected',
    example: [['行政诉讼保持零败诉。', 'uncorrected litigation.correct']],
    counter: [['力争行政诉讼零败诉。', '']],
  },
  {
    pattern: `start <object>(!(aim)*? <said>(${ALSO} negation (${COURT_BETWEEN}|noun.court)*? verdict.correct ((quiet|noun.court|join|、)* verdict.correct)*) (quiet|verb.answer|noun.court)*) end`,
    gives: 'uncorrected',
    example: [
      ['没有行政复议被纠错的情况。', 'uncorrected review.correct'],
      ['未发生行政复议被纠错、行政诉讼败诉情形。', 'uncorrected review.correct uncorrected litigation.correct'],
      ['没有被行政复议机关责令重新作出答复的案件。', 'uncorrected review.correct'],
    ],
    counter: [['没有及时纠错。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation (${BETWEEN})*? <object>(${each('(carry|result.carryIn|result.carryOut)')}) (quiet* noun.application)?) quiet* end`,
    gives: 'none',
    example: [
      ['没有结转下年度的申请。', 'none carryOut'],
      ['无上年结转。', 'none carryIn'],
    ],
    counter: [['没有按时结转卷宗。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} (negation.none|negation.not quiet.happen) (${QUIET})*? <object>(${each('result')}) (quiet* noun.application)?) quiet* end`,
    gives: 'none',
    example: [
      ['没有不予公开的情形。', 'none deny'],
      ['没有不予公开的申请。', 'none deny'],
    ],
    counter: [
      ['没有收到涉及国家秘密的申请。', ''],
      ['没有不予公开依据。', ''],
    ],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} ${NONE} (${BETWEEN})*? <object>(verb.receiveNew)) quiet* end`,
    gives: 'none',
    example: [['全年无新收。', 'none new']],
    counter: [['全年无新收举报。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation (${QUIET}|verb)*? <verb>(${each(DONE_TO_DOCUMENTS)}) (quiet|all|join|verb)*? <object>(${each('noun.document')})) quiet* end`,
    gives: 'none',
    example: [
      ['全年未制发规章、规范性文件。', 'none regulation.made none norm.made'],
      ['没有废止的规范性文件。', 'none norm.repealed'],
      ['无现行有效的规章。', 'none regulation.valid'],
    ],
    counter: [['未公开规范性文件。', '']],
  },
  {
    pattern: `${AHEAD} <said>(<object>(${each('noun.document')}) ${TO_NONE} negation quiet* <verb>(${each(DONE_TO_DOCUMENTS)})) quiet* end`,
    gives: 'none',
    example: [['规范性文件未废止。', 'none norm.repealed']],
    counter: [['规范性文件未解读。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation (${QUIET}|verb.decide|verb.handle|gap.quiet)*? <object>(${each('noun.decision')})) quiet* end`,
    gives: 'none',
    example: [['全年未作出行政强制决定。', 'none coercion']],
    counter: [['未公开行政处罚信息。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation (${QUIET}|verb|noun.application|noun.infoFee|gap.quiet)*? <object>(${each(CHARGES)})) (quiet|verb.levy)* end`,
    gives: 'none',
    example: [
      ['全年没有收取任何费用。', 'none infoFee'],
      ['未发出收费通知，未收取信息处理费。', 'none notice none infoFee'],
    ],
    counter: [['没有收取检索、复制、邮寄等费用。', '']],
  },
  {
    pattern: `${LEAD} <said>(${ALSO} negation !(quiet.manner)*? (verb.receive|verb.receiveNew|verb.accept|quiet.people) any*? <object>(noun.application))`,
    gives: 'none-of-some',
    example: [
      ['未收到信函申请。', ''],
      ['没有收到大学生的申请。', ''],
    ],
    counter: [
      ['全年没有一件申请逾期。', ''],
      ['未收到对答复结果的异议。', ''],
    ],
  },
];
