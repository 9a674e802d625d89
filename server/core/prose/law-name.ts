import type { Passage } from '../syntax/passage.ts';
import { HAN } from '../text/characters.ts';
import { distance } from '../text/fold.ts';

/** A name of the 《条例》 with a word or a character lost, changed or written twice. Indices are those of the text. */
export interface MisnamedLaw {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly right: string;
  /** Index at which the second of two words begins, and its length, where a word stands twice: 条例条例 */
  readonly twice?: { readonly at: number; readonly length: number };
  /** There is no such law, and a person must say which is meant: 政府信息公开法. */
  readonly isNone?: true;
}

const COUNTRY = '中华人民共和国';
const NAME = '政府信息公开条例';
/** Titles in signs of any kind, and names that begin with 中华人民共和国 without them. */
const TITLED = /[《〈“‘]([^《》〈〉“”‘’]{4,24})[》〉”’]/g;
const BARE = new RegExp(`(?<![《〈“‘])(${COUNTRY}[${HAN}]{2,12}?条例)`, 'g');
const ENDS = /(?:[条例列]|公开法)$/;
/** 云汀市政府信息公开条例 is a place's own law; 实施条例, 暂行条例 are others. */
const OTHER = /^.{0,7}[省市县区州盟旗]|实施|暂行|新闻|工作机构/;
/** A name that reports use for short. */
const SHORT: ReadonlySet<string> = new Set(['信息公开条例', '政务公开条例']);
/** Another law: a document's number that is not the State Council's stands behind it. */
const NUMBERED = new RegExp(String.raw`^[》〉”’]?[（(](?!国)[${HAN}]{1,10}[〔[【（(]20\d\d`);
const DEFINED = /(?:简称|下称|称为|称)[为：:]?[《〈“‘]?$/;
/** Characters wrong, lost or added, at most; with more it is another law's name. A guess for a name of eight. */
const MOST_SLIPS = 2;
/** The same behind 中华人民共和国, which leaves little doubt that the 《条例》 is meant. */
const MOST_SLIPS_OF_STATE = 3;
/** Characters of the longest word that is looked for twice in a row, as 信息公开 in 政府信息公开信息公开条例. */
const LONGEST_TWICE = 4;

/** Every misnamed 《条例》 in a paragraph, by indices of its `words`; worked out once. */
export const misnamedLawsIn = (passage: Passage): readonly MisnamedLaw[] => passage.get(read);

function read({ words: { text } }: Passage): readonly MisnamedLaw[] {
  if (!/[条例]|公开法/.test(text)) return [];
  const found: MisnamedLaw[] = [];
  for (const pattern of [TITLED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? '';
      const from = match.index + match[0].indexOf(written);
      if (DEFINED.test(text.slice(Math.max(0, from - 6), from)) || NUMBERED.test(text.slice(from + written.length)))
        continue;
      const one = judge(written, from);
      if (one) found.push(one);
    }
  }
  return found;
}

function judge(written: string, from: number): MisnamedLaw | undefined {
  const ofState = written.startsWith(COUNTRY);
  const own = ofState ? written.slice(COUNTRY.length) : written;
  if (own === NAME || !ENDS.test(own) || OTHER.test(own) || (!ofState && SHORT.has(own))) return undefined;
  const right = ofState ? COUNTRY + NAME : NAME;
  const found = { from, to: from + written.length, written, right };
  if (own === '政府信息公开法' || own === '信息公开法') return { ...found, isNone: true };
  const twice = twiceIn(written, right);
  if (twice) return { ...found, twice: { at: from + twice.at, length: twice.length } };
  const most = ofState ? MOST_SLIPS_OF_STATE : MOST_SLIPS;
  return distance(own, NAME, most) <= most ? found : undefined;
}

/** The second of two equal words, if it is all that is wrong with the name: 政府信息公开条例条例. */
function twiceIn(written: string, right: string): { at: number; length: number } | undefined {
  const length = written.length - right.length;
  if (length < 2 || length > LONGEST_TWICE) return undefined;
  for (let at = length; at + length <= written.length; at++) {
    const again = written.slice(at, at + length);
    if (written.slice(at - length, at) === again && written.slice(0, at) + written.slice(at + length) === right)
      return { at, length };
  }
  return undefined;
}
