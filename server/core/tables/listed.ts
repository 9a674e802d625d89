import type { LineNode } from '../syntax/line-node.ts';
import { DIGIT, HAN, HAN_ORDINAL } from '../text/characters.ts';
import { readValue } from '../text/number.ts';
import { classifyWords, type LineClass } from './classify-line.ts';
import { foldLabel } from './folded.ts';
import type { LineWord } from './line-words.ts';
import { crossingOf } from './segment.ts';
import { wordOf } from './vocabulary.ts';

/** A figure behind its label, with its unit: 结果维持：3件， */
const FIGURE = new RegExp(
  String.raw`(?<=[${HAN}）)：:\s])[${DIGIT}]+(?:[,，][${DIGIT}]{3})*(?:[.．][${DIGIT}]+)?\s*(?:件次?|万元)?(?=[，,、；;。\s]|$)`,
  'g',
);
const MARKS = /[，,、；;。：:\s]+/;
const NUMBERED = new RegExp(
  `^(?:[（(][${HAN_ORDINAL}${DIGIT}]{1,2}[）)]|[${HAN_ORDINAL}${DIGIT}]{1,2}[、.．])(?=[^第])`,
);
/** What a figure's 件 stands for at the end of a label: 本年制发 3 件 */
const ENDS = ['', '件数', '数量'];

/** The class of a line of nothing but labels with their figures behind them, or one label, as a table is told in a list; else the one it has. */
export function listedClass({ shape, texts }: LineNode, known: LineClass): LineClass {
  const words = shape === 'text' ? listedWords(texts[0] ?? '') : undefined;
  return words ? classifyWords(words) : known;
}

function listedWords(text: string): readonly LineWord[] | undefined {
  const words: LineWord[] = [];
  let from = 0;
  for (const { index, 0: figure } of text.matchAll(FIGURE)) {
    const labels = labelsIn(text, from, index);
    if (!labels) return undefined;
    from = index + figure.length;
    words.push(...labels, { from: index, to: from, text: figure, value: readValue(figure), folded: '' });
  }
  const rest = labelsIn(text, from, text.length);
  // 行政复议： above its figures
  if (from === 0) return rest?.length === 1 ? rest : undefined;
  return rest?.length === 0 ? words : undefined;
}

/** The labels that stand in a part of a line, parted by marks; undefined where something else stands there. */
function labelsIn(text: string, from: number, to: number): readonly LineWord[] | undefined {
  const words: LineWord[] = [];
  let at = from;
  for (const part of text.slice(from, to).split(MARKS)) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    const bare = part.replace(NUMBERED, '');
    if (bare === '') continue;
    const folded = ENDS.map((end) => foldLabel(bare) + end).find((each) => wordOf(each) ?? crossingOf(each));
    if (folded === undefined) return undefined;
    words.push({ from: at - bare.length, to: at, text: bare, value: readValue(bare), folded });
  }
  return words;
}
