import { ABOLISHED_SINCE, abolishedIn } from '../../prose/abolished.ts';
import { clauseName } from '../../regulation/clause.ts';
import { type Mention, mentionsIn } from '../../regulation/mention.ts';
import type { Passage } from '../../syntax/passage.ts';
import { sentenceAt } from '../../syntax/sentences.ts';
import { DIGIT, HAN_NUMERAL, hasDigit } from '../../text/characters.ts';
import { toHan } from '../../text/han.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Fix } from '../rule.ts';

interface Renumbered {
  readonly old: number;
  readonly now: number;
  /** Words of the sentence if the old article is meant. */
  readonly about: RegExp;
  /** Words of the sentence if the article that has the number today is meant. */
  readonly today: RegExp;
  readonly note: string;
}

const ANNUAL = /年度报告|年报|本报告|3月31日|三月三十一日|1月31日|一月三十一日/;
/** The articles of 2007 that are quoted most, with their numbers of today. */
const RENUMBERED: readonly Renumbered[] = [
  { old: 31, now: 49, about: ANNUAL, today: /收到申请|申请之日|签收|当面|邮寄|传真/, note: '年报的期限' },
  { old: 32, now: 50, about: ANNUAL, today: /第三方|征求|合法权益/, note: '年报的内容' },
  {
    old: 13,
    now: 27,
    about: /特殊需要/,
    today: /应当公开|为例外|除.{0,20}(?:以)?外|主动公开(?:和|与|、)依申请/,
    note: '依申请公开；“特殊需要”的限制已经取消',
  },
];
const DIGITS = new RegExp(`[${DIGIT}]+|[${HAN_NUMERAL}]+`);

export default defineRule({
  id: 'article-ref-old-numbering',
  name: '旧条号',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['heading', 'prose', 'closing'],
  sees: ['law', 'year'],
  severity: 'warning',
  fix: 'suggest',
  title: '用的是旧《条例》的条号',
  why: '《条例》2019年修订后条号都变了：年报的期限和内容从第三十一、三十二条移到第四十九、五十条。还写旧号，引的就成了不相干的条文。',
  todo: '改成现行《条例》的条号，并核对引的内容。',
  source: '《政府信息公开条例》2007年条文与2019年修订条文对照',
  *check(passage, { law, year }) {
    const isAbolished = year === undefined || year >= ABOLISHED_SINCE;
    for (const mention of mentionsIn(passage, law)) {
      const moved = mention.certain && mention.law === 'ours' ? renumbered(passage, mention) : undefined;
      if (!moved || (isAbolished && isToldAsAbolished(passage, mention.from))) continue;
      const { start, end } = passage.words.spanOf(mention.parts.article.from, mention.parts.article.to);
      const place = passage.slice.sub(start, end);
      const now = clauseName({ article: moved.now });
      yield {
        span: place.span,
        message: `“${place.text}”是2007年旧条例的号，现行的是${now}。${now}讲的是${moved.note}。请改正。`,
        formerly: {
          message: `“${place.text}”是2007年旧条例的号，现行《条例》里是${now}（${moved.note}）。请改正。`,
        },
        fixes: [replacement(place, moved.now)],
      };
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '根据《条例》⟦第三十二条⟧，年度报告应当包括主动公开等情况。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '按照《中华人民共和国政府信息公开条例》⟦第三十一条⟧的规定，公布本机关年度报告。统计期限为2024年1月1日至12月31日。',
    },
    { in: '1', text: '一、总体情况\n依照《条例》⟦第13条⟧，特殊需要已不是申请的条件。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第13条，申请人根据自身特殊需要提出申请的，均按期答复。',
      why: '“特殊需要”已经取消，由另一条规则说，一处只说一次',
    },
    {
      in: 'preamble',
      text: '根据《条例》第五十条，年度报告应当包括主动公开等情况。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》第三十二条征求第三方意见 2 件，已写入年报。',
      why: '现行第三十二条正是征求第三方意见',
    },
    { in: '1', text: '一、总体情况\n依照《条例》第三十一条登记申请 8 件。', why: '说的不是年报' },
    { in: '1', text: '一、总体情况\n旧《条例》第三十二条对年度报告的要求已写入第五十条。', why: '说的就是旧条例' },
    { in: '1', text: '一、总体情况\n依照《条例》第十三条，除例外的都公开。', why: '现行第十三条就是这个内容' },
  ],
});

/** Whether the sentence has a rule that was dropped, which `law-abolished-term` reports. */
function isToldAsAbolished(passage: Passage, at: number): boolean {
  const { from, to } = sentenceAt(passage.evenWords, at);
  return abolishedIn(passage).some((each) => from <= each.from && each.to <= to);
}

function renumbered({ text, words }: Passage, { article, from, paragraph, item }: Mention): Renumbered | undefined {
  const moved = RENUMBERED.find(({ old }) => old === article);
  if (!moved || paragraph !== undefined || item !== undefined) return undefined;
  const sentence = sentenceAt(text, words.at(from)).text;
  return moved.about.test(sentence) && !moved.today.test(sentence) ? moved : undefined;
}

/** The fix that writes the new number in the same kind of figures. */
function replacement(place: Slice, now: number): Fix {
  const match = DIGITS.exec(place.text);
  const at = match?.index ?? 0;
  const figures = match?.[0] ?? '';
  const text = hasDigit(figures) ? String(now) : toHan(now);
  return { title: `改为“第${text}条”`, edits: [{ span: place.spanOf(at, at + figures.length), text }] };
}
