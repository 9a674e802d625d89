import type { Miscounts } from '../arithmetic/miscounts.ts';
import type { Imbalance } from '../balance/localise.ts';
import type { Slide } from '../balance/slide.ts';
import type { Deadlines } from '../check/config/config.ts';
import type { PlacedClaim } from '../claims/claim.ts';
import type { PlacedReading } from '../claims/reading.ts';
import type { FigureKind, Form, RowForm, SectionNumber, TableId } from '../forms/form.ts';
import type { Disagreement, Judged } from '../judgement/verdict.ts';
import type { Cell, Report, Row, Section, Table } from '../syntax/tree.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { Agency } from './agency/agency.ts';

/** What the report says, matched against the prescribed form: all that a rule needs to know. */
export interface Facts {
  readonly report: Report;
  /** The form that the report's year prescribes; the 2021 one where the year is not known. */
  readonly form: Form;
  /** The reporting year: of the title, else of the period, else undefined. */
  readonly year: Year | undefined;
  /** 统计期限, as far as it can be read. */
  readonly period: Period | undefined;
  readonly agency: Agency | undefined;
  /** 2024-01-10, from the lines of a web page. */
  readonly published: Day | undefined;
  /** The day on which it was signed, under its text; a report is never published before. */
  readonly signed: Day | undefined;
  /** Until when the report must be published, in the year after the reporting year: by law, or as the user says. */
  readonly deadlines: Deadlines;
  /** The first table of its kind. */
  readonly table: (id: TableId) => TableFacts | undefined;
  /** Every data cell of every table, worked out once. */
  readonly cells: () => readonly PlacedCell[];
  /** The paragraphs that may claim something, read, in order. What is asked of every version asks these, and keeps what it finds. */
  readonly readings: () => readonly PlacedReading[];
  /** Figures claimed in prose, in order: all of them, where they stand. */
  readonly claims: () => readonly PlacedClaim[];
  /** The claims, each with what the tables say of it. */
  readonly judged: () => readonly Judged[];
  /** Where claims and tables contradict each other, each told once. */
  readonly disagreements: () => readonly Disagreement[];
  /** Where figures of one sentence contradict each other. */
  readonly miscounts: () => Miscounts;
  /** The first section of that number. */
  readonly section: (number: SectionNumber) => Section | undefined;
  /** Where to mark what is said of the report as a whole, see `anchorOf`; and where version 0.1.0 marked it. */
  readonly anchor: Span;
  readonly formerAnchor: Span;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

export interface Year {
  readonly value: number;
  readonly span: Span;
  readonly from: 'title' | 'period';
}

/** 2023年1月1日 to 12月31日; parts that are not written are undefined. */
export interface Period {
  /** The phrase from the first date to the last. */
  readonly slice: Slice;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

export interface PartialDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly slice: Slice;
}

export interface TableFacts {
  readonly table: Table;
  /** The form whose labels the table carries (a mixture counts as the one the year prescribes). */
  readonly form: Form;
  readonly row: (key: string) => Row | undefined;
  readonly cell: (row: string, column: string) => Cell | undefined;
  /**
   * The figure there, if the cell was read and holds a non-negative figure that can enter a sum; in the column 本年增/减 of
   * 2019, the change with its sign. Of a row that slid by a place, what was meant to stand there.
   */
  readonly number: (row: string, column: string) => number | undefined;
  /** What does not balance in it, with what would mend it; worked out once. */
  readonly imbalances: () => readonly Imbalance[];
  /** Rows that slid by a place, as the sums prove it; worked out once. */
  readonly slides: () => readonly Slide[];
  /** What was meant to stand in a cell of such a row; undefined in all others. */
  readonly moved: (row: string, column: string) => number | undefined;
}

/** A data cell that was read, with its place in the form. */
export interface PlacedCell {
  readonly facts: TableFacts;
  readonly table: TableId;
  readonly row: RowForm;
  readonly column: string;
  /** What is counted in it: its column may say otherwise than its row (本年增/减). */
  readonly kind: FigureKind;
  readonly cell: Cell;
}
