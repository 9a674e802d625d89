import type { Report } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import { datesIn } from './date.ts';
import type { Facts } from './model.ts';

/** A web page's label of the day of writing. */
const WRITTEN = /(?:成\s*文|发\s*文|印\s*发)(?:日期|时间)[:：\s]*/;

/**
 * The day on which the report was signed: under its last section, else from the web page's head (成文日期：2024-01-10). Undefined where
 * no whole date stands there.
 */
export function readSigned(report: Report): Facts['signed'] {
  const under = report.signature?.date;
  const day = under && dayIn(under.slice)?.day;
  if (day) return day;
  for (const line of report.chrome.web) {
    const label = WRITTEN.exec(line.text);
    const found = label && dayIn(line.sub(label.index + label[0].length, line.text.length));
    if (found?.index === 0) return found.day;
  }
  return undefined;
}

function dayIn(slice: Slice) {
  const [first] = datesIn(unspaced(slice));
  if (first?.year === undefined || first.month === undefined || first.day === undefined) return undefined;
  const { year, month, day, index } = first;
  return { index, day: { year, month, day, span: first.slice.span } };
}
