import { ANY_NUMERAL, HAN } from '../../text/characters.ts';
import { defineRule } from '../rule.ts';

const COUNT = `[共计合总数量约近为：:]{0,3}[ ]?[${ANY_NUMERAL},，]+[ ]?[余多]?[ ]?`;
/** Demands that the phrase ends behind the unit; not so 3个环节, 15个工作日. */
const PHRASE_END = `(?=$|[^${HAN}]|其中|均|[也还]?已|未|全部|申请|按|较|比|同比|与)`;
/** Verbs with which applications come in or are dealt with. */
const RECEIVED = '(?:收到|收办|新收|接收|接到|收|受理|办理|处理|办结|答复|回复)';
const NAMED = new RegExp(
  [
    // Applications called 依申请公开: 收到依申请公开3条, 受理公民依申请公开18件, 收到依申请公开政府信息0件.
    `${RECEIVED}[^，。；：,;]{0,12}?(?<described>依申请公开(?:政府信息|政务信息|信息)?件?)${COUNT}(?<unit>[件条个封起宗份次])${PHRASE_END}`,
    // Applications with a wrong unit: 政府信息公开申请3条.
    `(?<application>(?:政府)?(?:信息公开|公开)申请)${COUNT}(?<wrong>[条个封起宗])${PHRASE_END}`,
  ].join('|'),
  'g',
);

export default defineRule({
  id: 'term-application',
  name: '申请的说法',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'suggest',
  title: '申请的说法或量词不规范',
  why: '收到的是“申请”，不是“公开的信息”；申请按“件”计，各处说法一致才好核对。',
  todo: '写作“政府信息公开申请N件”。',
  source: '条例第二十九条；真实年报中的常见写法',
  *check({ slice }) {
    if (!slice.text.includes('申请')) return;
    for (const match of slice.text.matchAll(NAMED)) {
      const { described, unit, wrong } = match.groups ?? {};
      const end = match.index + match[0].length;
      const sign = unit ?? wrong ?? '';
      const words = described ?? '';
      const from = described ? match.index + match[0].indexOf(described) : match.index;
      const edits = [
        ...(described ? [{ span: slice.spanOf(from, from + words.length), text: '政府信息公开申请' }] : []),
        ...(sign === '件' ? [] : [{ span: slice.spanOf(end - 1, end), text: '件' }]),
      ];
      if (edits.length === 0) continue;
      yield {
        span: slice.spanOf(from, end),
        message: `“${slice.text.slice(from, end)}”${described ? '说的是收到的申请' : '的量词不规范'}。请写作“政府信息公开申请…件”。`,
        fixes: [{ title: '改为“政府信息公开申请…件”', edits, preferred: true }],
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费，收到⟦依申请公开3条⟧。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，共收到⟦依申请公开政府信息0件⟧，受理⟦政府信息公开申请3宗⟧。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，收到政府信息公开申请3件，依申请公开渠道2个，受理申请后15个工作日内答复，办理依申请公开的3个环节。',
    },
    {
      in: '1',
      text: '一、总体情况\n我局依申请公开信息1条。',
      why: '说的是公开了信息；与表三不符时另有一条',
    },
  ],
});
