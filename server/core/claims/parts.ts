import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import type { Item } from './items.ts';
import type { Label } from './labels.ts';

/** Whether a figure is all of what its label says, or only a part. */

/** Applications and documents are counted in these; money in its own. */
const UNITS: ReadonlySet<string> = new Set(['件', '条', '宗', '份', '个', '起', '次', '例', '封', '件次', '宗次', '']);

/** Money for fees, pieces for everything else. */
export function fits({ unit }: Figure, { subject }: Label): boolean {
  if (subject === 'fee' || subject === 'infoFee') return unit === '元';
  return UNITS.has(unit) || (unit === '部' && (subject === 'regulation' || subject === 'norm'));
}

/** 申请 8 件…, 8 件申请中，…: opens its clause, so it is all of them and not those of some kind. */
export function opensClause({ figure, from, to, words }: Item, clause: Clause, text: string): boolean {
  if (from !== clause.from || words.some(({ meaning }) => meaning.role !== 'subject')) return false;
  // 申请中有 3 件要求…
  if (from < figure.from) return !text.slice(words.at(-1)?.to ?? from, figure.from).includes('中');
  return to === clause.to - 1 && text.charAt(to) === '中';
}

const EVER = /累计/;
const DATED = /今年|全年|本年|年内|年度|\d年/;

/** 累计制定规范性文件 1860 件, where no year is named, is of all years. */
export const isEver = ({ topic }: Label, before: string, sentence: string): boolean =>
  topic.endsWith('.made') && EVER.test(before) && !DATED.test(sentence);

/** 市本级收到 96 件: where the words end that say whose the figure is, with those of its label that name a part. */
export function behindParts({ words, from, figure }: Item): number {
  const parts = words.filter(({ meaning, to }) => meaning.role === 'part' && to <= figure.from);
  return Math.max(from, ...parts.map(({ to }) => to));
}
