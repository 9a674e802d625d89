import type { WrongChange } from '../../arithmetic/year-on-year.ts';
import { figuresTold } from '../../judgement/disagreements.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'yoy-in-sentence',
  name: '增减算错',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '同一句里的增减幅度与两年的数算不拢',
  why: '本年数、上年数和增减写在一句话里，读者一算就知道对不对；对不上，三个数里必有一个是错的。',
  todo: '重新计算增减；两年的数写错的，改数。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的常见写法',
  *check(facts) {
    const told = figuresTold(facts);
    for (const { sentence, wrong } of facts.miscounts().changes) {
      const { slice } = sentence;
      const { now, last, change, verb, kind, right, word } = wrong;
      // Skip a figure that is already reported as different from its cell.
      if (told.has(slice.spanOf(now.from, now.to).start)) continue;
      const end = change.kind === 'figure' ? change.end : change.to;
      const turned = word !== verb.text;
      const from = turned ? verb.from : change.from;
      const span = slice.spanOf(from, end);
      const unit = change.kind === 'figure' ? slice.text.slice(change.to, change.end) : '%';
      const written = `${verb.text}${slice.text.slice(change.from, end)}`;
      const figures = `本年${slice.text.slice(now.from, now.end)}，上年${slice.text.slice(last.from, last.end)}`;
      const text = turned ? `${word}${right}${unit}` : `${right}${unit}`;
      yield {
        span,
        ...(kind === 'of-nothing' && { severity: 'info' as const }),
        message: messageOf(wrong, `${word}${right}${unit}`, figures, written),
        related: [
          { span: slice.spanOf(now.from, now.end), message: '本年的数' },
          { span: slice.spanOf(last.from, last.end), message: '上年的数' },
        ],
        ...(right !== '' && {
          fixes: [
            {
              title: `改为“${turned ? '' : word}${text}”`,
              edits: [{ span, text }],
            },
          ],
        }),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。收到来信22封，比2023年（31封）下降⟦39%⟧。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。收到来信22封，较上年的31封减少⟦12封⟧。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息327条，上年为300条，同比增长⟦19%⟧，图解11个。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息由300条增加到360条，增长⟦25.0%⟧。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息240条，较去年的300条⟦增长20%⟧。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息24条，上年0条，增长⟦100%⟧。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。收到来信22封，比2023年（31封）下降29%；公开信息327条，上年为300条，同比增长9%，增加27条。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。收到来信16封，同比减少20%；公开30余条，较上年的25条增长三成；满意率98%，较上年的96%提高2个百分点。',
      why: '没有给上年数，或者是概数、百分点',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息152条，其中政策30条，较上年的25条增长20%；图解12个，阅读3600次，较上年的3000次增长20%。',
      why: '分不清是哪一个本年数的，不算',
    },
  ],
});

function messageOf({ kind, now, last }: WrongChange, right: string, figures: string, written: string): string {
  switch (kind) {
    case 'of-nothing':
      return `上年是0，不能说“${written}”。\n${figures}，没有基数可比。请只写增加的数量。`;
    case 'direction':
      return `增减说反了，应为“${right}”。\n${figures}，是${now.value > last.value ? '多' : '少'}了。请核对后改正。`;
    default:
      return `增减算得不对，应为“${right}”。\n${figures}，这里写的是“${written}”。请核对三个数。`;
  }
}
