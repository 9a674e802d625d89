import { clauseName } from '../../regulation/clause.ts';
import { articleOf } from '../../regulation/index.ts';
import { type Mention, mentionsIn } from '../../regulation/mention.ts';
import { TOPICS, type Topic } from '../../regulation/topics.ts';
import { defineRule } from '../rule.ts';

const ACT_NEXT = /^(?:(?:的)?(?:规定|要求))?[，,]([^，,。；;：:《》\n]{0,12})/;
/** What did not happen is not the article's matter (第三十六条作出的答复未引发行政复议), except 未收取信息处理费. */
const NOT_SO = /(?:(?:未|没有)(?!收取)|无一|避免|防止|减少|降低).*$/;
/** Words right behind a reference: 第五十条规定的1月31日. */
const NEXT = /^(?:(?:所|中)?(?:规定|明确|要求|列明|确定)?(?:的|了)?|关于|有关|对)?[^，,。；;：:《》\n]{0,18}/;

export default defineRule({
  id: 'article-topic-mismatch',
  name: '条号不对题',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: ['law'],
  severity: 'info',
  fix: 'none',
  title: '引的条号与说的事情对不上',
  why: '条号存在，讲的却是另一件事，依据就落空了；多半是记错了相邻的条。',
  todo: '对照《条例》核对条号。',
  source: '《政府信息公开条例》（国务院令第711号）各条的内容',
  *check(passage, { law }) {
    const found = mentionsIn(passage, law);
    for (const [i, mention] of found.entries()) {
      if (!mention.certain || mention.law !== 'ours') continue;
      const wrong = mismatch(passage.evenWords, mention, found[i + 1]);
      if (!wrong) continue;
      const { article } = mention;
      const about = articleOf(article)?.title ?? '';
      const right = clauseName({ article: wrong.articles[0] ?? 0 });
      yield {
        span: passage.words.spanOf(mention.from, mention.to),
        message: `《条例》${clauseName({ article })}讲的是“${about}”，${wrong.name}在${right}。请核对条号。`,
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n按照《条例》⟦第五十条⟧规定的1月31日期限公布了上年的报告。' },
    { in: '1', text: '一、总体情况\n在《条例》⟦第五十条⟧规定的1月31日前报送并公布年度报告。' },
    { in: '1', text: '一、总体情况\n依照《条例》⟦第三十六条⟧关于主动公开期限的规定，按时上网。' },
    { in: '1', text: '一、总体情况\n依照《条例》⟦第二十六条⟧规定，在20个工作日内答复申请。' },
    { in: '6', text: '六、其他需要报告的事项\n依据《条例》⟦第四十一条⟧关于信息处理费的规定，本年度未收取。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n按照《条例》第三十三条规定，征求第三方意见的时间不计入期限；按照《条例》第二十条第（八）项规定的收费项目公开；依照《条例》第三十条，答复期限重新计算。',
      why: '条例在几条里都说到的事，引哪一条都对',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第四条第二款第（四）项规定的公开审查要求把关，依照《条例》第三十四条书面征求意见机关的意见。',
      why: '工作机构的审查职能在第四条，共同制作机关在第三十四条',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第三十六条作出的答复未引发行政复议。',
      why: '没有发生的事不是这一条的内容',
    },
    { in: '1', text: '一、总体情况\n按照《条例》第四十九条规定的1月31日期限公布了上年的报告。' },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第五十条规定，年度报告于1月31日前公布。',
      why: '第五十条讲年报的内容，期限在后一句',
    },
    { in: '1', text: '一、总体情况\n依据《条例》第三十六条答复申请 8 件，其中补正 2 件。', why: '补正不是紧接着说的' },
    { in: '6', text: '六、其他需要报告的事项\n依据《条例》第四十二条，未收取信息处理费。' },
    {
      in: '1',
      text: '一、总体情况\n依据《条例》第十四条、第十五条，对国家秘密、商业秘密不予公开。',
      why: '几条连着引，合起来是对的',
    },
  ],
});

/** The matter named right behind a reference, if it is another article's and not this one's. */
function mismatch(text: string, { article, from, to }: Mention, next: Mention | undefined): Topic | undefined {
  // Skip all but the last of articles that are quoted together.
  if (next && next.from - to < 6) return undefined;
  if (/[、和及与至]\s*$/.test(text.slice(Math.max(0, from - 2), from))) return undefined;
  // Search only right behind the reference; the 40 characters only bound the cost.
  const rest = text.slice(to, to + 40);
  const act = ACT_NEXT.exec(rest)?.[1];
  const behind = (act ?? NEXT.exec(rest)?.[0] ?? '').replace(NOT_SO, '');
  const named = TOPICS.filter(({ words }) => words.test(behind));
  if (named.some(({ articles }) => articles.includes(article))) return undefined;
  const wrong = act === undefined ? named[0] : named.find((topic) => topic.act);
  if (!wrong || (wrong.strict && act === undefined)) return wrong;
  return articleOf(article)?.keywords.some((word) => behind.includes(word)) ? undefined : wrong;
}
