import type { Counted } from './clauses.ts';

const FROM = /[由从自]$/;
const RISES =
  /^[^，。；、,;0-9]{0,4}(?:增|升|减|降|提高|上升|下降|增加|减少|增长|扩大|回落|提升|缩减|变)[^，。；、,;0-9]{0,3}[至到为]$/;

/** A figure, with the figure of its clause that has its words. */
interface Spoken {
  readonly each: Counted;
  readonly by: Counted;
}

/** Leaves out last year's figures, and gives their words to this year's: 由 409 件增至 437 件. */
export function withoutLastYears(counted: readonly Counted[], text: string): readonly Spoken[] {
  return counted.flatMap((each, k): readonly Spoken[] => {
    const last = counted[k - 1];
    if (rises(each, counted[k + 1], text)) return [];
    return last && rises(last, each, text) ? [{ each, by: last }] : [{ each, by: each }];
  });
}

const rises = (first: Counted, second: Counted | undefined, text: string): boolean =>
  second !== undefined &&
  FROM.test(text.slice(Math.max(0, first.figure.from - 1), first.figure.from)) &&
  RISES.test(text.slice(first.figure.end, second.figure.from));
