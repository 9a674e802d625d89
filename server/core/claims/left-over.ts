import type { Form } from '../forms/form.ts';
import { interpretationOfRows } from '../judgement/interpretations.ts';
import type { Claim } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import type { Figure } from './figures.ts';
import type { LabelledFigure } from './items.ts';
import type { Token, Word } from './lexer.ts';
import { makeClaim, makeLabel, type Place } from './make.ts';

/** Most clauses from a figure to the one that says what becomes of it: the next, or the one behind that. */
const FARTHEST = 2;
const QUIET: ReadonlySet<string> = new Set(['neutral', 'present', 'all', 'is']);
const DIGIT = /\d/;

/**
 * 尚有 2 件在法定期限内，结转下年度办理: what becomes of the figure before, which has no name of its own. Where the sentence
 * does not speak of the report's year, the clause must say to which year it goes (2023年12月收到的 1 件，结转2024年).
 */
export function leftOver(
  place: Place,
  form: Form,
  { words, tokens, depth, group, from, to }: Clause,
  at: number,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
  { applications, subject, current }: Pick<Discourse, 'applications' | 'subject' | 'current'>,
): Claim | undefined {
  if (!applications || subject !== 'application') return undefined;
  const carried = words.find((word) => isLeftOver(word) || word.meaning.role === 'carry');
  if (!carried || words.some((word) => word !== carried && !QUIET.has(word.meaning.role))) return undefined;
  const { text } = place.slice;
  if (tokens.some(({ kind }) => kind === 'figure' || kind === 'percent')) return undefined;
  if (!current && !(isLeftOver(carried) && DIGIT.test(text.slice(from, to)))) return undefined;
  const item = items.at(-1);
  if (!item || at - item.clause > FARTHEST || item.depth !== depth || item.group !== group || item.sum)
    return undefined;
  const { figure } = item;
  // 收到的 1 件
  const received = item.words.every(({ meaning }) => meaning.role === 'verb') && text.charAt(figure.from - 1) === '的';
  if (figure.unit !== '件' || figure.approximate || (item.words.length > 0 && !received)) return undefined;
  const { start } = place.slice.spanOf(figure.from, figure.to);
  if (claims.some(({ number }) => number.start >= start)) return undefined;
  const label = makeLabel('carryOut', 'application', interpretationOfRows(form, ['carryOut'], ['T']), 'likely');
  return makeClaim(place, 'equals', label, figure, figure.from, to);
}

const isLeftOver = ({ meaning }: Word): boolean => meaning.role === 'result' && meaning.rows[0] === 'carryOut';

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
