import { append } from '../../text/append.ts';
import { DIGIT, HAN, HAN_ORDINAL, SPACE } from '../../text/characters.ts';
import { Slice } from '../../text/slice.ts';
import { span } from '../../text/span.ts';
import { type Line, plainLine } from '../layouts/line.ts';
import type { LineNode, ReadLines } from '../line-node.ts';
import { readHeading } from './read.ts';
import { titleEnds } from './titles.ts';

/**
 * Look for headings inside a line of at least this length: a whole report on one line is far longer, and most paragraphs are shorter,
 * which spares them the search. The exact size does not matter.
 */
const LEAST = 400;
/**
 * Look for a title that has run into the preamble among this many first lines: a web page may have some lines of its own above
 * it.
 */
export const TOP = 8;
/** A longer line is no title alone: the longest at hand has 33 characters. */
const LONGEST_TITLE = 60;
/** Headings that make a line a report without line ends: one alone may be quoted in a sentence. */
const LEAST_HEADINGS = 2;
const NUMBER = new RegExp(`[一二三四五六][${SPACE}]*、`, 'g');
/** What follows a title in a list of the six: 一、总体情况；二、… */
const LISTED = new RegExp(`^[${SPACE}]*[；;、，,。]`);
/** A title that the preamble has run into: 青岚县水利局2024年政府信息公开工作年度报告 根据《…》 */
const TITLE = new RegExp(
  `^[^，。；：《》]{4,50}?年度报告(?=[${SPACE}]*(?:根据|按照|依据|依照|为(?!了?编)|现将|本报告|我|一、|[^，。《》（）格]{2,24}(?:根据|按照|依据|依照|编制)))`,
);
/** A line that is a title. Below one, a preamble that begins with the same words (青岚县水利局2024年…年度报告依照《…》编制) is a sentence. */
const OWN_TITLE = new RegExp(
  String.raw`^[^，。；：]{0,40}20\d\d年[^，。；：]{0,30}公开[^，。；：]{0,10}报告[${SPACE}]*$`,
);
/** A sub-point behind the end of a sentence or of a heading, by the last characters of the usual ones (情况, 方面, 管理, 平台建设, 监督保障). */
const SUB_POINT = new RegExp(`(?<=[。；：:] ?|[况面设理障开] ?)（[${HAN_ORDINAL}]）`, 'g');
const BLANKS = new RegExp(String.raw`[${SPACE}\t]+`, 'g');

interface Mark {
  readonly from: number;
  readonly end: number;
  readonly number: number;
}

/**
 * Breaks a report whose line ends are all gone, as a page's text is stored: puts title, headings, sub-points and the words of the
 * tables on lines of their own. What is one paragraph stays one. Gives the same list where nothing is to be broken.
 */
export function withLinesBroken({ lines, nodes }: Pick<ReadLines, 'lines' | 'nodes'>): readonly Line[] {
  let broken: Line[] | undefined;
  let titled = false;
  lines.forEach((line, i) => {
    if (i >= TOP && !nodes[i]?.get(mayHaveRun)) {
      broken?.push(line);
      return;
    }
    const headed = headingApart(line);
    if (headed) {
      broken ??= lines.slice(0, i);
      append(broken, headed);
      return;
    }
    const slice = line.shape === 'plain' && line.cells.length === 1 ? line.cells[0]?.slice : undefined;
    const top = i < TOP && !titled;
    titled ||= i < TOP && slice !== undefined && OWN_TITLE.test(slice.text);
    const parts = slice && slice.text.length > LONGEST_TITLE && apartAs(line.by, slice, top);
    if (parts) broken ??= lines.slice(0, i);
    if (broken) append(broken, parts ? parts.map((part) => plainLine(part, line.by)) : [line]);
  });
  return broken ?? lines;
}

/** Whether a line, unless it is one of the first, may be several that have run together. */
export function mayHaveRun({ shape, texts: [text = ''] }: LineNode): boolean {
  if (PART.test(text)) return true;
  if (shape !== 'text' || text.length <= LONGEST_TITLE || (text.length < LEAST && !mayBeTable(text))) return false;
  return apart(Slice.of(text, span(0, text.length)), false) !== undefined;
}

/** Whether blanks divide a long line that is no sentence. */
const mayBeTable = (text: string): boolean => text.length >= SHORTEST_TABLE && !text.includes('。') && BLANK.test(text);

/** What follows a heading on its line. */
const BEHIND = new RegExp(`^[${SPACE}]+(?=[${HAN}（(])`);

/** Divides a heading from what has run into it, with a blank between: 二、主动公开政府信息情况 第二十条第（一）项 */
function headingApart(line: Line): readonly Line[] | undefined {
  const [cell, ...others] = line.cells;
  if (line.by === 'html' || !cell || !PART.test(cell.slice.text)) return undefined;
  const { slice } = cell;
  for (const end of titleEnds(slice.text, 2)) {
    const gap = BEHIND.exec(slice.text.slice(end, end + 8))?.[0];
    const heading = slice.sub(0, end);
    const read = gap === undefined ? undefined : readHeading(heading);
    if (gap === undefined || read?.by !== 'title' || read.number !== read.heading.ordinal) continue;
    const rest = slice.sub(end + gap.length, slice.text.length);
    const cells = [{ slice: rest, whole: rest.span }, ...others];
    return [plainLine(heading, line.by), line.with({ span: span(rest.span.start, line.span.end), cells })];
  }
  return undefined;
}

const PART = /^[一二三四五六]、/;

/** Divides a line of text. A web page marks its paragraphs and tables; there only the title may have run into the first of them. */
const apartAs = (by: Line['by'], slice: Slice, top: boolean): readonly Slice[] | undefined => {
  if (by === 'text') return apart(slice, top);
  return by === 'html' && top ? titleApart(slice) : undefined;
};

function apart(slice: Slice, top: boolean): readonly Slice[] | undefined {
  const parts = slice.text.length >= LEAST ? partsOf(slice) : undefined;
  return parts ?? (top ? titleApart(slice) : undefined) ?? tableApart(slice);
}

/** Divides the title from the preamble. */
function titleApart(slice: Slice): readonly Slice[] | undefined {
  const title = TITLE.exec(slice.text)?.[0].length;
  return title === undefined ? undefined : [slice.sub(0, title), slice.sub(title, slice.text.length).trim()];
}

/** Divides a line that holds all rows of a table, many labels and figures and no sentence, into its words. */
function tableApart(slice: Slice): readonly Slice[] | undefined {
  const { text } = slice;
  if (!mayBeTable(text)) return undefined;
  const words = text.split(BLANKS);
  if (words.length < LEAST_WORDS) return undefined;
  // Leave a sentence with blanks around its figures (公开文件 12 件，解读 8 篇，…；): a table's labels have few commas.
  const stops = text.split(/[，；]/).length - 1;
  if (stops * WORDS_A_STOP > words.length) return undefined;
  const figures = words.filter((word) => FIGURE.test(word)).length;
  if (figures < LEAST_FIGURES || words.length - figures < LEAST_LABELS) return undefined;
  const cuts = Array.from(text.matchAll(BLANKS), ({ index }) => index);
  return [0, ...cuts]
    .map((from, i) => slice.sub(from, cuts[i] ?? text.length).trim())
    .filter((part) => part.text !== '');
}

/*
 * The least that makes a line a table: somewhat less than the smallest has (table 2 of 2021: 30 words, 10 of them figures), and more
 * than a sentence with figures in it has. Their exact sizes do not matter.
 */
/** In characters. */
const SHORTEST_TABLE = 90;
/** Labels and figures together. */
const LEAST_WORDS = 25;
const LEAST_FIGURES = 8;
/** Words for each comma or semicolon; a sentence has fewer. */
const WORDS_A_STOP = 5;
const LEAST_LABELS = 8;
const FIGURE = new RegExp(`^[${DIGIT}][${DIGIT}.,]*$`);
const BLANK = new RegExp(`[${SPACE}]`);

function partsOf(slice: Slice): readonly Slice[] | undefined {
  const { text } = slice;
  const marks = headingsIn(slice);
  if (marks.length < LEAST_HEADINGS) return undefined;
  const cuts = new Set<number>();
  const title = TITLE.exec(text.slice(0, marks[0]?.from));
  // Count what stands before the first heading to the section before it.
  const before = { from: 0, end: title?.[0].length ?? 0, number: (marks[0]?.number ?? 1) - 1 };
  [before, ...marks].forEach((mark, i) => {
    cuts.add(mark.from).add(mark.end);
    const to = marks[i]?.from ?? text.length;
    const inside = mark.number >= 2 && mark.number <= 4 ? BLANKS : SUB_POINT;
    for (const { index } of text.slice(mark.end, to).matchAll(inside)) cuts.add(mark.end + index);
  });
  const sorted = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  return sorted
    .slice(1)
    .map((to, i) => slice.sub(sorted[i] as number, to).trim())
    .filter((part) => part.text !== '');
}

/** The headings in a line, in their order: each a known title under its own number. */
function headingsIn(slice: Slice): readonly Mark[] {
  const { text } = slice;
  const marks: Mark[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const from = match.index;
    const words = from + match[0].length;
    for (const end of titleEnds(text, words)) {
      if (LISTED.test(text.slice(end, end + 3))) continue;
      const heading = readHeading(slice.sub(from, end));
      if (heading?.by !== 'title' || heading.number !== heading.heading.ordinal) continue;
      const last = marks.at(-1)?.number ?? 0;
      if (heading.number > last) marks.push({ from, end, number: heading.number });
      break;
    }
  }
  return marks;
}
