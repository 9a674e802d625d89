import type { Token } from './tokens.ts';

/**
 * Rows that a PDF has set so close that their figures got into each other: a label bare and the figures of two rows behind
 * the next one, or 00 for two noughts. What is meant is told by full lines alone; else every row stays as it is.
 *
 *     2.重复申请
 *     3.要求提供公开出版物   0 0 0 0 0 0 0
 *     处理             1 0 0 0 0 0 1
 */

const NOUGHTS = /^0{2,}$/;

/** Divides zeros that ran together, where that gives the row its number of cells: `1 0000 0 1` → `1 0 0 0 0 0 1` */
export function parted(tokens: readonly Token[], arity: number): readonly Token[] {
  if (arity < 2 || tokens.length >= arity || !tokens.some(isNoughts)) return tokens;
  const apart = partedNoughts(tokens);
  return apart.length === arity ? apart : tokens;
}

const partedNoughts = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => (isNoughts(token) ? lettersOf(token) : [token]));

const isNoughts = ({ slice }: Token): boolean => NOUGHTS.test(slice.text);

const lettersOf = (token: Token): Token[] =>
  [...token.slice.text].map((_, i): Token => {
    const slice = token.slice.sub(i, i + 1);
    return { ...token, slice, whole: slice.span, value: { kind: 'number', value: 0, plain: true } };
  });

/** The figures of each of these rows, which have the same number; undefined where lines do not say whose they are. */
export function overprinted(
  rows: readonly (readonly Token[])[],
  arity: number,
): readonly (readonly Token[])[] | undefined {
  const lines = linesOf(rows.flat());
  const count = rows.length;
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  if (total === count * arity) {
    if (lines.flat().every(isNought)) return inTurn(lines.flat(), arity);
    if (lines.every((line) => line.length === 1)) return bySums(lines.flat(), count, arity);
    const blocks = inBlocks(lines, count);
    if (!endsWithLines(lines, arity)) return blocks;
    const turns = inTurn(lines.flat(), arity);
    return !blocks || turns.every(isSummed) ? turns : blocks.every(isSummed) ? blocks : undefined;
  }
  const whole = lines.slice(0, count - 2);
  if (whole.some((line) => line.length !== arity)) return undefined;
  const rest = lines.slice(count - 2);
  const noughts = partedNoughts(rest.flat());
  const both = noughts.every(isNought) && noughts.length === 2 * arity ? inTurn(noughts, arity) : doubled(rest, arity);
  return both && [...whole, ...both];
}

const isNought = ({ value }: Token): boolean => value?.kind === 'number' && value.value === 0;

function linesOf(tokens: readonly Token[]): readonly Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const last = lines.at(-1);
    if (last && last[0]?.line === token.line) last.push(token);
    else lines.push([token]);
  }
  return lines;
}

const inTurn = (tokens: readonly Token[], arity: number): readonly (readonly Token[])[] =>
  Array.from({ length: tokens.length / arity }, (_, i) => tokens.slice(i * arity, (i + 1) * arity));

/** Each row ends where a line ends: `1 ⏎ 0 0 0 0 0 1 ⏎ 0 0 0 0 0 0 0` */
function endsWithLines(lines: readonly (readonly Token[])[], arity: number): boolean {
  let row = 0;
  for (const line of lines) {
    row += line.length;
    if (row > arity) return false;
    if (row === arity) row = 0;
  }
  return row === 0;
}

/** Some columns of all rows, then the next columns: `0 0 0 ⏎ 1 0 0 ⏎ 0 ⏎ 0 ⏎ 0 0 0 ⏎ 0 0 1` of two rows. */
function inBlocks(lines: readonly (readonly Token[])[], count: number): readonly (readonly Token[])[] | undefined {
  if (lines.length % count !== 0 || lines.length <= count) return undefined;
  const rows: Token[][] = Array.from({ length: count }, () => []);
  for (let from = 0; from < lines.length; from += count) {
    const block = lines.slice(from, from + count);
    if (block.some((line) => line.length !== block[0]?.length)) return undefined;
    for (const [i, line] of block.entries()) rows[i]?.push(...line);
  }
  return rows;
}

/** Figures one by one: row after row, or column after column where only then every row comes out with its total. */
function bySums(figures: readonly Token[], count: number, arity: number): readonly (readonly Token[])[] | undefined {
  const rows = inTurn(figures, arity);
  if (rows.every(isSummed)) return rows;
  const columns = rows.map((row, i) => row.map((_, column) => figures[column * count + i] as Token));
  return columns.every(isSummed) ? columns : undefined;
}

/** The last figure is the sum of the others. */
function isSummed(row: readonly Token[]): boolean {
  const values = row.map(({ value }) => (value?.kind === 'number' ? value.value : Number.NaN));
  return values.slice(0, -1).reduce((sum, each) => sum + each, 0) === values.at(-1);
}

/** Two rows printed over each other, as far as both have noughts: `00 00 00 00 0 0 1 ⏎ 0 0 0` */
function doubled([above, below = [], ...more]: readonly (readonly Token[])[], arity: number) {
  if (!above || more.length > 0 || above.length !== arity) return undefined;
  const double = above.filter(({ slice }) => slice.text === '00');
  if (double.length === 0 || double.length + below.length !== arity) return undefined;
  if (above.some((token, i) => isDouble(token) !== i < double.length)) return undefined;
  const [one, two] = [0, 1].map((i) => double.map((token) => lettersOf(token)[i] as Token));
  return [
    [...(one as Token[]), ...above.slice(double.length)],
    [...(two as Token[]), ...below],
  ];
}

const isDouble = ({ slice }: Token): boolean => slice.text === '00';
