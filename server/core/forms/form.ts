/** The six prescribed sections. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** The edition of the prescribed form: on trial from 2019, revised in 2021. */
export type Edition = 2019 | 2021;

/** The tables under 二、, 三、 and 四、. */
export type TableId = 't2' | 't3' | 't4';

/** The prescribed report of one edition, as data. Source of every label: the notice that prescribes the form. */
export interface Form {
  readonly edition: Edition;
  /** 国办公开办函〔2021〕30号 */
  readonly document: string;
  /** What the report as a whole rests on: that it is written, handed in and published. */
  readonly articles: readonly ArticleLink[];
  readonly sections: readonly SectionForm[];
  readonly tables: Readonly<Record<TableId, TableForm>>;
}

/** One of the six sections as prescribed. */
export interface SectionForm {
  readonly number: SectionNumber;
  /** 总体情况, without its number. */
  readonly title: string;
  /** Other titles seen in real reports that clearly mean this section. */
  readonly variants: readonly string[];
  /** Other titles that are as right as `title`, where the form itself was published in two wordings. */
  readonly alsoRight?: readonly string[];
  readonly table?: TableId;
  /** What the section must hold, for the hover on its heading. Plain text, a sentence or two a line. */
  readonly explanation: string;
  readonly articles: readonly ArticleLink[];
}

/** A table as prescribed. */
export interface TableForm {
  readonly id: TableId;
  readonly title: string;
  /** Rows of figures, in order. */
  readonly rows: readonly RowForm[];
  readonly columns: readonly ColumnForm[];
  /** Captions and group labels that carry no figures of their own. */
  readonly groups: readonly GroupForm[];
  /** The words in its first cell: （本列数据的勾稽关系为：…） */
  readonly note?: string;
  /** The sums that must hold among its figures. */
  readonly equations: readonly Equation[];
}

/** `amount` may have decimals; `count` may not; `change` is signed (2019 only). */
export type FigureKind = 'count' | 'amount' | 'change';

/** A row of figures: `deny.1` is 1.属于国家秘密 under （三）不予公开. */
export interface RowForm {
  /** Its name in code: `deny.1`, `reg`. Never rename one: accepted findings are known by it (`about: 't3.deny.1'`). */
  readonly key: string;
  /** The prescribed words, with number. */
  readonly label: string;
  /** Other words that are in use for it and no slip. */
  readonly aliases: readonly string[];
  /** Key of the group it stands in: `deny`. */
  readonly group?: string;
  /** Keys of its columns, in order. */
  readonly columns: readonly string[];
  readonly kind: FigureKind;
  readonly articles: readonly ArticleLink[];
  /** What is counted here, for the hover. */
  readonly explanation: string;
}

/** A column of figures: 自然人 is `N`. */
export interface ColumnForm {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Where a column holds another kind of figure than the rest of its row; else the row's `kind` counts. */
  readonly kind?: FigureKind;
  readonly explanation: string;
}

/** A label over several rows, or over several columns, without figures of its own: （三）不予公开, 法人或其他组织 */
export interface GroupForm {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly articles: readonly ArticleLink[];
  readonly explanation: string;
}

/** A clause of the 《条例》 that a part of the form rests on. `usual`: common understanding, not written in the form; say 通常对应. */
export interface ArticleLink {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly usual?: boolean;
}

/** A sum that must hold: Σ sign·cell = 0. */
export interface Equation {
  /** `balance.N`, `done.T`, `row.deny.1`, `review` */
  readonly id: string;
  /** `balance` and `done` run down a column of table 3, `row` along a row of it, `result` along a group of table 4. */
  readonly kind: 'balance' | 'done' | 'row' | 'result';
  readonly terms: readonly Term[];
}

/** A cell in a sum, by the keys of its row and column. */
export interface Term {
  readonly row: string;
  readonly column: string;
  readonly sign: 1 | -1;
}
