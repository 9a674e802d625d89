/** Unicode has pictures for C0, ␀ … ␟, and for delete. */
const PICTURES = 0x2400;
const DELETE = '␡';

/** C0 with tabs and line ends, delete, C1; marks and overrides of direction; the line ends of Unicode. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * One line as it may go to a terminal or into a list: what would move its cursor, colour it, ring its bell or turn the
 * direction of writing, and what would be a second line, stands there as a sign that is seen. Names of files, words of reports
 * and keys of configurations hold such signs by accident, or by somebody's intent.
 *
 *     visible('甲\u001b[31m\u202e乙') === '甲␛[31m〔U+202E〕乙'
 */
export const visible = (line: string): string => line.replace(UNSEEN, signOf);

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === 0x7f ? DELETE : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
