import type { Stretch } from '../syntax/sentences.ts';
import { DIGIT, HAN, HAN_DIGIT, HAN_NUMERAL, halfWidthDigits } from '../text/characters.ts';

/*
 * Figures that are called rough and are exact (1867余条), or that are called rough twice (近2000余条).
 */

/** An index range with its text. */
type Words = Stretch;

/** A figure that is rough in an odd way. */
export interface OddlyRough {
  /** From the word that makes the figure rough to the last one: 近2000余条. */
  readonly whole: Words;
  /** `exact`: the number does not end with 0, and still has 余 (1867余条). `twice`: two words say “about” (近2000余条). */
  readonly kind: 'exact' | 'twice';
  /** Each of the words that say “about”: 近 | 余. */
  readonly signs: readonly Words[];
  /** The number as it is written. */
  readonly number: Words;
}

/** Words for “about” before a number (近, 约), not within 最近, 预约, 签约. */
const LEAD =
  '(?<![附就最临邻靠远新亲拉接走贴])(?:将近|接近|近)|大约|大概|(?<![大预签条节制契公合特违邀履简婚解])约|超过|(?<![赶高反])超|逾';
const UNIT =
  '人次|件次|条|件|次|篇|份|期|项|个|户|家|场|处|名|位|人|宗|起|例|封|批|张|幅|本|册|部|套|台|只|辆|头|亩|万元|公里|元';
const NUMBER = `[${DIGIT}][${DIGIT},，]*(?:[.．][${DIGIT}]+)?|[${HAN_NUMERAL}]{1,9}`;
const ROUGH = new RegExp(
  `(?<lead>${LEAD})?[ ]?(?<![${DIGIT}.．〔\\[第])(?<number>${NUMBER})[ ]?(?<scale>[万亿])?[ ]?(?<more>[余多])?(?<big>[万亿千百])?(?:[ ]?(?<unit>${UNIT}))(?<around>左右|上下)?`,
  'g',
);
const GATE = new RegExp(`[${DIGIT}万亿${HAN_NUMERAL}][ ]?[余多]|[${HAN}0-9](?:左右|上下)`);
const LAST_DIGIT = /[1-9]$/;
const LAST_HAN_DIGIT = new RegExp(`[${HAN_DIGIT.slice(1, 10)}]$`);

/** The figures of a paragraph that are rough in an odd way; indices into the text. Years are left out (近10余年 is usual). */
export function oddlyRough(text: string): readonly OddlyRough[] {
  if (!GATE.test(text)) return [];
  return [...text.matchAll(ROUGH)].flatMap((match): readonly OddlyRough[] => {
    const { lead = '', number = '', scale, more, big, around } = match.groups ?? {};
    const from = match.index;
    const at = (index: number, length: number): Words => ({
      from: index,
      to: index + length,
      text: text.slice(index, index + length),
    });
    const numberAt = text.indexOf(number, from + lead.length);
    const moreAt = more ? text.indexOf(more, numberAt + number.length) : -1;
    const signs = [
      ...(lead ? [at(from, lead.length)] : []),
      ...(more ? [at(moreAt, 1)] : []),
      ...(around ? [at(from + match[0].length - around.length, around.length)] : []),
    ];
    const found = { whole: at(from, match[0].length), signs, number: at(numberAt, number.length) };
    if (signs.length > 1) return [{ ...found, kind: 'twice' }];
    // Before 万 and 亿 the last written digit is not the number's last: 18万余条.
    return more && !scale && !big && isExact(number) ? [{ ...found, kind: 'exact' }] : [];
  });
}

/** Whether a number is exact to the last digit: 1867, 二十三. Not 1860, 三十; nor 三, where 余 is another kind of slip. */
function isExact(number: string): boolean {
  const plain = halfWidthDigits(number);
  if (/^\d/.test(plain)) return LAST_DIGIT.test(plain) && !/[.．]/.test(plain);
  return number.length > 1 && LAST_HAN_DIGIT.test(number);
}
