import { DIGIT, HAN } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';
import { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import type { Facts } from './model.ts';

/** Labels of the day on which a page went public, the surest first. The day of writing (成文日期) is read in `signed.ts`. */
const LABELS = [
  '发[布表]日期|发[布表]时间|公布日期|公布时间|发[布表]于',
  '公开日期|公开时间',
  `(?<![${HAN}])(?:日期|时间)`,
];
const DAY = `([${DIGIT}]{4})[-/.．年／－]?([${DIGIT}]{1,2})[-/.．月／－]?([${DIGIT}]{1,2})(?![${DIGIT}])日?`;
const LABELLED = LABELS.map((label) => new RegExp(`(?:${label})[:：|]?[\\[【（(]?${DAY}`));
const LABEL_AT_END = /(?:日期|时间|发布于)[:：|]?$/;
/** The time behind a day; without the blank between they would run together: 2024-01-1010:26 */
const CLOCK = new RegExp(`[${DIGIT}]{1,2}[:：][${DIGIT}]{2}(?:[:：][${DIGIT}]{2})?`, 'g');

/** The day of publication, as the lines of the web page around the report give it: 发布日期：2024-01-10. Undefined where they do not. */
export function readPublished(lines: readonly Slice[]): Facts['published'] {
  const readable = lines.map(legible);
  for (const pattern of LABELLED) {
    for (const line of readable) {
      const found = readLine(line, pattern);
      if (found) return found;
    }
  }
  return undefined;
}

const FIRST_DIGIT = new RegExp(`[${DIGIT}]`);

function readLine(line: Slice, pattern: RegExp): Facts['published'] {
  const match = pattern.exec(line.text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(hanNumber);
  if (year === undefined || month === undefined || day === undefined || !isDay(month, day)) return undefined;
  const end = match.index + match[0].length;
  const start = end - (match[0].length - match[0].search(FIRST_DIGIT));
  return { year, month, day, span: line.spanOf(start, end) };
}

/** A line without blanks and times of day. A label at its end (发布日期：) takes the next line with it. */
function legible(line: Slice, index: number, lines: readonly Slice[]): Slice {
  const next = lines[index + 1];
  const whole = next && LABEL_AT_END.test(line.text.trimEnd()) ? Slice.join([line, next]) : line;
  const parts: Slice[] = [];
  let from = 0;
  for (const clock of whole.text.matchAll(CLOCK)) {
    parts.push(whole.sub(from, clock.index));
    from = clock.index + clock[0].length;
  }
  parts.push(whole.sub(from, whole.text.length));
  return unspaced(Slice.join(parts));
}

/** How many days each month can have. The 31st of February is no day, and no rule compares it with others. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (month: number, day: number): boolean => day >= 1 && day <= (DAYS[month - 1] ?? 0);
