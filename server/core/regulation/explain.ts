import type { ArticleLink } from '../forms/form.ts';
import { toHan } from '../text/han.ts';
import type { Article, Paragraph } from './article.ts';
import { citedBy } from './cited-by.ts';
import { absence, type Clause, clauseName, resolve } from './clause.ts';
import { articleOf, textOf } from './index.ts';
import type { Mention } from './mention.ts';
import { shapeOf } from './structure.ts';

const SOURCE = '*《政府信息公开条例》（国务院令第711号）。这里是说明，不是法条的文字。*';
/** The most links that a label's hover explains; more are only named, for a hover would grow too long to read. A matter of taste. */
const MOST_LINKS_EXPLAINED = 4;

/**
 * Explains a mention, as Markdown: that very 款 or 项, its chapter, the neighbours it is confused with, what of the report rests on it.
 * Says so where it does not exist. Undefined for an article of another law.
 */
export function explainArticle(mention: Clause & Pick<Mention, 'law'>): string | undefined {
  if (mention.law === 'other') return undefined;
  const missing = absence(mention);
  if (missing) {
    // Where no law is named, take an article that ours does not have for another law's.
    if (mention.law === 'unknown') return undefined;
    return `**${clauseName(mention)}不存在**\n\n${missing.instead}。请核对条号。`;
  }
  const article = articleOf(mention.article);
  const chapter = shapeOf(mention.article)?.chapter;
  if (!article || !chapter) return undefined;
  return [
    `**《条例》${clauseName(mention)}** · ${article.title}`,
    body(article, mention),
    `第${toHan(chapter.ordinal)}章 ${chapter.name}`,
    neighbours(article, mention),
    inReport(mention),
    article.formerly && `**旧条号**　${article.formerly}`,
    SOURCE,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Explains what a label of the form rests on, as Markdown; empty where it rests on nothing. */
export function explainLinks(links: readonly ArticleLink[]): string {
  const stated = links.filter((link) => !link.usual);
  const usual = links.filter((link) => link.usual);
  return [linkList('依据', stated), linkList('通常对应', usual)].filter(Boolean).join('\n\n');
}

/** The explanation of just what is mentioned: one 项, one 款 with its 项, or the whole article. */
function body(article: Article, clause: Clause): string {
  const { paragraph, item } = resolve(clause);
  if (item !== undefined) return textOf(clause) ?? '';
  const only = paragraph === undefined ? undefined : article.paragraphs[paragraph - 1];
  if (only) return paragraphBody(only);
  return article.paragraphs.map((one, i) => paragraphBody(one, `**第${toHan(i + 1)}款**　`)).join('\n\n');
}

function paragraphBody({ text, items }: Paragraph, lead = ''): string {
  const list = (items ?? []).map((item, i) => `- （${toHan(i + 1)}）${item}`);
  return [`${lead}${text}`, list.join('\n')].filter(Boolean).join('\n\n');
}

function neighbours(article: Article, clause: Clause): string {
  const list = (article.neighbours ?? [])
    .filter((one) => one.article !== clause.article || one.item !== clause.item)
    .map((one) => `- ${clauseName(one)}：${one.note}`);
  return list.length > 0 ? `**容易混淆**\n\n${list.join('\n')}` : '';
}

function inReport(clause: Clause): string {
  const all = citedBy(clause);
  const list = (usual: boolean): string =>
    all
      .filter((one) => one.usual === usual)
      .map((one) => one.place)
      .join('、');
  const stated = list(false);
  const usual = list(true);
  const lines = [stated && `- 以此为依据：${stated}`, usual && `- 通常对应：${usual}`].filter(Boolean);
  return lines.length > 0 ? `**年报里**\n\n${lines.join('\n')}` : '';
}

function linkList(lead: string, links: readonly ArticleLink[]): string {
  if (links.length === 0) return '';
  if (links.length > MOST_LINKS_EXPLAINED) return `**${lead}**　《条例》${ranges(links).join('、')}`;
  const lines = links.map((link) => {
    const article = articleOf(link.article);
    const text = textOf(link) ?? article?.paragraphs.map((one) => one.text).join('') ?? '';
    return `- 《条例》${clauseName(link)}（${article?.title ?? ''}）：${text}`;
  });
  return `**${lead}**\n\n${lines.join('\n')}`;
}

/** Names of links, whole articles that follow one another as one: 第十九条至第四十八条 */
function ranges(links: readonly ArticleLink[]): readonly string[] {
  const runs: { first: ArticleLink; last: ArticleLink }[] = [];
  for (const link of links) {
    const run = runs.at(-1);
    if (run && whole(run.last) && whole(link) && link.article === run.last.article + 1) run.last = link;
    else runs.push({ first: link, last: link });
  }
  return runs.map(({ first, last }) =>
    first === last ? clauseName(first) : `${clauseName(first)}至${clauseName(last)}`,
  );
}

const whole = ({ paragraph, item }: Clause): boolean => paragraph === undefined && item === undefined;
