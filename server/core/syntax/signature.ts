import { DIGIT, HAN_DIGIT } from '../text/characters.ts';
import type { Paragraph, Signature } from './tree.ts';

const YEAR = `(?:[${DIGIT}]{4}|[${HAN_DIGIT}OＯ]{4})`;
/** Nothing but a day, be its figures still to be filled in: 2025年1月20日 | （二〇二五年一月二十日） | 2025年  月  日 | 2025-01-20 */
const DAY = new RegExp(
  `^[（(]?(?:${YEAR}年.{0,4}月(?:.{0,4}[日号]|[${DIGIT}]{1,2})|[${DIGIT}]{4}[-/.．／][${DIGIT}]{1,2}[-/.．／][${DIGIT}]{1,2}日?)[）)]?$`,
);
/** An office's name as it stands alone on a line. */
const OFFICE = /^[^，,。；;：:、0-9]{1,29}[府局委办厅院处心会]$/;
/** Behind the date may stand one more line: the office, （此件公开发布）. */
const LINES = 2;

/** Who signed a section's text, and when; undefined where no line beneath it is a day. */
export function signatureIn(paragraphs: readonly Paragraph[]): Signature | undefined {
  const date = paragraphs.slice(-LINES).findLast(isDay);
  if (!date) return undefined;
  const at = paragraphs.lastIndexOf(date);
  return { office: [paragraphs[at - 1], paragraphs[at + 1]].find((each) => each && isOffice(each)), date };
}

/** A line this long is no day, blanks between the figures and all. */
const LONGEST = 24;

const isDay = ({ passage }: Paragraph): boolean => passage.text.length <= LONGEST && DAY.test(passage.words.text);

const isOffice = ({ passage }: Paragraph): boolean => !passage.itemNumber && OFFICE.test(passage.text);
