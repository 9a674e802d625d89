import { isBlank } from './characters.ts';

/*
 * Compare labels folded: without blanks, in one width, with one kind of quotation mark and of bracket. A label is then found
 * however it was typed.
 */

/** For each UTF-16 unit the unit it is folded to, 0 where it is dropped. A table, for every character of a report goes through it. */
const FOLDED = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) FOLDED[code] = isBlank(code) ? 0 : code;
for (let code = 0xff01; code <= 0xff5e; code++) FOLDED[code] = code - 0xfee0;
const same = (chars: string, as: string): void => {
  for (const char of chars) FOLDED[char.charCodeAt(0)] = as.charCodeAt(0);
};
same('〔【［[{〖', '(');
same('〕】］]}〗', ')');
same("“”„‟″＂‘’‚‛′＇'「」『』", '"');
same('。', '.');
same('﹑､︑', '、');
same('—–－−―', '-');

/** The folded form of one UTF-16 unit; 0 where folding drops it. */
export const foldUnit = (unit: number): number => FOLDED[unit] as number;

/** Folds a label, a heading, a word: `（一） 予以公开` and `(一)予以公开` both become `(一)予以公开`. */
export function fold(text: string): string {
  let result = '';
  /** What stands before this index is in `result`; unchanged runs are copied whole. */
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLDED[code] as number;
    if (folded === code) continue;
    result += text.slice(from, i);
    if (folded !== 0) result += String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/**
 * Edit distance (insert, delete, replace, swap of neighbours) up to `limit`; `limit + 1` for anything farther:
 * `distance('予以公开', '予公以开', 2) === 1`. Costs the product of the two lengths, less where the limit is passed early.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] as number, limit + 1);
}
