import type { TableId } from '../forms/form.ts';
import { fold, foldUnit } from '../text/fold.ts';
import { Slice } from '../text/slice.ts';
import { cover } from '../text/span.ts';
import { withoutHeadsAgain } from './heads-again.ts';
import type { Label, ReadToken } from './label.ts';
import { type Piece, segment } from './segment.ts';
import type { Token } from './tokens.ts';
import { unitBehind } from './units.ts';
import { lastLabel, type Word, wordOf } from './vocabulary.ts';

/** Labels that are not written as such: several in one cell or word, or short of their number. */

/** Divides tokens that hold several labels of a table, or one under a number: 行政复议-结果维持 | （三）不予公开1.属于国家秘密 | （一）行政复议 */
export function partedTokens(tokens: readonly Token[], table: TableId): readonly Token[] {
  const own = withoutHeadsAgain(tokens, table);
  if (!own.some((token) => mayHoldMore(token, table))) return own;
  const parts = own.map((token) => partsOf(token, table));
  const compound = parts.some(([first]) => first?.piece);
  return compound ? own.flatMap((_, at) => mended(own, parts, at, table)) : parts.flat();
}

/** The parts of a token; of one that holds only a piece of several labels, those of it and the next: 行政 复议-结果维持. */
function mended(
  tokens: readonly Token[],
  parts: readonly (readonly Token[])[],
  at: number,
  table: TableId,
): readonly Token[] {
  const own = parts[at] ?? [];
  const before = at > 0 ? joint(tokens, parts, at - 1, table) : undefined;
  if (before) return [];
  return joint(tokens, parts, at, table) ?? own;
}

/** The labels in a piece that stands loose and the next. */
function joint(
  tokens: readonly Token[],
  parts: readonly (readonly Token[])[],
  at: number,
  table: TableId,
): readonly Token[] | undefined {
  const [one, two] = [tokens[at], tokens[at + 1]];
  if (!one || !two || !isPiece(one, parts[at]) || !isPiece(two, parts[at + 1])) return undefined;
  const slice = Slice.join([one.slice, two.slice]);
  const pieces = partsOf({ ...one, slice, whole: cover(one.whole, two.whole), folded: fold(slice.text) }, table);
  return pieces.length > 1 ? pieces : undefined;
}

const isPiece = ({ value, folded, row }: Token, parts: readonly Token[] | undefined): boolean =>
  value === undefined && row === undefined && parts?.length === 1 && !parts[0]?.piece && !wordOf(folded);

/** Two labels have at least so many characters. */
const SHORTEST = 4;

const mayHoldMore = ({ value, folded }: Token, table: TableId): boolean =>
  value === undefined && folded.length >= SHORTEST && !wordOf(folded)?.meanings.some((each) => each.table === table);

function partsOf(token: Token, table: TableId): readonly Token[] {
  if (!mayHoldMore(token, table)) return [token];
  const folded = fold(token.slice.text);
  const pieces = segment(folded, table);
  if (pieces && (pieces.length > 1 || (table !== 't3' && isCaption(folded, pieces[0] as Piece)))) {
    return pieces.map(({ word, from, to }) => pieceOf(token, from, to, word));
  }
  const last = token.row === undefined ? lastLabel(folded, table) : undefined;
  const end = folded.length - (last?.folded.length ?? 0);
  return last ? [pieceOf(token, 0, end), pieceOf(token, end, folded.length, last)] : [token];
}

/** A number in front, or 案件, 情况 behind; what else stands beside one label is for others to tell. */
function isCaption(folded: string, { word, from }: Piece): boolean {
  const behind = folded.slice(from + word.folded.length, unitBehind(folded)?.at);
  return !behind.includes('数') && (from > 0 || behind !== '');
}

/** Part of a token, by places in its folded text. */
function pieceOf(of: Token, from: number, to: number, word?: Word): Token {
  const { text } = of.slice;
  const slice = of.slice.sub(indexOf(text, from), indexBehind(text, to)).trim();
  const folded = word?.folded ?? fold(slice.text);
  return { ...of, slice, whole: slice.span, folded, ...(word && { piece: { word, of } }) };
}

/** Index in the text of the character that counts so many others before it. */
const indexOf = (text: string, count: number): number => (count === 0 ? 0 : indexBehind(text, count));

/** Index in the text behind so many characters that count. */
function indexBehind(text: string, count: number): number {
  let left = count;
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== 0 && --left === 0) return i + 1;
  return text.length;
}

const OTHER = wordOf('3.其他');
const TOTAL = wordOf('(七)总计');
/** Figures behind 其他 or 总计 that make it a row's name: fewer may stand behind the head of a column. */
const ROWFUL = 3;

/**
 * The row that 其他 or 总计 names without its number: with figures right behind it, below the other rows; else it is a column, and
 * undefined.
 */
export function unnumberedRow(items: readonly ReadToken[], at: number): ReadToken | undefined {
  const item = items[at];
  if (item?.kind !== 'label' || item.label.word.folded.length > 2) return undefined;
  const key = item.label.meanings[0]?.key;
  if (key !== 'O' && key !== 'T') return undefined;
  // The last of a line of heads.
  const last = items[at - 1];
  if (last?.kind === 'label' && last.label.meanings.some(({ role }) => role === 'column')) return undefined;
  const behind = items.slice(at + 1, at + 1 + ROWFUL);
  if (behind.length < ROWFUL || behind.some((each) => each.kind !== 'value')) return undefined;
  if (!behind.some((each) => each.kind === 'value' && each.token.value?.kind === 'number')) return undefined;
  const before = rowBefore(items, at);
  const word: Word | undefined = key === 'T' ? TOTAL : OTHER;
  const fits = key === 'T' ? /^(?:other|reject\.5|unable|deny)/ : /^other\.[12]/;
  if (!word || before === undefined || !fits.test(before)) return undefined;
  const label: Label = { ...item.label, word, meanings: word.meanings };
  return { kind: 'label', label };
}

/** The row named last before an item; undefined where a column with its figures is, as in a table that lies on its side. */
function rowBefore(items: readonly ReadToken[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== 'label') continue;
    const meaning = item.label.meanings.find(({ role }) => role === 'row' || role === 'column');
    if (meaning?.role === 'row') return meaning.key;
    // 其他 above may itself be a row.
    if (meaning && item.label.word.folded.length > 2 && isFilled(items[i + 1])) return undefined;
  }
  return undefined;
}

const isFilled = (item: ReadToken | undefined): boolean =>
  item?.kind === 'value' && item.token.value?.kind === 'number';
