import type { Facts } from '../../facts/model.ts';
import { lines } from '../../finding.ts';
import type { Passage } from '../../syntax/passage.ts';
import { sentencesIn } from '../../syntax/sentences.ts';
import { ANY_NUMERAL, HAN } from '../../text/characters.ts';
import { hanNumber, toHan } from '../../text/han.ts';
import type { Slice } from '../../text/slice.ts';
import { unspaced } from '../../text/unspaced.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A count of parts: 由…六部分组成, 分为六个部分, 包括…等三方面. Not 第六部分. */
const COUNT = new RegExp(`(?<![第0-9${ANY_NUMERAL}])([${ANY_NUMERAL}]{1,3})个?大?(部分|方面|章)`, 'g');
const SPEAKS_OF_REPORT = /报告|年报|全文|本文/;
const COMPOSED = /由|组成|构成|分为|分成|共分|包括|包含/;
/** Words of the overview's five aspects, which are another list. */
const ASPECTS = /监督保障/;
/** A character in the place of each recognised title while the rest is split. */
const TITLE = '\u0001';
const JOINT = new RegExp(`${TITLE}(?:和|及|与|以及)|(?:和|及|与|以及)${TITLE}`, 'g');
/** Words up to the list, by the last lead-in before its first title: 本报告由…办公室编制，全文由总体情况、…. */
const LEAD = /^.*(?:由|分为|分成|包括|包含|[：:])/;
/** An item's number (一、 （二） 3.), whose mark separates no items. */
const ORDINAL = new RegExp(
  String.raw`(^|[、，,；;：:由为含括])\s*[（(]?[一二三四五六七八1-8][)）]?[、.．]?(?<=[)）、.．])\s*(?=[${HAN}])`,
  'g',
);
/** A numbered list behind the count, across semicolons and full stops: 分为六个部分：一、总体情况；二、…. */
const NUMBERED = new RegExp(
  String.raw`^[^。；;0-9]{0,12}?[：:。，,；;]?\s*(?:[：:，,、；;。]?\s*[（(]?[一二三四五六七八1-8][)）]?[、.．]\s*(?=[${HAN}])(?:[^，,；;。：:\n、]|、(?!\s*[（(]?[一二三四五六七八1-8][)）]?[、.．])){2,40})+`,
);
const TAIL = /(?:等|共|这|，|,)*$/;
/** The sections of the prescribed form. */
const WHOLE = 6;

export default defineRule({
  id: 'preamble-part-count',
  name: '部分数不符',
  group: 'structure',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'warning',
  fix: 'none',
  title: '前言说的部分数与列出的不符，或不是六部分',
  why: '格式规定年报由六个部分组成；前言说的数目和列出的名称对不上，是常见的照抄差错。',
  todo: '数一数前言列出的部分，写齐六个，数目写“六”。',
  source: '年报格式（2021）；真实年报中的差错',
  gather: (passage) => sentencesOnReport(passage),
  *check(gathered, facts) {
    if (gathered.length === 0) return;
    const overview = facts.section(1);
    // Search the opening of the first section too, but not below its headings, where parts are of something else.
    const end = overview?.paragraphs.findIndex(({ passage }) => passage.itemNumber) ?? 0;
    const opening = new Set(end < 0 ? overview?.paragraphs : overview?.paragraphs.slice(0, end));
    for (const { paragraph, part } of gathered) {
      const isPreamble = paragraph.section === undefined;
      if (!isPreamble && !opening.has(paragraph)) continue;
      for (const { from, to } of part) {
        const words = unspaced(paragraph.slice);
        const finding = judge(facts, words.sub(from, to), words.text.slice(to), isPreamble);
        if (finding) yield finding;
      }
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项等⟦六部分⟧组成，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况⟦五部分⟧组成。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '本报告包括主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等⟦三方面⟧内容。统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '本报告分为⟦七个部分⟧。统计期限为2024年1月1日至12月31日。' },
    {
      in: '1',
      text: '一、总体情况\n本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等⟦五部分⟧组成。\n2024年，我局公开信息152条。',
    },
    {
      in: 'preamble',
      text: '报告分为⟦六个部分⟧：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。统计期限为2024年1月1日至12月31日。',
    },
  ],
  good: [
    {
      in: 'preamble',
      text: '报告分为六个部分：一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '报告分为六个部分：一、总体情况、二、主动公开政府信息情况、三、收到和处理政府信息公开申请情况、四、政府信息公开行政复议、行政诉讼情况、五、存在的主要问题及改进情况、六、其他需要报告的事项。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '报告分为六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '1',
      text: '一、总体情况\n本报告包括：1.总体情况；2.主动公开政府信息情况；3.收到和处理政府信息公开申请情况；4.政府信息公开行政复议、行政诉讼情况；5.存在的主要问题及改进情况；6.其他需要报告的事项，共六个部分。\n2024年，我局从三个方面报告公开工作，包括制度、平台、队伍。',
    },
    {
      in: 'preamble',
      text: '报告全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六部分组成。统计期限为2024年1月1日至12月31日。',
      why: '第四部分的名称自带顿号，只算一项',
    },
    {
      in: 'preamble',
      text: '本年报由总体情况、主动公开情况、依申请公开情况、行政复议诉讼情况、存在问题与改进、其他事项六个部分组成。统计期限为2024年1月1日至12月31日。',
      why: '名称用了简称，项数是对的',
    },
    {
      in: 'preamble',
      text: '本报告由青岚县水利局办公室按照《条例》和格式编制，全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '本报告共分6个部分。统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '本报告从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面总结了全年工作。统计期限为2024年1月1日至12月31日。',
      why: '五个方面是总体情况里的，不是部分',
    },
  ],
});

/** The sentences that may count the parts of the report, by indices of the words without blanks. */
function sentencesOnReport({ text: written, slice }: Passage) {
  if (!/部|方|章/.test(written)) return undefined;
  const { text } = unspaced(slice);
  const found = sentencesIn(text).filter(
    ({ text: sentence }) => SPEAKS_OF_REPORT.test(sentence) && COMPOSED.test(sentence),
  );
  return found.length > 0 ? found : undefined;
}

/** Judges one sentence; `after` is what follows it in its paragraph. */
function judge(facts: Facts, sentence: Slice, after: string, isPreamble: boolean): Finding | undefined {
  const { text } = sentence;
  if (!SPEAKS_OF_REPORT.test(text) || !COMPOSED.test(text)) return undefined;
  const match = lastCount(text);
  const count = match && hanNumber(match[1] ?? '');
  if (!match || count === undefined) return undefined;
  if (match[2] === '方面' && ASPECTS.test(text)) return undefined;
  const end = match.index + match[0].length;
  const span = sentence.spanOf(match.index, end);
  const numbered = NUMBERED.exec(text.slice(end) + after)?.[0].replace(/[；;。]/g, '、');
  const listed =
    (numbered && itemsIn(facts, numbered)) ??
    itemsIn(facts, text.slice(0, match.index)) ??
    itemsIn(facts, text.slice(end));
  // In the overview 方面 are mostly aspects of the work.
  if (!isPreamble && match[2] === '方面' && !(listed && listed.lacking.length < WHOLE - 1)) return undefined;
  const where = isPreamble ? '前言' : '这里';
  if (listed && (count < listed.least || count > listed.most)) {
    const lacks =
      listed.lacking.length > 0 && listed.lacking.length < WHOLE
        ? `没有列出${listed.lacking.map((title) => `“${title}”`).join('')}`
        : '';
    return {
      span,
      message: lines(
        `${where}说是“${match[0]}”，列出的却是${toHan(listed.least)}项。`,
        lacks && `${lacks}。`,
        '格式规定是六部分，请补齐，或者改数目。',
      ),
      formerly: {
        message: `前言说是“${match[0]}”，列出的却是${toHan(listed.least)}项${lacks && `，${lacks}`}。格式规定是六个部分。请补齐，或者改数目。`,
      },
    };
  }
  if (count === WHOLE) return undefined;
  return { span, message: `${where}说是“${match[0]}”，格式规定年报由六个部分组成。请核对。` };
}

function lastCount(text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  // Skip 一方面…另一方面, which counts nothing.
  for (const match of text.matchAll(COUNT)) if (match[0] !== '一方面') last = match;
  return last;
}

interface Items {
  /** How many items there are if each 和 is part of a name; `most`: if each separates two. */
  readonly least: number;
  readonly most: number;
  /** Titles of sections that the list lacks. */
  readonly lacking: readonly string[];
}

/** The items of a list; undefined where there are fewer than two, and so no list. */
function itemsIn({ form }: Facts, text: string): Items | undefined {
  const named = new Set<number>();
  let rest = text.replace(TAIL, '').replace(ORDINAL, '$1');
  const titles = form.sections
    .flatMap(({ number, title, variants }) => [title, ...variants].map((words) => ({ number, words })))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { number, words } of titles) {
    if (!rest.includes(words)) continue;
    named.add(number);
    rest = rest.replaceAll(words, TITLE);
  }
  const first = rest.indexOf(TITLE);
  const head = first < 0 ? rest : rest.slice(0, first);
  rest = (head.replace(LEAD, '') + rest.slice(head.length)).replace(/[复附覆]议、(?:提起)?(?:行政)?诉讼/g, '复议诉讼');
  const parts = rest.split(/[、，,；;]/).filter((part) => part !== '');
  const finest = rest.split(/[、，,；;和及与]|以及/).filter((part) => part !== '');
  // Between two titles 和 always separates: …改进情况和其他需要报告的事项.
  const joints = rest.match(JOINT)?.length ?? 0;
  const least = parts.length + joints;
  if (least < 2) return undefined;
  const lacking = form.sections.filter(({ number }) => !named.has(number)).map(({ title }) => title);
  return { least, most: Math.max(least, finest.length), lacking };
}
