/**
 * What stands where bytes could not be read: U+FFFD, “�”. Either this file is not whole, or it was once opened in the wrong
 * encoding and saved; the character that stood there is lost.
 */
export const LOST = '\ufffd';

/** Up to so many are told one by one, however short the text is. */
const few = 3;
/** Where more of a text than this is lost, it is written in several encodings, or in none: what is left of it means nothing. */
const mostShare = 0.01;

export const countLost = (text: string): number => text.split(LOST).length - 1;

/** Whether so much is lost that the text is not to be checked. */
export function isRubbish(text: string): boolean {
  const lost = countLost(text);
  return lost > few && lost > text.length * mostShare;
}
