import type { TableId } from '../forms/form.ts';
import { HAN } from '../text/characters.ts';
import { foldUnit } from '../text/fold.ts';
import { withoutHeadsAgain } from './heads-again.ts';
import type { Label, ReadToken } from './label.ts';
import type { Token } from './tokens.ts';
import { groupBefore, isScrap, type Word, wordOf } from './vocabulary.ts';

/** Labels of table 3 that are not written as such: run together with their group's, or short of their number. */

/** Divides tokens of a table that a converter has run together. */
export function partedTokens(tokens: readonly Token[], table: TableId): readonly Token[] {
  if (table === 't3') {
    const own = withoutHeadsAgain(tokens, table);
    const apart = own.some(holdsGroup) ? own.flatMap(withoutGroup) : own;
    return apart.some(holdsNext) ? apart.flatMap(withoutNext) : apart;
  }
  return table === 't4' && tokens.some(holdsHead) ? tokens.flatMap(withoutHead) : tokens;
}

/** The end of one label and the whole next one, on one line of a PDF: 形，不计其他情形）1.属于国家秘密 */
const NEXT = new RegExp(String.raw`^.{1,20}?(?=\d\.[${HAN}])`);

const holdsNext = (token: Token): boolean =>
  token.row === undefined && token.folded.length > 6 && endOfFirst(token) > 0;

/** Length of what stands in front of a label; 0 where the token is no such thing. */
function endOfFirst({ folded }: Token): number {
  if (folded.charAt(1) === '.') return 0;
  const end = NEXT.exec(folded)?.[0].length ?? 0;
  return end > 0 && wordOf(folded.slice(end)) && isScrap(folded.slice(0, end)) ? end : 0;
}

const withoutNext = (token: Token): Token[] => (holdsNext(token) ? cut(token, endOfFirst(token)) : [token]);

/** Heads of table 4 whose blank got lost, a result's first half and a group's name: 结果未经复议直接起诉 */
const GLUED = /^((?:结果|其他|尚未|维持|纠正|审结|总计?|计)+)(未经复议直接起诉|复议后起诉|行政诉讼|行政复议)$/;

const holdsHead = ({ folded, row }: Token): boolean => row === undefined && folded.length > 5 && GLUED.test(folded);

function withoutHead(token: Token): Token[] {
  const head = holdsHead(token) ? GLUED.exec(token.folded)?.[1] : undefined;
  if (head === undefined) return [token];
  return cut(token, head.length);
}

/** A token as two, the first of so many characters that count. */
function cut(token: Token, count: number): [Token, Token] {
  const { slice, folded } = token;
  const end = indexBehind(slice.text, count);
  const [one, two] = [slice.sub(0, end).trim(), slice.sub(end, slice.text.length).trim()];
  return [
    { ...token, slice: one, whole: one.span, folded: folded.slice(0, count) },
    { ...token, slice: two, whole: two.span, folded: folded.slice(count) },
  ];
}

/** Whether a cell holds more than the label of a group. */
const holdsGroup = ({ folded }: Token): boolean =>
  folded.length >= 10 && !wordOf(folded) && groupBefore(folded) !== undefined;

/** A cell that holds the group's label and the row's, taken apart: （三）不予公开1.属于国家秘密 */
function withoutGroup(token: Token): Token[] {
  const group = holdsGroup(token) ? groupBefore(token.folded) : undefined;
  if (!group) return [token];
  const [head, tail] = cut(token, group.folded.length);
  return [head, ...withoutGroup(tail)];
}

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

function rowBefore(items: readonly ReadToken[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    const key = item?.kind === 'label' ? item.label.meanings.find((each) => each.role === 'row')?.key : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}
