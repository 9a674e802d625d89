import type { Miscounts } from '../arithmetic/miscounts.ts';
import type { Imbalance } from '../balance/localise.ts';
import type { Range } from '../balance/ranges.ts';
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

/** What the report says, matched against the prescribed form: all that a rule needs to know. Functions compute on their first call. */
export interface Facts {
  readonly report: Report;
  /** The form that the report's year prescribes; the 2021 one where the year is not known. */
  readonly form: Form;
  /** The reporting year: of the title, else of the period, else undefined. */
  readonly year: Year | undefined;
  /** 统计期限, as far as it can be read. */
  readonly period: Period | undefined;
  /** The office whose report it is; undefined where the title names none. */
  readonly agency: Agency | undefined;
  /** The day of publication, from the lines of a web page around the report: 发布日期：2024-01-10 */
  readonly published: Day | undefined;
  /** The day on which it was signed, from under its text or a web page's 成文日期. A report cannot have been published before. */
  readonly signed: Day | undefined;
  /** The last day to publish the report, in the year after the reporting year: by law, or as the user says. */
  readonly deadlines: Deadlines;
  /** The table of a kind; where there are several, the first of those with the most rows. */
  readonly table: (id: TableId) => TableFacts | undefined;
  /** Every data cell of every table. */
  readonly cells: () => readonly PlacedCell[];
  /** The paragraphs that may claim something, as they were read, in order. Each is kept from one version to the next. */
  readonly readings: () => readonly PlacedReading[];
  /** All figures claimed in prose, in order: 新收申请 8 件 */
  readonly claims: () => readonly PlacedClaim[];
  /** The same claims, each with what the tables say of it. */
  readonly judged: () => readonly Judged[];
  /** Where claims and tables contradict each other; each contradiction once. */
  readonly disagreements: () => readonly Disagreement[];
  /** Where figures of one sentence contradict each other. */
  readonly miscounts: () => Miscounts;
  /** The section of a number; where there are several, the first with something in it. */
  readonly section: (number: SectionNumber) => Section | undefined;
  /** Where to mark what is said of the report as a whole, see `anchorOf`. */
  readonly anchor: Span;
  /** Where version 0.1.0 marked it, see `Former`. */
  readonly formerAnchor: Span;
}

/** A whole date, with the place where it is written. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** The reporting year. */
export interface Year {
  readonly value: number;
  /** Its four figures. */
  readonly span: Span;
  readonly from: 'title' | 'period';
}

/** The period that the figures cover: 2023年1月1日至12月31日. Dates that are not written are undefined. */
export interface Period {
  /** The phrase from the first date to the last. */
  readonly slice: Slice;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/** A date as it is written; parts that are not written are undefined: 12月31日 has no year. */
export interface PartialDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly slice: Slice;
}

/** One table matched against its form. Row and column keys are those of the form's data: `number('deny.1', 'N')`. */
export interface TableFacts {
  readonly table: Table;
  /** The form whose labels the table carries; where they are mixed, the one that the year prescribes. */
  readonly form: Form;
  readonly row: (key: string) => Row | undefined;
  readonly cell: (row: string, column: string) => Cell | undefined;
  /**
   * The figure in a cell, if it was read and holds a non-negative figure that can enter a sum; in the column 本年增/减 of 2019, the
   * change with its sign; in a row that slid by a place, the figure that was meant to stand there. Else undefined.
   */
  readonly number: (row: string, column: string) => number | undefined;
  /**
   * What a cell holds, or where it was left empty (or has a `/`) what it can hold beside the figures of its sums: 6＋1＋_ leaves a blank
   * total 7 at least. Undefined where `number` is for another reason.
   */
  readonly range: (row: string, column: string) => Range | undefined;
  /** Whether a cell of the form was left empty, or has a mark for nothing (`/`, 无). */
  readonly isOpen: (row: string, column: string) => boolean;
  /** What does not balance in it, with what would mend it. */
  readonly imbalances: () => readonly Imbalance[];
  /** Rows that slid by a place, as the sums prove it. */
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
  /** The kind of its figure: its column's where that has one (本年增/减), else its row's. */
  readonly kind: FigureKind;
  readonly cell: Cell;
}
