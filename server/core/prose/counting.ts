import type { ItemNumber } from '../syntax/item-number.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import { toHan } from '../text/han.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** A numbered paragraph with a number that does not follow the one before. */
export interface Miscount {
  /** The number as written: （三）. */
  readonly span: Span;
  readonly words: string;
  /** The number that should stand there. */
  readonly expected: number;
  /** `style`: 2. stands where （二） belongs. */
  readonly kind: 'gap' | 'again' | 'style';
  /** Edits that correct the numbers from here on. */
  readonly renumber: readonly TextEdit[];
}

interface NumberedItem {
  readonly paragraph: Paragraph;
  /** The number, with indices into the paragraph. */
  readonly itemNumber: ItemNumber;
  /** Index among the section's paragraphs. */
  readonly index: number;
  readonly foreign: boolean;
}

/** Finds wrong numbers （一）（二）… of a section's paragraphs. */
export function miscounts(body: readonly Paragraph[]): readonly Miscount[] {
  return runsOf(body, itemsOf(body)).flatMap((run) => miscountsIn(body, run));
}

/** A count that begins within a paragraph: …：1.加强…. */
const FIRST_INLINE = /(?:^|[^0-9.．])1[.．、](?![0-9])/;

/** The paragraphs numbered （一）…, with those of another style in their place: （一） 2. （三）. */
function itemsOf(body: readonly Paragraph[]): readonly NumberedItem[] {
  const items: NumberedItem[] = [];
  let arabic = false;
  body.forEach((paragraph, index) => {
    const { itemNumber } = paragraph.passage;
    if (!itemNumber) return;
    if (itemNumber.style === 'han-bracket') {
      items.push({ paragraph, itemNumber, index, foreign: false });
      arabic = false;
      return;
    }
    if (itemNumber.style !== 'arabic-dot' && itemNumber.style !== 'han-comma') return;
    // A count with 1. below （一） is its own.
    if (itemNumber.ordinal === 1) arabic = true;
    const last = items.at(-1);
    if (!last || arabic || itemNumber.ordinal !== last.itemNumber.ordinal + 1) return;
    const next = body.slice(index + 1).find(({ passage }) => passage.itemNumber?.style === 'han-bracket')
      ?.passage.itemNumber;
    if (next ? next.ordinal !== itemNumber.ordinal + 1 : itemNumber.style !== 'arabic-dot' || itemNumber.ordinal === 2)
      return;
    if (body.slice(last.index, index).some(({ text }) => FIRST_INLINE.test(text))) return;
    items.push({ paragraph, itemNumber, index, foreign: true });
  });
  return items;
}

/** Words that lead in a new list: 改进措施如下：. */
const LEAD_IN = /[：:]$|问题|改进|措施|下一步|打算|计划|方面/;

/** Divides the items into lists: a count that begins anew is one, if it goes on or words lead it in. */
function runsOf(body: readonly Paragraph[], items: readonly NumberedItem[]): readonly (readonly NumberedItem[])[] {
  const runs: NumberedItem[][] = [];
  items.forEach((item, i) => {
    const before = body[item.index - 1];
    const goesOn = items[i + 1]?.itemNumber.ordinal === 2;
    const ledIn = before !== undefined && !before.passage.itemNumber && LEAD_IN.test(before.text.slice(-40));
    const anew = item.itemNumber.ordinal === 1 && (goesOn || ledIn);
    if (i === 0 || anew) runs.push([item]);
    else runs.at(-1)?.push(item);
  });
  return runs;
}

function miscountsIn(body: readonly Paragraph[], run: readonly NumberedItem[]): readonly Miscount[] {
  const found: Miscount[] = [];
  let last = 0;
  run.forEach((item, i) => {
    const { ordinal } = item.itemNumber;
    const expected = last + 1;
    if (ordinal === expected && !item.foreign) {
      last = ordinal;
      return;
    }
    if (ordinal > expected && isInline(body, run[i - 1], item, expected)) {
      last = ordinal;
      return;
    }
    // Correct the numbers that count on from a wrong one too, up to the next break.
    let end = i + 1;
    while (ordinal !== expected && end < run.length && run[end]?.itemNumber.ordinal === ordinal + end - i) end++;
    const like = run.find((each) => !each.foreign)?.paragraph.text ?? '';
    const renumber = run.slice(i, end).map(({ paragraph, itemNumber }, k) => ({
      span: paragraph.slice.spanOf(0, itemNumber.end),
      text: like.startsWith('(') ? `(${toHan(expected + k)})` : `（${toHan(expected + k)}）`,
    }));
    const kind = item.foreign ? 'style' : ordinal > expected ? 'gap' : 'again';
    const written = item.paragraph.slice.sub(0, item.itemNumber.end);
    found.push({ span: written.span, words: written.text.trim(), expected, kind, renumber });
    // Go on from the expected number if the next one fits it, else from the written one.
    const next = run[i + 1]?.itemNumber.ordinal;
    last = next === ordinal + 1 ? ordinal : expected;
  });
  return found;
}

/** Whether the missing number stands within a paragraph (（一）…；（二）…), or has lost a bracket (（二主动公开, 二）主动公开). */
function isInline(
  body: readonly Paragraph[],
  from: NumberedItem | undefined,
  to: NumberedItem,
  expected: number,
): boolean {
  const numeral = toHan(expected);
  const half = new RegExp(`^[（(]?\\s*${numeral}\\s*[）)、.．]|^[（(]\\s*${numeral}(?![${HAN_ORDINAL}])`);
  return body
    .slice(from?.index ?? 0, to.index)
    .some(({ text }) => text.includes(`（${numeral}）`) || text.includes(`(${numeral})`) || half.test(text));
}
