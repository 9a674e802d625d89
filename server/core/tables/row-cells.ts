import type { Label } from './label.ts';
import type { Token } from './tokens.ts';

/** A row label and everything up to the next label that could be its figures. */
export interface Segment {
  readonly key: string;
  /** Index of its label among the items. */
  readonly at: number;
  readonly label: Label;
  readonly columns: readonly string[];
  readonly arity: number;
  /** Cells of its row, labels included; 0 where the row's bounds are not known. */
  readonly width: number;
  /** Figures, blanks and words behind the label in reading order. */
  readonly tokens: Token[];
  /** Words among them that came before any figure in a row of their own: a label nobody knows. */
  readonly unknown: { readonly at: number; readonly token: Token }[];
}

/** The cells behind a row's label. */
export interface Cells {
  readonly own: readonly Token[];
  /** Cells of the row, labels included; 0 where its bounds are not known. */
  readonly width: number;
  /** How many of the cells are its figures, as prescribed. */
  readonly arity: number;
}

/**
 * Where the figures of a row begin among the cells behind its label, by how many cells there are: shown by rows that leave no
 * doubt.
 */
export function offsetsOf(rows: readonly Cells[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const { own, arity } of rows) {
    const windows = windowsOf(own, arity);
    if (own.length > arity && windows.length === 1) offsets.set(`${arity}/${own.length}`, windows[0] as number);
  }
  return offsets;
}

/**
 * Makes copies of a merged cell, which a program wrote into each of its columns, one figure again; only if all rows with one
 * figure are so.
 */
export function withoutCopies(segments: readonly Segment[]): readonly Segment[] {
  const width = segments.reduce((most, { arity }) => Math.max(most, arity), 0);
  const short = segments.filter(({ arity, label }) => arity < width && label.row !== undefined);
  if (short.length < 2 || !short.every((each) => isCopied(ownCells(each), each.arity, width))) return segments;
  return segments.map((each) =>
    short.includes(each) ? { ...each, tokens: ownCells(each).slice(0, each.arity) } : each,
  );
}

const isCopied = (cells: readonly Token[], arity: number, width: number): boolean =>
  cells.length === width &&
  cells.slice(arity).every((token) => isFilled(token) && token.slice.text === cells[arity - 1]?.slice.text);

/** The cells of the label's own row. */
export const ownCells = (each: Segment): Token[] => each.tokens.filter((token) => token.row === each.label.row);

const isBlank = (token: Token): boolean => token.value?.kind === 'blank';

const isNumber = (token: Token): boolean => token.value?.kind === 'number';

/** A sheet’s merged columns leave as many blanks behind each figure: 6→→1→→0 */
function evenlyApart(cells: readonly Token[], arity: number): readonly Token[] | undefined {
  const first = cells.findIndex(isFilled);
  const filled = cells.filter(isFilled);
  const step = cells.findIndex((token, i) => i > first && isFilled(token)) - first;
  const even = filled.length === arity && filled.every((token, i) => cells[first + i * step] === token);
  return even && step > 1 ? filled : undefined;
}

/** Offsets at which so many cells in a row leave nothing but blanks outside; or else a remark behind figures. */
function windowsOf(cells: readonly Token[], arity: number): number[] {
  const windows: number[] = [];
  for (let offset = 0; offset + arity <= cells.length; offset++) {
    if (cells.every((token, i) => (i >= offset && i < offset + arity) || isBlank(token))) windows.push(offset);
  }
  if (windows.length > 0) return windows;
  // A column of remarks that says 无 in each row.
  if (cells.length > arity && cells.at(-1)?.value?.kind === 'na' && cells.some(isNumber))
    return windowsOf(cells.slice(0, -1), arity);
  const end = cells.findLastIndex((token) => token.value && !isBlank(token)) + 1;
  const remark = end >= arity && end < cells.length && cells.slice(0, end - arity).every(isBlank);
  return remark ? [end - arity] : [];
}

/**
 * Which of the cells of a row are its figures, as many as prescribed; undefined where that is not sure.
 *
 * @param offsets where figures begin in rows of this table, see `offsetsOf`
 * @param widest cells of the table's longest row
 */
export function figuresOf(
  { own, width, arity }: Cells,
  offsets: ReadonlyMap<string, number>,
  widest: number,
): readonly Token[] | undefined {
  if (own.length === arity) return width < widest && isShort(own, arity, offsets) ? undefined : own;
  if (own.length < arity) return undefined;
  const windows = windowsOf(own, arity);
  const known = offsets.get(`${arity}/${own.length}`);
  // Where no row tells, blanks in front are the merged labels' sooner than figures left out.
  const offset =
    windows.length === 1 ? windows[0] : known !== undefined && windows.includes(known) ? known : windows.at(-1);
  if (offset === undefined) return evenlyApart(own, arity);
  if (windows.length === 1 && isShort(own, arity, offsets)) return undefined;
  return own.slice(offset, offset + arity);
}

/** The cells of a row that is broken in two: the rest stands without a label in the next one. */
export function brokenInTwo(each: Segment): readonly Token[] | undefined {
  const own = ownCells(each);
  const rest = each.unknown.length === 0 ? each.tokens.filter((token) => token.row !== each.label.row) : [];
  const first = own.filter((token, i) => isFilled(token) || own.slice(i + 1).some(isFilled));
  const second = rest.filter((token, i) => isFilled(token) || rest.slice(0, i).some(isFilled));
  const both = [...first, ...second];
  return own.length < each.arity && rest.length > 0 && both.length === each.arity ? both : undefined;
}

/** All its blanks are the padding that other rows have too: then it is not the first figure that is blank, but one that is gone. */
function isShort(own: readonly Token[], arity: number, offsets: ReadonlyMap<string, number>): boolean {
  const leading = own.findIndex(isFilled);
  return leading > 0 && own.length < arity + leading && offsets.get(`${arity}/${arity + leading}`) === leading;
}

/** Whether something is written in a cell: a figure, a sign for none, words. */
export const isFilled = (token: Token): boolean => !isBlank(token);

/** The tokens of the one line that holds as many (two or more) as the row needs, where all others hold one, a page number. */
export function fullLine(tokens: readonly Token[], arity: number): readonly Token[] | undefined {
  if (arity < 2 || tokens.length < arity) return undefined;
  const lines = new Map<number, Token[]>();
  for (const token of tokens) {
    const line = lines.get(token.line);
    if (line) line.push(token);
    else lines.set(token.line, [token]);
  }
  const full = [...lines.values()].filter((line) => line.length === arity);
  const single = [...lines.values()].filter((line) => line.length === 1);
  return full.length === 1 && single.length === lines.size - 1 ? full[0] : undefined;
}
