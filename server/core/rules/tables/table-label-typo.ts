import type { TableId } from '../../forms/form.ts';
import { tableName } from '../../forms/naming.ts';
import type { FoundLabel, Report } from '../../syntax/tree.ts';
import { unitBehind } from '../../tables/units.ts';
import { isUnreadable } from '../../tables/unreadable.ts';
import { fold } from '../../text/fold.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

/** So many labels in one table are one finding, as the catalogue of rules has it. */
const MANY = 3;
/** More than this that differ only in their numbers were one finding before, known by its first place; fewer were told one by one. */
const FORMERLY_MANY = 3;
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
      const wrong = labels.filter(
        (label) => label.distance > 0 && label.role !== 'note' && label.slice.text !== '' && !isAmount(label),
      );
      const numbered = wrong.filter(isNumberingOnly);
      const withUnit = wrong.filter(isUnitOnly);
      const others = wrong.filter(
        (label) => !withUnit.includes(label) && (numbered.length < 2 || !isNumberingOnly(label)),
      );
      if (numbered.length > 1) yield otherNumbering(facts.report, id, numbered);
      if (withUnit.length > 0) yield otherUnits(facts.report, id, withUnit);
      if (others.length >= MANY || areAlike(others)) yield misspelt(facts.report, id, others);
      else for (const label of others) yield typo(facts.report, id, label);
    }
  },
  bad: [
    { in: 't2', text: '信息内容 ⟦本年制发件数（件）⟧ 本年废止件数(单位:件) 现行有效件数' },
    { in: 't2', text: '信息内容 ⟦本年收费金额（万元）⟧' },
    { in: 't3', text: '⟦2.其他法律行政止公开⟧ 0 0 0 0 0 0 0' },
    { in: 't2', text: '⟦规范性文件⟧ 0 0 0' },
    { in: 't3', text: '⟦四、结转下年度继续辨理⟧ 0 0 0 0 0 0 0' },
    { in: 't3', text: '- 2.重复申请\n+ ⟦反复来件⟧ 0 0 0 0 0 0 0' },
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

/** Whether it is one slip, copied: 处理决定数量 above 行政许可 and above 行政处罚. */
const areAlike = ([first, ...others]: readonly FoundLabel[]): boolean =>
  others.length > 0 && others.every((label) => first && written(label) === written(first));

/** The finding for one label. */
function typo(report: Report, id: TableId, label: FoundLabel): Finding {
  const fix = replacement(report, label);
  return {
    span: label.slice.span,
    message: said(id, label),
    ...(isCutShort(label) && { severity: 'info' as const }),
    ...(label.byPlace && { formerly: { id: 'table-row-missing' } }),
    ...(fix && { fixes: [fix] }),
  };
}

const said = (id: TableId, label: FoundLabel): string =>
  isCutShort(label)
    ? `${tableName(id)}的“${written(label)}”没有写全。请写成“${label.expected}”。`
    : `${tableName(id)}的“${written(label)}”与统一格式不符。请改为“${label.expected}”。`;

const written = ({ slice }: FoundLabel): string => slice.text.replace(/\s+/g, '');

/** The one finding for a table with many wrong labels. */
function misspelt(report: Report, id: TableId, labels: readonly FoundLabel[]): Finding {
  const short = labels.filter(isCutShort);
  const what =
    short.length === labels.length
      ? '个行名没有写全'
      : `处文字与统一格式不符${short.length > 0 ? `（其中 ${short.length} 个行名没有写全）` : ''}`;
  const sample = labels.find((label) => !isCutShort(label)) ?? labels[0];
  return {
    ...together(report, id, labels, `${labels.length} 处都照统一格式写`),
    about: `${id}.labels`,
    message: `${tableName(id)}有 ${labels.length} ${what}。如“${sample ? written(sample) : ''}”，应为“${sample?.expected ?? ''}”。请照统一格式改。`,
    ...(short.length === labels.length && { severity: 'info' as const }),
  };
}

/** The one finding for a table whose rows are numbered in another style, on purpose or by a program. */
function otherNumbering(report: Report, id: TableId, labels: readonly FoundLabel[]): Finding {
  const [first] = labels;
  return {
    ...together(report, id, labels, `${labels.length} 个行名的序号都照统一格式写`),
    ...(labels.length <= FORMERLY_MANY && { about: `${id}.numbering` }),
    severity: 'info',
    message: `${tableName(id)}有 ${labels.length} 个行名的序号与统一格式不符，如“${first ? written(first) : ''}”应为“${first?.expected ?? ''}”。请照统一格式编号。`,
  };
}

/** The one finding for a table that has units behind its labels, or the prescribed unit in other words: （万元） for （单位：万元）. */
function otherUnits(report: Report, id: TableId, labels: readonly FoundLabel[]): Finding {
  const [first] = labels;
  const more = labels.length > 1 ? `有 ${labels.length} 处单位与统一格式不同，如` : '单位的写法与统一格式不同：';
  return {
    ...together(report, id, labels, labels.length > 1 ? `${labels.length} 处都照统一格式写` : undefined),
    about: `${id}.units`,
    severity: 'info',
    message: `${tableName(id)}${more}“${first ? written(first) : ''}”。统一格式写的是“${first?.expected ?? ''}”。读数不受影响，请照统一格式写。`,
  };
}

/** What findings of several labels have in common: the mark on the first, the others as places, one fix for all. */
function together(
  report: Report,
  id: TableId,
  labels: readonly FoundLabel[],
  title: string | undefined,
): Pick<Finding, 'places' | 'fixes' | 'once'> & { readonly span: Finding['span'] } {
  const fixes = labels.map((label) => replacement(report, label));
  const edits = fixes.flatMap((fix) => fix?.edits ?? []);
  const [first, ...others] = labels;
  return {
    span: (first as FoundLabel).slice.span,
    places: others.map(({ slice, expected }) => ({ span: slice.span, message: `应为“${expected}”` })),
    once: labels.map((label) => ({
      span: label.slice.span,
      message: `${tableName(id)}的“${written(label)}”与统一格式不符。请改为“${label.expected}”。`,
    })),
    ...(fixes.every((fix) => fix?.safe) && {
      fixes: [{ title: title ?? fixes[0]?.title ?? '', edits, safe: true, preferred: true }],
    }),
  };
}

/** Whether a label differs only in its number: 1、属于国家秘密, ①属于国家秘密, 属于国家秘密 for 1.属于国家秘密. */
const isNumberingOnly = ({ slice, expected }: FoundLabel): boolean =>
  fold(slice.text).replace(NUMBERING, '') === fold(expected).replace(NUMBERING, '');

/** A label of an amount tells its unit, right or wrong: `fee-unit-suspect` speaks of that. In 2019 none is prescribed. */
const isAmount = (label: FoundLabel): boolean =>
  label.key === 't2.col.amount' && isUnitOnly(label) && (label.unit !== '万元' || !unitBehind(fold(label.expected)));

/** Whether a label differs only in the unit behind it: 本年制发件数（件）. */
const isUnitOnly = ({ slice, expected }: FoundLabel): boolean =>
  unitless(fold(slice.text)) === unitless(fold(expected));

const unitless = (folded: string): string => folded.slice(0, unitBehind(folded)?.at);

/**
 * Whether a label of table 3 or 4 is the prescribed one without some of its words, its number being right: 1.本机关不掌握,
 * 3.三安全一稳定, 5.确认或重新出具, 未经复议直接. One character less is a slip.
 */
function isCutShort({ key, role, slice, expected }: FoundLabel): boolean {
  if (key.startsWith('t2.') || (role !== 'row' && role !== 'group')) return false;
  const [own, whole] = [fold(slice.text), fold(expected)];
  const number = NUMBERING.exec(whole)?.[0] ?? '';
  if (!own.startsWith(number)) return false;
  const [rest, words] = [own.slice(number.length), whole.slice(number.length)].map((text) => text.replaceAll('"', ''));
  return rest !== undefined && words !== undefined && rest.length <= words.length - 2 && isPart(rest, words);
}

/** One stretch of the words; or two, where more is left out than one who mistypes them leaves out. */
function isPart(rest: string, words: string): boolean {
  if (words.includes(rest)) return true;
  let from = 0;
  while (rest[from] === words[from]) from++;
  return from > 0 && words.length - rest.length > words.length / 4 && words.endsWith(rest.slice(from));
}

/**
 * The fix of a label. In one that is broken over several places (tags, line ends, `<br>`) it replaces only the wrong
 * characters, to keep what stands between; undefined where those are broken, too.
 */
function replacement(report: Report, label: FoundLabel): Fix | undefined {
  const { slice, expected, unit } = label;
  // Whether the figure is in 元 or in 万元 is a question of fact.
  if (unit?.endsWith('元') && unit !== '万元') return undefined;
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
