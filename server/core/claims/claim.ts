import type { TableId } from '../forms/form.ts';
import type { Span } from '../text/span.ts';
import type { Subject } from './lexicon/meaning.ts';
import type { Standing } from './standing/standing.ts';

/** Topics that count all applications, not some kind of them. */
export const WHOLES: ReadonlySet<string> = new Set(['new', 'handled', 'done']);

/** Topics of what becomes of applications, in the order of table 3; a row of one is `deny.4`, several rows in one word `open+partial`. */
export const OUTCOMES = ['open', 'partial', 'deny', 'unable', 'reject', 'other'] as const;

/**
 * What a sentence says about something that a table counts. A plain value: it can be stored, sent and compared with what
 * other reports say. Places are indices of its paragraph's text.
 */
export interface Claim {
  /** Which figure of the report it is about, for the words of a finding: `new`, `deny.4`, `review`, `norm.made` … */
  readonly topic: string;
  readonly subject: Subject;
  /**
   * `equals`: so many. `none`: there was none. `all-closed`: nothing is left over. `all-upheld`, `uncorrected`: how all
   * cases ended. `yoy`: against last year; kept, but not compared within one report.
   */
  readonly relation: 'equals' | 'none' | 'all-closed' | 'all-upheld' | 'uncorrected' | 'yoy';
  /** What the words may mean, likeliest first; the claim is right if one of them is. */
  readonly interpretations: readonly Interpretation[];
  readonly value: number;
  /** Half of the last place written, where 万 or decimals round the number. */
  readonly tolerance: number;
  readonly unit: string;
  /** 余 近 约 以上 */
  readonly approximate: boolean;
  /** The words leave no doubt; else a difference is only worth a warning, or (`hint`) a word. */
  readonly weight: 'sure' | 'likely' | 'hint';
  /** The figure as written, without its unit; for a claim without one, the phrase. */
  readonly number: Span;
  /** From the first word that says what is counted to the figure's unit. */
  readonly phrase: Span;
  /** The phrase as read. */
  readonly words: string;
  /** Several figures that say this together (线上 4 件、线下 2 件), or that each may be a part of the same cell. */
  readonly parts: readonly Part[];
  /** Why it is not compared with the tables; empty where it is. */
  readonly standings: readonly Standing[];
}

/** A claim with places in the file. */
export interface PlacedClaim extends Claim {
  /** Number of the sentence within the report. */
  readonly sentence: number;
}

/** A figure that a claim adds up. */
export interface Part {
  readonly value: number;
  readonly number: Span;
}

/** One meaning of a claim: a sum of cells. */
export interface Interpretation {
  /** 新收＋上年结转 */
  readonly name: string;
  readonly terms: readonly CellTerm[];
  /** This meaning is only possible while that cell holds 0. */
  readonly ifZero?: CellTerm;
  /** Factor from the cell's unit to the claim's: 万元 → 元. */
  readonly factor?: number;
  /** What is compared instead of the figure alone. */
  readonly together?: Together;
  /** The figure may be less than the cells hold: 驳回 18 件 of all 其他结果. */
  readonly atMost?: true;
}

/** A figure read with others of its sentence: 废止 4 件，宣布失效 2 件 are 6. */
export interface Together {
  /** `sum`: it and the others are compared as one. `part`: it is a part of the other, or the other alone is meant. */
  readonly as: 'sum' | 'part';
  /** What is compared. */
  readonly value: number;
  /** The phrases of the others: 宣布失效2件. */
  readonly with: readonly string[];
}

/** A cell in such a sum. */
export interface CellTerm {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly sign: 1 | -1;
}
