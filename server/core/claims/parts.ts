import type { Form } from '../forms/form.ts';
import type { Claim } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import { interpretationOfRows } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import type { Label } from './labels.ts';
import type { Token } from './lexer.ts';
import { isCourt } from './lexicon/meaning.ts';
import { plays } from './roles.ts';

/*
 * Whether a figure can be what its label says, all of it or only a part.
 */

/** What is written behind a figure, or nothing. */
const units = (...written: readonly string[]): ReadonlySet<string> =>
  new Set(['', ...'件 宗 起 个 例 次 件次 宗次'.split(' '), ...written]);
const OF_APPLICATIONS = units('份', '条', '封');
const OF_CASES = units();
const OF_DOCUMENTS = units('份', '条');

/** Whether applications are counted in a unit, or those who make them. */
export const isMeasured = (unit: string): boolean =>
  unit === PERSONS || (unit !== '' && unit !== '次' && OF_APPLICATIONS.has(unit));

/**
 * Whether a figure's unit and value fit its label: money for fees, whole numbers for the rest; not 每百件申请引发复议 8.9 件,
 * nor 行政复议、行政诉讼 2 类案件.
 */
export function fits({ figure, from }: LabelledFigure, { subject }: Label): boolean {
  const { unit, value } = figure;
  if (subject === 'fee' || subject === 'infoFee') return unit === '元';
  if (!Number.isInteger(value) || figure.strange) return false;
  if (subject === 'application') return OF_APPLICATIONS.has(unit) || (unit === PERSONS && from === figure.from);
  if (isCourt(subject)) return OF_CASES.has(unit);
  return OF_DOCUMENTS.has(unit) || (unit === '部' && (subject === 'regulation' || subject === 'norm'));
}

/** 20 人次申请公开 is a number of applications, if each came once; 接待申请群众 20 人次 is none. */
const PERSONS = '人次';

/** A label of applications counted in times or persons is less sure. */
export const lessSureOfTimes = (label: Label | undefined, { unit }: Figure): Label | undefined =>
  label?.weight === 'sure' && label.subject === 'application' && (unit === PERSONS || unit === '次')
    ? { ...label, weight: 'likely' }
    : label;

/** A label narrowed by the bracket behind it: 共收到 9 件（含上年结转 1 件） means both years together, （不含…） only the new ones. */
export function withCarry(form: Form, label: Label, next: Clause | undefined): Label {
  if (label.topic !== 'new' || next?.after !== '（') return label;
  const carried = next.words.find((word) => !plays(word, 'include') && !plays(word, 'exclude'));
  if (!plays(carried, 'result') || carried.meaning.rows[0] !== 'carryIn') return label;
  const rows = plays(next.words[0], 'exclude') ? ['new'] : ['new', 'carryIn'];
  return { ...label, interpretations: interpretationOfRows(form, rows) };
}

/** 8 件申请中, 8 件申请里 */
const AMONG = /^(?:[中里内]|当中|之中)$/;

/** Whether a figure opens its clause, and so counts all and not some kind: 申请 8 件…, 8 件申请中，…. */
export function opensClause({ figure, from, to, words }: LabelledFigure, clause: Clause, text: string): boolean {
  if (from !== clause.from || words.some(({ meaning }) => meaning.role !== 'subject')) return false;
  // 申请中有 3 件要求…
  if (from < figure.from) return !text.slice(words.at(-1)?.to ?? from, figure.from).includes('中');
  return to < clause.to && AMONG.test(text.slice(to, clause.to));
}

/** Outcomes and applicants. */
const OF_ALL = /^(?!new|handled|done|carry)/;

/** Whether a figure only says of what 均 is said (16 件申请均予以公开): if that is false, the 16 may well be right. */
export const isOfAll = ({ figure, from, to }: LabelledFigure, { topic }: Label, behind: readonly Token[]): boolean =>
  from === figure.from && OF_ALL.test(topic) && behind.some((token) => plays(token, 'all') && token.to <= to);

/** Whether a figure is a part of the one counted just before: 废止 31 件（废止 24 件、失效 7 件）, 有效 15 件，其中印发 6 件. */
export function isDivision({ topic, subject }: Label, item: LabelledFigure, claims: readonly Claim[]): boolean {
  const { part, words, figure } = item;
  if (!part || subject === 'application' || isCourt(subject)) return false;
  if (words.every((word) => plays(word, 'others'))) return true;
  const whole = claims.findLast((claim) => claim.relation === 'equals' && claim.subject === subject);
  if (!whole || whole.value <= figure.value) return false;
  return whole.topic === topic || (whole.topic === 'norm.valid' && topic === 'norm.made');
}

/** 等领域的 */
const AND_OTHERS = /等(?:[多各几]个?)?(?:领域|方面|行业|类别|内容|事项|问题|工作|类)?(?:的|相关|有关)*$/;
const ABOUT = /涉及|关于|针对/g;

/**
 * Whether a label names a part of what its noun counts: 延期答复 3 件, 涉及征地的申请 3 件. 收到涉及征地、教育等领域的申请 9 件 tells what
 * they all are about, where the sentence tells it once; the others must stand beside a verb: 受理申请 52 件，涉及征地等方面的申请 30 件.
 */
export const isOfSome = ({ words }: LabelledFigure, text: string, sentence: string): boolean =>
  words.some((part) => {
    if (!plays(part, 'part')) return false;
    const noun = words.find((word) => word.from >= part.to && plays(word, 'subject'));
    const verb = words.some((word) => word.to <= part.from && plays(word, 'verb'));
    const ofAll = part.meaning.sort === 'about' && noun && verb && AND_OTHERS.test(text.slice(part.to, noun.from));
    return !ofAll || (sentence.match(ABOUT)?.length ?? 0) > 1;
  });
