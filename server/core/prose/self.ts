import type { Span } from '../text.ts';
import type { Paragraph, Report } from '../tree.ts';
import { isQuotedAt } from './sentences.ts';

/** How a report speaks of its own office or place: 我局, 我县, 本机关. */
export interface SelfWord {
  /** 我局 */
  readonly word: string;
  /** 局 */
  readonly of: string;
  readonly span: Span;
  readonly paragraph: Paragraph;
  /** Index in the paragraph's text. */
  readonly at: number;
}

/** 我区域, 我委托, 我处理, 我所有 go on as another word; 我市民 is no 我市. */
const SELF =
  /(?<!自)我(省|自治区|市(?!场|容|民(?!政|族|宗))|县|区(?![域间别划块])|州|盟|旗|镇|乡(?!村)|街道|局|委(?![托派任])|办(?![公理事结案])|厅|中心|单位|机关|院|校|所(?![有在述说需知])|处(?![理于置罚]))/g;
/** 本机关 as the one who acts; 本机关不掌握, 本机关制作 are the words of the law. */
const THIS_OFFICE =
  /(?<=^|[，。；：,;:]|年|年度|本年度)本机关(?!不|未?掌握|负责|制作|保存|获取|职|政府信息|无相关|没有相关|内设|公开职)/g;

/** Every such word in the prose, in reading order; what is quoted is somebody else's. */
export function selfWords(report: Report): readonly SelfWord[] {
  const found: SelfWord[] = [];
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'prose') continue;
    const { slice } = paragraph;
    if (!slice.text.includes('我') && !slice.text.includes('本机关')) continue;
    for (const match of [...slice.text.matchAll(SELF), ...slice.text.matchAll(THIS_OFFICE)]) {
      const word = match[0];
      if (isQuotedAt(slice.text, match.index)) continue;
      const of = match[1] ?? '机关';
      found.push({ word, of, span: slice.spanOf(match.index, match.index + word.length), paragraph, at: match.index });
    }
  }
  return found;
}
