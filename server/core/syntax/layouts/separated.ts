import { DIGIT, hasHan } from '../../text/characters.ts';
import { Slice } from '../../text/slice.ts';
import { cover, point, type TextEdit } from '../../text/span.ts';
import type { Report, Row } from '../tree.ts';
import { type Grid, ownText, type Place, placesOf } from './grid.ts';
import type { Beside, Layout, Style } from './layout.ts';
import { Line, type LineCell } from './line.ts';
import { deleteLines, endOfCells, insertLines } from './row-lines.ts';

/** A row a line, its cells parted by commas or semicolons, as a spreadsheet saves it: `行政许可,36` | `"规章";"0";"0";"0"`. */
export const separated = {
  name: 'separated',
  read: { rows: readSeparated },
  write,
  insertRow,
  deleteRow: deleteLines,
  byLine: true,
} as const satisfies Layout;

/**
 * Reads runs of lines that only a table has: each is separated by the mark, no part is a sentence, and figures stand alone between the
 * marks, behind words. One line alone proves nothing, for prose has commas too.
 */
function readSeparated(source: string, lines: readonly Line[]): readonly Line[] {
  if (!ALONE.test(source)) return lines;
  const sheet = source.includes(SHEET);
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at, ';') ?? runAt(lines, at, ',');
    if (run) {
      result.push(...run.rows);
      at = run.end;
    } else {
      const line = lines[at++] as Line;
      result.push(sheet ? withoutSheet(line) : line);
    }
  }
  return result;
}

/** How prose stands in a spreadsheet: in the first cell, all others blank: 一、总体情况,,,,, */
const SHEET = ',,,';
const ONE_CELL = /^"?([^"]*)"?,{3,}$/;

function withoutSheet(line: Line): Line {
  const slice = line.shape === 'plain' && line.by === 'text' ? line.cells[0]?.slice : undefined;
  const own = slice && ONE_CELL.exec(slice.text)?.[1];
  if (!slice || !own) return line;
  const from = slice.text.startsWith('"') ? 1 : 0;
  const text = slice.sub(from, from + own.length);
  return line.with({ cells: [{ slice: text, whole: text.span }] });
}

type Mark = ',' | ';';

const NUMBER = `[${DIGIT}]+(?:[.．][${DIGIT}]+)?`;
/** A figure alone between two marks, or between one and the line's end. */
const ALONE = new RegExp(`[,;]"?${NUMBER}"?(?:[,;\\r\\n]|$)`);
const FIGURE = new RegExp(`^${NUMBER}$`);
/** What is no cell: a part of a sentence; or part of `行政许可 1,286`, whose comma groups thousands. */
const NO_CELL = new RegExp(`[。；！？\\t|]|[.．]$|\\s[${DIGIT}]+$|^[${DIGIT}]+\\s`);
/** A longer part is no cell: the longest label has 37 characters. */
const LONGEST = 48;
/** Lines with a label and figures that make a table: fewer may be prose. */
const FEWEST_ROWS = 3;
/** Figures on one line that make a table, for table 4 has only one such line, with 15. */
const MANY_FIGURES = 10;

function runAt(lines: readonly Line[], from: number, mark: Mark): { rows: Line[]; end: number } | undefined {
  const rows: Line[] = [];
  let at = from;
  while (at < lines.length) {
    const row = rowAt(lines, at, mark);
    if (!row) break;
    rows.push(row.line);
    at = row.end;
  }
  return isTable(rows) ? { rows, end: at } : undefined;
}

function isTable(rows: readonly Line[]): boolean {
  let labelled = 0;
  let most = 0;
  let words = 0;
  for (const { cells } of rows) {
    const figures = cells.filter(({ slice }) => FIGURE.test(slice.text)).length;
    const label = cells.some(({ slice }) => hasHan(slice.text));
    if (label && figures > 0) labelled++;
    if (label && figures === 0) words++;
    most = Math.max(most, figures);
  }
  return labelled >= FEWEST_ROWS || (most >= MANY_FIGURES && words > 0);
}

/** Reads one row; a quoted cell may go on over two more lines. */
function rowAt(lines: readonly Line[], from: number, mark: Mark): { line: Line; end: number } | undefined {
  const first = lines[from];
  if (first?.shape !== 'plain' || first.by !== 'text') return undefined;
  let written = first.cells[0]?.slice;
  if (!written || (!written.text.includes(mark) && !written.text.startsWith('"'))) return undefined;
  let end = from + 1;
  for (; quotesIn(written.text) % 2 === 1 && end < from + 3; end++) {
    const next = lines[end];
    if (next?.shape !== 'plain' || next.by !== 'text' || !next.cells[0]) return undefined;
    written = written.append(next.cells[0].slice);
  }
  const cells = cellsOf(written, mark);
  if (cells.length < 2 || cells.some(({ slice }) => slice.text.length > LONGEST || NO_CELL.test(slice.text)))
    return undefined;
  const at = cover(first.span, (lines[end - 1] as Line).span);
  return { line: Line.of({ shape: 'row', by: 'mark', span: at, cells, indent: 0 }), end };
}

const quotesIn = (text: string): number => text.split('"').length - 1;

function cellsOf(written: Slice, mark: Mark): LineCell[] {
  const { text } = written;
  const cells: LineCell[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    if (i < text.length && (quoted || char !== mark)) continue;
    cells.push(cellOf(written.sub(from, i), written.spanOf(from, i)));
    from = i + 1;
  }
  return cells;
}

/** A cell without its quotes; a doubled quote in it is one. */
function cellOf(part: Slice, whole: LineCell['whole']): LineCell {
  const trimmed = part.trim();
  if (!/^".*"$/s.test(trimmed.text)) return { slice: trimmed.text === '' ? blankAt(whole.start) : trimmed, whole };
  const inner = trimmed.sub(1, trimmed.text.length - 1).trim();
  if (inner.text === '') return { slice: blankAt(trimmed.at(1)), whole };
  if (!inner.text.includes('""')) return { slice: inner, whole };
  const parts: Slice[] = [];
  let from = 0;
  for (let at = inner.text.indexOf('""'); at >= 0; at = inner.text.indexOf('""', at + 2)) {
    parts.push(inner.sub(from, at), Slice.decoded('"', inner.spanOf(at, at + 2)));
    from = at + 2;
  }
  parts.push(inner.sub(from, inner.text.length));
  return { slice: Slice.join(parts.filter((each) => each.text !== '')), whole };
}

const blankAt = (at: number): Slice => Slice.decoded('', point(at));

/** How a file separates its cells; a row of tabs may stand among others. */
interface Parting {
  readonly mark: Mark | '\t';
  /** Every cell stands in quotes. */
  readonly quoted: boolean;
}

/** The mark where a figure follows it; elsewhere words may hold half-width commas. */
const BEFORE_FIGURE = new RegExp(`("?)([\\t,;])("?)[${DIGIT}]`);
const ANY_MARK = /("?)([\t,;])("?)/;

function partingIn(text: string): Parting {
  const [, before, mark, behind] = BEFORE_FIGURE.exec(text) ?? ANY_MARK.exec(text) ?? [];
  return { mark: (mark as Parting['mark'] | undefined) ?? ',', quoted: before === '"' && behind === '"' };
}

const parted = (texts: readonly string[], { mark, quoted }: Parting): string =>
  texts
    .map((text) => (quoted || text.includes(mark) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text))
    .join(mark);

function write(grid: Grid, { eol, like = '' }: Style): string {
  const parting = partingIn(like);
  return placesOf(grid)
    .map((places) => parted(places.map(ownText), parting) + eol)
    .join('');
}

/** Puts a row in, separated as the row beside it; no mark behind the last figure. */
function insertRow(report: Report, places: readonly Place[], beside: Beside): TextEdit | undefined {
  const texts = places.map(ownText);
  const filled = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  return insertLines(report, parted(filled, partingIn(rowText(report.text, beside.row))) + report.eol, beside);
}

/** A row from its label to its last cell. */
function rowText(text: string, row: Row): string {
  const first = row.label?.slice.span ?? row.cells[0]?.whole;
  return first ? text.slice(first.start, endOfCells(row)) : '';
}
