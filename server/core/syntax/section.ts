import { once } from '../memo.ts';
import { cover } from '../text/span.ts';
import type { ItemNumber } from './item-number.ts';
import { signatureIn } from './signature.ts';
import type { Paragraph, Section, Subsection, Table } from './tree.ts';

/*
 * What a section is made of, decided here alone: signature, body, subsections. 一是…, 二是… are points of a list, which may go on over
 * paragraphs; they divide nothing.
 */

/** The first of these styles that a section uses numbers its parts: 1. counts within （一） and within 一、, never around them. */
const STYLES: readonly ItemNumber['style'][] = ['han-bracket', 'han-comma', 'arabic-dot', 'arabic-bracket'];

type Parts = Pick<Section, 'body' | 'signature' | 'subsections'>;

/** Divides a section. This looks at its last paragraphs only; subsections cost a pass over all of them, when first asked for. */
export function partsOf({ paragraphs, tables }: Pick<Section, 'paragraphs' | 'tables'>): Parts {
  const signature = signatureIn(paragraphs);
  const body = signature
    ? paragraphs.filter((each) => each !== signature.date && each !== signature.office)
    : paragraphs;
  return { body, signature, subsections: once(() => subsectionsIn(body, tables)) };
}

/** Subsections of （一）主动公开情况。…⏎…⏎（二）依申请公开情况。…: two, the first with two paragraphs. */
function subsectionsIn(body: readonly Paragraph[], tables: readonly Table[]): readonly Subsection[] {
  const used = new Set(body.map(({ passage }) => passage.itemNumber?.style));
  const style = STYLES.find((each) => used.has(each));
  if (!style) return [];
  const parts: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of body) {
    if (paragraph.passage.itemNumber?.style === style) parts.push([paragraph]);
    else parts.at(-1)?.push(paragraph);
  }
  return parts.map((paragraphs, i): Subsection => {
    const [opening] = paragraphs;
    const last = paragraphs.at(-1) ?? opening;
    const { head } = opening.passage;
    const from = opening.slice.span.start;
    const to = parts[i + 1]?.[0].slice.span.start ?? Number.POSITIVE_INFINITY;
    const own = tables.filter(({ span }) => span.start > from && span.start < to);
    return {
      style,
      head,
      title: opening.slice.spanOf(0, head.end),
      paragraphs,
      tables: own,
      span: own.reduce((whole, table) => cover(whole, table.span), cover(opening.slice.span, last.slice.span)),
    };
  });
}
