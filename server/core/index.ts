/**
 * The façade: what the core can do. Pure functions of text; places are offsets; nothing here knows an editor.
 *
 *     const opened = open(text, { format: 'text' });
 *     opened.recognition.isReport;  opened.diagnoses();  outline(opened);  hover(opened, offset);
 */
import type { Diagnosis } from './check.ts';
import type { Facts } from './facts.ts';
import type { Recognition } from './recognise.ts';
import type { Edition, Format } from './tree.ts';
import type { Span, TextEdit } from './text.ts';

export interface OpenOptions {
  readonly format: Format;
  /** The user says that it is a report (language id, file ending): check it as soon as one sign is there. */
  readonly assume?: boolean;
}

/** One version of one text. Everything is computed on first use and kept. */
export interface Opened {
  readonly text: string;
  readonly recognition: Recognition;
  /** The edition it is checked against; undefined when it is no report. */
  readonly edition: Edition | undefined;
  /** undefined when it is no report. */
  readonly facts: Facts | undefined;
  /** Empty when it is no report. */
  readonly diagnoses: () => readonly Diagnosis[];
}

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'subsection' | 'table' | 'row';
  readonly span: Span;
  /** The part to reveal, inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface Fold {
  readonly span: Span;
}

/** A rule's own page, Markdown. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** All safe edits of the diagnoses, without overlaps: what fix-all applies. */
export declare function safeEdits(opened: Opened): readonly TextEdit[];
export declare function open(text: string, options: OpenOptions): Opened;
export declare function outline(opened: Opened): readonly OutlineItem[];
export declare function hover(opened: Opened, offset: number): Hover | undefined;
export declare function folds(opened: Opened): readonly Fold[];
export declare function rulePage(id: string): RulePage | undefined;
