/** Stretches of a sentence that are somebody else's words: names of documents, quotations. Nothing in them is corrected. */

const PAIRS = ['《》', '〈〉', '“”', '‘’', '「」', '『』'] as const;
/** No name or quotation is longer; a sign further away is a lost half. */
const REACH = 120;

/** Whether the character at an index stands inside 《…》 or “…”. */
export function isQuoted(text: string, at: number): boolean {
  return PAIRS.some(([open = '', close = '']) => {
    const from = text.lastIndexOf(open, at - 1);
    if (at === 0 || from < 0 || at - from > REACH || text.lastIndexOf(close, at - 1) > from) return false;
    const to = text.indexOf(close, at);
    return to >= 0 && to - from <= REACH;
  });
}
