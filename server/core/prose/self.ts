import type { Passage } from '../syntax/passage.ts';
import type { Paragraph } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { isQuoted } from './quoted.ts';

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

/** Such a word, wherever its paragraph stands. */
export type OwnWord = Pick<SelfWord, 'word' | 'of' | 'at'>;

/** What may follow 我. Not where another word begins: 我区域, 我委托, 我处理, 我所有, 我市民. */
const OF =
  /(?:省|自治区|市(?!场|容|民(?!政|族|宗))|县|区(?![域间别划块])|州|盟|旗|镇|乡(?!村)|街道|局|委(?![托派任])|办(?![公理事结案])|厅|中心|单位|机关|公司|院|校|所(?![有在述说需知])|处(?![理于置罚]))/y;
const THIS_OFFICE = '本机关';
/** What stands before 本机关 where it is the subject: the start of a clause, or a year. */
const CLAUSE_BEFORE = /(?:^|[，。；：,;:年]|年度)$/;
/** What follows 本机关 in the law's own phrases, which speak of no office: 本机关不掌握, 本机关制作. */
const OF_THE_LAW = /^(?:不|未?掌握|负责|制作|保存|获取|职|政府信息|无相关|没有相关|内设|公开职)/;

/** The words of a paragraph with their places in the file. */
export const placedWords = (paragraph: Paragraph, words: readonly OwnWord[]): readonly SelfWord[] =>
  words.map(({ word, of, at }) => {
    return { word, of, span: paragraph.slice.spanOf(at, at + word.length), paragraph, at };
  });

/** Every such word of a prose paragraph, in reading order; not in quotations, which are somebody else's words. */
export function selfWordsIn({ kind, text }: Passage): readonly OwnWord[] {
  if (kind !== 'prose') return [];
  const found: OwnWord[] = [];
  const add = (of: string, at: number, length: number): void => {
    if (!isQuoted(text, at)) found.push({ word: text.slice(at, at + length), of, at });
  };
  for (let at = text.indexOf('我'); at >= 0; at = text.indexOf('我', at + 1)) {
    OF.lastIndex = at + 1;
    const of = text.charAt(at - 1) === '自' ? undefined : OF.exec(text)?.[0];
    if (of) add(of, at, of.length + 1);
  }
  for (let at = text.indexOf(THIS_OFFICE); at >= 0; at = text.indexOf(THIS_OFFICE, at + 1)) {
    const end = at + THIS_OFFICE.length;
    const acts = CLAUSE_BEFORE.test(text.slice(Math.max(0, at - 2), at));
    if (acts && !OF_THE_LAW.test(text.slice(end, end + 4))) add('机关', at, THIS_OFFICE.length);
  }
  return found;
}
