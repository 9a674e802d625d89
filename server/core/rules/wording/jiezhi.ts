import { DIGIT, HAN_DIGIT, HAN_ORDINAL } from '../../text/characters.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** 截止 before a date, where 截至 is right: 截止2024年12月31日, 截止到12月底, 截止目前. */
const MISUSED = new RegExp(
  `截止([到至于]?)(?=[ ]?(?:(?:19|20|１９|２０)?[${DIGIT}]{2}年|(?:19|20)[0-9]{2}[-./]|[${DIGIT}]{1,2}月|[二〇○零一]{2}[${HAN_DIGIT}]{2}年|[${HAN_ORDINAL}]{1,2}月|目前|今年|去年|本年|上年|当年|年末|年底|报告期|统计期|日前|[上当本]月))`,
  'g',
);
/** Words before 截止 where a term ends, and it is right: 报名截止12月31日. */
const TERM_BEFORE = /(?:报名|申报|受理|征集|投标|申请|公示|期限|时间|日期|于|在)$/;

export default defineRule({
  id: 'jiezhi',
  name: '截止与截至',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'info',
  fix: 'safe',
  title: '“截止”应为“截至”',
  why: '“截止”是到期停止，后面不能带日期；统计到某日用“截至”。',
  todo: '改为“截至”。',
  source: '公文通行规范；真实年报中的常见错误',
  *check({ slice, text }) {
    if (!text.includes('截止')) return;
    for (const match of text.matchAll(MISUSED)) {
      if (TERM_BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
      const edits: TextEdit[] = [{ span: slice.spanOf(match.index + 1, match.index + 2), text: '至' }];
      if (match[1]) edits.push({ span: slice.spanOf(match.index + 2, match.index + 3), text: '' });
      yield {
        span: slice.spanOf(match.index, match.index + match[0].length),
        message: `“${match[0]}”是停止的意思，后面不能跟着时间。说统计到什么时候，请用“截至”。`,
        fixes: [{ title: '改为“截至”', edits, safe: true, preferred: true }],
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n⟦截止⟧2024年12月31日，公开34条，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦截止到⟧12月底，未收取信息处理费；⟦截止⟧目前没有其他事项。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n截至2024年12月31日，未收取信息处理费。申请于12月31日截止，截止日期不变，报名截止12月20日。',
    },
  ],
});
