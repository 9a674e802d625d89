import type { Figure } from './figures.ts';
import type { Token, Word } from './lexer.ts';
import { hasRole, isLeftOver, isLimit, plays } from './roles.ts';

/** What kind of label a figure has: lists are only added up within one kind. */
export type FigureKind = 'channel' | 'applicant' | 'result' | 'verb' | 'subject' | 'others' | 'unknown' | 'none';

/** A figure of a sentence with its label, whether or not a table counts it. */
export interface LabelledFigure {
  readonly figure: Figure;
  readonly kind: FigureKind;
  /** The words of its label that are known. */
  readonly words: readonly Word[];
  /** Where its phrase begins: the first word of the label, else the figure. */
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly depth: number;
  readonly group: number;
  /** Behind 其中, 包括 or 分别: a part of what was named. */
  readonly part: boolean;
  /** 共, 合计: a sum. */
  readonly sum: boolean;
  /** The rows of the outcome counted before it, of which it may be a part. */
  readonly of: readonly string[];
  /** It is of the report's year, and of all of it. */
  readonly current: boolean;
  /** 同比减少 4 件, 较 2022 年的 23 件: a difference, or another year's, of which nothing here is a part. */
  readonly compared: boolean;
}

/** What kind of thing a label names; `sentence` has all words of its sentence. */
export function kindOf(words: readonly Word[], before: readonly Token[], sentence: readonly Word[]): FigureKind {
  if (words.length === 0) return before.length > 0 ? 'unknown' : 'none';
  const has = (role: string): boolean => words.some((word) => word.meaning.role === role);
  if (has('foreign') || has('part') || words.some(isLimit)) return 'unknown';
  if (has('result') || has('carry') || has('verdict')) return 'result';
  // 通过网络、信函、当面等方式共收到: by all of them.
  const ways = words.filter((word) => word.meaning.role === 'channel').length;
  // 收到网络、信函方式提交的政府信息公开申请: those are the ways by which they came, where no other is named.
  const only = (): boolean => words.some(isFull) && sentence.filter((word) => plays(word, 'channel')).length === ways;
  const all = ways > 2 || (ways > 1 && (hasRole(before, 'open-list') || only()));
  if (ways > 0 && !all) return 'channel';
  if (has('applicant')) return 'applicant';
  if (has('others')) return 'others';
  return has('subject') ? 'subject' : 'verb';
}

const isFull = ({ meaning }: Word): boolean =>
  meaning.role === 'subject' && meaning.full === true && meaning.of[0] === 'application';

/** Whether the words before a figure call it a sum: 共 95 件, 合计 95 件; not 共 and 计 within words (公共卫生, 审计结果). */
export const isSum = (before: readonly Token[]): boolean =>
  before.some((token, i) => {
    if (!plays(token, 'sum') || token.to - token.from > 1) return plays(token, 'sum');
    const [last, next] = [before[i - 1], before[i + 1]];
    return next?.kind !== 'gap' && (last?.kind !== 'gap' || !next || plays(next, 'verb'));
  });

/** 12月27日收到的 1 件结转至下年: what is left at the end of `year`, whenever in it it came. */
export function isLeftNow(
  first: Word | undefined,
  figure: Figure,
  before: readonly Token[],
  year: number | undefined,
): boolean {
  if (!first || !isLeftOver(first) || first.from < figure.from) return false;
  const ofYear = (value: number): boolean => value === 0 || year === undefined || value === year;
  return before.every((token) => token.kind !== 'year' && (token.kind !== 'opaque' || ofYear(token.value)));
}
