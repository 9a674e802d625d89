import { DIGIT, HAN_DIGIT } from '../text/characters.ts';
import type { Paragraph, Signature } from './tree.ts';

const YEAR = `(?:[${DIGIT}]{4}|[${HAN_DIGIT}OＯ]{4})`;
/** A day and nothing else, its figures perhaps still to be filled in: 2025年1月20日 | （二〇二五年一月二十日） | 2025年  月  日 | 2025-01-20 */
const DAY = new RegExp(
  `^[（(]?(?:${YEAR}年.{0,4}月(?:.{0,4}[日号]|[${DIGIT}]{1,2})|[${DIGIT}]{4}[-/.．／][${DIGIT}]{1,2}[-/.．／][${DIGIT}]{1,2}日?)[）)]?$`,
);
/** An office's name as it stands alone on a line. */
const OFFICE = /^[^，,。；;：:、0-9]{1,29}[府局委办厅院处心会]$/;
/** Look for the date in this many last lines: one more may stand below it, the office or （此件公开发布）. */
const LINES = 2;

/** Finds who signed a section's text, and when: 青岚县水利局⏎2025年1月20日. Undefined where none of its last lines is a day. */
export function signatureIn(paragraphs: readonly Paragraph[]): Signature | undefined {
  const date = paragraphs.slice(-LINES).findLast(isDay);
  if (!date) return undefined;
  const at = paragraphs.lastIndexOf(date);
  return { office: [paragraphs[at - 1], paragraphs[at + 1]].find((each) => each && isOffice(each)), date };
}

/** Compare no longer line with the pattern: （二〇二五年十一月二十一日） has 14 characters, and blanks may stand between. Saves time only. */
const LONGEST = 24;

const isDay = ({ passage }: Paragraph): boolean => passage.text.length <= LONGEST && DAY.test(passage.words.text);

const isOffice = ({ passage }: Paragraph): boolean => !passage.itemNumber && OFFICE.test(passage.text);
