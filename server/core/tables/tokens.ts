import type { Line, LineCell } from '../syntax/layouts/line.ts';
import type { Cell } from '../syntax/tree.ts';
import { DIGIT, HAN_FIGURE } from '../text/characters.ts';
import { readValue, type Value } from '../text/number.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { LineClass } from './classify-line.ts';
import { foldLabel } from './folded.ts';
import { type LineWord, withoutStrokes, wordsIn } from './line-words.ts';
import { type Word, wordOf } from './vocabulary.ts';

/** One piece of a table in reading order: a cell whose bounds are known, or a word between blanks. */
export interface Token {
  readonly slice: Slice;
  readonly whole: Span;
  readonly folded: string;
  /** A figure, a blank or a `/`; undefined for words. */
  readonly value: Value | undefined;
  /** The row it surely stands in (tabs, bars, `<tr>`, a block of led cells); undefined for loose words. */
  readonly row: number | undefined;
  /** Index of its line. */
  readonly line: number;
  /** The label that it is, of several in one cell: 行政复议 of 行政复议-结果维持. */
  readonly piece?: { readonly word: Word; readonly of: Token };
}

/** Figures that a converter left in one cell, parted by wide blanks or more than two: `6  1` | `6 1 0`. (`1 204` is one figure.) */
const RUN_OF_FIGURES = new RegExp(
  String.raw`^[${DIGIT}.．]+(?:\s{2,}[${DIGIT}.．]+|(?:\s+[${DIGIT}.．]+){2})(?:\s+[${DIGIT}.．]+)*$`,
);
/** A label and its figures in one led cell: `2.重复申请 0 0 0`. */
const FIGURES_BEHIND = new RegExp(String.raw`[^\s${DIGIT}.．]\s+[${DIGIT}.．]+\s+[${DIGIT}][${DIGIT}.．\s]*$`);
const HAN_ONLY = new RegExp(`^[${HAN_FIGURE}万]+$`);

/** Reads the lines `from … to` (excluded) as one stream of tokens; `classes[i]` is that of `lines[i]`. */
export function tokenize(lines: readonly Line[], classes: readonly LineClass[], from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let row = 0;
  let inBlock = false;
  for (let index = from; index < to; index++) {
    const line = lines[index] as Line;
    if (line.shape === 'blank' || line.shape === 'page') {
      inBlock = false;
      continue;
    }
    if (line.shape === 'row') {
      row++;
      inBlock = false;
      const [head, ...rest] = line.cells;
      const whole = head && goesOn(tokens.at(-1), head, index);
      if (whole) {
        tokens[tokens.length - 1] = { ...whole, row, line: index };
        for (const cell of rest) pushCell(tokens, cell, row, index);
        continue;
      }
      for (const cell of line.cells) pushCell(tokens, cell, row, index);
    } else if (line.shape === 'led') {
      const cell = line.cells[0];
      if (cell && FIGURES_BEHIND.test(cell.slice.text)) {
        inBlock = false;
        pushWords(tokens, cell.slice, wordsIn(cell.slice.text), index);
        continue;
      }
      if (!inBlock) row++;
      inBlock = true;
      if (cell) pushCell(tokens, cell, row, index);
    } else {
      const cell = line.cells[0];
      if (!cell) continue;
      // A line without a tab right below led cells goes on with the last of them: →商业⏎企业
      if (inBlock && continues(tokens.at(-1), cell.slice)) {
        const last = tokens.pop() as Token;
        tokens.push(extended(last, cell.slice));
        continue;
      }
      inBlock = false;
      pushWords(tokens, cell.slice, classes[index]?.words ?? wordsIn(cell.slice.text), index);
    }
  }
  return tokens;
}

function pushCell(tokens: Token[], { slice, whole }: LineCell, row: number, line: number): void {
  const value = readValue(slice.text);
  if (value.kind !== 'text') {
    tokens.push({ slice, whole, folded: '', value, row, line });
  } else if (RUN_OF_FIGURES.test(slice.text)) {
    for (const each of wordsIn(slice.text)) {
      const part = slice.sub(each.from, each.to);
      tokens.push({ slice: part, whole: part.span, folded: '', value: each.value, row, line });
    }
  } else {
    const folded = foldLabel(slice.text);
    const last = tokens.at(-1);
    // A merged cell that a program wrote into each of its columns is one label.
    if (last?.row === row && last.folded === folded && wordOf(folded)) return;
    tokens.push({ slice, whole, folded, value: undefined, row, line });
  }
}

/** A label broken within its cell, as a spreadsheet's copy has it: `5.要求…重新⏎出具已获取信息→0→0`. The whole of it, if it is one. */
function goesOn(last: Token | undefined, { slice }: LineCell, line: number): Token | undefined {
  if (!last || last.value || last.line !== line - 1 || slice.text.length < 2) return undefined;
  if (wordOf(last.folded) || wordOf(foldLabel(slice.text))) return undefined;
  const whole = extended(last, slice);
  return wordOf(whole.folded) ? whole : undefined;
}

function pushWords(tokens: Token[], line: Slice, words: readonly LineWord[], index: number): void {
  for (const { from, to, text, value, folded } of withoutStrokes(words)) {
    const slice = line.sub(from, to);
    // 三 on its own is a piece of an upright 三、本年度办理结果 sooner than a figure.
    const isFigure = value.kind !== 'text' && !HAN_ONLY.test(text);
    tokens.push({
      slice,
      whole: slice.span,
      folded: isFigure ? '' : folded || foldLabel(text),
      value: isFigure ? value : undefined,
      row: undefined,
      line: index,
    });
  }
}

/** What is a label itself goes on with nothing, unless the two are one: （七）⏎总计 */
const continues = (last: Token | undefined, slice: Slice): boolean =>
  last?.row !== undefined &&
  last.value === undefined &&
  slice.text.length <= 30 &&
  (!wordOf(foldLabel(slice.text)) || wordOf(foldLabel(last.slice.text + slice.text)) !== undefined);

function extended(last: Token, slice: Slice): Token {
  const joined = last.slice.append(slice);
  return {
    ...last,
    slice: joined,
    whole: { start: last.whole.start, end: slice.span.end },
    folded: foldLabel(joined.text),
  };
}

/** A token as a cell of the tree; words that are no figure stay words. What changes the figure leaves a remark behind it as it is. */
export function cellOf(token: Token): Cell {
  const within = token.value?.kind === 'number' ? token.value.within : undefined;
  return {
    span: within ? token.slice.sub(within.from, within.to).span : token.slice.span,
    whole: token.whole,
    value: token.value ?? { kind: 'text', text: token.slice.text },
  };
}
