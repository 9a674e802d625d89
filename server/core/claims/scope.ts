import type { Facts } from '../facts/model.ts';
import { headOf } from '../prose/body.ts';
import type { Paragraph } from '../syntax/tree.ts';
import { DIGIT, HAN_FIGURE } from '../text/characters.ts';

/** A paragraph whose sentences may claim figures, and what they are about where they do not say. */
export interface Scoped {
  readonly paragraph: Paragraph;
  readonly about: 'application' | undefined;
}

const APPLICATIONS = /申请(?!表|书)/;
const COURTS = /复议|诉讼/;
/** Without one of these words nothing in a paragraph can be about a table. */
const SUBJECTS = /申请|复议|诉讼|规范性文件|规章|许可|处罚|强制|收费|处理费|信息费|费用/;
/** A figure, a Chinese one before its unit, or a word that says none or all. */
const SAYS_SO_MANY = new RegExp(String.raw`[${DIGIT}]|[${HAN_FIGURE}]\s*[件宗份起例]|未|没有|无|零|均|全部`);

/**
 * The prose that can claim something, in order. The preamble and the headings claim nothing; what a part （二）依申请公开
 * is about holds up to the next part.
 */
export function scopedParagraphs({ report }: Facts): readonly Scoped[] {
  const scoped: Scoped[] = [];
  let section: Paragraph['section'];
  let about: Scoped['about'];
  let topStyle: string | undefined;
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'prose' || !paragraph.section) continue;
    if (paragraph.section !== section) {
      section = paragraph.section;
      about = section.number === 3 ? 'application' : undefined;
      topStyle = undefined;
    }
    const { text } = paragraph.slice;
    const { itemNumber } = paragraph;
    if (itemNumber) topStyle ??= itemNumber.style;
    if (itemNumber || (text.length <= 24 && !/[。；，]/.test(text))) {
      const head = headOf(paragraph).text;
      if (APPLICATIONS.test(head) && !COURTS.test(head)) about = 'application';
      else if (!itemNumber || itemNumber.style === topStyle) about = section.number === 3 ? 'application' : undefined;
    }
    if (SUBJECTS.test(text) || about) {
      if (SAYS_SO_MANY.test(text)) scoped.push({ paragraph, about });
    }
  }
  return scoped;
}
