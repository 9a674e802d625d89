import { lines } from '../../finding.ts';
import { LAST_DAYS, misquotedDeadlines } from '../../prose/quoted-deadlines.ts';
import { misquotedTerms } from '../../prose/quoted-terms.ts';
import { clauseName } from '../../regulation/clause.ts';
import { lawsNamed } from '../../regulation/law.ts';
import { LAW_LISTS, LAW_SIZE } from '../../regulation/terms.ts';
import { wholeSentenceAt } from '../../syntax/sentences.ts';
import { ANY_NUMERAL, hasDigit } from '../../text/characters.ts';
import { hanNumber, toHan } from '../../text/han.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A cheap test whether a paragraph may quote a number of the law. */
const MAY_QUOTE = /[日天](?:之内|以内|内|的|，|。|答复)|工作日|[日号](?:之前|以前|前)|[章项种]/;

export default defineRule({
  id: 'law-number-mismatch',
  name: '法定数不对',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['heading', 'prose'],
  sees: ['agency'],
  severity: 'warning',
  fix: 'suggest',
  title: '引《条例》的期限、数目，数不对',
  why: '答复的期限现在是 20 个工作日，最多再延 20 个；旧条例的 15 个工作日、3月31日，常被照抄下来。写错了，读者会以为本机关不知道法定的期限。',
  todo: '对照《条例》改正；写的是本机关更短的承诺、本地更短的规定的，把这一点写明。',
  source: '《政府信息公开条例》（国务院令第711号）第二十、二十六、三十、三十二至三十四、三十六、四十九、五十条',
  *check({ words, evenWords: text }, { agency }) {
    if (!MAY_QUOTE.test(words.text)) return;
    yield* terms(words, text);
    for (const { from, to, of } of misquotedDeadlines(text, agency)) {
      const { month, day } = LAST_DAYS[of];
      const whose = of === 'department' ? '部门' : '本级政府';
      yield finding(words, [from, to], `${month}月${day}日`, {
        verdict: `${whose}年报的法定期限是${month}月${day}日前`,
        reason:
          of === 'department'
            ? '《条例》第四十九条分开写：部门1月31日前，政府3月31日前；2007年的旧条例才一律是3月31日前'
            : '《条例》第四十九条分开写：部门1月31日前，政府3月31日前',
      });
    }
    yield* size(words, text);
    yield* lists(words, text);
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n按照《条例》规定，收到申请后⟦15个工作日⟧内作出答复；需要延长的，不得超过⟦十五个工作日⟧。',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第三十条，⟦15个工作日⟧内一次性告知补正。第三方应当在⟦10个工作日⟧内提出意见。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开。按照《条例》规定，自信息形成或者变更之日起⟦30个工作日⟧内主动公开。',
    },
    { in: '1', text: '一、总体情况\n依照《条例》第四十九条，于每年⟦3月31日⟧前公布本局年度报告。' },
    {
      in: '1',
      text: '一、总体情况\n组织学习《条例》，《条例》共⟦五章三十八条⟧。按照《条例》规定，在⟦20日⟧内答复申请人。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n按照《条例》规定，20个工作日内答复，需要延长的不超过20个工作日；7个工作日内一次性告知补正，第三方15个工作日内提出意见。',
    },
    {
      in: '1',
      text: '一、总体情况\n对收到的申请均在15个工作日内答复，比法定期限提前5个工作日；平均6个工作日答复，力争15个工作日内办结。',
      why: '比法定更快的做法和承诺',
    },
    {
      in: '1',
      text: '一、总体情况\n按规定检查，超过15个工作日未上网的信息2条；按照本市办法，10个工作日内答复申请。',
      why: '说的是查出来的事；本地另定的期限',
    },
    {
      in: '1',
      text: '一、总体情况\n行政许可、行政处罚信息应当在7个工作日内公示，依照行政复议法规定，应当自收到申请之日起10日内提出书面答复。',
      why: '别的规定的期限',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第四十九条，各部门于1月31日前、县政府于3月31日前公布年度报告；告知申请人应当在15个工作日内补正。',
      why: '各有各的期限；申请人补正的时间由机关定',
    },
  ],
});

interface Words {
  /** The verdict without its full stop; the message goes on with what was written. */
  readonly verdict: string;
  readonly reason: string;
  /** What may be meant instead, for the message: ；写的是承诺的，请写明. */
  readonly unless?: string;
  readonly severity?: 'info';
}

function finding(words: Slice, [from, to]: readonly [number, number], right: string, said: Words): Finding {
  const place = words.sub(from, to);
  return {
    span: place.span,
    message: lines(`${said.verdict}，不是${place.text}。`, `${said.reason}。`, `请核对后改正${said.unless ?? ''}。`),
    fixes: [{ title: `改为“${right}”`, edits: [{ span: place.span, text: right }], preferred: true }],
    ...(said.severity && { severity: said.severity }),
  };
}

function* terms(words: Slice, text: string): Iterable<Finding> {
  for (const { from, to, term, value, right, onlyUnit } of misquotedTerms(text)) {
    const article = clauseName({ article: term.article });
    const verdict = `${term.name}是${right}`;
    if (onlyUnit) {
      const reason = `《条例》${article}按工作日计，不含休息日、节假日`;
      yield finding(words, [from, to], right, { verdict, reason, severity: 'info' });
      continue;
    }
    const old = value === term.formerly ? `；${value}个工作日是2007年旧条例的` : '';
    const unless = '；如果是本机关的承诺、本地更短的规定，请写明';
    yield finding(words, [from, to], right, { verdict, reason: `见《条例》${article}${old}`, unless });
  }
}

const NUMERAL = `[${ANY_NUMERAL}]{1,4}`;
const SIZE = new RegExp(
  `条例[》”"]?(?:[（(][^（()）]{0,30}[）)])?(?:全文|正文|修订后|现行)?(?:一)?(?:共有|共计|共分|共|分为|分|包括|包含|由|有)((?:(${NUMERAL})个?章)?[、，和]?(?:共|计)?(?:(${NUMERAL})个?条)?)(?=组成|内容|[，,。.；;、）)]|$)`,
  'g',
);
const FORMER = /原|旧|修订前|修改前|2007年|2008年/;

/** Finds a wrong number of chapters or articles: 《条例》共五章三十八条. */
function* size(words: Slice, text: string): Iterable<Finding> {
  for (const match of text.matchAll(SIZE)) {
    const [whole, counts = '', chapters, articles] = match;
    if (counts === '' || FORMER.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    if (lawsNamed(text.slice(Math.max(0, match.index - 40), match.index + whole.length)).named.at(-1)?.law === 'other')
      continue;
    const given = { 章: chapters, 条: articles };
    const isWrong = (unit: '章' | '条'): boolean =>
      given[unit] !== undefined && hanNumber(given[unit]) !== LAW_SIZE[unit];
    if (!isWrong('章') && !isWrong('条')) continue;
    const at = match.index + whole.length - counts.length;
    const like = (unit: '章' | '条', written: string): string =>
      hasDigit(written) ? String(LAW_SIZE[unit]) : toHan(LAW_SIZE[unit]);
    const right = counts.replace(
      new RegExp(`(${NUMERAL})(个?)([章条])`, 'g'),
      (_, written: string, piece: string, unit: '章' | '条') => `${like(unit, written)}${piece}${unit}`,
    );
    yield finding(words, [at, at + counts.length], right, {
      verdict: `现行《条例》共${LAW_SIZE.章}章${LAW_SIZE.条}条`,
      reason: '五章三十八条是2007年的旧条例',
    });
  }
}

const LISTED = new RegExp(
  `第([${ANY_NUMERAL}]{1,3})条(?:第[^，。；]{1,4}款)?(?:所|中)?(?:规定|列明|列举|列出|明确|要求)(?:了|的)?(?:主动公开的?|答复的?)?(${NUMERAL})(?:个)?([项种])(?=主动公开|内容|事项|情形|类型|答复|信息)`,
  'g',
);

/** Finds a wrong number of items: 《条例》第二十条规定的十二项主动公开内容. */
function* lists(words: Slice, text: string): Iterable<Finding> {
  for (const match of text.matchAll(LISTED)) {
    const [whole, article = '', written = '', unit = ''] = match;
    const list = LAW_LISTS.find((each) => each.article === hanNumber(article) && each.unit === unit);
    const sentence = wholeSentenceAt(text, match.index);
    if (!list || hanNumber(written) === list.count || /其中|部分|表二|下列/.test(sentence.text)) continue;
    const { named } = lawsNamed(sentence.text.slice(0, match.index - sentence.from));
    if (named.at(-1)?.law !== 'ours') continue;
    const at = match.index + whole.length - unit.length - written.length;
    const right = `${hasDigit(written) ? list.count : toHan(list.count)}${unit}`;
    yield finding(words, [at, match.index + whole.length], right, {
      verdict: `${clauseName({ article: list.article })}列的${list.of}是${list.count}${unit}`,
      reason: '数目与《条例》不同',
    });
  }
}
