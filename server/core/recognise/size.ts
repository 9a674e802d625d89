/**
 * A text of more characters is not begun: some two hundred times the longest report, and a check of it would keep whoever
 * waits for the next one waiting for seconds. Saved pages with pictures inside are smaller.
 */
export const mostCharacters = 4_000_000;

export const isTooLarge = (text: string): boolean => text.length > mostCharacters;

/** What is said behind 文件太大, wherever it is said. */
export const tooLargeWords = `超过 ${mostCharacters / 10_000} 万字，年报没有这么长`;
