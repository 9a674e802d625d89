import type { Passage } from '../syntax/passage.ts';
import { HAN } from '../text/characters.ts';

/** Numbers of official documents in a sentence: 国办函〔2020〕109号, and how they are miswritten. Indices are those of the text. */

/** A document number whose year stands in brackets of any kind: 国办函[2020]109号. */
export interface DocNumber {
  readonly from: number;
  readonly to: number;
  /** The issuing office's short name: 国办公开办函. */
  readonly office: string;
  readonly open: string;
  readonly close: string;
  /** Indices of the two brackets. */
  readonly openAt: number;
  readonly closeAt: number;
  readonly year: string;
  readonly number: string;
  /** 第 of 〔2020〕第109号, with its place. */
  readonly ordinal: { readonly from: number; readonly to: number } | undefined;
  /** Whether it ends with 号. */
  readonly ended: boolean;
}

const OFFICE = `[${HAN}]{1,14}`;
const NUMBER = new RegExp(
  `(${OFFICE})[ ]?([〔﹝[［【(（{｛<〈])[ ]?((?:19|20)[0-9]{2})年?[ ]?([〕﹞\\]］】)）}｝>〉])[ ]?(第?)[ ]?([0-9]{1,4})[ ]?(号?)`,
  'g',
);
/** A bracket with a year in it: a cheap test whether a text may hold a document number. */
const MAY_BE = /[〔﹝[［【(（{｛<〈][ ]?(?:19|20)[0-9]{2}年?[ ]?[〕﹞\]］】)）}｝>〉][ ]?第?[ ]?[0-9]/;
/** How the short name of an issuing office ends: 国办发, 青政办函, 财综, 云府规. */
const OFFICE_END = /[发函办字规通政府综价市监建教财人社法审信公复批呈报请任电明传告纪要]$/;
/** Kinds of documents whose numbers have 第: 令〔2020〕第3号. */
const COUNTED_WITH_ORDINAL = /(?:令|公告|通告|决定|第|报告|议案|建议|提案)$/;
/** Words before the short name that do not belong to it: 按照国办发…, 依据国办函…. */
const LEAD_IN = new RegExp(`^.*(?:按照|根据|依据|依照|印发|参照|对照|执行|落实|即|以|和|与|及|按|的)(?=[${HAN}]{2,})`);
/** Words before a short name of the State Council's offices, which begins with 国办: 统一格式国办公开办函. */
const BEFORE_STATE = /^.+(?=国办)/;

/** The name of an office without the words that lead in to it. */
export const withoutLeadIn = (words: string): string => words.replace(LEAD_IN, '');

/** Every document number of a text, in order; 号 may be missing where the office has a known ending (国办函). */
export function docNumbers(text: string): readonly DocNumber[] {
  if (!MAY_BE.test(text)) return [];
  const found: DocNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, words = '', open = '', year = '', close = '', ordinal = '', number = '', end = ''] = match;
    const office = withoutLeadIn(words).replace(BEFORE_STATE, '');
    const behind = text.slice(match.index + whole.length, match.index + whole.length + 2);
    if (end === '' && (!OFFICE_END.test(office) || /^[0-9.．条款项页年月日个件份]/.test(behind))) continue;
    const from = match.index + words.length - office.length;
    const openAt = text.indexOf(open, match.index + words.length);
    const closeAt = text.indexOf(close, openAt + 1);
    const at = ordinal === '' ? -1 : text.indexOf(ordinal, closeAt);
    found.push({
      from,
      to: match.index + whole.length,
      office,
      open,
      close,
      openAt,
      closeAt,
      year,
      number,
      ordinal: at < 0 || COUNTED_WITH_ORDINAL.test(office) ? undefined : { from: at, to: at + 1 },
      ended: end !== '',
    });
  }
  return found;
}

/** A document number that has lost a bracket, or figures of its year or number. */
export interface BrokenDocNumber {
  readonly from: number;
  readonly to: number;
  /** How it was most likely meant: 国办函〔2020〕109号 for 国办函2020109号; undefined where that is not clear. */
  readonly meant: string | undefined;
}

/** Offices whose numbers are known by their short names alone. */
const KNOWN_OFFICE = `国办公开办函|国办公开办发|国办政务公开|国办发明电|国办发|国办函|国办秘|国办|国发|国函|中办发|[${HAN}]{1,4}(?:政办|府办|政|府)(?:公开办)?(?:发|函|规|字)|[${HAN}]{1,4}公开办(?:发|函)?`;
const BROKEN = new RegExp(
  [
    // 〔202130号. Not 〔2021]…, a pair of different brackets, which is another rule's.
    '[〔﹝[［【]((?:19|20)[0-9]{2})[ ]?第?([0-9]{1,4})号',
    // 国办函2020〕109号
    `(?:${KNOWN_OFFICE})((?:19|20)[0-9]{2})[ ]?[〕﹞\\]］】)）][ ]?第?([0-9]{1,4})号`,
    // 国办函2020109号, 国办函2020-109号, 国办函2020年109号
    `(?:${KNOWN_OFFICE})((?:19|20)[0-9]{2})[ ]?[-—－年第]{0,2}[ ]?([0-9]{1,4})号`,
    // 国办函〔2020〕号, 国办函〔20〕109号
    `(?:${KNOWN_OFFICE})[〔﹝[［【(（][ ]?(?:(?:19|20)[0-9]{2}[ ]?[〕﹞\\]］】)）][ ]?第?号|(?:[0-9]{1,3}|[0-9]{5,})[ ]?[〕﹞\\]］】)）][ ]?第?[0-9]{1,4}号)`,
  ].join('|'),
  'g',
);
const MAY_BE_BROKEN = /[发函规字办开〔﹝[［【(（](?:[0-9]{5,}|[0-9]{1,4}[^0-9]{0,3}[0-9]{0,4})号/;
const OFFICE_BEFORE = new RegExp(`[${HAN}]{1,12}$`);

/** Every document number of a paragraph that cannot be read as one; worked out once. */
export const brokenDocNumbersIn = (passage: Passage): readonly BrokenDocNumber[] => passage.get(brokenIn);

const brokenIn = ({ text }: Passage): readonly BrokenDocNumber[] => brokenDocNumbers(text);

function brokenDocNumbers(text: string): readonly BrokenDocNumber[] {
  if (!MAY_BE_BROKEN.test(text)) return [];
  const found: BrokenDocNumber[] = [];
  for (const match of text.matchAll(BROKEN)) {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const [year, number] = groups;
    // Search 12 characters, more than the short name of any office: it bounds the cost.
    const before = OFFICE_BEFORE.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    const own = withoutLeadIn(before);
    const first = match[0].search(/[0-9〔﹝[［【(（]/);
    // Take 〔202130号 for a document's number only behind an office.
    if (first === 0 && !OFFICE_END.test(own)) continue;
    const office = first === 0 ? own : withoutLeadIn(match[0].slice(0, first));
    const to = match.index + match[0].length;
    found.push({
      from: first === 0 ? match.index - own.length : match.index + first - office.length,
      to,
      meant: year === undefined || number === undefined ? undefined : `${office}〔${year}〕${number}号`,
    });
  }
  return found;
}
