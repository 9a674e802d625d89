import type { Title } from '../syntax/tree.ts';
import { DIGIT, HAN_ORDINAL, hasHan } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import { agencyKind } from './agency/read.ts';
import { readYearFigures, YEAR } from './date.ts';

/** What may stand before a title without belonging to it: a bookmark, 附件1：, 关于, 【…】, 《 */
const LEADING = new RegExp(
  String.raw`^(?:\[bookmark:[^\]]*\]|_GoBack|OLE_LINK[0-9]{1,2}|附件(?:[${DIGIT}]{1,2}(?=20[0-9]{2}年|[^${DIGIT}]|$)|[${HAN_ORDINAL}])?[:：.．、]?|关于(?:印发|公布|发布|报送)?|【[^】]*】|[《〈#*“"·—–-])+`,
);
/** As `LEADING`, for words with their blanks; only bookmarks and 附件1：. */
const LEADING_SPACED = new RegExp(
  String.raw`^(?:\s|\[bookmark:[^\]]*\]|_GoBack|OLE_LINK[0-9]{1,2}|附\s*件\s*(?:[${DIGIT}]{1,2}(?![${DIGIT}])|[${HAN_ORDINAL}])?\s*[:：.．、]?)+`,
);

/** 政府信息公开工作年度报告 and its usual short forms; a year may stand inside: 政府信息公开工作2024年度报告 */
const NAME = new RegExp(
  `(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:情况)?的?(?:[（(]?${YEAR}年?度?[）)]?)?(?:年?度)?(?:工作)?(?:年度)?(?:总结)?(?:报告|年报)`,
  'g',
);
/** Where a mangled name may begin; not inside an office's own name (政务公开办公室). */
const SUBJECT =
  /(?:政府信息公开|信息公开|政务公开)(?!办|中心|科|和|与|服务|工作领导|委员|指导|监督)|(?:(?:政府|政务)?公开)?(?:工作)?(?:年度报告|年报|报告)/;
const DATED = new RegExp(`(?<![${DIGIT}])(${YEAR})年`);
const BARE_YEAR = new RegExp(`(?<![${DIGIT}])((?:[2２][0０])[${DIGIT}]{2})(?![${DIGIT}])`);
const YEAR_PARTS = new RegExp(`[（(]?(?<![${DIGIT}])${YEAR}年?度?[）)]?`, 'g');

const EDGE_BEFORE = /^(?:关于|[的、，,：:；;。.．—–\-·《〈【（(“"'‘*#_|度])+/;
/** A gap left to fill (____年) is matched whole or not at all: trying every part of a long one would take far too long. */
const EDGE_AFTER = new RegExp(
  String.raw`(?:关于|(?<![${DIGIT}_＿×＊xX])(?:[${DIGIT}_＿×＊xX]{2,}年?度?|_)|[的、，,：:；;。.．—–\-·》〉】“"'’*#|（(])+$`,
);
/** Words of the title that name no office. */
const NO_AGENCY =
  /^(?:本?年度?|工作|情况|政府|人民|我[省市县区镇乡局办委厅街道]+|本[省市县区镇乡局办委厅单位级机关]+|全[省市县区镇乡]|附件.{0,3})$/;
const SENTENCE_MARKS = ['，', '。', '；', '：', ':', '】', '！', '|', '》', '《'];
/** A longer piece is a sentence, no office: the longest in the titles at hand has 14 characters. The exact size does not matter. */
const LONGEST_AGENCY = 50;

/**
 * Reads the joined lines of a title: which office, which year. Blanks in them do not matter; what is not written is undefined.
 *
 *     青岚县水利局⏎2024年政府信息公开工作年度报告  →  agency 青岚县水利局, year 2024
 */
export function readTitle(slice: Slice): Title {
  const words = unspaced(slice);
  const text = words.text;
  const start = LEADING.exec(text)?.[0].length ?? 0;
  const dated = DATED.exec(text.slice(start)) ?? BARE_YEAR.exec(text.slice(start));
  const figures = dated?.[1] ?? '';
  const value = readYearFigures(figures);
  const at = start + (dated?.index ?? 0);
  const year = value === undefined ? undefined : { value, span: words.spanOf(at, at + figures.length) };
  return { slice, agency: agencyIn(words, start) ?? bracketed(words, start), year };
}

const BRACKETED = /【([^】]{3,})】/;

/** The office in brackets before the title: 【青岚县水利局】2023年… Only what ends like one; mostly 【图解】 stands there. */
function bracketed(words: Slice, start: number): Slice | undefined {
  const match = BRACKETED.exec(words.text.slice(0, start));
  const name = match?.[1];
  if (!match || !name || agencyKind(name) === 'other') return undefined;
  return words.sub(match.index + 1, match.index + 1 + name.length);
}

/** The part of a title that says what the document is, without blanks: 政府信息公开工作年度报告 | 政府信息公开年报 */
export function documentName(title: Slice): Slice | undefined {
  const words = unspaced(title);
  const found = lastName(words.text);
  return found && words.sub(found.start, found.end);
}

/** The title without bookmarks and 附件1： before it, and without outer blanks. */
export function titleBody(title: Slice): Slice {
  const before = LEADING_SPACED.exec(title.text)?.[0].length ?? 0;
  return title.sub(before, title.text.length).trim();
}

function lastName(text: string): { readonly start: number; readonly end: number } | undefined {
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(NAME)) last = match;
  return last && { start: last.index ?? 0, end: (last.index ?? 0) + last[0].length };
}

/** The office stands before the document's name, or, rarely, after it in brackets or on a line of its own. */
function agencyIn(words: Slice, start: number): Slice | undefined {
  const text = words.text;
  const name = lastName(text);
  let end = name?.start ?? SUBJECT.exec(text)?.index ?? text.length;
  // One 政府 belongs to both in 青岚县人民政府信息公开…
  if (text.slice(0, end).endsWith('人民') && text.startsWith('政府', end)) end += 2;
  return best(words, start, end) ?? (name && after(words, name.end));
}

/** The best of the pieces that the year divides the words into: one that ends like an office, else the longest. */
function best(words: Slice, start: number, end: number): Slice | undefined {
  let chosen: Slice | undefined;
  let from = start;
  const cuts = [...words.text.slice(start, end).matchAll(YEAR_PARTS)];
  for (const cut of [...cuts, undefined]) {
    const to = cut ? start + cut.index : end;
    const piece = office(words, from, to);
    if (piece && (!chosen || rank(piece) > rank(chosen))) chosen = piece;
    from = cut ? to + cut[0].length : end;
  }
  return chosen;
}

/** Any office comes before anything else: 100 is more than the longest piece has characters (`LONGEST_AGENCY`). */
const rank = (piece: Slice): number => piece.text.length + (agencyKind(piece.text) === 'other' ? 0 : 100);

function after(words: Slice, start: number): Slice | undefined {
  const piece = office(words, start, words.text.length);
  const text = piece?.text.replace(/[）)]$/, '') ?? '';
  if (!piece || agencyKind(text) === 'other') return undefined;
  return piece.sub(0, text.length);
}

/** The office's name between two indices, cleared of what surrounds it; undefined where no name is left. */
function office(words: Slice, start: number, end: number): Slice | undefined {
  if (start >= end) return undefined;
  let from = start;
  for (const mark of SENTENCE_MARKS) from = Math.max(from, words.text.lastIndexOf(mark, end - 2) + 1);
  // Cut off a trail of links: 首页>政府信息公开>…
  for (const mark of '>＞') from = Math.max(from, words.text.lastIndexOf(mark, end - 1) + 1);
  const text = words.text.slice(from, end);
  const before = EDGE_BEFORE.exec(text)?.[0].length ?? 0;
  const behind = EDGE_AFTER.exec(text.slice(before))?.[0].length ?? 0;
  const piece = words.sub(from + before, end - behind);
  const long = piece.text.length;
  if (long < 2 || long > LONGEST_AGENCY || !hasHan(piece.text) || NO_AGENCY.test(piece.text)) return undefined;
  return piece;
}
