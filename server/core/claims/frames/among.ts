import type { Frame } from './pattern.ts';

const LEAD = 'start (quiet|present|year|name|is)*';
const WHO = '<who>(applicant ((join|、) applicant)*)';
const STILL = '(quiet|present)*';

/**
 * Clauses without a figure that say of whose applications what follows is told. `only`, where 中, 里, 方面 or ： stands behind it:
 * of no others; `also`, where it opens its group: of those, or of all.
 */
export const AMONG: readonly Frame<'only' | 'also'>[] = [
  {
    pattern: `${LEAD} ${WHO} ${STILL} (noun.application ${STILL})? gap? end`,
    gives: 'only',
    example: [
      ['自然人申请中，部分公开2件。', '部分公开2件=部分公开（自然人）'],
      ['由企业提出的申请里，部分公开2件。', '部分公开2件=部分公开（商业企业）'],
      ['自然人方面，予以公开2件。', '予以公开2件=予以公开（自然人）'],
      ['法人或其他组织：无法提供3件。', '无法提供3件=无法提供各行之和（法人或其他组织）'],
      ['自然人申请中，部分公开2件；企业申请中，部分公开1件。', '部分公开1件=部分公开（商业企业）'],
    ],
    counter: [
      ['自然人申请中，部分公开2件；不予公开1件。', '不予公开1件=不予公开各行之和'],
      // 组织 is what an office does.
      ['在市政务公开办组织的评选中，部分公开1件。', '部分公开1件=部分公开'],
    ],
  },
  {
    pattern: `${LEAD} ${WHO} ${STILL} (noun.application any*|quiet.of) end`,
    gives: 'also',
    example: [
      ['律师事务所提出的申请，部分公开1件。', '部分公开1件=部分公开|部分公开（法律服务机构）'],
      ['申请人为企业的，部分公开1件。', '部分公开1件=部分公开|部分公开（商业企业）'],
      ['自然人提出的申请占九成以上，部分公开1件。', '部分公开1件=部分公开|部分公开（自然人）'],
    ],
    counter: [
      ['部分公开2件，自然人申请占一半，不予公开1件。', '不予公开1件=不予公开各行之和'],
      ['企业办事更加便利，部分公开1件。', '部分公开1件=部分公开'],
    ],
  },
];
