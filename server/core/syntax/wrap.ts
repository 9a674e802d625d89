import { lineClassOf } from '../tables/classify-line.ts';
import { DIGIT, HAN, SPACE } from '../text/characters.ts';
import { Slice } from '../text/slice.ts';
import { readItemNumber } from './item-number.ts';
import type { Line } from './layouts/line.ts';
import type { LineNode } from './line-node.ts';
import { SENTENCE_END } from './sentences.ts';
import { breaksOff, clings, isRest, isTorn } from './torn-lines.ts';

/** How the lines of a text were broken. */
export interface Wrapping {
  /** A printer has broken them at a fixed width, so that a paragraph goes over several; else an author has, a paragraph a line. */
  readonly hard: boolean;
  /** The width, in half-width columns, that full lines have. */
  readonly width: number;
  /** Blanks before a line that begins no paragraph. */
  readonly margin: number;
  /** An empty line stands between any two lines, and says nothing. */
  readonly spaced: boolean;
  /** Of which lines this is said: lines of a text, or blocks of a web page, of which a converter makes one for each printed line. */
  readonly by: 'text' | 'html';
}

const ENDS = /[。！？!?]["”’』」）)]*$|[；;：:]$/;
const BLANK = /\s/;
const LAST: ReadonlySet<string> = new Set('。！？!?"”’』」）)；;：:');
/** Whether a text ends so. Looks at the last sign before the pattern, for most lines end in the middle of a sentence. */
const endsSo = (text: string, how: RegExp): boolean => LAST.has(text.charAt(text.length - 1)) && how.test(text);
/** A row of a table, whose width says nothing. */
const FIGURES = new RegExp(String.raw`[${DIGIT}]\s+[${DIGIT}]+\s+[${DIGIT}]+\s*$|\S[${SPACE}]{2,}\S`);
/** Heads of a table, torn: 结果 结果 其他 尚未 总 */
const HEADS = new RegExp(`(?:[${HAN}] (?=[${HAN}])[${HAN}]{0,8}?){3}`);

/** The width of a text in columns: full-width characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++)
    columns += text.charCodeAt(i) > 0x2e7f || isWidePunctuation(text.charCodeAt(i)) ? 2 : 1;
  return columns;
}

const isWidePunctuation = (code: number): boolean =>
  code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019;

/**
 * Decides from the lines of prose whether a printer has broken them, not an author: many end in the middle of a sentence, these are
 * about equally wide, and hardly any line is wider. Costs a look at each line; what a line says is kept by its node.
 */
export function wrappingOf(lines: readonly Line[], nodes: readonly LineNode[]): Wrapping {
  const by = mostly(lines);
  const widths: number[] = [];
  const open: number[] = [];
  let margin = Number.POSITIVE_INFINITY;
  let apart = 0;
  for (const [i, line] of lines.entries()) {
    if (line.shape !== 'plain' || line.by !== by) continue;
    const printed = nodes[i]?.get(printedLine);
    if (!printed) continue;
    const { columns } = printed;
    widths.push(columns);
    margin = Math.min(margin, line.indent);
    if (printed.ends) continue;
    open.push(columns);
    if (lines[i + 1]?.shape === 'blank') apart++;
  }
  if (open.length < LEAST_OPEN) return SOFT;
  open.sort((a, b) => a - b);
  // Take the width below which nine tenths of them are: a few that hang over do not count.
  const width = open[Math.floor(open.length * 0.9)] ?? 0;
  const full = open.filter((each) => each >= width * FULL).length;
  const hard =
    width <= WIDEST && full >= LEAST_OPEN && full * 2 >= open.length && isRare(widths, width) && isSmall(widths, width);
  return { hard, width, margin, spaced: apart * 4 > open.length * 3, by };
}

/** How wide a line of prose is, and whether it ends as a sentence does; undefined for a line that says nothing of the printer. */
function printedLine(node: LineNode): { readonly columns: number; readonly ends: boolean } | undefined {
  const text = node.texts[0] ?? '';
  if (TABLE.has(lineClassOf(node).kind)) return undefined;
  if (text.length < SHORTEST || (BLANK.test(text) && (FIGURES.test(text) || HEADS.test(text)))) return undefined;
  return { columns: columnsOf(text), ends: endsSo(text, ENDS) };
}

/** Whether most lines are lines of a text or blocks of a web page. */
function mostly(lines: readonly Line[]): Wrapping['by'] {
  let texts = 0;
  let blocks = 0;
  for (const { shape, by } of lines) {
    if (shape !== 'plain') continue;
    if (by === 'text') texts++;
    else if (by === 'html') blocks++;
  }
  return blocks > texts ? 'html' : 'text';
}

/**
 * A printer's lines are at most this wide, in columns: 65 Chinese characters, where an official document has 28 a line (GB/T 9704). An
 * author has ended wider ones. The exact size does not matter.
 */
const WIDEST = 130;

/**
 * Whether wider lines are few, one in twelve at most: an address or a note that the printer has not broken does not make the text an
 * author's. However wide they are, only their number counts.
 */
const isRare = (widths: readonly number[], width: number): boolean =>
  widths.filter((each) => each > width / FULL).length * 12 <= Math.max(widths.length, 12);

/**
 * Whether wider lines hold at most a quarter of the text: with a list of names between long paragraphs, the paragraphs hold most
 * of it.
 */
function isSmall(widths: readonly number[], width: number): boolean {
  let all = 0;
  let wider = 0;
  for (const each of widths) {
    const counted = Math.min(each, width * 3);
    all += counted;
    if (each > width / FULL) wider += counted;
  }
  return wider * 4 <= all;
}

const SOFT: Wrapping = { hard: false, width: 0, margin: 0, spaced: false, by: 'text' };
const TABLE: ReadonlySet<string> = new Set(['label', 'value', 'cells']);
/** Leave out shorter lines, in characters: headings and ends of paragraphs, which say nothing of the width. */
const SHORTEST = 18;
/** Lines that end in the middle of a sentence, before a printer is assumed: an author may leave out a stop here and there. */
const LEAST_OPEN = 4;
/**
 * A line more than twice as wide as the printer's was not broken by it. Generous: marks that hang over add only a character or
 * two.
 */
const UNBROKEN = 2;
/**
 * A line that a printer has broken is at least this full, and at most as much fuller: words and marks that may not be divided or begin
 * a line move over. The exact size does not matter.
 */
const FULL = 0.8;

/** A piece of prose on a line: the whole line, one of its cells, or nothing (a blank line, a page break). */
export interface LoosePiece {
  readonly line: Line;
  /** Its words, where it is a cell. */
  readonly slice: Slice | undefined;
  /** The line's node, where it is the whole line. */
  readonly node: LineNode | undefined;
}

/** A paragraph: a single line, or words joined of several. */
export type JoinedPiece = { readonly line: Line; readonly node: LineNode } | { readonly slice: Slice };

const NOTHING = Slice.join([]);

const sliceOf = ({ slice, node, line }: LoosePiece): Slice =>
  slice ?? (node ? (line.cells[0]?.slice ?? NOTHING) : NOTHING);

const joinedOf = (parts: readonly LoosePiece[]): JoinedPiece => {
  const [first] = parts;
  if (parts.length === 1 && first?.node) return { line: first.line, node: first.node };
  return { slice: Slice.join(parts.map(sliceOf)) };
};

/**
 * Joins the lines of each paragraph: 进一⏎步 is one word. Where no printer has broken the lines, each is a paragraph, but for a sentence
 * that a stray line end has torn. A blank line ends a paragraph, unless a page break stands there in the middle of a sentence.
 */
export const paragraphsOf = (pieces: readonly LoosePiece[], wrapping: Wrapping): readonly JoinedPiece[] =>
  wrapping.hard ? printedParagraphs(pieces, wrapping) : writtenParagraphs(pieces);

function writtenParagraphs(pieces: readonly LoosePiece[]): readonly JoinedPiece[] {
  const result: JoinedPiece[] = [];
  let parts: LoosePiece[] = [];
  let apart = false;
  for (const piece of pieces) {
    const { line, slice, node } = piece;
    if (line.shape === 'page' || line.shape === 'blank') apart = true;
    else if (node ? node.texts[0] : slice?.text) {
      const last = parts.at(-1);
      const stray =
        last !== undefined &&
        !apart &&
        isProse(line) &&
        (last.node ? last.node.get(isBrokenOff) : breaksOff(sliceOf(last).text)) &&
        (node ? node.get(isRestOfOne) : isRest(sliceOf(piece)));
      if (!stray && parts.length > 0) {
        result.push(joinedOf(parts));
        parts = [];
      }
      parts.push(piece);
      apart = false;
    }
  }
  if (parts.length > 0) result.push(joinedOf(parts));
  return result;
}

function printedParagraphs(pieces: readonly LoosePiece[], wrapping: Wrapping): readonly JoinedPiece[] {
  const lines = pieces.map((piece) => ({ ...piece, slice: sliceOf(piece) }));
  const result: JoinedPiece[] = [];
  let parts: (typeof lines)[number][] = [];
  let paged = false;
  let blank = false;
  let indent = 0;
  // The width of the last line as it was printed: torn pieces count together.
  let columns = 0;
  for (const [at, piece] of lines.entries()) {
    const { line, slice } = piece;
    if (line.shape === 'page') paged = true;
    if (line.shape === 'blank') blank = true;
    if (line.shape === 'page' || line.shape === 'blank') continue;
    if (slice.text === '') continue;
    const last = parts.at(-1)?.slice;
    const near =
      last !== undefined &&
      line.by === wrapping.by &&
      // Keep what no printer has broken apart as a paragraph of its own: an address, a note.
      columnsOf(last.text) <= wrapping.width * UNBROKEN &&
      columnsOf(slice.text) <= wrapping.width * UNBROKEN &&
      (!blank || wrapping.spaced || paged || line.newPage === true);
    const full = near && goesOn(last.text, columns, slice, wrapping, line.indent - indent);
    const torn =
      near &&
      !full &&
      isTorn(
        parts.map((part) => part.slice),
        lines,
        at,
      );
    if (full || torn) indent = Math.min(indent, line.indent);
    else {
      if (parts.length > 0) result.push(joinedOf(parts));
      parts = [];
      indent = Math.min(line.indent, wrapping.margin);
    }
    columns = columnsOf(slice.text) + (torn || (full && clings(slice)) ? columns : 0);
    parts.push(piece);
    paged = false;
    blank = false;
  }
  if (parts.length > 0) result.push(joinedOf(parts));
  return result;
}

const isBrokenOff = ({ texts }: LineNode): boolean => breaksOff(texts[0] ?? '');
const isRestOfOne = ({ only }: LineNode): boolean => only !== undefined && isRest(only);

const isProse = ({ by, shape, indent }: Line): boolean => by === 'text' && shape === 'plain' && indent === 0;

/**
 * Whether a paragraph goes on in the next line: the last one is full, and neither a stop with an indent nor a number begins a new
 * one.
 */
function goesOn(last: string, columns: number, next: Slice, wrapping: Wrapping, indent: number): boolean {
  const stops = endsSo(last, SENTENCE_END);
  // A block of a page has no indent that would tell a paragraph's beginning; after a full stop one may begin.
  if (stops && wrapping.by === 'html') return false;
  // Allow less than full: the first line of a paragraph is indented, and a long address may have moved down whole.
  if (columns < wrapping.width * (stops ? 0.8 : 0.7)) return false;
  const indented = indent >= 2;
  const itemNumber = readItemNumber(next);
  // A numbered paragraph stands behind a stop or is indented; else the number is a clause's: 第二十条第⏎（一）项
  if (itemNumber && itemNumber.style !== 'ordinal' && (indented || endsSo(last, ENDS))) return false;
  return !(stops && indented);
}
