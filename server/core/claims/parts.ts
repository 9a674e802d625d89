import type { Claim } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import type { Item } from './items.ts';
import type { Label } from './labels.ts';
import type { Token } from './lexer.ts';
import { isCourt } from './lexicon/meaning.ts';
import { plays } from './roles.ts';

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

/** Outcomes and applicants. */
const OF_ALL = /^(?!new|handled|done|carry)/;

/** 16 件申请均予以公开: where it is not so, it is the 均 that is wrong, or the table; the 16 may well be right. */
export const isOfAll = ({ figure, from, to }: Item, { topic }: Label, behind: readonly Token[]): boolean =>
  from === figure.from && OF_ALL.test(topic) && behind.some((token) => plays(token, 'all') && token.to <= to);

const SAYS_NO_MORE = /^(?:了|的|各类|各项|各种|全部|共|共计|相关|有关|本级|政府|办公室|及|和|我局|本局)*$/;

/** 办理交通违法行政处罚 85 件: of those decisions only some are counted. */
export function isQualified(words: Item['words'], text: string): boolean {
  const verb = words.find(({ meaning }) => meaning.role === 'verb');
  const noun = words.findLast(({ meaning }) => meaning.role === 'subject');
  return verb !== undefined && noun !== undefined && !SAYS_NO_MORE.test(text.slice(verb.to, noun.from));
}

/** 废止 31 件（废止 24 件、失效 7 件）; 有效 15 件，其中印发 6 件; 许可 326 件，其中…、其他 46 件: parts of what was counted just before. */
export function isDivision({ topic, subject }: Label, item: Item, claims: readonly Claim[]): boolean {
  const { part, words, figure } = item;
  if (!part || subject === 'application' || isCourt(subject)) return false;
  if (words.every((word) => plays(word, 'others'))) return true;
  const whole = claims.findLast((claim) => claim.relation === 'equals' && claim.subject === subject);
  if (!whole || whole.value <= figure.value) return false;
  return whole.topic === topic || (whole.topic === 'norm.valid' && topic === 'norm.made');
}
