import type { Passage } from '../syntax/passage.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { DIGIT } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A wrong mark with its place, and the text that should stand there; undefined where the author must decide. */
export interface HeadingMark {
  readonly span: Span;
  readonly text: string | undefined;
  /** Whether nothing stands below the heading, so that its text may still be going to follow on the same line. */
  readonly bare?: boolean;
}

const END_MARK = /[。．.：:；;，,、]+$/;
const INNER = /[，。；：,;:]/;
/** Endings of headings, and whole headings. */
const TITLE =
  /(?:情况|问题|措施|举措|方面|打算|不足|计划)$|^(?:加强|做好|规范|推进|强化|抓好)?(?:政府信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开)?平台建设|监督保障)(?:工作)?$/;
/** Words of a sentence, not a heading: 1.本年度无收取信息处理费情况。 */
const DENIES = /[未无]|没有/;
/** Most characters of a heading behind its number. Arbitrary but generous; it only keeps sentences out. */
const LONGEST = 24;
const COMMA = new RegExp(String.raw`^[${DIGIT}]{1,2}\s*(、)`);

/** Whether a paragraph may have a mark that one of the functions below finds; a cheap test. */
export function mayHaveHeadingMark({ text, itemNumber }: Passage): boolean {
  if (!itemNumber) return false;
  if (itemNumber.style === 'ordinal') return true;
  return COMMA.test(text) || (text.length <= LONGEST + itemNumber.end && END_MARK.test(text));
}

/** Finds full stops and colons behind headings on a line of their own. */
export function endedHeadings(body: readonly Paragraph[]): readonly HeadingMark[] {
  const found: HeadingMark[] = [];
  body.forEach((paragraph, i) => {
    const { slice, itemNumber } = paragraph;
    if (!itemNumber || itemNumber.style === 'ordinal' || slice.text.length > LONGEST + itemNumber.end) return;
    const mark = END_MARK.exec(slice.text);
    if (!mark) return;
    const words = slice.text.slice(itemNumber.end, mark.index).replace(/^\s*[、,，.．]?\s*/, '');
    if (words.length < 2 || INNER.test(words) || DENIES.test(words)) return;
    const next = body[i + 1];
    const over = next !== undefined && next.itemNumber?.style !== itemNumber.style && !closes(body, i);
    // Leave sentences of a list: 1.公开不及时。 followed by 2.
    if (!(TITLE.test(words) || (over && itemNumber.style === 'han-bracket'))) return;
    if (TITLE.test(words) && !over && /[：:]/.test(mark[0])) return;
    found.push({ span: slice.spanOf(mark.index, slice.text.length), text: '', bare: !over });
  });
  return found;
}

/** Whether a list ends with this paragraph, so that the next belongs to a level above: 2.… （二）…. */
function closes(body: readonly Paragraph[], i: number): boolean {
  const style = body[i]?.itemNumber?.style;
  const next = body[i + 1]?.itemNumber?.style;
  return style !== 'han-bracket' && next === 'han-bracket';
}

/** Finds 1、 where 1. belongs. */
export function commaNumbers(body: readonly Paragraph[]): readonly HeadingMark[] {
  return body.flatMap(({ slice, itemNumber }) => {
    const comma = itemNumber?.style === 'arabic-dot' ? COMMA.exec(slice.text) : null;
    if (!comma) return [];
    const at = comma[0].length - 1;
    return [{ span: slice.spanOf(at, at + 1), text: '.' }];
  });
}

/** Finds ends of items, except each list's last, that differ from most of the others: 一是…；二是…。三是…. */
export function mixedItems(body: readonly Paragraph[]): readonly HeadingMark[] {
  const ends = { full: [] as HeadingMark[], half: [] as HeadingMark[] };
  body.forEach(({ slice, itemNumber }, i) => {
    if (itemNumber?.style !== 'ordinal' || body[i + 1]?.itemNumber?.style !== 'ordinal') return;
    if ((body[i + 1]?.itemNumber?.ordinal ?? 0) <= itemNumber.ordinal) return;
    const length = slice.text.length;
    const mark: HeadingMark = { span: slice.spanOf(length - 1, length), text: undefined };
    if (slice.text.endsWith('。')) ends.full.push(mark);
    else if (/[；;]$/.test(slice.text)) ends.half.push(mark);
  });
  if (ends.full.length === 0 || ends.half.length === 0) return [];
  return ends.full.length < ends.half.length ? ends.full : ends.half;
}
