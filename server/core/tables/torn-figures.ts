import type { Equation } from '../forms/form.ts';
import { Slice } from '../text/slice.ts';
import type { Token } from './tokens.ts';

/**
 * Figures that a narrow column of a PDF has broken over two lines: 340 ⏎ 2 for 3402. A row is read so where as it stands it
 * does not add up and just one way to put the pieces behind their figures does.
 *
 *     一、本年新收政府信息公开申请数量   340  99  0  4  5  1  351
 *                             2                  1
 */

/** Figures of a row that may have pieces: with more, too many ways would fit by chance. */
const MOST_PIECES = 3;
/** Lines down to a figure's piece: the next line, or the one behind a line with a piece of some label. */
const FARTHEST = 2;
/** A report has hardly more pages: real ones have up to 30. Arbitrary. */
const LAST_PAGE = 99;
const DIGITS = /^\d+$/;
const PIECE = /^\d{1,3}$/;
/** What goes on does not begin with a nought. */
const BEGUN = /^[1-9]\d*$/;

/**
 * The cells of a row of loose figures whose pieces are put together; undefined where there are no pieces, or nothing proves
 * whose they are.
 *
 * @param tokens all figures behind the row's label  @param sum what the figures of the row must fulfil, in order of its cells
 */
export function mendedFigures(tokens: readonly Token[], sum: Equation): readonly Token[] | undefined {
  const arity = sum.terms.length;
  const pieces = tokens.length - arity;
  // As they stand on their line: what else there is may be the number of a page.
  if (addsUp(tokens.slice(0, arity), sum) || addsUp(tokens.slice(-arity), sum)) return undefined;
  if (pieces < 1 || pieces > MOST_PIECES || !tokens.every(({ slice }) => DIGITS.test(slice.text))) return undefined;
  const found = waysToMend(tokens, pieces, 0, 0).filter((cells) => addsUp(cells, sum) && areApart(cells, tokens));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The cells of a row of figures each on a line of its own without the number of a page among them, if the row adds up without it and
 * without no other; undefined else. A 0, or a figure that stands twice in turn, is a cell too many, and no page's number.
 *
 * @param tokens one more than the row has cells  @param sum as `mendedFigures`
 */
export function withoutPageNumber(tokens: readonly Token[], sum: Equation): readonly Token[] | undefined {
  const ways = tokens.flatMap((token, at) => {
    const left = tokens.toSpliced(at, 1);
    return addsUp(left, sum) ? [{ number: countOf(token), left, beside: [tokens[at - 1], tokens[at + 1]] }] : [];
  });
  const [way, ...others] = ways;
  if (!way || others.length > 0 || way.number < 1 || way.number > LAST_PAGE) return undefined;
  return way.beside.some((each) => countOf(each) === way.number) ? undefined : way.left;
}

/** No line holds pieces and figures: what is broken goes on below the row. */
function areApart(cells: readonly Token[], tokens: readonly Token[]): boolean {
  const starts = new Set(cells.map(({ slice }) => slice.span.start));
  const lines = new Set(cells.map(({ line }) => line));
  return tokens.every(({ slice, line }) => starts.has(slice.span.start) || !lines.has(line));
}

const addsUp = (cells: readonly Token[], { terms }: Equation): boolean =>
  cells.length === terms.length && terms.reduce((total, { sign }, i) => total + sign * countOf(cells[i]), 0) === 0;

const countOf = (token: Token | undefined): number =>
  token?.value?.kind === 'number' ? token.value.value : Number.NaN;

/**
 * Every way to put so many of the tokens behind others on a line above, at `from` or later; the pieces, from the offset
 * `below` on, in the order of their figures.
 */
function waysToMend(
  tokens: readonly Token[],
  pieces: number,
  from: number,
  below: number,
): readonly (readonly Token[])[] {
  if (pieces === 0) return [tokens];
  const ways: (readonly Token[])[] = [];
  for (let at = from; at < tokens.length; at++) {
    const figure = tokens[at] as Token;
    if (!BEGUN.test(figure.slice.text)) continue;
    for (let behind = at + 1; behind < tokens.length; behind++) {
      const piece = tokens[behind] as Token;
      const { start } = piece.slice.span;
      if (start < below || piece.line <= figure.line || piece.line > figure.line + FARTHEST) continue;
      if (!PIECE.test(piece.slice.text)) continue;
      const rest = tokens.filter((_, i) => i !== behind).with(at, mended(figure, piece, behind === at + 1));
      ways.push(...waysToMend(rest, pieces - 1, at + 1, start));
    }
  }
  return ways;
}

/** @param next nothing stands between the two: then both are the cell, else the place of the figure is */
function mended(figure: Token, piece: Token, next: boolean): Token {
  const value = Number(figure.slice.text + piece.slice.text);
  const slice = next ? Slice.join([figure.slice, piece.slice]) : figure.slice;
  return { ...figure, slice, whole: slice.span, value: { kind: 'number', value, plain: true } };
}
