import type { Subject } from '../lexicon/meaning.ts';

/** Why a figure is not compared with the tables though its words may name one of their cells. A plain value. */
export interface Standing {
  /** The row of data or the idea that it comes from: `channel`, `afterwards` … */
  readonly name: string;
  /** What a hover says of it, behind 不比：. */
  readonly says: string;
  /** It is compared all the same, and a difference only worth a word. */
  readonly isCompared?: true;
  /** What it counts is none of ours, so that it tells of nothing in our tables: 协助答复 8 件. */
  readonly ofOthers?: true;
}

/** Where in its sentence a standing is looked for. */
export type Scope =
  /** Directly before the first word of the figure's label. */
  | 'before'
  /** From where its own words begin to the figure. */
  | 'ahead'
  /** From where the sentence begins to the figure's label and the figure. */
  | 'so-far'
  /** Between the label's last word before the figure and the figure. */
  | 'between'
  /** The sentence: it holds for all of its figures. */
  | 'sentence'
  /** The same, for the figures behind what was found. */
  | 'since'
  /** The same, for the figures before what was found. */
  | 'until'
  /** The same, for the figures of the stretch that ends with what was found: its bracket, or its clause and the one before. */
  | 'stretch';

/** Of which figures a standing can be said; all that is given must hold. */
export interface Of {
  readonly subjects?: readonly Subject[];
  /** The label's topic: `^new$`, `\.made$`. */
  readonly topics?: RegExp;
  /** The label's words as they stand in the text. */
  readonly words?: RegExp;
  readonly unlike?: RegExp;
  /** Its label stands behind it: 有 3 件答复. */
  readonly labelBehind?: true;
  /** Only where the sentence is not about applications. */
  readonly elsewhere?: true;
  /** Only in a government's report. */
  readonly government?: true;
  /** Only of a label that leaves a doubt. */
  readonly doubtful?: true;
}

/** A reason not to compare, as data. */
export interface StandingRow extends Standing {
  readonly scope: Scope;
  readonly when: RegExp;
  /** Where the sentence has this too, it does not hold. */
  readonly except?: RegExp;
  readonly of?: Of;
  /** What follows has it, too: 协助县政府答复 8 件，其中公开 3 件. */
  readonly lasts?: true;
  /** A sentence of which some figure has this standing, and one like it of which none has: the row's tests. */
  readonly example: string;
  readonly counter: string;
}
