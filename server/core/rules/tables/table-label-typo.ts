import type { TableId } from '../../forms/form.ts';
import { tableName } from '../../forms/naming.ts';
import type { FoundLabel, Report } from '../../syntax/tree.ts';
import { isUnreadable } from '../../tables/unreadable.ts';
import { fold } from '../../text/fold.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

/** More labels than this that differ only in their numbers are one finding. Arbitrary: so many are a habit, not slips. */
const MANY = 3;
const NUMBERING = /^(?:\(?(?:\d{1,2}|[一二三四五六七])\)?|[\u2460-\u2473])[、.,:)]?/;

export default defineRule({
  id: 'table-label-typo',
  name: '表头写错',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'safe',
  title: '表格的固定文字写错了',
  why: '三张表的行名、列名、条款标题由统一格式规定，一个字都不能改。写错了，汇总系统认不出这一行。',
  todo: '改成统一格式规定的文字。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3', 't4'] as const) {
      const table = facts.table(id);
      // Skip a torn table, in whose labels words of several stand together, and one of which no edition's words are right.
      const labels = table && !isUnreadable(table) && table.table.edition !== 'mixed' ? table.table.labels : [];
      const wrong = labels.filter((label) => label.distance > 0 && label.role !== 'note');
      const numbered = wrong.filter(isNumberingOnly);
      if (numbered.length > MANY) yield otherNumbering(facts.report, id, numbered);
      for (const label of wrong) {
        if (numbered.length > MANY && numbered.includes(label)) continue;
        const { slice, expected } = label;
        const fix = replacement(facts.report, label);
        yield {
          span: slice.span,
          message: `${tableName(id)}的“${slice.text.replace(/\s+/g, '')}”与统一格式不符。请改为“${expected}”。`,
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
  bad: [
    { in: 't3', text: '⟦2.其他法律行政止公开⟧ 0 0 0 0 0 0 0' },
    { in: 't2', text: '⟦规范性文件⟧ 0 0 0' },
    { in: 't3', text: '⟦四、结转下年度继续辨理⟧ 0 0 0 0 0 0 0' },
  ],
  good: [
    { in: 't3', text: '(一) 予以公开 0 0 0 0 0 0 0', why: '只是括号用了半角' },
    {
      in: 't3',
      text: '- 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n+ 1.逾期不补正 0 0 0 0 0 0 0',
      why: '通行的简写',
    },
  ],
});

/** The one finding for a table whose rows are all numbered in another style, on purpose or by a program. */
function otherNumbering(report: Report, id: TableId, labels: readonly FoundLabel[]): Finding {
  const [first, ...others] = labels as readonly [FoundLabel, ...FoundLabel[]];
  const edits = labels.flatMap((label) => replacement(report, label)?.edits ?? []);
  return {
    span: first.slice.span,
    severity: 'info',
    message: `${tableName(id)}有 ${labels.length} 个行名的序号与统一格式不符，如“${first.slice.text}”应为“${first.expected}”。请照统一格式编号。`,
    places: others.map(({ slice, expected }) => ({ span: slice.span, message: `行名应为“${expected}”` })),
    ...(edits.length === labels.length && {
      fixes: [{ title: `${labels.length} 个行名的序号都照统一格式写`, edits, safe: true, preferred: true }],
    }),
  };
}

/** Whether a label differs only in its number: 1、属于国家秘密, ①属于国家秘密, 属于国家秘密 for 1.属于国家秘密. */
const isNumberingOnly = ({ slice, expected }: FoundLabel): boolean =>
  fold(slice.text).replace(NUMBERING, '') === fold(expected).replace(NUMBERING, '');

/**
 * The fix of a label. In one that is broken over several places (tags, line ends, `<br>`) it replaces only the wrong
 * characters, to keep what stands between; undefined where those are broken, too.
 */
function replacement(report: Report, label: FoundLabel): Fix | undefined {
  const { slice, expected } = label;
  const { start, end } = slice.span;
  if (fold(report.text.slice(start, end)) !== fold(slice.text)) return mended(report, label);
  const wanted = inStyleOf(slice.text, expected);
  return { title: `改为“${wanted}”`, edits: [{ span: slice.span, text: wanted }], safe: true, preferred: true };
}

function mended(report: Report, { slice, expected }: FoundLabel): Fix | undefined {
  const { text } = slice;
  const shorter = Math.min(text.length, expected.length);
  let from = 0;
  while (from < shorter && text[from] === expected[from]) from++;
  let tail = 0;
  while (tail < shorter - from && text.at(-1 - tail) === expected.at(-1 - tail)) tail++;
  const place = slice.spanOf(from, text.length - tail);
  if (report.text.slice(place.start, place.end) !== text.slice(from, text.length - tail)) return undefined;
  const edits = [{ span: place, text: expected.slice(from, expected.length - tail) }];
  return { title: `改为“${expected}”`, edits, safe: true, preferred: true };
}

/** The expected label with half-width brackets where the written one has them. */
const inStyleOf = (written: string, expected: string): string =>
  /[()]/.test(written) && !/[（）]/.test(written) ? expected.replaceAll('（', '(').replaceAll('）', ')') : expected;
