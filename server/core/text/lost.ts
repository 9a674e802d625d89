/**
 * U+FFFD, “�”: what a decoder writes for bytes that it cannot read. Either the file is damaged, or it was once opened in the wrong
 * encoding and saved; the character that stood there is lost.
 */
export const LOST = '\ufffd';

/** Up to this many are reported one by one, however short the text: a share means nothing in a text of a few lines. */
const few = 3;
/**
 * Above this share of its characters, a text is taken to be in several encodings or in none, and is not checked: findings in it would
 * be about rubbish. Its exact size does not matter: a damaged file has a few, a wrong encoding some in every line.
 */
const mostShare = 0.01;

/** How many characters of a text are lost. Costs a pass over it. */
export const countLost = (text: string): number => text.split(LOST).length - 1;

/** Whether so much is lost that the text is not checked: more than three characters, and more than one in a hundred. */
export function isRubbish(text: string): boolean {
  const lost = countLost(text);
  return lost > few && lost > text.length * mostShare;
}
