import type { Report } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import { datesIn } from './date.ts';
import type { Facts } from './model.ts';

/** Nothing but a day, in brackets or not: 2025年1月20日 | （2025年1月20日） */
const AROUND = /^[（(\s]*$|^[）)\s]*$/;
const LONGEST = 24;
/** A page's label of the day of writing. */
const WRITTEN = /(?:成\s*文|发\s*文|印\s*发)(?:日期|时间)[:：\s]*/;

/**
 * The day on which the report was signed: under its last section, or as the page's head says it (成文日期). A report cannot
 * have been published before; undefined where no whole date stands there.
 */
export function readSigned(report: Report): Facts['signed'] {
  const closing = report.sections.at(-1)?.paragraphs ?? [];
  for (const { slice } of closing.slice(-2).reverse()) {
    const day = slice.text.length <= LONGEST ? onlyDay(slice) : undefined;
    if (day) return day;
  }
  for (const line of report.chrome.web) {
    const label = WRITTEN.exec(line.text);
    const found = label && dayIn(line.sub(label.index + label[0].length, line.text.length));
    if (found?.index === 0) return found.day;
  }
  return undefined;
}

function onlyDay(slice: Slice): Facts['signed'] {
  const found = dayIn(slice);
  const { text } = unspaced(slice);
  return found && AROUND.test(text.slice(0, found.index)) && AROUND.test(text.slice(found.end)) ? found.day : undefined;
}

function dayIn(slice: Slice) {
  const [first] = datesIn(unspaced(slice));
  if (first?.year === undefined || first.month === undefined || first.day === undefined) return undefined;
  const { year, month, day, index, end } = first;
  return { index, end, day: { year, month, day, span: first.slice.span } };
}
