import type { SectionNumber } from '../../forms/form.ts';
import { DIGIT, HAN_ORDINAL, isBlank, SPACE } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { hanNumber } from '../../text/han.ts';
import type { Slice } from '../../text/slice.ts';
import type { Heading } from '../tree.ts';
import { beginsTitle, firstOfTitle, isRight, LONGEST_TITLE, type Named, sectionNamed, titleEnds } from './titles.ts';

/** A line read as a section heading. */
export interface ReadHeading {
  readonly number: SectionNumber;
  readonly by: Named['by'];
  /** How it is numbered: 五、 or 第五部分 | 5. | （五） | not at all. */
  readonly style: 'han' | 'arabic' | 'bracket' | 'none';
  readonly heading: Heading;
  /** What stands behind the title and is the section's text already: 无。 of 六、其他需要报告的事项　无。 */
  readonly rest: Slice | undefined;
}

const NUMBERING = new RegExp(
  String.raw`^\s*(?:第?([${HAN_ORDINAL}]{1,2})(?:部分)?|([${DIGIT}]{1,2}|[Ⅰ-Ⅵ①-⑥⒈-⒍壹贰叁肆伍陆])|[（(]([${HAN_ORDINAL}]{1,2}|[${DIGIT}]{1,2})[)）])(?![年月日个是])\s*(?:[、.．,，:：﹑·]|(?=\s))?\s*`,
);
const HAN_COMMA = new RegExp(String.raw`^\s*[${HAN_ORDINAL}]{1,2}\s*[、.．,，﹑]\s*`);
const PART = /^\s*第[一二三四五六]部分/;
/** What a heading can begin with: a number, a bracket, or the first character of a title or of what may precede it. */
const OPENINGS: ReadonlySet<number> = new Set(
  [...`第（(${HAN_ORDINAL}0123456789０１２３４５６７８９ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥⒈⒉⒊⒋⒌⒍壹贰叁肆伍陆本行我政■□●○◆◇▲▶►★☆◎▪•※➢➤✦`].map(
    (char) => char.charCodeAt(0),
  ),
);

/** Rows of table 3 are numbered like sections: 四、结转下年度继续办理 */
const ROW = /^[一二四](?:、|\.)?(?:本年新收|上年结转|结转下年)|^三、本年度办理结果/;

/**
 * Whether a line can be a heading by its first character and length: a quick look that spares most cells and paragraphs the
 * patterns.
 */
export function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    text.length >= 2 &&
    (isBlank(code) || OPENINGS.has(code) || (text.length <= LONGEST_TITLE && firstOfTitle.has(code)))
  );
}

/**
 * A line read as a section's heading: which section its words name, how it is numbered, and what stands behind the title
 * on the same line. Undefined for a line that names none; whether it is the heading is decided among all, see `choose.ts`.
 */
export function readHeading(slice: Slice): ReadHeading | undefined {
  const bullet = BULLET.exec(slice.text);
  return bullet ? readWords(slice.sub(bullet[0].length, slice.text.length)) : readWords(slice);
}

/** A bullet before a heading: ■ 一、总体情况 */
const BULLET = new RegExp(`^[■□●○◆◇▲▶►★☆◎▪•※➢➤✦][${SPACE}]*(?=[一二三四五六第])`);

function readWords(slice: Slice): ReadHeading | undefined {
  const { text } = slice;
  const numbered = NUMBERING.exec(text.length > 40 ? text.slice(0, 40) : text) ?? undefined;
  if (!numbered && text.length > LONGEST_TITLE) return undefined;
  const start = numbered ? lengthOfNumbering(text, numbered[0].length) : 0;
  const written = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3];
  const ordinal = written === undefined ? undefined : ordinalOf(written);
  const split = titleEnd(text, start);
  const words = text.slice(start, split.end);
  if (words.length > LONGEST_TITLE * 3) return undefined;
  const bare = unstopped(fold(words));
  if (bare.length < 2 || bare.length > LONGEST_TITLE) return undefined;
  if (split.rest === undefined && ROW.test(fold(text))) return undefined;
  const named = sectionNamed(bare, numbered !== undefined, HAN_COMMA.test(text) ? ordinal : undefined);
  if (!named) return undefined;
  const end = start + words.trimEnd().length;
  const behind = split.rest === undefined ? undefined : slice.sub(split.rest, text.length).trim();
  return {
    ...named,
    style: !numbered ? 'none' : numbered[3] ? 'bracket' : numbered[2] ? 'arabic' : 'han',
    heading: {
      slice: slice.sub(0, end),
      numbering: slice.sub(0, start),
      ordinal,
      words: slice.sub(start, end),
      exact: isRight(bare),
    },
    rest: behind?.text === '' ? undefined : behind,
  };
}

/** Folded words without the stops behind them. */
function unstopped(folded: string): string {
  let end = folded.length;
  while (end > 0 && '.:;'.includes(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}

/** Whether a line can be the first of a heading that is broken in two: 四、政府信息公开行政复议、⏎行政诉讼情况 */
export function breaksOff({ text }: Slice): boolean {
  if (text.length > LONGEST_TITLE || (!HAN_COMMA.test(text) && !PART.test(text))) return false;
  const words = fold(text.slice(NUMBERING.exec(text)?.[0].length ?? 0));
  return words === '' || beginsTitle(words);
}

const SIGNS = 'ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥⒈⒉⒊⒋⒌⒍';

function ordinalOf(written: string): number | undefined {
  const sign = SIGNS.indexOf(written);
  return sign < 0 ? hanNumber(written) : (sign % 6) + 1;
}

/** The length of the numbering; 五、五、 is one numbering, where a person wrote it behind what a program had counted. */
function lengthOfNumbering(text: string, first: number): number {
  const again = HAN_COMMA.test(text) ? HAN_COMMA.exec(text.slice(first)) : null;
  return first + (again?.[0].length ?? 0);
}

/**
 * Where the title ends, and where the text behind it begins (`rest`), if a blank, a full stop or a colon leads to some on the
 * same line.
 */
function titleEnd(text: string, start: number): { end: number; rest: number | undefined } {
  const whole = { end: text.length, rest: undefined };
  if (text.length - start <= LONGEST_TITLE && !/[。：:\s]/.test(text.slice(start).trimEnd())) return whole;
  for (const end of titleEnds(text, start)) {
    const after = text.slice(end);
    if (after.trim() === '' || /^[\s.…·\d-]+$/.test(after)) return { end, rest: undefined };
    const gap = /^[\s。：:]+/.exec(after);
    if (gap) return { end, rest: end + gap[0].length };
  }
  return whole;
}
