import { foldUnit } from '../fold.ts';
import type { Item, Label } from './labels.ts';
import type { Token } from './tokens.ts';
import { groupBefore, type Word, wordOf } from './vocabulary.ts';

/** Labels of table 3 that are not written as such: run together with their group's, or short of their number. */

/** Whether a cell holds more than the label of a group. */
export const holdsGroup = ({ folded }: Token): boolean =>
  folded.length >= 10 && !wordOf(folded) && groupBefore(folded) !== undefined;

/** A cell that holds the group's label and the row's, taken apart: （三）不予公开1.属于国家秘密 */
export function withoutGroup(token: Token): Token[] {
  const group = holdsGroup(token) ? groupBefore(token.folded) : undefined;
  if (!group) return [token];
  const { slice } = token;
  const end = indexBehind(slice.text, group.folded.length);
  const [head, tail] = [slice.sub(0, end).trim(), slice.sub(end, slice.text.length).trim()];
  const folded = token.folded.slice(group.folded.length);
  return [
    { ...token, slice: head, whole: head.span, folded: group.folded },
    ...withoutGroup({ ...token, slice: tail, whole: tail.span, folded }),
  ];
}

/** Index in the text behind so many characters that count. */
function indexBehind(text: string, count: number): number {
  let left = count;
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== 0 && --left === 0) return i + 1;
  return text.length;
}

const OTHER = wordOf('3.其他');
const TOTAL = wordOf('(七)总计');
/** As many figures behind a column's name as make it a row's. */
const ROWFUL = 3;

/** 其他 and 总计 are columns; with a row of figures right behind them, below the other rows, they are rows without number. */
export function unnumberedRow(items: readonly Item[], at: number): Item | undefined {
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

function rowBefore(items: readonly Item[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    const key = item?.kind === 'label' ? item.label.meanings.find((each) => each.role === 'row')?.key : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}
