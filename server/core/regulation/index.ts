import type { Article, Paragraph } from './article.ts';
import { active } from './chapters/active.ts';
import { applicationIntake } from './chapters/application-intake.ts';
import { applicationReply } from './chapters/application-reply.ts';
import { general } from './chapters/general.ts';
import { scope } from './chapters/scope.ts';
import { supervision } from './chapters/supervision.ts';
import { supplementary } from './chapters/supplementary.ts';
import { type Clause, resolve } from './clause.ts';

/** All 56 articles in order, by chapter: 《中华人民共和国政府信息公开条例》 as revised in 2019, in our own words. */
export const chapters: readonly (readonly Article[])[] = [
  general,
  scope,
  active,
  [...applicationIntake, ...applicationReply],
  supervision,
  supplementary,
];

/** All 56 articles in order; article N stands at N − 1. */
export const regulation: readonly Article[] = chapters.flat();

/** The article of a number; undefined where there is no such article. */
export const articleOf = (number: number): Article | undefined => regulation[number - 1];

/** The explanation of one 款 or 项; of a whole article, only where it has a single 款. Undefined where there is none. */
export function textOf(clause: Clause): string | undefined {
  const { article, paragraph, item } = resolve(clause);
  const one: Paragraph | undefined =
    paragraph === undefined ? undefined : articleOf(article)?.paragraphs[paragraph - 1];
  return item === undefined ? one?.text : one?.items?.[item - 1];
}
