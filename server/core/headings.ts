import { allForms } from './edition/index.ts';
import { distance, fold } from './fold.ts';
import { hanNumber } from './han.ts';
import type { Line } from './layout/line.ts';
import type { Slice } from './slice.ts';
import { lookAt } from './tables/regions.ts';
import type { Heading, SectionNumber } from './tree.ts';

/** A section heading, and what of its line is already the section's text (六、其他需要报告的事项　无。). */
export interface FoundHeading {
  readonly number: SectionNumber;
  readonly heading: Heading;
  readonly rest: Slice | undefined;
  /** Index of its line. */
  readonly line: number;
}

const NUMBERING =
  /^\s*(?:第?([一二三四五六七八九十]{1,2})(?:部分)?|([0-9０-９]{1,2})|[（(]([一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})[)）])(?![年月日个是])\s*(?:[、.．,，:：﹑·]|(?=\s))?\s*/;
const HAN_COMMA = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．,，﹑]/;
const LEADER = /[.…·\s\d０-９-]*$/;
/** What a title may carry in front of its prescribed words. */
const PREFIX =
  /^(?:\d{4}年(?:度)?|(?:本)?(?:行政)?机关|我(?:局|办|委|镇|县|区|市|街道)|政府信息公开(?:工作)?(?:的)?|政务公开(?:工作)?(?:的)?)+/;
/** What a heading can begin with: a number, a bracket, a blank, or the first character of a title or of what may precede it. */
const OPENINGS: ReadonlySet<number> = new Set(
  [...'第（(一二三四五六七八九十0123456789０１２３４５６７８９ \u3000\t本行我政2'].map((char) => char.charCodeAt(0)),
);
const SENTENCE_END = /[。；！？;]$/;

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
const firstOfTitle: ReadonlySet<number> = new Set([...titles.keys()].map((title) => title.charCodeAt(0)));
const standardTitles = [...standard.entries()];
const LONGEST = Math.max(...[...titles.keys()].map((title) => title.length)) + 8;

/** Words that tell the section where the title is put in other words; used only under a number that agrees. */
const KEYWORDS: readonly (readonly [SectionNumber, RegExp])[] = [
  [4, /复议.*诉讼|诉讼.*复议/],
  [2, /主动公开.*情况$|主动公开政府信息/],
  [3, /申请.*情况$|依申请公开|申请.*(?:办理|处理)/],
  [5, /问题.*(?:改进|措施|打算|整改|计划|对策)|^存在(?:的)?(?:主要)?问题|主要问题/],
  [6, /其[他它].*事项|需要(?:报告|说明).*事项/],
  [1, /总体情况|^概述$|^概况$|基本情况/],
];

/**
 * The section headings among the lines. A heading is told by its words; its number may be wrong, of the wrong kind or
 * missing. Rows of table 3 (四、结转下年度继续办理), lists of the six titles and contents lists are none.
 */
export function findHeadings(lines: readonly Line[]): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  const bracketed: FoundHeading[] = [];
  lines.forEach((line, index) => {
    const filled = line.cells.length === 1 ? line.cells[0] : onlyFilled(line);
    if (!filled) return;
    if (!mayBegin(filled.slice.text)) return;
    const heading = readHeading(filled.slice, index);
    if (!heading) return;
    const isBracketed = /^\s*[（(]/.test(heading.heading.numbering.text);
    if (isBracketed) bracketed.push(heading);
    else found.push(heading);
  });
  // （五）存在的主要问题及改进情况 is a heading with the wrong kind of number only where no better one is.
  for (const heading of bracketed) {
    if (
      heading.heading.ordinal === heading.number &&
      heading.heading.exact &&
      !found.some((each) => each.number === heading.number)
    ) {
      found.push(heading);
    }
  }
  found.sort((a, b) => a.line - b.line);
  return withoutContents(found, lines);
}

function onlyFilled(line: Line) {
  if (line.shape !== 'row') return undefined;
  const filled = line.cells.filter((each) => each.slice.text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** A quick look that spares most cells of a table and most paragraphs the rest. */
function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length >= 3 && (OPENINGS.has(code) || (text.length <= LONGEST && firstOfTitle.has(code)));
}

function readHeading(slice: Slice, line: number): FoundHeading | undefined {
  const { text } = slice;
  const numbered = NUMBERING.exec(text.length > 40 ? text.slice(0, 40) : text);
  if (!numbered && text.length > LONGEST) return undefined;
  const start = numbered ? numbered[0].length : 0;
  const written = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3];
  const ordinal = written === undefined ? undefined : hanNumber(written);
  const split = titleEnd(text, start);
  const words = text.slice(start, split.end);
  const bare = fold(words).replace(/[.:]+$/, '');
  if (bare.length < 3 || bare.length > LONGEST) return undefined;
  const bracket = numbered?.[3] !== undefined;
  const loose = !bracket && numbered?.[1] !== undefined && HAN_COMMA.test(text) ? ordinal : undefined;
  const number = sectionOf(bare, loose, numbered !== undefined && numbered !== null);
  if (number === undefined) return undefined;
  if (split.rest === undefined && isRowOfTable(text)) return undefined;
  const end = start + words.trimEnd().length;
  const behind = split.rest === undefined ? undefined : slice.sub(split.rest, text.length).trim();
  const rest = behind?.text === '' ? undefined : behind;
  return {
    number,
    line,
    heading: {
      slice: slice.sub(0, end),
      numbering: slice.sub(0, start),
      ordinal,
      words: slice.sub(start, end),
      exact: right.has(bare),
    },
    rest,
  };
}

/** Where the title ends; text may follow it on the same line behind a blank, a full stop or a colon. */
function titleEnd(text: string, start: number): { end: number; rest: number | undefined } {
  if (text.length - start <= LONGEST) {
    const tail = text.slice(start);
    const cut = /[。：:\s\u3000]/.exec(tail.trimEnd());
    if (!cut) return { end: text.length, rest: undefined };
  }
  // The longest known title that the text begins with, letter by letter over blanks.
  for (const [title] of titlesByLength) {
    const end = endOf(text, start, title);
    if (end === undefined) continue;
    const after = text.slice(end);
    if (after.trim() === '' || /^[\s.…·\d-]+$/.test(after)) return { end, rest: undefined };
    if (/^[\s\u3000]|^[。：:]/.test(after))
      return { end, rest: end + (/^[\s\u3000。：:]+/.exec(after)?.[0].length ?? 0) };
  }
  return { end: text.length, rest: undefined };
}

const titlesByLength = [...titles.entries()].sort((a, b) => b[0].length - a[0].length);

function endOf(text: string, start: number, title: string): number | undefined {
  let at = 0;
  let i = start;
  for (; i < text.length && at < title.length; i++) {
    const unit = fold(text.charAt(i));
    if (unit === '') continue;
    if (unit !== title.charAt(at)) return undefined;
    at++;
  }
  return at === title.length ? i : undefined;
}

function sectionOf(bare: string, loose: number | undefined, numbered: boolean): SectionNumber | undefined {
  const known = titles.get(bare) ?? titles.get(bare.replace(PREFIX, ''));
  if (known !== undefined) return known;
  if (SENTENCE_END.test(bare)) return undefined;
  if (numbered) {
    for (const [number, title] of standardTitles) {
      const limit = Math.min(Math.floor(title.length / 4), 3);
      if (limit > 0 && distance(bare, title, limit) <= limit) return number;
    }
  }
  if (loose === undefined) return undefined;
  for (const [number, words] of KEYWORDS) if (number === loose && words.test(bare)) return number;
  return undefined;
}

const rowWords = /^[一二四](?:、|\.)?(?:本年新收|上年结转|结转下年)|^三、本年度办理结果/;

const isRowOfTable = (text: string): boolean => rowWords.test(fold(text));

/** Headings of a contents list have nothing beneath them, and stand again further down; or end in dots and a page. */
function withoutContents(found: readonly FoundHeading[], lines: readonly Line[]): readonly FoundHeading[] {
  return found.filter((each, i) => {
    const text = lines[each.line]?.cells[0]?.slice.text ?? '';
    const tail = LEADER.exec(text)?.[0] ?? '';
    if (/[.…·]{2,}|…/.test(tail) && /\d/.test(tail)) return false;
    const again = found.some((other, j) => j > i && other.number === each.number);
    return !(again && isEmptyAfter(each, found[i + 1], lines));
  });
}

function isEmptyAfter(heading: FoundHeading, next: FoundHeading | undefined, lines: readonly Line[]): boolean {
  if (heading.rest) return false;
  for (let at = heading.line + 1; at < (next?.line ?? lines.length); at++) {
    if (lookAt(lines[at] as Line).kind !== 'gap') return false;
  }
  return true;
}
