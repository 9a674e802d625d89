/**
 * The classes of characters that patterns and readers ask for, each told once: as the inside of a character class
 * (`new RegExp(`[${HAN}]+`)`), and, where single characters are asked about, as a question on a UTF-16 code.
 */

/**
 * A Chinese character: the unified ideographs of the basic plane with their first extension (and the 64 hexagrams between the two,
 * which no report has). Not 〇, which is a numeral. Radicals and compatibility ideographs are made into characters before anything
 * is read (`letters.ts`). Characters beyond the basic plane (𠮷) are two codes each, the second of which an emoji may have as well:
 * they are in no class, and a name with one of them is cut there.
 */
export const HAN = '\\u3400-\\u9fff';

const SOME_HAN = new RegExp(`[${HAN}]`);

/** Whether a text has a Chinese character. */
export const hasHan = (text: string): boolean => SOME_HAN.test(text);

/** Whether a code is a Chinese character. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
