import type { ItemNumber } from '../syntax/item-number.ts';
import type { Passage } from '../syntax/passage.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { DIGIT, HAN_FIGURE } from '../text/characters.ts';

/** A paragraph whose sentences may claim figures, with what they are about where they do not say. */
export interface Scoped {
  readonly paragraph: Paragraph;
  readonly about: 'application' | undefined;
}

const APPLICATIONS = /申请(?!表|书)/;
const COURTS = /复议|诉讼/;
/** Without one of these words nothing in a paragraph can be about a table. */
const SUBJECTS = /申请|复议|诉讼|规范性文件|规章|许可|处罚|强制|收费|处理费|信息费|费用/;
/** A figure, a Chinese one before its unit, or a word that says none or all. */
const SAYS_SO_MANY = new RegExp(
  String.raw`[${DIGIT}]|[${HAN_FIGURE}]\s*[件宗份起例]|未|没有|无|不存在|不涉及|零|均|全部|悉数|[全尽]数|皆|统统|通通`,
);
/** Most characters of a heading without a number, in its paragraph of its own. Arbitrary but generous; it only keeps sentences out. */
const LONGEST_HEADING = 24;

/** What a paragraph says of what it and those behind it are about. */
interface Signs {
  readonly style: ItemNumber['style'] | undefined;
  /** It may open a part; undefined where it goes on with one. */
  readonly opens: 'application' | 'another' | undefined;
  /** It names what a table counts. */
  readonly names: boolean;
  readonly counts: boolean;
}

const signsOf = (passage: Passage): Signs => {
  const { text, itemNumber } = passage;
  const opens = itemNumber !== undefined || (text.length <= LONGEST_HEADING && !/[。；，]/.test(text));
  const head = opens ? passage.head.text : '';
  return {
    style: itemNumber?.style,
    opens: opens ? (APPLICATIONS.test(head) && !COURTS.test(head) ? 'application' : 'another') : undefined,
    names: SUBJECTS.test(text),
    counts: SAYS_SO_MANY.test(text),
  };
};

/** Whether a paragraph names something that a table counts, and a number, so that it is read whatever stands before it. */
export function mayClaim(passage: Passage): boolean {
  const { names, counts } = passage.get(signsOf);
  return names && counts;
}

/**
 * The paragraphs of prose that can claim something, in order; not preamble and headings. What a part is about (（二）依申请公开)
 * holds up to the next part.
 */
export function scopedParagraphs(paragraphs: readonly Paragraph[]): readonly Scoped[] {
  const scoped: Scoped[] = [];
  let section: Paragraph['section'];
  let about: Scoped['about'];
  let divided: ItemNumber['style'] | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'prose' || !paragraph.section) continue;
    if (paragraph.section !== section) {
      section = paragraph.section;
      about = section.number === 3 ? 'application' : undefined;
      divided = section.subsections()[0]?.style;
    }
    const { style, opens, names, counts } = paragraph.passage.get(signsOf);
    if (opens === 'application') about = 'application';
    else if (opens && (!style || !divided || style === divided))
      about = section.number === 3 ? 'application' : undefined;
    if (counts && (names || about)) scoped.push({ paragraph, about });
  }
  return scoped;
}
