import type { SectionNumber } from '../../forms/form.ts';
import { allForms } from '../../forms/index.ts';
import { distance, fold, foldUnit } from '../../text/fold.ts';

/**
 * Which section some words name, and how it was recognised: by its title or a known variant, by likeness, by a keyword and its
 * number.
 */
export interface Named {
  readonly number: SectionNumber;
  readonly by: 'title' | 'likeness' | 'keyword';
}

const titles = new Map<string, SectionNumber>();
const standard = new Map<SectionNumber, string>();
/** Titles that are right as they stand. */
const right = new Set<string>();
for (const form of allForms) {
  for (const section of form.sections) {
    titles.set(fold(section.title), section.number);
    for (const variant of section.variants) titles.set(fold(variant), section.number);
    standard.set(section.number, fold(section.title));
    for (const title of [section.title, ...(section.alsoRight ?? [])]) {
      right.add(fold(title));
      titles.set(fold(title), section.number);
    }
  }
}
const standardTitles = [...standard.entries()];
const longestFirst = [...titles.keys()].sort((a, b) => b.length - a.length);

/** Titles by their first character, the longest first. */
const byFirst = new Map(
  longestFirst.map((any) => [any.charCodeAt(0), longestFirst.filter((title) => title.startsWith(any.charAt(0)))]),
);

/** The longest heading, folded: the longest known title, and 8 characters for slips and words before it (2024年度). */
export const LONGEST_TITLE = (longestFirst[0]?.length ?? 0) + 8;
/** First characters of titles, as UTF-16 codes. */
export const firstOfTitle: ReadonlySet<number> = new Set(longestFirst.map((title) => title.charCodeAt(0)));

/** Whether folded words are exactly a prescribed title. */
export const isRight = (folded: string): boolean => right.has(folded);

/** Whether folded words are the beginning of a title, and no title themselves. */
export const beginsTitle = (folded: string): boolean =>
  !titles.has(folded) && longestFirst.some((title) => title.startsWith(folded));

/** What a title may carry in front of its prescribed words. */
const PREFIX =
  /^(?:\d{4}年(?:度)?|(?:本)?(?:行政)?机关|我(?:局|办|委|镇|县|区|市|街道)|政府信息公开(?:工作)?(?:的)?|政务公开(?:工作)?(?:的)?)+/;
const SENTENCE_END = /[。；！？;]$/;
/** The many names of the fifth section: 存在的不足和改进措施, 存在问题及下一步打算 */
const PROBLEMS_AND_PLANS =
  /^存在(?:的)?(?:主要)?(?:问题|不足|困难|短板)(?:与|和|及|以及|、)(?:下一步)?(?:工作)?(?:的)?(?:改进|整改|打算|措施|计划|努力方向)(?:情况|措施|意见|计划|打算|办法|方向)?$/;

/** Words that name a section whose title is put in other words; they count only under that section's number. */
const KEYWORDS: readonly (readonly [SectionNumber, RegExp])[] = [
  [4, /复议.*诉讼|诉讼.*复议/],
  [2, /主动公开.*情况$|主动公开政府信息/],
  [3, /申请.*情况$|依申请公开|申请.*(?:办理|处理)/],
  [5, /(?:问题|不足|短板).*(?:改进|措施|打算|整改|计划|对策)|^存在(?:的)?(?:主要)?问题|主要问题/],
  [6, /其[他它].*事项|需要(?:报告|说明).*事项/],
  [1, /总体情况|^概述$|^概况$|基本情况/],
];

/** A quick look before the edit distance: a mistyped title still begins or ends as it should. */
const sharesEnd = (a: string, b: string): boolean => a.startsWith(b.charAt(0)) || a.endsWith(b.slice(-1));

/**
 * Which section some words name; undefined where none. A title with a slip in every four characters, three at most, still counts,
 * if it is numbered.
 *
 * @param folded the words without number, blanks and stops, see `fold`
 * @param numbered some number stands before the words
 * @param ordinal that number, where it is written as sections are numbered (五、)
 */
export function sectionNamed(folded: string, numbered: boolean, ordinal: number | undefined): Named | undefined {
  const known = titles.get(folded) ?? titles.get(folded.replace(PREFIX, ''));
  if (known !== undefined) return { number: known, by: 'title' };
  if (numbered && PROBLEMS_AND_PLANS.test(folded.replace(PREFIX, ''))) return { number: 5, by: 'title' };
  if (SENTENCE_END.test(folded)) return undefined;
  if (numbered) {
    for (const [number, title] of standardTitles) {
      const limit = Math.min(Math.floor(title.length / 4), 3);
      if (limit > 0 && sharesEnd(folded, title) && distance(folded, title, limit) <= limit)
        return { number, by: 'likeness' };
    }
  }
  if (ordinal === undefined) return undefined;
  for (const [number, words] of KEYWORDS)
    if (number === ordinal && words.test(folded)) return { number, by: 'keyword' };
  return undefined;
}

/** The ends of all known titles that stand in a text at `start`, blanks ignored; the longest first. */
export function* titleEnds(text: string, start: number): Iterable<number> {
  let first = start;
  while (first < text.length && foldUnit(text.charCodeAt(first)) === 0) first++;
  for (const title of byFirst.get(foldUnit(text.charCodeAt(first))) ?? []) {
    const end = endOf(text, start, title);
    if (end !== undefined) yield end;
  }
}

function endOf(text: string, start: number, title: string): number | undefined {
  let at = 0;
  let i = start;
  for (; i < text.length && at < title.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    if (unit !== title.charCodeAt(at)) return undefined;
    at++;
  }
  return at === title.length ? i : undefined;
}
