import { fold } from '../fold.ts';
import type { Line } from '../layout/line.ts';
import { readValue, type Value } from '../number.ts';
import type { Slice } from '../slice.ts';
import type { Span } from '../text.ts';

/** One scrap of a table in reading order: a cell whose bounds are known, or a word between blanks. */
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
}

const WORD = /[^\s\u00a0\u3000\u200b]+/g;
const HAN_ONLY = /^[零〇一二两三四五六七八九十百千万]+$/;

/** Reads the lines `from … to` (excluded) as one stream of tokens. */
export function tokenize(lines: readonly Line[], from: number, to: number): Token[] {
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
      for (const { slice, whole } of line.cells) tokens.push(token(slice, whole, row, index));
    } else if (line.shape === 'led') {
      if (!inBlock) row++;
      inBlock = true;
      for (const { slice, whole } of line.cells) tokens.push(token(slice, whole, row, index));
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
      pushWords(tokens, cell.slice, index);
    }
  }
  return tokens;
}

function token(slice: Slice, whole: Span, row: number, line: number): Token {
  const value = readValue(slice.text);
  return {
    slice,
    whole,
    folded: value.kind === 'text' ? fold(slice.text) : '',
    value: value.kind === 'text' ? undefined : value,
    row,
    line,
  };
}

function pushWords(tokens: Token[], slice: Slice, line: number): void {
  for (const match of slice.text.matchAll(WORD)) {
    const word = slice.sub(match.index, match.index + match[0].length);
    const read = readValue(word.text);
    // 三 on its own is a piece of an upright 三、本年度办理结果 sooner than a figure.
    const isFigure = read.kind !== 'text' && !HAN_ONLY.test(word.text);
    tokens.push({
      slice: word,
      whole: word.span,
      folded: isFigure ? '' : fold(word.text),
      value: isFigure ? read : undefined,
      row: undefined,
      line,
    });
  }
}

const continues = (last: Token | undefined, slice: Slice): boolean =>
  last?.row !== undefined && last.value === undefined && slice.text.length <= 30;

function extended(last: Token, slice: Slice): Token {
  const joined = last.slice.append(slice);
  return { ...last, slice: joined, whole: { start: last.whole.start, end: slice.span.end }, folded: fold(joined.text) };
}
