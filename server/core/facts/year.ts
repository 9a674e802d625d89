import type { Title } from '../syntax/tree.ts';
import { yearSpan } from './date.ts';
import type { Period, Year } from './model.ts';

/** The reporting year: what the title says, else the period, else undefined. Nothing is inferred from the prose. */
export function readYear(title: Title | undefined, period: Period | undefined): Year | undefined {
  if (title?.year) return { ...title.year, from: 'title' };
  const date = period?.to?.year === undefined ? period?.from : period.to;
  const at = date && yearSpan(date);
  return at && date?.year !== undefined ? { value: date.year, span: at, from: 'period' } : undefined;
}
