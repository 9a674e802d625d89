import type { Meaning } from '../lexicon/meaning.ts';
import type { Role } from '../roles.ts';
import type { Frame } from './pattern.ts';

/**
 * What is read of a figure: the words that say what it counts; that those before it are only samples of that; or that those behind
 * it begin something that nobody knows.
 */
export type Counts = 'label' | 'samples' | 'cut-short';

/** The roles of the words of a label, and their names in patterns. */
export const LABEL_ROLES: ReadonlySet<Role> = new Set<Role>([
  'subject',
  'foreign',
  'verb',
  'result',
  'carry',
  'applicant',
  'verdict',
  'channel',
  'others',
  'part',
]);
const LABEL = [...LABEL_ROLES].join('|').replace('subject', 'noun');
/** Text that nobody knows, or somebody else's name: something unknown is counted. */
const UNKNOWN = 'gap|office';
const LIMIT = 'narrows|turns';
/** Up to the figure that is asked for: 申请数量：8 件 is one phrase. */
const HERE = '：? here';
/** From a label to the figure. */
const TO_HERE = `!(${LABEL}|${UNKNOWN})* ${HERE}`;
/** Known words behind the figure, in one breath: not 自然人 of 183 件申请中自然人占 76%. */
const RUN = '!(gap|name|percent|office|figure|、|quiet.among)*';
const CARRIED = '(carry|result.carryIn|result.carryOut)';

type Row = Frame<Counts>['example'][number];
/** A clause that is the name of a row, before one that names its group with a figure: the figure is of the row. */
const because = (group: string, example: Row, counter: Row): Frame<Counts> => ({
  pattern: `start quiet* <label>(result.${group}) quiet* (，|、) (quiet|all|is)* result.${group}.all quiet* ${HERE}`,
  gives: 'label',
  example: [example],
  counter: [counter],
});

/**
 * What a figure counts: the words under `label` before it and those under `behind`. `here` is the figure; other figures and the
 * words that go with them are left out, and before a ， stands the clause that may be about it. The first that fits is meant.
 */
export const COUNTED: readonly Frame<Counts>[] = [
  because('deny', ['属于国家秘密，不予公开的2件。', 'deny.1=2件'], ['属于国家秘密，无法提供2件。', 'unable=2件']),
  because('unable', ['没有现成信息，无法提供2件。', 'unable.2=2件'], ['没有现成信息，不予处理2件。', 'reject=2件']),
  because('reject', ['信访投诉类，不予处理2件。', 'reject.1=2件'], ['不予处理，信访投诉类2件。', 'reject.1=2件']),
  {
    pattern: `(${LABEL}) !(${LABEL})* open-list !(${LABEL})* ${HERE}`,
    gives: 'samples',
    example: [['公开行政复议、行政处罚等信息97条。', '']],
    counter: [['收到网络、信函等申请8件。', 'new=8件']],
  },
  {
    pattern: `start !(${LABEL})* ${HERE} any* <behind>(result.carryOut) end`,
    gives: 'label',
    example: [['1件因征求第三方意见结转至下一年度。', 'carryOut=1件']],
    counter: [['1件因征求第三方意见延期。', '']],
  },
  {
    pattern: `(start (verb|!(${LABEL}))*|(${UNKNOWN}) !(${LABEL})*) ${HERE} <behind>(${RUN} ${CARRIED} ${RUN})`,
    gives: 'label',
    example: [
      ['12月底收到的1件结转下年。', 'carryOut=1件'],
      ['未到答复期限的31件结转下年。', 'carryOut=31件'],
    ],
    counter: [['收到征地类31件资料。', '']],
  },
  {
    pattern: `start <label>((noun|!(${LABEL}))* noun) ${TO_HERE} <behind>(verb.valid|verb.repeal)`,
    gives: 'label',
    example: [['规范性文件6件现行有效。', 'norm.valid=6件']],
    counter: [['规范性文件6件解读。', '']],
  },
  {
    pattern: `start <label>((verb|!(${LABEL}))* verb) ${TO_HERE} <behind>((quiet|is|applicant|channel)* (noun|${LIMIT}))`,
    gives: 'label',
    example: [
      ['收到8件政府信息公开申请。', 'new=8件'],
      ['制定8件规范性文件。', 'norm.made=8件'],
    ],
    counter: [['制定8件方案。', '']],
  },
  {
    pattern: `start <label>(any* (${LABEL})) ${TO_HERE}`,
    gives: 'label',
    example: [['收到政府信息公开申请数量：8件。', 'new=8件']],
    counter: [['收到政府信息公开申请的问卷8份。', '']],
  },
  {
    pattern: `start !(${LABEL})* ${HERE} <behind>((verb|!(${LABEL}|gap|name|percent|office|figure|、))* verb) gap`,
    gives: 'cut-short',
    example: [
      ['16件答复稿。', ''],
      ['3件办理不及时。', ''],
    ],
    counter: [['16件答复。', 'done=16件']],
  },
  {
    pattern: `start !(${LABEL})* ${HERE} <behind>(${RUN} (${LABEL}|${LIMIT}) ${RUN})`,
    gives: 'label',
    example: [['8件予以公开。', 'open=8件']],
    counter: [['8件卷宗予以公开。', '']],
  },
  {
    pattern: `start <label>(any* (${LABEL})) !(${LABEL}|${UNKNOWN})* ， (quiet|sum|is|present|all|year|name)* here`,
    gives: 'label',
    example: [['全年收到政府信息公开申请，合计8件。', 'new=8件']],
    counter: [['全年收到政府信息公开申请，征地类8件。', '']],
  },
];

/** Tokens of a clause that together are one word, and what it means. `year.later` is later than the report's. */
export const COMPOUNDS: readonly Frame<Meaning>[] = [
  {
    pattern: '<said>((carry|turn) (year.later|name.later) (verb|result)?)',
    gives: { role: 'result', rows: ['carryOut'] },
    example: [
      ['结转至2025年1件。', 'carryOut=1件'],
      ['转入2025年办理1件。', 'carryOut=1件'],
    ],
    counter: [['转入2024年1件。', '']],
  },
  {
    pattern: '<said>(year.earlier gap.quiet? (carry|turn|result.carryOut))',
    gives: { role: 'result', rows: ['carryIn'] },
    example: [
      ['2023年底结转1件。', 'carryIn=1件'],
      ['2023年未办结1件。', 'carryIn=1件'],
    ],
    counter: [['2024年底结转1件。', 'carryOut=1件']],
  },
  // What leads to this year's figure, and says nothing of it.
  {
    pattern: '<said>(quiet.from (past|quiet|year|is)* figure (quiet|present)* rises)',
    gives: { role: 'neutral' },
    example: [
      ['新收政府信息公开申请由上年的160件增至183件。', 'new=183件'],
      ['办结政府信息公开申请从2023年的26件上升到30件。', 'done=30件'],
    ],
    counter: [['新收政府信息公开申请183件，较上年的160件增加23件。', 'new=183件']],
  },
];
