import type { Passage } from '../syntax/passage.ts';
import { ANY_NUMERAL } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';
import type { Clause } from './clause.ts';
import { type Law, lawRightBefore, lawsNamed, type Named, type ShortName } from './law.ts';

/** A stretch of the text that was searched, by index, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place in a text that names an article, a 款 or a 项. 第三十六条第（四）、（五）项 has two: 第三十六条第（四） and （五）项. */
export interface Mention extends Clause, Range {
  /** `unknown`: no law is named before it. */
  readonly law: Law | 'unknown';
  /** It is clearly an article of the 《条例》: good enough to call a wrong number an error. A hover may be content with less. */
  readonly certain: boolean;
  /** Where each part is written; in a list the later members share the article of the first. */
  readonly parts: { readonly article: Range; readonly paragraph?: Range; readonly item?: Range };
}

const NONE: readonly Mention[] = [];
const GAP = '\\s{0,3}';
const NUMBER = `[${ANY_NUMERAL}](?:${GAP}[${ANY_NUMERAL}]){0,6}`;
const AND = `${GAP}(?:[、和及与或至到~～—–-]|以及)${GAP}`;
const BRACKETED = `(?:[（(〔\\[]${GAP}${NUMBER}${GAP}[)）〕\\]]|[㈠-㈩])`;
// A list has up to fifteen members, as many as the longest list of 项 (article 20): it bounds the search.
const PLAIN_LIST = `第${GAP}${NUMBER}(?:${AND}(?:第${GAP})?${NUMBER}){0,14}`;
const BRACKET_LIST = `(?:第${GAP})?${BRACKETED}(?:(?:${AND}|${GAP}[,，]?${GAP})(?:第${GAP})?${BRACKETED}){0,14}`;
/** What 条 counts where it means no article: 第三条消息, 第58条建议 */
const COUNTED = '例|消息|新闻|微博|短信|微信|建议|意见|留言|线路|公交|措施|款|信息(?!公开)';

const ARTICLES = new RegExp(`${PLAIN_LIST}${GAP}条(?!${COUNTED})`, 'g');
const PARAGRAPHS = new RegExp(`${GAP}(${PLAIN_LIST}${GAP}款)`, 'y');
const MORE_PARAGRAPHS = new RegExp(`${AND}(${PLAIN_LIST}${GAP}款)`, 'y');
const ITEMS = new RegExp(`${GAP}((?:${BRACKET_LIST}|${PLAIN_LIST})${GAP}项)(?!目)`, 'y');
const MORE_ITEMS = new RegExp(`${AND}((?:${BRACKET_LIST}|${PLAIN_LIST})${GAP}项)(?!目)`, 'y');
const PIECE = new RegExp(`(?:第${GAP})?(?:[（(〔\\[]${GAP})?(${NUMBER}|[㈠-㈩])(?:${GAP}[)）〕\\]])?`, 'g');
const BLANKS = /\s+/g;

interface Piece extends Range {
  readonly value: number;
}

/**
 * Every mention of an article in a text, of whatever law, in order. Costs a pass over the text.
 *
 * @param short what 《条例》 means at the beginning of the text
 */
export function mentions(text: string, short: ShortName = 'ours'): readonly Mention[] {
  if (!text.includes('条')) return NONE;
  const found: Mention[] = [];
  let named: readonly Named[] | undefined;
  let standing: Standing = { law: 'unknown', doubtful: false, read: 0 };
  ARTICLES.lastIndex = 0;
  for (let match = ARTICLES.exec(text); match; match = ARTICLES.exec(text)) {
    const end = match.index + match[0].length;
    const articles = pieces(text, match.index, end);
    if (!articles) continue;
    named ??= lawsNamed(text, short).named;
    standing = standingAt(text, match.index, named, standing);
    const clauses = withParts(text, articles, end);
    for (const clause of clauses) found.push({ ...clause, ...whose(clause, standing) });
    ARTICLES.lastIndex = clauses.at(-1)?.to ?? end;
  }
  return found;
}

/** Every mention in a paragraph, by indices of its `evenWords`; worked out once for each meaning of 《条例》. */
export const mentionsIn = (passage: Passage, short: ShortName): readonly Mention[] =>
  passage.get(short === 'ours' ? withOurs : withOther);

const withOurs = ({ evenWords }: Passage): readonly Mention[] => mentions(evenWords, 'ours');
const withOther = ({ evenWords }: Passage): readonly Mention[] => mentions(evenWords, 'other');

/** The law that a reader has in mind at a place: the one named last. */
interface Standing {
  readonly law: Law | 'unknown';
  /** Another document was named since. */
  readonly doubtful: boolean;
  /** How many of the names have been read. */
  readonly read: number;
}

/** The standing at a mention, from the one before it: so each name is read once, however many mentions there are. */
function standingAt(text: string, index: number, names: readonly Named[], last: Standing): Standing {
  let { law, doubtful, read } = last;
  for (let name = names[read]; name && name.end <= index; name = names[++read]) {
    doubtful = name.law === 'document';
    if (name.law !== 'document') law = name.law;
  }
  const right = lawRightBefore(text, index, names, read);
  if (right === 'doubtful') return { law, doubtful: doubtful || law === 'ours', read };
  return right ? { law: right, doubtful: false, read } : { law, doubtful, read };
}

type Unowned = Omit<Mention, 'law' | 'certain'>;

/** Whose law a mention is of. Where none is named, only 第二十条第（一）项 is surely ours: it heads a block of table 2. */
function whose(clause: Unowned, standing: Standing): Pick<Mention, 'law' | 'certain'> {
  if (standing.law !== 'unknown') return { law: standing.law, certain: standing.law === 'ours' && !standing.doubtful };
  const caption = clause.article === 20 && clause.paragraph === undefined && clause.item !== undefined;
  return caption && !standing.doubtful ? { law: 'ours', certain: true } : { law: 'unknown', certain: false };
}

/** The articles of a list, with the 款 and 项 that follow the last of them. */
function withParts(text: string, articles: readonly Piece[], end: number): readonly Unowned[] {
  const all: Unowned[] = articles.map(({ value, from, to }) => ({
    article: value,
    from,
    to,
    parts: { article: { from, to } },
  }));
  let at = end;
  let last = all.pop() as Unowned;
  const add = (list: readonly Piece[], part: 'paragraph' | 'item', fresh: boolean): void => {
    list.forEach((piece, i) => {
      const first = fresh && i === 0;
      if (!first) all.push(last);
      last = withPart(last, part, piece, first ? last.from : piece.from);
    });
  };
  for (;;) {
    const first = read(PARAGRAPHS, text, at, last.paragraph === undefined && last.item === undefined);
    const paragraphs = first ?? read(MORE_PARAGRAPHS, text, at, last.paragraph !== undefined);
    const fresh = paragraphs ? undefined : read(ITEMS, text, at, last.item === undefined);
    const items = paragraphs ? undefined : (fresh ?? read(MORE_ITEMS, text, at, last.item !== undefined));
    if (paragraphs) add(paragraphs, 'paragraph', first !== undefined);
    else if (items) add(items, 'item', fresh !== undefined);
    else break;
    at = (paragraphs ?? items)?.at(-1)?.to ?? text.length;
  }
  return [...all, last];
}

/** A mention with one more part: a 款 replaces 款 and 项, a 项 keeps the 款 before it. */
function withPart(mention: Unowned, part: 'paragraph' | 'item', piece: Piece, from: number): Unowned {
  const { article, paragraph, parts } = mention;
  const range = { from: piece.from, to: piece.to };
  if (part === 'paragraph') {
    return { article, paragraph: piece.value, from, to: piece.to, parts: { article: parts.article, paragraph: range } };
  }
  return {
    article,
    ...(paragraph !== undefined && { paragraph }),
    item: piece.value,
    from,
    to: piece.to,
    parts: { article: parts.article, ...(parts.paragraph && { paragraph: parts.paragraph }), item: range },
  };
}

function read(pattern: RegExp, text: string, at: number, allowed: boolean): readonly Piece[] | undefined {
  if (!allowed) return undefined;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return pieces(text, end - (match[1] as string).length, end);
}

/** The numbers of a list with their places; the first begins and the last ends where the list does. Undefined if one is no number. */
function pieces(text: string, from: number, to: number): readonly Piece[] | undefined {
  const list: Piece[] = [];
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const value = numberOf(match[1] as string);
    if (value === undefined) return undefined;
    list.push({ value, from: from + match.index, to: from + match.index + match[0].length });
  }
  const last = list.pop();
  return last && [...list, { ...last, to }];
}

function numberOf(written: string): number | undefined {
  const code = written.charCodeAt(0);
  return code >= 0x3220 && code <= 0x3229 ? code - 0x321f : hanNumber(written.replace(BLANKS, ''));
}
