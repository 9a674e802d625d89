import type { SectionNumber } from '../../forms/form.ts';
import type { Passage } from '../../syntax/passage.ts';
import { type Stretch, sentencesIn } from '../../syntax/sentences.ts';
import { DIGIT, HAN, HAN_ORDINAL } from '../../text/characters.ts';
import { defineRule, ofSection } from '../rule.ts';

/** Work that a report on disclosure is not about, and its name in messages. */
const TOPICS: readonly (readonly [words: RegExp, name: string])[] = [
  [
    /诉求[^。；]{0,6}[0-9]|热线[^。；]{0,24}(?:受理|办理|办结|接听|转办)|信访(?:积案|维稳)|矛盾(?:纠纷)?(?:调解|化解)/,
    '热线、信访',
  ],
  [/跑零次|即办件|一网通办|一次办|最多跑|政务服务(?:事项|平台|[0-9])|(?:网办|即办)率|办件量|营商环境/, '政务服务'],
  [/党建|党风廉政|主题教育|党史学习/, '党建'],
  [/招商引资|招商(?:项目|活动|推介)|签约项目/, '招商引资'],
  [/(?:固定资产|项目|产业|有效)投资|重点项目建设|惠民项目|道路(?:硬化|养护)|硬化道路/, '项目建设'],
  [/防汛|抗旱|防火|护林|植树|粮食(?:播种|产量)|人居环境整治/, '农林水利'],
  [/脱贫攻坚|乡村振兴|帮扶|慰问/, '乡村振兴、帮扶慰问'],
  [/安全生产(?:检查|执法|形势)|隐患排查|扫黑除恶|征兵|疫苗接种|核酸|创城|文明城市/, '社会管理'],
  [/税收收入|财政收入|生产总值/, '经济发展'],
];
const TOPIC = new RegExp(TOPICS.map(([words]) => words.source).join('|'));
/** Whether a text names such work. One pattern after the other is several times faster than all in one. */
const namesTopic = (text: string): boolean => TOPICS.some(([words]) => words.test(text));
/** Words that make a sentence about disclosure after all. */
const DISCLOSURE =
  /公开|信息(?!化|系统|技术|产业|工程)|公布|发布|解读|公示|网站|新媒体|公众号|专栏|栏目|申请|公报|新闻|宣传|宣讲|政策问答|查阅|查询|知情|透明|报告制度|回应关切|舆情|保密|审核|评议|培训|数据显示|推送|规范性文件|行政(?:许可|处罚|强制)/;
/** The beginning of a sentence that goes on with the list before it: 其中…, 包括…, 资金监管类（政府采购、招商引资）41份。 */
const GOES_ON = new RegExp(
  String.raw`^\s*(?:其中|包括|包含|分别|[${HAN}、]{1,12}类(?:信息|文件|事项|项目)?(?:[（(][^（()）]{0,60}[)）])?\s*[${DIGIT}]+\s*[条份件篇项个次期])`,
);
/** The beginning of an item behind a semicolon, which is about a matter of its own; other words go on with the same. */
const ITEM = new RegExp(
  String.raw`^\s*(?:[${HAN_ORDINAL}]+是|[（(]?[${HAN_ORDINAL}\d]{1,2}[)）.．、]|第[${HAN_ORDINAL}]|[①-⑳])`,
);
/** A figure; not a year, nor 民营经济“32条”. */
const FIGURE = new RegExp(`(?<![${DIGIT}“])(?!(?:19|20)[0-9]{2}年)[${DIGIT}]`);
/** Characters of a run within a paragraph from which it is off topic; less is a remark in passing. A guess. */
const LEAST = 60;
/** The same for a whole paragraph, which has no other matter. */
const LEAST_ALONE = 12;
const SECTIONS: readonly SectionNumber[] = [1, 5, 6];
/** Matters that section six may report, because superiors ask for it. */
const OTHER_MATTERS = /建议|提案|要点|处理费/;

export default defineRule({
  id: 'off-topic',
  name: '内容无关',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'none',
  title: '写了与政府信息公开无关的工作',
  why: '年报只报告政府信息公开的情况，内容不能泛化。招商、党建、热线办件、审批服务的成绩写进来，反而冲淡了应当报告的内容。',
  todo: '删去，或者只写这项工作里信息公开的部分（公开了哪些信息、多少条）。',
  source: '国办公开办函〔2021〕30号：内容依《条例》第五十条确定，不遗漏、不泛化',
  gather: strayingIn,
  *check(gathered, { section }) {
    for (const number of SECTIONS) {
      for (const { paragraph, part } of ofSection(gathered, section(number))) {
        for (const { from, to, topic } of part) {
          yield {
            span: paragraph.slice.spanOf(from, to),
            message: `这里说的是“${topic}”一类的工作，没有说到信息公开，年报内容不宜泛化。请删去，或改写成这项工作里公开信息的情况。`,
          };
        }
      }
    }
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n2024年，我局公开信息152条。\n⟦招商引资成效明显，全年引进项目 12 个，到位资金 3.5 亿元，带动就业 800 人。⟧',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息152条。⟦县12345热线共受理各类来电诉求 6986 件，比上年增长 16.76%，其中咨询类 6760 件、投诉类 226 件，按时办结率 99.96%，平均办理时长 3.69 天。⟧收到公众意见后及时公布采纳情况。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n共公开文件104份。其中政策法规类4份。工作情况类（计划、总结、预案）17份。资金监管类（政府采购、财政收入、招商引资项目、固定资产投资、乡村振兴补助资金使用）41份。民生类（扶贫、教育、医疗、社保、防汛抗旱）42份。',
      why: '后面几句接着列举公开的文件',
    },
    { in: '1', text: '一、总体情况\n公开重大建设项目批准信息 12 条，围绕招商引资、乡村振兴发布政策 30 条。' },
    {
      in: '1',
      text: '一、总体情况\n全年公布政策和项目 460 项。其中：政策类 186 项，项目审批类 177 项，招商引资类 97 项，各类按季度归档并注明责任科室，由办公室逐项登记编号，年终统一装订成册。',
      why: '“其中”说的是前一句公布的内容',
    },
    {
      in: '1',
      text: '一、总体情况\n制定行政规范性文件 6 件、废止 3 件。审批、核准固定资产投资项目 237 个，作出行政许可决定 237 件，作出行政处罚决定 2 件，没有实施行政强制，没有收取行政事业性收费。',
      why: '说的是表二要报告的件数',
    },
    {
      in: '1',
      text: '一、总体情况\n围绕防汛抗旱，及时公布水情 120 期。加强党建引领。',
      why: '前一句是公开，后一句只是一提',
    },
    {
      in: '1',
      text: '一、总体情况\n公开信息152条。12345热线全年受理群众诉求680件，办结率100%。及时公布采纳情况。',
      why: '只是一提',
    },
    {
      in: '1',
      text: '一、总体情况\n发布统计公报1份、月度数据12期。数据显示，2024年全县地区生产总值286.4亿元，比上年增长6.1%；常住人口41.37万人，比上年末减少0.26万人。同时配发解读稿14篇。',
      why: '转述公布的内容，说的还是公布',
    },
    { in: '1', text: '一、总体情况\n对热线反映的公开问题及时回应，更新办事指南 35 项。', why: '说的是信息公开' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费。办理人大代表建议 12 件，其中涉及乡村振兴 5 件，办复率 100%。',
      why: '第六部分可以报告上级要求的事项',
    },
  ],
});

interface Straying {
  readonly from: number;
  readonly to: number;
  /** The work that is named: 招商引资. */
  readonly topic: string;
}

/** The name of the work that a text names first. */
function firstTopic(words: string): string | undefined {
  const at = words.search(TOPIC);
  return at < 0 ? undefined : TOPICS.find(([sign]) => words.slice(at).search(sign) === 0)?.[1];
}

/** The sentences, divided at semicolons before items, and joined where one goes on with a list: 签约 58 个；信息均已公布. */
function wholeSentences(text: string): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const part of sentencesIn(text)) {
    const last = whole.at(-1);
    const goesOn = last && (/[；;]\s*$/.test(last.text) ? !ITEM.test(part.text) : GOES_ON.test(part.text));
    if (goesOn) whole[whole.length - 1] = { from: last.from, to: part.to, text: text.slice(last.from, part.to) };
    else whole.push(part);
  }
  return whole;
}

function strayingIn({ text, section }: Passage): readonly Straying[] | undefined {
  if (!FIGURE.test(text) || !namesTopic(text) || (section === 6 && OTHER_MATTERS.test(text))) return undefined;
  const found = [...straying(text)];
  return found.length > 0 ? found : undefined;
}

/** Runs of sentences that name such work with figures, and say nothing of disclosure. */
function* straying(text: string): Iterable<Straying> {
  const sentences = wholeSentences(text);
  // Skip a title at the beginning of the line: 四是推进平台建设。
  const first = sentences[0];
  const start = first && first.text.length <= LONGEST_TITLE && !FIGURE.test(first.text) ? (sentences[1]?.from ?? 0) : 0;
  let run: { from: number; to: number } | undefined;
  for (const sentence of [...sentences, undefined]) {
    if (sentence && !DISCLOSURE.test(sentence.text)) {
      const begins = run !== undefined || namesTopic(sentence.text) || FIGURE.test(sentence.text);
      if (begins) run = { from: run?.from ?? sentence.from, to: sentence.to };
      continue;
    }
    if (run) {
      const words = text.slice(run.from, run.to);
      const topic = firstTopic(words);
      const alone = run.from <= start && run.to >= text.trimEnd().length;
      if (topic && FIGURE.test(words) && words.length >= (alone ? LEAST_ALONE : LEAST)) yield { ...run, topic };
    }
    run = undefined;
  }
}

/** Most characters of such a title. Arbitrary but generous. */
const LONGEST_TITLE = 24;
