/** The first of Unicode's pictures of control characters, ␀ … ␟ for U+0000 … U+001F. */
const PICTURES = 0x2400;
const DELETE = '␡';

/** Control characters (C0 with tabs and line ends, delete, C1), marks and overrides of direction, Unicode's line ends. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Replaces control characters in a line for a terminal or a list by visible signs: those that would move the cursor, colour
 * the text, turn the direction of writing or begin a second line. Names of files, words of reports and keys of configurations
 * may hold them by accident or on purpose.
 *
 *     visible('甲\u001b[31m\u202e乙') === '甲␛[31m〔U+202E〕乙'
 */
export const visible = (line: string): string => line.replace(UNSEEN, signOf);

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === 0x7f ? DELETE : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
