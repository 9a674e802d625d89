import type { Line } from '../layout/line.ts';
import type { Slice } from '../slice.ts';
import { readHeading } from './read.ts';
import { titleEnds } from './titles.ts';

/** Behind a full stop or at the line's begin: a section's number. Most lines of a report have none. */
const NUMBERED = /(^|[。！？；])[ \u3000]*([一二三四五六])、/g;
/** A sentence or a sub-point begins; not the next item of a list (一、总体情况；二、…), not a longer title. */
const BEGINS_TEXT = /^(?:20\d\d年|[（(]一|一是|1[.．、]|我[局委办县市区镇乡省]|本[机单年局]|全[年县市])/;
const SHORTEST = 12;

/**
 * Headings that have lost the line break before or behind them stand on lines of their own again:
 * …没有责任追究。二、主动公开政府信息情况 | 一、总体情况2024年，我局… Only titles in known words under their own number are.
 */
export function withHeadingsApart(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isGlued)) return lines;
  return lines.flatMap((line) => (isGlued(line) ? parted(line) : [line]));
}

const isGlued = (line: Line): boolean => partsOf(line) !== undefined;

function parted(line: Line): readonly Line[] {
  const [cell] = line.cells;
  return (partsOf(line) ?? []).map((slice, i) => ({
    ...line,
    span: slice.span,
    cells: [{ slice, whole: slice.span }],
    indent: i === 0 ? line.indent : 0,
    ...(cell && i > 0 && { newPage: false }),
  }));
}

/** The pieces of a line before, of and behind its headings; undefined where it need not be parted. */
function partsOf({ shape, cells }: Line): readonly Slice[] | undefined {
  const slice = cells[0]?.slice;
  if (shape !== 'plain' || cells.length !== 1 || !slice || slice.text.length < SHORTEST) return undefined;
  const { text } = slice;
  const cuts: number[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const from = match.index + (match[1]?.length ?? 0);
    const end = headingEnd(slice, from, match.index + match[0].length);
    if (end === undefined) continue;
    // What follows a blank or a stop is told from its heading anyway.
    const parts = [from, end.glued ? end.at : text.length].filter((cut) => cut > 0 && cut < text.length);
    cuts.push(...parts);
  }
  if (cuts.length === 0) return undefined;
  return [0, ...cuts]
    .map((from, i) => slice.sub(from, cuts[i] ?? text.length).trim())
    .filter((part) => part.text !== '');
}

/** Where the heading ends that begins at `from` with its title at `words`; `glued`: text follows without a gap. */
function headingEnd(
  slice: Slice,
  from: number,
  words: number,
): { readonly at: number; readonly glued: boolean } | undefined {
  const { text } = slice;
  for (const at of titleEnds(text, words)) {
    const behind = text.slice(at, at + 8);
    const glued = BEGINS_TEXT.test(behind);
    if (!glued && !/^(?:$|[\s\u3000])/.test(behind)) continue;
    const heading = readHeading(slice.sub(from, at).trim());
    if (heading?.by === 'title' && heading.number === heading.heading.ordinal) return { at, glued };
  }
  return undefined;
}
