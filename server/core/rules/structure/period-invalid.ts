import { hasDayUnit, TO, yearSpan } from '../../facts/date.ts';
import type { Facts, PartialDate, Period } from '../../facts/model.ts';
import type { Slice } from '../../text/slice.ts';
import { insertion, type Span, span, type TextEdit } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

/** 为 before the first date, with blanks and tags between them. */
const AFTER_WEI = /为(?:\s|<[^<>]*>)*$/;
const SINCE = /起(?=\s*至)/;
const UNTIL = /^(?:\s|<[^<>]*>)*止/;
const JOINS = new RegExp(TO);

export default defineRule({
  id: 'period-invalid',
  name: '统计期限有误',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '统计期限不是全年，或日期写得不完整',
  why: '年报统计的是报告年度1月1日至12月31日的情况；期限写短了、写错了或漏了字，数据的口径就说不清。',
  todo: '写成“自某年1月1日起至12月31日止”。第二个年份可以省略。',
  source: '格式要求（统计全年）；真实年报中的差错；“为…起至”的搭配依公文通行规范',
  *check(facts) {
    const { period } = facts;
    if (!period) return;
    const faults = [yearsDiffer(period, facts), ...dates(period), joining(period), wording(period, facts)];
    for (const fault of faults) if (fault) yield fault;
  },
  bad: [
    { in: 'preamble', text: '本报告所列数据的统计期限自2024年1月1日至12月⟦31⟧止。' },
    { in: 'preamble', text: '统计期限为2024年1月1日至⟦2024年11月30日⟧。' },
    { in: 'preamble', text: '统计期限为⟦2024年3月1日⟧至12月31日。' },
    { in: 'preamble', text: '统计期限为2024年1月⟦1⟧至12月31日。' },
    { in: 'preamble', text: '统计期限自2024年1月1日起至⟦2025⟧年12月31日止。' },
    { in: 'preamble', text: '统计期限自⟦2023⟧年1月1日起至2024年12月31日止。' },
    { in: 'preamble', text: '统计期限为⟦2024年1月1日⟧。' },
    { in: 'preamble', text: '统计期限为2024年1月1日至⟦12月⟧。' },
    { in: 'preamble', text: '统计期限为⟦2024年1月至12月⟧。' },
    { in: 'preamble', text: '统计期限为⟦2024年1月1日12月31日⟧。' },
    { in: 'preamble', text: '统计时限为2024年1月1日⟦起⟧至12月31日。' },
    { in: 'preamble', text: '统计时限为2024年1月1日⟦起⟧至12月31日止。' },
  ],
  good: [
    { in: 'preamble', text: '统计期限自2024年1月1日起至12月31日止。', why: '第二个年份可以省略' },
    { in: 'preamble', text: '统计期限从2024年1月1日到2024年12月31日。' },
    { in: 'preamble', text: '统计期限为2024年1月1日至12月31日。' },
    { in: 'preamble', text: '统计时间：2024-01-01至2024-12-31。', why: '数字写法不需要“日”字' },
    { in: 'preamble', text: '本报告数据统计截至2024年12月31日。', why: '只写截止日期，说的是年底的数' },
    { in: 'preamble', text: '统计期限为2024年度。', why: '年度就是全年' },
    { in: 'preamble', text: '统计期限自2024年1月1日起至12月31日止，本报告自2025年1月20日起可在网站查阅。' },
  ],
});

/** The finding for two years (2023年1月1日至2024年12月31日), at the year that is not the report's. */
function yearsDiffer(period: Period, { year }: Facts): Finding | undefined {
  const { from, to } = period;
  if (!from?.year || !to?.year || from.year === to.year) return undefined;
  // The title says which year is wrong; without a title mark the second.
  const wrong = year?.from === 'title' && to.year === year.value ? from : to;
  const right = wrong === from ? to : from;
  const place = yearSpan(wrong);
  if (!place) return undefined;
  const known = year?.from === 'title' ? year.value : right.year;
  const edits = [from, to].flatMap((date) => {
    const at = yearSpan(date);
    return at && date.year !== known ? [{ span: at, text: String(known) }] : [];
  });
  return {
    span: place,
    message: `统计期限从${from.year}年到${to.year}年，跨了两个年度。请写成同一年的1月1日至12月31日。`,
    fixes: [{ title: `把年份改为${known}年`, edits }],
  };
}

/** The findings at the two ends, each for itself, or one where both are only months. */
function dates(period: Period): readonly (Finding | undefined)[] {
  const { from, to } = period;
  const onlyMonths =
    from?.month !== undefined && to?.month !== undefined && from.day === undefined && to.day === undefined;
  if (onlyMonths) return [monthsOnly(from, to, period.slice)];
  return [beginning(from, to), ending(to)];
}

function beginning(from: PartialDate | undefined, to: PartialDate | undefined): Finding | undefined {
  if (!from?.month) return undefined;
  if (!to) return openEnd(from);
  if (from.month !== 1 || (from.day !== undefined && from.day !== 1)) return notWholeYear(from, '1月1日', '从');
  if (from.day === undefined) return withoutDay(from, '1日');
  return hasDayUnit(from) ? undefined : withoutDayUnit(from);
}

function ending(to: PartialDate | undefined): Finding | undefined {
  if (!to) return undefined;
  if (to.month !== 12 || (to.day !== undefined && to.day !== 31)) return notWholeYear(to, '12月31日', '到');
  if (to.day === undefined) return withoutDay(to, '31日');
  return hasDayUnit(to) ? undefined : withoutDayUnit(to);
}

/** The finding for a period without an end: 统计期限为2024年1月1日。 */
function openEnd(from: PartialDate): Finding {
  const whole = `${yearText(from)}1月1日至12月31日`;
  return {
    span: from.slice.span,
    message: `统计期限只写了“${from.slice.text}”，没有写从哪天到哪天。请写成“${whole}”。`,
    fixes: [{ title: `改为“${whole}”`, edits: [{ span: from.slice.span, text: whole }] }],
  };
}

/** The finding for months without days: 2024年1月至12月 means the whole year, 2024年1月至11月 does not. */
function monthsOnly(from: PartialDate, to: PartialDate, slice: Slice): Finding {
  const isWhole = from.month === 1 && to.month === 12;
  const whole = `${yearText(from)}1月1日至12月31日`;
  return {
    span: slice.span,
    ...(isWhole ? { severity: 'info' } : {}),
    message: isWhole
      ? `统计期限“${slice.text}”只写到月。请写明起止日期：1月1日至12月31日。`
      : `统计期限“${slice.text}”不是全年。请写成1月1日至12月31日。`,
    fixes: [{ title: `改为“${whole}”`, edits: [{ span: slice.span, text: whole }] }],
  };
}

/** The finding for a missing 至: 2024年1月1日12月31日. */
function joining({ from, to, slice }: Period): Finding | undefined {
  if (!from || !to) return undefined;
  const between = slice.text.slice(from.slice.text.length, slice.text.length - to.slice.text.length);
  if (JOINS.test(between) || /截|止/.test(between)) return undefined;
  return {
    span: slice.span,
    message: `统计期限的两个日期之间缺“至”（“${slice.text}”）。请补上。`,
    fixes: [
      {
        title: '补上“至”',
        edits: [{ span: span(from.slice.span.end, to.slice.span.start), text: '至' }],
        preferred: true,
      },
    ],
  };
}

/** The finding for 为…起至…: either 为…至… or 自…起至…止. */
function wording({ from, to }: Period, { report }: Facts): Finding | undefined {
  if (
    !from ||
    !to ||
    !AFTER_WEI.test(report.text.slice(Math.max(0, from.slice.span.start - 24), from.slice.span.start))
  )
    return undefined;
  const between = report.text.slice(from.slice.span.end, to.slice.span.start);
  const since = SINCE.exec(between);
  if (!since) return undefined;
  const start = from.slice.span.end + since.index;
  const place = span(start, start + 1);
  const edits: TextEdit[] = [{ span: place, text: '' }];
  const until = UNTIL.exec(report.text.slice(to.slice.span.end, to.slice.span.end + 24))?.[0];
  const end = to.slice.span.end + (until?.length ?? 0);
  if (until) edits.push({ span: span(end - 1, end), text: '' });
  return {
    span: place,
    severity: 'info',
    message: '“为…起至…”搭配不当。请写成“为…至…”或“自…起至…止”。',
    fixes: [{ title: '改为“为…至…”', edits, preferred: true }],
  };
}

function notWholeYear(date: PartialDate, proper: string, word: '从' | '到'): Finding {
  const whole = yearText(date) + proper;
  return {
    span: date.slice.span,
    message: `统计期限${word}“${date.slice.text}”，不是全年。请改为${whole}。`,
    fixes: [{ title: `改为“${whole}”`, edits: [{ span: date.slice.span, text: whole }] }],
  };
}

const yearText = (date: PartialDate): string => (date.year === undefined ? '' : `${date.slice.text.slice(0, 4)}年`);

function withoutDayUnit(date: PartialDate): Finding {
  return {
    span: figuresOfDay(date),
    message: `统计期限的“${date.slice.text}”少了“日”字。请补上。`,
    fixes: [{ title: '补上“日”字', edits: [insertion(date.slice.span.end, '日')], preferred: true }],
  };
}

function withoutDay(date: PartialDate, day: string): Finding {
  return {
    span: date.slice.span,
    message: `统计期限的“${date.slice.text}”没有写到哪一日。请写成“${date.slice.text}${day}”。`,
    fixes: [{ title: `补上“${day}”`, edits: [insertion(date.slice.span.end, day)] }],
  };
}

function figuresOfDay({ slice }: PartialDate): Span {
  const from = slice.text.lastIndexOf('月') + 1;
  return slice.spanOf(from, slice.text.length);
}
