import { toHan } from '../text/han.ts';
import { ITEMS, LAST_ARTICLE, shapeOf } from './structure.ts';

/** An article of the 《条例》, or one 款 or 项 of it. */
export interface Clause {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** Why a clause does not exist. */
export interface Absence {
  /** The first part of the reference that leads nowhere. */
  readonly part: 'article' | 'paragraph' | 'item';
  /** What there is instead: 第三十九条只有两款 */
  readonly instead: string;
}

/** A clause's name: 第三十六条第（四）项. 第一款 is left out where the article has only that one. */
export function clauseName({ article, paragraph, item }: Clause): string {
  const only = shapeOf(article)?.paragraphs === 1;
  const middle = paragraph === undefined || (only && paragraph === 1) ? '' : `第${toHan(paragraph)}款`;
  return `第${toHan(article)}条${middle}${item === undefined ? '' : `第（${toHan(item)}）项`}`;
}

/** Fills in a clause's 款 where it can only be one: 第三十六条第（四）项 → 第三十六条第一款第（四）项. */
export function resolve(clause: Clause): Clause {
  if (clause.paragraph !== undefined) return clause;
  const shape = shapeOf(clause.article);
  const paragraph = clause.item === undefined ? (shape?.paragraphs === 1 ? 1 : undefined) : shape?.items?.paragraph;
  return paragraph === undefined ? clause : { ...clause, paragraph };
}

/** Says which part of a reference does not exist, and what there is instead; undefined where all of it exists. */
export function absence({ article, paragraph, item }: Clause): Absence | undefined {
  const shape = shapeOf(article);
  if (!shape) return { part: 'article', instead: `《条例》共${toHan(LAST_ARTICLE)}条，没有第${toHan(article)}条` };
  const name = `第${toHan(article)}条`;
  if (paragraph !== undefined && (paragraph < 1 || paragraph > shape.paragraphs)) {
    return { part: 'paragraph', instead: `${name}只有${amount(shape.paragraphs)}款，没有第${toHan(paragraph)}款` };
  }
  if (item === undefined) return undefined;
  if (!shape.items) return { part: 'item', instead: `${name}没有分项${withoutItems(article, shape.paragraphs)}` };
  if (paragraph !== undefined && paragraph !== shape.items.paragraph) {
    return {
      part: 'item',
      instead: `${name}第${toHan(paragraph)}款没有分项，分项的是第${toHan(shape.items.paragraph)}款`,
    };
  }
  if (item >= 1 && item <= shape.items.count) return undefined;
  const where = shape.paragraphs === 1 ? name : `${name}第${toHan(shape.items.paragraph)}款`;
  return { part: 'item', instead: `${where}只有${amount(shape.items.count)}项，没有第（${toHan(item)}）项` };
}

const withoutItems = (article: number, paragraphs: number): string =>
  paragraphs > 1
    ? `，只分${amount(paragraphs)}款`
    : `。《条例》只有第${[...ITEMS.keys()]
        .filter((one) => one !== article)
        .map(toHan)
        .join('、')}条分项`;

/** A count before 款 or 项: 两, 三. */
const amount = (count: number): string => (count === 2 ? '两' : toHan(count));
