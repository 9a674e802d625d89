import type { Facts } from '../facts/model.ts';
import type { SectionNumber } from '../forms/form.ts';
import { toHan } from '../text/han.ts';

/** How a section's number is prescribed: 五、 */
export const numberingOf = (number: number): string => `${toHan(number)}、`;

/** 一、总体情况 */
export const headingOf = (number: SectionNumber, title: string): string => numberingOf(number) + title;

/** How many of the sections that belong before this one are missing. */
export const missingBefore = (facts: Facts, number: SectionNumber): number =>
  facts.form.sections.filter((form) => form.number < number && !facts.section(form.number)).length;

/**
 * Indices of the numbers that stand out of order: the fewest whose removal makes the rest increase. Where several choices are
 * equally few, the later numbers: of 一二四三五六 the 三. Quadratic in the numbers.
 */
export function misplaced(numbers: readonly number[]): readonly number[] {
  // The longest increasing chain that ends at each item. Quadratic is fast enough: a report has six sections, a table 25 rows.
  const length: number[] = [];
  const before: number[] = [];
  let last = -1;
  numbers.forEach((number, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((numbers[j] ?? 0) < number && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before[i] = j;
      }
    }
    if (last < 0 || (length[i] ?? 0) > (length[last] ?? 0)) last = i;
  });
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = before[i] ?? -1) kept.add(i);
  return numbers.flatMap((_, i) => (kept.has(i) ? [] : [i]));
}
