import { forms } from '../forms/index.ts';
import { wholeSentencesIn } from '../syntax/sentences.ts';

/*
 * Sentences that list the parts of the report, and so name what it must speak of without speaking of it:
 * 本报告由总体情况、主动公开政府信息情况、…六部分组成.
 */

const TITLES = [
  ...new Set(
    [forms(2019), forms(2021)].flatMap(({ sections }) =>
      sections.flatMap(({ title, variants }) => [title, ...variants]),
    ),
  ),
].filter((title) => title.length > 4);
const SPEAKS_OF_PARTS = /部分|方面|如下|[一二三四五六]、/;
/** Titles that make a sentence a list of parts; one or two may be named in passing. */
const LEAST = 3;

/** Whether a text may hold a sentence that lists the parts of the report. */
export const speaksOfParts = (text: string): boolean => SPEAKS_OF_PARTS.test(text);

/** Whether a sentence lists the parts of the report. */
export const isPartsList = (sentence: string): boolean =>
  speaksOfParts(sentence) && TITLES.filter((title) => sentence.includes(title)).length >= LEAST;

/** A text without the sentences that list the report's parts. */
export const withoutPartsList = (text: string): string => (speaksOfParts(text) ? sentencesWithoutList(text) : text);

/** As `withoutPartsList`, each sentence on a line of its own. */
export const sentencesWithoutList = (text: string): string =>
  text
    .split('\n')
    // A list may have semicolons.
    .flatMap(wholeSentencesIn)
    .map((sentence) => (isPartsList(sentence.text) ? '' : sentence.text))
    .join('\n');
