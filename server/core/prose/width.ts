import type { Slice } from '../slice.ts';

/** A kind of punctuation that exists in full and in half width. */
export type WidthKind = '括号' | '逗号' | '冒号' | '分号' | '问号' | '叹号';

/** A half-width mark in a Chinese sentence: where it stands and what it should be. */
export interface HalfMark {
  readonly kind: WidthKind;
  readonly slice: Slice;
  /** Index of each sign (a bracket has two). */
  readonly signs: readonly { readonly at: number; readonly full: string }[];
}

const HALF: Readonly<Record<string, readonly [WidthKind, string]>> = {
  ',': ['逗号', '，'],
  ':': ['冒号', '：'],
  ';': ['分号', '；'],
  '?': ['问号', '？'],
  '!': ['叹号', '！'],
};
const FULL: Readonly<Record<string, WidthKind>> = {
  '，': '逗号',
  '：': '冒号',
  '；': '分号',
  '？': '问号',
  '！': '叹号',
  '（': '括号',
};
const MARKS = /[(),:;?!（，：；？！]/g;
const CHINESE = /[\u3400-\u9fff\u3001-\u3003\u3008-\u3011\u3014\u3015“”‘’（），。、：；！？]/;
const HAN = /[\u3400-\u9fff]/;

/** Counts full-width marks into `full` and gives the half-width ones that stand among Chinese words. */
export function halfMarks(slice: Slice, full: Map<WidthKind, number>): readonly HalfMark[] {
  const { text } = slice;
  const found: HalfMark[] = [];
  const open: number[] = [];
  for (const { index: at, 0: sign } of text.matchAll(MARKS)) {
    if (sign === '(') open.push(at);
    else if (sign === ')') {
      const from = open.pop();
      // (GB/T 42418-2023), (1) and an address are no Chinese words.
      if (from === undefined || !HAN.test(text.slice(from + 1, at))) continue;
      const signs = [
        { at: from, full: '（' },
        { at, full: '）' },
      ];
      found.push({ kind: '括号', slice, signs });
    } else {
      const kind = FULL[sign];
      if (kind) {
        full.set(kind, (full.get(kind) ?? 0) + 1);
        continue;
      }
      const [half, wide] = HALF[sign] ?? [];
      if (half && wide && isAmongChinese(text, at)) found.push({ kind: half, slice, signs: [{ at, full: wide }] });
    }
  }
  return found;
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
