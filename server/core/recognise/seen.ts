/** What one pass over the lines has seen. */
export interface Seen {
  /** Distinct title lines; a list of links to reports has many. */
  readonly titles: Set<string>;
  titleYear: number | undefined;
  periodYear: number | undefined;
  /** How much prose or how many figures stand under each of the six headings that were seen. */
  readonly under: Map<number, number>;
  /** Table labels that have a figure behind them. */
  readonly figured: Set<string>;
  /** The text begins as a notice, an explanation, a manual. */
  otherKind: boolean;
  /** Lines that are program code. */
  code: number;
  /** Words that only the 2019 tables have. */
  trial: boolean;
}

/** Before the first line. */
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

/** So much more stands under that heading. */
export const addUnder = ({ under }: Seen, section: number, amount: number): void => {
  if (section > 0) under.set(section, (under.get(section) ?? 0) + amount);
};
