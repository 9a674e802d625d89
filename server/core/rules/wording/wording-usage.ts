import { misusedIn } from '../../prose/misused-words.ts';
import { isQuoted } from '../../prose/quoted.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'wording-usage',
  name: '用词不当',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'suggest',
  title: '用词不当',
  why: '词用错了，或者搭配不通，意思会走样。',
  todo: '换成恰当的词。',
  source: '现代汉语通行用法；真实年报中的常见错误',
  *check({ slice }) {
    for (const { pattern, better, why } of misusedIn(slice.text)) {
      for (const match of slice.text.matchAll(pattern)) {
        const wrong = match[1] ?? match[0];
        const from = match.index + match[0].lastIndexOf(wrong);
        if (isQuoted(slice.text, from)) continue;
        const span = slice.spanOf(from, from + wrong.length);
        const named = better.filter((word) => word !== '').map((word) => `“${word}”`);
        yield {
          span,
          message: `${why.includes(`“${wrong}”`) ? '' : `“${wrong}”`}用词不当：${why}。${named.length > 0 ? `请改为${named.join('或')}。` : '请删去。'}`,
          formerly: {
            message: `“${wrong}”用词不当：${why}。${named.length > 0 ? `请改为${named.join('或')}。` : '请删去。'}`,
          },
          fixes: better.map((word) => ({
            title: word === '' ? `删去“${wrong}”` : `改为“${word}”`,
            edits: [{ span, text: word }],
            preferred: better.length === 1,
          })),
        };
      }
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n鼓励先进、⟦鞭笞⟧后进，未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n⟦提高⟧解读回应工作。未收取信息处理费，⟦提高⟧宣传力度，杜绝此类问题⟦不再⟧发生。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n建立⟦台帐⟧，⟦登陆⟧县政府门户网站查询，清理⟦帐号⟧2个，⟦做为⟧工作重点，⟦布署⟧任务，⟦既使⟧没有收费也写明，防止思想⟦松驰⟧，未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n⟦更好的⟧满足群众需求，⟦更好的⟧服务企业，⟦更好的⟧发挥作用，⟦有利地⟧促进工作，未收取信息处理费。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n鼓励先进、鞭策后进，提高工作效率，提高对公开工作的认识，提高政策解读工作水平，加强培训，加大公开力度，未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n台风登陆后通过网站发布汛情，公布署名文章2篇，争做为民服务的表率，既使企业受益、又使群众满意，提供更好的服务，争取更好的发挥空间，形成有利的促进因素，建立台账，登录网站，未收取信息处理费。',
      why: '另有意思：上岸、署名、为民、既…又…；“更好的”后面是名词',
    },
  ],
});
