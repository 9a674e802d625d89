import { placedWords, type SelfWord, selfWordsIn } from '../../prose/self.ts';
import { defineRule } from '../rule.ts';

/** Words for an office; not 县, since 我县 beside 我办 is the place that the office works for. */
const OFFICES: ReadonlySet<string> = new Set([
  '局',
  '委',
  '办',
  '厅',
  '中心',
  '单位',
  '机关',
  '公司',
  '院',
  '校',
  '所',
  '处',
]);

export default defineRule({
  id: 'self-reference-mixed',
  name: '自称不一致',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'none',
  title: '自称不一致',
  why: '一篇报告里又称“我局”又称“我办”“我单位”，读的人会以为说的是几个机关，也像是从别处拼来的。',
  todo: '全文用一种自称，与机关的名称相应：局称“我局”，委称“我委”，办公室称“我办”。',
  source: '公文写作的通行做法',
  gather(passage) {
    const words = passage.get(selfWordsIn).filter(({ of }) => OFFICES.has(of));
    return words.length > 0 ? words : undefined;
  },
  *check(gathered, { agency }) {
    const distinct = new Set<string>();
    for (const { part } of gathered) for (const { word } of part) distinct.add(word);
    if (distinct.size < 2) return;
    const words = gathered.flatMap(({ paragraph, part }) => placedWords(paragraph, part));
    const counts = new Map<string, SelfWord[]>();
    for (const each of words) {
      const list = counts.get(each.word);
      if (list) list.push(each);
      else counts.set(each.word, [each]);
    }
    const main = mainOf(counts, agency?.name);
    const [first, ...more] = words.filter(({ word }) => word !== main);
    const own = counts.get(main)?.[0];
    if (!first || !own) return;
    const said = [...counts].map(([word, list]) => `“${word}”${list.length} 处`).join('、');
    yield {
      span: first.span,
      message: `自称不一致：全文有${said}。请统一用一种，如“${main}”。`,
      related: [{ span: own.span, message: `这里称“${own.word}”` }],
      places: more.map(({ span, word }) => ({ span, message: `自称“${word}”` })),
    };
  },
  bad: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n2024年⟦我办⟧未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n⟦我单位⟧未收取信息处理费，将按规定执行。',
    },
    { in: '6', text: '六、其他需要报告的事项\n⟦本机关⟧按照规定的收费标准，未收取信息处理费。' },
  ],
  good: [
    { in: '6', text: '六、其他需要报告的事项\n我局未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n对本机关不掌握的信息，我局告知了查询途径。未收取信息处理费。',
      why: '这是条例里的说法',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n我局各股室加强本单位的信息公开，未收取信息处理费。',
      why: '“本单位”指各自的单位',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n我县水利工程多，我局安排专人办理公开事项，未收取信息处理费。',
      why: '县是所在的地方',
    },
  ],
});

/** What the office should call itself: the word that fits its name, if the report has it; else the most frequent one. */
function mainOf(counts: ReadonlyMap<string, readonly SelfWord[]>, name: string | undefined): string {
  const bare = (name ?? '').replace(/[（(][^（()）]*[）)]$/, '');
  for (const [word, [first]] of counts) {
    const of = first?.of ?? '';
    if (bare.endsWith(of) || (of === '委' && bare.endsWith('委员会')) || (of === '办' && /办公[室厅]$/.test(bare)))
      return word;
  }
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}
