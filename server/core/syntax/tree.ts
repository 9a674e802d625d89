import type { Edition, SectionNumber, TableId } from '../forms/form.ts';
import { Node } from '../memo.ts';
import type { Value } from '../text/number.ts';
import type { Searched } from '../text/searched.ts';
import { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';
import type { Head } from './head.ts';
import type { ItemNumber } from './item-number.ts';
import type { Counted, Line, LineCell } from './layouts/line.ts';
import type { Passage, PassageKind } from './passage.ts';
import type { GatheredFrom, Passages } from './passages.ts';

/** How a file is written. A `.txt` with a pasted `<table>` is still text. */
export type Format = 'text' | 'markdown' | 'html';

/**
 * How a table is written in the text; `layouts/` reads and writes each. `words` is anything whose cells are separated only by spaces or
 * line ends.
 */
export type TableLayout =
  | 'tab-led'
  | 'tabs'
  | 'separated'
  | 'pipe'
  | 'drawn'
  | 'wiki'
  | 'html'
  | 'paragraphs'
  | 'words';

/** A report as it stands: nothing is corrected in it, and nothing that the text holds is left out. */
export interface Report {
  readonly text: string;
  /** The text, for patterns that hardly any text holds. */
  readonly searched: Searched;
  readonly format: Format;
  /** The line end that the file uses most; fixes write this one. */
  readonly eol: '\n' | '\r\n';
  readonly title: Title | undefined;
  /** Prose before the first section, without the title and without what a web page leaves there. */
  readonly preamble: readonly Paragraph[];
  /** In the order in which they stand, duplicates included. */
  readonly sections: readonly Section[];
  /** That of its last section. */
  readonly signature: Signature | undefined;
  /** Every paragraph, in order: title, preamble, headings, bodies, and the lines behind them. No cells of tables, no page numbers. */
  readonly paragraphs: readonly Paragraph[];
  /** The same paragraphs, for searching them all: what is found is kept from one version to the next. */
  readonly passages: Passages<Paragraph>;
  /** In the order in which they stand, duplicates included. */
  readonly tables: readonly Table[];
  /** Where a second report begins in the same text: its title, or its first heading. It is not read. */
  readonly second: Slice | undefined;
  /** What programs have put around and into the report; rules must not blame the author for it. */
  readonly chrome: Chrome;
}

/** What programs have put around and into a report: a PDF's pages, a web page, lookalike and unseen signs. */
export interface Chrome {
  /** Page numbers, form feeds or lines broken at a fixed width: text taken out of a PDF. */
  readonly pdf: boolean;
  /** Index number, release date, visit count …: lines of the web page around the report. */
  readonly web: readonly Slice[];
  /** Signs that only look like a character (⼯ for 工), with the character that everything else reads there. */
  readonly alike: readonly { readonly span: Span; readonly plain: string }[];
  /** Where unseen signs stand; everything else reads the text without them. */
  readonly unseen: readonly Span[];
}

/** The document's title, its lines joined: 青岚县水利局⏎2024年政府信息公开工作年度报告 */
export interface Title {
  readonly slice: Slice;
  /** 青岚县水利局 */
  readonly agency: Slice | undefined;
  /** 2024 of 2024年 */
  readonly year: { readonly value: number; readonly span: Span } | undefined;
}

/** What was found in a paragraph, see `Passages.gather`. */
export type Gathered<Part> = GatheredFrom<Paragraph, Part>;

/** A paragraph of one version of the text, with its place. What it says, wherever it stands, is its passage. */
export class Paragraph {
  readonly passage: Passage;
  /** The section it belongs to; undefined in the preamble. */
  readonly section: Section | undefined;
  /** Its words with their place; of a paragraph that is a whole line, the line. */
  readonly #words: Slice | Line;

  private constructor(words: Slice | Line, passage: Passage, section: Section | undefined) {
    this.#words = words;
    this.passage = passage;
    this.section = section;
  }

  /** A paragraph of words that were joined or cut out. */
  static of(words: Slice, passage: Passage, section: Section | undefined): Paragraph {
    return new Paragraph(words, passage, section);
  }

  /** A paragraph that is a whole line. Its place is worked out when it is asked for. */
  static ofLine(line: Line, passage: Passage, section: Section | undefined): Paragraph {
    return new Paragraph(line, passage, section);
  }

  /** Its words with their place. Working the place out costs something: for the words alone ask `text`. */
  get slice(): Slice {
    return this.#words instanceof Slice ? this.#words : (this.#words.cells[0] as LineCell).slice;
  }

  /** Its words: hard line breaks joined, markup left out, outer blanks trimmed. */
  get text(): string {
    return this.passage.text;
  }

  /** What it is to the report. */
  get kind(): PassageKind {
    return this.passage.kind;
  }

  /** （一） or 1. at the paragraph's start, its span a place of the file. */
  get itemNumber(): ItemNumber | undefined {
    const { itemNumber } = this.passage;
    return itemNumber && { ...itemNumber, span: this.slice.spanOf(itemNumber.span.start, itemNumber.span.end) };
  }
}

/** One of the six sections, from its heading to the next. */
export interface Section {
  /** Which of the six it is, by the words of its heading, not by the number that is written. */
  readonly number: SectionNumber;
  readonly heading: Heading;
  /** All that stands beneath the heading besides tables, the signature too. */
  readonly paragraphs: readonly Paragraph[];
  /** What it says: its paragraphs without the signature. */
  readonly body: readonly Paragraph[];
  /** Its numbered parts; none where nothing is numbered, or only 一是 and 二是. Worked out on the first call. */
  readonly subsections: () => readonly Subsection[];
  readonly signature: Signature | undefined;
  readonly tables: readonly Table[];
  /** From the heading to the next heading or the end of the file. */
  readonly span: Span;
}

/** A numbered part of a section, up to the next: （二）依申请公开情况。新收申请8件。⏎均已答复。 */
export interface Subsection {
  /** How it and all parts of its section are numbered. */
  readonly style: ItemNumber['style'];
  /** 依申请公开情况; its places are indices of the first paragraph. */
  readonly head: Head;
  /** （二）依申请公开情况 */
  readonly title: Span;
  /** The paragraph with its number, and those beneath it. */
  readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
  readonly tables: readonly Table[];
  /** From its number to the end of its last paragraph or table. */
  readonly span: Span;
}

/** Who signed, and when, beneath the last section: 青岚县水利局⏎2025年1月20日 */
export interface Signature {
  /** The line with the office's name, over the date or under it. */
  readonly office: Paragraph | undefined;
  readonly date: Paragraph;
}

/** The heading of a section. */
export interface Heading {
  /** 五、存在的主要问题及改进情况 */
  readonly slice: Slice;
  /** The numbering as it is written, with mark and blanks: `5、 `; empty where there is none. */
  readonly numbering: Slice;
  /** The number that is written, if one is: 5 */
  readonly ordinal: number | undefined;
  /** The number that a web page shows and that is not written: 2 of the second item of an ordered list. */
  readonly counted?: Counted;
  /** 存在的主要问题及改进情况 */
  readonly words: Slice;
  /** The words are exactly the prescribed ones. */
  readonly exact: boolean;
}

/** A table as it was read: labels that were recognised, with the cells that follow them. */
export interface ReadTable {
  readonly id: TableId;
  readonly layout: TableLayout;
  /** From the first label or cell to the last. */
  readonly span: Span;
  /** The edition whose labels it carries; `mixed` where it has labels of both. */
  readonly edition: Edition | 'mixed';
  /** Every prescribed label that was found, in reading order: rows, groups, columns, notes. */
  readonly labels: readonly FoundLabel[];
  /** Rows in reading order. */
  readonly rows: readonly Row[];
  /** Rows of figures whose label could not be recognised. */
  readonly strays: readonly StrayRow[];
  /** Labels and figures are torn apart: none of its figures is used, and one finding says so. */
  readonly torn: boolean;
  /** Its head does not say which figure is which: they were read in the prescribed order. */
  readonly unclear: boolean;
  /** The columns of a table 3 that has not all that are prescribed, in their order; the form by which it is read has no others. */
  readonly columns?: readonly string[];
  /** Heads of columns in another order than prescribed, the first of each line; the figures are read by these heads. */
  readonly misplaced: readonly FoundLabel[];
  /** Places where the table is interrupted by an empty line though its rows go on. */
  readonly splits: readonly Span[];
}

/** A table of one version of the text, with its place. */
export interface Table extends ReadTable {
  readonly section: Section | undefined;
  /** What it holds, wherever it stands. */
  readonly node: TableNode;
}

/**
 * A table wherever it stands: the same value in every version that holds it. Its places are those of the version in which it was
 * first read, where it began at `start`: what hangs on the node asks only for its words and figures.
 */
export class TableNode extends Node {
  readonly read: ReadTable;
  /** The lines that it was read from. */
  readonly lines: readonly Line[];
  readonly start: number;

  constructor(read: ReadTable, lines: readonly Line[], start: number) {
    super();
    this.read = read;
    this.lines = lines;
    this.start = start;
  }
}

/** A prescribed label that was found in a table. */
export interface FoundLabel {
  /** Key of the label in the form's data: `t3.deny.1`, `t2.reg`, `t4.head.uphold`. */
  readonly key: string;
  readonly role: 'row' | 'group' | 'column' | 'note';
  readonly slice: Slice;
  /** The prescribed words. */
  readonly expected: string;
  /** 0 when they are the prescribed words or an alias, else the edit distance. */
  readonly distance: number;
  /** It is written in other words that are in use for it, see `RowForm.aliases`. */
  readonly alias: boolean;
  /** The unit that stands behind it, prescribed or not: 万元 of 本年收费金额（单位：万元）, 件 of 本年制发件数（件）. */
  readonly unit: string | undefined;
  /** Its place alone tells what it means, see `namedByPlace`. */
  readonly byPlace?: boolean;
}

/** A row of figures that was found in a table. */
export interface Row {
  /** Key in the form's data: `new`, `deny.1`, `reg`, `review` (table 4 gives one row for each of its three groups). */
  readonly key: string;
  /** Its words are empty where its place alone names it. */
  readonly label: FoundLabel | undefined;
  /** As many as prescribed when `complete`; else whatever stands there. */
  readonly cells: readonly Cell[];
  readonly complete: boolean;
}

/** A row of figures whose label could not be recognised. */
export interface StrayRow {
  readonly label: Slice;
  readonly cells: readonly Cell[];
}

/** A cell for a figure, and what stands in it. */
export interface Cell {
  /**
   * The text of the cell without its outer blanks; of a figure with a remark behind it, the figure (2 of 2（其中修订1件）); for a blank
   * cell, the place where a figure would be written.
   */
  readonly span: Span;
  /** All of the cell, blanks included. */
  readonly whole: Span;
  readonly value: Value;
}
