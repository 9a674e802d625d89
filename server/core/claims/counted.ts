import { type Clause, sameDepth } from './clauses.ts';
import type { Figure } from './figures.ts';
import { COUNTED, type Counts, LABEL_ROLES } from './frames/figures.ts';
import { searchFor } from './frames/pattern.ts';
import { stretchAround } from './frames/signs.ts';
import type { Token, Word } from './lexer.ts';
import { hasRole, isLimit, isQuiet, isWord, plays, roleAt } from './roles.ts';

/** A figure within its clause, with the words that may say what it counts. */
export interface Counted {
  readonly figure: Figure;
  /** Words before it, back to the figure or separator before. */
  readonly before: readonly Token[];
  /** Words behind it, up to the separator or figure that follows. */
  readonly behind: readonly Token[];
  /** Words of the clause before that may speak of it. */
  readonly earlier: readonly Token[];
  /** It stands in a list of its own, apart from its name: 分别为 3 件、2 件 */
  readonly apart: boolean;
}

/** Every figure of a clause with the words on both sides; none where a list has not as many figures as names. */
export function countedIn(clauses: readonly Clause[], at: number): readonly Counted[] {
  const { tokens, figures } = clauses[at] as Clause;
  const counted = figures.map((place, k) => {
    const [last, next] = [figures[k - 1], figures[k + 1]];
    return {
      figure: tokens[place] as Figure,
      before: last === undefined ? tokens.slice(0, place) : rightOf(tokens.slice(last + 1, place)),
      behind: next === undefined ? tokens.slice(place + 1) : (listed(tokens.slice(place + 1, next)).shift() ?? []),
      earlier: last === undefined ? earlierOf(clauses, at) : [],
      apart: false,
    };
  });
  return distributed(counted) ?? counted;
}

const separates = (token: Token): boolean => (token.kind === 'mark' && token.mark === '、') || plays(token, 'join');

/** The items of a list: A、B和C. */
function listed(tokens: readonly Token[]): (readonly Token[])[] {
  const cuts = tokens.flatMap((token, i) => (separates(token) ? [i] : []));
  return [...cuts, tokens.length].map((cut, i) => tokens.slice((cuts[i - 1] ?? -1) + 1, cut));
}

/** Of the words between two figures, those that go with the second: none in 2 件因…且不同意公开、1 件属于…. */
function rightOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.kind === 'mark' ? [] : tokens.slice(tokens.findIndex(separates) + 1);
}

/** The tokens of the clause before that may be about a clause's first figure: all, if it has no figure of its own. */
function earlierOf(clauses: readonly Clause[], at: number): readonly Token[] {
  const before = toldIn(clauses, at);
  const { after } = clauses[at] as Clause;
  if (!before || after === '；') return [];
  const last = before.figures.at(-1);
  // 予以公开 9 件、作其他处理（含主动撤回）3 件
  if (last !== undefined) return after === '）' ? rightOf(before.tokens.slice(last + 1)) : [];
  // 行政诉讼（未经复议直接起诉）12 件: the bracket says which.
  const inner = clauses[at - 1];
  if (after === '）' && inner?.words.some(isKind)) return inner.tokens;
  // 办理申请的程序意识不强，有 2 件超时: the clause ends with other words, and the figure counts something else.
  return before.tokens.at(-1)?.kind === 'gap' ? [] : before.tokens;
}

/** The clause before, or the one that it tells the matter of: 新收的申请，涉及房屋征收等多个方面，总数为 47 件. */
function toldIn(clauses: readonly Clause[], at: number): Clause | undefined {
  const before = sameDepth(clauses, at);
  const [first] = before?.words ?? [];
  if (!before || before.figures.length > 0 || !plays(first, 'part') || first.meaning.sort !== 'about') return before;
  return sameDepth(clauses, clauses.indexOf(before)) ?? before;
}

const isKind = ({ meaning }: Word): boolean =>
  meaning.role === 'subject' && (meaning.of[0] === 'direct' || meaning.of[0] === 'after');

/**
 * A、B分别为 1 件、2 件; A、B各 1 件; A、B均为 0 件; 2023年、2024年分别收到 5 件、6 件: each name with its figure. Undefined where a
 * clause is no such list, and nothing where there are not as many figures as names.
 */
function distributed(counted: readonly Counted[]): readonly Counted[] | undefined {
  const [first] = counted;
  if (!first) return undefined;
  const { before } = first;
  const each = roleAt(before, 'each');
  // 结果纠正、尚未审结各有 1 件、2 件 tells as many as 分别.
  const turn = Math.max(roleAt(before, 'respectively'), counted.length > 1 ? each : -1);
  const nought = counted.length === 1 && first.figure.value === 0;
  const cut = turn >= 0 ? turn : Math.max(each, nought ? before.length : -1);
  if (cut < 0) return undefined;
  const names = listed(before.slice(0, cut)).filter((name) => name.some((token) => isWord(token) || isYear(token)));
  const last = names.at(-1) ?? [];
  if (names.length < 2) return undefined;
  if (turn >= 0 && names.length !== counted.length) return [];
  // 规章、规范性文件现行有效件数分别为…, 2023年、2024年新收申请分别为…: what is said behind the last name holds for all.
  const head = last.findLastIndex(names[0]?.some(isYear) ? isYear : (token) => plays(token, 'subject'));
  const tail = head < 0 ? [] : last.slice(head + 1);
  return names.map((name, i) => ({
    figure: (turn >= 0 ? (counted[i] as Counted) : first).figure,
    before: [...name, ...(name === last || hasRole(name, 'verb') ? [] : tail), ...before.slice(cut + 1)],
    behind: [],
    earlier: [],
    apart: true,
  }));
}

const isYear = ({ kind }: Token): boolean => kind === 'year';

const isLabel = (token: Token): token is Word => token.kind === 'word' && LABEL_ROLES.has(token.meaning.role);

/** The words of a label, with those directly before one of them that leave nothing to compare: 未依法予公开 2 件. */
const labelIn = (tokens: readonly Token[]): readonly Word[] =>
  tokens.filter((token, i): token is Word => {
    if (!isLimit(token)) return isLabel(token);
    const next = tokens.slice(i + 1).find((each) => !isQuiet(each));
    return next !== undefined && isLabel(next);
  });

const counting = searchFor(COUNTED);

/** How a figure is told of, as `COUNTED` says; without words where nothing says what it counts. */
export interface Told {
  readonly words: readonly Word[];
  /** Only samples of what it counts stand before it, or why else it counts nothing that its words say. */
  readonly counts: Counts;
}

/** Reads what a figure counts. */
export function toldOf({ figure, before, behind, earlier, apart }: Counted): Told {
  if (apart) return { words: labelIn(before), counts: 'label' };
  const match = counting(stretchAround(figure, earlier, before, behind));
  if (!match) return { words: [], counts: 'label' };
  const after = match.named('behind').filter((token): token is Word => isLabel(token) || isLimit(token));
  return { words: [...labelIn(match.named('label')), ...after], counts: match.frame.gives };
}
