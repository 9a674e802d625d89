/** What was measured, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** The median, the least and the like of samples in milliseconds. */
export function times(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), min: at(0), max: at(1), count: sorted.length };
}

/** The median of samples. */
export const median = (samples: readonly number[]): number => times(samples).median;

/**
 * What it costs beside another, cells of a table: both medians, their ratio, and the ratio of the least, which others on the
 * machine change less.
 */
export function beside(ours: readonly number[], theirs: readonly number[]): readonly string[] {
  const [mine, its] = [times(ours), times(theirs)];
  return [mine.median, its.median, mine.median / its.median, mine.min / its.min].map(digits);
}

/** The heads of `beside`. */
export const besideHeads = (their: string, our = 'ours'): readonly string[] => [
  `${our}, median ms`,
  their,
  'ratio',
  'ratio of the least',
];

/** Three digits that mean something: 0.123, 4.56, 78.9, 1234; what is not known here is NaN. */
export const digits = (value: number): string => {
  if (Number.isNaN(value)) return 'not measured here';
  if (value >= 100) return value.toFixed(0);
  return value.toPrecision(3);
};

/** A Markdown table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
}
