import type { Facts } from '../../facts/model.ts';
import type { SectionNumber } from '../../forms/form.ts';
import { toldYear } from '../../prose/narrated-year.ts';
import { isQuoted } from '../../prose/quoted.ts';
import type { Passage } from '../../syntax/passage.ts';
import { sentenceAt } from '../../syntax/sentences.ts';
import { BLANK, DIGIT, HAN, HAN_ORDINAL, halfWidthDigits } from '../../text/characters.ts';
import { defineRule, ofSection } from '../rule.ts';

const YEAR = new RegExp(String.raw`(?:20|２０)[${DIGIT}]{2}\s*年度?\s*[，,、]?\s*`, 'g');
/** The text before a year that begins a sentence: 2023年，我镇…. */
const OPENS = new RegExp(
  String.raw`(?:^|[。；！\n]|[）)][${HAN}]{0,14}[。：:]|[一二三四五]是[${HAN}]{0,12}[。，]?)\s*$`,
);
/** A title before the year, with only blanks between: （三）政府信息管理情况　2023年，…. */
const TITLED = new RegExp(
  String.raw`^(?:[（(]?[${HAN_ORDINAL}0-9]{1,3}[)）.．、]{1,2}\s*[${HAN}]{2,18}|[${HAN_ORDINAL}]{1,2}是[${HAN}]{2,16}|[${HAN}]{2,14}(?:情况|工作|方面|建设|保障|公开|管理|平台|申请))[${BLANK}]+$`,
);
/** Words behind the year where the sentence is about this office or what it did; not 2023年度决算, 2023年以来. */
const SUBJECT =
  /^(?:我|本(?!次|项|级)|全[省市县区州镇乡局年]|共|累计|主动公开|公开(?!年报|指南)|发布|制发|制定|通过|收到|受理|新收|未收到|未发生|未收取|没有|按照|认真|医院|学校|公司|管委会|街道|[省市县区镇乡](?:人民)?政府(?!采购|网站|门户|工作报告|公报))/;
/** Verbs behind the year and a comma: 2023年，围绕…. */
const DEED =
  /^(?:围绕|坚持|深入|严格|持续|积极|扎实|切实|高度重视|不断|进一步|全面(?!推行)|大力|举办|组织(?!机构|部)|开展|办理|办结|答复|编制|梳理)/;
/** Words by which an older year is compared with this one. */
const COMPARED = /较|比|同期|上年|去年|上一年|以来|至今|往年|历年|同比|与.{0,8}相[比同]|[，,；;]今年/;
/** Most characters of a part's title with its number. Arbitrary but generous. */
const LONGEST_TITLE = 30;
/** A comparison with the year before the older one, which does not make it this year's: 2023年，我局收到21件，比上年减少4件. */
const WITH_ITS_PAST =
  /同比|(?:较|比|与)(?:上年度?|去年|上一年度?|前一年)(?:同期)?(?:相比)?[，,]?[^，。；]{0,6}?(?:增|减|上升|下降|提高|降低|多|少|持平|翻)/g;
/** Matters of an older year that belong into this report: later results, what went on. */
const LOOKS_BACK =
  /考核(?:中|结果|等次|优|评|获|位|列|[^。；]{0,8}(?:第|名))|评估|测评|排名|荣获|获评|获得|表彰|评为|列为|确定为|入选|试点|先进|通报|决算|预算|年报|年度报告|整改|遗留|结转(?!(?:至|到)?[下次])|跨年|起草|立项|启动/;
/** Words of a sentence of section five that sums the year up before it names problems. */
const SUMS_UP = /取得|成效|成绩|但|仍|还存在|有待|不足/;

export default defineRule({
  id: 'stale-year',
  name: '往年内容',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'warning',
  fix: 'none',
  title: '某一段讲的是往年',
  why: '报告年度的总体情况里有一段以上一年开头，多半是照上年的年报改，漏改了年份，或者整段没有更新。',
  todo: '核对这一段：只是年份没有改的，改成报告年度；内容也是旧的，换成本年的情况。',
  source: '国办公开办函〔2021〕30号列明追责的“内容雷同”；真实年报中的差错',
  gather: yearsIn,
  *check(gathered, facts) {
    const { year } = facts;
    const name = facts.agency?.name;
    if (!year) return;
    for (const number of [1, 2, 3, 4, 5, 6] as const) {
      for (const { paragraph, part } of ofSection(gathered, facts.section(number))) {
        for (const { at, opening, value } of part) {
          const { slice } = paragraph;
          // A year to come is a plan; one more than three years back is history.
          if (value >= year.value || year.value - value > 3) continue;
          // The 40 characters only bound the cost: each pattern below begins right behind the year.
          const rest = slice.text.slice(at + opening.length, at + opening.length + 40);
          const told = SUBJECT.test(rest) || (/[，,]/.test(opening) && DEED.test(rest));
          if (!told && !(name && rest.startsWith(name))) continue;
          if (
            !OPENS.test(slice.text.slice(Math.max(0, at - 20), at)) &&
            !(at < LONGEST_TITLE && TITLED.test(slice.text.slice(0, at)))
          )
            continue;
          if (!isStale(slice.text, at, year.value, number)) continue;
          if (isOneStory(facts, year.value)) return;
          yield {
            span: slice.spanOf(at, at + opening.indexOf('年') + 1),
            message: `报告年度是${year.value}年，这里说的却是${value}年。请核对是年份没有改，还是内容没有更新。`,
            related: [{ span: year.span, message: `报告年度：${year.value}年` }],
          };
        }
      }
    }
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n2024年，我局扎实做好政府信息公开工作。\n（一）主动公开情况。⟦2023年⟧，我局共公开信息152条。\n（二）依申请公开情况。2024年，新收申请8件。',
    },
    { in: '1', text: '一、总体情况\n2024年，我局做好公开工作。\n⟦2023年⟧，我局共制定规范性文件2件，全部公开。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦2023年⟧度我局未收取信息处理费。' },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。\n（三）政府信息管理情况　⟦2023年⟧，我局清理文件7件。\n（四）平台建设情况  ⟦2023年⟧我局调整专栏3个。',
    },
    { in: '1', text: '一、总体情况\n2024年，我局做好公开工作。\n⟦2023年⟧，围绕农村供水公开信息152条。' },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n⟦2023年⟧，我局公开工作取得一定成效，但仍存在不足：更新不及时。下一步将逐月核对，并按时补齐。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。\n（三）政府信息管理情况 与2023年相比，清理文件增加12件。早在 2023年，我局就建立了台账。',
      why: '是在比较，或者说的是从前',
    },
    { in: '1', text: '一、总体情况\n2024年，我局公开信息152条，较2023年增长12%。公开2023年度部门决算。' },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。2023年我局在全县政务公开考核中列第二位。',
      why: '考核的结果到本年才有',
    },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。\n2023年以来，我局推进水价改革，公开信息12条。',
      why: '说的是从往年到现在',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n2023年我局存在更新不及时的问题，已整改。本年的问题是解读单一，2025年，我局将增加图解。',
      why: '对照上年的问题说整改；明年的打算',
    },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。与去年相比，2023年，我局公开120条，今年152条。',
      why: '是在比较',
    },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局做好公开工作。\n2023年收到申请2件，均为用水权属，今年未再出现。',
      why: '拿往年的事和今年比',
    },
    {
      in: 'title',
      text: '青岚县水利局2023年政府信息公开工作年度报告',
      why: '全文都是 2024 年，是标题的年份错了，另有检查',
    },
    {
      in: 'report',
      text: '青岚县水利局2025年政府信息公开工作年度报告\n\n一、总体情况\n2024年，我局公开信息152条。\n\n六、其他需要报告的事项\n2024年我局未收取信息处理费。\n',
      why: '同上：两处都说 2024 年，没有一处说 2025 年',
    },
  ],
});

/** Whether the whole body is about another year: then title or body is wrong, which `year-inconsistent` reports. */
function isOneStory(facts: Facts, year: number): boolean {
  const told = toldYear(facts, year);
  return told !== undefined && told.value !== year;
}

function isStale(text: string, at: number, year: number, section: SectionNumber): boolean {
  if (isQuoted(text, at)) return false;
  const sentence = sentenceAt(text, at).text;
  if (COMPARED.test(withoutItsPast(sentence)) || LOOKS_BACK.test(sentence) || sentence.includes(String(year)))
    return false;
  return section !== 5 || (SUMS_UP.test(sentence) && !/问题.{0,12}(?:已|均)/.test(sentence));
}

/** A sentence without comparisons with the year before; unchanged where this year is named, too. */
const withoutItsPast = (sentence: string): string =>
  /今年|本年/.test(sentence) ? sentence : sentence.replace(WITH_ITS_PAST, '');

function yearsIn({ text }: Passage) {
  if (!text.includes('20') && !text.includes('２０')) return undefined;
  const years = Array.from(text.matchAll(YEAR), ({ index: at, 0: opening }) => {
    return { at, opening, value: Number(halfWidthDigits(opening.slice(0, 4))) };
  });
  return years.length > 0 ? years : undefined;
}
