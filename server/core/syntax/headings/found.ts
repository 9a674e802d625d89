import type { ReadHeading } from './read.ts';

/** A heading with the lines it stands on, `line … end` (excluded). */
export interface FoundHeading extends ReadHeading {
  readonly line: number;
  readonly end: number;
}
