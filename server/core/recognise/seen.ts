/** What one pass over the lines has seen. */
export interface Seen {
  /** Distinct title lines. A list of links to reports has many. */
  readonly titles: Set<string>;
  titleYear: number | undefined;
  periodYear: number | undefined;
  /** For each heading that was seen, by its number: characters of prose and figures under it, added up. */
  readonly under: Map<number, number>;
  /** Table labels that have a figure behind them. */
  readonly figured: Set<string>;
  /** The text begins like another document: a notice, an explanation, a manual. */
  otherKind: boolean;
  /** How many lines are program code. */
  code: number;
  /** Words that only the 2019 tables have. */
  trial: boolean;
}

/** What has been seen before the first line. */
export const nothingSeen = (): Seen => ({
  titles: new Set(),
  titleYear: undefined,
  periodYear: undefined,
  under: new Map(),
  figured: new Set(),
  otherKind: false,
  code: 0,
  trial: false,
});

/** Adds to what stands under a heading; before the first (0) nothing is counted. */
export const addUnder = ({ under }: Seen, section: number, amount: number): void => {
  if (section > 0) under.set(section, (under.get(section) ?? 0) + amount);
};
