import type { Relaxed } from './config/relaxed.ts';

/*
 * What keeps findings from being shown, in the words of the status bar and of the command line alike: nobody shall take
 * silence for soundness. The client imports this file, so that it must import nothing but types.
 */

/** How many rules a configuration turns off and lowers, and how many of them are errors by their own severity. */
export interface RelaxedCounts {
  readonly off: number;
  /** How many of those that are off are errors by their own severity. */
  readonly offErrors: number;
  readonly lowered: number;
  readonly loweredErrors: number;
}

/** Counts rules that are off and lowered. */
export function countRelaxed(all: readonly Pick<Relaxed, 'severity' | 'setting'>[]): RelaxedCounts {
  const count = (isOff: boolean, isError: boolean): number =>
    all.filter((each) => (each.setting === 'off') === isOff && (!isError || each.severity === 'error')).length;
  return {
    off: count(true, false),
    offErrors: count(true, true),
    lowered: count(false, false),
    loweredErrors: count(false, true),
  };
}

/** What keeps findings from being shown. */
export interface KeptBack {
  readonly omitted: number;
  readonly accepted: number;
  readonly relaxed: RelaxedCounts;
  readonly isDraft: boolean;
}

/** Says what is kept back, each in a few words: 另有 5 条规则没有查（其中 2 条查的是“错误”）. Empty where nothing is. */
export const keptBack = ({ omitted, accepted, relaxed, isDraft }: KeptBack): readonly string[] => [
  ...(omitted > 0 ? [`另有 ${omitted} 处太多，没有列出`] : []),
  ...relaxedWords(relaxed),
  ...(accepted > 0 ? [`另有 ${accepted} 处已接受`] : []),
  ...(isDraft ? [draftWords] : []),
];

/** Says that the report is checked as a draft. */
export const draftWords = '按草稿校核，还没写的不报出';

/**
 * Says how many rules are off or lowered; empty where none is.
 *
 * @param where for which of several reports, where it is not for all: “在其中 3 份里”
 */
export const relaxedWords = (
  { off, offErrors, lowered, loweredErrors }: RelaxedCounts,
  where = '',
): readonly string[] => [
  ...(off > 0 ? [`另有 ${off} 条规则${where}没有查${ofThem(off, offErrors, '查的')}`] : []),
  ...(lowered > 0 ? [`另有 ${lowered} 条规则${where}调低了程度${ofThem(lowered, loweredErrors, '本来')}`] : []),
];

function ofThem(all: number, errors: number, what: string): string {
  if (errors === 0) return '';
  if (errors < all) return `（其中 ${errors} 条${what}是“错误”）`;
  return all === 1 ? `（${what}是“错误”）` : `（${what}都是“错误”）`;
}
