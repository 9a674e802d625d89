/** Stretches of a sentence that are somebody else's words: names of documents, quotations. Nothing in them is corrected. */

const PAIRS = ['《》', '〈〉', '“”', '‘’', '「」', '『』'] as const;
/** No name or quotation is longer; a sign further away is a lost half. */
const REACH = 120;

/** Whether the character at an index stands inside 《…》 or “…”. */
export function isQuoted(text: string, at: number): boolean {
  if (at === 0) return false;
  // No further than the reach: a paragraph may be a million characters long, and have no mark at all.
  const before = text.slice(Math.max(0, at - REACH), at);
  return PAIRS.some(([open = '', close = '']) => {
    const from = before.lastIndexOf(open);
    if (from < 0 || before.lastIndexOf(close) > from) return false;
    return text.slice(at, at - before.length + from + REACH + 1).includes(close);
  });
}
