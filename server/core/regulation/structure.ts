/*
 * The frame of the 《条例》 (as revised in 2019), written down apart from its explanations: how many 款 each article has and where there
 * are 项. A test compares the two. A clause outside of this frame does not exist.
 */

/** A chapter: its articles, and how many 款 each has. */
export interface ChapterShape {
  readonly ordinal: number;
  readonly name: string;
  readonly firstArticle: number;
  /** Number of 款, article by article. */
  readonly paragraphs: readonly number[];
}

/** The six chapters in order. */
export const CHAPTERS: readonly ChapterShape[] = [
  { ordinal: 1, name: '总则', firstArticle: 1, paragraphs: [1, 1, 4, 2, 1, 2, 1, 1, 1] },
  { ordinal: 2, name: '公开的主体和范围', firstArticle: 10, paragraphs: [3, 2, 3, 2, 1, 1, 2, 3, 1] },
  { ordinal: 3, name: '主动公开', firstArticle: 19, paragraphs: [1, 1, 1, 1, 1, 1, 3, 1] },
  {
    ordinal: 4,
    name: '依申请公开',
    firstArticle: 27,
    paragraphs: [1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 2, 1],
  },
  { ordinal: 5, name: '监督和保障', firstArticle: 46, paragraphs: [1, 2, 1, 2, 2, 1, 1, 1] },
  { ordinal: 6, name: '附则', firstArticle: 54, paragraphs: [1, 2, 1] },
];

/** The only seven articles with 项: in which 款 they stand, and how many there are. */
export const ITEMS: ReadonlyMap<number, ItemShape> = new Map([
  [4, { paragraph: 2, count: 5 }],
  [20, { paragraph: 1, count: 15 }],
  [29, { paragraph: 2, count: 3 }],
  [31, { paragraph: 1, count: 3 }],
  [36, { paragraph: 1, count: 7 }],
  [50, { paragraph: 1, count: 5 }],
  [53, { paragraph: 1, count: 3 }],
]);

/** Where an article has 项. */
export interface ItemShape {
  readonly paragraph: number;
  readonly count: number;
}

/** The number of articles since the revision of 2019 (国务院令第711号); it was 38 before. */
export const LAST_ARTICLE = 56;

/** An article's chapter, the number of its 款, and its 项 if it has some. */
export interface ArticleShape {
  readonly chapter: ChapterShape;
  readonly paragraphs: number;
  readonly items: ItemShape | undefined;
}

/** The shape of an article; undefined where there is no such article. */
export function shapeOf(article: number): ArticleShape | undefined {
  const chapter = CHAPTERS.findLast((one) => one.firstArticle <= article);
  const paragraphs = chapter?.paragraphs[article - chapter.firstArticle];
  return chapter && paragraphs !== undefined ? { chapter, paragraphs, items: ITEMS.get(article) } : undefined;
}
