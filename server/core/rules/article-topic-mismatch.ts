import { clauseName } from '../regulation/clause.ts';
import { articleOf } from '../regulation/index.ts';
import { lawsNamed, type ShortName } from '../regulation/law.ts';
import { type Mention, mentions } from '../regulation/mention.ts';
import { defineRule } from './rule.ts';

/** What only one article is about, as reports say it; a few articles may share it. */
const TOPICS: readonly (readonly [words: RegExp, articles: readonly number[], name: string])[] = [
  [/(?:1月31日|一月三十一日|3月31日|三月三十一日|公布期限|报送期限)/, [49], '年报的期限'],
  [/主动公开(?:的)?(?:期限|时限)|(?:20|二十)个?工作日内(?:予以)?(?:主动)?公开/, [26], '主动公开的期限'],
  [/(?:年度报告|年报)(?:的)?(?:应当包括|内容|格式)|统一格式/, [50], '年报的内容和格式'],
  [/信息处理费|处理费|收费/, [42], '信息处理费'],
  [/补正/, [30], '补正'],
  [/征求第三方|第三方(?:的)?意见|书面征求/, [32], '征求第三方意见'],
  [/商业秘密|个人隐私/, [15, 32], '商业秘密和个人隐私'],
  [/国家秘密/, [14, 17], '国家秘密'],
  [/过程性信息|内部事务信息|行政执法案卷/, [16], '可以不公开的信息'],
  [/区分处理/, [37], '区分处理'],
  [/大量(?:、)?反复|明显超过合理范围/, [35, 42], '大量反复申请'],
  [/加工、?分析|现有信息|另行制作/, [38], '只提供现有信息'],
  [/公开出版物/, [39], '公开出版物'],
  [/保密审查|公开审查/, [17], '公开前的审查'],
  [/责任追究制度|社会评议制度/, [46, 50], '考核、评议和追责'],
  [/答复期限|(?:20|二十)个?工作日内(?:予以)?答复/, [33], '答复期限'],
];
/** The two days that only one article names: with them, no other word excuses another number. */
const DAYS = /1月31日|一月三十一日|3月31日|三月三十一日/;
/** Acts that are done by one article alone, so that it may be named before a comma: 依照《条例》第三十条，告知补正 */
const ACTS: ReadonlySet<string> = new Set([
  '信息处理费',
  '补正',
  '征求第三方意见',
  '区分处理',
  '大量反复申请',
  '答复期限',
]);
const ACT_NEXT = /^(?:(?:的)?(?:规定|要求))?[，,]([^，,。；;：:《》\n]{0,12})/;
/** What follows right behind the reference: 第五十条规定的1月31日 */
const NEXT = /^(?:(?:所|中)?(?:规定|明确|要求|列明|确定)?(?:的|了)?|关于|有关|对)?[^，,。；;：:《》\n]{0,18}/;

export default defineRule({
  id: 'article-topic-mismatch',
  name: '条号不对题',
  group: 'wording',
  severity: 'info',
  fix: 'none',
  title: '引的条号与说的事情对不上',
  why: '条号存在，讲的却是另一件事，依据就落空了；多半是记错了相邻的条。',
  todo: '对照《条例》核对条号。',
  source: '《政府信息公开条例》（国务院令第711号）各条的内容',
  *check(facts) {
    let short: ShortName = 'ours';
    for (const { slice, kind } of facts.report.paragraphs) {
      const { text } = slice;
      if (kind !== 'prose' || !text.includes('条')) continue;
      const found = mentions(text, short);
      for (const [i, mention] of found.entries()) {
        if (!mention.certain || mention.law !== 'ours') continue;
        const wrong = mismatch(text, mention, found[i + 1]);
        if (!wrong) continue;
        const { article } = mention;
        const about = articleOf(article)?.title ?? '';
        const right = wrong.articles.map((each) => clauseName({ article: each })).join('、');
        yield {
          span: slice.spanOf(mention.from, mention.to),
          message: `《条例》${clauseName({ article })}讲的是“${about}”，${wrong.name}在${right}。请核对条号。`,
        };
      }
      if (text.includes('称《条例》')) short = lawsNamed(text, short).short;
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n按照《条例》⟦第五十条⟧规定的1月31日期限公布了上年的报告。' },
    { in: '1', text: '一、总体情况\n在《条例》⟦第五十条⟧规定的1月31日前报送并公布年度报告。' },
    { in: '1', text: '一、总体情况\n依照《条例》⟦第三十六条⟧关于主动公开期限的规定，按时上网。' },
    { in: '1', text: '一、总体情况\n依照《条例》⟦第三十五条⟧规定，在20个工作日内答复申请。' },
    { in: '6', text: '六、其他需要报告的事项\n依据《条例》⟦第四十一条⟧关于信息处理费的规定，本年度未收取。' },
  ],
  good: [
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

interface Wrong {
  readonly articles: readonly number[];
  readonly name: string;
}

/** The matter that is named right behind a reference, if it is another article's and none of this one's. */
function mismatch(text: string, { article, from, to }: Mention, next: Mention | undefined): Wrong | undefined {
  // One of several that are quoted together.
  if (next && next.from - to < 6) return undefined;
  if (/[、和及与至]\s*$/.test(text.slice(Math.max(0, from - 2), from))) return undefined;
  const rest = text.slice(to, to + 40);
  const act = ACT_NEXT.exec(rest)?.[1];
  const behind = act ?? NEXT.exec(rest)?.[0] ?? '';
  let wrong: Wrong | undefined;
  for (const [words, articles, name] of TOPICS) {
    if (!words.test(behind) || (act !== undefined && !ACTS.has(name) && !articles.includes(article))) continue;
    if (articles.includes(article)) return undefined;
    wrong ??= { articles, name };
  }
  if (!wrong || DAYS.test(behind)) return wrong;
  return articleOf(article)?.keywords.some((word) => behind.includes(word)) ? undefined : wrong;
}
