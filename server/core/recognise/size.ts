/**
 * Texts of more characters are not checked: fifty times the longest real text at hand (a web page of 83,000), and checking one would
 * hold up every other text for seconds. Its exact size does not matter; saved pages with pictures inside are smaller.
 */
export const mostCharacters = 4_000_000;

/** Whether a text is too large to be checked. */
export const isTooLarge = (text: string): boolean => text.length > mostCharacters;

/** The reason given behind 文件太大. */
export const tooLargeWords = `超过 ${mostCharacters / 10_000} 万字，年报没有这么长`;
