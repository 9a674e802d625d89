import type { Frame } from './pattern.ts';

/** What a clause says of all that was counted before it, or of the last figure. */
type Says =
  /** Nothing is left over. */
  | 'all-closed'
  /** Every case ended so. */
  | 'all-upheld'
  /** As `all-upheld`, where cases were counted just before. */
  | 'upheld'
  /** No organisation was among the applicants. */
  | 'persons'
  /** The figure before once more, in other words. */
  | 'again';

/** 其余均已办结, 上年结转的均已办结, 除…外: not all of them. */
const SOME = 'rest|result|carry|foreign|past|part|negation|part-time|aim';

/** Clauses that say something of all. The first that fits is meant. */
export const WHOLES: readonly Frame<Says>[] = [
  {
    pattern: `start <object>(!(${SOME})*? <said>(all !(${SOME}|figure|、)*? verb.close)) !(${SOME})* end`,
    gives: 'all-closed',
    example: [
      ['全部按时办结。', 'all-closed carryOut'],
      ['政府信息公开申请悉数办结。', 'all-closed carryOut'],
      ['收到申请8件，均已依法依规办结。', 'new=8件 all-closed carryOut'],
      ['受理申请8件全部办结。', 'new=8件 all-closed carryOut'],
    ],
    counter: [
      ['全部受理、按时办结。', ''],
      ['其余均已办结。', ''],
      ['上年结转2件，均为征地类，已全部办结。', 'carryIn=2件'],
      ['确保全部办结。', ''],
      ['望江等地的申请全部办结。', ''],
      ['网格员上报事件1894件，已全部办结。', ''],
    ],
  },
  {
    pattern: `start <object>(!(${SOME})*? <said>(rate.closed !(${SOME})*? percent.whole)) !(${SOME})* end`,
    gives: 'all-closed',
    example: [['办结率达到100%。', 'all-closed carryOut']],
    counter: [
      ['按时办结率100%。', ''],
      ['办结率98%。', ''],
    ],
  },
  {
    pattern:
      'start <object>(!(aim|past|part|foreign)*? noun.court quiet* figure quiet* ((，|、|join)? !(aim|past|part|foreign|verdict|figure)*? noun.court quiet* figure quiet*)+ ，? quiet* <said>((all|is.all) quiet* verdict.uphold)) quiet* end',
    gives: 'all-upheld',
    example: [
      [
        '行政复议2件、行政诉讼1件均获维持。',
        'review=2件 litigation=1件 all-upheld review.uphold all-upheld litigation.uphold',
      ],
      [
        '被申请行政复议2件，被提起行政诉讼1件，结果均为维持。',
        'review=2件 litigation=1件 all-upheld review.uphold all-upheld litigation.uphold',
      ],
    ],
    counter: [['行政复议2件、行政诉讼1件，其中维持1件。', 'review=2件 litigation=1件 litigation.uphold=1件']],
  },
  {
    pattern: `start <object>(!(${SOME}|verdict)*? <said>((all|is.all) !(${SOME}|verdict)*? verdict.uphold)) !(${SOME}|verdict)* end`,
    gives: 'all-upheld',
    example: [
      ['被申请行政复议7件，全部维持。', 'review=7件 all-upheld review.uphold'],
      ['行政诉讼均胜诉。', 'all-upheld litigation.uphold'],
      ['已审结的政府信息公开行政诉讼案件均获维持。', 'all-upheld litigation.uphold'],
    ],
    counter: [['行政复议7件，均已审结。', 'review=7件']],
  },
  {
    pattern: 'start (quiet|is|all)* <said>(verdict.uphold) (quiet|is|all)* end',
    gives: 'upheld',
    example: [['被申请行政复议1件，结果维持。', 'review=1件 all-upheld review.uphold']],
    counter: [['行政复议结果维持。', '']],
  },
  {
    pattern:
      'start <whole>((quiet|present|verb.receive|verb.receiveNew|verb.accept|noun.application)* <said>((is.all|all is?) applicant.N noun.application? quiet*) present*) end',
    gives: 'persons',
    example: [
      ['申请人均为自然人。', 'none applicant'],
      ['收到的政府信息公开申请均为自然人申请。', 'none applicant'],
    ],
    counter: [['申请人为自然人。', '']],
  },
  {
    pattern: 'start quiet* <said>((all|is|result.open) !(gap|figure|percent|year|name|、)*) end',
    gives: 'again',
    example: [
      ['无法提供6件，均为本机关不掌握。', 'unable=6件 unable.1=6件'],
      ['收到申请8件，均予以公开。', 'new=8件 open=8件'],
    ],
    counter: [
      ['收到申请8件，均为征地类。', 'new=8件'],
      ['信访类4件、重复申请1件，均不予处理。', 'reject.1=4件 reject.2=1件'],
      ['自然人申请8件，其次为企业，6件。', 'applicant=8件 applicant=6件'],
    ],
  },
];

/** 尚有 2 件在法定期限内，结转下年度办理: a clause that only says what becomes of the figure before. */
export const LEFT_OVER: readonly Frame<'left-over'>[] = [
  {
    pattern:
      'start (quiet|present|all|is|gap|office|year|name|、)* <said>(result.carryOut|carry) (quiet|present|all|is|gap|office|year|name|、)* end',
    gives: 'left-over',
    example: [
      ['新收申请8件，尚有2件在法定期限内，结转下年度办理。', 'new=8件 carryOut=2件'],
      ['新收申请8件，余下2件依法延期，结转下年度办理。', 'new=8件 carryOut=2件'],
    ],
    counter: [
      ['新收申请8件，培训2次，结转下年度办理。', 'new=8件'],
      ['新收申请8件，2件依法延期，结转下年度办理。', 'new=8件'],
    ],
  },
];
