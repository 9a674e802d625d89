import { GROUPING_SPACE, HAN_ORDINAL, hasHan, isBlank } from '../text/characters.ts';
import { readValue, type Value } from '../text/number.ts';
import { foldLabel } from './folded.ts';

/** A word of a line: what stands between blanks. */
export interface LineWord {
  /** Where it stands in the line's text, from … to (excluded). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What it would be in a cell. */
  readonly value: Value;
  /** As labels are compared; empty for what is not text. */
  readonly folded: string;
}

/** A change of the tables of 2019 and its figure, into which a PDF puts one blank: 增加 4 */
const CHANGES: ReadonlySet<string> = new Set(['增', '增加', '减', '减少']);
const FIGURE = /^\d{1,9}$/;
const GROUPING = new RegExp(`[${GROUPING_SPACE}]`);
const NUMBER = new RegExp(`^[（(](?:[${HAN_ORDINAL}]|[1-9])[）)]$`);
const DIGIT = /^[1-8]$/;
/** A remark on the figure before it: 2 （其中修订1件） */
const REMARK = /^[（(](?:其中|含|包括|包含|另)[^（）()]{1,60}[）)]$/;

/** Strokes that part rows or cells and say nothing: a ruled table's ------, a language of marks' |- and ! */
const STROKES = /^[-|!=_+:—─━]+$/;

/** Words without strokes. A short dash in a cell is a value, but in a line of long ones it is another. */
export function withoutStrokes(words: readonly LineWord[]): readonly LineWord[] {
  const areStrokes = words.some(({ text, value }) => value.kind === 'text' && STROKES.test(text));
  if (!areStrokes) return words;
  const left = words.filter(({ text, value }) => value.kind !== 'text' || !STROKES.test(text));
  return left.every(({ text }) => STROKES.test(text)) ? [] : left;
}

/** The words of a line in their order. */
export function wordsIn(text: string): readonly LineWord[] {
  const words: LineWord[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBlank(text.charCodeAt(at))) continue;
    if (at > from) {
      const last = words.at(-1);
      if (last && from === last.to + 1 && CHANGES.has(last.text) && isChanged(text, last.to, from, at)) {
        words[words.length - 1] = word(text, last.from, at);
      } else if (last && from === last.to + 1 && isNumbering(text, last, from)) {
        words[words.length - 1] = word(text, last.from, at);
      } else if (last?.value.kind === 'number' && from === last.to + 1 && REMARK.test(text.slice(from, at))) {
        words[words.length - 1] = word(text, last.from, at);
      } else words.push(word(text, from, at));
    }
    from = at + 1;
  }
  return words;
}

const isChanged = (text: string, gap: number, from: number, to: number): boolean =>
  GROUPING.test(text.charAt(gap)) && FIGURE.test(text.slice(from, to));

/** 1 .属于国家秘密 | （1） 行政复议: the blank that stands in a label's number or behind it. */
const isNumbering = (text: string, last: LineWord, from: number): boolean =>
  NUMBER.test(last.text)
    ? hasHan(text.charAt(from))
    : (text[from] === '.' || text[from] === '．') && DIGIT.test(last.text) && hasHan(text.charAt(from + 1));

function word(line: string, from: number, to: number): LineWord {
  const text = line.slice(from, to);
  const value = readValue(text);
  return { from, to, text, value, folded: value.kind === 'text' ? foldLabel(text) : '' };
}
