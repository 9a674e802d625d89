import { sentencesIn } from '../syntax/sentences.ts';
import type { Paragraph, Title } from '../syntax/tree.ts';
import { DIGIT } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import { datesIn, type FoundDate, TO, yearSpan } from './date.ts';
import type { PartialDate, Period, Year } from './model.ts';

/** Words that announce the period in the preamble: 统计期限, 数据截止 */
const ANNOUNCED =
  /统计[^，。；：:]{0,4}?(?:期限|时限|时间|时段|期间|周期|区间|范围|年度|日期|截[至止])|(?:时间|时限|期限)范围|起止(?:时间|日期)|数据[^，。；：:]{0,8}?(?:期限|时限|时段|时间|时点|截[至止])|报告期/;
/** Words that announce it in the body, where only those count that can mean nothing else: 评议时间范围 is another matter. */
const ANNOUNCED_IN_BODY =
  /统计数?据?的?(?:期限|时限|时段|区间|周期)|(?:报告|年报|所列)[^。；]{0,16}?(?:数据|统计)[^。；]{0,8}?(?:时间|期间|期限|时限|范围|自|从|截[至止])/;

/** A cheap sign that a paragraph of the body is worth a closer look. */
const MAY_ANNOUNCE = /统\s*计|所\s*列|数\s*据/;

const OPENS_WITH_DATE = /^\s*20\d\d年\s*1\s*月/;

/** Between two dates of a range: 起至 | 日起，至 | — ; also nothing at all, where the 至 was forgotten. */
const GAP = new RegExp(
  `^(?:[${DIGIT}]{1,2}[时点])?(?:起始?|始|开始|以来)?[，,、]?(?:${TO}|截[至止]到?|止于|直?至)?[，,、]?$`,
);
const CLOSES = /(?:截[至止]到?|至|到|止于)$/;
/**
 * A single date belongs to the announcing words when it stands at most this far behind them: 统计期限为自2024年1月1日… has 2 characters
 * between. Room for a few words; the exact size does not matter.
 */
const REACH = 14;

/**
 * Finds the period that the figures cover (统计期限): announced in the preamble, else any likely range of dates there, else announced
 * in the body, else the whole year with which a paragraph of the overview opens. `2023年度` alone is a period whose `from` has only a
 * year. Undefined where there is none.
 */
export function readPeriod(paragraphs: readonly Paragraph[]): Period | undefined {
  const prose = paragraphs.filter(({ kind }) => kind === 'prose');
  const preamble = prose.filter(({ section }) => !section).map(({ slice }) => unspaced(slice));
  return (
    first(preamble, (sentence) => announced(sentence, ANNOUNCED)) ??
    first(preamble, unannounced) ??
    first(
      prose.filter(({ section, text }) => section && MAY_ANNOUNCE.test(text)).map(({ slice }) => unspaced(slice)),
      (sentence) => announced(sentence, ANNOUNCED_IN_BODY),
    ) ??
    first(
      prose
        .filter(({ section, text }) => section?.number === 1 && OPENS_WITH_DATE.test(text))
        .map(({ slice }) => unspaced(slice)),
      wholeYear,
    )
  );
}

function first(paragraphs: readonly Slice[], read: (sentence: Slice) => Period | undefined): Period | undefined {
  for (const paragraph of paragraphs) {
    for (const { from, to } of sentencesIn(paragraph.text)) {
      const period = read(paragraph.sub(from, to));
      if (period) return period;
    }
  }
  return undefined;
}

/** The range behind the announcing words, else before them, else the one date that follows them closely. */
function announced(sentence: Slice, words: RegExp): Period | undefined {
  const match = words.exec(sentence.text);
  if (!match) return undefined;
  const dates = datesIn(sentence);
  const end = match.index + match[0].length;
  const behind = dates.filter(({ index }) => index >= match.index);
  return (
    rangeIn(behind, sentence) ??
    rangeIn(
      dates.filter((date) => date.end <= match.index),
      sentence,
    ) ??
    lone(
      behind.find(({ index }) => index - end <= REACH),
      sentence,
    )
  );
}

/** A range that begins on 1 January or ends on 31 December: 现将2023年1月1日至12月31日…情况报告如下. Other ranges are opening days and the like. */
function unannounced(sentence: Slice): Period | undefined {
  const range = rangeIn(datesIn(sentence), sentence);
  const { from, to } = range ?? {};
  const likely = (from?.month === 1 && from.day === 1) || (to?.month === 12 && to.day === 31);
  return likely ? range : undefined;
}

/** A whole year that opens the sentence: 2023年1月1日至2023年12月31日，本单位… */
function wholeYear(sentence: Slice): Period | undefined {
  const range = rangeIn(datesIn(sentence), sentence);
  const { from, to } = range ?? {};
  const whole = from?.month === 1 && from.day === 1 && to?.month === 12 && to.day === 31;
  return whole && sentence.text.startsWith(range?.slice.text ?? ' ') ? range : undefined;
}

function rangeIn(dates: readonly FoundDate[], sentence: Slice): Period | undefined {
  for (const [i, from] of dates.entries()) {
    const to = dates[i + 1];
    if (!to || !GAP.test(sentence.text.slice(from.end, to.index))) continue;
    // A year alone opens a narration, not a range: 2023年，12月…
    if (from.month === undefined && to.year === undefined) continue;
    return { slice: sentence.sub(from.index, to.end), from: plain(from), to: plain(to) };
  }
  return undefined;
}

/** A period from one date: 截至2023年12月31日 gives an end, 2023年度 a whole year, 2023年1月1日 a beginning without end. */
function lone(date: FoundDate | undefined, sentence: Slice): Period | undefined {
  if (!date) return undefined;
  const closes =
    date.month !== undefined &&
    (CLOSES.test(sentence.text.slice(0, date.index)) || (date.month === 12 && date.day === 31));
  return { slice: date.slice, from: closes ? undefined : plain(date), to: closes ? plain(date) : undefined };
}

const plain = ({ year, month, day, slice }: FoundDate): PartialDate => ({ year, month, day, slice });

/** The reporting year: what the title says, else the period, else undefined. Nothing is inferred from the prose. */
export function readYear(title: Title | undefined, period: Period | undefined): Year | undefined {
  if (title?.year) return { ...title.year, from: 'title' };
  const date = period?.to?.year === undefined ? period?.from : period.to;
  const at = date && yearSpan(date);
  return at && date?.year !== undefined ? { value: date.year, span: at, from: 'period' } : undefined;
}
