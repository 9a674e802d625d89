import { hasHan } from '../text/characters.ts';
import type { Counted } from './clauses.ts';
import type { Figure } from './figures.ts';
import type { Token, Word } from './lexer.ts';
import { hasRole, isLimit, plays } from './roles.ts';

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
  /** It is of the report's year, and of all of it. */
  readonly current: boolean;
  /** 同比减少 4 件, 较 2022 年的 23 件: a difference, or another year's, of which nothing here is a part. */
  readonly compared: boolean;
}

const LABELS: ReadonlySet<string> = new Set([
  'subject',
  'foreign',
  'verb',
  'result',
  'carry',
  'applicant',
  'verdict',
  'channel',
  'others',
  'part',
]);

/**
 * The words of a label, with those directly before one of them that leave nothing to compare: 未依法予公开 2 件. Between them
 * there are only quiet words.
 */
function labelIn(tokens: readonly Token[]): readonly Word[] {
  return tokens.flatMap((token, i): readonly Word[] => {
    if (!isLabel(token)) return [];
    let at = i - 1;
    while (at >= 0 && isQuiet(tokens[at]) && tokens[at]?.to === tokens[at + 1]?.from) at--;
    const limit = tokens[at];
    return limit?.kind === 'word' && isLimit(limit) && limit.to === tokens[at + 1]?.from ? [limit, token] : [token];
  });
}

const isQuiet = (token: Token | undefined): boolean => (token?.kind === 'gap' ? token.quiet : plays(token, 'neutral'));

const isLabel = (token: Token): token is Word => token.kind === 'word' && LABELS.has(token.meaning.role);

/** The words of a figure's label. */
export interface LabelWords {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/**
 * The words that say what a figure counts.
 *
 * `earlier` are tokens of a clause before that may be about it; `apart` is true in a list of names followed by one of figures
 * (分别为), where other names stand between.
 */
export function labelOf(
  { figure, before, behind, first, start }: Counted,
  earlier: readonly Token[],
  apart = false,
): LabelWords | undefined {
  const ahead = labelIn(before);
  if (ahead.length > 0) {
    // 申请表 8 份: something unknown is counted.
    if (!apart && !touches(before, ahead.at(-1) as Word, figure.from)) {
      // 未到答复期限的 31 件结转下年: what stands behind says it by itself.
      const told = labelBehind(figure, behind);
      return told.some(isCarried) ? { words: told, from: figure.from, to: (told.at(-1) as Word).to } : undefined;
    }
    if (!apart && isSample(before)) return undefined;
    // 12月底收到的 1 件结转下年: not all that came.
    if (!apart && ahead.every(({ meaning }) => meaning.role === 'verb')) {
      const told = labelBehind(figure, behind);
      if (told.some(isCarried)) return { words: told, from: figure.from, to: (told.at(-1) as Word).to };
    }
    // 收到 8 件政府信息公开申请; 规范性文件 6 件现行有效
    const noun = ahead.some((word) => word.meaning.role !== 'verb')
      ? stateBehind(ahead, figure, behind)
      : nounBehind(figure, behind);
    const words = [...ahead, ...noun];
    return { words, from: (ahead[0] as Word).from, to: noun.at(-1)?.to ?? figure.end };
  }
  // 1 件因征求第三方意见结转至下一年度: whatever the reason.
  const end = behind.at(-1);
  if (first && end && end.kind === 'word' && isLeftOver(end)) return { words: [end], from: figure.from, to: end.to };
  const after = labelBehind(figure, behind);
  if (after.length > 0) return { words: after, from: figure.from, to: (after.at(-1) as Word).to };
  const words = start === undefined || !silent(before, start, figure.from) ? [] : labelIn(earlier);
  if (words.length === 0 || !touches(earlier, words.at(-1) as Word, earlier.at(-1)?.to ?? 0)) return undefined;
  return { words, from: (words[0] as Word).from, to: figure.end };
}

/** Whether the words before a figure are only samples of what it counts: 行政复议、行政处罚等信息 97 条. */
export function isSample(before: readonly Token[]): boolean {
  const last = before.findLastIndex(isLabel);
  return last >= 0 && hasRole(before.slice(last + 1), 'open-list');
}

/** From the last word of the label to the figure there is nothing unknown. */
function touches(tokens: readonly Token[], label: Word, to: number): boolean {
  return !tokens.some((token) => isUnknown(token) && token.from >= label.to && token.to <= to);
}

/** Text that nobody knows, or somebody else's name. */
const isUnknown = (token: Token): boolean => token.kind === 'gap' || (token.kind === 'office' && token.whose !== 'own');

/** Words that can stand between a figure and what it counts. */
const BETWEEN: ReadonlySet<string> = new Set(['neutral', 'is', 'applicant', 'channel']);

function nounBehind(figure: Figure, behind: readonly Token[]): readonly Word[] {
  const words: Word[] = [];
  let last = figure.end;
  for (const token of behind) {
    if (token.kind !== 'word' || token.from !== last) break;
    last = token.to;
    if (token.meaning.role === 'subject' || isLimit(token)) return [...words, token];
    if (!BETWEEN.has(token.meaning.role)) break;
    if (isLabel(token)) words.push(token);
  }
  return [];
}

const isLeftOver = ({ meaning }: Word): boolean => meaning.role === 'result' && meaning.rows[0] === 'carryOut';

const isCarried = ({ meaning }: Word): boolean =>
  meaning.role === 'carry' || (meaning.role === 'result' && meaning.rows.every((row) => row.startsWith('carry')));

/** What has become of the documents counted, where only they are named before the figure. */
function stateBehind(ahead: readonly Word[], figure: Figure, behind: readonly Token[]): readonly Word[] {
  const [word] = behind;
  if (word?.kind !== 'word' || word.from !== figure.end || word.meaning.role !== 'verb') return [];
  const bare = ahead.every(({ meaning }) => meaning.role === 'subject');
  return bare && (word.meaning.verb === 'valid' || word.meaning.verb === 'repeal') ? [word] : [];
}

function labelBehind(figure: Figure, behind: readonly Token[]): readonly Word[] {
  const words: Word[] = [];
  let last = figure.end;
  for (const token of behind) {
    // Nothing unknown between, but a comma: 1 件申请，结转… is told apart by its clause.
    if ((token.kind !== 'word' && token.kind !== 'year') || token.from !== last) break;
    last = token.to;
    if (token.kind === 'word' && (isLabel(token) || isLimit(token))) words.push(token);
  }
  return words;
}

const QUIET: ReadonlySet<string> = new Set(['neutral', 'sum', 'is', 'present', 'all']);

/** Words that say nothing, without a gap from the stop to the figure: 征地类 5 件 is not silent. */
function silent(tokens: readonly Token[], from: number, to: number): boolean {
  let last = from;
  for (const token of tokens) {
    const quiet =
      token.kind === 'year' ||
      token.kind === 'opaque' ||
      (token.kind === 'office' && token.whose === 'own') ||
      (token.kind === 'word' && QUIET.has(token.meaning.role));
    if (!quiet || token.from !== last) return false;
    last = token.to;
  }
  return last === to;
}

/** What kind of thing a label names; `sentence` has all words of its sentence. */
export function kindOf(
  words: readonly Word[] | undefined,
  before: readonly Token[],
  sentence: readonly Word[],
): FigureKind {
  if (!words) return before.length > 0 ? 'unknown' : 'none';
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

/** Whether a figure is called a sum: 共 95 件, 合计 95 件; not by 共 and 计 within words (公共卫生, 规划计划, 审计结果). */
export function isSum(before: readonly Token[], figure: Figure, text: string): boolean {
  return before.some((token, i) => {
    if (token.kind !== 'word' || token.meaning.role !== 'sum') return false;
    if (token.to - token.from > 1) return true;
    const next = before[i + 1];
    if (next?.kind === 'gap' || (next?.from ?? figure.from) !== token.to) return false;
    const last = before[i - 1];
    const alone = (last !== undefined && last.kind !== 'gap') || !hasHan(text.charAt(token.from - 1));
    return alone || !next || plays(next, 'verb');
  });
}

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
