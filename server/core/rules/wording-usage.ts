import { misusedIn } from '../prose/misused-words.ts';
import { isQuoted } from '../prose/quoted.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'wording-usage',
  name: '用词不当',
  group: 'wording',
  severity: 'info',
  fix: 'suggest',
  title: '用词不当',
  why: '词用错了，或者搭配不通，意思会走样。',
  todo: '换成恰当的词。',
  source: '现代汉语通行用法；真实年报中的常见错误',
  *check({ report }) {
    for (const { slice, kind } of report.paragraphs) {
      if (kind !== 'prose') continue;
      for (const { pattern, better, why } of misusedIn(slice.text)) {
        for (const match of slice.text.matchAll(pattern)) {
          const wrong = match[1] ?? match[0];
          const from = match.index + match[0].lastIndexOf(wrong);
          if (isQuoted(slice.text, from)) continue;
          const span = slice.spanOf(from, from + wrong.length);
          const named = better.filter((word) => word !== '').map((word) => `“${word}”`);
          yield {
            span,
            message: `“${wrong}”用词不当：${why}。${named.length > 0 ? `请改为${named.join('或')}。` : '请删去。'}`,
            fixes: better.map((word) => ({
              title: word === '' ? `删去“${wrong}”` : `改为“${word}”`,
              edits: [{ span, text: word }],
              preferred: better.length === 1,
            })),
          };
        }
      }
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n鼓励先进、⟦鞭笞⟧后进，未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n⟦提高⟧解读回应工作。未收取信息处理费，⟦提高⟧宣传力度，杜绝此类问题⟦不再⟧发生。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n鼓励先进、鞭策后进，提高工作效率，提高对公开工作的认识，提高政策解读工作水平，加强培训，加大公开力度，未收取信息处理费。',
    },
  ],
});
