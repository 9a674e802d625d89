import type { Slice } from '../slice.ts';

/** A kind of punctuation that exists in full and in half width. */
export type WidthKind = '括号' | '逗号' | '冒号' | '分号' | '问号' | '叹号' | '引号';

/** A half-width mark in a Chinese sentence: where it stands and what it should be. */
export interface HalfMark {
  readonly kind: WidthKind;
  readonly slice: Slice;
  /** Index of each sign (a bracket has two). */
  readonly signs: readonly { readonly at: number; readonly full: string }[];
}

const HALF: ReadonlyMap<number, readonly [WidthKind, string]> = new Map([
  [0x2c, ['逗号', '，']],
  [0x3a, ['冒号', '：']],
  [0x3b, ['分号', '；']],
  [0x3f, ['问号', '？']],
  [0x21, ['叹号', '！']],
]);
const FULL: ReadonlyMap<number, WidthKind> = new Map([
  [0xff0c, '逗号'],
  [0xff1a, '冒号'],
  [0xff1b, '分号'],
  [0xff1f, '问号'],
  [0xff01, '叹号'],
  [0xff08, '括号'],
  [0x201c, '引号'],
]);
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const CHINESE = /[\u3400-\u9fff\u3001-\u3003\u3008-\u3011\u3014\u3015“”‘’（），。、：；！？]/;
const HAN = /[\u3400-\u9fff]/;

/** Counts full-width marks into `full` and puts the half-width ones that stand among Chinese words into `half`. */
export function countMarks(slice: Slice, full: Map<WidthKind, number>, half: HalfMark[]): void {
  const { text } = slice;
  let open: number[] | undefined;
  let quote = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xff01 || code === 0x201c) {
      const kind = FULL.get(code);
      if (kind) full.set(kind, (full.get(kind) ?? 0) + 1);
    } else if (code > CLOSE + 0x16) {
      // Nothing here: Han characters and letters are most of a text.
    } else if (code === QUOTE) {
      if (quote < 0 || !HAN.test(text.slice(quote + 1, at))) quote = at;
      else {
        const signs = [
          { at: quote, full: '“' },
          { at, full: '”' },
        ];
        half.push({ kind: '引号', slice, signs });
        quote = -1;
      }
    } else if (code === OPEN) {
      open ??= [];
      open.push(at);
    } else if (code === CLOSE) {
      const from = open?.pop();
      // (GB/T 42418-2023), (1) and an address are no Chinese words.
      if (from === undefined || !HAN.test(text.slice(from + 1, at))) continue;
      const signs = [
        { at: from, full: '（' },
        { at, full: '）' },
      ];
      half.push({ kind: '括号', slice, signs });
    } else {
      const mark = HALF.get(code);
      if (mark && isAmongChinese(text, at)) half.push({ kind: mark[0], slice, signs: [{ at, full: mark[1] }] });
    }
  }
}

/** Not 1,204, 10:26, http://, a.b?c=d, English words. */
function isAmongChinese(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  let next = at + 1;
  while (text.charAt(next) === ' ') next++;
  const after = text.charAt(next);
  if (text.startsWith('//', at + 1)) return false;
  return CHINESE.test(before) || (CHINESE.test(after) && next === at + 1 && before !== '');
}
