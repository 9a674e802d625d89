import { append } from '../../text/append.ts';
import { DIGIT, SPACE } from '../../text/characters.ts';
import { Slice } from '../../text/slice.ts';
import { span } from '../../text/span.ts';
import { type Line, plainLine } from '../layouts/line.ts';
import type { LineNode, ReadLines } from '../line-node.ts';
import { readHeading } from './read.ts';
import { titleEnds } from './titles.ts';

/** A section's number behind a full stop or at the beginning of the line. */
const NUMBERED = new RegExp(`(^|[。！？；])[${SPACE}]*([一二三四五六])、`, 'g');
/** A quick look before the pattern, for most lines have no such number: whether a 、 stands behind one of 一 … 六. */
function mayBeNumbered(text: string): boolean {
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    if ('一二三四五六'.includes(text.charAt(at - 1) || '、')) return true;
  }
  return false;
}

/** How a sentence or a sub-point begins; not the next item of a list (一、总体情况；二、…), not the rest of a longer title. */
const BEGINS_TEXT =
  /^(?:20\d\d年|[（(]一|一是|1[.．、]|我[局委办县市区镇乡省]|本[机单年局]|全[年县市]|(?:存在的?)?(?:主要)?问题(?:[：:是]|主要)|(?:主要)?存在以?下?|无[。，]|没有|未|除|根据|按照|目前|当前)/;
/** Part no shorter line: the shortest heading, 一、总体情况, has 6 characters, and a sentence as many. */
const SHORTEST = 12;

/** A section's number that has run into the last figure of a table: 0五、 */
const BEHIND_FIGURE = new RegExp(`^([${DIGIT}.,，]*)[${SPACE}]*([三四五])、`);
/** Look for a heading in no shorter cell: the titles of 三、 to 五、 are longer, and nearly all cells are figures. */
const LEAST_TITLE = 8;

/**
 * Puts headings that have lost the line break before or behind them on lines of their own:
 * …没有责任追究。二、主动公开政府信息情况 | 一、总体情况2024年，我局… | 0五、存在的主要问题及改进情况 in a table's last cell.
 * Only known titles under their own number. Gives the same list where there are none.
 */
export function withHeadingsApart({ lines, nodes }: Pick<ReadLines, 'lines' | 'nodes'>): readonly Line[] {
  let apart: Line[] | undefined;
  lines.forEach((line, i) => {
    if (!nodes[i]?.get(mayHoldHeading)) {
      apart?.push(line);
      return;
    }
    const parts = line.shape === 'plain' ? proseApart(line) : cellsApart(line);
    if (parts) apart ??= lines.slice(0, i);
    if (apart) append(apart, parts ?? [line]);
  });
  return apart ?? lines;
}

/**
 * Whether a section's number stands within a line of text, or behind the last figure of a row: else `withHeadingsApart` leaves it
 * as it is.
 */
export function mayHoldHeading({ shape, texts }: LineNode): boolean {
  const [text = ''] = texts;
  if (shape === 'text')
    return texts.length === 1 && text.length >= SHORTEST && cutsIn(Slice.of(text, span(0, text.length))).length > 0;
  const last = texts.at(-1) ?? '';
  return last.length >= LEAST_TITLE && BEHIND_FIGURE.test(last);
}

function proseApart(line: Line): readonly Line[] | undefined {
  return partsOf(line)?.map((slice, i) =>
    line.with({
      span: slice.span,
      cells: [{ slice, whole: slice.span }],
      indent: i === 0 ? line.indent : 0,
      ...(i > 0 && { newPage: false }),
    }),
  );
}

/** Divides a row into the row and the heading that has run into its last cell. */
function cellsApart(line: Line): readonly Line[] | undefined {
  const last = line.cells.at(-1)?.slice;
  if (!last || line.by === 'html' || last.text.length < LEAST_TITLE) return undefined;
  const number = BEHIND_FIGURE.exec(last.text);
  if (!number) return undefined;
  const figure = last.sub(0, (number[1] ?? '').length);
  const from = number[0].length - 2;
  const end = headingEnd(last, from, number[0].length);
  if (!end) return undefined;
  const heading = last.sub(from, end.glued ? end.at : last.text.length).trim();
  const cells = line.cells.slice(0, -1);
  if (figure.text === '' && cells.length === 0) return undefined;
  const row = line.with({
    span: span(line.span.start, heading.span.start),
    cells: figure.text === '' ? cells : [...cells, { slice: figure, whole: figure.span }],
  });
  const text = end.glued ? last.sub(end.at, last.text.length).trim() : undefined;
  return [row, plainLine(heading, 'text'), ...(text ? [plainLine(text, 'text')] : [])];
}

/** Where headings begin and end in the words of a line, by index. */
function cutsIn(slice: Slice): readonly number[] {
  const { text } = slice;
  if (!mayBeNumbered(text)) return [];
  const cuts: number[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const from = match.index + (match[1]?.length ?? 0);
    const end = headingEnd(slice, from, match.index + match[0].length);
    if (end === undefined) continue;
    // Where a blank or a stop follows, `readHeading` finds the end of the title by itself.
    const parts = [from, end.glued ? end.at : text.length].filter((cut) => cut > 0 && cut < text.length);
    cuts.push(...parts);
  }
  return cuts;
}

/** Divides a line into what stands before, in and behind its headings; undefined where there is nothing to divide. */
function partsOf({ shape, cells }: Line): readonly Slice[] | undefined {
  const slice = cells[0]?.slice;
  if (shape !== 'plain' || cells.length !== 1 || !slice || slice.text.length < SHORTEST) return undefined;
  const { text } = slice;
  const cuts = cutsIn(slice);
  if (cuts.length === 0) return undefined;
  return [0, ...cuts]
    .map((from, i) => slice.sub(from, cuts[i] ?? text.length).trim())
    .filter((part) => part.text !== '');
}

/** Where the heading ends whose number begins at `from` and whose title begins at `words`; `glued`: text follows without a gap. */
function headingEnd(
  slice: Slice,
  from: number,
  words: number,
): { readonly at: number; readonly glued: boolean } | undefined {
  const { text } = slice;
  for (const at of titleEnds(text, words)) {
    const behind = text.slice(at, at + 8);
    const glued = BEGINS_TEXT.test(behind);
    if (!glued && !/^(?:$|\s)/.test(behind)) continue;
    const heading = readHeading(slice.sub(from, at).trim());
    if (heading?.by === 'title' && heading.number === heading.heading.ordinal) return { at, glued };
  }
  return undefined;
}
