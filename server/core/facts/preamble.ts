import type { Paragraph } from '../syntax/tree.ts';
import { DIGIT, HAN } from '../text/characters.ts';
import { distance, fold } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';
import { unspaced } from '../text/unspaced.ts';
import { agencyKind } from './agency/read.ts';
import { readYearFigures, YEAR } from './date.ts';

/** A place where the preamble speaks of the report itself: 现公布青岚县水利局2024年政府信息公开工作年度报告 */
export interface SelfMention {
  /** What it calls the document: 政府信息公开工作年度报告, 本报告 */
  readonly name: Slice;
  /** The four figures of its year. */
  readonly year: { readonly value: number; readonly slice: Slice } | undefined;
  /** The office, where the words before the document's name end like one. */
  readonly agency: Slice | undefined;
}

const FULL_NAME =
  '(?:政府)?(?:信息|政务)?公开(?:工作)?(?:年度报告|年报|情况(?:报告|公布|汇报|通报))(?!格式|编制|编写|编报|发布工作|工作|的?通知|有关)';
/** Short names, which count behind a verb of writing: 石桥镇人民政府编制了本报告 | 编制2024年度报告 */
const SHORT_NAME = `(?<=(?:编制|编写|撰写|制作|形成)了?)(?:本(?:年度)?(?:报告|年报)|${YEAR}年度?报告)`;
const NAME = new RegExp(`${FULL_NAME}|(${SHORT_NAME})`, 'g');
const CLAUSE = /[^，,。；;：:、《》〈〉（）()“”]*$/;
/** Read the clause before a mention up to this far: room for an office (the longest at hand: 14), a year and the verb. Bounds the cost only. */
const LONGEST_CLAUSE = 48;
const OWN = /公布|发布|编制|形成|撰写|制作|编写|现将|报告[是为系]/;
/** Words of a clause that speaks of another document: last year's report, a notice. */
const FOREIGN = /根据|按照|依据|依照|参照|通知|要求|规定|关于|较|比|继|上年|去年|上一年/;
/** A year that is not that of a day: 2024 of 于2025年1月20日公布2024年…年度报告 */
const DATED = new RegExp(`(?<![${DIGIT}])(${YEAR})年(?![${DIGIT}]{1,2}月)`, 'g');
const YEAR_PARTS = new RegExp(`(?<![${DIGIT}])${YEAR}年?度?`, 'g');
/** All up to the last verb of writing or publishing; 编制 in 机构编制委员会 is none. */
const VERBS = /^.*(?:公布|发布|编制(?!委|办|研究|管理)|形成|撰写|制作|编写|现将|报告[是为系])(?:[了本]|社会)?/;
/** A verb behind the one who did it: 石桥镇人民政府编制了2024年… */
const DID = /(?:组织)?(?:编制|编写|撰写|制作|发布|公布|形成)了?$/;
const BY = /由[^由]*$/;
const PLACE = /^.{1,8}?[省市县区州盟旗镇乡]/;
const FILLERS = /^(?:本年度?|年度|我|本|全)[省市县区镇乡局办委单位机关]*/;

/**
 * Every mention of the report itself in the preamble, in order, outside the titles of other documents (《…》).
 *
 * @param title the office that the title names: a slip of its name is recognised too
 */
export function selfMentions(preamble: readonly Paragraph[], title: string | undefined): readonly SelfMention[] {
  const mentions: SelfMention[] = [];
  for (const paragraph of preamble) {
    if (paragraph.kind !== 'prose') continue;
    const words = unspaced(paragraph.slice);
    let isInTitle = false;
    let sentence = 0;
    let at = 0;
    for (const match of words.text.matchAll(NAME)) {
      // Look at each stretch once, however many mentions there are: else many of them would cost their square.
      for (const { 0: sign, index } of words.text.slice(at, match.index).matchAll(/[《》。]/g)) {
        if (sign === '。') sentence = at + index + 1;
        else isInTitle = sign === '《';
      }
      at = match.index;
      if (isInTitle) continue;
      const clause = CLAUSE.exec(words.text.slice(Math.max(0, at - LONGEST_CLAUSE), at))?.[0] ?? '';
      if (!OWN.test(clause) || FOREIGN.test(clause)) continue;
      const start = match.index - clause.length;
      const name = words.sub(match.index, match.index + match[0].length);
      const agency = agencyIn(words, start, clause, match[0], title) ?? openerOf(words, sentence, start, clause);
      if (match[1] && !agency) continue;
      mentions.push({ name, year: yearIn(words, start, clause), agency });
    }
  }
  return mentions;
}

function yearIn(words: Slice, start: number, clause: string): SelfMention['year'] {
  let match: RegExpExecArray | undefined;
  for (const each of clause.matchAll(DATED)) match = each;
  const value = match?.[1] === undefined ? undefined : readYearFigures(match[1]);
  if (!match || value === undefined) return undefined;
  return { value, slice: words.sub(start + match.index, start + match.index + 4) };
}

function agencyIn(
  words: Slice,
  start: number,
  clause: string,
  name: string,
  title: string | undefined,
): Slice | undefined {
  let from = 0;
  let found: Slice | undefined;
  for (const cut of [...clause.matchAll(YEAR_PARTS), undefined]) {
    const to = cut?.index ?? clause.length;
    let piece = clause.slice(from, to);
    // One 政府 belongs to both in 青岚县人民政府信息公开…
    if (!cut && piece.endsWith('人民') && name.startsWith('政府')) piece += '政府';
    const did = BY.test(piece) ? undefined : DID.exec(piece);
    if (did) piece = piece.slice(0, did.index);
    const skip = lead(piece, title);
    const office = piece.slice(skip);
    const kind = agencyKind(office);
    // An office that writes the report for another (县政务公开办编制了…) is none of those that report.
    const reports = did ? kind === 'government' || kind === 'township' || kind === 'street' : isOffice(office, title);
    if (office.length >= 3 && reports && !FILLERS.test(office)) {
      // Behind 由 the verb is still there: 由青岚县水利局编制本报告.
      const verb = DID.exec(piece)?.[0].length ?? 0;
      found = words.sub(start + from + skip, start + from + piece.length - verb);
    }
    from = cut ? to + cut[0].length : to;
  }
  return found;
}

/** The office that opens the sentence (from index `from`) and wrote the report: 石桥镇人民政府根据《…》，编制了2024年… */
function openerOf(words: Slice, from: number, start: number, clause: string): Slice | undefined {
  if (!WROTE.test(clause)) return undefined;
  const name = OPENER.exec(words.text.slice(from, start))?.[1];
  const kind = name === undefined ? 'other' : agencyKind(name);
  if (!name || (kind !== 'government' && kind !== 'township' && kind !== 'street')) return undefined;
  return words.sub(from, from + name.length);
}

const WROTE = /^(?:现|特)?(?:组织)?(?:编制|编写|撰写|制作|形成)/;
const OPENER = new RegExp(`^([${HAN}]{4,30}?)(?:根据|按照|依据|依照)`);

/**
 * Whether words end like an office, or are the title's office with a typing slip: 青岚县人民府. One slip in four characters, two at
 * most: with more it may be another office.
 */
function isOffice(words: string, title: string | undefined): boolean {
  if (agencyKind(words) !== 'other') return true;
  if (!title) return false;
  const limit = Math.min(2, Math.floor(title.length / 4));
  const far = distance(fold(words), fold(title), limit);
  return far > 0 && far <= limit;
}

/** How many characters of a piece stand before the office's name: up to the title's own place name, else up to the last verb. */
function lead(piece: string, title: string | undefined): number {
  const place = PLACE.exec(title ?? '')?.[0];
  const at = place ? piece.indexOf(place) : -1;
  return at >= 0 ? at : (VERBS.exec(piece)?.[0].length ?? 0);
}
