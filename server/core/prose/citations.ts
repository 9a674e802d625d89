import type { Passage } from '../syntax/passage.ts';
import { HAN, halfWidthDigits } from '../text/characters.ts';
import { type DocNumber, docNumbers, withoutLeadIn } from './docnum.ts';

/** A document as a sentence cites it: by its title in 《》, by its number, or by both, in either order. Indices are those of the text. */
export interface Citation {
  /** From the issuer, the title or the number, whichever stands first … */
  readonly from: number;
  /** … to what stands last, the brackets around the number included. */
  readonly to: number;
  readonly title: CitedTitle | undefined;
  readonly number: DocNumber | undefined;
}

/** A title 《…》 as a citation has it. */
export interface CitedTitle {
  /** From 《 to behind 》. */
  readonly from: number;
  readonly to: number;
  /** Who issued it, as written right before 《. */
  readonly issuer: string;
  /** The document itself: the inner title of 国务院办公厅关于印发〈…〉的通知, else the title without its issuer. */
  readonly own: Part;
}

/** A part of the text, with its first index. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Most characters of a title. Arbitrary but generous; a 》 further away closes another. */
const LONGEST = 120;
/** An issuer whose name holds a 与, which elsewhere separates the members of a list. */
const STATE_ISSUER = /(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)$/;
const WORDS_BEFORE = new RegExp(`[${HAN}]{2,40}$`);
const OFFICE_END = /(?:政府|办公[厅室]|委员会|公开办|国办|[部委厅局院署])$/;
const ISSUER_INSIDE = new RegExp(
  `^(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?|[${HAN}]{2,24}(?:政府|办公[厅室]|委员会))(?=关于|[〈《<(（])`,
);
const HANDED_ON = /^关于(?:印发|公布|发布|转发)[〈《<(（“"]?(.+?)[〉》>)）”"]?的通知$/;
const TO_NUMBER = /^[（(，,]?(?:以下简称[^，,。）)]{0,12}[，,])?$/;
const TO_TITLE = /^[）)]?(?:文件)?(?:中的|中|[印发公]发的|公布的)?[，,]?$/;
const OPENS = /[（(]/;
const CLOSES = /[）)]/;

/** Every citation in a paragraph, in order, by indices of its `words`; worked out once. */
export const citationsIn = (passage: Passage): readonly Citation[] => passage.get(read);

function read({ words: { text } }: Passage): readonly Citation[] {
  const titles = titlesIn(text);
  const numbers = docNumbers(halfWidthDigits(text));
  if (titles.length + numbers.length === 0) return [];
  const taken = new Set<DocNumber>();
  const found: Citation[] = [];
  let at = 0;
  titles.forEach((title, i) => {
    const next = titles[i + 1]?.from ?? text.length;
    while (at < numbers.length && (numbers[at] as DocNumber).from < title.to) at++;
    const number = numberBehind(text, title, next, numbers, at) ?? numberBefore(text, title, numbers, at, taken);
    if (number) taken.add(number);
    found.push(cited(text, title, number));
  });
  for (const number of numbers) if (!taken.has(number)) found.push(cited(text, undefined, number));
  return found.sort((a, b) => a.from - b.from);
}

/** The number behind a title, the first one before the next title: 《…》（国办公开办函〔2021〕30号）. */
function numberBehind(
  text: string,
  title: CitedTitle,
  next: number,
  numbers: readonly DocNumber[],
  first: number,
): DocNumber | undefined {
  for (let i = first; i < numbers.length; i++) {
    const each = numbers[i] as DocNumber;
    if (each.from >= next) return undefined;
    if (TO_NUMBER.test(text.slice(title.to, each.from))) return each;
  }
  return undefined;
}

/** The number before a title: 国办公开办函〔2021〕30号《…》. One in brackets behind another title belongs to that. */
function numberBefore(
  text: string,
  title: CitedTitle,
  numbers: readonly DocNumber[],
  end: number,
  taken: ReadonlySet<DocNumber>,
): DocNumber | undefined {
  const start = title.from - title.issuer.length;
  for (let i = end - 1; i >= 0; i--) {
    const each = numbers[i] as DocNumber;
    if (each.to > start) continue;
    if (start - each.to >= FARTHEST) return undefined;
    const follows = /[》”〉][（(，,]?$/.test(text.slice(Math.max(0, each.from - 2), each.from));
    if (!taken.has(each) && !follows && TO_TITLE.test(text.slice(each.to, start))) return each;
  }
  return undefined;
}

/** Most characters between a number and its title (印发的, 文件精神和). A guess that keeps the numbers of other documents out. */
const FARTHEST = 12;

function cited(text: string, title: CitedTitle | undefined, number: DocNumber | undefined): Citation {
  const bracketed = number && OPENS.test(text.charAt(number.from - 1)) && CLOSES.test(text.charAt(number.to));
  const from = Math.min(
    title ? title.from - title.issuer.length : text.length,
    number ? number.from - (bracketed && !title ? 1 : 0) : text.length,
  );
  const to = Math.max(title?.to ?? 0, number ? number.to + (bracketed ? 1 : 0) : 0);
  return { from, to, title, number };
}

/** The outermost titles 《…》 of a text. */
function titlesIn(text: string): readonly CitedTitle[] {
  const found: CitedTitle[] = [];
  for (let from = text.indexOf('《'); from >= 0; from = text.indexOf('《', from + 1)) {
    const to = closing(text, from);
    if (to === undefined) continue;
    found.push({
      from,
      to,
      // Search 40 characters, more than any issuer's name: it bounds the cost.
      issuer: issuerBefore(text.slice(Math.max(0, from - 40), from)),
      own: ownPart(text, from + 1, to - 1),
    });
    from = to - 1;
  }
  return found;
}

function issuerBefore(text: string): string {
  const state = STATE_ISSUER.exec(text)?.[0];
  if (state !== undefined) return state;
  const issuer = withoutLeadIn(WORDS_BEFORE.exec(text)?.[0] ?? '');
  return OFFICE_END.test(issuer) ? issuer : '';
}

/** The index behind the 》 that closes the 《 at `from`; undefined where there is none. */
function closing(text: string, from: number): number | undefined {
  let depth = 0;
  const end = Math.min(text.length, from + LONGEST);
  for (let at = from; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === '《') depth++;
    else if (sign === '》' && --depth === 0) return at + 1;
  }
  // Take the first 》 where one closes two: 《…《…》.
  const first = text.indexOf('》', from);
  return first > 0 && first < end ? first + 1 : undefined;
}

function ownPart(text: string, from: number, to: number): Part {
  const whole = text.slice(from, to);
  const lead = ISSUER_INSIDE.exec(whole)?.[0].length ?? 0;
  const own = HANDED_ON.exec(whole.slice(lead))?.[1];
  if (own === undefined) return { from: from + lead, to, text: whole.slice(lead) };
  const at = from + whole.indexOf(own, lead);
  return { from: at, to: at + own.length, text: own };
}
