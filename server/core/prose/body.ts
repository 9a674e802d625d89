import type { Facts } from '../facts/model.ts';
import type { SectionNumber } from '../forms/form.ts';
import type { ItemNumber } from '../syntax/item-number.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Section } from '../syntax/tree.ts';
import { CLAUSE_STOP, DIGIT, HAN_DIGIT } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** 2025年1月20日 on a line of its own, and a name without any stop before it: the signature. */
const DATE = new RegExp(String.raw`^[（(]?\s*(?:[${DIGIT}]{4}|[${HAN_DIGIT}]{4})\s*年.{1,4}月.{1,4}日\s*[）)]?$`);
const NAME = /^[^，,。；;：:、0-9]{2,30}$/;

/** What a section says in words: its paragraphs without its own heading, and without signature and date at the end. */
export function bodyOf(section: Section): readonly Paragraph[] {
  const own = section.paragraphs.filter(({ kind, text }) => kind !== 'closing' && text !== '');
  const last = own.at(-1);
  if (!last || !DATE.test(last.text)) return own;
  const signed = own.at(-2);
  return own.slice(
    0,
    signed && !signed.itemNumber && NAME.test(signed.slice.text) && /[府局委办厅院处心会]$/.test(signed.slice.text)
      ? -2
      : -1,
  );
}

/** The body as one text, a paragraph a line. */
export const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n');

/** The opening of a paragraph, up to its first stop: 主动公开情况 of “（一）主动公开情况。2024年，…” */
export interface Head {
  readonly text: string;
  /** Marker and words, without the stop. */
  readonly span: Span;
  /** The stop or the paragraph's end closes it early enough to be a title of what follows. */
  readonly titled: boolean;
}

const STOP = new RegExp(String.raw`[${CLAUSE_STOP}\n]`);
const LONGEST_TITLE = 30;

/** The head of any paragraph; at most 30 characters after its marker. */
export function headOf({ passage, slice }: Pick<Paragraph, 'passage' | 'slice'>): Head {
  const head = passage.get(headIn);
  return { ...head, span: slice.spanOf(head.span.start, head.span.end) };
}

/** As `headOf`, of a paragraph that stands nowhere. */
export function headIn({ text, slice, itemNumber }: Passage): Head {
  const from = itemNumber?.end ?? 0;
  const opening = text.slice(from, from + LONGEST_TITLE + 1);
  const stop = opening.search(STOP);
  const length = stop >= 0 ? stop : Math.min(opening.length, LONGEST_TITLE);
  return {
    text: opening.slice(0, length).trim(),
    span: slice.spanOf(0, from + length),
    titled: stop >= 0 || opening.length <= LONGEST_TITLE,
  };
}

/** A numbered part of a section, with the paragraphs up to the next part. */
export interface Subsection {
  readonly itemNumber: ItemNumber;
  readonly head: Head;
  readonly paragraphs: readonly Paragraph[];
}

/** The parts numbered in the style that the section uses first: mostly （一）（二）…, else 1. 2. … */
export function subsectionsOf(section: Section): readonly Subsection[] {
  const body = bodyOf(section);
  const style =
    body.find((paragraph) => paragraph.itemNumber?.style === 'han-bracket')?.itemNumber?.style ??
    body.find((paragraph) => paragraph.itemNumber)?.itemNumber?.style;
  if (!style) return [];
  const parts: { itemNumber: ItemNumber; head: Head; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of body) {
    if (paragraph.itemNumber?.style === style) {
      parts.push({ itemNumber: paragraph.itemNumber, head: headOf(paragraph), paragraphs: [paragraph] });
    } else parts.at(-1)?.paragraphs.push(paragraph);
  }
  return parts;
}

/** The prose of a section, heading excluded; empty where there is none. */
export const proseOf = (facts: Facts, number: SectionNumber): readonly Paragraph[] =>
  facts.section(number)?.paragraphs.filter(({ kind }) => kind === 'prose') ?? [];
