import { halvesOf, looksAhead, namesProblem, namesRemedy } from '../../prose/remedies.ts';
import type { Paragraph, Section } from '../../syntax/tree.ts';
import { DIGIT, HAN_ORDINAL } from '../../text/characters.ts';
import { cover, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Characters below which stock words about problems are reported. A guess: from here on they mostly name something. */
const FEW = 40;
/** The lead-in to the problems: 主要表现在：, 存在以下不足：. */
const LEAD =
  /^[\s\S]*?(?:(?:主要)?(?:表现|体现)(?:在|为|是)|(?:主要)?(?:问题|不足|差距)(?:主要)?(?:有|是|为|如下)|(?:以下|如下)(?:几个?方面(?:的)?)?(?:问题|不足)?|存在(?:的)?(?:主要)?(?:问题|不足)|主要(?:存在)?问题)\s*[:：，,]?/;
const TITLE = new RegExp(
  String.raw`^(?:[（(]?[${HAN_ORDINAL}]{1,2}[）)、.．]\s*)?(?:存在(?:的)?)?(?:主要)?(?:的)?(?:问题|不足)(?:和不足)?[。：:]?$`,
);
/** The beginning of the part on remedies. */
const REMEDY_HEAD =
  /^(?:(?:主要)?(?:改进|整改)|下一步|下步|措施|举措|今后|针对|对策|工作打算|下年度|明年|202[0-9]年，?我.{1,4}将)/;
/** Stock words, true of any office in any year. */
const STOCK = new RegExp(
  [
    '政府信息公开|政务信息公开|信息公开|政务公开|政府信息|政务信息|主动公开|依申请公开|依申请|公开|信息|政府|政务|工作|部分|一些|个别|有些|有时|各|全面|整体',
    '内容|渠道|途径|方式|形式|手段|宣传|力度|意识|认识|水平|能力|素质|业务|质量|时效性?|及时性?|规范性?|主动性|全面性|针对性|实效性|专业性|制度|机制|体系|建设|队伍|人员|干部|培训|深度|广度|范围|栏目|网站|平台|更新|维护|解读|回应|互动|群众|公众|社会|参与度?|知晓率|需求|期望|要求|上级|服务|管理|方面|情况|环节|程度|效果|作用|重视|发布|政策',
    '不够?|不太|不足|不强|不高|有待|仍需|还需|需要?|需|进一步|继续|逐步|加强|加大|提高|提升|完善|改进|规范|优化|强化|深化|拓展|丰富|单一|薄弱|滞后|差距|一定|较为?|比较|相对|缺乏|欠缺|到位|及时|全面|规范|深入|充分|广泛|丰富|多样|明显|存在|存|问题|距离|离|与|和|及|以及|等|的|地|得|还|仍然?|尚|在|对|对于|上|中|方|面|了|是|有|也|未|能|一是|二是|三是|四是|一|二|三|四|五|1|2|3|4|一方|主要|我[局办委县市区镇乡]|我单位|本单位|本机关|广|强|高|多|少|低|大|新|于|完|善|足|够',
  ].join('|'),
  'g',
);
const MARKS = /[\s，。；：、,.;:（）()“”"!！]/g;
/** Something that only this office could write: a figure, a file, a name. */
const SPECIFIC = new RegExp(
  String.raw`[${DIGIT}]\s{0,4}(?:件|条|个|份|次|项|起|天|日|月|年|个?工作日|[%％])|《|例如|比如`,
);

export default defineRule({
  id: 'problem-vague',
  name: '问题笼统',
  group: 'wording',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '问题写得太笼统',
  why: '“内容还不够完善、宣传力度不够”放在哪个机关、哪一年都成立，看不出本机关今年的问题在哪里，改进也就无从对照。',
  todo: '写出具体的问题：哪一类信息、多少件、差在哪里、为什么。',
  source: '《条例》第五十条；公开评估中所列“内容不翔实”',
  *check({ section }) {
    const five = section(5);
    if (!five) return;
    const problems = problemsOf(five);
    const text = problems.map((each) => each.text).join('');
    const length = text.replace(/\s+/g, '').length;
    if (length === 0 || length >= FEW || SPECIFIC.test(text) || !namesProblem(text) || !isStock(text)) return;
    const [first, last] = [problems[0], problems.at(-1)];
    if (!first || !last) return;
    yield {
      span: cover(first.span, last.span),
      message: `存在的问题只有 ${length} 个字，说的都是通用的话。请写具体些：哪一类信息、多少件、差在哪里。`,
    };
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n与群众的要求还有差距，主要表现在：⟦信息公开的内容还不够完善；宣传力度不够等。⟧\n（二）改进措施\n我局将加强学习，安排专人逐月核对栏目，按时补齐缺少的信息，并把核对结果写入台账。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n⟦公开内容还不够全面，更新不够及时。⟧\n下一步，我局将加强学习，安排专人逐月核对栏目，按时补齐缺少的信息，并把核对结果写入台账。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的主要问题：⟦公开意识有待加强，公开水平有待提高。⟧\n2025年，全县将重点做好以下工作：一是加强学习。二是逐月核对栏目，按时补齐缺少的信息，并把核对结果写入台账。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的主要问题：⟦公开意识不强，内容不够丰富。⟧\n改进措施：一是加强学习，提高认识；二是规范流程，安排专人逐月核对栏目，按时补齐缺少的信息。',
    },
  ],
  good: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n规范性文件解读滞后，3 件未在 3 个工作日内配发解读。\n（二）改进措施\n我局将加强学习，安排专人逐月核对，按时补齐解读。',
      why: '字数不多，但说得具体',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n小型水库加固项目的验收结果公开较晚。\n（二）改进措施\n我局将加强学习，安排专人逐月核对，按时公开结果。',
      why: '说出了是哪一类信息',
    },
  ],
});

interface Problem {
  readonly text: string;
  readonly span: Span;
}

/** The problems, paragraph by paragraph, without lead-ins; none where it is not clear which they are. */
function problemsOf({ body }: Section): readonly Problem[] {
  const turn = body.findIndex(
    (paragraph, i) => i > 0 && (REMEDY_HEAD.test(paragraph.passage.head.text) || looksAhead(paragraph)),
  );
  if (turn > 0) {
    const own = body.slice(0, turn).filter(({ text }) => !TITLE.test(text.trim()));
    return own.flatMap((paragraph) => problemIn(paragraph, paragraph.slice.text.length));
  }
  const halves = halvesOf(body);
  const [only] = body;
  // Of one paragraph with both, take what stands before the turn.
  if (!only || body.length > 1 || !halves || !namesRemedy(halves.remedies)) return [];
  return problemIn(only, only.slice.text.indexOf(halves.remedies));
}

function problemIn({ slice, itemNumber }: Paragraph, end: number): readonly Problem[] {
  const text = slice.text.slice(0, Math.max(end, 0));
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const from = lead < text.trimEnd().length ? Math.max(lead, itemNumber?.end ?? 0) : (itemNumber?.end ?? 0);
  const own = text.slice(from);
  const start = from + own.length - own.trimStart().length;
  const stop = from + own.trimEnd().length;
  return start < stop ? [{ text: slice.text.slice(start, stop), span: slice.spanOf(start, stop) }] : [];
}

/** Whether hardly anything is left of a text without its stock words. */
function isStock(text: string): boolean {
  const words = text.replace(MARKS, '');
  const rest = words.replace(STOCK, '');
  return rest.length <= Math.max(2, words.length * 0.12);
}
