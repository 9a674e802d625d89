import type { Passage } from '../syntax/passage.ts';
import type { TableNode } from '../syntax/tree.ts';
import { HAN, hasHan } from '../text/characters.ts';

/** A kind of punctuation that exists in full and in half width. */
export type WidthKind = '括号' | '逗号' | '冒号' | '分号' | '问号' | '叹号' | '引号';

/** A half-width mark in a Chinese sentence: where it stands and what it should be. */
export interface HalfMark {
  readonly kind: WidthKind;
  /** Index of each sign (a bracket has two). */
  readonly signs: readonly { readonly at: number; readonly full: string }[];
}

const HALF: ReadonlyMap<string, readonly [WidthKind, string]> = new Map([
  [',', ['逗号', '，']],
  [':', ['冒号', '：']],
  [';', ['分号', '；']],
  ['?', ['问号', '？']],
  ['!', ['叹号', '！']],
]);
const HALF_SIGN = /[",:;?!()]/g;
const FULL: ReadonlyMap<string, WidthKind> = new Map([
  ['，', '逗号'],
  ['：', '冒号'],
  ['；', '分号'],
  ['？', '问号'],
  ['！', '叹号'],
  ['（', '括号'],
  ['“', '引号'],
]);
const FULL_SIGN = /[，：；？！（“]/g;
const CHINESE = new RegExp(String.raw`[${HAN}\u3001-\u3003\u3008-\u3011\u3014\u3015“”‘’（），。、：；！？]`);

/** How many full-width marks there are of each kind. */
export type FullMarks = ReadonlyMap<WidthKind, number>;

/** The full-width marks of a paragraph, worked out once. */
export const fullMarksIn = (passage: Passage): FullMarks => passage.get(fullInPassage);
/** The full-width marks in the labels of a table, worked out once. */
export const fullMarksInLabels = (table: TableNode): FullMarks => table.get(fullInLabels);

const fullInPassage = ({ text }: Passage): FullMarks => fullMarks(text);
const fullInLabels = ({ read }: TableNode): FullMarks => fullMarks(read.labels.map(({ slice }) => slice.text).join(''));

function fullMarks(text: string): FullMarks {
  const full = new Map<WidthKind, number>();
  for (const [sign] of text.matchAll(FULL_SIGN)) {
    const kind = FULL.get(sign);
    if (kind) full.set(kind, (full.get(kind) ?? 0) + 1);
  }
  return full;
}

/** The half-width marks in each label of a table; empty where no label has any. Worked out once. */
export const halfMarksInLabels = (table: TableNode): readonly (readonly HalfMark[])[] => table.get(halfInLabels);

function halfInLabels({ read }: TableNode): readonly (readonly HalfMark[])[] {
  const all = read.labels.map(({ slice }) => halfMarks(slice.text));
  return all.some((marks) => marks.length > 0) ? all : [];
}

/** The half-width marks of a text that stand among Chinese words; indices into the text. */
export function halfMarks(text: string): readonly HalfMark[] {
  if (text.search(HALF_SIGN) < 0) return NO_MARKS;
  const half: HalfMark[] = [];
  const open: number[] = [];
  let quote = -1;
  for (const { index: at, 0: sign } of text.matchAll(HALF_SIGN)) {
    if (sign === '"') {
      if (quote < 0 || !hasHan(text.slice(quote + 1, at))) quote = at;
      else {
        const signs = [
          { at: quote, full: '“' },
          { at, full: '”' },
        ];
        half.push({ kind: '引号', signs });
        quote = -1;
      }
    } else if (sign === '(') {
      open.push(at);
    } else if (sign === ')') {
      const from = open.pop();
      // Leave brackets without Chinese words: (GB/T 42418-2023), (1), an address.
      if (from === undefined || !hasHan(text.slice(from + 1, at))) continue;
      const signs = [
        { at: from, full: '（' },
        { at, full: '）' },
      ];
      half.push({ kind: '括号', signs });
    } else {
      const mark = HALF.get(sign);
      if (mark && isAmongChinese(text, at)) half.push({ kind: mark[0], signs: [{ at, full: mark[1] }] });
    }
  }
  return half;
}

const NO_MARKS: readonly HalfMark[] = [];

/** Whether a mark stands among Chinese words; not in 1,204, 10:26, http://, a.b?c=d, English words. */
function isAmongChinese(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  let next = at + 1;
  while (text.charAt(next) === ' ') next++;
  const after = text.charAt(next);
  if (text.startsWith('//', at + 1)) return false;
  return CHINESE.test(before) || (CHINESE.test(after) && next === at + 1 && before !== '');
}
