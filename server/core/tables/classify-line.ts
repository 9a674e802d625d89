import type { TableId } from '../forms/form.ts';
import type { LineNode } from '../syntax/line-node.ts';
import { hasHan, isHalfWidthDigit } from '../text/characters.ts';
import { readValue, type Value } from '../text/number.ts';
import { foldLabel } from './folded.ts';
import { type LineWord, withoutStrokes, wordsIn } from './line-words.ts';
import { crossingOf } from './segment.ts';
import { isGroupScrap, isScrap, type Node, nearest, root, type Word, walk, wordOf } from './vocabulary.ts';

/** What a line can be to a table. `label` and `value` belong to one, `maybe` only between such, `prose` never. */
export interface LineClass {
  readonly kind: 'label' | 'value' | 'cells' | 'maybe' | 'gap' | 'prose';
  /** The table that its words point to, if they point to one alone. */
  readonly table: TableId | undefined;
  /** How many of its words do. */
  readonly hits: number;
  /** How many cells or words it has. */
  readonly size: number;
  /** It holds figures, or cells that could. */
  readonly figures: boolean;
  /** How many figures it has. */
  readonly numbers: number;
  readonly rowLabel: string | undefined;
  /** A word of a head (a column's, a group's) that only one table has. */
  readonly head: boolean;
  /** Words, and none of them known: another table's. */
  readonly foreign: boolean;
  /** Those of a line of words, but for prose. */
  readonly words: readonly LineWord[] | undefined;
}

/** The class of a line with nothing on it. */
export const GAP: LineClass = {
  kind: 'gap',
  table: undefined,
  hits: 0,
  size: 0,
  figures: false,
  numbers: 0,
  rowLabel: undefined,
  head: false,
  foreign: false,
  words: undefined,
};
const PROSE: LineClass = { ...GAP, kind: 'prose' };
/** In full width alone: of half width, these part the cells of a table. */
const STOP = /[。；！？]/;
const TWO_COMMAS = /，.*，/;
/** A longer word, folded, is prose: the longest label has 37 characters. */
const LONGEST_WORD = 48;
/**
 * A longer line is prose: a row of table 3 has at most 37 characters and seven figures, its heads fewer. Generous; spares the
 * search for words.
 */
const LONGEST_LINE = 400;
/** Figures for each unknown word that make a line a row, its label mistyped: a sentence has fewer figures beside a word. */
const FIGURES_OF_ROW = 4;
/** So many labels of a table on one line are no prose. */
const LABELS_OF_HEAD = 3;
/** A letter typed beside or for a digit, alone in its cell. */
const MISTYPED = /^(?:\d{1,7}(?:\.\d{1,6})?[A-Za-z]|[IOlo]\d{1,6})$/;

/** What a line can be to a table, kept by its node. */
export const lineClassOf = (node: LineNode): LineClass => node.get(classifyLine);

/** As `lineClassOf`, worked out anew. */
export function classifyLine({ shape, texts }: LineNode): LineClass {
  if (shape === 'nothing') return GAP;
  return shape === 'text' ? classifyText(texts[0] ?? '') : classifyCells(texts);
}

/** No label has a full stop, a semicolon, an exclamation or a question mark: most prose is told by these alone. */
const classifyText = (text: string): LineClass =>
  text.length > LONGEST_LINE || STOP.test(text) ? PROSE : classifyWords(wordsIn(text));

function classifyCells(texts: readonly string[]): LineClass {
  let table: TableId | undefined;
  let rowLabel: string | undefined;
  let hits = 0;
  let head = false;
  let known = 0;
  let unknown = 0;
  let numbers = 0;
  for (const text of texts) {
    if (text.length < 2 || (text.length < 5 && isHalfWidthDigit(text.charCodeAt(0)))) {
      if (isFigure(readValue(text))) numbers++;
      continue;
    }
    if (text.length > LONGEST_WORD + 20) continue;
    const folded = foldLabel(text);
    const word = wordOf(folded);
    if (!word) {
      const crossing = crossingOf(folded);
      if (crossing) {
        known++;
        hits++;
        head = true;
        table ??= crossing.table;
        rowLabel ??= crossing.row;
      } else if (isScrap(folded) || isGroupScrap(folded)) known++;
      else {
        const value = readValue(text);
        if (isFigure(value)) numbers++;
        else if (value.kind === 'text' && hasHan(text)) unknown++;
      }
      continue;
    }
    known++;
    if (isHead(word)) head = true;
    if (word.table) hits++;
    table ??= word.table;
    rowLabel ??= rowOf(word);
  }
  const foreign = known === 0 && unknown > 0;
  const size = texts.length;
  return { kind: 'cells', table, hits, size, figures: true, numbers, rowLabel, head, foreign, words: undefined };
}

/** What a line of these words can be to a table. */
export function classifyWords(all: readonly LineWord[]): LineClass {
  const words = withoutStrokes(all);
  if (words.length === 0 && all.length > 0) return GAP;
  let table: TableId | undefined;
  let rowLabel: string | undefined;
  let hits = 0;
  let values = 0;
  let numbers = 0;
  let known = 0;
  let unknown = 0;
  let head = false;
  let node: Node = root;
  /** A word in front that no label has is a label of somebody's; among figures it was meant as one. */
  let named = false;
  let han = false;
  for (const { text, value, folded } of words) {
    if (text.length > LONGEST_WORD && !crossingOf(folded)) return PROSE;
    if (value.kind !== 'text') {
      values++;
      if (isFigure(value)) numbers++;
      continue;
    }
    const next = walk(node, folded) ?? (node === root ? undefined : walk(root, folded));
    node = next ?? root;
    if (next?.word) {
      if (isHead(next.word)) head = true;
      if (next.word.table) hits++;
      table ??= next.word.table;
      rowLabel ??= rowOf(next.word);
    }
    const crossing = next ? undefined : crossingOf(folded);
    if (crossing) {
      known++;
      hits++;
      head = true;
      table ??= crossing.table;
      rowLabel ??= crossing.row;
    } else if (next || isScrap(folded) || isGroupScrap(folded)) known++;
    else {
      if (hasHan(text)) {
        if (known + values + unknown === 0) named = true;
        han = true;
      }
      unknown++;
    }
  }
  const figures = values > 0;
  const size = words.length;
  const foreign = known === 0 && han;
  const line = { table, hits, size, figures, numbers, rowLabel, head, foreign, words };
  if (unknown === 0) return { ...line, kind: known > 0 ? 'label' : 'value' };
  const whole = words.map(({ text }) => text).join('');
  // A head of many labels, one of them broken, is long.
  const isLong = whole.length > 60 && (hits < LABELS_OF_HEAD || hits < 2 * unknown);
  if (isLong || TWO_COMMAS.test(whole)) return PROSE;
  // A mistyped label with its figures is as good as a label; without figures it may be anything.
  if (known === 0 && unknown === 1 && (values === 7 || values === 3 || values === 1)) {
    const meant = meantBy(words.find(({ value }) => value.kind === 'text')?.folded ?? '');
    if (meant) return { ...line, kind: 'label', table: meant, hits: 1, foreign: false };
  }
  // 12x or 未统计 in a cell: the line is a row all the same.
  if (!named && (values >= FIGURES_OF_ROW * unknown || (known === 0 && unknown === 1 && MISTYPED.test(whole)))) {
    return { ...line, kind: rowLabel ? 'label' : 'value', foreign: false };
  }
  const points = known > unknown || (rowLabel !== undefined && known === unknown);
  return { ...line, kind: 'maybe', table: points ? table : undefined };
}

function meantBy(folded: string): TableId | undefined {
  for (const table of ['t3', 't2'] as const) if (nearest(folded, table, 'row')) return table;
  return undefined;
}

const isFigure = ({ kind }: Value): boolean => kind === 'number' || kind === 'na';

const isHead = (word: Word): boolean =>
  word.table !== undefined && word.meanings.some((each) => each.role === 'column' || each.role === 'group');

const rowOf = (word: Word): string | undefined =>
  word.meanings.find((each) => each.role === 'row' && each.table !== 't4')?.key;
