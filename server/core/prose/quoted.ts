/* Text that quotes others: names of documents, quotations. Nothing in it is corrected. */

const PAIRS = ['《》', '〈〉', '“”', '‘’', '「」', '『』'] as const;
/**
 * Characters that are searched for the opening and the closing sign. Arbitrary but generous, the same as the longest title of
 * `citations.ts`; it bounds the cost in a paragraph of a million characters without a sign.
 */
const REACH = 120;

/** Whether the character at an index stands inside 《…》, “…” or another such pair. */
export function isQuoted(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  return PAIRS.some(([open = '', close = '']) => {
    const from = before.lastIndexOf(open);
    if (from < 0 || before.lastIndexOf(close) > from) return false;
    return text.slice(at, at - before.length + from + REACH + 1).includes(close);
  });
}
