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
 * `distance('予以公开', '予公以开', 2) === 1`. Costs the length of what differs, times `limit`: what both begin and end with is left
 * out, and no way within the limit strays farther than it.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let same = 0;
  while (same < least - from && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  const rows = a.length - same - from;
  const columns = b.length - same - from;
  if (rows === 0 || columns === 0) return Math.min(rows + columns, far);
  const unit = (text: string, i: number): number => text.charCodeAt(from + i - 1);
  let before: number[] = [];
  let previous: number[] = Array.from({ length: columns + 1 }, (_, j) => Math.min(j, far));
  for (let i = 1; i <= rows; i++) {
    const current: number[] = new Array(columns + 1).fill(far);
    if (i <= limit) current[0] = i;
    let nearest = current[0] as number;
    for (let j = Math.max(1, i - limit); j <= Math.min(columns, i + limit); j++) {
      const cost = unit(a, i) === unit(b, j) ? 0 : 1;
      let steps = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && unit(a, i) === unit(b, j - 1) && unit(a, i - 1) === unit(b, j))
        steps = Math.min(steps, (before[j - 2] as number) + 1);
      current[j] = steps;
      if (steps < nearest) nearest = steps;
    }
    if (nearest > limit) return far;
    before = previous;
    previous = current;
  }
  return Math.min(previous[columns] as number, far);
}
